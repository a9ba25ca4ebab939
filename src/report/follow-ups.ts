import { affiliationsOf } from '../ledger/affiliations.ts';
import { leftOwners } from '../ledger/left.ts';
import type { Action, ActionStatus, Archive } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Phrase, Register, Row, Sentence, Table } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { compareText } from '../text/compare-text.ts';
import {
  dateCell,
  emptiness,
  entryCells,
  holdsWords,
  isCalled,
  isWithheld,
  itemCell,
  keptBack,
  lacksOf,
  listCell,
  numberCell,
  peopleCell,
  phrase,
  phraseCell,
  textCell,
  underRegister,
  withCorrections,
  withheldCell,
} from './cells.ts';
import { unknownNames } from './unknown-names.ts';

export interface ActionFilters {
  readonly status: readonly ActionStatus[];
  readonly overdue: boolean;
  readonly dueBefore: IsoDate | null;
  /** The first and the last day of the meetings that they come from. */
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly owner: string | null;
  readonly organisation: string | null;
  readonly unowned: boolean;
  readonly undated: boolean;
  /** First written in this meeting. */
  readonly meeting?: MeetingId;
}

export const openActions: ActionFilters = {
  status: ['open'],
  overdue: false,
  dueBefore: null,
  since: null,
  until: null,
  owner: null,
  organisation: null,
  unowned: false,
  undated: false,
};

/** An action of the JSON contract (`czs follow-ups --format json`). */
export type ActionRecord = Omit<Action, 'entry' | 'idWritten' | 'doubtful' | 'closed'>;

/** The actions that pass the filters: with a due date first, the earliest first; then those with words only, then undated ones. */
export function selectActions(archive: Archive, filters: ActionFilters): Action[] {
  const affiliationOf = affiliationsOf(archive);
  return byDue(
    withStatus(archive, filters).filter(
      (action) =>
        (!filters.overdue || action.overdue) &&
        (filters.dueBefore === null || (action.due?.date != null && action.due.date < filters.dueBefore)) &&
        (filters.since === null || action.date >= filters.since) &&
        (filters.until === null || action.date <= filters.until) &&
        (filters.owner === null || action.owners.some((owner) => isCalled(archive, owner, filters.owner as string))) &&
        (filters.organisation === null ||
          action.owners.some((owner) =>
            ofOrganisation(affiliationOf(owner, action.date), filters.organisation as string),
          )) &&
        (!filters.unowned || action.owners.length === 0) &&
        (filters.meeting === undefined || action.meeting === filters.meeting) &&
        (!filters.undated || action.due?.date == null),
    ),
  );
}

/**
 * The selected actions as a copy tells them. What it keeps back of an internal one finds no such one, and sets none before another: without a day to
 * be told, it stands with those that have none.
 */
export function tellable(found: readonly Action[], filters: ActionFilters, audience: Audience): readonly Action[] {
  if (!found.some((action) => isWithheld(action, audience))) return found;
  return asksWhat(filters) ? found.filter((action) => !isWithheld(action, audience)) : byDue(found, audience);
}

/** Whether filters ask for what a copy keeps back of an internal action. */
function asksWhat({ owner, organisation, dueBefore, overdue, unowned, undated }: ActionFilters): boolean {
  return owner !== null || organisation !== null || dueBefore !== null || overdue || unowned || undated;
}

/** The same filters, but for those. */
function whatever(filters: ActionFilters): ActionFilters {
  const { status, since, until } = filters;
  return { ...openActions, status, since, until };
}

/** The actions of the states that are asked for: all that a register could show. */
function withStatus({ actions }: Archive, { status }: ActionFilters): readonly Action[] {
  return status.length === 0 ? actions : actions.filter((action) => status.includes(action.status));
}

/** True where an owner is of an organisation, or is it; `affiliation`: whose he or she is. */
export function ofOrganisation(affiliation: string | null, words: string): boolean {
  return affiliation !== null && holdsWords(affiliation, words);
}

/** Earliest due first, then « pour juin », then nothing, as far as a copy tells; within these, the order in which they were written. */
export function byDue(actions: readonly Action[], audience: Audience = 'board'): Action[] {
  // Asked of each once: its due date is read for it.
  return actions
    .map((action) => {
      const due = isWithheld(action, audience) ? null : action.due;
      // A10 comes after A9.
      const number = action.ref.lastIndexOf('/') + 2;
      const ref = action.ref.slice(0, number) + action.ref.slice(number).padStart(6, '0');
      return { action, due: due?.date ?? (due ? '9998' : '9999'), ref };
    })
    .sort((a, b) => compareText(a.due, b.due) || compareText(a.ref, b.ref))
    .map(({ action }) => action);
}

/** The JSON record of an action: its fields in their order, but those that are for czs itself. */
export function actionRecord({ entry, idWritten, doubtful, closed, ...record }: Action): ActionRecord {
  return record;
}

