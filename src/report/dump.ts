import type { Action, Archive, Decision, Meeting, Person, Proposal, Source } from '../model/archive.ts';
import type { Cell, Report } from '../model/table.ts';
import { compareText } from '../text/compare-text.ts';
import { addTo } from '../text/group.ts';
import { type DecisionRecord, decisionRecord } from './decisions.ts';
import { type ActionRecord, actionRecord } from './follow-ups.ts';
import { type MeetingRecord, meetingsReport, movesOf } from './meetings.ts';
import { type ProposalRecord, proposalRecord } from './proposals.ts';
import { type ShowRecord, showRecords } from './show.ts';

/** The whole model in one document (`czs dump --to json`). */
export interface DumpRecord {
  readonly version: 1;
  readonly today: string;
  readonly organisation: string | null;
  readonly acronym: string | null;
  /** Those announced that have no file too. */
  readonly meetings: readonly MeetingRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly actions: readonly ActionRecord[];
  readonly proposals: readonly ProposalRecord[];
}

/** The whole model, complete: what is internal is in it, flagged. */
export function dumpRecord(archive: Archive): DumpRecord {
  return {
    version: 1,
    today: archive.today,
    organisation: archive.config.organisation,
    acronym: archive.config.acronym,
    meetings: announcedToo(archive),
    decisions: archive.decisions.map(decisionRecord),
    actions: archive.actions.map(actionRecord),
    proposals: archive.proposals.map(proposalRecord),
  };
}

function announcedToo(archive: Archive): readonly MeetingRecord[] {
  return meetingsReport(archive, { since: null, until: null }, 'board').records as readonly MeetingRecord[];
}

/**
 * The model a meeting at a time, for NDJSON: each with what was first written in it and what it says of earlier entries;
 * those announced that have no file come last.
 */
export function* dumpMeetings(archive: Archive): Generator<ShowRecord> {
  yield* showRecords(archive);
  for (const meeting of announcedToo(archive))
    if (meeting.id === null) yield { ...meeting, decisions: [], actions: [], proposals: [], updates: [] };
}

type SqlType = 'TEXT' | 'INTEGER';

/** A table of the relational dump: the same for CSV, SQLite and Parquet. */
export interface DumpTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: SqlType }[];
  /** Constraints in SQL: keys, and references to earlier tables. */
  readonly keys: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The model as tables, each after those that it refers to. */
