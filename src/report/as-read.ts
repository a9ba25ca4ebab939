import type { Action, Archive, Decision, Meeting, Person, Proposal } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Candidate } from '../model/candidate.ts';
import { ruleOf } from '../model/finding.ts';
import type { AgendaItem, Entry, Move, NextMeeting, Outcome, Ref, WrittenDue } from '../model/minutes.ts';
import { type LineStarts, type Place, positionOf } from '../model/place.ts';
import type { Cell, Report, Row, Table } from '../model/table.ts';
import { hiddenIn } from '../redaction/hidden-ranges.ts';
import { idOf } from '../redaction/internal-content.ts';
import { yamlComment } from '../text/yaml-comments.ts';
import { besideCells } from './attendees.ts';
import { roleOf } from './candidates.ts';
import {
  entryState,
  internalCell,
  itemNumber,
  listCell,
  modeCell,
  movePhrase,
  numberCell,
  personCell,
  phraseCell,
  stateCell,
  textCell,
  voteCells,
} from './cells.ts';
import { meetingTones } from './meetings.ts';

/** A line of a PV and what czs understood of it, as codes with their arguments. */
export interface LineRecord {
  readonly line: number;
  readonly text: string;
  readonly understood: readonly unknown[];
}

/** The text of a PV, what of it no page shows (a copy has the rest), and what reads like an entry in it and is none. */
export interface AsReadSource {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly unseen: readonly Place[];
}

/**
 * A PV as czs reads it: beside each line that is not blank, what was understood. A line that says only `text` stands in no
 * register.
 */
export function asReadReport(
  archive: Archive,
  meeting: Meeting,
  { text: source, unseen, candidates }: AsReadSource,
  audience: Audience,
): Report {
  const understood = new Understanding(archive, meeting, candidates).lines;
  const { lines } = meeting.minutes;
  const linesOf = ({ start, end }: Place) => ({
    from: positionOf(lines, start).line,
    to: positionOf(lines, Math.max(start, end - 1)).line,
  });
  const hidden = hiddenIn(archive, meeting, audience).map(linesOf);
  const fence = fenceEnd(source, lines);
  const cuts = [...unseen].sort((a, b) => a.start - b.start);
  let cut = 0;
  const found: { line: number; text: string; shown: string; cells: readonly Cell[]; hidden: boolean }[] = [];
  for (let line = 1; line <= lines.length; line++) {
    const start = lines[line - 1] as number;
    const text = source.slice(start, lines[line] ?? source.length).trimEnd();
    if (text.trim() === '') continue;
    let [seen, from] = ['', 0];
    for (let one = cuts[cut]; one !== undefined && one.start < start + text.length; one = cuts[++cut]) {
      seen += text.slice(from, Math.max(one.start - start, from));
      from = Math.max(from, one.end - start);
      // It goes on in the next line.
      if (one.end > start + text.length) break;
    }
    seen += text.slice(from);
    seen = (line <= fence ? seen.slice(0, yamlComment(seen)) : seen).trim();
    const isIn = (ranges: typeof hidden): boolean => ranges.some(({ from, to }) => line >= from && line <= to);
    const other = seen === '' ? 'read/comment' : line <= fence ? 'read/fence' : kindOf(text);
    const cells = understood.get(line) ?? [phraseCell(other, {}, 'quiet')];
    found.push({ line, text, shown: audience === 'board' ? text.trim() : seen, cells, hidden: isIn(hidden) });
  }
  return {
    get records() {
      return found.map(({ line, text, cells }): LineRecord => ({ line, text, understood: cells.flatMap(dataOf) }));
    },
    get table(): Table {
      return {
        id: 'as-read',
        columns: [{ id: 'line', align: 'right' }, { id: 'text' }, { id: 'understood' }],
        shown: [
          { head: 'line', cells: ['line'], align: 'right' },
          { head: 'text', cells: ['text'], grow: true },
          { head: 'understood', cells: ['understood'] },
        ],
        rows: found.map(
          ({ line, shown, cells, hidden }): Row => ({
            cells: {
              line: numberCell(line),
              text: hidden ? internalCell() : shown === '' ? null : textCell(shown),
              understood: hidden ? null : listCell(cells),
            },
          }),
        ),
        summary: [],
        empty: [],
      };
    },
  };
}

/** The line that closes the front matter; 0 where there is none. */
function fenceEnd(source: string, lines: LineStarts): number {
  const isFence = (line: number): boolean =>
    /^---(?:yaml)?$/.test(source.slice(lines[line - 1], lines[line] ?? source.length).trimEnd());
  if (!isFence(1)) return 0;
  for (let line = 2; line <= lines.length; line++) if (isFence(line)) return line;
  return 0;
}

