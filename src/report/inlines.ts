import type { Args } from '../model/finding.ts';
import type { Inline, Part, Phrase, Tone } from '../model/table.ts';
import { phrase } from './cells.ts';

/** What documents are made of: words, and what is said in the language of the reader. */

export function said(of: string | Phrase, args: Args = {}, tone?: Tone): Inline {
  const one = typeof of === 'string' ? phrase(of, args) : of;
  return tone ? { kind: 'phrase', phrase: one, tone } : { kind: 'phrase', phrase: one };
}

/** `of`: a name that it goes with. */
export function text(words: string, of?: string): Inline {
  return of === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, of };
}

export function paragraph(...children: readonly Inline[]): Part {
  return { kind: 'paragraph', children };
}
