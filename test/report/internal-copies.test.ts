/** What is internal, and what a later PV makes internal, is in no copy: every report in every format, for the public and for members. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { commands, entriesOf } from '../../src/cli/registry.ts';
import type { CommandId } from '../../src/language/help.ts';
import { addDays } from '../../src/model/iso-date.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { oneOf, sized } from '../helpers/thorough.ts';
import { allText, readText } from '../helpers/zip-text.ts';

/** Each secret is a word of its own; `later` are told openly first, and made internal by a PV that comes after. */
const files = {
  'czs.yaml': 'format: 1\norganisation: Ateliers\nlanguage: fr\n',
  'minutes/2025-01-16.md': `---
date: 2025-01-16
présents:
  - Nora Piette (Fêtes)
  - Marc Dumoulin (Fêtes)
---

# Réunion de janvier

## 1. Le bal

**Décision D1 (proposée par Luc SECRET-PROPOSANT) :** SECRET-DÉCISION

- [ ] **Action A1 (Zoé SECRET-RESPONSABLE, pour le 20/02) :** SECRET-ACTION
- [ ] **Action A2 (interne, Zoé SECRET-ICI) :** SECRET-D'EMBLÉE, Marc Dumoulain compris
- [ ] **Action A3 (Nora Piette) :** autre chose

**Proposition P1 (proposée par Luc SECRET-PROPOSANT) :** SECRET-PROPOSITION

**Décision à prendre D2 :** SECRET-QUESTION

**Proposition P2 :** SECRET-ANNULÉE

**Groupe de travail Bal (Nora Piette) :** pour juin

## 2. SECRET-POINT

Reporté : SECRET-REPORT

## 3. Prochaines réunions

- 20/02/2025 à 19h, Quai Nord
    1. SECRET-POINT
    2. Le budget
    3. SECRET-QUESTION
    4. SECRET-ANNONCÉ (huis clos, 20 min)
    5. SECRET-BAIL (réservé au bureau, interne).
    6. SECRET-LETTRE (huis-clos) : la réponse
`,
  'minutes/2025-02-20.md': `---
date: 2025-02-20
présents:
  - Nora Piette (Fêtes)
---

# Réunion de février

## Ordre du jour

1. SECRET-QUESTION
2. SECRET-POINT
3. Le budget
4. SECRET-LISTE (huis clos)
5. SECRET-POINT (huis clos)
6. SECRET-INSÉCABLE (huis&nbsp;clos)

Interne : SECRET-SOUS-LISTE

## Présents

- Nora Piette
- Interne : SECRET-PRÉSENT

## 1. SECRET-QUESTION

Autre mot.

- [ ] **Action A1 (Nora Piette) :** tout autre chose

## 2. SECRET-POINT (huis clos)

SECRET-CORPS

**Groupe de travail SECRET-GROUPE (Zoé SECRET-MEMBRE) :** pour mars

## 3. Suivi des actions

- [ ] **Action 2025-01-16/A1 :** SECRET-SUIVI
- [ ] **Action A2 (Nora Piette) :** voir 2025-01-16/D1, qui reste

## 4. SECRET-ANNONCÉ

SECRET-DISCUTÉ

## 5. SECRET-LISTE

SECRET-LISTÉ

## 6. SECRET-NEUF (réservé au bureau, huis clos)

SECRET-NEUVIÈME

## 7. Huis-clos :

SECRET-SEUL

## 8. Le local

### SECRET-GARDIEN (huis clos).

SECRET-LOGE, voir 2025-01-16/D1

- [ ] **Action A3 (Zoé SECRET-CLÉS) :** SECRET-SERRURE

| SECRET-TABLEAU |
| --- |
| SECRET-CASE |

#### La suite

SECRET-ENCORE

### Le toit

Une tuile manque. Décision (interne) : SECRET-MILIEU. Merci à tous.

| Point | Qui | Échéance |
| --- | --- | --- |
| Balayer | Nora Piette | 20/04/2025 |
| SECRET-LIGNE (confidentiel) | Nora Piette | 20/04/2025 |

| Point | Décision |
| --- | --- |
| Le portail | On le repeint. |
| SECRET-CELLULE | Interne : SECRET-DÉCIDÉ. |

### La caisse

Elle est partagée comme suit :
- le portail : 10 €
- Décision (interne) : SECRET-PART
- le toit : 20 €
Adopté à l'unanimité.

## 9. Annexe

Interne&nbsp;: SECRET-ANNEXE

- <u>Confidentiel :</u> SECRET-SOULIGNÉ
- ~~Interne : SECRET-BARRÉ~~
- ~~Décision (huis&nbsp;clos) : SECRET-RETIRÉ~~

### SECRET-PIÈCE (interne)

SECRET-JOINTE
`,
  'minutes/2025-03-20-ag.md': `---
date: 2025-03-20
présents:
  - Nora Piette (Fêtes)
---

# Assemblée

**Décision 2025-01-16/D1 (interne) :** SECRET-ENSUITE

- [ ] **Action 2025-01-16/A1 (huis clos) :** SECRET-ENFIN
- [ ] **Action A1 :** SECRET-SLUG

**Proposition 2025-01-16/P1 (confidentiel) :** SECRET-PLUS-TARD

## Prochaine réunion (huis clos)

- 17/07/2025 à 18h, SECRET-JUGE
    1. SECRET-GREFFE
    2. SECRET-COUR, voir 2025-01-16/D1

## Prochaines réunions

- 21/08/2025 à 18h, SECRET-AVOCAT (interne)
    1. SECRET-PLAIDOIRIE
- 20/11/2025 à 18h, Quai Nord

Interne :

- 18/09/2025 à 18h, SECRET-NOTAIRE
    1. SECRET-ACTE
`,
  'minutes/2025-04-17.md': `---
date: 2025-04-17
---

# Réunion d'avril

## Suivi

- [ ] **Action 2025-03-20/A1 :** SECRET-SANS-SLUG
- [ ] **Action 2025-03-20/A1 (interne) :** SECRET-COURT
`,
  'minutes/2025-05-15.md': `---
date: 2025-05-15
statut: annulée
---

**Proposition 2025-01-16/P2 (interne) :** SECRET-EN-VAIN
`,
  'minutes/2025-06-19.md': `---
date: 2025-06-19
statut: convoquée
convoqués:
  - Nora Piette (Fêtes)
---

# Réunion de juin

## 1. SECRET-QUESTION

**Décision à prendre 2025-01-16/D2 (interne) :** SECRET-QUESTION

## 2. Le budget

**Proposition 2025-01-16/P1 :** SECRET-PLUS-TARD
`,
};

const ids = Object.keys(files)
  .slice(1)
  .map((file) => file.slice('minutes/'.length, -'.md'.length));

