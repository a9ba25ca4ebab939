/** What a PV on the shelf is: when it is asked for again, the PV that was put there, to the last field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxOf,
  hasLinks,
  isIdWritten,
  isInternal,
  isUpdate,
  type KeptMinutes,
  keptWhole,
  letterOf,
  nearInternal,
  outcomeOf,
  roleOf,
  Shelf,
} from '../../src/ledger/shelf.ts';
import type { Arg, Problem } from '../../src/model/finding.ts';
import type {
  AgendaItem,
  Attendee,
  Entry,
  EntryLink,
  Minutes,
  Mode,
  NextMeeting,
  Outcome,
  WrittenDue,
  WrittenOwner,
  WrittenPerson,
} from '../../src/model/minutes.ts';
import { filesOf } from '../helpers/archives.ts';
import { readers } from '../helpers/readers.ts';

/** Objects as czs makes them: a plain prototype, every field there. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });

/** Words as files have them: accents, typographic marks, emoji, a mark of byte order, long ones; and a half of a pair, which JSON can say. */
const words = fc.oneof(
  fc.constantFrom(
    '',
    'Réunion',
    'l’accueil',
    '\ufeffdébut',
    'Aline Morel',
    '👩‍👩‍👧',
    'x'.repeat(200),
    'é'.repeat(70),
    '\u0000',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const brokenWords = fc.constantFrom('\ud83d', 'a\udc69');
const someWords = fc.oneof({ weight: 500, arbitrary: words }, { weight: 1, arbitrary: brokenWords });
const offset = fc.oneof(
  fc.nat(300),
  fc.nat(1024 * 1024),
  fc.constantFrom(127, 128, 16383, 16384, 2 ** 21, 2 ** 28, 2 ** 31 + 5),
);
const place = fc.tuple(offset, fc.nat(500)).map(([start, length]) => ({ start, end: start + length }));
const date = fc.constantFrom('2020-03-05', '1990-01-04', '2019-12-31');
const time = fc.constantFrom('09:30', '20:00');
const ref = fc.constantFrom('2020-03-05/D1', '2020-03-05-zone/A12', '1990-01-04/P3');
/** Numbers as people type them: also one that no form fits. */
const typed = fc.oneof(
  { weight: 500, arbitrary: fc.oneof(fc.nat(40), fc.constantFrom(20200305, 2 ** 40)) },
  { weight: 1, arbitrary: fc.constant(1e21) },
);

const person: fc.Arbitrary<WrittenPerson> = record({
  name: orNull(someWords),
  organisation: orNull(words),
  email: orNull(fc.constant('zoe@example.org')),
  place,
});

const attendee: fc.Arbitrary<Attendee> = record({
  name: orNull(words),
  organisation: orNull(words),
  email: orNull(fc.constant('zoe@example.org')),
  place,
  presence: fc.constantFrom('present', 'excused', 'absent', 'guest', 'invited', 'represented'),
  role: orNull(words),
  representedBy: orNull(words),
  from: orNull(time),
  until: orNull(time),
  familyName: orNull(words),
});

const item: fc.Arbitrary<AgendaItem> = record({
  number: fc.nat(30),
  typedNumber: orNull(typed),
  title: someWords,
  role: fc.constantFrom(null, 'approval', 'review', 'any-other-business', 'next-meetings', 'appendix'),
  purpose: fc.constantFrom(null, 'decision', 'information', 'discussion'),
  minutes: orNull(fc.nat(90)),
  internal: fc.boolean(),
  state: fc.constantFrom('treated', 'postponed', 'empty'),
  place,
  titlePlace: place,
  extent: place,
});

const mode: fc.Arbitrary<Mode> = fc.oneof(
  fc.constantFrom<Mode>({ kind: 'unanimous' }, { kind: 'consensus' }, { kind: 'majority' }),
  fc.nat(5).map((abstain): Mode => ({ kind: 'unanimous', abstain })),
  fc.nat(5).map((abstain): Mode => ({ kind: 'consensus', abstain })),
  fc.nat(5).map((against): Mode => ({ kind: 'majority', against })),
  fc.nat(5).map((abstain): Mode => ({ kind: 'majority', against: 2, abstain })),
  record({ kind: fc.constant('vote'), for: fc.nat(20), against: fc.nat(20), abstain: fc.nat(20) }),
);

const due: fc.Arbitrary<WrittenDue> = record({
  text: words,
  date: orNull(date),
  anchor: fc.constantFrom(null, 'next-meeting', 'announced'),
  reason: fc.constantFrom(null, 'period', 'impossible', 'weekday', 'ambiguous', 'words'),
  place,
});

const owner: fc.Arbitrary<WrittenOwner> = fc.oneof(
  person.map((one): WrittenOwner => ({ kind: 'person', person: one })),
  record({ kind: fc.constant('everyone'), text: words, place }),
);

const outcome: fc.Arbitrary<Outcome> = record({
  kind: fc.constantFrom('done', 'cancelled', 'in-progress', 'postponed', 'reopened'),
  date: orNull(date),
  place,
});

const link: fc.Arbitrary<EntryLink> = record({
  kind: fc.constantFrom('supersedes', 'repeals', 'adopts', 'follows'),
  ref,
  place,
});

const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 3 });