export function dumpTables(archive: Archive): DumpTable[] {
  const people = new People();
  const meetings = archive.meetings.map((meeting) => meetingRow(meeting));
  const attendance = archive.meetings.flatMap(({ id, people: listed }) =>
    listed.map(({ written, person }, at) => [
      id,
      at + 1,
      people.idOf(person),
      written.presence,
      written.representedBy,
      written.from,
      written.until,
      written.role,
      written.email,
      written.replaces,
    ]),
  );
  const items = archive.meetings.flatMap(({ id, minutes }) =>
    minutes.items.map((item) => [
      id,
      item.number,
      item.title,
      item.role,
      item.purpose,
      item.minutes,
      item.state,
      yes(item.internal),
    ]),
  );
  const moves = archive.meetings.flatMap((meeting) =>
    movesOf(meeting).map(({ person, kind, time, until, item, representedBy, internal }, at) => [
      meeting.id,
      at + 1,
      person === null ? null : people.idOf(person),
      kind,
      time,
      until,
      item,
      representedBy === null ? null : people.idOf(representedBy),
      yes(internal),
    ]),
  );
  const votes = archive.decisions.flatMap(({ ref, mode }) =>
    (mode?.votes ?? []).map(({ person, vote, by }, at) => [
      ref,
      at + 1,
      people.idOf(person),
      vote,
      by === null ? null : people.idOf(by),
    ]),
  );
  const numbers = new Map(archive.meetings.map((meeting) => [meeting.id, meeting.minutes.items]));
  const itemOf = (record: Decision | Action | Proposal): number | null =>
    numbers.get(record.meeting)?.[record.entry.item]?.number ?? null;
  const linked = <R extends { readonly ref: string }>(records: readonly R[], who: (record: R) => readonly Person[]) =>
    records.flatMap((record) => [...new Set(who(record).map((one) => people.idOf(one)))].map((id) => [record.ref, id]));
  const proposers = linked(archive.decisions, (decision) => decision.proposers);
  const owners = linked(archive.actions, (action) => action.owners);
  const authors = linked(archive.proposals, (proposal) => proposal.proposers);
  const updates = [
    ...archive.decisions.flatMap((record) => updateRows(record, 0)),
    ...archive.actions.flatMap((record) => updateRows(record, 1)),
    ...archive.proposals.flatMap((record) => updateRows(record, 2)),
  ].map((row, at) => [at + 1, ...row]);
  const announced = archive.announced.map(({ date, next, by, meeting, cancelled, movedTo, source }) => [
    date,
    next.start,
    next.end,
    next.meetingPlace,
    by,
    meeting,
    yes(cancelled),
    movedTo,
    source.file,
    source.line,
  ]);
  const inMeeting = 'FOREIGN KEY (meeting) REFERENCES meetings (id)';
  const inItem = 'FOREIGN KEY (meeting, item) REFERENCES items (meeting, number)';
  const place = 'file, line:INTEGER';
  return [
    table(
      'meetings',
      `id, date, start, end, place, title, status, kind, opened, closes, held:INTEGER, language, chair, secretary, approved_on, approved_in, ${place}`,
      ['PRIMARY KEY (id)'],
      meetings,
    ),
    table('people', 'id:INTEGER, kind, name, organisation', ['PRIMARY KEY (id)'], people.rows()),
    table(
      'attendance',
      'meeting, position:INTEGER, person:INTEGER, presence, represented_by, from_time, until_time, role, email, replaces',
      ['PRIMARY KEY (meeting, position)', inMeeting, 'FOREIGN KEY (person) REFERENCES people (id)'],
      attendance,
    ),
    table(
      'items',
      'meeting, number:INTEGER, title, role, purpose, minutes:INTEGER, state, internal:INTEGER',
      ['PRIMARY KEY (meeting, number)', inMeeting],
      items,
    ),
    table(
      'moves',
      'meeting, position:INTEGER, person:INTEGER, kind, time, until, item:INTEGER, represented_by:INTEGER, internal:INTEGER',
      [
        'PRIMARY KEY (meeting, position)',
        inMeeting,
        'FOREIGN KEY (person) REFERENCES people (id)',
        'FOREIGN KEY (represented_by) REFERENCES people (id)',
      ],
      moves,
    ),
    table(
      'decisions',
      `ref, meeting, item:INTEGER, date, decided, status, text, question, mode, votes_for:INTEGER, votes_against:INTEGER, abstentions:INTEGER, secret:INTEGER, majority, majority_reached:INTEGER, due, due_text, internal:INTEGER, ${place}`,
      ['PRIMARY KEY (ref)', inMeeting, inItem],
      archive.decisions.map((record) => [
        ...head(record, itemOf(record)),
        record.decided,
        record.status,
        record.text,
        record.question,
        ...modeColumns(record),
        record.mode === null ? null : yes(record.mode.secret === true),
        record.majority?.needed ?? null,
        record.majority?.reached == null ? null : yes(record.majority.reached),
        record.due?.date ?? null,
        record.due?.text ?? null,
        yes(record.internal),
        ...placeOf(record.source),
      ]),
    ),
    table(
      'votes',
      'decision, position:INTEGER, person:INTEGER, vote, voted_by:INTEGER',
      [
        'PRIMARY KEY (decision, position)',
        refers('decision', 'decisions'),
        'FOREIGN KEY (person) REFERENCES people (id)',
        'FOREIGN KEY (voted_by) REFERENCES people (id)',
      ],
      votes,
    ),
    table(
      'decision_proposers',
      'decision, person:INTEGER',
      [
        'PRIMARY KEY (decision, person)',
        refers('decision', 'decisions'),
        'FOREIGN KEY (person) REFERENCES people (id)',
      ],
      proposers,
    ),
    table(
      'supersessions',
      'decision, superseded',
      ['PRIMARY KEY (decision, superseded)', refers('decision', 'decisions'), refers('superseded', 'decisions')],
      unique(archive.decisions.flatMap(({ ref, supersedes }) => supersedes.map((old) => [ref, old]))),
    ),
    table(
      'actions',
      `ref, meeting, item:INTEGER, date, status, overdue:INTEGER, text, due, due_text, closed, age_in_meetings:INTEGER, internal:INTEGER, ${place}`,
      ['PRIMARY KEY (ref)', inMeeting, inItem],
      archive.actions.map((record) => [
        ...head(record, itemOf(record)),
        record.status,
        yes(record.overdue),
        record.text,
        record.due?.date ?? null,
        record.due?.text ?? null,
        record.closed,
        record.ageInMeetings,
        yes(record.internal),
        ...placeOf(record.source),
      ]),
    ),
    table(
      'action_owners',
      'action, person:INTEGER',
      ['PRIMARY KEY (action, person)', refers('action', 'actions'), 'FOREIGN KEY (person) REFERENCES people (id)'],
      owners,
    ),
    table(
      'proposals',
      `ref, meeting, item:INTEGER, date, status, text, internal:INTEGER, ${place}`,
      ['PRIMARY KEY (ref)', inMeeting, inItem],
      archive.proposals.map((record) => [
        ...head(record, itemOf(record)),
        record.status,
        record.text,
        yes(record.internal),
        ...placeOf(record.source),
      ]),
    ),
    table(
      'proposal_proposers',
      'proposal, person:INTEGER',
      [
        'PRIMARY KEY (proposal, person)',
        refers('proposal', 'proposals'),
        'FOREIGN KEY (person) REFERENCES people (id)',
      ],
      authors,
    ),
    table(
      'updates',
      `id:INTEGER, decision, action, proposal, meeting, status, text, ${place}`,
      [
        'PRIMARY KEY (id)',
        refers('decision', 'decisions'),
        refers('action', 'actions'),
        refers('proposal', 'proposals'),
        inMeeting,
      ],
      updates,
    ),
    table(
      'announced',
      `date, start, end, place, announced_by, meeting, cancelled:INTEGER, moved_to, ${place}`,
      ['FOREIGN KEY (announced_by) REFERENCES meetings (id)', inMeeting],
      announced,
    ),
  ];
}

