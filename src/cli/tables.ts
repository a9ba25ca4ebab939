import { dateTables } from '../dates/dates.ts';
import { allDateWords } from '../language/all-date-words.ts';
import { allImportWords } from '../language/all-import-words.ts';
import { allNameWords } from '../language/all-name-words.ts';
import { allRecogniseWords } from '../language/all-recognise-words.ts';
import { vocabularies } from '../language/vocabularies.ts';
import { nameTables } from '../names/form.ts';
import { lexiconTables } from '../recognise/lexicon.ts';
import { wordTables } from '../recognise/words.ts';

/**
 * The words of all languages, normalized, for the readers. scripts/build.mjs puts what this gives in the place of this module: no run of the
 * built czs folds what never changes, nor loads the words for it.
 */
export const tables = {
  lexicon: lexiconTables(vocabularies),
  words: wordTables(allRecogniseWords, vocabularies, allImportWords, allNameWords),
  dates: dateTables(allDateWords),
  names: nameTables(Object.values(allNameWords)),
};
