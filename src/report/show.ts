import type { Archive, Correction, Meeting, Person, Update } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Presence } from '../model/minutes.ts';
import type { Document, DocumentReport, Fact, Inline, Part, Table } from '../model/table.ts';
import { addTo } from '../text/group.ts';
import { oncePer } from '../text/memo.ts';
import { agendaParts } from './agenda.ts';
import { attendeesLine } from './attendees.ts';
import { correctedPhrase, isWithheld, movePhrase, toldCorrections } from './cells.ts';
import { type DecisionRecord, decisionRecord, decisionsReport, noDecisionFilters } from './decisions.ts';
import { type ActionRecord, actionRecord, followUpsReport, openActions } from './follow-ups.ts';
import { said, text } from './inlines.ts';
import { type MeetingRecord, meetingRecord, meetingTones, noticeOf } from './meetings.ts';
import { type ProposalRecord, proposalRecord, proposalsReport } from './proposals.ts';

/** One PV in JSON: the meeting, what was first written in it, and what it says of earlier entries. */
export interface ShowRecord extends MeetingRecord {
  readonly decisions: readonly DecisionRecord[];
  readonly actions: readonly ActionRecord[];
  readonly proposals: readonly ProposalRecord[];
  readonly updates: readonly (Omit<Update, 'meeting'> & { readonly ref: string })[];
}

/** The JSON of one PV: the model, complete. */
function showRecord(archive: Archive, meeting: Meeting): ShowRecord {
  for (const record of showRecords(archive, [meeting])) return record;
  throw new Error(`${meeting.id} is given`);
}

/** The JSON of each PV, one at a time. */
export function* showRecords(archive: Archive, meetings: readonly Meeting[] = archive.meetings): Generator<ShowRecord> {
  const decisions = byMeeting(archive.decisions);
  const actions = byMeeting(archive.actions);
  const proposals = byMeeting(archive.proposals);
  const updates = byMeeting(
    [archive.decisions, archive.actions, archive.proposals].flatMap((records) =>
      records.flatMap(({ ref, updates: all }) => all.map((update) => ({ ref, ...update }))),
    ),
  );
  for (const meeting of meetings) {
    yield {
      ...meetingRecord(meeting),
      decisions: (decisions.get(meeting.id) ?? []).map(decisionRecord),
      actions: (actions.get(meeting.id) ?? []).map(actionRecord),
      proposals: (proposals.get(meeting.id) ?? []).map(proposalRecord),
      updates: (updates.get(meeting.id) ?? [])
        .map(({ ref, status, text, source }) => ({ ref, status, text, source }))
        .sort((a, b) => a.source.line - b.source.line),
    };
  }
}

function byMeeting<R extends { readonly meeting: string }>(records: readonly R[]): ReadonlyMap<string, R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) {
    addTo(found, record.meeting, record);
  }
  return found;
}

/** What a copy of a PV may hold, beside when and where it was: who was there, its agenda, its text, and registers of what was first written in it. */
export type ShownPart = 'attendance' | 'agenda' | 'body' | 'registers';

/** One PV for people: who, when and where, then its body (`body`: what a copy for this audience shows of it). */
export function minutesReport(
  archive: Archive,
  meeting: Meeting,
  body: readonly Part[],
  { audience, parts = ['attendance', 'body'] }: { readonly audience: Audience; readonly parts?: readonly ShownPart[] },
): DocumentReport {
  return {
    get data() {
      return showRecord(archive, meeting);
    },
    get document(): Document {
      const { title, language } = meeting.minutes;
      return {
        id: 'minutes',
        title: title === null ? null : [{ kind: 'text', text: title }],
        language,
        notice: noticeOf(meeting),
        date: meeting.date,
        parts: [
          {
            kind: 'facts',
            facts: [
              ...factsOf(meeting),
              ...(parts.includes('attendance')
                ? [...peopleFacts(archive, meeting, audience), ...moveFacts(meeting, audience)]
                : []),
              ...correctionFacts(archive, meeting, audience),
            ],
          },
          ...(parts.includes('agenda') ? agendaParts(archive, meeting, audience) : []),
          ...(parts.includes('body') ? body : []),
          ...(parts.includes('registers') ? registersOf(archive, meeting, audience) : []),
        ],
      };
    },
  };
}

const presences: readonly Presence[] = ['present', 'represented', 'excused', 'absent', 'guest', 'invited'];

function factOf(code: string, ...lines: (readonly Inline[])[]): Fact {
  return { label: [said(`show/${code}`)], lines };
}

