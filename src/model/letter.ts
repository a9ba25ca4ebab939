import type { IsoDate, IsoTime } from './iso-date.ts';
import type { Language } from './minutes.ts';

/** A meeting as a calendar has it. */
export interface CalendarEvent {
  /** The same over moves: by it a calendar knows the meeting again. */
  readonly uid: string;
  /** How often it was moved, or called off, before. */
  readonly sequence: number;
  /** PUBLISH: for whoever takes it; REQUEST: to one person, who answers; CANCEL: it is called off. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly date: IsoDate;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  /** Of the tz database: whose hours these are. */
  readonly zone: string;
  readonly title: string;
  /** The agenda, as text. */
  readonly text: string;
  /** Where more about it is: an address, encoded. */
  readonly url?: string | null;
  /** The day on which this was said. */
  readonly said: IsoDate;
  /** Of a REQUEST: who invites, and the one person who is. */
  readonly invitation: { readonly organiser: Mailbox; readonly attendee: Mailbox } | null;
}

export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A mail to be opened, looked at and sent by hand. */
export interface Mail {
  readonly language: Language;
  readonly subject: string;
  readonly to: readonly Mailbox[];
  /** Who gets it and is not shown to the others. */
  readonly bcc: readonly Mailbox[];
  readonly text: string;
  readonly html: string;
  /** What `html` names as `cid:` and the name. */
  readonly pictures: readonly Attachment[];
  /** An invitation that a mail program shows as one. */
  readonly calendar: { readonly method: CalendarEvent['method']; readonly text: string } | null;
  readonly attachments: readonly Attachment[];
}