/** The texts of the full-text table: what it is, its ref or meeting, and its words. */
export function dumpTexts(archive: Archive): (readonly [kind: string, ref: string, meeting: string, text: string])[] {
  const entries = (kind: string, records: readonly (Decision | Action | Proposal)[]) =>
    records.flatMap(({ ref, meeting, text, updates }) => [
      [kind, ref, meeting, text] as const,
      ...updates.map((update) => ['update', ref, update.meeting, update.text] as const),
    ]);
  return [
    ...archive.meetings.flatMap(({ id, minutes }) =>
      minutes.items.map((item) => ['item', `${id}#${item.number}`, id, item.title] as const),
    ),
    ...entries('decision', archive.decisions),
    ...archive.decisions.flatMap(({ ref, meeting, question }) =>
      question === null ? [] : [['question', ref, meeting, question] as const],
    ),
    ...entries('action', archive.actions),
    ...entries('proposal', archive.proposals),
  ];
}

/** In which column it says when a row is of: the day of a meeting, or a ref or an id, which begins with it. */
const dayColumns = ['meeting', 'date', 'ref', 'decision', 'action', 'proposal', 'id'];

/** What stands in the place of a year where a row has none: the name that Hive, Spark and DuckDB give it. */
const noYear = '__HIVE_DEFAULT_PARTITION__';