const entry: fc.Arbitrary<Entry> = record({
  role: fc.constantFrom(
    'decision',
    'pending',
    'rejected',
    'proposal',
    'action',
    'postponed',
    'contact',
    'working-group',
    'information',
    'internal',
  ),
  item: fc.integer({ min: -1, max: 20 }),
  label: orNull(words),
  letter: fc.constantFrom(null, 'D', 'A', 'P'),
  number: orNull(typed),
  idWritten: fc.boolean(),
  updates: orNull(ref),
  text: someWords,
  owners: few(owner),
  due: orNull(due),
  mode: orNull(mode),
  proposers: few(person),
  outcome: orNull(outcome),
  links: few(link),
  internal: fc.boolean(),
  box: fc.constantFrom(null, 'open', 'done'),
  people: few(person),
  name: orNull(words),
  place,
  extent: place,
  head: place,
  idPlace: place,
  textPlace: place,
});

const next: fc.Arbitrary<NextMeeting> = record({
  title: orNull(words),
  date: orNull(date),
  start: orNull(time),
  end: orNull(time),
  meetingPlace: orNull(words),
  agenda: few(
    record({
      text: someWords,
      title: someWords,
      internal: fc.boolean(),
      purpose: fc.constantFrom(null, 'decision', 'information'),
      minutes: orNull(fc.nat(90)),
      place,
      entry: orNull(fc.nat(9)),
    }),
  ),
  movedTo: orNull(date),
  cancelled: fc.boolean(),
  internal: fc.boolean(),
  place,
});

const args: fc.Arbitrary<Record<string, Arg>> = fc.dictionary(
  fc.constantFrom('text', 'ref', 'near'),
  fc.oneof(someWords, fc.nat(), fc.constant(null), few(words)),
  { noNullPrototype: true },
);
const problem: fc.Arbitrary<Problem> = record({
  code: fc.constantFrom(
    'label-unread',
    'due-unresolved/period',
    'label-near-miss/internal',
    'qualifier-unread/internal',
  ),
  args,
  place,
  edits: few(fc.tuple(place, words).map(([at, text]) => ({ ...at, text }))),
  related: few(record({ code: fc.constant('related-first'), args, file: orNull(words), place })),
});

const minutes: fc.Arbitrary<Minutes> = record({
  file: words,
  id: words,
  date: orNull(date),
  start: orNull(time),
  end: orNull(time),
  meetingPlace: orNull(words),
  title: orNull(someWords),
  status: fc.constantFrom('planned', 'draft', 'approved', 'cancelled'),
  language: fc.constantFrom('fr', 'nl', 'en'),
  chair: orNull(person),
  secretary: orNull(person),
  people: few(attendee),
  approval: orNull(record({ on: orNull(date), in: orNull(date), digest: orNull(fc.constant('sha256:0a1b')), place })),
  items: few(item),
  agenda: orNull(few(record({ typedNumber: orNull(typed), title: words, internal: fc.boolean(), place }))),
  entries: fc.array(entry, { maxLength: 6 }),
  next: few(next),
  mentions: few(record({ ref, place })),
  problems: few(problem),
  lines: few(fc.nat(5000)).map((lengths) => {
    let at = 0;
    return new Uint32Array([0, ...lengths].map((length) => (at += length)));
  }),
  keys: fc.dictionary(fc.constantFrom('date', 'status', 'approved', 'language', 'attendees'), place, {
    noNullPrototype: true,
  }),
});

