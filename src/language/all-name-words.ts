import type { Language } from '../model/minutes.ts';
import { nameWords as en } from './en/name-words.ts';
import { nameWords as fr } from './fr/name-words.ts';
import type { NameWords } from './name-words.ts';
import { nameWords as nl } from './nl/name-words.ts';

/** The words around names of all languages: names are read in all three, whatever the archive's. */
export const allNameWords: Readonly<Record<Language, NameWords>> = { fr, nl, en };
