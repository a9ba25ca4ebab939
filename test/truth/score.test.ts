/** The measure measures: small hand-made minutes and registers, each verdict once, and every way for a field to be false. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchDue, matchMode, matchPeople, matchPlace, overlap, samePerson } from './compare.mjs';
import { type Candidate, type Data, type Extra, type Fact, type Judged, score, shareOf, type Truth } from './score.mjs';

const first = 'minutes/2025-01-09.md';
const second = 'minutes/2025-02-06.md';
const texts = {
  [first]: [
    'Présents : Odile Marchand, Théo Ledent, Samira Bouzid',
    'La salle est louée le 5 avril.',
    'Le prix reste à 12 euros : 4 pour, 1 contre.',
    'Demander trois devis (Samira, 31/1).',
    'On parle longuement du prix des chaises.',
    'Une fête en juin, dit Odile.',
    '## Toiture',
    'Toiture : point reporté.',
    'Prochaine réunion le 6 février à 19h, salle du Moulin : devis, fête.',
  ].join('\n'),
  [second]: ['Les devis sont là.'].join('\n'),
};

let number = 0;
const fact = (kind: string, line: number, expected: object, more: Partial<Fact> = {}): Fact => ({
  id: `f${++number}`,
  file: first,
  line,
  kind,
  explicitness: 'labelled',
  expect: expected,
  ...more,
});
const hall = fact('decision', 2, { text: 'la salle est louée', mode: null });
const price = fact('decision', 3, { text: 'le prix reste à 12 euros', mode: { vote: { for: 4, against: 1 } } });
const quotes = fact('action', 4, { text: 'demander trois devis', owners: ['Samira Bouzid'], due: '2025-01-31' });
const party = fact('proposal', 6, { text: 'une fête en juin', owners: ['Odile Marchand'], status: 'open' });
const roof = fact('postponed', 8, { text: 'Toiture', item: 'Toiture' });
const next = fact('next-meeting', 9, { date: '2025-02-06', start: '19:00', place: 'salle du Moulin' });
const agenda = fact('announced-item', 9, { item: 'devis' });
const list = fact('presence', 1, { list: 'present', names: ['Odile Marchand', 'Théo Ledent', 'Samira Bouzid'] });
const done = fact('outcome', 1, { text: 'les devis sont là', updates: quotes.id, status: 'done' }, { file: second });
const facts = [hall, price, quotes, party, roof, next, agenda, list, done];
const truth: Truth = {
  files: [first, second],
  facts,
  notFacts: [{ file: first, line: 5, why: 'talk' }],
  optional: [],
};

const at = (line: number, endLine = line) => ({ file: first, line, endLine });
const row = (ref: string, line: number, text: string, more: object) => ({
  ref: `2025-01-09/${ref}`,
  text,
  updates: [],
  source: at(line),
  ...more,
});
const meeting = (file: string) => ({
  id: file.slice(8, 18),
  source: { file },
  people: [] as object[],
  items: [] as object[],
  next: [] as object[],
});

/** The registers, as the dump has them. */
type Dump = Data['dump'];

/** Registers that hold all of it. */
const perfect = (): Dump => ({
  decisions: [
    row('D1', 2, 'La salle est louée le 5 avril.', { status: 'adopted', mode: null }),
    row('D2', 3, 'Le prix reste à 12 euros', { status: 'adopted', mode: { kind: 'vote', for: 4, against: 1 } }),
  ],
  actions: [
    row('A1', 4, 'Demander trois devis', {
      status: 'open',
      owners: [{ name: 'Samira' }],
      due: { date: '2025-01-31' },
      updates: [{ meeting: '2025-02-06', status: 'done', text: 'là', source: { file: second, line: 1 } }],
    }),
  ],
  proposals: [row('P1', 6, 'Une fête en juin', { status: 'open', proposers: [{ name: 'Odile Marchand' }] })],
  meetings: [
    {
      ...meeting(first),
      people: ['Odile Marchand', 'Théo Ledent', 'Samira'].map((name) => ({ name, presence: 'present' })),
      items: [{ title: 'Toiture', state: 'postponed', contacts: [], workingGroups: [] }],
      next: [{ date: '2025-02-06', start: '19:00', place: 'salle du Moulin', agenda: ['devis', 'fête'] }],
    },
    meeting(second),
  ],
});
const empty = () => ({ decisions: [], actions: [], proposals: [], meetings: [meeting(first), meeting(second)] });

