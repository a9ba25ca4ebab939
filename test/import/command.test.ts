/** `czs import` as a command: what it writes, what it never writes over, and how it says no. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { docx, odt, paragraph } from './make.ts';
import { samples } from './sample.ts';

const pv = 'PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n1. Budget\nTexte.\n2. Divers\nTexte.\n';
const archive = { 'czs.yaml': 'format: 1\nlanguage: fr\n' };

const czs = async (files: Parameters<typeof memoryWorld>[0], ...args: string[]) => {
  const world = memoryWorld(files);
  const before = world.snapshot();
  const code = await main(['import', ...args], world);
  const after = world.snapshot();
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path],
  );
  return { code, world, changed, out: world.stdout.text, err: world.stderr.text };
};

describe('writes', () => {
  it.each(Object.keys(samples))('%s into minutes/ by its date, and prints the path', async (name) => {
    const { code, changed, out } = await czs({ ...archive, [name]: samples[name] as Uint8Array }, name);
    expect([code, changed, out]).toEqual([0, ['/archive/minutes/2021-05-12.md'], 'minutes/2021-05-12.md\n']);
  });

  it('and names the review where there was no archive, of as many sentences as it shows', async () => {
    const told = 'On garde la salle et on réserve le traiteur pour le 20 mai.';
    const world = memoryWorld({ 'pv.txt': pv.replace('Texte.', told) });
    await main(['import', 'pv.txt'], world);
    expect(world.stderr.text).toContain('À relire\u00a0: 1 phrase ');
    expect(world.stderr.text).toContain(
      'Ensuite\u00a0: czs relire 2021-05-05, puis czs vérifier minutes/2021-05-05.md',
    );
    const before = world.stdout.text.length;
    await main(['review', '2021-05-05', '--format', 'json'], world);
    expect(JSON.parse(world.stdout.text.slice(before))).toHaveLength(2);
  });

  it('where --output says, and over a file only with --force', async () => {
    const files = { ...archive, 'pv.txt': pv, 'other.md': 'mine' };
    expect((await czs(files, 'pv.txt', '--output', 'new.md')).changed).toEqual(['/archive/new.md']);
    const refused = await czs(files, 'pv.txt', '--output', 'other.md');
    expect([refused.code, refused.changed]).toEqual([2, []]);
    expect((await czs(files, 'pv.txt', '--output', 'other.md', '--force')).changed).toEqual(['/archive/other.md']);
  });

  it('and says of each that was refused what it has too much of, in JSON as well', async () => {
    const files = { ...archive, 'many.txt': 'x\n'.repeat(200_001), 'large.txt': 'x'.repeat(5 * 1024 * 1024) };
    for (const more of [[], ['--report', 'json']]) {
      const { err } = await czs(files, 'many.txt', 'large.txt', ...more);
      expect(err).toMatch(/many\.txt.*200.?000\n/);
      expect(err).toMatch(/large\.txt.* 4.MB|large\.txt.* 4.Mo/);
    }
  });

  it('into a folder by its date, where --output names one that is there or ends like one', async () => {
    const files = { ...archive, 'pv.txt': pv, 'copies/x.md': 'mine', 'copies/2021-05-05.md': 'mine, too' };
    expect((await czs({ ...files, 'out/x.md': '' }, 'pv.txt', '--output', 'out')).changed).toEqual([
      '/archive/out/2021-05-05.md',
    ]);
    const { changed, out } = await czs(files, 'pv.txt', '--output', 'new/');
    expect([changed, out]).toEqual([['/archive/new/2021-05-05.md'], 'new/2021-05-05.md\n']);
    const refused = await czs(files, 'pv.txt', '--output', 'copies');
    expect([refused.code, refused.changed]).toEqual([2, []]);
    const forced = await czs(files, 'pv.txt', '--output', 'copies', '--force');
    expect(forced.changed).toEqual(['/archive/copies/2021-05-05.md']);
  });

  it('several documents into one folder, never one over another, and never into one file', async () => {
    const files = { ...archive, 'a.txt': pv, 'b.txt': pv.replace('5 mai', '6 mai'), 'c.txt': pv };
    const { code, changed } = await czs(files, 'a.txt', 'b.txt', 'c.txt', '--output', 'out/', '--force');
    expect([code, changed]).toEqual([1, ['/archive/out/2021-05-05.md', '/archive/out/2021-05-06.md']]);
    const refused = await czs(files, 'a.txt', 'b.txt', '--output', 'out.md');
    expect([refused.code, refused.changed]).toEqual([2, []]);
    expect(refused.err).toContain('--output DOSSIER/');
    const undated = await czs({ ...archive, 'a.txt': 'Bonjour.' }, 'a.txt', '--output', 'out/');
    expect([undated.code, undated.changed]).toEqual([2, []]);
  });

  it('addresses into people.yaml of whom it has without one, and says which are only in the minutes', async () => {
    const text = pv.replace('Anne Martin, Bob Dupont', 'Anne Martin <anne@example.org>, Bob Dupont <bob@example.org>');
    const people = 'people:\n  - Anne Martin # trésorière\n';
    const { world, err } = await czs({ ...archive, 'people.yaml': people, 'pv.txt': text }, 'pv.txt');
    expect(world.file('people.yaml')).toBe(
      'people:\n  - name: Anne Martin # trésorière\n    email: anne@example.org\n',
    );
    expect(world.file('minutes/2021-05-05.md')).toContain('Anne Martin <anne@example.org>');
    expect(err).toMatch(/Adresse gardée dans people\.yaml[^\n]*: Anne Martin\n1 adresse n’est[^\n]*--write/);
    const dry = await czs({ ...archive, 'people.yaml': people, 'pv.txt': text }, 'pv.txt', '--dry-run');
    expect(dry.changed).toEqual([]);
  });

  it('over minutes of that date only with --force', async () => {
    const files = { ...archive, 'pv.txt': pv, 'minutes/2021-05-05.md': '---\ndate: 2021-05-05\n---\n' };
    const refused = await czs(files, 'pv.txt');
    expect([refused.code, refused.changed]).toEqual([2, []]);
    expect((await czs(files, 'pv.txt', '--force')).world.file('minutes/2021-05-05.md')).toContain('Anne Martin');
  });

  it('the head of minutes that lie in the archive without one, and no other byte of them', async () => {
    const body = '# PV\r\n\r\nPrésents : Anne Martin, Bob Dupont\r\n\r\n## Budget\r\n\r\n* *Rien*  \r\n';
    const files = { ...archive, 'minutes/2021-05-05.md': body };
    const refused = await czs(files, 'minutes/2021-05-05.md');
    expect([refused.code, refused.changed]).toEqual([2, []]);
    expect(refused.err).toContain('--force');
    const { world, code } = await czs(files, 'minutes/2021-05-05.md', '--force');
    const written = world.file('minutes/2021-05-05.md') as string;
    expect(code).toBe(0);
    expect(written.endsWith(`---\n\n${body}`)).toBe(true);
    expect(written).toMatch(/^---\ndate: 2021-05-05\n/);
    // With its head it is minutes like any other, and never made anew.
    const again = await czs({ ...archive, 'minutes/2021-05-05.md': written }, 'minutes/2021-05-05.md', '--force');
    expect([again.code, again.changed]).toEqual([2, []]);
  });

  it('minutes that were approved long ago, with --approved', async () => {
    const { world } = await czs({ ...archive, 'pv.txt': pv }, 'pv.txt', '--approved');
    expect(world.file('minutes/2021-05-05.md')).toContain('\nstatut: approuvé\n');
  });

  it('nothing with --dry-run, and the minutes to stdout', async () => {
    const { code, changed, out } = await czs({ ...archive, 'pv.txt': pv }, 'pv.txt', '--dry-run');
    expect([code, changed]).toEqual([0, []]);
    expect(out).toMatch(/^---\ndate: 2021-05-05\n/);
  });

  it('without an archive, beside where it is called', async () => {
    expect((await czs({ 'pv.txt': pv }, 'pv.txt')).changed).toEqual(['/archive/minutes/2021-05-05.md']);
  });

  it('each document of a folder, not what is hidden, and says how many', async () => {
    const files = {
      ...archive,
      'old/a.txt': pv,
      'old/sub/b.docx': docx({ body: paragraph('PV du 6 mai 2021') + paragraph('Texte') }),
      'old/c.odt': odt('<text:p>PV du 7 mai 2021</text:p><text:p>Texte</text:p>'),
      'old/.hidden.txt': pv,
      'old/picture.png': 'x',
      'old/list.xlsx': 'x',
      'old/~$a.docx': 'x',
    };
    const { code, changed, out, err } = await czs(files, 'old');
    expect([code, changed.length, out]).toEqual([
      0,
      3,
      'minutes/2021-05-05.md\nminutes/2021-05-07.md\nminutes/2021-05-06.md\n',
    ]);
    expect(err).toMatch(/\n3 PV importés\n[^\n]*--write-baseline\n$/);
    expect(err).toMatch(/^2 autres fichiers de «\sold\s» laissés de côté\s: list\.xlsx, ~\$a\.docx\n/);
  });

  it('the comments of a document, which leave no word in the PV', async () => {
    const comments = `<w:comment w:id="0">${paragraph('Luc dit plutôt le 20 janvier')}</w:comment>`;
    const files = {
      ...archive,
      'a.docx': docx({ body: paragraph('PV du 6 mai 2021') + paragraph('Texte'), comments }),
    };
    const { err, changed } = await czs(files, 'a.docx');
    expect(err).toMatch(/ {2}Commentaire\s:\s«\sLuc dit plutôt le 20 janvier\s»\n/);
    expect(JSON.stringify(changed)).not.toContain('20 janvier');
  });

  it('what can be written where something cannot', async () => {
    const files = {
      ...archive,
      'a.txt': pv,
      'b.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      'c.txt': pv.replace('5 mai', '6 mai'),
    };
    const { code, changed, err } = await czs(files, 'a.txt', 'b.doc', 'c.txt', 'd.txt');
    expect([code, changed.length]).toEqual([1, 2]);
    expect(err.split('\n').filter((line) => line.startsWith('czs')).length).toBe(2);
    expect(err).toMatch(/\n2 PV importés, 2 en échec\u00a0: b\.doc, [^\n]+\n[^\n]*--write-baseline\n$/);
  });
});

describe('a folder', () => {
  it('is read without what Word leaves in it while a document is open', async () => {
    const text = '# PV du 4 septembre 2023\n\nPrésents : Anne Martin\n\n## Local\n\nRien.\n';
    const { code, out } = await czs({ ...archive, 'old/pv.md': text, 'old/~$pv.docx': 'x' }, 'old');
    expect([code, out]).toEqual([0, 'minutes/2023-09-04.md\n']);
  });
});

describe('minutes that were approved long ago', () => {
  it('are gone through as drafts are, until they are frozen', async () => {
    const text = '# PV du 4 septembre 2023\n\nPrésents : Anne Martin\n\n## Local\n\nAnne appelle la mairie demain.\n';
    const [open, approved] = [
      await czs({ ...archive, 'pv.md': text }, 'pv.md'),
      await czs({ ...archive, 'pv.md': text }, 'pv.md', '--approved'),
    ];
    expect(open.err).toContain('czs relire 2023-09-04');
    for (const { err } of [open, approved]) expect(err).toMatch(/À relire\s: 1 phrase/);
    expect(approved.err).toContain('czs approuver 2023-09-04 --on');
    expect(open.err).not.toContain('czs approuver');
  });

  it('keep their numbers when people.yaml comes to know more', async () => {
    const text =
      '# PV du 4 septembre 2023\n\nPrésents : Anne Martin\n\n## Local\n\n| Point | Décision | Responsable |\n| --- | --- | --- |\n| Clés | Les rendre | Voisinage |\n| Haie | Demander un devis | Anne Martin |\n';
    const { world } = await czs({ ...archive, 'pv.md': text }, 'pv.md', '--approved');
    const written = world.file('minutes/2023-09-04.md') as string;
    expect(written).toMatch(/\| Haie \| \*\*D2\s:\*\* Demander un devis \| \*\*A1\s:\*\* Anne Martin \|/);
    const draft = await czs({ ...archive, 'pv.md': text }, 'pv.md');
    expect(draft.world.file('minutes/2023-09-04.md')).toContain('| Haie | Demander un devis | Anne Martin |');
  });
});

it('an invitation is not told that nobody was there', async () => {
  const text = '# Assemblée du 5 mai 2021\n\nConvocation\n\nElle aura lieu à 20h au Foyer.\n';
  const { err, world } = await czs({ ...archive, 'convocation.md': text }, 'convocation.md');
  expect(world.file('minutes/2021-05-05.md')).toContain('statut: convoquée');
  expect(err).toContain('statut (convoquée)');
  expect(err).not.toMatch(/aucune liste|aucun titre/);
});

describe('several meetings in one document', () => {
  const text =
    '# PV du club\n\n## Réunion du 4 septembre 2023\n\nPrésents : Anne Martin, Bob Dupont\n\n### Local\n\nDécision : on le garde.\n\n## Réunion du 2 octobre 2023\n\nPrésents : Anne Martin, Eve Roy\n\n### Brocante\n\nAction (Eve) : louer les tables.\n';

  it('are said, and --split makes minutes of each', async () => {
    const files = { ...archive, 'pv.md': text };
    const one = await czs(files, 'pv.md');
    expect(one.err).toMatch(/2 réunions \([^)]*04\/09\/2023 et [^)]*02\/10\/2023\).*--split/);
    const { code, changed, world, out } = await czs(files, 'pv.md', '--split');
    expect([code, out]).toEqual([0, 'minutes/2023-09-04.md\nminutes/2023-10-02.md\n']);
    expect(changed).toEqual(['/archive/minutes/2023-09-04.md', '/archive/minutes/2023-10-02.md']);
    const [first, second] = ['minutes/2023-09-04.md', 'minutes/2023-10-02.md'].map(
      (path) => world.file(path) as string,
    );
    expect(first).toContain('Bob Dupont');
    expect(first).toContain('on le garde');
    expect(first).not.toContain('Brocante');
    expect(second).toContain('Eve Roy');
    expect(second).toContain('## Brocante');
    expect(second).not.toContain('Bob');
  });

  it('are a board and a working group, each with those who were there', async () => {
    const other = text
      .replace('Réunion du 4', "Conseil d'administration du 4")
      .replace('Réunion du 2', 'Groupe de travail Potager du 2');
    const { out } = await czs({ ...archive, 'pv.md': other }, 'pv.md', '--split');
    expect(out).toBe('minutes/2023-09-04.md\nminutes/2023-10-02.md\n');
  });

  it('begin with a line of the day over who was there, in a text that is typed, in one language', async () => {
    const typed =
      'Pad van het bestuur\n\n5 maart 2024\nAanwezig: An Claes, Bert Maes\nDe kas klopt en is door de leden van het bestuur nagezien.\n\n2 april 2024\n\nAanwezig: An Claes\n\n1. Dak\n\nNat.\n\n2. Kas\n\nLeeg.\n';
    const { out, world } = await czs({ ...archive, 'pad.txt': typed }, 'pad.txt', '--split');
    expect(out).toBe('minutes/2024-03-05.md\nminutes/2024-04-02.md\n');
    expect(world.file('minutes/2024-04-02.md')).toMatch(/aanwezig:\n {2}- An Claes\ntaal: nl/);
    // A day over anything else is text.
    const others = await czs({ ...archive, 'pad.txt': typed.replaceAll('Aanwezig', 'Agenda') }, 'pad.txt', '--split');
    expect(others.changed).toHaveLength(1);
  });

  it('are none in minutes that approve those of another day, or announce the next', async () => {
    const other =
      '# PV du 4 septembre 2023\n\n## Approbation du PV du 3 juillet 2023\n\nApprouvé.\n\n## Prochaine réunion le 2 octobre 2023\n\nAu local.\n';
    const { err, changed } = await czs({ ...archive, 'pv.md': other }, 'pv.md', '--split');
    expect(changed).toEqual(['/archive/minutes/2023-09-04.md']);
    expect(err).not.toContain('réunions (');
  });
});

describe('never writes', () => {
  it('over a file of that date, nor over one of two documents of a day', async () => {
    const taken = await czs(
      { ...archive, 'pv.txt': pv, 'minutes/2021-05-05.md': '---\ndate: 2021-05-05\n---\n' },
      'pv.txt',
    );
    expect([taken.code, taken.changed]).toEqual([2, []]);
    const twice = await czs({ ...archive, 'a.txt': pv, 'b.txt': pv.replace('Texte', 'Autre texte') }, 'a.txt', 'b.txt');
    expect([twice.code, twice.changed.length]).toEqual([1, 1]);
    const forced = await czs(
      { ...archive, 'a.txt': pv, 'b.txt': pv.replaceAll('Anne', 'Ada') },
      'a.txt',
      'b.txt',
      '--force',
    );
    expect(forced.code).toBe(1);
    expect(forced.world.file('minutes/2021-05-05.md')).toContain('Anne Martin');
    expect(twice.world.file('minutes/2021-05-05.md')).not.toContain('Autre');
  });

  it('through a link that leads out of the archive', async () => {
    const { code, changed } = await czs(
      { ...archive, 'pv.txt': pv, minutes: { is: 'link', to: '/elsewhere' }, '/elsewhere/x': '' },
      'pv.txt',
    );
    expect([code, changed]).toEqual([2, []]);
  });

  it('silently less than was asked, where the disk is full after the first', async () => {
    const files = { ...archive, 'a.txt': pv, 'b.txt': pv.replace('5 mai', '6 mai') };
    const world = memoryWorld(files, { room: 280 });
    expect(await main(['import', 'a.txt', 'b.txt'], world)).toBe(2);
    expect(world.stdout.text).toBe('minutes/2021-05-05.md\n');
  });

  it('on a disk that is read-only or full', async () => {
    for (const options of [{ readOnly: true }, { room: 100 }]) {
      const world = memoryWorld({ ...archive, 'pv.txt': pv }, options);
      const before = Object.keys(world.snapshot());
      expect(await main(['import', 'pv.txt'], world)).toBe(2);
      expect(
        Object.keys(world.snapshot()).filter((path) => !before.includes(path) && !path.endsWith('/minutes')),
      ).toEqual([]);
    }
  });
});

describe('says no in one line', () => {
  it.each<[string, string[], Parameters<typeof memoryWorld>[0]]>([
    ['a file that is not there', ['nowhere.txt'], {}],
    ['a link', ['link.txt'], { 'link.txt': { is: 'link', to: 'pv.txt' } }],
    ['a device', ['fifo.txt'], { 'fifo.txt': { is: 'other' } }],
    ['an empty folder', ['empty'], { empty: { is: 'folder' } }],
    ['no date', ['x.txt'], { 'x.txt': 'Bonjour\n' }],
    ['one date for two', ['a.txt', 'b.txt', '--date', '2021-05-05'], { 'a.txt': pv, 'b.txt': pv }],
    ['a pattern that nothing fits, whatever else is named', ['*.docx', 'a.txt'], { 'a.txt': pv }],
    ['an escape in a name', ['\u001b[31m.txt'], {}],
  ])('%s', async (_, args, files) => {
    const { code, changed, out, err } = await czs({ ...archive, ...files }, ...args);
    expect([code, changed, out]).toEqual([2, [], '']);
    expect(err).toMatch(/^czs[^\p{Cc}]+\n$/u);
  });
});

it('gives the same report in three languages', async () => {
  const lines = new Set<number>();
  for (const lang of ['fr', 'nl', 'en']) {
    const { err } = await czs({ ...archive, 'pv.txt': pv }, 'pv.txt', '--lang', lang);
    lines.add(err.split('\n').length);
    expect(err).not.toMatch(/[{}|]|undefined|null/);
  }
  expect(lines.size).toBe(1);
});

it('says hours as its language does, and keys as the PV has them', async () => {
  const text = 'Notulen van 11 juli\n\nTijd: 19:11 - 21:19\n\n1. Budget\nTekst.\n2. Varia\nTekst.\n';
  const { err } = await czs({ '2016-07-12.txt': text }, '2016-07-12.txt', '--lang', 'nl');
  expect(err).toContain('19u11 – 21u19');
  expect(err).toContain('datum (2016-07-11)');
});