/** Everything that can be asked of a PV that is kept, in an order in which it was not written. */
function expectKept(kept: KeptMinutes, whole: Minutes): void {
  const { marks, numbers } = kept.heads;
  for (let at = whole.entries.length - 1; at >= 0; at--) {
    const one = whole.entries[at] as Entry;
    expect(kept.entry(at)).toStrictEqual(one);
    const mark = marks[at] as number;
    expect(numbers[at]).toBe(one.number);
    expect([letterOf(mark), roleOf(mark), outcomeOf(mark), boxOf(mark)]).toEqual([
      one.letter,
      one.role,
      one.outcome?.kind ?? null,
      one.box,
    ]);
    expect([isIdWritten(mark), isUpdate(mark), hasLinks(mark), isInternal(mark)]).toEqual([
      one.idWritten,
      one.updates !== null,
      one.links.length > 0,
      one.internal,
    ]);
  }
  expect(marks).toHaveLength(whole.entries.length);
  expect(kept.lines).toEqual(whole.lines);
  expect(kept.items).toStrictEqual(whole.items);
  expect(kept.minutes).toStrictEqual(whole);
  const { file, id, date, start, status } = whole;
  expect([kept.file, kept.id, kept.date, kept.start, kept.status]).toEqual([file, id, date, start, status]);
  expect(kept.hasNearInternal).toBe(whole.problems.some(({ code }) => nearInternal.has(code)));
  expect([kept.cites, kept.mentions, kept.announces, kept.groups, kept.hasInternal]).toEqual([
    whole.entries.some(({ updates, links }) => updates !== null || links.length > 0),
    whole.mentions.length > 0,
    whole.next.length > 0,
    whole.entries.some(({ role }) => role === 'working-group'),
    [
      ...whole.entries,
      ...whole.items,
      ...(whole.agenda ?? []),
      ...whole.next.flatMap((one) => [one, ...one.agenda]),
    ].some(({ internal }) => internal),
  ]);
}

describe('the shelf', () => {
  it('gives back any PV, whatever else is put there and asked for between', () => {
    let count = 0;
    let whole = 0;
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 20 }), (all) => {
        const shelf = new Shelf();
        const kept = all.map((one) => shelf.keep(one));
        count += all.length;
        whole += all.filter((one, at) => kept[at]?.minutes === one).length;
        for (let at = all.length - 1; at >= 0; at--) expectKept(kept[at] as KeptMinutes, all[at] as Minutes);
        for (const [at, one] of all.entries()) expect(kept[at]?.minutes).toStrictEqual(one);
      }),
      { numRuns: 150, seed: 20261126 },
    );
    // Of what has no short form there were some.
    expect(whole).toBeGreaterThan(0);
    expect(whole / count).toBeLessThan(0.3);
  });

  it('asks the same of a PV that is kept whole', () => {
    fc.assert(
      fc.property(minutes, (one) => expectKept(keptWhole(one), one)),
      { numRuns: 50, seed: 20261126 },
    );
  });

  it('gives back what was read, and the same object while it is open', async () => {
    const { fast } = await readers({ language: 'fr' });
    const { files } = filesOf('test/fixtures/year');
    const shelf = new Shelf();
    const all = Object.entries(files).map(([file, text]) => fast(file, text).minutes);
    const kept = all.map((one) => shelf.keep(one));
    expect(all.length).toBeGreaterThan(5);
    for (const [at, one] of all.entries()) {
      expect(kept[at]?.minutes).toStrictEqual(one);
      expect(kept[at]?.minutes).toBe(kept[at]?.minutes);
      expect(kept[at]?.entry(0)).toBe(kept[at]?.minutes.entries[0]);
    }
  });

  it('takes a PV that is larger than a piece of it, and many small ones after', () => {
    const [small] = fc.sample(minutes, { numRuns: 1, seed: 7 }) as [Minutes];
    const [one] = fc.sample(entry, { numRuns: 1, seed: 7 }) as [Entry];
    const large = {
      ...small,
      entries: Array.from({ length: 2000 }, (_, at) => ({ ...one, text: `${at}${'é’'.repeat(200)}` })),
    };
    const shelf = new Shelf();
    const kept = [small, large, ...new Array<Minutes>(3000).fill(small)].map((each) => shelf.keep(each));
    expect(kept[1]?.minutes).toStrictEqual(large);
    for (const at of [0, 2, 1500, 3001]) expect(kept[at]?.minutes).toStrictEqual(small);
  });
});
