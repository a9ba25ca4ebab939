import type {
  Correction,
  Due,
  ItemRef,
  MajorityFound,
  NamedVote,
  Person,
  Source,
  Update,
} from '../../model/archive.ts';
import { casts, entryFamilies, languages, majorities, moveKinds } from '../../model/minutes.ts';
import type { BesideRecord, PresenceRecord } from '../../report/attendees.ts';
import type { CandidateRecord } from '../../report/candidates.ts';
import type { DecisionRecord } from '../../report/decisions.ts';
import type { ActionRecord } from '../../report/follow-ups.ts';
import type { ItemRecord, MeetingRecord, MoveRecord, NextRecord } from '../../report/meetings.ts';
import type { ProposalRecord } from '../../report/proposals.ts';
import {
  count,
  countOrNull,
  date,
  dateOrNull,
  listOf,
  type NamedSchema,
  oneOf,
  oneOfOrNull,
  orNull,
  output,
  record,
  ref,
  type Schema,
  text,
  textOrNull,
  timeOrNull,
  yesNo,
} from './schema.ts';

/** How votes were taken, in every mode, where somebody says so; with names, who voted what. */
const polling: Readonly<Record<string, Schema>> = {
  secret: { const: true },
  shares: { const: true },
  needed: oneOf(...majorities),
  casting: { const: true },
  votes: listOf(
    record<NamedVote>({
      person: { $ref: '#/definitions/person' },
      vote: oneOf(...casts),
      by: orNull({ $ref: '#/definitions/person' }),
    }),
  ),
};

/** What several outputs have: the contract's person, source, due date, item, update, mode. */
export const definitions = {
  person: record<Person>({
    kind: oneOf('person', 'organisation', 'group', 'everyone', 'unresolved'),
    name: text,
    organisation: textOrNull,
  }),
  source: record<Source>({ file: text, line: count, column: count, endLine: count, endColumn: count }),
  due: record<Due>({ text, date: dateOrNull }),
  item: record<ItemRef>({ number: count, title: text }),
  update: record<Update>({ meeting: text, status: text, text, source: { $ref: '#/definitions/source' } }),
  correction: record<Correction>({
    meeting: text,
    date,
    text,
    internal: yesNo,
    source: { $ref: '#/definitions/source' },
  }),
  mode: {
    anyOf: [
      {
        type: 'object',
        properties: { kind: oneOf('unanimous', 'consensus'), abstain: count, ...polling },
        required: ['kind'],
      },
      {
        type: 'object',
        properties: { kind: { const: 'majority' }, against: count, abstain: count, ...polling },
        required: ['kind'],
      },
      {
        type: 'object',
        properties: {
          kind: { const: 'vote' },
          for: countOrNull,
          against: countOrNull,
          abstain: countOrNull,
          ...polling,
        },
        required: ['kind', 'for', 'against', 'abstain'],
      },
    ],
  },
} satisfies Record<string, Schema>;

export const a = (name: keyof typeof definitions): Schema => ({ $ref: `#/definitions/${name}` });

export const decision = record<DecisionRecord>({
  ref,
  meeting: text,
  date,
  decided: dateOrNull,
  status: oneOf('adopted', 'pending', 'rejected', 'superseded', 'repealed'),
  text,
  lang: oneOf(...languages),
  source_kind: oneOf('label', 'context'),
  family: oneOf(...entryFamilies),
  question: textOrNull,
  mode: orNull(a('mode')),
  majority: orNull(
    record<MajorityFound>({
      needed: oneOf(...majorities),
      of: oneOf('expressed', 'present', 'members'),
      by: oneOf('heads', 'shares'),
      for: countOrNull,
      base: countOrNull,
      reached: { type: ['boolean', 'null'] },
    }),
  ),
  proposers: listOf(a('person')),
  due: orNull(a('due')),
  internal: yesNo,
  item: orNull(a('item')),
  supersedes: listOf(ref),
  supersededBy: listOf(ref),
  updates: listOf(a('update')),
  corrections: listOf(a('correction')),
  source: a('source'),
});

export const action = record<ActionRecord>({
  ref,
  meeting: text,
  date,
  status: oneOf('open', 'done', 'cancelled'),
  overdue: yesNo,
  text,
  lang: oneOf(...languages),
  source_kind: oneOf('label', 'context'),
  family: oneOf(...entryFamilies),
  owners: listOf(a('person')),
  due: orNull(a('due')),
  internal: yesNo,
  ageInMeetings: count,
  item: orNull(a('item')),
  updates: listOf(a('update')),
  corrections: listOf(a('correction')),
  source: a('source'),
});

export const proposal = record<ProposalRecord>({
  ref,
  meeting: text,
  date,
  status: oneOf('open', 'adopted', 'rejected'),
  text,
  lang: oneOf(...languages),
  source_kind: oneOf('label', 'context'),
  family: oneOf(...entryFamilies),
  proposers: listOf(a('person')),
  internal: yesNo,
  item: orNull(a('item')),
  updates: listOf(a('update')),
  corrections: listOf(a('correction')),
  source: a('source'),
});

/** What a list says of somebody beside the name. */
export const beside: Readonly<Record<keyof BesideRecord, Schema>> = {
  representedBy: textOrNull,
  role: textOrNull,
  from: timeOrNull,
  until: timeOrNull,
  replaces: textOrNull,
};

