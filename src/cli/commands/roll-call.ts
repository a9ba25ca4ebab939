import { listOf, type Move, moveEdits, type PeopleKey, setScalar } from '../../draft/front-edits.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Meeting } from '../../model/archive.ts';
import type { Attendee, Minutes, Presence } from '../../model/minutes.ts';
import { takeHandle } from '../../names/handle.ts';
import { indexOfListed, indexOfRegistry } from '../../names/lists.ts';
import { isResolved, type NameIndex } from '../../names/name-index.ts';
import { parsePerson, splitList } from '../../names/person-text.ts';
import { resolveIn } from '../../names/resolve-in.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import { openFrontMatter, refuseFrozen, withEdits, writeFile } from '../change-file.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf, nextPlanned } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import type { Options } from '../registry.ts';
import { canAsk } from '../terminal.ts';
import { sayError, UserError } from '../user-error.ts';

/** Who came, as typed or as ticked. Names stand as in `Name (Organisation)`. */
interface Answers {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  /** « Nom par Nom » */
  readonly represented: readonly string[];
  readonly guest: readonly string[];
}

/** In `--present all`: all who are named in no other list. */
const everyone = 'all';

/** Notes who came: lines go from list to list, and a planned meeting whose day has come becomes a draft. */
export const run: CommandModule<'roll-call'>['run'] = async (world, context, args, options) => {
  if (options.sheet) {
    if (!isSilent(options)) throw new UserError('sheet-people', {});
    const { printSheet } = await import('../sheet.ts');
    return printSheet(world, context, args.meeting, options);
  }
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = args.meeting === null ? ofToday(loaded) : meetingOf(world, loaded, args.meeting);
  if (meeting.minutes.kind === 'written') throw new UserError('roll-call-written', { meeting: meeting.id });
  refuseFrozen(meeting);
  const say = await Messenger.of(world, context);
  const toCome = meeting.date > context.today;

  let answers: Answers = options.allPresent ? { ...options, present: [...options.present, everyone] } : options;
  if (isSilent(options)) {
    if (!canAsk(world))
      throw new UserError('terminal-needed', { options: '--present, --excused, --absent, --represented, --guest' });
    const { askRollCall } = await import('../roll-call-questions.ts');
    const wrong = (ticked: Answers): string | null => {
      try {
        new RollCall(loaded, meeting.minutes).movesFor(ticked);
        return null;
      } catch (error) {
        if (error instanceof UserError) return sayError(error, say.help, say.locale.words);
        throw error;
      }
    };
    const asked = await askRollCall(meeting.minutes, say, { toCome, wrong });
    if (asked === null) {
      say.note(say.says.cancelled);
      return 130;
    }
    // Entered through, without a name: nobody said that the meeting was held.
    if (isSilent({ ...options, ...asked })) {
      say.note(say.says.nothing, { file: meeting.minutes.file });
      return 0;
    }
    answers = asked;
  }
  if (toCome && (answers.present.length > 0 || answers.absent.length > 0))
    throw new UserError('meeting-to-come', { meeting: meeting.id, date: meeting.date });

  const { file } = meeting.minutes;
  const open = await openFrontMatter(world, loaded, file);
  const words = vocabularies[open.minutes.language];
  const first = new RollCall(loaded, open.minutes);
  first.movesFor(answers);
  const unsaid = first.silent();
  if (unsaid.length > 0 && !toCome && !options.dryRun && canAsk(world)) {
    const { askSilent } = await import('../roll-call-questions.ts');
    const as = await askSilent(unsaid, say);
    if (as === null) {
      say.note(say.says.cancelled);
      return 130;
    }
    if (as !== 'leave') answers = { ...answers, [as]: [...answers[as], everyone] };
  }
  const { moves, readAs } = new RollCall(loaded, open.minutes).movesFor(answers);
  const edits = moveEdits({ ...open, words }, moves);
  if (open.minutes.status === 'planned' && !toCome)
    edits.push(setScalar({ ...open, words }, 'status', words.statuses.draft[0] as string));
  const after = await withEdits(world, loaded, open, edits);
  const written = writeFile(world, loaded, after, options.dryRun);
  if (readAs.length > 0) say.note(say.says.rollCall.readAs, { names: readAs });
  if (options.dryRun) return 0;
  if (!written) {
    say.note(say.says.nothing, { file });
    return 0;
  }
  const count = (presence: Presence) => after.minutes.people.filter((one) => one.presence === presence).length;
  const { rollCall } = say.says;
  const parts = say.counts([
    [rollCall.present, count('present')],
    [rollCall.excused, count('excused')],
    [rollCall.represented, count('represented')],
    [rollCall.absent, count('absent')],
    [rollCall.guest, count('guest')],
  ]);
  if (parts !== '') say.result(rollCall.counts, { date: meeting.date, parts });
  const silent = after.minutes.people.filter((one) => one.presence === 'invited');
  const names = silent.slice(0, 8).map((one) => one.name ?? one.organisation ?? '');
  if (toCome) say.note(rollCall.toCome);
  else if (silent.length > 0)
    say.note(rollCall.silent, { n: silent.length, names: names.join(', '), more: silent.length - names.length });
  say.note(say.says.wrote, { file });
  return 0;
};

