import type { MeetingWishes } from '../draft/new-meeting.ts';
import type { IsoDate } from '../model/iso-date.ts';

/** What is asked for; the day may still be open. */
export type Wishes = Omit<MeetingWishes, 'date'> & { readonly date: IsoDate | null };
