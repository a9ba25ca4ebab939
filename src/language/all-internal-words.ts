import type { Language } from '../model/minutes.ts';
import { internalWords as en } from './en/internal-words.ts';
import { internalWords as fr } from './fr/internal-words.ts';
import type { InternalWords } from './internal-words.ts';
import { internalWords as nl } from './nl/internal-words.ts';

/** Those of all languages: minutes of one are often half in another. */
const words: Readonly<Record<Language, InternalWords>> = { fr, nl, en };

export const allInternalWords: readonly InternalWords[] = Object.values(words);