/** Today's meeting, else the earliest planned, else the last draft. */
function ofToday({ archive }: Loaded): Meeting {
  const { meetings, today } = archive;
  const sat = meetings.filter(({ minutes }) => minutes.kind === 'meeting');
  const open = (one: Meeting) => one.status === 'planned' || one.status === 'draft';
  const found =
    sat.find((one) => one.date === today && open(one)) ??
    nextPlanned(sat) ??
    sat.findLast((one) => one.status === 'draft');
  if (!found) throw new UserError('meeting-none-planned', {});
  return found;
}

/** « Ada Roy (réviseuse), pour le point 3 »: a word or a figure, and no capital, behind somebody's name stand beside it, in its bracket; « bob dupont » is another guest. */
function besideGuest(guests: string[], typed: string): string[] {
  const before = guests[guests.length - 1];
  const isName = /\p{Lu}/u.test(typed) || (/\s/.test(typed) && !/\d/.test(typed));
  if (before === undefined || isName || !/^\p{Lu}/u.test(before)) return [...guests, typed];
  const said = before.endsWith(')') ? `${before.slice(0, -1)}, ${typed})` : `${before} (${typed})`;
  return [...guests.slice(0, -1), said];
}

function isSilent({ allPresent, present, excused, absent, represented, guest }: Options<'roll-call'>): boolean {
  return !allPresent && [present, excused, absent, represented, guest].every((list) => list.length === 0);
}

/** Whom the typed names mean: those who were called, the meeting's own lists, then the registry, then the lists of all meetings. */
class RollCall {
  private readonly minutes: Minutes;
  private readonly layers: readonly NameIndex[];
  private readonly everyone: ReadonlySet<string>;
  /** Whose place is settled, by normalized name. */
  private readonly settled = new Map<string, Move>();
  private readonly readAs: string[] = [];

  constructor(loaded: Loaded, minutes: Minutes) {
    this.minutes = minutes;
    const { reader } = loaded.reader.names;
    const all = loaded.archive.meetings.flatMap((one) => one.minutes.people);
    const invited = minutes.people.filter(({ presence }) => presence === 'invited');
    this.layers = [
      // « Procuration : Thomas à Nadia » in the text is no other Thomas than the one who was called.
      indexOfListed(invited, 'meeting', reader),
      indexOfListed(minutes.people, 'meeting', reader),
      indexOfRegistry(loaded.registry, reader),
      indexOfListed(all, 'archive', reader),
    ];
    this.everyone = new Set(Object.values(vocabularies).flatMap(({ everyone }) => everyone.map(normalize)));
  }

  movesFor(answers: Answers): { moves: readonly Move[]; readAs: readonly string[] } {
    for (const typed of answers.represented) this.represent(typed);
    this.put('excused', answers.excused);
    this.put('absent', answers.absent);
    for (const typed of this.named(answers.guest).reduce(besideGuest, [])) this.guest(typed);
    this.put('attendees', answers.present);
    // Who is named nowhere, once everybody is named who is.
    this.putOthers('excused', answers.excused);
    this.putOthers('absent', answers.absent);
    this.putOthers('attendees', answers.present);
    // Who stands where he or she is to stand already is left alone.
    const moves = [...this.settled.values()].filter(
      ({ from, to, representedBy }) =>
        from === null || listOf(this.minutes, from) !== to || from.representedBy !== representedBy,
    );
    const places = (one: Move) => one.from?.place.start ?? Number.POSITIVE_INFINITY;
    return { moves: moves.sort((a, b) => (places(a) < places(b) ? -1 : 1)), readAs: this.readAs };
  }

