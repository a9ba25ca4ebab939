import type { Vocabulary } from '../language/vocabulary.ts';
import type { Action, Announced, Archive, Decision, Meeting, Person, Proposal } from '../model/archive.ts';
import { organisationOn } from '../model/config.ts';
import { daysBetween, type IsoDate, type IsoTime } from '../model/iso-date.ts';
import type { AgendaItem, ItemRole, Language, MeetingId, Minutes, NextLine, Purpose, Ref } from '../model/minutes.ts';
import { postponedPoints } from '../model/points.ts';
import { refOf } from '../model/ref.ts';
import { compareText } from '../text/compare-text.ts';
import { normalize } from '../text/normalize.ts';
import { titleKey, titleOf } from '../text/title-key.ts';

/** What somebody asks of the next meeting; null: as announced. */
export interface MeetingWishes {
  readonly date: IsoDate;
  readonly slug: string | null;
  readonly title: string | null;
  readonly start: IsoTime | null;
  readonly place: string | null;
  readonly language: Language;
  /** Only what this meeting left open, announced or did not treat; null: the whole archive. */
  readonly from: MeetingId | null;
  readonly carryOver: boolean;
  /** A consultation in writing, which closes on the day. */
  readonly written: boolean;
  /** From when on a consultation in writing is answered; null: from today on. */
  readonly opened: IsoDate | null;
}

/** An item of the next agenda that comes from earlier minutes. */
export interface PlannedItem {
  readonly title: string;
  readonly purpose: Purpose | null;
  /** How long it is to take. */
  readonly minutes: number | null;
  readonly internal: boolean;
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
  /** Why it is here: announced for this day, not treated earlier, or a decision owed. */
  readonly origin: 'announced' | 'untreated' | 'owed';
}

/** The next meeting before it is written: all that the earlier minutes say of it. */
export interface MeetingPlan {
  readonly id: MeetingId;
  readonly date: IsoDate;
  /** The day on which a consultation in writing is opened; null: people sit together. */
  readonly opened: IsoDate | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly language: Language;
  readonly invited: readonly Person[];
  /** Who is in the lists of the last meeting, is no guest of it, and is not invited since `people.yaml` has others only. */
  readonly uninvited: readonly string[];
  /** Held meetings whose minutes are to be approved, the oldest first. */
  readonly approve: readonly Meeting[];
  /** Open ones, overdue first. */
  readonly actions: readonly Action[];
  readonly items: readonly PlannedItem[];
  /** Without an outcome, and in no item. */
  readonly proposals: readonly Proposal[];
  /** Those of `czs.yaml` that no item of the plan is. */
  readonly standing: readonly string[];
  /** Titles that the archive has for items which every agenda has. */
  readonly titles: { readonly [Role in Exclude<ItemRole, 'agenda' | 'presence' | 'appendix'>]?: string };
  /** The meetings it was taken from, in their order. */
  readonly sources: readonly Meeting[];
  /** Those of which points go on that were not treated. */
  readonly continued: readonly Meeting[];
}

/** Announced meetings of the series that can still be prepared: today or later, no file, not cancelled, not moved. The earliest first. */
export function meetingsToPrepare(archive: Archive): Announced[] {
  return archive.announced.filter(
    (one) => one.date >= archive.today && one.meeting === null && !one.cancelled && one.movedTo === null,
  );
}

/** What was announced for that day: under that title, « AG : 13 mars », else of the series; where two meetings were, the one of that hour. */
function announcedFor(
  archive: Archive,
  { date, start, title }: MeetingWishes,
): Pick<Announced, 'next' | 'agendaBy'> | undefined {
  const named = archive.elsewhere.findLast(
    ({ next }) => next.date === date && !next.cancelled && next.movedTo === null && isCalled(next.title, title),
  );
  if (named !== undefined) return { next: named.next, agendaBy: named.by };
  const same = archive.announced.filter((one) => one.date === date && one.meeting === null && one.movedTo === null);
  return same.find((one) => start !== null && one.next.start === start) ?? same[0];
}

/** Whether two titles are one, or one is the initials of the other: « AG », « Assemblée générale ». */
function isCalled(announced: string | null, title: string | null): boolean {
  if (announced === null || title === null) return false;
  const [one, other] = [titleKey(announced), titleKey(title)];
  const initials = (key: string): string =>
    key
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');
  return one === other || one === initials(other) || initials(one) === other;
}

