import {
  type Action,
  type Archive,
  type Decision,
  type Meeting,
  oftenCarried,
  timesCarried,
} from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Args, Finding, Severity } from '../model/finding.ts';
import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { Cell, Document, DocumentReport, Fact, Inline } from '../model/table.ts';
import { HiddenFindings } from '../redaction/hidden-findings.ts';
import { agendaState } from './agenda.ts';
import { isWithheld, lacksOf, phrase } from './cells.ts';
import { said, text } from './inlines.ts';
import { toldAppointment, upcomingMeetings } from './meetings.ts';

/** `czs status --format json`. */
export interface StatusJson {
  readonly today: IsoDate;
  readonly next: {
    readonly date: IsoDate;
    readonly start: string | null;
    readonly place: string | null;
    /** null: announced, and no agenda written. */
    readonly meeting: string | null;
    /** It is a consultation in writing. */
    readonly written: boolean;
    readonly days: number;
  } | null;
  readonly later: readonly { readonly date: IsoDate; readonly start: string | null; readonly place: string | null }[];
  readonly drafts: readonly {
    readonly meeting: string;
    readonly date: IsoDate;
    readonly errors: number;
    readonly warnings: number;
    /** Sentences that read like an entry and are none. */
    readonly left: number;
  }[];
  readonly late: readonly { readonly meeting: string; readonly date: IsoDate }[];
  readonly pending: readonly { readonly ref: string; readonly due: IsoDate | null; readonly overdue: boolean }[];
  readonly actions: { readonly open: number; readonly overdue: number; readonly unowned: number };
  readonly proposals: number;
  /** Those that stood in three later meetings or more, and have no outcome. */
  readonly carried: readonly { readonly ref: string; readonly times: number }[];
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What needs the secretary now: one screen, each line with the command that goes on from there. */
export function statusReport(archive: Archive, findings: readonly Finding[], audience: Audience): DocumentReport {
  const data = factsOf(archive, findings);
  return {
    data,
    get document(): Document {
      return documentOf(archive, data, findings, audience);
    },
  };
}

function factsOf(archive: Archive, findings: readonly Finding[]): StatusJson {
  const { today } = archive;
  const [first, ...later] = upcomingMeetings(archive);
  const inFiles = countedBy(findings, (finding) => `${finding.severity} ${finding.file}`);
  const inAll = countedBy(findings, ({ severity }) => severity);
  const leftIn = countedBy(findings, ({ rule, file }) => (rule === 'entry-in-prose' ? file : ''));
  const open = openActions(archive);
  const proposals = archive.proposals.filter(({ status }) => status === 'open');
  return {
    today,
    next: first ? { ...first, days: daysBetween(today, first.date) } : null,
    later: later.map(({ date, start, place }) => ({ date, start, place })),
    drafts: archive.meetings
      .filter((meeting) => meeting.held && meeting.status === 'draft')
      .map((meeting) => ({
        meeting: meeting.id,
        date: meeting.date,
        errors: inFiles(`error ${meeting.file}`),
        warnings: inFiles(`warning ${meeting.file}`),
        left: leftIn(meeting.file),
      })),
    late: archive.meetings
      .filter((meeting) => meeting.status === 'planned' && meeting.date < today)
      .map((meeting: Meeting) => ({ meeting: meeting.id, date: meeting.date })),
    pending: pendingDecisions(archive).map(({ ref, due }) => ({
      ref,
      due: due?.date ?? null,
      overdue: due?.date != null && due.date < today,
    })),
    actions: {
      open: open.length,
      ...lacksOf(open, 'board'),
    },
    proposals: proposals.length,
    carried: proposals
      .map((one) => ({ ref: one.ref, times: timesCarried(one) }))
      .filter(({ times }) => times >= oftenCarried),
    findings: { error: inAll('error'), warning: inAll('warning'), info: inAll('info') },
  };
}

function openActions({ actions }: Archive): readonly Action[] {
  return actions.filter(({ status }) => status === 'open');
}

function pendingDecisions({ decisions }: Archive): readonly Decision[] {
  return decisions.filter(({ status }) => status === 'pending');
}

/** How many findings have a key. */
function countedBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): (key: string) => number {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) ?? 0;
}

/** Drafts and decisions beyond these are counted, not listed: one screen. */
const most = 4;

