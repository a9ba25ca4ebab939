/** What pages cannot show of the rules of front matter, people, the agenda and copies: tables of cases, settings, hostile archives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { loadFindings, loadMessages } from '../../src/cli/words.ts';
import { sayProblem } from '../../src/text/finding-words.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { sized, thorough } from '../helpers/thorough.ts';

async function check(files: Readonly<Record<string, string>>, only: readonly string[], today = '2020-04-14') {
  const world = memoryWorld({ 'minutes/.keep': '', ...files }, { today });
  const { findings } = await checkArchive(world, await openArchive(world, null, ruleIds), today, { ...checkAll, only });
  return findings;
}

function minutes(body: string, more = '', date = '2020-03-05'): string {
  return `---\ndate: ${date}\n${more}---\n\n${body}\n`;
}

/** What one rule finds in the body of one PV. */
const inBody = async (rule: string, body: string, more = '', others: Readonly<Record<string, string>> = {}) =>
  (await check({ ...others, 'minutes/2020-03-05.md': minutes(body, more) }, [rule])).map(({ code, args }) => ({
    code,
    args,
  }));

const texts = async (rule: string, body: string, more = '') =>
  (await inBody(rule, body, more)).map(({ args }) => args.text);

describe('placeholder-left', () => {
  it.each([
    ['Lieu : à définir.', 'à définir'],
    ['Plaats: nader te bepalen', 'nader te bepalen'],
    ['Place: (to be confirmed)', 'to be confirmed'],
    ['- à compléter', 'à compléter'],
    ['**À PRÉCISER**', 'À PRÉCISER'],
    ['Voté par XXX et Zoé.', 'XXX'],
    ['Prix : ???', '???'],
    ['Le ??/04, chez Paul', '??'],
    ['Présidence : [nom]', '[nom]'],
    ['| Paul | TBD |', 'TBD'],
    ['Signé : ...........', '...........'],
    ['Bonjour {{ first_name }}', '{{ first_name }}'],
  ])('finds %s', async (line, found) => {
    const body = line.startsWith('|') ? `| Qui | Quoi |\n| --- | --- |\n${line}` : line;
    expect(await texts('placeholder-left', `## A\n\n${body}`)).toEqual([found]);
  });

  it.each([
    'Le lieu reste à définir avec la commune.',
    'Il reste trois choses : à définir ensemble, à écrire, à relire.',
    'Pourquoi ?? Personne ne sait.',
    'Le congrès XXXVI et la taille XXXL.',
    'Le site www.xxx.example et le fichier xxx.txt.',
    'Voir `{{ date }}`, et [le site]({{ site.url }}).',
    'Dat is nog te bepalen door het bestuur.',
    'The date is to be confirmed by Paul.',
    'TODO : commander les graines',
    'Un [nom](nom.md) et une [date] : voir [date].',
    'Et ainsi de suite...',
  ])('leaves %s', async (line) => {
    const own = line.includes('[nom]') ? `${line.replace('une [date] : voir [date]', 'une date')}` : line;
    expect(await texts('placeholder-left', `## A\n\n${own}`)).toEqual([]);
  });

  it('finds a hundred thousand in one line, and labels among them, in time', async () => {
    expect(await texts('placeholder-left', `## A\n\n${'XXX '.repeat(sized(60_000))}`)).toHaveLength(sized(60_000));
    const labelled = '- [ ] TODO : a\n- Lieu : ??\n'.repeat(sized(4000));
    expect(await texts('placeholder-left', `## A\n\n${labelled}`)).toHaveLength(sized(4000));
  });

  it('waits until the meeting was held', async () => {
    expect(await texts('placeholder-left', '## A\n\nLieu : à définir', 'statut: convoquée\n')).toEqual([]);
  });
});