function factsOf(meeting: Meeting): Fact[] {
  const { minutes } = meeting;
  const facts: Fact[] = [];
  const fact = (code: string, line: readonly Inline[]): void => void facts.push(factOf(code, line));
  const { start, end } = minutes;
  const when = start === null ? '' : end === null ? '-at' : '-from';
  fact('date', [
    minutes.kind === 'written'
      ? said('show/written', { date: minutes.closes ?? meeting.date })
      : said(`show/when${when}`, { date: meeting.date, start, end }),
  ]);
  if (minutes.meetingPlace !== null) fact('place', [text(minutes.meetingPlace)]);
  const status: Inline = {
    kind: 'cell',
    cell: { kind: 'state', code: `meeting/${minutes.status}`, tone: meetingTones[minutes.status] ?? 'plain' },
  };
  const { approval } = minutes;
  const changed = meeting.alteration === 'changed';
  fact(
    'status',
    approval?.on == null
      ? [status]
      : [said(changed ? 'show/approved-changed' : 'show/approved', { date: approval.on })],
  );
  if (meeting.chair !== null) fact('chair', [nameOf(meeting.chair)]);
  if (meeting.secretary !== null) fact('secretary', [nameOf(meeting.secretary)]);
  return facts;
}

/** Who came and went, in the order of the PV; what is internal only in the board's copy. */
function moveFacts(meeting: Meeting, audience: Audience): Fact[] {
  const told = meeting.minutes.moves.filter(({ internal }) => audience === 'board' || !internal);
  if (told.length === 0) return [];
  const lines = told.map((move): Inline[] => [{ kind: 'phrase', phrase: movePhrase(meeting, move) }]);
  return [factOf('moves', ...lines)];
}

/** When and where a meeting was, who was there, and what was corrected of its minutes as a whole. */
export function minutesFacts(
  archive: Archive,
  meeting: Meeting,
  audience: Audience,
  /** Who sees the addresses of the attendees, where that is not the audience. */
  addressesFor: Audience = audience,
): Fact[] {
  return [
    ...factsOf(meeting),
    ...peopleFacts(archive, meeting, addressesFor),
    ...moveFacts(meeting, audience),
    ...correctionFacts(archive, meeting, audience),
  ];
}

/** What later PVs correct of a PV as a whole, or of one entry. */
export function correctionFacts(
  archive: Archive,
  about: { readonly corrections: readonly Correction[] },
  audience: Audience,
): Fact[] {
  const told = toldCorrections(archive, about, audience);
  if (told.length === 0) return [];
  const lines = told.map((one): Inline[] => [{ kind: 'phrase', phrase: correctedPhrase(one) }]);
  return [factOf('corrected', ...lines)];
}

/** What later PVs correct of the entries of a PV, by where these begin: it is shown after them. */
export function correctionsBeside(archive: Archive, meeting: Meeting, audience: Audience): ReadonlyMap<number, Part[]> {
  const beside = new Map<number, Part[]>();
  for (const record of correctedIn(archive).get(meeting.id) ?? []) {
    if (isWithheld(record, audience)) continue;
    const told = toldCorrections(archive, record, audience);
    if (told.length === 0) continue;
    const parts = told.map(
      (one): Part => ({
        kind: 'paragraph',
        children: [{ kind: 'phrase', phrase: correctedPhrase(one), tone: 'quiet' }],
      }),
    );
    beside.set(record.entry.place.start, parts);
  }
  return beside;
}

type Corrected = Archive['decisions' | 'actions' | 'proposals'][number];

/** By the meeting that they begin in, the records of which a later PV corrects something. */
const correctedIn = oncePer((archive: Archive): ReadonlyMap<string, readonly Corrected[]> => {
  const all: Corrected[] = [...archive.decisions, ...archive.actions, ...archive.proposals];
  return byMeeting(all.filter(({ corrections }) => corrections.length > 0));
});

/** Who was there, and who was not. */
function peopleFacts(archive: Archive, meeting: Meeting, audience: Audience): Fact[] {
  const facts: Fact[] = [];
  for (const presence of presences) {
    const people = meeting.people.filter(({ written }) => written.presence === presence);
    if (people.length === 0) continue;
    const line = attendeesLine(archive, meeting, people, { audience, officers: true });
    facts.push(factOf(presence, line));
  }
  return facts;
}

/** The decisions, actions and proposals that a meeting began, each as its register has it. */
function registersOf(archive: Archive, { id }: Meeting, audience: Audience): Part[] {
  const register = (code: string, { table }: { readonly table: Table }): Part[] =>
    table.rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, children: [said(code)] },
          { kind: 'table', table: { ...table, summary: [] } },
        ];
  const period = { since: null, until: null, meeting: id };
  return [
    ...register('report/decisions-title', decisionsReport(archive, { ...noDecisionFilters, ...period }, audience)),
    ...register('report/actions-title', followUpsReport(archive, { ...openActions, ...period, status: [] }, audience)),
    ...register('show/proposals', proposalsReport(archive, { ...period, all: true }, audience)),
  ];
}

function nameOf(person: Person): Inline {
  if (person.kind === 'everyone') return said('everyone');
  const organisation = person.organisation === person.name ? null : person.organisation;
  return said('person-of', { name: person.name, organisation });
}
