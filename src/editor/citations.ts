/** Where decisions, actions and proposals are written and cited, over the whole archive. */
import type { Action, Archive, Decision, Meeting, Proposal } from '../model/archive.ts';
import type { Minutes, Ref } from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import { refIn } from '../model/ref.ts';
import { type Editing, isAt, say } from './editing.ts';

/** A place where an entry is written, or cited. */
export interface RefPlace {
  readonly ref: Ref;
  readonly place: Place;
  /** Its own number, where the entry is written. */
  readonly isOwn: boolean;
}

/** Something in a file of the archive. */
export interface InFile {
  readonly file: string;
  readonly place: Place;
}

export type RegisterEntry = Decision | Action | Proposal;

/** What an id cites; null where no register has it. */
export function recordOf({ decisions, actions, proposals }: Archive, ref: Ref): RegisterEntry | null {
  const has = (record: RegisterEntry): boolean => record.ref === ref;
  return decisions.find(has) ?? actions.find(has) ?? proposals.find(has) ?? null;
}

/** Every number in a PV, its own and those that it cites, in their order. */
function refsIn(minutes: Minutes, archive: Archive): readonly RefPlace[] {
  const found: RefPlace[] = [];
  const cite = (ref: Ref, place: Place): void => void found.push({ ref: settled(archive, ref), place, isOwn: false });
  for (const { letter, number, idWritten, idPlace, updates, links } of minutes.entries) {
    if (updates !== null) cite(updates, idPlace);
    else if (letter !== null && number !== null && idWritten)
      found.push({ ref: refIn(minutes.id, letter, number), place: idPlace, isOwn: true });
    for (const link of links) cite(link.ref, link.place);
  }
  for (const { ref, spelt, place } of minutes.mentions) if (!spelt) cite(ref, place);
  return found.sort((a, b) => a.place.start - b.place.start);
}

/** « D3 du 6 février » names a day: where one meeting was held on it, that one is meant. */
function settled({ meetings }: Archive, ref: Ref): Ref {
  const slash = ref.lastIndexOf('/');
  const cited = ref.slice(0, slash);
  if (meetings.some(({ id }) => id === cited)) return ref;
  const [only, another] = meetings.filter(({ date }) => date === cited);
  return only === undefined || another !== undefined ? ref : `${only.id}${ref.slice(slash)}`;
}

/** The number at an offset; null where there is none. */
export function refAt({ minutes, archive }: Editing, offset: number): RefPlace | null {
  return refsIn(minutes, archive).find(({ place }) => isAt(place, offset)) ?? null;
}

/** Where a decision, an action or a proposal is written. */
export function definitionOf(archive: Archive, ref: Ref): InFile | null {
  const record = recordOf(archive, ref);
  return record === null ? null : { file: record.source.file, place: record.entry.place };
}

/** Every place that cites it, over the archive; with `own`, the place where it is written, too. */
export function referencesTo(archive: Archive, ref: Ref, own: boolean): readonly InFile[] {
  return citing(archive, ref)
    .filter((one) => own || !one.isOwn)
    .map(({ meeting, place }) => ({ file: meeting.file, place }));
}

function citing(archive: Archive, ref: Ref): (RefPlace & { readonly meeting: Meeting })[] {
  return archive.meetings.flatMap((meeting) =>
    refsIn(meeting.minutes, archive)
      .filter((one) => one.ref === ref)
      .map((one) => ({ ...one, meeting })),
  );
}

/** What a new number changes, by file; or why it cannot be. */
export type Renaming =
  | { readonly ok: true; readonly edits: ReadonlyMap<string, readonly Edit[]> }
  | { readonly ok: false; readonly why: string };

/** The part of a citation that is the number: `A2` of `2025-02-06/A2`, `D3` of `D3 du 6 février`; null where it says it otherwise. */
export function numberPart(text: string, { start, end }: Place): Place | null {
  const match = /^((?:[\w-]{10,360}\/)?)([DAP]\d{1,4})(?!\w)/i.exec(text.slice(start, end));
  if (match === null) return null;
  const from = start + (match[1] as string).length;
  return { start: from, end: from + (match[2] as string).length };
}

/**
 * A new number for a decision, an action or a proposal, where it is written and wherever it is cited. Nothing of an approved PV changes.
 * @param textOf the text of a PV as it stands; null where it cannot be read
 */
export function renamed(
  editing: Editing,
  offset: number,
  typed: string,
  textOf: (file: string) => string | null,
): Renaming {
  const { archive, says } = editing;
  const at = refAt(editing, offset);
  const record = at === null ? null : recordOf(archive, at.ref);
  const no = (sentence: string, args: Record<string, string> = {}): Renaming => ({
    ok: false,
    why: say(editing, sentence, args),
  });
  if (at === null || !record?.idWritten) return no(says.rename.none);
  const slash = at.ref.lastIndexOf('/');
  const letter = at.ref.charAt(slash + 1);
  const number = new RegExp(`^(?:${at.ref.slice(0, slash + 1)})?${letter}?0{0,3}(\\d{1,4})$`, 'i').exec(
    typed.trim(),
  )?.[1];
  if (number === undefined || Number(number) === 0) return no(says.rename.form, { example: `${letter}7` });
  const after = `${letter}${Number(number)}`;
  const ref = `${at.ref.slice(0, slash + 1)}${after}`;
  if (ref !== at.ref && recordOf(archive, ref) !== null) return no(says.rename.taken, { ref });
  const edits = new Map<string, Edit[]>();
  for (const { meeting, place } of citing(archive, at.ref)) {
    const { file } = meeting;
    if (meeting.status === 'approved') return no(says.rename.approved, { file });
    const text = textOf(file);
    const part = text === null ? null : numberPart(text, place);
    if (text === null || part === null)
      return no(says.rename.words, { file, text: text?.slice(place.start, place.end) ?? '' });
    edits.set(file, [...(edits.get(file) ?? []), { ...part, text: after }]);
  }
  return { ok: true, edits };
}