/**
 * Plans the next meeting from what the archive announces and leaves open. Pure; the same archive gives the same plan.
 * @param vocabularies of all languages: an announced *Divers* is the *Divers* of every agenda, whatever it is called
 */
export function planMeeting(
  archive: Archive,
  wishes: MeetingWishes,
  vocabularies: Readonly<Record<Language, Vocabulary>>,
): MeetingPlan {
  const { date, slug } = wishes;
  const id = slug === null ? date : `${date}-${slug}`;
  const announced = announcedFor(archive, wishes);
  const next = announced?.next ?? null;
  const invited = invitedTo(archive, date);
  const base = {
    id,
    date,
    opened: wishes.written ? (wishes.opened ?? archive.today) : null,
    start: wishes.written ? null : (wishes.start ?? next?.start ?? null),
    end: wishes.written ? null : (next?.end ?? null),
    // The front matter is told to everybody: what was announced in camera is not put there.
    place: wishes.written ? null : (wishes.place ?? (next?.internal ? null : next?.meetingPlace) ?? null),
    title: wishes.title,
    language: wishes.language,
    invited,
    uninvited: uninvitedTo(archive, date, invited),
  };
  const roleOf = roleReader(vocabularies);
  const titles: Partial<Record<ItemRole, string>> = {};
  /** True for an item that the template has of itself; its title is remembered. */
  const isUsual = (title: string): boolean => {
    const role = roleOf(title);
    if (role === null || role === 'agenda' || role === 'presence' || role === 'appendix') return false;
    titles[role] ??= title;
    return true;
  };
  // « Tour de table » and « Divers »: the template has one such item, the last of them; the others are as any.
  const standingItems = archive.config.standingItems.filter((title, at, all) => {
    const role = roleOf(title);
    const isOneOfMore =
      (role === 'review' || role === 'any-other-business' || role === 'next-meetings') &&
      all.slice(at + 1).some((other) => roleOf(other) === role);
    return isOneOfMore ? !all.some((other, n) => n > at && titleKey(other) === titleKey(title)) : !isUsual(title);
  });
  if (!wishes.carryOver) {
    const standing = wishes.written ? [] : standingItems;
    return {
      ...base,
      approve: [],
      actions: [],
      items: [],
      proposals: [],
      standing,
      titles,
      sources: [],
      continued: [],
    };
  }

  const before = archive.meetings.filter((meeting) => meeting.date <= date && meeting.id !== id);
  const from = wishes.from === null ? null : before.find((meeting) => meeting.id === wishes.from);
  // What was on the agenda of a meeting that was moved is on that of the meeting it was moved to.
  const going = new Set(archive.meetings.filter(({ status }) => status !== 'cancelled').map((meeting) => meeting.id));
  const waiting = before.filter(({ minutes }) => minutes.movedTo === null || !going.has(minutes.movedTo));
  const concerns = (record: Action | Decision | Proposal): boolean =>
    !from || record.meeting === from.id || record.updates.some((update) => update.meeting === from.id);
  // In writing people answer what is asked; they do not go through what is to be done.
  const actions = wishes.written
    ? []
    : byUrgency(archive.actions.filter((one) => one.status === 'open' && concerns(one)));
  const pending = new Map(
    archive.decisions.filter((one) => one.status === 'pending' && concerns(one)).map((one) => [one.ref, one]),
  );
  const open = new Map(
    archive.proposals.filter((one) => one.status === 'open' && concerns(one)).map((one) => [one.ref, one]),
  );

  const items = new Items(pending, open);
  // An item of the next agenda may be called as something that was made internal since.
  const secrets = new Set(
    [...archive.decisions, ...archive.actions, ...archive.proposals].flatMap((one) =>
      one.internal
        ? [
            titleKey(one.text),
            titleKey(titleOf(one.text)),
            ...('question' in one && one.question !== null ? [titleKey(one.question)] : []),
          ]
        : [],
    ),
  );
  const by = announced && before.find((meeting) => meeting.id === announced.agendaBy);
  const announce = (by: Meeting, agenda: readonly NextLine[]): void => {
    for (const line of agenda) {
      const entry = line.entry === null ? null : (by.minutes.entries[line.entry] ?? null);
      if (entry === null && isUsual(line.title)) continue;
      const ref = entry && refOf(by.id, entry);
      items.add({
        title: line.title,
        internal: line.internal || (entry?.internal ?? false) || secrets.has(titleKey(line.title)),
        purpose: line.purpose ?? (entry?.role === 'pending' ? 'decision' : null),
        minutes: line.minutes,
        refs: ref === null ? [] : [ref],
        origin: 'announced',
      });
    }
  };
  if (announced && by && (!from || by === from)) announce(by, announced.next.agenda);
  // « Points pour la prochaine réunion : budget, fête », whatever its day.
  const undated = wishes.written
    ? []
    : untreatedMeetings(waiting, from).filter(({ minutes }) => undatedAgenda(minutes).length > 0);
  for (const meeting of undated) announce(meeting, undatedAgenda(meeting.minutes));
  const standingKeys = new Set(standingItems.map(titleKey));
  const untreated = wishes.written ? [] : untreatedItems(waiting, from);
  for (const { meeting, item } of untreated) {
    const refs = meeting.minutes.entries
      .filter((entry) => entry.item === item.number - 1)
      .flatMap((entry) => refOf(meeting.id, entry) ?? []);
    // What every agenda has is not taken over: it has its place there.
    if (!isUsual(item.title) && (refs.length > 0 || !standingKeys.has(titleKey(item.title))))
      items.add({
        ...item,
        internal: item.internal || secrets.has(titleKey(item.title)) || isAnnouncedInCamera(archive, meeting, item),
        refs,
        origin: 'untreated',
      });
  }
  const putOff = new Set<Meeting>(untreated.map(({ meeting }) => meeting));
  for (const meeting of untreatedMeetings(waiting, from)) {
    const { minutes } = meeting;
    for (const { text, name, item, internal } of postponedPoints(minutes)) {
      putOff.add(meeting);
      // « Fête – programme »: of what the rest was decided.
      const under = minutes.items[item];
      const of = under === undefined || under.role === 'any-other-business' ? '' : `${under.title} – `;
      const secret = internal || under?.internal === true;
      // « Point Budget 2026 reporté au 4/9 » is a point of its own.
      const title = titleOf(name ?? `${of}${text}`);
      items.add({ title, internal: secret, purpose: null, refs: [], origin: 'untreated' });
    }
  }
  for (const decision of pending.values()) {
    if (items.has(decision.ref) || (decision.due?.date != null && decision.due.date > date)) continue;
    items.add({
      title: titleOf(decision.text),
      internal: decision.internal,
      purpose: 'decision',
      refs: [decision.ref],
      origin: 'owed',
    });
  }
  const planned = items
    .all()
    .filter(({ decisions, proposals }) => !wishes.written || decisions.length + proposals.length > 0);
  const known = new Set(planned.map((item) => titleKey(item.title)));
  const standing = standingItems.filter((title) => !known.has(titleKey(title)));
  const approve = wishes.written ? [] : toApprove(before, from, date);
  // In writing people answer what is asked, and not what else is open.
  const proposals = wishes.written ? [] : [...open.values()].filter((one) => !items.has(one.ref));
  const cited = new Set([
    ...(by ? [by.id] : []),
    ...undated.map(({ id }) => id),
    ...[...actions, ...proposals, ...planned.flatMap((item) => [...item.decisions, ...item.proposals])].map(
      (one) => one.meeting,
    ),
  ]);
  const telling = before.filter((meeting) => cited.has(meeting.id));
  // What was put off alone has no record that leads to its minutes.
  const sources = telling.length > 0 ? telling : before.filter((meeting) => putOff.has(meeting));
  return {
    ...base,
    approve,
    actions,
    items: planned,
    proposals,
    standing: wishes.written ? [] : standing,
    titles,
    sources,
    continued: [...new Set(untreated.map(({ meeting }) => meeting))],
  };
}