const measure = (dump: Dump, more: Partial<Data> = {}, of = truth) =>
  score(of, { texts, dump, findings: [], review: null, times: [], ...more });
const verdict = (judged: Judged[], which: Fact) => judged.find((each) => each.fact === which)?.verdict;
const finding = (rule: string, line: number) => ({ rule, file: first, line, endLine: line, message: '' });

/** The verdict of a fact after one change of the perfect registers. */
function judgedAfter(which: Fact, change: (dump: Dump) => void, more: Partial<Data> = {}) {
  const dump = perfect();
  change(dump);
  return verdict(measure(dump, more).judged, which);
}

describe('registers', () => {
  it('that hold all of it: every fact is right, and nothing is false', () => {
    const { judged, falseEntries } = measure(perfect());
    expect(judged.filter((each) => each.verdict !== 'right')).toEqual([]);
    expect(falseEntries).toEqual([]);
  });

  it('that hold nothing: every fact is silent', () => {
    const { judged, falseEntries } = measure(empty());
    expect(new Set(judged.map((each) => each.verdict))).toEqual(new Set(['silent']));
    expect(falseEntries).toEqual([]);
  });

  it('of lines that are no fact: every entry is false, and a trap is named', () => {
    const dump = perfect();
    dump.actions.push(row('A2', 5, 'On parle longuement', { status: 'open', owners: [], due: null }));
    const { falseEntries } = measure(dump, {}, { ...truth, facts: [] });
    expect(falseEntries.map(({ what }) => what).sort()).toEqual(
      ['decision', 'decision', 'action', 'action', 'proposal', 'next-meeting', 'postponed'].sort(),
    );
    expect(falseEntries.find(({ line }: Extra) => line === 5)?.trap).toBe('talk');
  });

  it('do not count a line on which colleagues differ', () => {
    const optional = [2, 3, 4, 6].map((line) => ({ file: first, line, why: 'either way' }));
    const { falseEntries } = measure(perfect(), {}, { ...truth, facts: [], optional });
    expect(falseEntries.map(({ what }) => what)).toEqual(['next-meeting', 'postponed']);
  });
});

it('sees a correction beside what it corrects, and a point and a contact that stand in no item', () => {
  const corrected = fact('correction', 1, { text: 'les devis sont là' }, { file: second });
  const point = fact('postponed', 1, { item: 'bilan du stage' }, { file: second });
  const who = fact('contact', 1, { person: 'Odile Marchand' }, { file: second });
  const judge = (dump: Dump) => {
    const { judged } = measure(dump, {}, { ...truth, facts: [corrected, point, who] });
    return [corrected, point, who].map((which) => verdict(judged, which));
  };
  expect(judge(empty())).toEqual(['silent', 'silent', 'silent']);
  const dump = empty();
  Object.assign(dump.meetings[0] as object, {
    corrections: [{ meeting: '2025-02-06', text: 'les devis sont là', source: { file: second, line: 1 } }],
  });
  Object.assign(dump.meetings[1] as object, {
    postponed: ['bilan du stage de Noël'],
    contacts: [{ name: 'Odile Marchand' }],
  });
  expect(judge(dump)).toEqual(['right', 'right', 'right']);
});