  /** Who was called to the meeting, and is named nowhere. */
  silent(): readonly Attendee[] {
    return this.minutes.people.filter((one) => one.presence === 'invited' && !this.settled.has(keyOf(one)));
  }

  /** `A, B` in one value is two people; `tous`: all who are not named otherwise. */
  private named(typed: readonly string[]): string[] {
    return typed.flatMap(splitList);
  }

  private isEveryone(name: string): boolean {
    return this.everyone.has(normalize(name)) || normalize(name) === everyone;
  }

  private put(to: PeopleKey, typed: readonly string[]): void {
    for (const name of this.named(typed)) if (!this.isEveryone(name)) this.settle(name, to, null);
  }

  private putOthers(to: PeopleKey, typed: readonly string[]): void {
    if (!this.named(typed).some((name) => this.isEveryone(name))) return;
    for (const one of this.silent()) this.settled.set(keyOf(one), { to, from: one, person: one, representedBy: null });
  }

  private represent(typed: string): void {
    const parts = proxyIn(typed);
    if (parts === null) throw new UserError('proxy-form', { value: typed });
    const by = this.find(parts[1]);
    this.settle(parts[0], 'excused', by.name ?? by.organisation);
  }

  private settle(typed: string, to: PeopleKey, representedBy: string | null): void {
    const person = this.find(typed);
    const from = this.listed(person);
    const key = keyOf(person);
    const before = this.settled.get(key);
    if (before && before.to !== to) throw new UserError('person-twice', { name: typed });
    if (!before) this.settled.set(key, { to, from, person, representedBy });
  }

  /** A guest need not be known: the words are taken as they are. */
  private guest(typed: string): void {
    const written = parsePerson(typed);
    const answer = resolveIn(this.layers, { ...written }, false);
    const known = isResolved(answer) && answer.known.kind === 'person' ? answer.known : null;
    const person = known === null ? written : { ...known, organisation: written.organisation ?? known.organisation };
    const of = { name: person.name, organisation: person.organisation, email: written.email };
    const key = keyOf(of);
    if (this.settled.has(key)) throw new UserError('person-twice', { name: typed });
    this.settled.set(key, { to: 'guests', from: this.listed(of), person: of, representedBy: null });
  }

  private listed(person: Pick<Attendee, 'name' | 'organisation'>): Attendee | null {
    const key = keyOf(person);
    return this.minutes.people.find((one) => keyOf(one) === key) ?? null;
  }

  /**
   * Somebody by a typed name.
   * @throws UserError where nobody is meant for sure
   */
  private find(typed: string): Pick<Attendee, 'name' | 'organisation' | 'email'> {
    const written = parsePerson(typed);
    const answer = resolveIn(this.layers, { ...written });
    if (answer.kind === 'ambiguous') {
      const names = answer.candidates.slice(0, 8).map((one) => one.name);
      throw new UserError('person-ambiguous', { name: typed, names });
    }
    if (!isResolved(answer)) {
      // An organisation that is listed without a name of its own.
      const affiliation = this.minutes.people.find((one) => one.name === null && keyOf(one) === normalize(typed));
      if (affiliation) return affiliation;
      const suggestion = answer.kind === 'near' ? answer.known.name : null;
      throw new UserError('person-unknown', { name: typed, suggestion });
    }
    const { known } = answer;
    if (answer.kind === 'variant') this.readAs.push(known.name);
    if (known.kind === 'organisation') return { name: null, organisation: known.name, email: null };
    return { name: known.name, organisation: known.organisation, email: null };
  }
}

/** By what somebody is the same in two places: the name, without the handle that a list has beside it. */
function keyOf({ name, organisation }: Pick<Attendee, 'name' | 'organisation'>): string {
  return normalize(takeHandle(name, organisation)?.name ?? name ?? organisation ?? '');
}

/** Between who is represented and who represents, in any language. */
const proxyWords = [
  ' représentée par ',
  ' représenté par ',
  ' vertegenwoordigd door ',
  ' represented by ',
  ' par ',
  ' door ',
  ' by ',
  ' = ',
];

function proxyIn(typed: string): readonly [string, string] | null {
  const text = squeeze(typed);
  for (const word of proxyWords) {
    const at = text.toLowerCase().indexOf(word);
    if (at > 0 && at + word.length < text.length) return [text.slice(0, at), text.slice(at + word.length)];
  }
  return null;
}