/** Every command that prints something of the archive for people. */
const asked: readonly (readonly string[])[] = [
  ['status'],
  ['agenda'],
  ...ids.flatMap((id) => [
    ['agenda', id],
    ['show', id],
    ['show', id, '--as-read'],
    ['export', id, '--with', 'attendance,agenda,body,registers'],
  ]),
  ['decisions'],
  ['decisions', '--search', 'secret'],
  ['decisions', '--person', 'Luc'],
  ['follow-ups'],
  ['follow-ups', '--by-owner'],
  ['follow-ups', '--by-owner', '--owner', 'Zoé'],
  ['follow-ups', '--status', 'open,done,cancelled'],
  ['proposals'],
  ['proposals', '--all'],
  ['meetings'],
  ['history', 'secret'],
  ['history', 'bal'],
  ...['2025-01-16/D1', '2025-01-16/D2', '2025-01-16/A1', '2025-01-16/P1', '2025-01-16/P2', '2025-03-20-ag/A1'].map(
    (ref) => ['history', ref],
  ),
  ...['secret', 'question', 'zoe', 'autre', 'bal', 'budget', 'suite', 'notaire'].map((word) => ['search', word]),
  ['attendance'],
  ['attendance', '--by', 'organisation'],
  ['attendance', '--by', 'meeting'],
  ['attendance', '--by', 'item'],
  ['report'],
  ['report', '--since', '2025-01-01', '--until', '2025-02-28'],
  ['people'],
  ['organisations'],
];

async function copy(args: readonly string[]): Promise<string> {
  const world = memoryWorld(files, { today: '2025-06-01' });
  const code = await main(args, world);
  expect(`${code} ${world.stderr.text}`, args.join(' ')).toMatch(/^0 /);
  return allText(world.stdout.bytes);
}

/** `--format`, or `--to` of what makes files. */
const chooserOf = (command: string): 'format' | 'to' =>
  'to' in commands[command as CommandId].options ? 'to' : 'format';

const formatsOf = (command: string): readonly string[] => {
  const spec = entriesOf(commands[command as CommandId].options).find(([id]) => id === chooserOf(command))?.[1];
  // A mail to each person is a file each: test/cli/letters.test.ts.
  const isRegister = command === 'follow-ups';
  if (spec?.kind !== 'choice' && spec?.kind !== 'list') return [];
  return spec.choices.filter((one) => !(isRegister && one === 'eml'));
};

/** Those of copies; what is read of a PV has no rows. */
const copyFormatsOf = (args: readonly string[]): readonly string[] =>
  formatsOf(args[0] as string).filter(
    (format) => format !== 'json' && !(format === 'csv' && args.includes('--as-read')),
  );

const cases = (commands: readonly (readonly string[])[]) =>
  commands.map((args, at) => [args.join(' '), args, at] as const);

