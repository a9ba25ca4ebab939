import { words as en, written as writtenEn } from './en/import.ts';
import { words as fr, written as writtenFr } from './fr/import.ts';
import { words as nl, written as writtenNl } from './nl/import.ts';

/** What foreign documents say, in all languages. */
export const allImportWords = { fr, nl, en };

/** What an import writes into minutes, in all languages. */
export const allWrittenWords = { fr: writtenFr, nl: writtenNl, en: writtenEn };