describe('entry-in-prose', () => {
  it.each([
    'On décide de garder la cave.',
    'La décision est prise de repeindre la salle.',
    'Le CA a voté le budget.',
    'Le conseil d’administration approuve les comptes.',
    'Les membres présents adoptent le règlement.',
    'Besloten wordt dat het feest twee dagen duurt.',
    'Daarom wordt besloten de zaal te schilderen.',
    'Verder is afgesproken dat An de sleutel houdt.',
    'De vergadering keurt de rekening goed.',
    'Na enige discussie besluiten we het feest te houden.',
    'An Claes en Bo Nijs worden verkozen.',
    'The board approved the budget.',
    'The committee decided that the fee stays.',
  ])('finds %s', async (sentence) => {
    expect(await texts('entry-in-prose', `## Salle\n\n${sentence}`)).toEqual([sentence]);
    expect(await texts('entry-in-prose', `## Salle\n\n- Tout le monde parle. **${sentence}** Puis rien.`)).toEqual([
      sentence,
    ]);
  });

  it('finds a verdict on nothing; one on the sentence before is in the register', async () => {
    const verdict = 'The motion was carried.';
    expect(await texts('entry-in-prose', `## Salle\n\n${verdict}`)).toEqual([verdict]);
    expect(await texts('entry-in-prose', `## Salle\n\n- Ann moves to close at six. **${verdict}** Puis rien.`)).toEqual(
      [],
    );
  });

  it.each([
    "Il est décidé d'acheter une échelle.",
    'L’assemblée décide à l’unanimité de garder la cave.',
    'Les nouveaux statuts sont ainsi approuvés par consensus.',
    'Adopté à l’unanimité.',
    'Er wordt beslist om een ladder te kopen.',
    'Na stemming gaat de ALV unaniem akkoord met de begroting.',
    'Het voorstel van An wordt met eenparigheid van stemmen aangenomen.',
    'It was unanimously agreed to keep the cellar.',
    'Agreed to paint the hall.',
  ])('leaves %s to the register where it is a line of its own', async (sentence) => {
    expect(await texts('entry-in-prose', `## Salle\n\n${sentence}`)).toEqual([]);
  });

  it.each([
    "Il est décidé d'acheter une échelle.",
    'Er wordt beslist om een ladder te kopen.',
    'Agreed to paint the hall.',
  ])('finds %s within a line', async (sentence) => {
    expect(await texts('entry-in-prose', `## Salle\n\n- Tout le monde parle. **${sentence}** Puis rien.`)).toEqual([
      sentence,
    ]);
  });

  it.each([
    'Est-il décidé de vendre la cave ?',
    'Il faudrait décider de la couleur.',
    'Il avait été décidé de garder la cave.',
    'Le précédent compte rendu est validé.',
    'La demande est examinée par la commune.',
    'La décision est difficile.',
    'Vorig jaar is besloten een ladder te kopen.',
    'Wordt er besloten om te verhuizen?',
    'We have to decide that soon.',
  ])('leaves %s', async (sentence) => {
    expect(await texts('entry-in-prose', `## Salle\n\n${sentence}`)).toEqual([]);
  });

  it('says nothing in quotes, code, comments and the agenda, and once a PV is approved', async () => {
    const told = 'On décide de garder la cave.';
    const silent = [
      `## Cave\n\n> ${told}`,
      `## Cave\n\n    ${told}`,
      `## Cave\n\n<!-- ${told} -->`,
      `## Ordre du jour\n\n- ${told}\n\n## Cave\n\nRien.`,
    ];
    for (const body of silent) expect(await texts('entry-in-prose', body), body).toEqual([]);
    expect(await texts('entry-in-prose', `## Cave\n\n| Quoi |\n| --- |\n| ${told} |`)).toEqual([told]);
    expect(await texts('entry-in-prose', `## Cave\n\n${told}`, 'statut: convoquée\n')).toEqual([]);
    expect(await texts('entry-in-prose', `## Cave\n\n${told}`, 'statut: approuvé\n')).toEqual([]);
    expect(await texts('entry-in-prose', `## A\n\nDécision : oui.\n\n## B\n\n${told}`)).toEqual([told]);
    expect(await texts('entry-in-prose', told)).toEqual([told]);
  });

  it('reads a hundred thousand sentences in time', async () => {
    expect(await texts('entry-in-prose', `## A\n\n${'Le bureau a parlé, et voté. '.repeat(sized(8000))}`)).toEqual([]);
    expect(await texts('entry-in-prose', `## A\n\n${'La proposition est '.repeat(sized(8000))}`)).toEqual([]);
  });
});