/** What is left of the question, where words are shown as they were typed. */
const secrets = (text: string, args: readonly string[]): string[] =>
  (text.match(/secret[-‑]?[\p{L}'’-]*|Dumoulain/giu) ?? []).filter((found) => !args.includes(found));

describe('what is internal', () => {
  it('every report that makes copies is asked', () => {
    const known = Object.entries(commands)
      // What is internal is in no extract at all: test/cli/letters.test.ts. A site is files: below.
      .filter(([id, { options }]) => 'for' in options && id !== 'extract' && id !== 'site')
      .map(([id]) => id);
    expect([...new Set(asked.map(([command]) => command))].sort()).toEqual(known.sort());
  });

  describe.each(['public', 'members'])('for %s', (audience) => {
    it.each(cases(asked))('%s says nothing of it', async (_, args, at) => {
      for (const format of oneOf(copyFormatsOf(args), at)) {
        const text = await copy([...args, `--${chooserOf(args[0] as string)}`, format, '--for', audience]);
        expect(secrets(text, args), `${args.join(' ')} ${format}`).toEqual([]);
      }
    });
  });

  it.each(['none', 'initials', 'names'])('is in no file of a site with --people %s', async (people) => {
    const world = memoryWorld(files, { today: '2025-06-01' });
    const args = ['site', '--output', '/out', '--people', people, '--base-url', 'https://example.org/'];
    expect(await main(args, world)).toBe(0);
    const written = Object.entries(world.snapshot()).filter(([file]) => file.startsWith('/out/'));
    expect(written.length).toBeGreaterThan(20);
    for (const [file, text] of written) expect(secrets(`${file} ${text}`, args), file).toEqual([]);
  });

  it('is all there for the board', async () => {
    const all = new Set(secrets(Object.values(files).join('\n'), []));
    const told = new Set<string>();
    for (const args of asked)
      for (const one of secrets(await copy([...args, '--for', 'board']), args)) told.add(one.replaceAll('’', "'"));
    expect([...all].filter((one) => !told.has(one.replaceAll('’', "'"))).sort()).toEqual([]);
  });

  it('keeps its number', async () => {
    const decisions = await copy(['decisions', '--format', 'csv']);
    expect(decisions).toMatch(/^2025-01-16\/D1,.*,huis clos,/m);
    const actions = await copy(['follow-ups', '--format', 'csv']);
    for (const ref of ['2025-01-16/A1', '2025-01-16/A2', '2025-03-20-ag/A1'])
      expect(actions).toMatch(new RegExp(`^${ref},.*,huis clos,`, 'm'));
    expect(await copy(['proposals', '--format', 'csv'])).toMatch(/^2025-01-16\/P2,.*,huis clos,/m);
    expect(await copy(['show', '2025-01-16'])).toContain('D1\u00a0: huis clos');
  });

  it('stays internal in the next agenda, titles of items included', async () => {
    const earlier = Object.fromEntries(Object.entries(files).filter(([file]) => !file.includes('2025-06')));
    const later = `---\ndate: 2025-05-22\n---\n\n## 1. Caisse\n\n**Décision à prendre 2025-01-16/D2 (interne) :** un mot\n\n## 2. Prochaines réunions\n\n- 19/06/2025\n    1. SECRET-QUESTION\n    2. Le budget\n`;
    const world = memoryWorld({ ...earlier, 'minutes/2025-05-22.md': later }, { today: '2025-06-01' });
    expect(await main(['new-meeting', '2025-06-19'], world)).toBe(0);
    const written = world.file('minutes/2025-06-19.md') as string;
    expect(written).toMatch(/^## \d\. SECRET-QUESTION \(.*huis clos\)$/m);
    for (const line of written.split('\n').filter((one) => one.includes('SECRET')))
      expect(line).toMatch(/huis clos|interne/);
  });

  it('is announced as such: the next agenda has the mark, and not the place', async () => {
    const announcing = `---\ndate: 2025-05-22\n---\n\n## Prochaine réunion (huis clos)\n\n- 19/06/2025 à 19h, SECRET-LIEU\n    1. SECRET-ACTE\n\n## Prochaines réunions\n\n- 18/07/2025 à 19h, Quai Nord\n    1. SECRET-BAIL (20 min, huis clos)\n    2. Le budget\n`;
    for (const [date, heading] of [
      ['2025-06-19', /^## \d\. SECRET-ACTE \(huis clos\)$/m],
      ['2025-07-18', /^## \d\. SECRET-BAIL \(20 min, huis clos\)$/m],
    ] as const) {
      const world = memoryWorld({ 'minutes/2025-05-22.md': announcing }, { today: '2025-06-01' });
      expect(await main(['new-meeting', date], world)).toBe(0);
      const written = world.file(`minutes/${date}.md`) as string;
      expect(written).toMatch(heading);
      expect(written).not.toContain('SECRET-LIEU');
      expect(world.stdout.text + world.stderr.text).not.toContain('absent de l');
      for (const args of [
        ['agenda', date],
        ['show', date],
        ['show', '2025-05-22'],
        ['meetings'],
        ['search', 'secret'],
      ]) {
        expect(await main(args, world), args.join(' ')).toBe(0);
      }
      expect(secrets(world.stdout.text, ['secret'])).toEqual([]);
    }
  });

  it('keeps the mark of its announcement where it was not treated', async () => {
    const world = memoryWorld(
      {
        'czs.yaml': 'format: 1\nlanguage: fr\n',
        'minutes/2025-05-08.md':
          '---\ndate: 2025-05-08\n---\n\n## Prochaines réunions\n\n- 22/05/2025 à 19h\n    1. SECRET-BAIL (huis clos)\n',
        'minutes/2025-05-22.md': '---\ndate: 2025-05-22\n---\n\n## SECRET-BAIL\n\n## Le budget\n\nReporté.\n',
      },
      { today: '2025-06-01' },
    );
    expect(await main(['new-meeting', '2025-06-19'], world)).toBe(0);
    expect(world.file('minutes/2025-06-19.md')).toMatch(/^## \d\. SECRET-BAIL \(huis clos\)$/m);
    expect(world.file('minutes/2025-06-19.md')).toMatch(/^## \d\. Le budget$/m);
  });

  it('is the title that an agenda announced with the time it takes', async () => {
    const world = memoryWorld(
      {
        'minutes/2025-05-08.md':
          '---\ndate: 2025-05-08\n---\n\n## Prochaines réunions\n\n- 22/05/2025 à 19h\n    1. SECRET-BAIL (20 min)\n    2. Le toit (20 min)\n',
        'minutes/2025-05-22.md':
          '---\ndate: 2025-05-22\n---\n\n## Ordre du jour\n\n1. SECRET-BAIL (pour décision, 20 min)\n2. Le toit (20 min)\n\n## 1. SECRET-BAIL (huis clos)\n\nUn mot.\n\n## 2. Le toit\n\nUn mot.\n',
      },
      { today: '2025-06-01' },
    );
    for (const args of [
      ['show', '2025-05-08'],
      ['show', '2025-05-22'],
      ['meetings', '--format', 'csv'],
      ['history', 'toit'],
    ])
      expect(await main(args, world), args.join(' ')).toBe(0);
    expect(secrets(world.stdout.text, [])).toEqual([]);
    expect(world.stdout.text).toContain('Le toit (20');
  });

  it('is the title under which an open decision of a point stands that was announced in camera', async () => {
    const world = memoryWorld(
      {
        'minutes/2025-05-08.md':
          '---\ndate: 2025-05-08\n---\n\n## Prochaines réunions\n\n- 22/05/2025 à 19h\n    1. SECRET-LOYER (huis clos)\n    2. Le toit\n',
        'minutes/2025-05-22.md':
          '---\ndate: 2025-05-22\n---\n\n## 1. SECRET-LOYER\n\n**Décision D1 :** le parquet est ciré.\n\n**Action A1 (Nora) :** cirer.\n\n**Proposition P1 :** un tapis.\n\n## 2. Le toit\n\n**Décision D2 :** il est réparé.\n',
      },
      { today: '2025-06-01' },
    );
    for (const args of [['decisions'], ['follow-ups'], ['proposals'], ['history', 'parquet'], ['search', 'parquet']])
      for (const format of ['csv', 'html', 'markdown', 'text'])
        expect(await main([...args, `--${chooserOf(args[0] as string)}`, format], world), args.join(' ')).toBe(0);
    expect(world.stdout.text).toContain('le parquet est ciré');
    expect(world.stdout.text).toContain('Le toit');
    expect(secrets(world.stdout.text, [])).toEqual([]);
    expect(await main(['decisions', '--format', 'csv', '--for', 'board'], world)).toBe(0);
    expect(secrets(world.stdout.text, [])).toEqual(['SECRET-LOYER']);
  });

  it('is a point announced in camera until it is treated, and no longer', async () => {
    const shown = async (status: string, date = '2025-09-04') => {
      const pv = (day: string, body: string, more = '') => ({
        [`minutes/${day}.md`]: `---\ndate: ${day}\n${more}---\n\n${body}`,
      });
      const world = memoryWorld(
        {
          ...pv('2025-05-08', '## Prochaines réunions\n\n- 22/05/2025 à 19h\n    1. SECRET-LOYER (huis clos)\n'),
          ...pv('2025-05-22', '## 1. SECRET-LOYER\n\nUn mot.\n', `statut: ${status}\n`),
          ...pv(date, '## 1. SECRET-LOYER\n\n**Décision D1 :** le loyer baisse.\n'),
        },
        { today: '2025-10-01' },
      );
      expect(await main(['decisions', '--format', 'csv'], world)).toBe(0);
      expect(world.stdout.text).toContain('le loyer baisse');
      return secrets(world.stdout.text, []);
    };
    expect(await shown('projet')).toEqual(['SECRET-LOYER']);
    // Not treated yet.
    expect(await shown('convoquée')).toEqual([]);
    expect(await shown('annulée')).toEqual([]);
  });

  it('is not found by its own words, only with what it stands under', async () => {
    for (const args of [
      ['history', 'secret-décision'],
      ['history', 'secret-question'],
      ['history', 'secret-point'],
      ['decisions', '--search', 'secret-ensuite'],
      ['decisions', '--person', 'Luc SECRET-PROPOSANT'],
      ['follow-ups', '--owner', 'Zoé SECRET-RESPONSABLE'],
    ]) {
      const found = async (audience: string) =>
        (await copy([...args, '--format', 'csv', '--for', audience])).trimEnd().split('\n').length - 1;
      expect(await found('public'), args.join(' ')).toBe(0);
      expect(await found('board'), args.join(' ')).toBeGreaterThan(0);
    }
    expect(await copy(['history', 'bal', '--format', 'csv'])).toMatch(/2025-01-16\/D1,huis clos,/);
  });

  it('hides nothing beside it', async () => {
    expect(await copy(['show', '2025-01-16'])).toContain('autre chose');
    expect(await copy(['show', '2025-02-20'])).toContain('tout autre chose');
    expect(await copy(['search', 'autre'])).toContain('autre chose');
    expect(await copy(['show', '2025-02-20'])).toContain('Une tuile manque.');
    expect(await copy(['meetings'])).toContain('Réunion de janvier');
    for (const command of ['meetings', 'report', 'status']) {
      const told = await copy([command]);
      expect(told, command).toContain('Quai Nord');
      // Of a meeting announced in camera, the day.
      expect(told, command).toMatch(/17[\s/](?:07|juillet)/);
    }
  });
});

describe('an e-mail address', () => {
  const shapes = [
    '**zoe**@secret.invalid',
    'zoe@**secret**.invalid',
    'zoe@secret.**invalid**',
    '_zoe_@secret.invalid',
    'zoe@`secret.invalid`',
    'zoe\\@secret.invalid',
    '[zoe](https://example.org)@secret.invalid',
    '***zoe*@**secret.invalid',
  ];
  const written = {
    'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n# Réunion\n\n## Le bal\n\n${shapes
      .map((one, at) => `Écrire à ${one}, **merci** ${at}.\n\n- à ${one}\n\nDécision : écrire à ${one}`)
      .join('\n\n')}\n`,
  };

  it('is in no copy for the public, whatever marks stand in it', async () => {
    for (const args of [
      ['show', '2025-01-16'],
      ['export', '2025-01-16'],
      ['decisions'],
      ['search', 'ecrire'],
      ['report'],
      ['history', 'bal'],
    ]) {
      for (const format of formatsOf(args[0] as string)) {
        if (format === 'json' || (format === 'csv' && args[0] === 'show')) continue;
        const world = memoryWorld(written, { today: '2025-06-01' });
        expect(await main([...args, `--${chooserOf(args[0] as string)}`, format], world), args.join(' ')).toBe(0);
        expect(allText(world.stdout.bytes), `${args.join(' ')} ${format}`).not.toMatch(/secret|zoe/);
        if (args[0] === 'show' && format === 'markdown') expect(world.stdout.text).toContain('**merci** 7');
      }
    }
  });
});

describe('what is nearly an internal label', () => {
  const pv = (note: string) => `---
date: 2025-01-16
présents:
  - Nora Piette (Fêtes)
---

# Réunion de janvier

## 1. Le bal

**Décision D1 :** le bal a lieu en mai.
${note}

- [ ] **Action A1 (Nora Piette) :** louer la salle
    - ${note}

**Proposition P1 :** un second bal

${note}

## 2. Prochaines réunions

- 19/06/2025 à 19h, Quai Nord
    1. Le bal
`;
  const archive = (note: string, settings = '') => ({
    'czs.yaml': `format: 1\nlanguage: fr\n${settings}`,
    'minutes/2025-01-16.md': pv(note),
    'minutes/2025-06-19.md': `---\ndate: 2025-06-19\nstatut: convoquée\n---\n\n# Réunion de juin\n\n## 1. Le bal\n\n${note}\n`,
    'minutes/2025-03-20.md': '---\ndate: 2025-03-20\n---\n\n# Réunion de mars\n\n## 1. Le bal\n\nRien.\n',
  });
  const run = async (content: Record<string, string>, args: readonly string[]) => {
    const world = memoryWorld(content, { today: '2025-06-01' });
    return { code: await main(args, world), said: world.stderr.text, printed: world.stdout.text };
  };
  const note = 'Intrene : SECRET-NOTE sur le bal';
  const copies = [
    ['agenda', '2025-06-19'],
    ['show', '2025-01-16'],
    ['show', '2025-01-16', '--as-read'],
    ['export', '2025-01-16'],
    ['extract', '2025-01-16/D1'],
  ];
  const others = [
    ['show', '2025-03-20'],
    ['search', 'Rien'],
  ];

  it.each(cases(copies))('czs %s makes no copy', async (_, args, at) => {
    const formats = formatsOf(args[0] as string).filter((format) => format !== 'csv' || args[0] !== 'show');
    for (const format of oneOf(formats, at)) {
      for (const audience of ['public', 'members', 'board']) {
        const { code, said, printed } = await run(archive(note), [
          ...args,
          `--${chooserOf(args[0] as string)}`,
          format,
          '--for',
          audience,
        ]);
        const where = `${format} ${audience}`;
        // JSON is the whole model, and a copy for nobody.
        if (format === 'json' && audience !== 'board') {
          expect({ code, printed }, where).toEqual({ code: 2, printed: '' });
          expect(said, where).toContain('JSON est le modèle entier');
        } else if (audience === 'board')
          expect({ code, said: said.replace(/^(?:Sans adresse|Convocation incomplète).*\n/gm, '') }, where).toEqual({
            code: 0,
            said: '',
          });
        else {
          expect({ code, printed }, where).toEqual({ code: 2, printed: '' });
          expect(said, where).toMatch(
            /^czs\u00a0: Aucune copie n’a été faite\u00a0: dans minutes\/2025-0\d-\d\d\.md, ligne \d+, /,
          );
          expect(said, where).toContain('«\u00a0Intrene\u00a0» est presque «\u00a0Interne\u00a0»');
        }
      }
    }
  });

  it('nothing else is held up by it, and tells nothing of it', async () => {
    for (const args of others) {
      const { code, printed, said } = await run(archive(note), args);
      expect({ code, said, secret: /SECRET/.test(printed) }, args.join(' ')).toEqual({
        code: 0,
        said: '',
        secret: false,
      });
    }
  });

  /** Whether a register is without the PV, and says so. */
  const isLeftOut = async (content: Record<string, string>): Promise<boolean> => {
    const { code, said, printed } = await run(content, ['decisions']);
    expect({ code, secret: /SECRET/.test(printed + said) }).toEqual({ code: 0, secret: false });
    return said.includes('minutes/2025-01-16.md, ligne ');
  };

  it('be the slip in its first letter, or in its second word', async () => {
    for (const word of [
      'nterne',
      'nIterne',
      'Intrenne',
      'Intrenes',
      'uis clos',
      'Hius cclos',
      'onfidentiel',
      'Besloten ziting',
      'Vertruwelijk',
    ])
      expect(await isLeftOut(archive(`${word} : SECRET`)), word).toBe(true);
    for (const word of [
      'Internet',
      'Intérêt',
      'Intérim',
      'Externe',
      'Lanterne',
      'Intense',
      'Besloten',
      'Interval',
      'Interview',
    ])
      expect(await isLeftOut(archive(`${word} : rien de secret`)), word).toBe(false);
  });

  it('may be a slip in a bracket', async () => {
    for (const word of ['intrne', 'internne', 'hui clos', 'interne.', 'Nora, intrne', 'confidentielle !'])
      for (const entry of [
        `Décision (${word}) : SECRET`,
        `Décision : SECRET (${word})`,
        `Actions (${word}) :\n\n- SECRET`,
      ])
        expect(await isLeftOut(archive(entry)), entry).toBe(true);
    for (const word of ['internet', 'intérêt général', 'voir l’annexe', 'externe'])
      expect(await isLeftOut(archive(`Décision : oui (${word})`)), word).toBe(false);
  });

  it('may be an internal label without its colon, or in a bracket that never closes', async () => {
    for (const entry of [
      'Huis clos ; SECRET',
      '**Interne** SECRET',
      'Interne (Nora) SECRET',
      'Décision (huis clos : SECRET',
      'Décision (Nora, intrne : SECRET',
      'Confidentel - SECRET',
      'Cofidentiel - SECRET',
      'Huit clos – SECRET',
    ]) {
      expect(await isLeftOut(archive(entry)), entry).toBe(true);
    }
    const { said } = await run(archive('**Confidentiel** SECRET'), ['show', '2025-01-16']);
    expect(said).toContain('il manque un deux-points après «\u00a0Confidentiel\u00a0», et ce passage y serait');
    expect((await run(archive('Décision (huis clos : SECRET'), ['show', '2025-01-16'])).said).toContain(
      'Écrire «\u00a0Décision (huis clos)\u00a0: …\u00a0»',
    );
    for (const word of ['Intérieur - rien', 'Décision (Nora) - oui', 'L’interne de garde – rien'])
      expect(await isLeftOut(archive(word)), word).toBe(false);
  });

  it('may be a slip in the bracket of a heading', async () => {
    const { code, said } = await run(archive('### Personnel (huit clos)\n\nSECRET'), ['show', '2025-01-16']);
    expect(code).toBe(2);
    expect(said).toContain('«\u00a0huit clos\u00a0» est presque «\u00a0huis clos\u00a0»');
  });

  it('may be a slip in a title', async () => {
    for (const title of [
      'Huis cols',
      'Séance à huit clos',
      'Huit clos : le gardien',
      'Personnel – huit clos',
      'Huisclos',
      'Confidentil',
      'Intrene',
      'Besloten zittng',
      'Achter geslooten deuren',
      'Vertrouwlijk',
      'Closed sesion',
      'Executive sesion',
    ])
      for (const level of ['##', '###']) {
        const { code, said } = await run(archive(`${level} ${title}\n\nSECRET`), ['show', '2025-01-16']);
        expect({ code, title, level }).toEqual({ code: 2, title, level });
        expect(said).not.toContain('SECRET');
      }
    for (const title of [
      'Remise de huit clés',
      'Achat de huit clous',
      'Un dossier ouvert puis clos',
      "Investering in camera's",
      'Verlichting en camera',
      'Audit – intégré',
      'Clôture de la séance',
      'Séance publique',
      'Openbare zitting',
      'Private parking',
      'Note externe',
    ]) {
      const { code, printed } = await run(archive(`## ${title}\n\nPUBLIC`), ['show', '2025-01-16']);
      expect({ code, title, told: printed.includes('PUBLIC') }).toEqual({ code: 0, title, told: true });
    }
  });

  it('covers what stands under a line of the agenda', async () => {
    const pv =
      '---\ndate: 2025-01-16\n---\n\n## Ordre du jour\n\n1. Le gardien (huis clos)\n    - SECRET\n\n    SECRET\n2. Le toit\n    - une tuile\n\n## Le toit\n\nUne tuile manque.\n';
    const shown = (args: readonly string[]) => run({ 'minutes/2025-01-16.md': pv }, args);
    for (const args of [
      ['show', '2025-01-16'],
      ['search', 'secret'],
      ['show', '2025-01-16', '--as-read'],
    ]) {
      const { code, printed } = await shown(args);
      expect({ args, code, secret: printed.includes('SECRET') }).toEqual({ args, code: 0, secret: false });
    }
    expect((await shown(['show', '2025-01-16'])).printed).toContain('une tuile');
    expect((await shown(['show', '2025-01-16', '--for', 'board'])).printed.split('SECRET').length).toBe(3);
  });

  it('keeps its place from a report where the meeting has its file', async () => {
    const announced = {
      'minutes/2025-01-16.md':
        '---\ndate: 2025-01-16\n---\n\n## Prochaines réunions\n\n- 19/06/2025 à 19h, SECRET (huis clos)\n',
      'minutes/2025-06-19.md': '---\ndate: 2025-06-19\nstatut: convoquée\n---\n\n## Le bal\n',
    };
    for (const args of [['report', '2025'], ['status'], ['meetings']]) {
      const { code, printed } = await run(announced, args);
      expect({ args, code, secret: printed.includes('SECRET') }).toEqual({ args, code: 0, secret: false });
    }
  });

  it('is none in a title that speaks of a closed session: that is taken at its word', async () => {
    for (const title of [
      'Personnel, huis clos',
      'Personnel : huis clos',
      'Personnel (huis clos, 10 min',
      'HUIS-CLOS - personnel',
      'Séance à huis clos',
      '(Huis clos) Personnel',
      'Point confidentiel',
      'Besloten zitting: personeel',
    ]) {
      for (const level of ['##', '###']) {
        const { code, printed } = await run(archive(`${level} ${title}\n\nSECRET ${title}`), ['show', '2025-01-16']);
        expect({ code, title, secret: printed.includes('SECRET') }).toEqual({ code: 0, title, secret: false });
      }
    }
    for (const title of ['Règlement interne', 'Données confidentielles', 'Audit (interne et externe)']) {
      const { printed } = await run(archive(`## ${title}\n\nPUBLIC`), ['show', '2025-01-16']);
      expect(printed).toContain('PUBLIC');
    }
  });

  it('is not taken over into the next agenda', async () => {
    const open = `Intrene :\n\n- [ ] SECRET (Nora)`;
    const world = memoryWorld(archive(open), { today: '2025-06-01' });
    const before = world.snapshot();
    expect(await main(['new-meeting', '2025-09-18'], world)).toBe(2);
    expect(world.stderr.text).toContain('l’ordre du jour reprendrait ce passage');
    expect(world.snapshot()).toEqual(before);
    expect((await run(archive(open), ['agenda', '2025-06-19'])).code).toBe(2);
  });

  it('nothing is written, either', async () => {
    const world = memoryWorld(archive(note), { today: '2025-06-01' });
    const before = world.snapshot();
    expect(await main(['export', '2025-01-16', '--to', 'html', '--output', 'copie.html'], world)).toBe(2);
    expect(world.snapshot()).toEqual(before);
  });

  it('is a word like any other once somebody says so', async () => {
    const ignored = `<!-- czs-ignore-file label-near-miss: Intrene est un lieu -->\n\n${note}`;
    for (const content of [
      archive(note.replace('Intrene', 'Lieu')),
      archive(note, 'rules:\n  label-near-miss: off\n'),
      archive(ignored),
    ]) {
      const { code, printed } = await run(content, ['show', '2025-01-16']);
      expect(code).toBe(0);
      expect(printed).toContain('SECRET-NOTE');
    }
    const distrusted = archive(ignored, 'inline-ignores: false\n');
    expect((await run(distrusted, ['show', '2025-01-16'])).code).toBe(2);
    const unexplained = archive(ignored.replace(': Intrene est un lieu', ''));
    expect((await run(unexplained, ['show', '2025-01-16'])).code).toBe(2);
  });

  it('is found among many PVs, too', async () => {
    const many: Record<string, string> = {};
    for (let at = 0; at <= sized(1000); at++) {
      const date = addDays('1990-01-01', at);
      many[`minutes/${date}.md`] = `---\ndate: ${date}\nstatut: annulée\n---\n`;
    }
    expect((await run({ ...many, ...archive(note) }, ['decisions'])).said).toContain('minutes/2025-01-16.md, ligne 12');
    expect((await run({ ...many, ...archive('Lieu : rien') }, ['decisions'])).said).toBe('');
  });
});

describe('a list under an internal label', () => {
  const pv = `---
date: 2025-01-16
présents:
  - Nora Piette
---

# Réunion de janvier

## 1. Le bal

Décisions (huis clos) :

- SECRET-A
- Décision D4 : SECRET-B
- Remarque : SECRET-C
- Action : SECRET-D
    - Proposition : SECRET-E

### Actions (interne, Nora, pour le 20/02)

- SECRET-F

**Propositions (huis clos)**

- Proposition P4 : SECRET-G
- SECRET-H
`;
  const copies = async (text: string): Promise<string> => {
    let all = '';
    for (const args of [
      ['show', '2025-01-16'],
      ['decisions'],
      ['follow-ups'],
      ['proposals', '--all'],
      ['search', 'secret'],
    ]) {
      const world = memoryWorld({ 'minutes/2025-01-16.md': text }, { today: '2025-02-01' });
      expect(await main([...args, '--lang', 'fr'], world), args.join(' ')).toBe(0);
      all += world.stdout.text;
    }
    return all;
  };

  it('is internal, also where an item has a label of its own, and with its ids written', async () => {
    expect(await copies(pv)).not.toMatch(/SECRET/);
    for (const command of [
      ['check', '--fix'],
      ['approve', '2025-01-16', '--on', '2025-01-30'],
    ]) {
      const world = memoryWorld({ 'minutes/2025-01-16.md': pv }, { today: '2025-02-01' });
      await main(command, world);
      const written = world.file('minutes/2025-01-16.md') as string;
      expect(written).toContain('**Décision D5 :** SECRET-A'.replace(' :', '\u00a0:'));
      expect(await copies(written), command.join(' ')).not.toMatch(/SECRET/);
    }
  });

  it('has the rest of what the label says of it, too', async () => {
    const world = memoryWorld({ 'minutes/2025-01-16.md': pv }, { today: '2025-02-01' });
    await main(['follow-ups', '--for', 'board', '--format', 'csv'], world);
    expect(world.stdout.text).toMatch(/SECRET-F/);
    expect(world.stdout.text).toMatch(/Nora Piette.*2025-02-20|2025-02-20.*Nora Piette/);
  });
});

describe('an internal action', () => {
  const content = {
    'minutes/2025-01-16.md':
      '---\ndate: 2025-01-16\nprésents:\n  - Zoé Maes (Fêtes)\n---\n\n**Action A1 (Zoé) :** sonner\n\n**Action A2 (Zoé, interne) :** SECRET\n',
  };
  const owned = [
    ['--owner', 'Zoé'],
    ['--organisation', 'Fêtes'],
  ];

  it.each(owned)('is not found in a copy by whose it is: %s %s', async (...filter) => {
    for (const way of [[], ['--by-owner']]) {
      for (const format of formatsOf('follow-ups').filter((one) => one !== 'json')) {
        const ask = async (audience: string): Promise<string> => {
          const world = memoryWorld(content, { today: '2025-02-01' });
          await main(['follow-ups', ...way, ...filter, '--format', format, '--for', audience], world);
          return allText(world.stdout.bytes);
        };
        for (const audience of ['public', 'members']) {
          const copy = await ask(audience);
          expect(copy, `${way} ${format}`).toContain('A1');
          expect(copy, `${way} ${format}`).not.toMatch(/A2|SECRET/);
        }
        expect(await ask('board'), `${way} ${format}`).toContain('A2');
      }
    }
  });
});

async function ran(content: Record<string, string>, args: readonly string[]) {
  const world = memoryWorld(content, { today: '2025-06-01' });
  return { code: await main(args, world), said: world.stderr.text, printed: world.stdout.text };
}

/** Ways in which somebody writes that something is internal: what is marked is left out of copies, and what is not stops them. */
describe('what is internal may be written in many ways', () => {
  const item = (body: string, front = '') => ({
    'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n${front}---\n\n# Réunion\n\n## 1. Bal\n\nUn mot.\n\n${body}\n`,
  });
  const told = [
    ['show', '2025-01-16'],
    ['show', '2025-01-16', '--as-read'],
    ['export', '2025-01-16'],
    ['decisions'],
    ['follow-ups'],
    ['agenda', '2025-01-16'],
    ['meetings'],
    ['search', 'part'],
    ['people'],
    ['attendance'],
  ];

  const isLeftOut = async (content: Record<string, string>, args: readonly string[]): Promise<void> => {
    const { code, said, printed } = await ran(content, args);
    expect({ args, code, secret: (printed + said).replace(/« secret »/, '').includes('SECRET') }).toEqual({
      args,
      code: 0,
      secret: false,
    });
    expect(said).toMatch(/^1 PV n’est pas repris dans cette copie\u00a0: .* \(minutes\/2025-01-16\.md, ligne \d+\)\./);
  };

  it.each([
    'Décision (à ne pas communiquer) : SECRET part.',
    'Décision (non communicable) : SECRET part.',
    'Décision (bureau uniquement) : SECRET part.',
    'Décision (pour le CA uniquement) : SECRET part.',
    'Décision (usage interne uniquement) : SECRET part.',
    'Décision (strictement interne) : SECRET part.',
    'En huis clos : SECRET part.',
    'Séance privée : SECRET part.',
    'Comité secret : SECRET part.',
    'Strictement interne : SECRET part.',
    'Points confidentiels : SECRET part.',
    '## 2. Points confidentiels\n\nSECRET part.',
    '## 2. Comité secret\n\nSECRET part.',
    '## 2. Bail de SECRET (bureau uniquement)\n\nUn mot.',
    '## Ordre du jour\n\n1. Bal\n\n### Huis clos\n\n2. SECRET part',
    '## Ordre du jour\n\n1. Bal\n\n### SECRET (huis clos)\n\n2. SECRET part\n\n### La suite\n\n3. Le toit',
    '## Ordre du jour (huis clos)\n\n1. SECRET part',
    '### Actions (huis clos)\n\n- SECRET part',
    'Actions (huis clos) :\n\n- SECRET part',
    'Beslissing (enkel bestuur): SECRET vertrekt.',
    'Niet notuleren: SECRET vertrekt.',
    'Besloten agendapunt: SECRET vertrekt.',
    'Strikt intern: SECRET vertrekt.',
    'Decision (board eyes only): SECRET leaves.',
    'Decision (not for the public minutes): SECRET leaves.',
    'Internal only: SECRET leaves.',
    '[Interne] SECRET',
    '(Huis clos) SECRET',
    'Décision interne : SECRET',
    'Confidentiel - SECRET',
    'Interne – SECRET',
    '- Confidentiel – SECRET',
    'Décision (huis clos) SECRET',
    'Action (Nora, keep confidential): call SECRET',
    'La séance se poursuit à huis clos.\n\n## 2. Bail (huis clos)\n\nSECRET part.',
  ])('is left out: %s', async (body) => {
    for (const args of told) {
      const { code, printed } = await ran(item(body), args);
      expect({ args, code, secret: printed.includes('SECRET') }).toEqual({ args, code: 0, secret: false });
    }
  });

  it.each([
    '| Point | Note |\n| --- | --- |\n| Bail | Interne : SECRET |',
    '| Point | Note |\n| --- | --- |\n| Bail (huis clos) | SECRET |',
    '| Point | Note |\n| --- | --- |\n| Confidentiel | SECRET |',
    '| Sujet | Diffusion |\n| --- | --- |\n| SECRET part | interne |',
    '> Interne : SECRET',
    '> ## Huis clos\n>\n> SECRET',
    '```\nInterne : SECRET\n```',
    '<div>\nInterne : SECRET\n</div>',
    '<p>Interne : SECRET</p>',
    '<h2>Huis clos</h2>\n\nSECRET',
    'Texte<br>Interne : SECRET',
    '[Interne](https://example.org) : SECRET',
    '![SECRET (huis clos)](plan.png)',
    'SECRET, huis clos',
    'SECRET (voté à huis clos)',
    'Le huis clos est prononcé.\n\nSECRET part.',
    'The meeting went into executive session at 8 pm.\n\nSECRET leaves.',
    'La séance se poursuit à huis clos.\n\nSECRET',
    '« Interne » : SECRET',
    'La séance reprend. Interne : SECRET',
    'Décision : oui. Huis clos : SECRET',
    'SECRET. Confidentiel.',
    'SECRET wordt opgezegd. Vertrouwelijk.',
    'SECRET (Nora, interne)',
    '**Huis clos**\n\nSECRET',
    'Interne :\n\nSECRET',
    'Interne : oui.\n\nSECRET',
    '- Confidentiel\n\nSECRET',
    'À HUIS CLOS\n\nSECRET',
    'HUIS CLOS le bail de SECRET est dénoncé.',
    'Le bail. Huis\nclos : SECRET',
    '> La séance se poursuit à huis\n> clos. SECRET',
    'SECRET est dénoncé. _Huis_ clos.',
    'SECRET est sous  **embargo**',
    '## 2. SECRET – interne',
    '## 2. SECRET **Interne**',
    '# Conseil : huis clos sur SECRET',
    'Ce fut une se\u0301ance secre\u0300te, dit SECRET.',
    '- De stemming gebeurt achter gesloten deuren: SECRET.',
    'Decision (vote in closed session): SECRET is elected.',
  ])('stops copies: %s', async (body) => {
    const { code, said, printed } = await ran(item(body), ['show', '2025-01-16']);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(said).toMatch(/^czs\u00a0: Aucune copie n’a été faite\u00a0: dans minutes\/2025-01-16\.md, ligne \d+, /);
    expect(said).not.toContain('SECRET');
    for (const args of [['decisions'], ['search', 'secret'], ['people']]) await isLeftOut(item(body), args);
    expect((await ran(item(body), ['show', '2025-01-16', '--for', 'board'])).code).toBe(0);
  });

  it.each([
    'confidentiel: oui',
    'interne: true',
    'vertrouwelijk: ja',
    'diffusion: interne',
    'statut: confidentiel',
    'statut: projet (confidentiel)',
    'titre: Bureau – interne',
    'titre: Séance à huis clos',
    'tags: [bal, confidentiel]',
    'début: "19:30 (huis clos)"',
    'présents (huis clos):\n  - Zoé SECRET',
    'présents:\n  - Nora Piette (huis clos)',
    'présents:\n  - Nora Piette (Fêtes, interne)',
    'présents:\n  - Nora Piette – huis clos',
    'présents:\n  - { nom: Nora Piette, fonction: huis clos }',
    'invités:\n  - nom: Zoé SECRET\n    de: huis clos',
  ])('stops copies in the front matter, and lists of who was there, too: %s', async (front) => {
    const content = item('SECRET', `${front}\n`);
    expect(await ran(content, ['show', '2025-01-16'])).toMatchObject({ code: 2, printed: '' });
    for (const args of [['decisions'], ['attendance'], ['people'], ['organisations']]) {
      await isLeftOut(content, args);
      expect((await ran(content, args)).printed).not.toContain('Nora');
    }
  });

  it.each([
    'Point suivant : le bal.',
    'INTERNET est coupé.',
    'La commission interne se réunit ; le mot interne est de trop.',
    '| Tâche | Note |\n| --- | --- |\n| Courrier | audit interne |',
    '## 2. Règlement interne\n\nUn mot.',
    '## 2. Séance photo privée\n\nUn mot.',
    '## 2. Closed items\n\nUn mot.',
    'Communication interne : un panneau.',
    'Interne communicatie: een bord.',
    'L’interne de garde : rien.',
    'Er werd besloten: het lokaal blijft open.',
    'Audit (interne et externe)',
    '<a class="internal" href="https://example.org">un lien</a>',
    '<!-- huis clos -->',
    'Un mot <!-- confidentiel --> et la suite.',
    'Niet vergeten: de sleutel.',
    'Private: 3 seats; public: 5.',
    'Investering in camera’s, puis clos.',
    // Given up: see docs/adr.
    '🔒 Un mot.',
    'I N T E R N E : un mot',
  ])('and not: %s', async (body) => {
    const { code, printed } = await ran(item(`${body}\n\nOUVERT.`), ['show', '2025-01-16']);
    expect({ code, open: printed.includes('OUVERT') }).toEqual({ code: 0, open: true });
  });

  it('in the body stops no list of who was there', async () => {
    expect((await ran(item('> Interne : SECRET'), ['attendance'])).code).toBe(0);
  });

  it('is a word like any other once somebody says so', async () => {
    const vote = 'Le vote a lieu à huis clos : OUVERT.';
    for (const content of [
      item(`<!-- czs-ignore internal-unmarked: le résultat est public -->\n\n${vote}`),
      item(`<!-- czs-ignore-file internal-unmarked: il est public -->\n\n${vote}`, 'titre: Séance à huis clos\n'),
      { 'czs.yaml': 'rules:\n  internal-unmarked: off\n', ...item(vote) },
    ]) {
      const { code, printed } = await ran(content, ['show', '2025-01-16']);
      expect({ code, open: printed.includes('OUVERT') }).toEqual({ code: 0, open: true });
    }
    const unexplained = item(`<!-- czs-ignore internal-unmarked -->\n\n${vote}`);
    expect((await ran(unexplained, ['show', '2025-01-16'])).code).toBe(2);
    expect((await ran(item(vote), ['show', '2025-01-16'])).said).toContain('czs-ignore internal-unmarked: raison');
  });

  it('is found in linear time', async () => {
    const many = `${'huis clos. Interne : (interne, '.repeat(sized(3000))}\n\n${'Interne : un mot.\n\n'.repeat(sized(3000))}Un huis clos.\n`;
    const before = performance.now();
    expect((await ran(item(many), ['show', '2025-01-16'])).code).toBe(2);
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it('is told by no status: where a meeting is, if its PV nearly says that it is internal', async () => {
    const at = (mark: string) => ({
      'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n## 1. Prochaines réunions\n\n- 19/06/2025 à 19h, SECRET${mark}\n`,
    });
    const status = ['status', '--today', '2025-02-01'];
    for (const mark of [', huis clos', ' (huis clos)'])
      expect((await ran(at(mark), status)).printed, mark).not.toContain('SECRET');
    expect((await ran(at(''), status)).printed).toContain('SECRET');
  });
});

describe('czs show --as-read', () => {
  const written = (text: string) => ({
    'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n## 1. Le bail\n\n${text}\n`,
  });

  it('shows no attribute of a tag, as no page does', async () => {
    const text =
      'Le <span title="SECRET">toit</span> fuit, a < b.\n\n<div class="SECRET"\n  id="SECRET">\nBail\n</div>';
    const { printed } = await ran(written(text), ['show', '2025-01-16', '--as-read']);
    expect(printed).not.toContain('SECRET');
    expect(printed).toMatch(/<span>toit<\/span> fuit, a < b\./);
    expect((await ran(written(text), ['show', '2025-01-16', '--as-read', '--for', 'board'])).printed).toContain(
      'SECRET',
    );
  });
});

describe('a copy tells of what is internal its number and its state', () => {
  const told = 'un mot de trop';
  /** The same PV, but for what an action, a decision owed and a decision say that are internal. */
  const pv = (action: string, pending: string, decision: string) => `---
date: 2025-01-16
présents:
  - Nora Piette (Fêtes)
  - Marc Dumoulin (Quai Nord)
---

## 1. Le bal

- [ ] **Action A1 (Nora Piette, pour le 20/02/2025) :** louer la salle
- [ ] **Action A2 (${action}interne) :** ${told}
- [ ] **Action A3 (Marc Dumoulin) :** écrire à la presse
- [x] **Action A4 (${action}huis clos) :** ${told}

**Décision à prendre D1 (${pending}interne) :** ${told}

**Décision D2 (${decision}interne) :** ${told}

## 2. Prochaines réunions

- 03/07/2025 à 19h
`;
  const brackets = [
    ['', '', ''],
    ['Nora Piette, pour le 20/01/2025, ', 'pour le 20/02/2025, ', 'à l’unanimité, '],
    ['Marc Dumoulin, pour juin, ', 'pour juin, ', 'proposée par Nora Piette, '],
    ['tous, pour le 31/12/2030, ', 'pour le 31/12/2030, ', '5 pour, 2 contre, '],
  ] as const;
  const commands: readonly (readonly string[])[] = [
    ['status'],
    ['agenda', '2025-01-16'],
    ['show', 'last'],
    ['show', 'last', '--as-read'],
    ['decisions'],
    ['decisions', '--since', '2025-01-01'],
    ['decisions', '--person', 'Nora'],
    ['decisions', '--item', 'bal'],
    ['decisions', '--search', 'mot'],
    ['follow-ups'],
    ...['--overdue', '--undated', '--unowned', '--by-owner'].map((option) => ['follow-ups', option]),
    ['follow-ups', '--by-owner', '--undated'],
    ['follow-ups', '--by-owner', '--overdue'],
    ['follow-ups', '--due-before', '2025-06-01'],
    ['follow-ups', '--owner', 'Nora'],
    ['follow-ups', '--organisation', 'Fêtes', '--status', 'open,done'],
    ['follow-ups', '--status', 'open,done,cancelled'],
    ['proposals'],
    ['meetings'],
    ['history', 'bal'],
    ['history', '2025-01-16/A2'],
    ['history', '2025-01-16/D1'],
    ['search', 'salle'],
    ['attendance'],
    ['report'],
    ['people'],
    ['organisations'],
  ];

  it.each(cases(commands))('czs %s', async (_, args, at) => {
    const copies = async (bracket: readonly [string, string, string], format: string, audience: string) => {
      const world = memoryWorld({ 'minutes/2025-01-16.md': pv(...bracket) }, { today: '2025-06-01' });
      expect(
        await main([...args, '--lang', 'fr', '--format', format, '--for', audience], world),
        world.stderr.text,
      ).toBe(0);
      // How many findings there are is that of `czs check`, which tells each of them.
      return readText(world.stdout.bytes).replace(/[^\n]*czs vérifier[^\n]*/g, '');
    };
    for (const format of oneOf(copyFormatsOf(args), at)) {
      for (const audience of ['public', 'members']) {
        const first = await copies(brackets[0], format, audience);
        expect(first).not.toContain(told);
        for (const bracket of brackets.slice(1)) expect(await copies(bracket, format, audience)).toBe(first);
      }
    }
  });

  it('and not what it cites, or is to replace one day', async () => {
    const files = (cited: string, replaced: string) => ({
      'minutes/2025-01-16.md': `---
date: 2025-01-16
---

## 1. Le bal

**Décision D1 :** on danse.

**Décision à prendre D2 (${replaced}interne) :** ${told}

Interne : ${cited}

## 2. Le bail (huis clos)

**Proposition P1 (${replaced}) :** ${told}

Voir ${cited}
`,
      'minutes/2025-02-20.md': `---
date: 2025-02-20
---

## 1. Le bal

**Décision D1 (remplace 2025-01-16/D1, interne) :** ${told}
`,
    });
    const copies = async (audience: string, ...of: [string, string]) => {
      const world = memoryWorld(files(...of), { today: '2025-06-01' });
      const args = ['history', '2025-01-16/D1', '--lang', 'fr', '--format', 'csv', '--for', audience];
      expect(await main(args, world), world.stderr.text).toBe(0);
      return world.stdout.text;
    };
    const first = await copies('public', told, 'pour juin, ');
    expect(first).not.toMatch(/D2|P1/);
    // The register says by what the one is replaced.
    expect(first).toContain('2025-02-20/D1,huis clos');
    const cites = ['2025-01-16/D1', 'remplace 2025-01-16/D1, '] as const;
    for (const audience of ['public', 'members']) expect(await copies(audience, ...cites)).toBe(first);
    expect(await copies('board', ...cites)).toMatch(/D2,[\s\S]*P1,/);
  });

  it('as a register lists it, which counts it by its state', async () => {
    const copies = async (...args: string[]) => {
      const world = memoryWorld({ 'minutes/2025-01-16.md': pv(...brackets[1]) }, { today: '2025-06-01' });
      expect(await main([...args, '--lang', 'fr'], world), world.stderr.text).toBe(0);
      return world.stdout.text;
    };
    expect(await copies('follow-ups')).toMatch(/2025-01-16\/A2 .*huis clos/);
    expect(await copies('follow-ups')).toContain('3 ouvertes, 1 en retard');
    expect(await copies('follow-ups', '--for', 'board')).toContain('3 ouvertes, 2 en retard');
    expect(await copies('follow-ups', '--overdue')).not.toContain('A2');
    expect(await copies('follow-ups', '--overdue', '--for', 'board')).toContain('A2');
    expect(await copies('status')).not.toContain('20/02');
    expect(await copies('status', '--for', 'board')).toContain('20/02');
    expect(await copies('report')).toMatch(/huis clos +2 +1 +1 +–/);
  });
});
