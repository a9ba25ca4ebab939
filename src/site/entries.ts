import { escapedLine } from '../format/html-text.ts';
import type { Action, Decision, Proposal } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId, Ref } from '../model/minutes.ts';
import type { Cell } from '../model/table.ts';
import { entryState, isWithheld, withheldPhrase } from '../report/cells.ts';
import { excerptAt } from '../text/finder.ts';
import { addTo } from '../text/group.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Site } from './site.ts';

/** So much of a text is said in a list. */
const most = 280;

/** A decision, an action or a proposal as the site tells it. */
export interface Told {
  readonly meeting: MeetingId;
  /** Its number in its meeting. */
  readonly id: string;
  /** Where it stands, from the root of the site. */
  readonly page: string;
  readonly date: IsoDate;
  readonly state: Cell & { readonly kind: 'state' };
  /** All of it, as text: told when it is asked for. */
  readonly words: () => string;
  /** An attribute: that it is in another language than the page. */
  readonly lang: string;
  readonly withheld: boolean;
  /** It approves earlier minutes. */
  readonly formal: boolean;
  readonly record: Decision | Action | Proposal;
}

/** What was decided, given to somebody or proposed, as a site tells it. */
export interface ToldEntries {
  /** By their refs, in the order of the meetings. */
  readonly all: ReadonlyMap<Ref, Told>;
  /** What came of a meeting: what was first written in it, and what was decided in it of what came from earlier ones. */
  readonly of: (meeting: MeetingId) => readonly Told[];
}

/** Every decision, action and proposal of an archive. */
export function toldEntries(site: Site): ToldEntries {
  const { decisions, actions, proposals, meetings } = site.archive;
  const minutesOf = new Map(meetings.map(({ id, minutes }) => [id, minutes]));
  const all = new Map<Ref, Told>();
  const found = new Map<MeetingId, Told[]>();
  const put = (meeting: MeetingId, told: Told): void => {
    addTo(found, meeting, told);
  };
  const add = (record: Decision | Action | Proposal): void => {
    const withheld = isWithheld(record, 'public');
    const told: Told = {
      meeting: record.meeting,
      id: record.ref.slice(record.ref.lastIndexOf('/') + 1),
      page: site.places.of(record.ref) ?? site.places.meeting(record.meeting),
      date: ('decided' in record ? record.decided : null) ?? record.date,
      state: entryState(record, 'public'),
      words: () => (withheld ? sayPhrase(withheldPhrase(record), site.locale) : site.told(record.text)),
      lang: withheld || record.lang === site.words.language ? '' : ` lang="${record.lang}"`,
      withheld,
      formal: minutesOf.get(record.meeting)?.items[record.entry.item]?.role === 'approval',
      record,
    };
    all.set(record.ref, told);
    put(record.meeting, told);
    if (!('decided' in record) || record.decided === null || record.decided === record.date) return;
    const later = record.updates.find(
      ({ meeting }) => meeting.startsWith(record.decided ?? '-') && meeting !== record.meeting,
    );
    if (later !== undefined)
      put(later.meeting, { ...told, id: record.ref, page: `${site.places.meeting(later.meeting)}#${record.ref}` });
  };
  for (const one of [...decisions, ...actions, ...proposals]) add(one);
  return { all, of: (meeting) => found.get(meeting) ?? [] };
}

/** The text of an entry in a list, escaped, and cut where it is long: all of it stands at its place. */
export function textOf(told: Pick<Told, 'words'>): string {
  const words = told.words();
  return escapedLine(words.length > most ? excerptAt(words, { start: 0, end: 1 }, most) : words);
}

/** What the words of an entry are made of, to be compared. */
export function sourceOf({ withheld, record }: Told): string | null {
  return withheld ? null : record.text;
}

/** The state of an entry, as it is drawn everywhere. */
export function stateOf(site: Site, { state }: Pick<Told, 'state'>): string {
  return site.cell(state);
}
