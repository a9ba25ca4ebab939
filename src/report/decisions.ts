import type { Archive, Decision, DecisionStatus } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Cell, Phrase, Register, Row, Sentence, Table } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import {
  dateCell,
  emptiness,
  entryCells,
  holdsWords,
  isCalled,
  isWithheld,
  itemCell,
  keptBack,
  listCell,
  majorityCell,
  modeCell,
  peopleCell,
  phrase,
  phraseCell,
  textCell,
  underRegister,
  voteCells,
  withCorrections,
  withheldCell,
} from './cells.ts';
import { unknownNames } from './unknown-names.ts';

export interface DecisionFilters {
  readonly status: readonly DecisionStatus[];
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly item: string | null;
  readonly person: string | null;
  readonly search: string | null;
  readonly inForce: boolean;
  readonly ref: string | null;
  /** First written in this meeting. */
  readonly meeting?: MeetingId;
}

export const noDecisionFilters: DecisionFilters = {
  status: [],
  since: null,
  until: null,
  item: null,
  person: null,
  search: null,
  inForce: false,
  ref: null,
};

/** A decision of the JSON contract (`czs decisions --format json`). */
export type DecisionRecord = Omit<Decision, 'entry' | 'idWritten' | 'doubtful'>;

/** The decisions that pass the filters, in the order in which they were first written. */
export function selectDecisions(archive: Archive, filters: DecisionFilters): Decision[] {
  const dated = filters.since !== null || filters.until !== null;
  return archive.decisions.filter((decision) => {
    const day = dated ? (decision.decided ?? decision.date) : '';
    return (
      (filters.status.length === 0 || filters.status.includes(decision.status)) &&
      (filters.since === null || day >= filters.since) &&
      (filters.until === null || day <= filters.until) &&
      (filters.item === null || (decision.item !== null && holdsWords(decision.item.title, filters.item))) &&
      (filters.person === null ||
        decision.proposers.some((person) => isCalled(archive, person, filters.person as string))) &&
      (filters.search === null || holdsWords(`${decision.text} ${decision.question ?? ''}`, filters.search)) &&
      (!filters.inForce || decision.status === 'adopted') &&
      (filters.meeting === undefined || decision.meeting === filters.meeting) &&
      (filters.ref === null || isRef(decision.ref, filters.ref.toUpperCase()))
    );
  });
}

/** `2020-03-05/D1`, or `D1` of any meeting. */
function isRef(ref: string, asked: string): boolean {
  return (asked.includes('/') ? ref : ref.slice(ref.indexOf('/') + 1)).toUpperCase() === asked;
}

/** The JSON record of a decision: its fields in their order, but those that are for czs itself. */
export function decisionRecord({ entry, idWritten, doubtful, ...record }: Decision): DecisionRecord {
  return record;
}

/** The register of decisions. */
export function decisionsReport(
  archive: Archive,
  filters: DecisionFilters,
  audience: Audience,
): Register<DecisionRecord> {
  const all = selectDecisions(archive, filters);
  // What a copy keeps back of an internal one finds no such one.
  const asks = filters.search !== null || filters.person !== null || filters.item !== null;
  const found = asks ? all.filter((decision) => !isWithheld(decision, audience)) : all;
  return {
    get records(): readonly DecisionRecord[] {
      return all.map(decisionRecord);
    },
    get table(): Table {
      const internalContent = internalContentIn(archive);
      return {
        id: 'decisions',
        columns: [
          { id: 'ref' },
          { id: 'date' },
          { id: 'decided' },
          { id: 'status' },
          { id: 'mode' },
          { id: 'votes' },
          { id: 'majority' },
          { id: 'text' },
          { id: 'question' },
          { id: 'proposers' },
          { id: 'due' },
          { id: 'item' },
          { id: 'supersedes' },
          { id: 'supersededBy' },
          { id: 'corrected' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown: [
          { head: 'ref', cells: ['ref'] },
          { head: 'status', cells: ['status', 'how'] },
          {
            head: 'decision',
            cells: ['text', 'votes', 'majority', 'by', 'when', 'replaces', 'replaced', 'corrected'],
            grow: true,
          },
        ],
        rows: found.map((decision) =>
          withCorrections(archive, decision, decisionRow(decision, audience, internalContent), audience),
        ),
        summary: underRegister(archive, countsOf(found), found, archive.decisions.length),
        empty: emptyOf(archive, filters, audience),
        hints: asks ? keptBack('decision', selectDecisions(archive, whatever(filters)), audience) : [],
      };
    },
  };
}

/** Said instead of an empty register. */
function emptyOf(archive: Archive, filters: DecisionFilters, audience: Audience): Sentence[] {
  const unknown = unknownNames(archive, filters, audience);
  return unknown.length > 0 ? unknown : emptiness(archive, 'decisions', archive.decisions.length);
}

/** The same filters, but for those that ask for what a copy keeps back of an internal decision. */
function whatever(filters: DecisionFilters): DecisionFilters {
  return { ...filters, search: null, person: null, item: null };
}

function countsOf(decisions: readonly Decision[]): Phrase[] {
  const counts = new Map<DecisionStatus, number>();
  for (const { status } of decisions) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts: Phrase[] = [];
  for (const status of ['adopted', 'pending', 'rejected', 'superseded', 'repealed'] as const) {
    const n = counts.get(status);
    if (n) parts.push(phrase(`decisions/${status}`, { n }));
  }
  return parts;
}

function decisionRow(decision: Decision, audience: Audience, internalContent: InternalContent): Row {
  const { date, decided, status, supersedes, supersededBy } = decision;
  const quiet = status === 'superseded' || status === 'repealed';
  const common = { ...entryCells(decision, audience), decided: dateCell(decided) };
  if (isWithheld(decision, audience)) return { cells: { ...common, text: withheldCell(decision) }, quiet };
  const { mode, due, proposers, text, lang, question, item } = decision;
  const how =
    status !== 'pending' || due === null
      ? modeCell(mode)
      : due.date
        ? phraseCell('due-on', { date: due.date })
        : ({ kind: 'text', text: due.text, quoted: true } as const);
  return {
    quiet,
    cells: {
      ...common,
      mode: modeCell(mode),
      votes: listCell(voteCells(mode, audience)),
      majority: majorityCell(decision.majority),
      text: textCell(text, lang),
      question: textCell(question),
      proposers: peopleCell(proposers),
      due: due === null ? null : due.date ? dateCell(due.date) : textCell(due.text),
      item: itemCell(item, internalContent, audience),
      supersedes: refsCell(supersedes),
      supersededBy: refsCell(supersededBy),
      how: listCell([how]),
      by: proposers.length > 0 ? phraseCell('proposed-by', { people: proposers.map((one) => one.name) }) : null,
      when: decided !== null && decided !== date ? phraseCell('decided-on', { date: decided }) : null,
      replaces: supersedes.length > 0 ? phraseCell('supersedes', { refs: supersedes }) : null,
      replaced: supersededBy.length > 0 ? phraseCell('superseded-by', { refs: supersededBy }) : null,
    },
  };
}

function refsCell(refs: readonly string[]): Cell {
  return listCell(refs.map((ref) => ({ kind: 'ref', ref })));
}