/** The register of actions. */
export function followUpsReport(archive: Archive, filters: ActionFilters, audience: Audience): Register<ActionRecord> {
  const all = selectActions(archive, filters);
  const closed = filters.status.some((status) => status !== 'open') || filters.status.length === 0;
  return {
    get records(): readonly ActionRecord[] {
      return all.map(actionRecord);
    },
    get table(): Table {
      const hidden = internalContentIn(archive);
      const found = tellable(all, filters, audience);
      return {
        id: 'follow-ups',
        columns: [
          { id: 'ref' },
          { id: 'date' },
          { id: 'status' },
          { id: 'due' },
          { id: 'dueText' },
          { id: 'owners' },
          { id: 'organisation' },
          { id: 'text' },
          { id: 'ageInMeetings', align: 'right' },
          { id: 'item' },
          { id: 'corrected' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown: [
          { head: 'ref', cells: ['ref'] },
          ...(closed ? [{ head: 'status', cells: ['status'] }] : []),
          { head: 'due', cells: ['dueShown', 'age'] },
          { head: 'owners', cells: ['who', 'left'] },
          { head: 'action', cells: ['text', 'corrected'], grow: true },
        ],
        rows: found.map((action) =>
          withCorrections(
            archive,
            action,
            withLeft(archive, action, actionRow(action, audience, hidden), audience),
            audience,
          ),
        ),
        summary: underRegister(archive, countsOf(found, audience), found, withStatus(archive, filters).length),
        empty: emptyOf(archive, filters, audience),
        hints: asksWhat(filters) ? closedActions(archive, filters, audience) : [],
      };
    },
  };
}

/** That internal actions of the states and the period that are asked for were not looked at. */
export function closedActions(archive: Archive, filters: ActionFilters, audience: Audience): Phrase[] {
  return keptBack('action', selectActions(archive, whatever(filters)), audience);
}

/** Said instead of an empty register. */
function emptyOf(archive: Archive, filters: ActionFilters, audience: Audience): Sentence[] {
  const { owner, organisation, status } = filters;
  const unknown = unknownNames(archive, { person: owner, organisation }, audience);
  if (unknown.length > 0) return unknown;
  const { actions } = archive;
  const isClosed = actions.length > 0 && actions.every((action) => action.status !== 'open');
  return isClosed && status.length === 1 && status[0] === 'open'
    ? [phrase('empty/actions-closed', { n: actions.length })]
    : emptiness(archive, 'actions', actions.length);
}

/** How many actions there are of a state: the first line under the register. */
function countsOf(found: readonly Action[], audience: Audience): Phrase[] {
  const count = (test: (action: Action) => boolean) => found.filter(test).length;
  const open = count((action) => action.status === 'open');
  const parts: Phrase[] = [];
  if (open > 0) {
    const { overdue, unowned } = lacksOf(found, audience);
    parts.push(phrase('actions/open', { n: open }), phrase('actions/overdue', { n: overdue }));
    if (unowned > 0) parts.push(phrase('actions/unowned', { n: unowned }));
  }
  for (const status of ['done', 'cancelled'] as const) {
    const n = count((action) => action.status === status);
    if (n > 0) parts.push(phrase(`actions/${status}`, { n }));
  }
  return parts;
}

/** A row with who of its owners has left, while it is open. */
function withLeft(archive: Archive, action: Action, row: Row, audience: Audience): Row {
  const left = action.status === 'open' && !isWithheld(action, audience) ? leftOwners(archive, action) : [];
  if (left.length === 0) return row;
  const said = left.map(({ person, until }) => phraseCell('owner-left', { name: person.name, until }, 'waiting'));
  return { ...row, cells: { ...row.cells, left: listCell(said) } };
}

/** An action as a row of the register. */
export function actionRow(action: Action, audience: Audience, internalContent: InternalContent): Row {
  const { status, ageInMeetings } = action;
  const common = { ...entryCells(action, audience), ageInMeetings: numberCell(ageInMeetings) };
  const quiet = status === 'cancelled';
  if (isWithheld(action, audience)) return { cells: { ...common, text: withheldCell(action) }, quiet };
  const { due, owners, text, lang, item } = action;
  const people = peopleCell(owners);
  return {
    quiet,
    cells: {
      ...common,
      due: dateCell(due?.date ?? null),
      dueText: textCell(due?.text ?? null),
      dueShown:
        due === null
          ? null
          : due.date
            ? dateCell(due.date, { weekday: true, late: action.overdue })
            : { kind: 'text', text: due.text, quoted: true },
      age: status === 'open' && ageInMeetings > 0 ? phraseCell('age-in-meetings', { meetings: ageInMeetings }) : null,
      owners: people,
      who: owners.length > 0 ? people : status === 'open' ? phraseCell('unassigned', {}, 'waiting') : null,
      organisation: listCell([...new Set(owners.map((owner) => owner.organisation))].map((name) => textCell(name))),
      text: textCell(text, lang),
      item: itemCell(item, internalContent, audience),
    },
  };
}
