import { escapedLine } from '../format/html-text.ts';
import type { Action, Decision, Proposal } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Cell, Tone } from '../model/table.ts';
import { isWithheld, withheldPhrase } from '../report/cells.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Site } from './site.ts';

/** A decision, an action or a proposal as the site tells it. */
export interface Told {
  readonly meeting: MeetingId;
  /** Its number in its meeting. */
  readonly id: string;
  /** Where it stands, from the root of the site. */
  readonly page: string;
  readonly date: IsoDate;
  readonly state: Cell & { readonly kind: 'state' };
  /** Escaped. */
  readonly text: string;
  /** As plain text. */
  readonly words: string;
  /** An attribute: that it is in another language than the page. */
  readonly lang: string;
  readonly withheld: boolean;
  readonly record: Decision | Action | Proposal;
}

const tones: Readonly<Record<string, Tone>> = {
  adopted: 'good',
  done: 'good',
  pending: 'waiting',
  open: 'waiting',
  overdue: 'bad',
  rejected: 'bad',
};

/** Every decision, action and proposal, by the meeting in which it was first written. */
export function toldEntries(site: Site): ReadonlyMap<MeetingId, readonly Told[]> {
  const { decisions, actions, proposals } = site.archive;
  const found = new Map<MeetingId, Told[]>();
  const add = (kind: 'decision' | 'action' | 'proposal', record: Decision | Action | Proposal): void => {
    const withheld = isWithheld(record, 'public');
    const status = 'overdue' in record && record.overdue && !withheld ? 'overdue' : record.status;
    const words = withheld ? sayPhrase(withheldPhrase(record), site.voice) : site.told(record.text);
    const told: Told = {
      meeting: record.meeting,
      id: record.ref.slice(record.ref.lastIndexOf('/') + 1),
      page: site.places.of(record.ref) ?? site.places.meeting(record.meeting),
      date: ('decided' in record ? record.decided : null) ?? record.date,
      state: { kind: 'state', code: `${kind}/${status}`, tone: tones[status] ?? 'quiet' },
      text: escapedLine(words),
      words,
      lang: withheld || record.lang === site.words.language ? '' : ` lang="${record.lang}"`,
      withheld,
      record,
    };
    const known = found.get(record.meeting);
    if (known === undefined) found.set(record.meeting, [told]);
    else known.push(told);
  };
  for (const one of decisions) add('decision', one);
  for (const one of actions) add('action', one);
  for (const one of proposals) add('proposal', one);
  return found;
}

/** The state of an entry, as it is drawn everywhere. */
export function stateOf(site: Site, { state }: Pick<Told, 'state'>): string {
  return site.cell(state);
}
