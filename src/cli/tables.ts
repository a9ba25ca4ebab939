import { allDateWords } from '../language/all-date-words.ts';
import { vocabularies } from '../language/vocabularies.ts';
import { lexiconTables } from '../read/lexicon.ts';
import { dateTables } from '../text/dates.ts';

/**
 * The words of all languages, folded, for the readers. scripts/build.mjs puts what this gives in the place of this module: no run of the
 * built czs folds what never changes, nor loads the words for it.
 */
export const tables = { lexicon: lexiconTables(vocabularies), dates: dateTables(allDateWords) };
