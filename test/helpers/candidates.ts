import { tables } from '../../src/cli/tables.ts';
import { createDateReader } from '../../src/dates/dates.ts';
import { allEvidenceWords } from '../../src/language/all-evidence-words.ts';
import { commonWords } from '../../src/language/common-words.ts';
import { shorthand } from '../../src/language/shorthand.ts';
import { emptyRegistry, type Registry } from '../../src/model/config.ts';
import { addDays } from '../../src/model/iso-date.ts';
import type { Language, WrittenPerson } from '../../src/model/minutes.ts';
import { createNameReader } from '../../src/names/form.ts';
import type { Reading } from '../../src/read/reader.ts';
import type { CandidateContext, DocumentRead } from '../../src/recognise/candidates.ts';
import { createPhrasebooks } from '../../src/recognise/evidence-words.ts';
import { createLexicon } from '../../src/recognise/lexicon.ts';
import { createMentionBook } from '../../src/recognise/mentions.ts';
import { OpenEntries, type OpenEntry } from '../../src/recognise/open-entries.ts';
import { createWords } from '../../src/recognise/words.ts';
import { readers } from './readers.ts';

export interface Known {
  readonly registry?: Registry;
  readonly others?: readonly WrittenPerson[];
  readonly open?: readonly Omit<OpenEntry, 'made' | 'closed'>[];
  readonly language?: Language;
}

/** Reads a PV and gives it with what the candidates are found with. */
export async function candidateReader(): Promise<
  (file: string, text: string, known?: Known) => { document: DocumentRead; context: CandidateContext }
> {
  const lexicon = createLexicon(tables.lexicon);
  const words = createWords(tables.words);
  const books = createPhrasebooks(allEvidenceWords, commonWords, shorthand);
  const dates = createDateReader(tables.dates);
  const names = createNameReader(tables.names);
  const byLanguage = new Map<Language | null, (file: string, text: string) => Reading>();
  for (const language of [null, 'fr', 'nl', 'en'] as const)
    byLanguage.set(language, (await readers({ language })).fast);
  return (file, text, { registry = emptyRegistry, others = [], open = [], language } = {}) => {
    const { minutes, blocks } = (byLanguage.get(language ?? null) as (file: string, text: string) => Reading)(
      file,
      text,
    );
    const context = {
      books,
      lexicon,
      words,
      dates,
      mentions: createMentionBook(registry, others, names),
      open: new OpenEntries(
        open.map((one) => ({ made: addDays(minutes.date ?? '2020-01-15', -1), closed: null, ...one })),
      ),
      acronyms: [],
    };
    return { document: { text, blocks, minutes }, context };
  };
}
