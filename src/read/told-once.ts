import type { Place } from '../model/place.ts';
import { bothModes } from '../recognise/modes.ts';
import { normalize } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';

/** How a sentence takes a decision that its own words tell. */
const sentences: ReadonlySet<Draft['family']> = new Set(['vote-sentence', 'resolution']);

/**
 * Drafts without the sentences that tell once more what a row of a table of votes decided: « | Comptes 2025 | 6 | 0 | 0 | », and below it « L'assemblée approuve les comptes
 * 2025 par 6 voix ». They have all words of the row, stand in its item, and count no other votes; each is the only one.
 */
export function toldOnce(drafts: readonly Draft[], text: string): readonly Draft[] {
  const again = new Set<Draft>();
  const isTaken = ({ role, updates }: Draft): boolean =>
    (role === 'decision' || role === 'rejected') && updates === null;
  const rows = drafts.filter((draft) => draft.family === 'table' && draft.parts.mode !== null && isTaken(draft));
  for (const row of rows) {
    const told = wordsOf(text, row);
    const isAlike = (draft: Draft): boolean =>
      draft.item === row.item &&
      draft.role === row.role &&
      isTaken(draft) &&
      sentences.has(draft.family) &&
      fits(draft, row) &&
      told.every((word) => wordsOf(text, draft).includes(word));
    const [only, other] = told.length === 0 ? [] : drafts.filter(isAlike);
    if (only === undefined || other !== undefined || again.has(only)) continue;
    again.add(only);
  }
  return again.size === 0 ? drafts : drafts.filter((draft) => !again.has(draft));
}

function fits({ parts: { mode } }: Draft, { parts }: Draft): boolean {
  return mode === null || parts.mode === null || bothModes(parts.mode, mode) !== null;
}

/** The words and numbers of a draft, without short ones. */
function wordsOf(text: string, { text: places }: Draft): string[] {
  const said = places.map(({ start, end }: Place) => text.slice(start, end)).join(' ');
  return normalize(said).match(/[a-z]{3,}|\d+/g) ?? [];
}