describe('a field', () => {
  it.each<[string, Fact, (dump: Dump) => void]>([
    ['a due date', quotes, (dump) => (dump.actions[0].due.date = '2025-02-28')],
    ['an owner', quotes, (dump) => dump.actions[0].owners.push({ name: 'Théo Ledent' })],
    ['a vote', price, (dump) => (dump.decisions[1].mode.against = 2)],
    ['a mode that nobody said', hall, (dump) => (dump.decisions[0].mode = { kind: 'unanimous' })],
    ['a status', party, (dump) => (dump.proposals[0].status = 'rejected')],
    ['an outcome', done, (dump) => (dump.actions[0].updates[0].status = 'cancelled')],
    ['the hour of the next meeting', next, (dump) => (dump.meetings[0].next[0].start = '20:00')],
    ['the place of the next meeting', next, (dump) => (dump.meetings[0].next[0].place = 'salle du Moulin : devis')],
    ['somebody who was not there', list, (dump) => dump.meetings[0].people.push({ name: 'Paul', presence: 'present' })],
    [
      'an entry with the next line in it',
      hall,
      (dump) => {
        dump.decisions[0].text += ' Le prix reste à 12 euros : 4 pour, 1 contre.';
        dump.decisions[0].source.endLine = 3;
      },
    ],
    [
      'an entry of another kind',
      quotes,
      (dump) => {
        const [action] = dump.actions.splice(0, 1);
        dump.decisions.push({ ...action, status: 'adopted', mode: null });
      },
    ],
  ])('that is false is wrong: %s', (_, which, change) => expect(judgedAfter(which, change)).toBe('wrong'));

  it('that nobody asked for is wrong where it is not in the line: the place of a next meeting', () => {
    const anywhere = { ...next, expect: { date: '2025-02-06' } };
    const placed = (place: string) => {
      const dump = perfect();
      dump.meetings[0].next[0].place = place;
      return verdict(measure(dump, {}, { ...truth, facts: [anywhere] }).judged, anywhere);
    };
    expect(placed('salle du Moulin')).toBe('right');
    expect(placed('chez Odile')).toBe('wrong');
  });

  it('that is missing is silent, unless a finding tells of it', () => {
    const noDue = (dump: Dump) => (dump.actions[0].due = null);
    expect(judgedAfter(quotes, noDue)).toBe('partial-silent');
    expect(judgedAfter(quotes, noDue, { findings: [finding('action-without-due', 4)] })).toBe('partial-told');
    expect(judgedAfter(quotes, noDue, { findings: [finding('action-without-owner', 4)] })).toBe('partial-silent');
    expect(judgedAfter(list, (dump) => dump.meetings[0].people.pop())).toBe('partial-silent');
  });
});

describe('findings', () => {
  const told = (rule: string, which: Fact) =>
    verdict(measure(empty(), { findings: [finding(rule, which.line)] }).judged, which);

  it('tell of a fact of their kind', () => {
    expect(told('entry-in-prose', hall)).toBe('told');
    expect(told('action-in-prose', hall)).toBe('silent');
    expect(told('a-new-rule', quotes)).toBe('told');
  });

  it('tell nothing where they are said of anything', () => expect(told('id-missing', hall)).toBe('silent'));

  it('that take talk for an entry are counted', () =>
    expect(measure(empty(), { findings: [finding('action-in-prose', 5)] }).falseFindings).toHaveLength(1));
});

describe('candidates of review', () => {
  const candidate = (role: string, line: number, text: string, more: Partial<Candidate> = {}): Candidate => ({
    file: first,
    line,
    role,
    text,
    ...more,
  });
  const review = [
    candidate('decision', 2, 'La salle est louée le 5 avril'),
    candidate('action', 4, 'demander trois devis', { owners: ['Odile'], due: { date: '2025-01-31' } }),
    candidate('action', 6, 'une fête en juin'),
    candidate('agenda', 9, 'devis'),
    candidate('next-meeting', 9, 'le 6 février', { due: { date: '2025-02-06' } }),
    candidate('decision', 5, 'on parle du prix'),
  ];
  const { judged, falseCandidates } = measure(empty(), { review });

  it('with each field are proposed', () =>
    expect([hall, agenda, next].map((which) => verdict(judged, which))).toEqual(['proposed', 'proposed', 'proposed']));

  it('with a false owner or another role are proposed in part', () =>
    expect([quotes, party].map((which) => verdict(judged, which))).toEqual(['proposed-partial', 'proposed-partial']));

  it('with another day are proposed in part', () => {
    const other = { ...review[4], due: { date: '2025-02-07' } };
    expect(verdict(measure(empty(), { review: [other] }).judged, next)).toBe('proposed-partial');
  });

  it('of talk are false', () => expect(falseCandidates.map(({ trap }) => trap)).toEqual(['talk']));

  it('of what a register has are neither false nor needed', () => {
    const both = measure(perfect(), { review: [review[0]] });
    expect(both.falseCandidates).toEqual([]);
    expect(verdict(both.judged, hall)).toBe('right');
  });
});

