import type { Language } from '../model/minutes.ts';
import { vocabulary as en } from './en/vocabulary.ts';
import { vocabulary as fr } from './fr/vocabulary.ts';
import { vocabulary as nl } from './nl/vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of all languages: minutes are read in all three, whatever language czs speaks. */
export const vocabularies: Readonly<Record<Language, Vocabulary>> = { fr, nl, en };
