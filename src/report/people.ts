import { sourceOf } from '../ledger/meeting.ts';
import {
  type EverybodyKnown,
  everybodyKnown,
  type FunctionSpell,
  type KnownAffiliation,
  type KnownSomebody,
  type NameReason,
  type NearName,
  type Spell,
  type Writing,
} from '../ledger/people.ts';
import type { Archive, Meeting, Source } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Entry } from '../model/minutes.ts';
import type { Cell, Phrase, Report, Row, Sentence, Table } from '../model/table.ts';
import type { NameReader } from '../names/form.ts';
import { internalContentIn } from '../redaction/internal-content.ts';
import { memoized, oncePer } from '../text/memo.ts';
import { dateCell, listCell, numberCell, phrase, phraseCell, tellsWhole, textCell } from './cells.ts';

/** What both registers of names say of a name, in JSON. */
export interface NameRecord {
  readonly name: string;
  readonly reason: NameReason;
  readonly writings: readonly WritingRecord[];
  readonly meetings: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly near: readonly NearName[];
}

/** One way of writing a name, with each place where it stands. */
export interface WritingRecord {
  readonly text: string;
  readonly kind: Writing['kind'];
  readonly times: number;
  readonly listed: number;
  readonly places: readonly Source[];
}

/** A row of `czs people --format json`. */
export interface PersonRecord extends NameRecord {
  readonly organisations: readonly Spell[];
  readonly functions: readonly FunctionSpell[];
  readonly emails: readonly string[];
}

/** Whom the archive knows, with the writings of each name. */
export function peopleReport(archive: Archive, names: NameReader, audience: Audience): Report {
  return {
    get records(): readonly PersonRecord[] {
      return everybodyFor(archive, names, 'board').people.map((one) => ({
        ...nameRecord(one),
        organisations: one.organisations,
        functions: one.functions,
        emails: one.emails,
      }));
    },
    get table(): Table {
      const { people } = everybodyFor(archive, names, audience);
      const emails = audience !== 'public';
      return {
        id: 'people',
        columns: [
          { id: 'person' },
          { id: 'reason' },
          { id: 'variants' },
          { id: 'near' },
          { id: 'organisation' },
          { id: 'functions' },
          ...(emails ? [{ id: 'email' }] : []),
          { id: 'meetings', align: 'right' },
          { id: 'first' },
          { id: 'last' },
        ],
        shown: [
          { head: 'person', cells: ['person', 'shownReason', 'variants', 'shownNear'] },
          { head: 'organisation', cells: ['organisation', 'functions', ...(emails ? ['email'] : [])] },
          { head: 'meetings', cells: ['count', 'span'] },
        ],
        rows: people.map((one) => personRow(one, archive)),
        summary: people.length === 0 ? [] : [nameSummary(people, 'attendance/persons')],
        empty: nobody(archive, 'people'),
      };
    },
  };
}

/** Everybody whom a copy for this audience may name: what is internal names nobody to others than the board. */
export function everybodyFor(archive: Archive, names: NameReader, audience: Audience): EverybodyKnown {
  // Everybody is gathered once, for those who may be told of everybody and for the others.
  return audience === 'board'
    ? memoized(gathered(archive), 2, 'all', () => everybodyKnown(archive, names))
    : memoized(gathered(archive), 2, 'told', () => everybodyKnown(archive, names, withheldEntries(archive)));
}

const gathered = oncePer((_: Archive) => new Map<string, EverybodyKnown>());

/** Tells which entries name nobody in a copy: those that are internal, or of a PV in doubt; null: who came, where that is in doubt. */
function withheldEntries(archive: Archive): (entry: Entry | null, meeting: Meeting) => boolean {
  const internalContent = internalContentIn(archive);
  const tells = tellsWhole(archive, 'public');
  return (entry, { minutes }) => (entry === null ? !tells(minutes) : internalContent.entry(entry, minutes));
}

/** The fields that people and organisations have in JSON. */
export function nameRecord(one: KnownSomebody | KnownAffiliation): NameRecord {
  return {
    name: one.name,
    reason: one.reason,
    writings: one.writings.map(({ text, kind, listed, places }) => ({
      text,
      kind,
      times: places.length,
      listed,
      places: places.map(({ meeting, place }) => sourceOf(meeting.minutes, place)),
    })),
    meetings: one.meetings,
    first: one.first,
    last: one.last,
    near: one.near,
  };
}

