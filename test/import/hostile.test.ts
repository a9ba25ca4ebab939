/** Documents that are made to hurt, and what is broken: a refusal that names the reason, soon and in little memory. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../helpers/own-time.ts';
import { sized } from '../helpers/thorough.ts';
import { bytesOf, imported, refusal, source } from './importing.ts';
import { docx, odt, paragraph, zip } from './make.ts';

const ole = (words: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(600),
    ...Buffer.from(words, 'utf16le'),
  ]);

describe('what is damaged is refused, and never read in part', () => {
  const paragraphs = Array.from({ length: 60 }, (_, at) =>
    paragraph(`Phrase ${at} : ${'mot '.repeat(12)}${at * 7919}`),
  );
  const whole: readonly (readonly [string, Uint8Array])[] = [
    ['pv.docx', docx({ body: paragraphs.join('') })],
    ['pv.odt', odt(Array.from({ length: 60 }, (_, at) => `<text:p>Phrase ${at} ${at * 7919}</text:p>`).join(''))],
  ];

  it.each(whole)('%s with flipped bytes', async (name, bytes) => {
    expect(await refusal(name, bytes)).toBeNull();
    const text = (await imported(bytes, name, { date: '2021-05-05' })).markdown;
    for (let at = 40; at < bytes.length - 60; at += Math.ceil(bytes.length / 40)) {
      const damaged = bytes.slice();
      for (let more = 0; more < 5; more++) damaged[at + more] = (damaged[at + more] as number) ^ 0x55;
      const code = await refusal(name, damaged);
      // A byte that no entry of interest holds may change nothing.
      if (code === null) expect((await imported(damaged, name, { date: '2021-05-05' })).markdown).toBe(text);
    }
  });

  it('XML that ends open', async () => {
    const open = '<w:document><w:body><w:p><w:r><w:t>Un</w:t></w:r></w:p><w:p><w:r><w:t>Deux</w:t>';
    expect(await refusal('pv.docx', zip({ 'word/document.xml': open }))).toBe('corrupt');
    expect(
      await refusal('pv.odt', zip({ 'content.xml': '<office:document-content><office:body><office:text><text:p>Un' })),
    ).toBe('corrupt');
  });
});

describe('is refused', () => {
  it.each<[string, string, Uint8Array | string, string]>([
    ['an old .doc', 'pv.doc', ole('WordDocument'), 'legacy-doc'],
    ['an old .doc that calls itself .docx', 'pv.docx', ole('WordDocument'), 'legacy-doc'],
    ['a .docx under a password', 'pv.docx', ole('EncryptedPackage'), 'encrypted'],
    ['an .rtf', 'pv.rtf', '{\\rtf1 PV}', 'legacy-doc'],
    ['a PDF', 'pv.txt', '%PDF-1.7', 'pdf'],
    ['nothing', 'pv.txt', '', 'empty'],
    ['blanks', 'pv.txt', ' \n\t\n', 'empty'],
    ['a picture', 'pv.png', 'x', 'unknown'],
    ['a text that calls itself .docx', 'pv.docx', 'Bonjour', 'corrupt'],
    ['a .docx cut short', 'pv.docx', docx({ body: paragraph('x'.repeat(500)) }).subarray(0, 300), 'corrupt'],
    ['another zip', 'pv.zip', zip({ 'a.txt': 'x' }), 'not-a-document'],
    ['a .docx without its text', 'pv.docx', zip({ 'word/styles.xml': '<w:styles/>' }), 'not-a-document'],
    ['macros by their file', 'pv.docx', docx({ body: '', more: { 'word/vbaProject.bin': 'x' } }), 'macro'],
    [
      'macros by their type',
      'pv.docx',
      docx({
        body: '',
        more: {
          '[Content_Types].xml': '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        },
      }),
      'macro',
    ],
    [
      'macros in a .odt',
      'pv.odt',
      odt('<text:p>x</text:p>', { extra: { 'Basic/Standard/Module1.xml': '<x/>' } }),
      'macro',
    ],
    ['a .docm', 'pv.docm', 'PK', 'macro'],
    ['a .odt under a password', 'pv.odt', odt('', { manifest: '<manifest:encryption-data/>' }), 'encrypted'],
    [
      'an entity of a DOCTYPE',
      'pv.docx',
      docx({
        body: '',
        more: {
          'word/document.xml':
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body>&a;</w:body></w:document>',
        },
      }),
      'doctype',
    ],
    ['tables in tables in tables', 'pv.docx', docx({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) }), 'too-deep'],
    ['a hundred thousand paragraphs', 'pv.docx', docx({ body: '<w:p/>'.repeat(100_000) }), 'too-many'],
    ['the same in a .odt', 'pv.odt', odt('<text:p/>'.repeat(60_000)), 'too-many'],
    ['two hundred thousand lines', 'pv.txt', 'a\n'.repeat(200_001), 'too-many'],
    ['a line of a megabyte', 'pv.txt', 'a'.repeat(1_000_000), 'too-large'],
    ['a text of 5 MB', 'pv.txt', 'a\n'.repeat(2_600_000), 'too-large'],
    ['divs in divs', 'pv.html', '<div>'.repeat(3000), 'too-deep'],
  ])('%s', async (_, name, content, code) => {
    const seconds = await secondsOf(async () => expect(await refusal(name, content)).toBe(code));
    expect(seconds).toBeLessThan(5);
  });

  it('a file of 21 MB before it is opened', async () => {
    const large = new Uint8Array(21 * 1024 * 1024);
    large.set(bytesOf('PK'));
    expect(await refusal('pv.docx', large)).toBe('too-large');
  });

  const size = 60 * 1024 * 1024;
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 9 });

  it('a zip bomb, by what it says it unpacks to', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal('pv.docx', bomb)).toBe('too-large');
  });

  it('a zip bomb that lies about it, without filling the memory', async () => {
    // The size in the list at the end of the zip: 60 MB becomes 1 KB.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++) if (view.getUint32(at, true) === size) view.setUint32(at, 1024, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal('pv.docx', lying)).not.toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });
});

describe('takes time in proportion', () => {
  const runs: readonly (readonly [string, (n: number) => string])[] = [
    ['brackets', (n) => '['.repeat(n)],
    ['stars', (n) => '*'.repeat(n)],
    ['opening brackets of a name', (n) => `Présents : ${'('.repeat(n)}`],
    ['commas', (n) => `Présents : ${'a, '.repeat(n / 3)}`],
    ['names', (n) => `Présents : ${'Anne Martin, '.repeat(n / 13)}`],
    ['blanks', (n) => `a${' '.repeat(n)}b`],
    ['colons', (n) => 'a: '.repeat(n / 3)],
    ['full stops', (n) => 'A. '.repeat(n / 3)],
    ['digits', (n) => '1'.repeat(n)],
    ['dates', (n) => '5 mai 2021 '.repeat(n / 11)],
    ['dashes', (n) => 'a-'.repeat(n / 2)],
    ['capitals with colons', (n) => 'Aa Bb : '.repeat(n / 8)],
    ['at signs', (n) => 'a@b.'.repeat(n / 4)],
  ];
  it.each(runs)('on a line of %s', async (_, make) => {
    expect(await secondsOf(() => imported(`PV du 5 mai 2021\n\n${make(sized(40_000))}\n`, 'x.txt'))).toBeLessThan(5);
  });

  it.each<[string, string]>([
    ['short names', `Présents :\n${'- Anne Martin\n'.repeat(sized(20_000))}`],
    [
      'agenda lines',
      `Ordre du jour :\n${Array.from({ length: sized(1_500) }, (_, at) => `${at + 1}. Point ${at}`).join('\n')}\n${Array.from({ length: sized(1_500) }, (_, at) => `${at + 1}. Point ${at}\nTexte.`).join('\n')}`,
    ],
    ['columns', 'Aaa   bbb   ccc\n'.repeat(sized(3_000))],
    [
      'numbered names',
      `Présents :\n${Array.from({ length: sized(20_000) }, (_, at) => `${at + 1}. Anne Martin`).join('\n')}`,
    ],
    ['labels over an agenda', 'Excusés :\n1. Anne Martin\nUn texte.\n'.repeat(sized(7_000))],
    ['labels and tabs', 'Présents :\tAnne Martin\n\tBob Dupont\tLa Serre\n'.repeat(sized(10_000))],
    ['labels and blanks', 'Présents :    Anne\n    Bob    La Serre\n'.repeat(sized(5_000))],
    ['tabs', 'Aaa\tbbb\t\tccc\n'.repeat(sized(20_000))],
    ['offices', '- Président : Anne Martin\n- Trésorier : Bob\n'.repeat(sized(10_000))],
    ['Roman numbers', 'V. Martin parle.\n'.repeat(sized(20_000))],
    ['bold labels', '1. Décision : oui\n'.repeat(sized(20_000))],
  ])('on many lines: %s', async (_, lines) => {
    const text = `PV du 5 mai 2021\n\n${lines}\n`;
    expect(await secondsOf(() => imported(text, 'x.txt'))).toBeLessThan(5);
  });
});

it('cells that reach over a thousand rows take their time and no more', async () => {
  const wide = '<td rowspan="1000">x</td>'.repeat(150);
  const text = `<h1>PV du 5 mai 2021</h1><table><tr>${wide}</tr>${'<tr><td>y</td></tr>'.repeat(sized(20_000))}</table>`;
  let length = 0;
  const seconds = await secondsOf(async () => {
    length = (await imported(text, 'x.html')).markdown.length;
  });
  expect(seconds).toBeLessThan(10);
  expect(length).toBeGreaterThan(sized(20_000));
});

it('writes what cannot break out of where it stands', async () => {
  const done = await imported(
    `PV --> <script>alert(1)</script> du 5 mai 2021

Présents : Anne "la" Martin # pas un commentaire: vrai, Bob: x, - Carl, "Dora", {Eve}, [Fay]
Lieu : salle: 3 # fond

# pas un titre
| a | b |
1. Divers
Il est décidé --> que <img src=x onerror=alert(1)> [a](javascript:alert(1)) est *fait* \`rm\` !
`,
    'x.txt',
  );
  const [, front = '', body = ''] = done.markdown.split(/^---$/m);
  const { readReferenceYaml } = await import('../../src/read/reference-yaml.ts');
  const map = readReferenceYaml(`---${front}---\n`, { from: 4, to: front.length + 3, body: front.length + 7 });
  expect(map.problems).toEqual([]);
  expect(body).not.toMatch(/(?<!\\)<(?:script|img)/);
  expect(body).toContain('\\[a\\](javascript:alert(1))'.replace('\\[', '['));
  // A comment of ours ends where we end it.
  for (const comment of body.match(/<!--.*?-->/gs) ?? []) expect(comment).toMatch(/^<!-- entrée proposée[^\n]*-->$/);
});

it('leaves another thread nothing to share: two imports at once do not mix', async () => {
  const one = docx({ body: paragraph('PV du 5 mai 2021') + paragraph('Présents : Anne Martin et Bob Dupont') });
  const [a, b] = await Promise.all([
    imported(one, 'a.docx'),
    imported('PV du 6 mai 2021\n\nAanwezig: Carl Peeters en Dora Maes\n', 'b.txt'),
  ]);
  expect(a.report.people.map((each) => each.name)).toEqual(['Anne Martin', 'Bob Dupont']);
  expect(b.report.people.map((each) => each.name)).toEqual(['Carl Peeters', 'Dora Maes']);
  expect((await source('a.docx', one)).format).toBe('docx');
});
