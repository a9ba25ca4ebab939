import type { Language } from '../model/minutes.ts';
import { words as en, written as writtenEn } from './en/import.ts';
import { words as fr, written as writtenFr } from './fr/import.ts';
import type { ImportMessages, ImportWords, WrittenWord } from './import.ts';
import { words as nl, written as writtenNl } from './nl/import.ts';

/** What foreign documents say, in all languages. */
export const allImportWords: Readonly<Record<Language, ImportWords>> = { fr, nl, en };

/** What an import writes into minutes, in all languages. */
export const allWrittenWords: Readonly<Record<Language, ImportMessages<WrittenWord>>> = {
  fr: writtenFr,
  nl: writtenNl,
  en: writtenEn,
};