describe('copies', () => {
  const on = { 'czs.yaml': 'rules:\n  phone-in-body: warning\n  email-in-body: warning\n' };

  it.each([
    ['02/555.01.23', true],
    ['02 555 01 23', true],
    ['0470/55.01.23', true],
    ['+32 (0)470 55 01 23', true],
    ['0032 2 555 01 23', true],
    ['06 55 50 12 34', true],
    ['05/03/2020 à 9h30', false],
    ['BE 0123.456.789', false],
    ['BE68 5390 0754 7034', false],
    ['12 000 000 euros', false],
    ['la loi 2020/123/456', false],
    ['https://example.org/02/555/01/23', false],
  ])('a telephone number: %s is one: %s', async (words, is) => {
    const found = await inBody('phone-in-body', `## A\n\nVoir ${words} demain.`, '', on);
    expect(found.map(({ args }) => args.text)).toEqual(is ? [words] : []);
  });

  it('looks for addresses and numbers only where it is asked', async () => {
    const files = { 'minutes/2020-03-05.md': minutes('## A\n\nPaul, paul@example.org, 02/555.01.23.') };
    expect(await check(files, []).then((all) => all.filter(({ rule }) => rule.endsWith('-in-body')))).toEqual([]);
    expect((await check({ ...on, ...files }, [])).filter(({ rule }) => rule.endsWith('-in-body'))).toHaveLength(2);
  });
});

describe('link-broken', () => {
  it.each([
    ['[a](plan.pdf)', ['plan.pdf']],
    ['[a](../minutes/plan.pdf "le plan")', ['../minutes/plan.pdf']],
    ['![a](images/plan%20b.png)', ['images/plan%20b.png']],
    ['[a](2020-03-05.md#jardin)', []],
    ['[a](./2020-03-05.md)', []],
    ['[a](../../ailleurs.md)', []],
    ['[a](/racine.md) [b](//example.org/x) [c](#x) [d](mailto:a@example.org) [e](www.example.org)', []],
    ['`[a](plan.pdf)` et <!-- [a](plan.pdf) -->', []],
  ])('%s', async (line, found) => {
    const body = line.startsWith('`') ? `${line.split(' et ')[0]}\n\n${line.split(' et ')[1]}` : line;
    expect((await inBody('link-broken', `## A\n\n${body}`)).map(({ args }) => args.target)).toEqual(found);
  });
});

describe('people', () => {
  it.each([
    ['fr', 'Herold Dumont présente les plans.', 1],
    ['fr', 'Paul Dumont, le frère, présente les plans.', 0],
    ['nl', 'De plannen komen van Herold Dumont.', 1],
    ['en', 'Herold Dumont’s plans, and those of Herlod Dumont.', 1],
    ['fr', 'HERLOD DUMONT et Herlod  DUMONT', 0],
    ['fr', '`Herold Dumont`', 0],
  ])('name-near-miss, %s: %s', async (language, line, count) => {
    const body = line.startsWith('`') ? `\`\`\`\n${line}\n\`\`\`` : line;
    const more = `langue: ${language}\nprésents:\n  - Herlod Dumont (Ferme du Nord)\n`;
    expect(await inBody('name-near-miss', `## A\n\n${body}`, more)).toHaveLength(count);
  });

  it('says a name once, however often it is written', async () => {
    const body = `## A\n\n${'Herold Dumont relit. '.repeat(20)}`;
    expect(await inBody('name-near-miss', body, 'présents:\n  - Herlod Dumont\n')).toHaveLength(1);
  });

  it.each([
    ['4', 1],
    ['3', 0],
    ['50 %', 0],
    ['2/3', 1],
  ])('quorum-not-reached: %s of six members, three present or represented', async (quorum, count) => {
    const people = ['A Un', 'B Deux', 'C Trois', 'D Quatre', 'E Cinq', 'F Six']
      .map((name) => `  - name: ${name}\n`)
      .join('');
    const gone = '  - name: G Sept\n    until: 2019-12-31\n';
    const more = 'présents:\n  - A Un\n  - B Deux\n  - nom: C Trois\n    représenté par: A Un\n';
    const settings = { 'czs.yaml': `quorum: ${quorum}\n`, 'people.yaml': `people:\n${people}${gone}` };
    expect(await inBody('quorum-not-reached', '## A', more, settings)).toHaveLength(count);
  });

  it('mentioned-not-listed knows who is called by a part of the name, and is silent on an approved PV', async () => {
    const people = 'présents:\n  - Camille Renard\n';
    expect(await inBody('mentioned-not-listed', '## A', `${people}présidence: Camille\n`)).toEqual([]);
    expect(await inBody('mentioned-not-listed', '## A', `${people}présidence: Zoé Petit\nstatut: approuvé\n`)).toEqual(
      [],
    );
    expect(await inBody('mentioned-not-listed', '## A', `${people}présidence: Zoé Petit\n`)).toHaveLength(1);
  });
});