function documentOf(archive: Archive, data: StatusJson, findings: readonly Finding[], audience: Audience): Document {
  const hiding = new HiddenFindings(archive, audience);
  const withheld = new Set(
    pendingDecisions(archive)
      .filter((one) => isWithheld(one, audience))
      .map(({ ref }) => ref),
  );
  const facts: Fact[] = [];
  const fact = (id: string, lines: readonly (readonly Inline[])[]) => {
    if (lines.length > 0) facts.push({ label: [said(`status/${id}`)], lines });
  };
  const inWriting = new Set(archive.meetings.flatMap(({ id, minutes }) => (minutes.kind === 'written' ? [id] : [])));
  const { next } = data;
  if (next) {
    const state = next.meeting ? agendaState(next) : 'status/agenda-due';
    const sent = archive.meetings.find(({ id }) => id === next.meeting)?.minutes.sent ?? null;
    const isSent = sent !== null && state === 'status/agenda-ready';
    const soon = [
      said('in-days', { days: next.days }),
      text(', '),
      isSent ? said('status/agenda-sent', { date: sent }) : said(state),
    ];
    fact('next', [
      appointment(toldAppointment<typeof next>(archive, audience)(next)),
      soon,
      ...(isSent ? [] : [next.meeting ? go('agenda', { meeting: next.meeting }) : go('new-meeting')]),
    ]);
  } else if (archive.meetings.length > 0) fact('next', [[said('status/none-announced')], go('new-meeting')]);
  else fact('next', [[said('empty/archive')]]);
  fact(
    'late',
    data.late.slice(0, most).map(({ meeting, date }) => [
      lateDate(date),
      // Nobody is present at a consultation in writing: `check` says what is to be noted.
      ...arrow(inWriting.has(meeting) ? 'check' : 'roll-call', { meeting }),
    ]),
  );
  const toReview = data.drafts.filter(({ left }) => left > 0).toReversed();
  fact('review', [
    ...toReview
      .slice(0, most)
      .map((one) => [
        said('status/left', { date: one.date, n: one.left }),
        ...arrow('review', { meeting: one.meeting }),
      ]),
    ...(toReview.length > most ? [[said('status/more', { n: toReview.length - most })]] : []),
  ]);
  // No meeting held later can have approved the minutes of the last one.
  const lastHeld = archive.meetings.findLast(({ held }) => held)?.id;
  fact('approve', [
    ...data.drafts
      .slice(0, most)
      .map((one) => [
        said('status/draft-of', { date: one.date }),
        ...(one.errors + one.warnings > 0
          ? arrow('check', { meeting: one.meeting })
          : one.meeting === lastHeld
            ? [text(', '), said('status/next-approves')]
            : arrow('approve', { meeting: one.meeting })),
      ]),
    ...(data.drafts.length > most ? [[said('status/more', { n: data.drafts.length - most })]] : []),
  ]);
  fact('decide', [
    ...data.pending
      .slice(0, most)
      .map((one) => [
        text(one.ref),
        ...(one.due && !withheld.has(one.ref)
          ? [
              text(', '),
              said(one.overdue ? 'status/was-due' : 'due-on', { date: one.due }, one.overdue ? 'bad' : undefined),
            ]
          : []),
        ...(one.overdue && !withheld.has(one.ref) ? arrow('close', { ref: one.ref }) : arrow('decisions')),
      ]),
    ...(data.pending.length > most ? [[said('status/more', { n: data.pending.length - most })]] : []),
  ]);
  if (data.actions.open > 0) {
    const { open } = data.actions;
    const { overdue, unowned } = lacksOf(openActions(archive), audience);
    const closed = openActions(archive).filter((one) => one.internal && isWithheld(one, audience)).length;
    fact('actions', [
      [
        said('actions/open', { n: open }),
        ...(overdue > 0 ? [text(', '), said('actions/overdue', { n: overdue }, 'bad')] : []),
        ...(unowned > 0 ? [text(', '), said('actions/unowned', { n: unowned })] : []),
        ...(closed > 0 ? [text(', '), said('actions/closed', { n: closed })] : []),
        ...arrow('follow-ups'),
      ],
    ]);
  }
  if (data.proposals > 0)
    fact('proposals', [
      [said('proposals/open', { n: data.proposals }), ...arrow('proposals')],
      ...data.carried
        .slice(0, most)
        .map(({ ref, times }) => [said('status/carried', { ref, n: times }), ...arrow('close', { ref })]),
      ...(data.carried.length > most ? [[said('status/more', { n: data.carried.length - most })]] : []),
    ]);
  fact(
    'look',
    lookAt(findings, (one) => (audience !== 'board' && archive.doubts.has(one.file)) || hiding.hides(one)),
  );
  fact('later', data.later.slice(0, most).map(toldAppointment(archive, audience)).map(appointment));
  const { config, today } = archive;
  return {
    id: 'status',
    title: config.organisation === null ? null : [text(config.organisation)],
    aside: [{ kind: 'phrase', phrase: phrase('status/today', { date: today }) }],
    parts: [{ kind: 'facts', facts }],
  };
}

/** What `check` says, in so few words: errors first, then the names, then the rest by number. */
function lookAt(findings: readonly Finding[], isHidden: (finding: Finding) => boolean): Inline[][] {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if (errors.length + warnings.length === 0) return [];
  const lines: Inline[][] = [];
  if (errors.length > 0) lines.push([said('status/errors', { n: errors.length }, 'bad')]);
  const chronology = warnings.filter((one) => one.code === 'chronology' && !isHidden(one));
  for (const finding of chronology.slice(0, 2)) lines.push([said('status/chronology', finding.args)]);
  const names = warnings
    .filter(
      (one) =>
        one.rule === 'name-near-miss' &&
        typeof one.args.written === 'string' &&
        typeof one.args.listed === 'string' &&
        !isHidden(one),
    )
    .map((one) => `${one.args.written}/${one.args.listed}`);
  if (names.length > 0) lines.push([said('status/names', { names: [...new Set(names)].slice(0, 3) })]);
  if (warnings.length > 0) lines.push([said('status/warnings', { n: warnings.length })]);
  lines[lines.length - 1]?.push(...arrow('check-all'));
  return lines;
}

function appointment(one: { date: IsoDate; start: string | null; place: string | null }): Inline[] {
  const { date: day, start, place } = one;
  return [
    start
      ? said('status/appointment-at', { date: day, start, place })
      : said('status/appointment', { date: day, place }),
  ];
}

function lateDate(day: IsoDate): Inline {
  const cell: Cell = { kind: 'date', date: day, weekday: true, late: true };
  return { kind: 'cell', cell };
}

function go(command: string, args: Args = {}): Inline[] {
  return [said(`go/${command}`, args)];
}

function arrow(command: string, args: Args = {}): Inline[] {
  return [text('  '), ...go(command, args)];
}