/** What a line is that czs makes nothing of. */
function kindOf(line: string): string {
  if (!/^#{1,6} /.test(line)) return 'read/text';
  return line[1] === ' ' ? 'read/title' : 'read/heading';
}

/** A cell as data: codes and arguments, in no language. */
function dataOf(cell: Cell): unknown[] {
  if (cell === null) return [];
  if (cell.kind === 'phrase') return [{ code: cell.phrase.code, ...cell.phrase.args }];
  if (cell.kind === 'state') return [{ code: cell.code }];
  return cell.kind === 'list' ? cell.cells.flatMap(dataOf) : [cell];
}

type LedgerEntry = Decision | Action | Proposal;

/** Fills in, line by line, what the reader and the ledger made of a PV. */
class Understanding {
  readonly lines = new Map<number, Cell[]>();
  private readonly meeting: Meeting;
  /** By where their entries start: an entry that is asked for later may be another object. */
  private readonly records = new Map<number, LedgerEntry>();

  constructor(archive: Archive, meeting: Meeting, candidates: readonly Candidate[]) {
    this.meeting = meeting;
    for (const records of [archive.decisions, archive.actions, archive.proposals])
      for (const record of records)
        if (record.meeting === meeting.id) this.records.set(record.entry.place.start, record);
    const { minutes } = meeting;
    this.front();
    for (const item of minutes.items) this.say(item.place, ...itemCells(item, minutes.items));
    for (const [at, line] of (minutes.agenda ?? []).entries())
      this.say(line.place, phraseCell('read/agenda-line', { n: at + 1 }));
    for (const move of minutes.moves) this.move(move);
    for (const next of minutes.next) this.next(next);
    for (const [at, entry] of minutes.entries.entries())
      this.say(entry.place, ...this.entry(entry, meeting.told.get(at)));
    for (const { ref, place } of minutes.mentions) this.say(place, phraseCell('read/mention', { ref }));
    for (const entry of minutes.entries) this.rest(entry);
    for (const candidate of candidates) this.candidate(candidate);
    const problems = [
      ...minutes.problems,
      ...archive.problems.filter(({ file }) => file === minutes.file).map(({ problem }) => problem),
    ];
    const named = new Set<string>();
    for (const { code, place } of problems) {
      const line = this.lineOf(place);
      const rule = ruleOf(code);
      if (named.has(`${line} ${rule}`)) continue;
      named.add(`${line} ${rule}`);
      this.say(place, phraseCell('read/problem', { rule }, 'bad'));
    }
  }

  private lineOf(place: Place): number {
    return positionOf(this.meeting.minutes.lines, place.start).line;
  }

  private say(place: Place | undefined, ...cells: Cell[]): void {
    if (place === undefined) return;
    const line = this.lineOf(place);
    const known = this.lines.get(line);
    if (known === undefined) this.lines.set(line, [...cells]);
    else known.push(...cells);
  }

  private front(): void {
    const { minutes, people, chair, secretary, date } = this.meeting;
    const { keys } = minutes;
    const state = stateCell(`meeting/${minutes.status}`, meetingTones[minutes.status] ?? 'plain');
    this.say(keys.date, phraseCell('read/date', { date }));
    this.say(keys.status, state);
    this.say(keys.title, phraseCell('read/title'));
    if (minutes.start !== null) this.say(keys.start, phraseCell('read/start', { time: minutes.start }));
    if (minutes.end !== null) this.say(keys.end, phraseCell('read/end', { time: minutes.end }));
    if (minutes.meetingPlace !== null) this.say(keys.place, phraseCell('read/place'));
    if (chair !== null) this.say(keys.chair, phraseCell('read/chair', nameArgs(chair)));
    if (secretary !== null) this.say(keys.secretary, phraseCell('read/secretary', nameArgs(secretary)));
    this.say(keys.language, phraseCell('read/language', { language: minutes.language }));
    if (minutes.approval?.on != null)
      this.say(keys.approved, phraseCell('show/approved', { date: minutes.approval.on }));
    for (const { written, person } of people) {
      this.say(
        written.place,
        phraseCell('read/person', { state: `presence/${written.presence}`, ...nameArgs(person) }),
        textCell(written.role, minutes.language),
        ...besideCells(written),
      );
    }
  }

  private move(move: Move): void {
    this.say(move.place, { kind: 'phrase', phrase: movePhrase(this.meeting, move) });
  }

  private next(next: NextMeeting): void {
    const elsewhere = next.title === null ? '' : '-elsewhere';
    if (next.movedTo !== null) this.say(next.place, phraseCell('read/next-moved', { date: next.movedTo }));
    else if (next.cancelled) this.say(next.place, phraseCell('read/next-cancelled'));
    else if (next.date === null) this.say(next.place, phraseCell('read/next-undated', {}, 'waiting'));
    else {
      const { title, date, start } = next;
      this.say(next.place, phraseCell(`read/next${elsewhere}${start === null ? '' : '-at'}`, { title, date, start }));
    }
    for (const [at, line] of next.agenda.entries())
      this.say(line.place, phraseCell('read/next-line', { n: at + 1, date: next.date }));
  }

  /** `told`: what it carries on, null: nobody knows what; undefined: it begins something, or cites what it is about. */
  private entry(entry: Entry, told: Ref | null | undefined): Cell[] {
    const record = this.records.get(entry.place.start);
    const id = idOf(entry);
    const cells: Cell[] = [];
    const ref = entry.updates ?? told ?? null;
    if (ref !== null) cells.push(phraseCell('read/update', { ref }));
    const isOwn = entry.updates === null && told === undefined;
    const label = entry.role === 'working-group' ? entry.name : isOwn ? id : null;
    cells.push(phraseCell(`read/${entry.role}`, { id: label }));
    if (isOwn && entry.number !== null && !entry.idWritten) cells.push(phraseCell('read/provisional', {}, 'waiting'));
    if (entry.sourceKind === 'context') cells.push(phraseCell(`read/by/${entry.family}`, {}, 'quiet'));
    cells.push(record === undefined ? null : entryState(record, 'board'));
    cells.push(modeCell(entry.mode));
    if (record !== undefined && 'mode' in record && record.updates.length === 0)
      cells.push(...voteCells(record.mode, 'board'));
    if (entry.proposers.length > 0) cells.push(phraseCell('read/proposed-by', { people: peopleOf(record, entry) }));
    if (entry.owners.length > 0) cells.push(...this.owners(entry, record));
    else if (record?.status === 'open' && entry.role === 'action') cells.push(phraseCell('unassigned', {}, 'waiting'));
    if (entry.due !== null) cells.push(dueCell(entry.due, record));
    if (entry.outcome !== null) cells.push(outcomeCell(entry.outcome));
    else if (entry.box === 'done') cells.push(phraseCell('read/ticked'));
    for (const { kind, ref } of entry.links) cells.push(phraseCell(`read/link/${kind}`, { ref }));
    const people = this.meeting.peopleOf(entry);
    if (people.length > 0) cells.push(listCell(people.map(personCell)));
    if (entry.internal) cells.push(internalCell());
    return cells.filter((cell) => cell !== null);
  }

  /** What a sentence may be that is in no register, and why: what weighed most first. */
  private candidate(candidate: Candidate): void {
    const { certainty, family, evidence, place } = candidate;
    const args = { role: roleOf(candidate), certainty: `certainty/${certainty}`, family };
    this.say(
      place,
      phraseCell('read/candidate', args, 'waiting'),
      ...evidence.map((code) => phraseCell(`evidence/${code}`, {}, 'quiet')),
    );
  }

  /** Owners as the ledger resolves them where this entry is their origin, else as written. */
  private owners(entry: Entry, record: LedgerEntry | undefined): Cell[] {
    if (record !== undefined && 'owners' in record && record.updates.length === 0)
      return [listCell(record.owners.map(personCell))];
    return [
      listCell(
        entry.owners.map((owner) =>
          owner.kind === 'everyone'
            ? phraseCell('everyone')
            : textCell(owner.person.name ?? owner.person.organisation ?? ''),
        ),
      ),
    ];
  }

  /** The other lines of an entry: more of its text. */
  private rest(entry: Entry): void {
    const from = this.lineOf(entry.extent);
    const to = positionOf(this.meeting.minutes.lines, Math.max(entry.extent.start, entry.extent.end - 1)).line;
    const id = idOf(entry);
    for (let line = from; line <= to; line++)
      if (!this.lines.has(line)) this.lines.set(line, [phraseCell('read/more', { id }, 'quiet')]);
  }
}

function itemCells(item: AgendaItem, items: readonly AgendaItem[]): Cell[] {
  return [
    phraseCell('read/item', { n: itemNumber(items, item) }),
    item.role === null ? null : phraseCell(`role/${item.role}`),
    item.purpose === null ? null : phraseCell(`purpose/${item.purpose}`),
    item.minutes === null ? null : phraseCell('minutes', { minutes: item.minutes }),
    item.internal ? internalCell() : null,
    item.state === 'treated' ? null : stateCell(`item/${item.state}`, 'waiting'),
  ].filter((cell) => cell !== null);
}

function nameArgs(person: Person): { name: string; organisation: string | null } {
  return { name: person.name, organisation: person.organisation === person.name ? null : person.organisation };
}

function peopleOf(record: LedgerEntry | undefined, entry: Entry): string[] {
  if (record !== undefined && 'proposers' in record && record.proposers.length === entry.proposers.length)
    return record.proposers.map((person) => person.name);
  return entry.proposers.map((person) => person.name ?? person.organisation ?? '');
}

function outcomeCell({ kind, date }: Outcome): Cell {
  const dated = date !== null && (kind === 'done' || kind === 'cancelled') ? '-on' : '';
  return phraseCell(`read/outcome/${kind}${dated}`, { date });
}

function dueCell(due: WrittenDue, record: LedgerEntry | undefined): Cell {
  const anchored = record !== undefined && 'due' in record && record.due?.text === due.text ? record.due.date : null;
  const date = due.date ?? anchored;
  return date === null
    ? phraseCell('read/due-unread', { text: due.text }, 'waiting')
    : phraseCell('read/due', { date });
}