describe('the agenda', () => {
  const titles = ['Budget', 'Jardin', 'Compost', 'Cave', 'Fête', 'Atelier', 'Four à pain'];
  const pv = (list: readonly string[], headings: readonly string[]) =>
    `## Ordre du jour\n\n${list.map((title, at) => `${at + 1}. ${title}`).join('\n')}\n\n${headings.map((title) => `## ${title}\n\nFait.`).join('\n\n')}`;

  it('finds one point that was moved, wherever it goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(titles.length - 1), fc.nat(titles.length - 1), async (from, to) => {
        fc.pre(from !== to);
        const moved = titles.filter((_, at) => at !== from);
        moved.splice(to, 0, titles[from] as string);
        const found = await inBody('agenda-mismatch', pv(titles, moved));
        expect(found.map(({ code }) => code)).toEqual(['agenda-mismatch/order']);
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it('says nothing of the same points, with other marks and capitals', async () => {
    const shouted = titles.map((title, at) => `${at + 1}) ${title.toUpperCase()} (pour information)`);
    expect(await inBody('agenda-mismatch', pv(titles, shouted))).toEqual([]);
  });

  it('numbers anew what does not follow, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), async (numbers) => {
        const body = numbers.map((number, at) => `## ${number}. Point ${'abcdefgh'[at]}\n\nFait.`).join('\n\n');
        const [found] = await check({ 'minutes/2020-03-05.md': minutes(body) }, ['numbering-broken']);
        const follows = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] as number) + 1);
        expect(found === undefined).toBe(follows);
        const world = memoryWorld({ 'minutes/2020-03-05.md': minutes(body) }, { today: '2020-04-14' });
        const opened = await openArchive(world, null, ruleIds);
        const options = { ...checkAll, only: ['numbering-broken'] };
        const { findings } = await checkArchive(world, opened, '2020-04-14', options);
        let text = minutes(body);
        for (const edit of [...findings.flatMap(({ edits }) => edits)].reverse())
          text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        expect(await check({ 'minutes/2020-03-05.md': text }, ['numbering-broken'])).toEqual([]);
        expect(text.replace(/\d+/g, '')).toBe(minutes(body).replace(/\d+/g, ''));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('asks for the approval of the last PV in the first agenda to come, and once it is approved no more', async () => {
    const files = (status: string) => ({
      'minutes/2020-03-05.md': minutes('## A\n\nFait.', `statut: ${status}\n`),
      'minutes/2020-04-23.md': minutes('## A', 'statut: convoquée\n', '2020-04-23'),
      'minutes/2020-05-23.md': minutes('## A', 'statut: convoquée\n', '2020-05-23'),
    });
    const found = await check(files('projet'), ['approval-item-missing']);
    expect(found.map(({ file }) => file)).toEqual(['minutes/2020-04-23.md']);
    expect(await check(files('approuvé'), ['approval-item-missing'])).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const kinds = [
    'missing',
    'link',
    'too-large',
    'too-deep',
    'bad-name',
    'denied',
    'changed',
    'other',
    'binary',
    'broken-utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
  ];
  const limits = ['size', 'line', 'lines', 'nesting', 'parts', 'copies', 'parser', 'timeout', 'memory', 'crash'];
  const codes = [
    ...kinds.map((kind) => `file-unreadable/${kind}`),
    ...limits.map((kind) => `body-unread/${kind}`),
    'front-matter-invalid/too-long',
  ];

  it.each(['fr', 'nl', 'en'] as const)('is said in %s', async (language) => {
    const [findings, words] = await Promise.all([loadFindings(language), loadMessages(language)]);
    const args = { detail: 'EIO', limit: 1000, line: 3, column: 4, from: 'UTF-16LE', budget: 2 };
    for (const code of codes) {
      const { message, remedy } = sayProblem({ code, args }, findings, { words, today: null });
      expect(`${message} ${remedy}`, code).not.toMatch(/[{}]|undefined|null/);
      expect(message, code).not.toBe(code);
    }
  });
});

describe('hostile archives', () => {
  it('are checked in time that grows with their length', async () => {
    const own = ruleIds.filter((id) =>
      /^(agenda|attendee|control|conflict|file|front|item|link|markup|mentioned|name|numbering|organisation|people|phone|email|placeholder|presence|quorum|weekday)/.test(
        id,
      ),
    );
    const many = (count: number, line: (at: number) => string) =>
      Array.from({ length: sized(count) }, (_, at) => line(at)).join('\n');
    const people = (count: number) =>
      `présents:\n${many(count, (at) => `  - Anne Dur${String.fromCharCode(97 + (at % 26))}nd${at % 40} (Maison ${at})`)}\n`;
    // Many people beside what holds words, which may be names; beside nothing but marks, a few do.
    const bodies = [
      many(2000, (at) => `## ${at % 7}. Point ${at}\n`),
      `## Ordre du jour\n\n${many(3000, (at) => `${at + 1}. Point ${at}`)}\n\n${many(1500, (at) => `## Point ${at * 7}\n`)}`,
      many(3000, (at) => `Anne Dur${at % 40} [a](b${at}) ?? à définir ${'02 '.repeat(9)} XXX \u202e \u200b`),
      many(6000, () => '~~Action : laver (Anne~~'),
    ].map((body) => minutes(body, people(600)));
    const marks = [
      many(3000, () => '<<<<<<< HEAD'),
      `${'?'.repeat(sized(60000))} ${'x'.repeat(sized(60000))} ${'_'.repeat(sized(60000))} ${'a.'.repeat(sized(30000))}@`,
      `${'['.repeat(sized(20000))}${']('.repeat(sized(20000))}`,
      '02 '.repeat(sized(40000)),
      `Action : ${'~~a~~\n'.repeat(sized(20000))}`,
      `${'<del>a</del> '.repeat(sized(10000))}${'&nbsp;'.repeat(sized(10000))}a${'&eacute;'.repeat(sized(10000))}`,
      `## Annexe\n\n${many(6000, () => 'Décision : a (huis clos')}`,
    ].map((body) => minutes(body, people(60)));
    const seconds = await secondsOf(async () => {
      for (const pv of [...bodies, ...marks]) await check({ 'minutes/2020-03-05.md': pv }, own);
    });
    expect(seconds).toBeLessThan(thorough ? 20 : 7);
  }, 90_000);
});

const corpus = foreignMinutes(/\.md$/);

describe.skipIf(corpus.length === 0)('real minutes', () => {
  it('no rule crashes on any of them, and every place lies in its file', async () => {
    const files: Record<string, string> = {};
    for (const [day, { text }] of corpus.entries()) {
      const date = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
      files[`minutes/${date}.md`] = text.startsWith('---\n')
        ? `---\ndate: ${date}\n${text.slice(4)}`
        : `---\ndate: ${date}\n---\n${text}`;
    }
    for (const { file, place } of await check(files, ruleIds)) {
      expect(place.start).toBeLessThanOrEqual(place.end);
      expect(place.end).toBeLessThanOrEqual((files[file] ?? '').length);
    }
  });
});
