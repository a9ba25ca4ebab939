import type { Entry } from './minutes.ts';
import type { Place } from './place.ts';

/** A piece of a PV that is read as one: an entry, a title, a paragraph. Texts are plain, without marks. */
export interface Passage {
  readonly kind: 'entry' | 'item' | 'title' | 'text';
  readonly text: string;
  /** Words that belong to it and are not its text: an entry's label, people and dates; the place of the meeting. */
  readonly about: string;
  /** All of an entry as it is written: a vote that is told in a sentence of its own is no part of its text. Asked where nothing else holds a word. */
  readonly whole: string;
  readonly place: Place;
  readonly entry: Entry | null;
  /** Index into `Minutes.items`; -1: none. */
  readonly item: number;
}
