import type { Language } from '../model/minutes.ts';
import type { DateWords } from './date-words.ts';
import { dateWords as en } from './en/date-words.ts';
import { dateWords as fr } from './fr/date-words.ts';
import { dateWords as nl } from './nl/date-words.ts';

/** The date words of all languages: dates are read in all three, whatever the archive's. */
export const allDateWords: Readonly<Record<Language, DateWords>> = { fr, nl, en };
