import type { Candidate } from '../model/candidate.ts';
import { normalize } from '../text/normalize.ts';

/**
 * Sentences of which somebody has said that they are no entry, so that nobody is asked again: a file beside the baseline, one line each, sorted,
 * in the form of the baseline.
 */
export const dismissedName = 'czs-dismissed.txt';

/** Characters of the sentence that are kept. */
const sentenceLimit = 80;

/** What stays the same of a candidate while the file around it changes: its meeting, its role and its words. */
export function dismissedKey(meeting: string, { role, text }: Pick<Candidate, 'role' | 'text'>): string {
  return `entry-in-prose ${meeting} ${role} ${normalize(text).slice(0, sentenceLimit).trim()}`;
}