/** The rows of a table by year, as clusters part tables: `year=2020`. A table that has no days, and one without rows, are one part. */
export function partsOf({ name, columns, rows }: DumpTable): ReadonlyMap<string, DumpTable['rows']> {
  if (name === 'people') return new Map([['', rows]]);
  const at = dayColumns
    .map((day) => columns.findIndex((column) => column.name === day))
    .filter((index) => index !== -1);
  const years = new Map<string, DumpTable['rows'][number][]>();
  for (const row of rows) {
    const day = at.map((index) => row[index]).find((value) => typeof value === 'string' && /^\d{4}-/.test(value));
    const year = `year=${typeof day === 'string' ? day.slice(0, 4) : noYear}`;
    addTo(years, year, row);
  }
  return years.size === 0
    ? new Map([[`year=${noYear}`, []]])
    : new Map([...years].sort(([a], [b]) => compareText(a, b)));
}

/** A table as a report, for the CSV format: heads are the names of columns, in no language. */
export function tableReport({ name, columns, rows }: DumpTable): Report {
  const cell = (value: string | number | null): Cell => {
    if (value === null) return null;
    return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
  };
  return {
    records: [],
    table: {
      id: name,
      columns: columns.map((column) => ({ id: column.name, label: { kind: 'text', text: column.name } })),
      shown: [],
      rows: rows.map((row) => ({
        cells: Object.fromEntries(columns.map((column, at) => [column.name, cell(row[at] ?? null)])),
      })),
      summary: [],
      empty: [],
    },
  };
}

/** People, organisations and groups as they are met, numbered. */
class People {
  private readonly ids = new Map<string, number>();
  private readonly known: (string | number | null)[][] = [];

  idOf({ kind, name, organisation }: Person): number {
    const key = JSON.stringify([kind, name, organisation]);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.known.length + 1;
      this.ids.set(key, id);
      this.known.push([id, kind, name, organisation]);
    }
    return id;
  }

  rows(): readonly (string | number | null)[][] {
    return this.known;
  }
}

function table(name: string, columns: string, keys: readonly string[], rows: DumpTable['rows']): DumpTable {
  return {
    name,
    columns: columns.split(', ').map((column) => {
      const [id = '', type = 'TEXT'] = column.split(':');
      return { name: id, type: type as SqlType };
    }),
    keys,
    rows,
  };
}

function refers(column: string, to: string): string {
  return `FOREIGN KEY (${column}) REFERENCES ${to} (ref)`;
}

function yes(value: boolean): number {
  return value ? 1 : 0;
}

function head({ ref, meeting, date }: Decision | Action | Proposal, item: number | null): (string | number | null)[] {
  return [ref, meeting, item, date];
}

function placeOf({ file, line }: Source): [string, number] {
  return [file, line];
}

function modeColumns({ mode }: Decision): (string | number | null)[] {
  if (mode === null) return [null, null, null, null];
  if (mode.kind === 'vote') return ['vote', mode.for, mode.against, mode.abstain];
  const against = mode.kind === 'majority' ? mode.against : undefined;
  return [mode.kind, null, against ?? null, mode.abstain ?? null];
}

function updateRows({ ref, updates }: Decision | Action | Proposal, column: 0 | 1 | 2): (string | number | null)[][] {
  return updates.map(({ meeting, status, text, source }) => [
    column === 0 ? ref : null,
    column === 1 ? ref : null,
    column === 2 ? ref : null,
    meeting,
    status,
    text,
    ...placeOf(source),
  ]);
}

function meetingRow(meeting: Meeting): (string | number | null)[] {
  const { id, date, minutes, held, chair, secretary } = meeting;
  return [
    id,
    date,
    minutes.start,
    minutes.end,
    minutes.meetingPlace,
    minutes.title,
    minutes.status,
    minutes.kind,
    minutes.opened,
    minutes.closes,
    yes(held),
    minutes.language,
    chair?.name ?? null,
    secretary?.name ?? null,
    minutes.approval?.on ?? null,
    minutes.approval?.in ?? null,
    minutes.file,
    1,
  ];
}

function unique(rows: readonly string[][]): string[][] {
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}
