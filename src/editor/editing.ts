import type { EditorWords } from '../language/editor.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Archive, Meeting } from '../model/archive.ts';
import type { Args } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { fill, type Locale } from '../text/wording.ts';

/** A PV that is open in an editor, with the archive around it. */
export interface Editing {
  readonly file: string;
  readonly text: string;
  readonly minutes: Minutes;
  readonly archive: Archive;
  /** What minutes say in the language of this PV. */
  readonly words: Vocabulary;
  /** What czs says, in the language of who writes. */
  readonly says: EditorWords;
  readonly locale: Locale;
}

/** The open PV as a meeting of the archive; null where it is in no register. */
export function meetingOf({ archive, file }: Editing): Meeting | null {
  return archive.meetings.find((meeting) => meeting.file === file) ?? null;
}

/** A sentence of the editor in words. */
export function say({ locale }: Pick<Editing, 'locale'>, sentence: string, args: Args = {}): string {
  return fill(sentence, args, locale);
}

/** Whether an offset stands in a place, its end included: a cursor after the last letter is still on the word. */
export function isAt({ start, end }: Place, offset: number): boolean {
  return offset >= start && offset <= end;
}

/** The line of an offset, up to it. */
export function lineBefore(text: string, offset: number): { readonly start: number; readonly text: string } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, text: text.slice(start, offset) };
}

/** The lines between `---` and `---`, also while the second one is not typed yet; null where the text does not begin with one. */
export function frontOf(text: string): Place | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return null;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  return { start, end: closing === null ? text.length : start + closing.index };
}