/** The cells that people and organisations have: the reason, the other writings, who looks alike, when. */
export function nameCells(one: KnownSomebody | KnownAffiliation, archive: Archive): Record<string, Cell> {
  const reason = reasonCell(one.reason, archive);
  const others = one.writings.filter(({ kind }) => kind !== 'name');
  return {
    reason,
    shownReason: one.reason.kind === 'only' ? null : reason,
    variants: listCell(others.map(writingCell)),
    near: listCell(one.near.map(({ name }) => textCell(name))),
    shownNear:
      one.near.length === 0 ? null : phraseCell('people/near', { names: one.near.map(({ name }) => name) }, 'waiting'),
    meetings: numberCell(one.meetings),
    count: phraseCell(one.meetings > 0 ? 'attendance/meetings' : isCalled(one) ? 'people/called' : 'people/never', {
      n: one.meetings,
    }),
    first: dateCell(one.first),
    last: dateCell(one.last),
    span:
      one.first === one.last ? dateCell(one.first) : phraseCell('people/span', { first: one.first, last: one.last }),
  };
}

/** True where a PV of a held meeting has the name among those called to it. */
function isCalled({ writings }: KnownSomebody | KnownAffiliation): boolean {
  return writings.some(({ places }) => places.some(({ meeting, called }) => called && meeting.held));
}

function personRow(one: KnownSomebody, archive: Archive): Row {
  const several = one.organisations.length > 1;
  return {
    cells: {
      ...nameCells(one, archive),
      person: textCell(one.name),
      organisation: listCell(
        one.organisations.map((spell) =>
          several ? spellCell('people/role', { name: spell.name }, spell) : textCell(spell.name),
        ),
      ),
      functions: listCell(one.functions.map(functionCell)),
      email: listCell(one.emails.map((email) => textCell(email))),
    },
    quiet: one.reason.kind === 'unlisted',
  };
}

function reasonCell(reason: NameReason, archive: Archive): Cell {
  switch (reason.kind) {
    case 'registry':
      return phraseCell('people/registry', { file: archive.config.people });
    case 'most-listed':
    case 'fullest':
      return phraseCell(`people/${reason.kind}`, { n: reason.n, of: reason.of });
    default:
      return phraseCell(`people/${reason.kind}`);
  }
}

/** A terminal names so many places of a writing; JSON has them all. */
const placesShown = 3;

/** A short form says how often it stands for the name; what else is written otherwise says where. */
function writingCell({ text, kind, places }: Writing): Cell {
  if (kind === 'short') return phraseCell('people/short', { name: text, n: places.length });
  const shown = places.slice(0, placesShown).map(({ meeting, place }) => {
    const { file, line } = sourceOf(meeting.minutes, place);
    return `${file}:${line}`;
  });
  const more = places.length - shown.length;
  return phraseCell('people/writing', { name: text, n: places.length, places: shown.join(', '), more });
}

function functionCell(spell: FunctionSpell): Cell {
  if (spell.kind === 'role') return spellCell('people/role', { name: spell.name ?? '' }, spell);
  if (spell.kind === 'member') return spellCell('people/member', { name: spell.name ?? '' }, spell);
  return spellCell('people/function', { state: `function/${spell.kind}` }, spell);
}

function spellCell(
  code: 'people/role' | 'people/member' | 'people/function',
  args: Readonly<Record<string, string>>,
  { meetings, first, last }: Omit<Spell, 'name'>,
): Cell {
  return first === last
    ? phraseCell(`${code}-once`, { ...args, first })
    : phraseCell(`${code}-often`, { ...args, n: meetings, first, last });
}

/** How many there are, how many in several writings, how many look like another, how many nobody lists. */
export function nameSummary(found: readonly (KnownSomebody | KnownAffiliation)[], code: string): Phrase[] {
  const parts = [phrase(code, { n: found.length })];
  const varied = found.filter(({ writings }) => writings.some(({ kind }) => kind === 'variant')).length;
  const alike = found.filter(({ near }) => near.length > 0).length;
  const unlisted = found.filter(({ reason }) => reason.kind === 'unlisted').length;
  if (varied > 0) parts.push(phrase('people/varied', { n: varied }));
  if (alike > 0) parts.push(phrase('people/alike', { n: alike }));
  if (unlisted > 0) parts.push(phrase('people/unlisted-count', { n: unlisted }));
  return parts;
}

/** Said where there is nobody. */
export function nobody(archive: Archive, thing: 'people' | 'organisations'): Sentence[] {
  if (archive.meetings.length === 0) return [phrase('empty/archive')];
  return [phrase(`empty/${thing}`, { n: archive.meetings.length })];
}
