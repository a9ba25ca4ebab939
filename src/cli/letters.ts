import { type FormatId, loadFormat } from '../format/index.ts';
import { mailFile } from '../format/mail/eml.ts';
import { calendarFile, calendarType } from '../format/mail/ics.ts';
import { type Picture, pictureTypes } from '../format/picture.ts';
import type { Messages } from '../language/messages.ts';
import type { Meeting } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Attachment, CalendarEvent, Mail, Mailbox } from '../model/letter.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Document } from '../model/table.ts';
import type { World } from '../model/world.ts';
import { toldText } from '../redaction/left-out.ts';
import { agendaDocument } from '../report/agenda.ts';
import {
  eventOf,
  framedDocument,
  type LetterWords,
  letterDocument,
  letterKindOf,
  organiserOf,
  type Recipients,
  recipientsOf,
  senderOf,
} from '../report/letters.ts';
import type { ShownPart } from '../report/show.ts';
import { escapeControls } from '../text/controls.ts';
import { normalize } from '../text/normalize.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { mailFrame } from './mail-template.ts';
import { copyName, minutesCopy } from './minutes-copy.ts';
import { noteRecipients } from './note-recipients.ts';
import { writeNote } from './notes.ts';
import type { OutputFile } from './output-files.ts';
import { bytesOf, copyOf, leftOutOf, refuseCopy } from './print.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** What is asked of a letter about a meeting. */
export interface LetterOptions {
  readonly for: Audience;
  /** Names that are left out of it. */
  readonly anonymise: readonly string[];
  /** Formats in which what it says goes with it. */
  readonly attach: readonly FormatId[];
  /** A mail to each person, who is asked to accept or decline. */
  readonly invite: boolean;
  readonly replyBy: string | null;
  /** The letterhead of what is attached, as typed. */
  readonly template: string | null;
  /** Of minutes: what is shown of them. */
  readonly parts?: readonly ShownPart[];
}

/** Makes what is sent about one meeting: mails, a calendar's file, what is attached. */
export class LetterWriter {
  readonly recipients: Recipients;
  readonly #world: World;
  readonly #context: Context;
  readonly #loaded: Loaded;
  readonly #meeting: Meeting;
  readonly #options: LetterOptions;
  readonly #words: Messages;
  readonly #chain: readonly MeetingId[];

  private constructor(
    from: { readonly world: World; readonly context: Context; readonly loaded: Loaded; readonly meeting: Meeting },
    options: LetterOptions,
    known: { readonly words: Messages; readonly chain: readonly MeetingId[] },
  ) {
    this.#world = from.world;
    this.#context = from.context;
    this.#loaded = from.loaded;
    this.#meeting = from.meeting;
    this.#options = options;
    this.#words = known.words;
    this.#chain = known.chain;
    this.recipients = recipientsOf(from.loaded.archive, from.meeting);
  }

  /** @throws UserError where the meeting was moved: what is sent is about where it went */
  static async of(
    from: { readonly world: World; readonly context: Context; readonly loaded: Loaded; readonly meeting: Meeting },
    options: LetterOptions,
  ): Promise<LetterWriter> {
    const { loaded, meeting } = from;
    // A calendar has the title and the place, though no document is made for it.
    const { for: audience, anonymise } = options;
    await refuseCopy({ ...loaded, copied: [meeting.minutes] }, { format: 'text', for: audience, anonymise });
    const chain = chainOf(from);
    const words = await loadMessages(from.context.language);
    return new LetterWriter(from, options, { words, chain });
  }

  /** The name of files about it, without an ending. */
  get #name(): string {
    const { id } = this.#meeting;
    const isAgenda = letterKindOf(this.#meeting) === 'agenda';
    return this.#told(isAgenda ? `${id}-${this.#words.phrases['file/agenda']}` : copyName(this.#meeting, this.#words));
  }