it('families: what was recognised by each, and whether it is a fact', () => {
  const dump = perfect();
  Object.assign(dump.decisions[0], { source_kind: 'label', family: 'label' });
  Object.assign(dump.actions[0], { source_kind: 'context', family: 'name-first', due: null });
  dump.actions.push(row('A2', 5, 'On parle longuement', { status: 'open', owners: [], family: 'name-first' }));
  const { origins } = measure(dump);
  expect(origins.map(({ family, source, outcome }) => [family, source, outcome])).toEqual([
    ['label', 'label', 'right'],
    ['name-first', 'context', 'partial'],
    ['name-first', 'review', 'false'],
  ]);
});

describe('comparing', () => {
  it('words, without accents', () => expect(overlap('Réunion à l’école', 'reunion ecole')).toBe(1));

  it('people: initials, first names, titles, everyone', () => {
    expect(samePerson('J', 'J')).toBe(true);
    expect(samePerson('Thierry Maes', 'TM')).toBe(true);
    expect(samePerson('Thierry Maes', 'T. Maes')).toBe(true);
    expect(samePerson('Mme Colin', 'Colin')).toBe(true);
    expect(samePerson('Pierre Verbruggen', 'Pierre Verbrugghen')).toBe(false);
    expect(matchPeople(['*'], ['tous'])).toBe('ok');
    expect(matchPeople(['Odile', 'Théo'], ['Odile'])).toBe('missing');
    expect(matchPeople([], ['Odile'])).toBe('false');
  });

  it('due dates', () => {
    expect(matchDue({ from: '2025-05-21', to: '2025-05-31' }, { from: '2025-05-01', to: '2025-05-31' })).toBe('ok');
    expect(matchDue('2025-05-31', null)).toBe('missing');
    expect(matchDue(null, { date: '2025-05-31' })).toBe('false');
  });

  it('modes: what nobody counted may be 0', () => {
    expect(matchMode({ vote: { for: 3, against: 1 } }, { kind: 'vote', for: 3, against: 1, abstain: 0 })).toBe('ok');
    expect(matchMode({ vote: { for: 3, against: 1 } }, { kind: 'vote', for: 3, against: 1, abstain: 2 })).toBe('false');
    expect(matchMode('consensus', 'unanimous')).toBe('false');
  });

  it('places: the little words do not count', () => {
    expect(matchPlace('chez Mme Ruelle', 'Mme Ruelle')).toBe('ok');
    expect(matchPlace('salle du Moulin', 'salle du Moulin ODJ')).toBe('false');
  });
});

/** The labels themselves: an archive that cannot be judged would only lower the figure. */
describe.each(['dev', 'held'])('%s', (half) => {
  const folder = join(import.meta.dirname, half);
  const archives = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());

  it.each(archives.map(({ name }) => name))(
    '%s: each label is on a line of its file, and what it refers to is there',
    (name) => {
      const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8'));
      const ids = truth.facts.map(({ id }: Fact) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // By number: a failure shows no line of the held-back half.
      const wrong = [...truth.facts, ...truth.notFacts, ...truth.optional].filter(({ file, line }) => {
        const lines = readFileSync(join(folder, name, file), 'utf8').split('\n');
        return !lines[line - 1]?.trim();
      });
      expect(wrong.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
      const targets = truth.facts.flatMap(({ expect: { updates, supersedes } }: Fact) => [updates, supersedes]);
      expect(targets.filter((each: string) => each && !ids.includes(each) && !/^\d{4}-\d\d-\d\d\//.test(each))).toEqual(
        [],
      );
      const facts = truth.facts.map(({ file, line }: Fact) => `${file}:${line}`);
      expect(truth.notFacts.filter(({ file, line }: Fact) => facts.includes(`${file}:${line}`))).toEqual([]);
    },
  );
});

it('every verdict is in a share', () => expect(new Set(Object.values(shareOf)).size).toBe(5));
