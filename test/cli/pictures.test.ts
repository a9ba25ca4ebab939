/** Pictures that minutes name: in which copies they are, and what is said of those that are not. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { TypesetJob, Typesetter } from '../../src/model/world.ts';
import '../helpers/loaded.ts';
import { readMail } from '../helpers/mail-parts.ts';
import { type Content, type MemoryWorld, type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';
import { jpegOf, pngOf, svgOf } from '../helpers/pictures.ts';
import { documentText, unzipped } from '../helpers/zip-text.ts';

const minutes = (body: string): string => `---
date: 2025-02-06
statut: approuvée
approuvée: { le: 2025-03-06 }
secrétaire: Aline Morel
présents:
  - Aline Morel (Potager 12) <aline@beches.example>
---

# Réunion du 6 février

## 1. Le puits

${body}
`;
const plan = pngOf(40, 20, { more: { tEXt: 'Author\0CANARI' } });
const pictures = {
  'czs.yaml': 'format: 1\norganisation: Les Bêches réunies\nlanguage: fr\n',
  'minutes/img/plan.png': plan,
  'minutes/img/vue d’en haut.jpg': jpegOf({ orientation: 6 }),
  'minutes/img/coupe.svg': svgOf('<text>zoe@beches.example</text>'),
  'logo.png': pngOf(10, 10),
} satisfies Content;

async function czs(
  body: string,
  to: string,
  { content = {}, args = [], ...options }: MemoryWorldOptions & { content?: Content; args?: readonly string[] } = {},
): Promise<{ world: MemoryWorld; code: number; said: string }> {
  const files = { ...pictures, 'minutes/2025-02-06.md': minutes(body), ...content };
  const world = memoryWorld(files, { today: '2025-03-10', ...options });
  const code = await main(['export', '2025-02-06', '--to', to, '--output', 'pv/', ...args], world);
  return { code, world, said: world.stderr.text };
}

const bytesOf = (world: MemoryWorld, ending: string): Uint8Array => {
  const read = world.files.read(`/archive/pv/2025-02-06.${ending}`, 1e7);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
};
const textOf = (world: MemoryWorld, ending: string): string => new TextDecoder().decode(bytesOf(world, ending));

const body = `Le plan : ![Plan du puits](img/plan.png)

![Vue](<img/vue%20d’en haut.jpg>)

- ![encore](./img/plan.png "titre")
- [![logo](/logo.png)](https://example.org)
`;

describe('a picture', () => {
  it('stands in a .docx once, with its words for who does not see it', async () => {
    const { world, said } = await czs(body, 'docx');
    expect(said).toBe('Écrit dans pv/2025-02-06.docx.\n');
    const files = unzipSync(bytesOf(world, 'docx'));
    expect(Object.keys(files).filter((name) => name.includes('media'))).toEqual([
      'word/media/czs-1.png',
      'word/media/czs-2.jpg',
      'word/media/czs-3.png',
    ]);
    const text = unzipped(bytesOf(world, 'docx'));
    const document = text['word/document.xml'] as string;
    expect(document.match(/(?<=descr=")[^"]*/g)).toEqual(['Plan du puits', 'Vue', 'encore', 'logo']);
    expect(document.match(/(?<=<a:blip r:embed=")[^"]*/g)).toEqual([
      'linkPicture1',
      'linkPicture2',
      'linkPicture1',
      'linkPicture3',
    ]);
    expect(document.match(/rot="5400000"/g)).toHaveLength(1);
    expect(text['word/_rels/document.xml.rels']).toContain('Id="linkPicture3"');
    expect(text['[Content_Types].xml']).toMatch(/Extension="png"[\s\S]*Extension="jpg"/);
    expect(JSON.stringify(text)).not.toContain('CANARI');
    expect(bytesOf((await czs(body, 'docx')).world, 'docx')).toEqual(bytesOf(world, 'docx'));
  });

  it('stands in an .odt, a drawing too, without the addresses that are in it but for whom they are', async () => {
    const drawn = `${body}\n![Coupe](img/coupe.svg)\n`;
    const { world, said } = await czs(drawn, 'odt');
    expect(said).toBe('Écrit dans pv/2025-02-06.odt.\n');
    const files = unzipped(bytesOf(world, 'odt'));
    expect(Object.keys(files).filter((name) => name.startsWith('Pictures/'))).toHaveLength(4);
    expect(files['META-INF/manifest.xml']).toMatch(
      /full-path="Pictures\/4\.svg" manifest:media-type="image\/svg\+xml"/,
    );
    expect(files['content.xml']).toContain('<svg:desc>Coupe</svg:desc>');
    expect(files['Pictures/4.svg']).not.toMatch(/zoe@/);
    const members = await czs(drawn, 'odt', { args: ['--for', 'members'] });
    expect(unzipped(bytesOf(members.world, 'odt'))['Pictures/4.svg']).toMatch(/zoe@/);
  });

  it('is found by a name that copies do not tell, which its words and a drawing do not either', async () => {
    const content = {
      'people.yaml': 'people:\n  - name: Aline Morel\n    publication: none\n',
      'minutes/img/Aline Morel.svg': svgOf('<text>Aline Morel</text>'),
    };
    const asked = { content, args: ['--for', 'public'] };
    const { world, said } = await czs('![Aline Morel au puits](<img/Aline Morel.svg>)\n', 'odt', asked);
    expect(said).toBe('Écrit dans pv/2025-02-06.odt.\n');
    const files = unzipped(bytesOf(world, 'odt'));
    expect(files['Pictures/1.svg']).toContain('<text>[nom]</text>');
    expect(JSON.stringify(files)).not.toMatch(/Aline|Morel/);
  });

  it('is all in a page of HTML, which may show no other', async () => {
    const { world } = await czs(`${body}\n![Coupe](img/coupe.svg)\n`, 'html');
    const page = textOf(world, 'html');
    expect(page.match(/<img /g)).toHaveLength(5);
    expect(page).toMatch(/<img src="data:image\/png;base64,[\w+/=]+" alt="Plan du puits" width="40" height="20">/);
    expect(page).toMatch(/<a href="https:\/\/example\.org" rel="noreferrer"><img /);
    expect(page).toContain('img-src data:;');
    expect(textOf((await czs('Rien.', 'html')).world, 'html')).not.toContain('img-src');
  });

  it('goes with a mail, whose text names it', async () => {
    const { world } = await czs(body, 'eml,docx', { args: ['--for', 'members'] });
    const { parts } = readMail(bytesOf(world, 'eml'));
    const shown = parts.filter(({ headers }) => headers['content-id'] !== undefined);
    expect(shown.map(({ headers }) => headers['content-id'])).toEqual([
      '<image1.png@czs>',
      '<image2.jpg@czs>',
      '<image3.png@czs>',
    ]);
    const page = parts.find(({ headers }) => headers['content-type']?.startsWith('text/html'));
    expect(new TextDecoder().decode(page?.bytes)).toMatch(/img-src cid:;[\s\S]*<img src="cid:image1\.png@czs"/);
    expect(textOf(world, 'eml')).toContain('multipart/related; boundary="=_czs_related"; type="text/html"');
  });

  it('is handed to what sets pages, which may refuse it', async () => {
    let job: TypesetJob | null = null;
    const typesetter: Typesetter = (given) => {
      job = given;
      return { ok: true, pdf: new Uint8Array(4), accessible: true, missing: [], refused: given.pictures.slice(0, 1) };
    };
    const { said } = await czs(body, 'pdf', { typesetter });
    const { pages, pictures: given } = job as unknown as TypesetJob;
    expect(given.map(({ file, name }) => [file, name])).toEqual([
      ['czs-1.png', 'img/plan.png'],
      ['czs-2.jpg', 'img/vue%20d’en haut.jpg'],
      ['czs-3.png', '/logo.png'],
    ]);
    expect(pages).toContain('"picture":{"file":"czs-1.png"');
    expect(pages).toContain('"text":"Plan du puits"');
    expect(said).toMatch(/img\/plan\.png.*elle est abîmée/);
  });

  it('leaves its words in Markdown, in text and in a register', async () => {
    const { world } = await czs(`${body}\n**Décision D1 :** voir ![le plan](img/plan.png)\n`, 'md', {
      args: ['--with', 'body,registers'],
    });
    expect(textOf(world, 'md')).toMatch(/Le plan : Plan du puits\n[\s\S]*voir le plan[\s\S]*voir le plan/);
    expect(textOf(world, 'md')).not.toContain('.png');
    expect(await main(['show', '2025-02-06', '--format', 'text'], world)).toBe(0);
    expect(world.stdout.text).toContain('Le plan : Plan du puits');
  });

  it('without words is decoration, and nothing where it is not shown', async () => {
    const { world } = await czs('![](img/plan.png)\n\nFin.\n', 'html,md');
    expect(textOf(world, 'html')).toMatch(/<img src="[^"]*" alt="" /);
    expect(textOf(world, 'md')).toMatch(/Le puits\n\nFin\.\n/);
    const gone = await czs('![](img/non.png)\n\nFin.\n', 'html,docx,odt');
    expect(textOf(gone.world, 'html')).not.toContain('<p></p>');
    expect(unzipped(bytesOf(gone.world, 'docx'))['word/document.xml']).not.toContain(
      '<w:t xml:space="preserve"></w:t>',
    );
  });
});