  /** What of a text may leave. */
  #told(text: string): string {
    return toldText(text, leftOutOf(this.#loaded, this.#words, this.#options));
  }

  /** The meeting for a calendar. */
  async calendarFile(): Promise<OutputFile> {
    const bytes = new TextEncoder().encode(calendarFile(await this.#event()));
    return { name: `${this.#name}.ics`, bytes };
  }

  /** A mail to all of them, or one to each; then what is attached, to be left beside. */
  async files(): Promise<OutputFile[]> {
    const event = await this.#event();
    const attachments = await this.#attachments(event);
    const mails = this.#options.invite
      ? await this.#invitations(event, attachments)
      : [
          {
            name: `${this.#name}.eml`,
            mail: await this.#mail({ to: [], bcc: this.recipients.mailboxes }, event, attachments),
          },
        ];
    const encoder = new TextEncoder();
    return [
      ...mails.map(({ name, mail }) => ({ name, bytes: encoder.encode(mailFile(mail)) })),
      ...attachments.map(({ name, bytes }) => ({ name, bytes, beside: true })),
    ];
  }

  /** Says to whom it goes, for a program that does not open such a file, and who has no address. */
  noteRecipients(): Promise<void> {
    return noteRecipients(this.#world, this.#context, this.recipients);
  }

  async #document(): Promise<Document> {
    const { archive } = this.#loaded;
    if (letterKindOf(this.#meeting) !== 'minutes') return agendaDocument(archive, this.#meeting, this.#options.for);
    const { for: audience, parts } = this.#options;
    const shown = { audience, ...(parts && { parts }) };
    return (await minutesCopy(this.#world, this.#loaded, this.#meeting, shown)).document;
  }

  async #bytes(
    what: Document,
    format: FormatId,
    { minutes }: Meeting,
    pictureAddress?: (picture: Picture) => string,
  ): Promise<Uint8Array> {
    const copied = { ...this.#loaded, copied: [minutes] };
    const { for: audience, anonymise, template } = this.#options;
    const options = { format, for: audience, anonymise, template, ...(pictureAddress && { pictureAddress }) };
    return bytesOf(await copyOf(this.#world, this.#context, copied, what, options));
  }

  async #event(): Promise<CalendarEvent> {
    const { archive } = this.#loaded;
    const { title } = this.#meeting.minutes;
    const document = await this.#document();
    const agenda = { ...document, parts: document.parts.filter(({ kind }) => kind === 'list').slice(0, 1) };
    const isAgenda = letterKindOf(this.#meeting) === 'agenda' && agenda.parts.length > 0;
    const text = isAgenda ? await this.#text(agenda) : '';
    const shown = this.#told(title ?? archive.config.organisation ?? this.#meeting.id);
    const chain = this.#chain.map((id) => this.#told(id));
    const event = eventOf(archive, this.#meeting, { chain, text, title: shown });
    return { ...event, place: event.place === null ? null : this.#told(event.place) };
  }

  /** As text, without the title, which the subject says; its lines are for whoever reads it to break. */
  async #text(document: Document): Promise<string> {
    const text = new TextDecoder().decode(await this.#bytes(document, 'text', this.#meeting));
    return text.slice(text.indexOf('\n\n') + 2).trim();
  }

  async #attachments(event: CalendarEvent): Promise<Attachment[]> {
    const attachments: Attachment[] = [];
    const document = await this.#document();
    const attach = async (name: string, what: Document, of: Meeting): Promise<void> => {
      for (const format of this.#options.attach) {
        const { extension, mediaType } = await loadFormat(format);
        attachments.push({ name: `${name}.${extension}`, mediaType, bytes: await this.#bytes(what, format, of) });
      }
    };
    await attach(this.#name, document, this.#meeting);
    for (const draft of this.#toApprove()) {
      const copy = await minutesCopy(this.#world, this.#loaded, draft, { audience: this.#options.for });
      await attach(`${draft.id}-${this.#words.phrases['file/draft']}`, copy.document, draft);
    }
    // In the mail of one person, an event for all would be another.
    if (letterKindOf(this.#meeting) !== 'minutes' && !this.#options.invite)
      attachments.push({
        name: `${this.#name}.ics`,
        mediaType: `${calendarType}; method=${event.method}`,
        bytes: new TextEncoder().encode(calendarFile(event)),
      });
    return attachments;
  }

  /** The minutes that the agenda has to be approved, where they go with it; the oldest first. */
  #toApprove(): readonly Meeting[] {
    const { id, date } = this.#meeting;
    if (this.#options.attach.length === 0 || letterKindOf(this.#meeting) !== 'agenda') return [];
    const isToApprove = ({ held, status, date: day, approvals }: Meeting): boolean =>
      held && status === 'draft' && day < date && approvals.some(({ by }) => by === id);
    return this.#loaded.archive.meetings.filter(isToApprove);
  }

  async #mail(
    people: Pick<Mail, 'to' | 'bcc'>,
    event: CalendarEvent,
    attachments: readonly Attachment[],
  ): Promise<Mail> {
    const about = await this.#document();
    const first = this.#loaded.archive.meetings.find(({ id }) => id === this.#chain.at(-2));
    const { archive, config } = this.#loaded;
    const says: LetterWords = {
      kind: letterKindOf(this.#meeting),
      movedFrom: first?.date ?? null,
      replyBy: this.#options.replyBy,
      minutesOf: this.#toApprove().map((draft) => draft.date),
      sender: senderOf(archive, this.#meeting)?.name ?? config.organisation,
    };
    const values = {
      kind: says.kind,
      title: event.title,
      date: event.date,
      start: event.start,
      place: event.place,
      moved_from: says.movedFrom,
      reply_by: says.replyBy,
      minutes_of: says.minutesOf.at(-1) ?? null,
      sender: says.sender,
      organisation: config.organisation,
    };
    const frame = await mailFrame(this.#world, this.#loaded, values, this.#words);
    const shown = says.kind === 'cancelled' ? { ...about, parts: [] } : about;
    const letter = frame === null ? letterDocument(about, this.#meeting, says) : framedDocument(shown, frame);
    const pictures: Attachment[] = [];
    const named = new Map<Picture, string>();
    const addressOf = (picture: Picture): string => {
      const { extension, mediaType } = pictureTypes[picture.kind];
      const name = named.get(picture) ?? `image${named.size + 1}.${extension}`;
      if (!named.has(picture)) pictures.push({ name, mediaType, bytes: picture.bytes });
      named.set(picture, name);
      return `cid:${name}@czs`;
    };
    const [text, html] = await Promise.all([this.#text(letter), this.#bytes(letter, 'html', this.#meeting, addressOf)]);
    const isCalled = event.method !== 'PUBLISH';
    return {
      ...people,
      language: this.#words.language,
      subject: this.#subject(event.title),
      text,
      html: new TextDecoder().decode(html),
      pictures,
      calendar: isCalled ? { method: event.method, text: calendarFile(event) } : null,
      attachments,
    };
  }

  #subject(title: string): string {
    const kind = letterKindOf(this.#meeting);
    const written = kind === 'agenda' && this.#meeting.minutes.kind === 'written' ? '-written' : '';
    return kind === 'minutes'
      ? title
      : sayPhrase({ code: `${kind}/title${written}`, args: { title } }, { words: this.#words, today: null });
  }

  /** @throws UserError where who invites has no address */
  async #invitations(
    event: CalendarEvent,
    attachments: readonly Attachment[],
  ): Promise<{ readonly name: string; readonly mail: Mail }[]> {
    const sender = organiserOf(this.#loaded.archive, this.#meeting);
    if (sender === null || sender.address === null)
      throw new UserError('invite-organiser', { name: sender?.name ?? null, meeting: this.#meeting.id });
    const { name, from } = sender;
    const organiser: Mailbox = { name, address: sender.address };
    if (from !== null) {
      const args = { name, from, meeting: this.#meeting.id };
      writeNote(
        this.#world,
        escapeControls(sayPhrase({ code: 'note/organiser', args }, { words: this.#words, today: null })),
      );
    }
    const mails = this.recipients.mailboxes.map(async (attendee) => {
      const method = event.method === 'CANCEL' ? event.method : 'REQUEST';
      const own: CalendarEvent = { ...event, method, invitation: { organiser, attendee } };
      const slug = normalize(attendee.name ?? attendee.address).replace(/[^a-z0-9]+/g, '-');
      return {
        name: `${this.#name}-${slug}.eml`,
        mail: await this.#mail({ to: [attendee], bcc: [] }, own, attachments),
      };
    });
    return Promise.all(mails);
  }
}

/** The ids under which a meeting was planned, the first first and its own last. */
function chainOf({ loaded, meeting }: { readonly loaded: Loaded; readonly meeting: Meeting }): MeetingId[] {
  const moves = movesIn(loaded);
  for (const [to, id] of moves) if (id === meeting.id) throw new UserError('meeting-moved', { meeting: id, to });
  const chain = [meeting.id];
  for (let before = moves.get(meeting.id); before !== undefined; before = moves.get(before)) {
    if (chain.includes(before)) break;
    chain.unshift(before);
  }
  return chain;
}

/** From where meetings were moved, by their ids: what the files of those that are called off say. */
export function movesIn({ archive }: Loaded): ReadonlyMap<MeetingId, MeetingId> {
  const moves = new Map<MeetingId, MeetingId>();
  for (const { id, minutes } of archive.meetings)
    if (minutes.movedTo !== null && minutes.movedTo !== id) moves.set(minutes.movedTo, id);
  return moves;
}