/** A plan without what somebody left out: refs of actions, decisions and proposals, and `item/<position>`. */
export function withoutParts(plan: MeetingPlan, left: ReadonlySet<string>): MeetingPlan {
  const kept = (one: { readonly ref: Ref }) => !left.has(one.ref);
  return {
    ...plan,
    actions: plan.actions.filter(kept),
    proposals: plan.proposals.filter(kept),
    items: plan.items.filter((_, at) => !left.has(`item/${at}`)),
  };
}

/** Every record that a plan cites, each once. */
export function citedBy(plan: MeetingPlan): (Action | Decision | Proposal)[] {
  return [...plan.actions, ...plan.items.flatMap((item) => [...item.decisions, ...item.proposals]), ...plan.proposals];
}

type Draft = {
  readonly title: string;
  readonly internal: boolean;
  readonly purpose: Purpose | null;
  readonly minutes?: number | null;
  readonly refs: readonly Ref[];
  readonly origin: PlannedItem['origin'];
};

/** The items of a plan, each title once, each record in one item. */
class Items {
  private readonly found = new Map<string, { -readonly [Key in keyof PlannedItem]: PlannedItem[Key] }>();
  private readonly taken = new Set<Ref>();
  private readonly pending: ReadonlyMap<Ref, Decision>;
  private readonly open: ReadonlyMap<Ref, Proposal>;

