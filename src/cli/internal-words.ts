import { vocabularies } from '../language/vocabularies.ts';
import { withHyphens } from '../recognise/lexicon.ts';
import { holdsAnyWord } from '../text/finder.ts';

/** What an internal label or qualifier may be, in any language. */
export function internalWords(): string[] {
  return Object.values(vocabularies).flatMap(({ internal, reserved, labels }) => [
    ...withHyphens([...internal, ...reserved]),
    ...labels.internal.one,
    ...labels.internal.many,
  ]);
}

/** Whether nothing in a text that holds no entries, such as a note, may mean that it is internal: labels are not read there. */
export function saysNothingInternal(text: string): boolean {
  return !holdsAnyWord(text, internalWords());
}