const presence = record<PresenceRecord>({
  name: textOrNull,
  organisation: textOrNull,
  email: textOrNull,
  presence: oneOf('present', 'excused', 'absent', 'guest', 'invited', 'represented'),
  ...beside,
  handle: textOrNull,
});

const workingGroups = listOf(
  record<ItemRecord['workingGroups'][number]>({ name: textOrNull, members: listOf(a('person')) }),
);

const agendaItem = record<ItemRecord>({
  number: count,
  title: text,
  role: oneOfOrNull('approval', 'review', 'any-other-business', 'next-meetings', 'appendix'),
  purpose: oneOfOrNull('decision', 'information', 'discussion'),
  minutes: { type: ['integer', 'null'] },
  state: oneOf('treated', 'postponed', 'empty'),
  internal: yesNo,
  decisions: listOf(ref),
  actions: listOf(ref),
  proposals: listOf(ref),
  contacts: listOf(a('person')),
  workingGroups,
});

const next = record<NextRecord>({
  title: textOrNull,
  date: dateOrNull,
  start: timeOrNull,
  end: timeOrNull,
  place: textOrNull,
  agenda: listOf(text),
});

const move = record<MoveRecord>({
  person: orNull(a('person')),
  kind: oneOf(...moveKinds),
  time: timeOrNull,
  until: timeOrNull,
  item: countOrNull,
  representedBy: orNull(a('person')),
  internal: yesNo,
});

export const meeting = record<MeetingRecord>({
  id: textOrNull,
  date,
  start: timeOrNull,
  end: timeOrNull,
  place: textOrNull,
  title: textOrNull,
  status: oneOf('planned', 'draft', 'approved', 'cancelled', 'announced'),
  kind: oneOfOrNull('meeting', 'written'),
  opened: dateOrNull,
  closes: dateOrNull,
  language: oneOfOrNull(...languages),
  chair: orNull(a('person')),
  secretary: orNull(a('person')),
  people: listOf(presence),
  moves: listOf(move),
  items: listOf(agendaItem),
  postponed: listOf(text),
  contacts: listOf(a('person')),
  workingGroups,
  next: listOf(next),
  corrections: listOf(a('correction')),
  source: a('source'),
});

/** cli.md: `rate` is present / meetings. */
interface AttendanceRecord {
  readonly name: string;
  readonly organisation: string | null;
  readonly meetings: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  readonly represented: number;
  readonly rate: number;
  readonly lastPresent: string | null;
  readonly replaced: number;
}

const attendance = record<AttendanceRecord>({
  name: text,
  organisation: textOrNull,
  meetings: count,
  present: count,
  excused: count,
  absent: count,
  represented: count,
  rate: { type: 'number', minimum: 0, maximum: 1 },
  lastPresent: dateOrNull,
  replaced: count,
});

const candidate = record<CandidateRecord>({
  file: text,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  role: oneOf(
    'decision',
    'rejected',
    'pending',
    'action',
    'proposal',
    'postponed',
    'outcome',
    'next-meeting',
    'presence',
    'agenda',
    'correction',
  ),
  text,
  owners: listOf(text),
  due: orNull(
    record<NonNullable<CandidateRecord['due']>>({ written: text, date: dateOrNull, from: dateOrNull, to: dateOrNull }),
  ),
  mode: orNull(a('mode')),
  ref: orNull(ref),
  certainty: oneOf('high', 'medium'),
  family: text,
  edit: orNull(record<NonNullable<CandidateRecord['edit']>>({ start: count, end: count, text })),
});

const findings: Schema = {
  type: 'object',
  properties: {
    version: { const: 1 },
    files: count,
    counts: record<Record<'error' | 'warning' | 'info', number>>({ error: count, warning: count, info: count }),
    findings: listOf({
      type: 'object',
      properties: {
        rule: text,
        severity: oneOf('error', 'warning', 'info'),
        message: text,
        file: text,
        line: count,
        column: count,
        endLine: count,
        endColumn: count,
        fixable: yesNo,
        suggestion: textOrNull,
        related: listOf({
          type: 'object',
          properties: { message: text, file: text, line: count, column: count },
          required: ['message', 'file', 'line', 'column'],
        }),
        url: textOrNull,
      },
      required: [
        'rule',
        'severity',
        'message',
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'fixable',
        'suggestion',
        'related',
        'url',
      ],
    }),
  },
  required: ['version', 'files', 'counts', 'findings'],
};

/** What the registers write with `--format json`, by the command's name. */
export const registers: Readonly<Record<string, () => NamedSchema>> = {
  decisions: () => output('decisions', 'czs decisions --format json', listOf(decision), definitions),
  'follow-ups': () => output('follow-ups', 'czs follow-ups --format json', listOf(action), definitions),
  proposals: () => output('proposals', 'czs proposals --format json', listOf(proposal), definitions),
  meetings: () => output('meetings', 'czs meetings --format json', listOf(meeting), definitions),
  attendance: () => output('attendance', 'czs attendance --format json', listOf(attendance), {}),
  review: () => output('review', 'czs review --format json', listOf(candidate), definitions),
  check: () => output('check', 'czs check --format json', findings, {}),
};
