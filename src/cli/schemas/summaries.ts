import type { FunctionSpell, NearName, Spell } from '../../ledger/people.ts';
import type { Quorum } from '../../ledger/quorum.ts';
import type { Update } from '../../model/archive.ts';
import { casts } from '../../model/minutes.ts';
import type { LineRecord } from '../../report/as-read.ts';
import type { BesideRecord } from '../../report/attendees.ts';
import type { OwnerRecord } from '../../report/by-owner.ts';
import type { DumpRecord } from '../../report/dump.ts';
import type { EventRecord } from '../../report/history.ts';
import type { MeetingRecord } from '../../report/meetings.ts';
import type { OrganisationRecord } from '../../report/organisations.ts';
import type { NameRecord, PersonRecord, WritingRecord } from '../../report/people.ts';
import type { ReportJson } from '../../report/period-figures.ts';
import { type FactRecord, factKinds } from '../../report/person.ts';
import type { Hit } from '../../report/search.ts';
import type { ShowRecord } from '../../report/show.ts';
import type { StatusJson } from '../../report/status.ts';
import { a, action, beside, decision, definitions, meeting, proposal } from './outputs.ts';
import {
  count,
  date,
  dateOrNull,
  listOf,
  type NamedSchema,
  oneOf,
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

type Item<List> = List extends readonly (infer Of)[] ? Of : never;

const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
const appointment = record<Item<StatusJson['later']>>({ date, start: timeOrNull, place: textOrNull });

const status = record<StatusJson>({
  today: date,
  next: orNull(
    record<NonNullable<StatusJson['next']>>({
      date,
      start: timeOrNull,
      place: textOrNull,
      meeting: textOrNull,
      written: yesNo,
      days: count,
    }),
  ),
  later: listOf(appointment),
  drafts: listOf(
    record<Item<StatusJson['drafts']>>({ meeting: text, date, errors: count, warnings: count, left: count }),
  ),
  late: listOf(record<Item<StatusJson['late']>>({ meeting: text, date })),
  pending: listOf(record<Item<StatusJson['pending']>>({ ref, due: dateOrNull, overdue: yesNo })),
  actions: record<StatusJson['actions']>({ open: count, overdue: count, unowned: count }),
  proposals: count,
  carried: listOf(record<Item<StatusJson['carried']>>({ ref, times: count })),
  findings: record<StatusJson['findings']>({ error: count, warning: count, info: count }),
});

const report = record<ReportJson>({
  since: dateOrNull,
  until: dateOrNull,
  meetings: record<ReportJson['meetings']>({ held: count, cancelled: count, moved: count, written: count }),
  attendance: record<ReportJson['attendance']>({
    mean: orNull(share),
    byMeeting: listOf(
      record<Item<ReportJson['attendance']['byMeeting']>>({ meeting: text, date, present: count, listed: count }),
    ),
    byOrganisation: listOf(
      record<Item<ReportJson['attendance']['byOrganisation']>>({
        name: text,
        present: count,
        meetings: count,
        rate: share,
      }),
    ),
    byPerson: listOf(
      record<Item<ReportJson['attendance']['byPerson']>>({
        name: text,
        organisation: textOrNull,
        present: count,
        meetings: count,
        rate: share,
      }),
    ),
  }),
  decisions: record<ReportJson['decisions']>({
    adopted: count,
    rejected: count,
    superseded: count,
    repealed: count,
    pending: count,
    inForce: count,
  }),
  actions: record<ReportJson['actions']>({
    opened: count,
    done: count,
    cancelled: count,
    open: count,
    overdue: count,
    openAtEnd: count,
    medianDays: orNull({ type: 'number', minimum: 0 }),
    byOrganisation: listOf(
      record<Item<ReportJson['actions']['byOrganisation']>>({
        organisation: textOrNull,
        opened: count,
        done: count,
        open: count,
        overdue: count,
      }),
    ),
  }),
  proposals: record<ReportJson['proposals']>({ open: count }),
  workingGroups: listOf(
    record<Item<ReportJson['workingGroups']>>({ name: text, since: date, members: listOf(a('person')) }),
  ),
  next: listOf(appointment),
});

const show = record<ShowRecord>({
  ...(meeting.properties as Record<keyof MeetingRecord, Schema>),
  decisions: listOf(decision),
  actions: listOf(action),
  proposals: listOf(proposal),
  updates: listOf(
    record<Omit<Update, 'meeting'> & { readonly ref: string }>({ ref, status: text, text, source: a('source') }),
  ),
});

const byOwner = record<OwnerRecord>({ owner: orNull(a('person')), actions: listOf(action) });

/** Who came to each meeting. */
interface AttendanceOfMeeting {
  readonly meeting: string;
  readonly date: string;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  readonly represented: number;
  readonly guests: number;
  readonly quorum: Quorum | null;
  readonly people: readonly ({
    readonly name: string;
    readonly organisation: string | null;
    readonly presence: string;
  } & BesideRecord)[];
}

const presences = oneOf('present', 'excused', 'absent', 'guest', 'invited', 'represented');

const attendanceByMeeting = record<AttendanceOfMeeting>({
  meeting: text,
  date,
  present: count,
  excused: count,
  absent: count,
  represented: count,
  guests: count,
  quorum: orNull(
    record<NonNullable<AttendanceOfMeeting['quorum']>>({
      needed: count,
      there: count,
      reached: yesNo,
      by: oneOf('heads', 'shares'),
    }),
  ),
  people: listOf(
    record<Item<AttendanceOfMeeting['people']>>({
      name: text,
      organisation: textOrNull,
      presence: presences,
      ...beside,
    }),
  ),
});

const asRead = record<LineRecord>({ line: count, text, understood: listOf({}) });

const spell = record<Spell>({ name: text, meetings: count, first: date, last: date });

const names: { readonly [Key in keyof NameRecord]: Schema } = {
  name: text,
  reason: { type: 'object', properties: { kind: text, n: count, of: count }, required: ['kind'] },
  writings: listOf(
    record<WritingRecord>({ text, kind: text, times: count, listed: count, places: listOf(a('source')) }),
  ),
  meetings: count,
  first: dateOrNull,
  last: dateOrNull,
  near: listOf(record<NearName>({ name: text, kind: oneOf('spelling', 'initials', 'part', 'acronym', 'email') })),
};

const person = record<PersonRecord>({
  ...names,
  organisations: listOf(spell),
  functions: listOf(
    record<FunctionSpell>({
      kind: oneOf('chair', 'secretary', 'contact', 'member', 'role'),
      name: textOrNull,
      meetings: count,
      first: date,
      last: date,
    }),
  ),
  emails: listOf(text),
});

const organisation = record<OrganisationRecord>({ ...names, acronym: textOrNull, people: listOf(spell) });

const fact = record<FactRecord>({
  kind: oneOf(...factKinds),
  meeting: textOrNull,
  date: dateOrNull,
  ref: orNull(ref),
  state: orNull(oneOf('present', 'excused', 'absent', 'guest', 'invited', 'represented', ...casts)),
  detail: textOrNull,
  text,
  certain: yesNo,
  internal: yesNo,
  source: a('source'),
});

const hit = record<Hit>({
  meeting: text,
  date: dateOrNull,
  kind: text,
  ref: orNull(ref),
  text,
  internal: yesNo,
  item: orNull(a('item')),
  source: a('source'),
  excerpt: text,
});

const event = record<EventRecord>({
  meeting: text,
  date,
  held: yesNo,
  event: text,
  ref: orNull(ref),
  status: textOrNull,
  text,
  internal: yesNo,
  item: orNull(a('item')),
  source: a('source'),
});

const dump = record<DumpRecord>({
  version: { const: 1 },
  today: date,
  organisation: textOrNull,
  acronym: textOrNull,
  meetings: listOf(meeting),
  decisions: listOf(decision),
  actions: listOf(action),
  proposals: listOf(proposal),
});

/** What the other commands write with `--format json`, or `--to json`, by the command's name. */
export const summaries: Readonly<Record<string, () => NamedSchema>> = {
  status: () => output('status', 'czs status --format json', status, {}),
  show: () => output('show', 'czs show --format json; each line of czs dump --to ndjson', show, definitions),
  'show-as-read': () => output('show-as-read', 'czs show --as-read --format json', listOf(asRead), {}),
  'follow-ups-by-owner': () =>
    output('follow-ups-by-owner', 'czs follow-ups --by-owner --format json', listOf(byOwner), definitions),
  'attendance-by-meeting': () =>
    output('attendance-by-meeting', 'czs attendance --by meeting --format json', listOf(attendanceByMeeting), {}),
  history: () => output('history', 'czs history --format json', listOf(event), definitions),
  search: () => output('search', 'czs search --format json', listOf(hit), definitions),
  report: () => output('report', 'czs report --format json', report, definitions),
  people: () => output('people', 'czs people --format json', listOf(person), definitions),
  'people-of-one': () => output('people-of-one', 'czs people NAME --format json', listOf(fact), definitions),
  organisations: () => output('organisations', 'czs organisations --format json', listOf(organisation), definitions),
  dump: () => output('dump', 'czs dump --to json', dump, definitions),
};