  constructor(pending: ReadonlyMap<Ref, Decision>, open: ReadonlyMap<Ref, Proposal>) {
    this.pending = pending;
    this.open = open;
  }

  add({ title, internal, purpose, minutes = null, refs, origin }: Draft): void {
    if (normalize(title) === '') return;
    const decisions = this.take(refs, this.pending);
    const proposals = this.take(refs, this.open);
    // What is internal shares no item with what is not: neither is to become the other.
    const secret = internal || decisions.some((one) => one.internal && one.text === title);
    const key = `${secret} ${titleKey(title)}`;
    const before = this.found.get(key);
    if (!before) {
      this.found.set(key, { title, internal: secret, purpose, minutes, decisions, proposals, origin });
      return;
    }
    before.purpose ??= purpose;
    before.minutes ??= minutes;
    before.decisions = [...before.decisions, ...decisions];
    before.proposals = [...before.proposals, ...proposals];
  }

  has(ref: Ref): boolean {
    return this.taken.has(ref);
  }

  all(): PlannedItem[] {
    return [...this.found.values()];
  }

  private take<Of>(refs: readonly Ref[], from: ReadonlyMap<Ref, Of>): Of[] {
    return refs.flatMap((ref) => {
      const record = from.get(ref);
      if (record === undefined || this.taken.has(ref)) return [];
      this.taken.add(ref);
      return [record];
    });
  }
}

/** Overdue first; then by due date, then « pour juin », then nothing; within these as written. */
function byUrgency(actions: readonly Action[]): Action[] {
  // What is overdue is due before all that is not. Asked of each once: its due date is read for it.
  return actions
    .map((action) => ({ action, due: action.due?.date ?? (action.due ? '9998' : '9999') }))
    .sort((a, b) => compareText(a.due, b.due))
    .map(({ action }) => action);
}

/** So many days back a PV that is not approved still waits for it, in an archive that had approved none before it. */
const stillWaiting = 366;

/**
 * Every held meeting whose minutes wait for approval, the oldest first. What is older than a year, and than the first that was ever approved,
 * is of a time when none were: it waits for nothing.
 */
function toApprove(before: readonly Meeting[], from: Meeting | null | undefined, date: IsoDate): Meeting[] {
  const isWaiting = ({ held, status, approvals }: Meeting): boolean =>
    held && status === 'draft' && !approvals.some(({ result }) => result === 'approved');
  if (from) return isWaiting(from) ? [from] : [];
  const first = before.find(({ status }) => status === 'approved')?.date ?? date;
  const last = before.findLast((meeting) => meeting.held);
  return before.filter(
    (meeting) =>
      isWaiting(meeting) &&
      (meeting === last || meeting.date > first || daysBetween(meeting.date, date) <= stillWaiting),
  );
}

/** Ordinary items of the last held meeting that were put off or have nothing under them, and all those of meetings called off since. */
function untreatedItems(
  before: readonly Meeting[],
  from: Meeting | null | undefined,
): { readonly meeting: Meeting; readonly item: AgendaItem }[] {
  return untreatedMeetings(before, from).flatMap((meeting) =>
    meeting.minutes.items
      .filter((item) => item.role === null && (!meeting.held || item.state !== 'treated'))
      .map((item) => ({ meeting, item })),
  );
}

/** The agenda of the next meeting that minutes give without its day. */
function undatedAgenda({ next }: Minutes): readonly NextLine[] {
  return next.flatMap(({ date, title, agenda, cancelled }) =>
    date === null && title === null && !cancelled ? agenda : [],
  );
}

