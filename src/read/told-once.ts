import type { Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import { bothModes } from '../recognise/modes.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';

/** How a sentence takes a decision that its own words tell. */
const sentences: ReadonlySet<Draft['family']> = new Set(['vote-sentence', 'resolution']);

/** A sentence that decides, with its words. */
interface Told {
  readonly draft: Draft;
  readonly words: ReadonlySet<string>;
}

/**
 * Drafts without the sentences that tell once more what a row of a table of votes decided: « | Comptes 2025 | 6 | 0 | 0 | », and below it « L'assemblée approuve les comptes
 * 2025 par 6 voix ». They have all words of the row, stand in its item, and count no other votes; each is the only one.
 */
export function toldOnce(drafts: readonly Draft[], text: string): readonly Draft[] {
  const again = new Set<Draft>();
  const isNew = ({ role, updates }: Draft): boolean => isTaken(role) && updates === null;
  const rows = drafts.filter((draft) => draft.family === 'table' && draft.parts.mode !== null && isNew(draft));
  if (rows.length === 0) return drafts;
  // By item and word: a row is compared with few.
  const told = new Map<string, Told[]>();
  for (const draft of drafts) {
    if (!sentences.has(draft.family) || !isNew(draft)) continue;
    const one = { draft, words: new Set(wordsOf(text, draft)) };
    for (const word of one.words) addTo(told, `${draft.item} ${word}`, one);
  }
  for (const row of rows) {
    const words = wordsOf(text, row);
    const [fewest = []] = words
      .map((word) => told.get(`${row.item} ${word}`) ?? [])
      .sort((one, two) => one.length - two.length);
    const [only, other] = fewest.filter(
      (one) => one.draft.role === row.role && fits(one.draft, row) && words.every((word) => one.words.has(word)),
    );
    if (only !== undefined && other === undefined) again.add(only.draft);
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