describe('a picture that is not in a copy', () => {
  const big = new Uint8Array(16 * 1024 * 1024 + 1);
  const hostile: Content = {
    '/secret/plan.png': plan,
    '/secret/img/plan.png': plan,
    'minutes/img/lien.png': { is: 'link', to: '/secret/plan.png' },
    loin: { is: 'link', to: '/secret/img' },
    'minutes/img/tube.png': { is: 'other' },
    'minutes/img/dossier.png': { is: 'folder' },
    'minutes/img/ferme.png': { is: 'file', content: plan, denied: true },
    'minutes/img/gros.png': big,
    'minutes/img/vaste.png': pngOf(60_000, 60_000, { data: new Uint8Array(3) }),
    'minutes/img/anime.png': 'GIF89a',
    'minutes/img/casse.png': plan.subarray(0, 50),
    'minutes/img/actif.svg': svgOf('<script/>'),
  };
  it.each([
    ['img/non.png', 'ce fichier n’existe pas'],
    ['../../secret/plan.png', 'hors du dossier de l’archive'],
    ['/../secret/plan.png', 'hors du dossier de l’archive'],
    ['%2e%2e/../secret/plan.png', 'hors du dossier de l’archive'],
    ['img/lien.png', 'hors du dossier de l’archive'],
    ['../loin/plan.png', 'hors du dossier de l’archive'],
    ['img/tube.png', 'ce fichier n’existe pas'],
    ['img/dossier.png', 'ce fichier n’existe pas'],
    ['img/ferme.png', 'pas pu être lue'],
    ['img/plan.png%00.txt', 'pas'],
    ['https://example.org/plan.png', 'sur le réseau'],
    ['//example.org/plan.png', 'sur le réseau'],
    ['file:///secret/plan.png', 'sur le réseau'],
    ['data:image/png;base64,AAAA', 'sur le réseau'],
    ['img/gros.png', 'trop grande'],
    ['img/vaste.png', 'trop grande'],
    ['img/anime.png', 'ni un PNG'],
    ['img/casse.png', 'abîmée'],
    ['img/actif.svg', 'un programme'],
  ])('%s: %s', async (src, why) => {
    const { world, code, said } = await czs(`Le plan : ![le plan](${src})\n`, 'odt,html', { content: hostile });
    expect(code).toBe(0);
    const notes = said.split('\n').filter((line) => !line.startsWith('Écrit dans') && line !== '');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(why);
    expect(textOf(world, 'html')).toContain('Le plan : le plan');
    expect(documentText(bytesOf(world, 'odt'))).toContain('Le plan : le plan');
    expect(textOf(world, 'html')).not.toContain('<img');
  });

  it('is a drawing in a .docx or a mail, which show none', async () => {
    const { world, said } = await czs('![la coupe](img/coupe.svg)\n', 'docx,eml');
    expect(said).toMatch(/n’admet pas les SVG/);
    expect(unzipped(bytesOf(world, 'docx'))['word/document.xml']).toContain('la coupe');
  });

  it('is told once, and of many only the first', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `![image ${at}](img/${at}.png)`);
    const { said } = await czs(names.join('\n\n'), 'docx,odt,html');
    const notes = said.split('\n').filter((line) => /image/i.test(line));
    expect(notes).toHaveLength(6);
    expect(notes[5]).toMatch(/^D’autres images/);
  });

  it('is one that would be seen so often that its page has no end', async () => {
    const noise = pngOf(10, 10, { data: new Uint8Array(15 * 1024 * 1024) });
    const files = {
      ...pictures,
      'minutes/2025-02-06.md': minutes('![plan](img/bruit.png)\n\n'.repeat(9)),
      'minutes/img/bruit.png': noise,
    };
    const world = memoryWorld(files, { today: '2025-03-10' });
    expect(await main(['export', '2025-02-06', '--to', 'html'], world)).toBe(0);
    expect(world.stdout.text.split('<img').length - 1).toBe(4);
    expect(world.stderr.text.match(/trop grande/g)).toHaveLength(1);
  }, 30_000);

  it('says nothing that steers a terminal', async () => {
    const { said } = await czs('![le plan](<img/\u001b[31mx.png>)\n', 'html');
    expect(said).not.toContain('\u001b');
  });

  it('and what is internal is not even looked for, but for the board', async () => {
    const secret = `Interne : ![le devis](img/secret.png)

**Décision D1 :** faire

### Suite (huis clos)

![le devis](img/secret.png)
`;
    for (const to of ['docx', 'odt', 'html', 'pdf', 'eml']) {
      const content = { 'minutes/img/secret.png': pngOf(7, 7) };
      const { world, said } = await czs(secret, to, { content });
      expect(said).not.toContain('secret');
      const whole = Buffer.from(bytesOf(world, to)).toString('latin1');
      expect(whole).not.toMatch(/media\/|Pictures\/|<img|cid:|picture/);
      const gone = await czs(secret, to, {});
      expect(gone.said).not.toContain('secret');
    }
    const board = await czs(secret, 'html', {
      content: { 'minutes/img/secret.png': pngOf(7, 7) },
      args: ['--for', 'board'],
    });
    expect(textOf(board.world, 'html').match(/<img/g)).toHaveLength(2);
  });
});