/** The last held meeting, and those called off since. */
function untreatedMeetings(before: readonly Meeting[], from: Meeting | null | undefined): readonly Meeting[] {
  const last = before.findLastIndex((meeting) => meeting.held);
  return from ? [from] : before.slice(Math.max(last, 0)).filter((one) => one.held || one.status === 'cancelled');
}

/** True for an item that the meeting's own agenda, or the one announced for it, has as internal. */
function isAnnouncedInCamera({ announced }: Archive, { id, minutes }: Meeting, { title }: AgendaItem): boolean {
  const key = titleKey(title);
  return (
    (minutes.agenda ?? []).some((line) => line.internal && titleKey(line.title) === key) ||
    announced.some(
      (one) => one.meeting === id && one.next.agenda.some((line) => line.internal && titleKey(line.title) === key),
    )
  );
}

/** So many meetings back, somebody who came to none of them is not invited of itself. */
const lastMeetings = 3;

/** The people of the registry on that day, but who never was anything but a guest; without any, everybody in the lists of the last meetings but their guests. Never who came. */
export function invitedTo(archive: Archive, date: IsoDate): Person[] {
  const guests = guestsOf(archive, date);
  const registered = archive.registry.people.filter(
    (one) =>
      !one.functionMailbox &&
      // Who was a guest before becoming one of them is invited.
      !((guests.get(normalize(one.name)) ?? '') >= (one.from ?? '0')) &&
      (one.from === null || one.from <= date) &&
      (one.until === null || one.until >= date),
  );
  if (registered.length > 0)
    return registered.map((one) => ({ kind: 'person', name: one.name, organisation: organisationOn(one, date) }));
  const held = archive.meetings.filter((meeting) => meeting.held && meeting.date <= date).slice(-lastMeetings);
  const found = new Map<string, Person>();
  for (const meeting of held.reverse()) {
    for (const { written, person } of meeting.people) {
      if (written.presence === 'guest' || found.has(normalize(person.name))) continue;
      found.set(normalize(person.name), person);
    }
  }
  return [...found.values()];
}

/** Who is in lists, and in each of them as a guest, with the day when he or she was so last. */
function guestsOf({ meetings }: Archive, date: IsoDate): ReadonlyMap<string, IsoDate> {
  const guests = new Map<string, IsoDate>();
  const members = new Set<string>();
  for (const { held, date: day, people } of meetings) {
    if (!held || day > date) continue;
    for (const { written, person } of people)
      if (written.presence === 'guest') guests.set(normalize(person.name), day);
      else members.add(normalize(person.name));
  }
  for (const member of members) guests.delete(member);
  return guests;
}

/** Where the registry says who is invited: those of the last lists whom it does not know. Whom it knows and leaves out is meant to be. */
function uninvitedTo({ registry, meetings }: Archive, date: IsoDate, invited: readonly Person[]): string[] {
  const last = meetings.findLast((meeting) => meeting.held && meeting.date <= date);
  const known = new Set([...registry.people, ...invited].map(({ name }) => normalize(name)));
  const unknown = (last?.people ?? []).filter(
    ({ written, person }) =>
      written.presence !== 'guest' &&
      person.kind === 'person' &&
      person.name !== '' &&
      !known.has(normalize(person.name)),
  );
  return [...new Set(unknown.map(({ person }) => person.name))];
}

/** Tells the role that a title has in any language, if it has one. */
function roleReader(vocabularies: Readonly<Record<Language, Vocabulary>>): (title: string) => ItemRole | null {
  const whole = new Map<string, ItemRole>();
  const starts: [string, ItemRole][] = [];
  for (const { headings } of Object.values(vocabularies)) {
    for (const [role, words] of Object.entries(headings) as [ItemRole, readonly string[]][]) {
      for (const word of words) {
        if (word.endsWith('…')) starts.push([normalize(word.slice(0, -1)), role]);
        else whole.set(normalize(word), role);
      }
    }
  }
  return (title) => {
    const normalized = normalize(title).replace(/[ .:;]{1,9}$/, '');
    return (
      whole.get(normalized) ??
      starts.find(([words]) => normalized === words || normalized.startsWith(`${words} `))?.[1] ??
      null
    );
  };
}
