import { tables } from '../../src/cli/tables.ts';
import { createDateReader, type DateContext } from '../../src/dates/dates.ts';
import { allEvidenceWords } from '../../src/language/all-evidence-words.ts';
import { commonWords } from '../../src/language/common-words.ts';
import { emptyRegistry, type Registry } from '../../src/model/config.ts';
import { addDays } from '../../src/model/iso-date.ts';
import type { Language, WrittenPerson } from '../../src/model/minutes.ts';
import { createNameReader } from '../../src/names/form.ts';
import type { Reading } from '../../src/read/reader.ts';
import type { CandidateContext, DocumentRead } from '../../src/recognise/candidates.ts';
import { createPhrasebooks } from '../../src/recognise/evidence-words.ts';
import { followsUp } from '../../src/recognise/follow-up.ts';
import { hoursIn } from '../../src/recognise/hours.ts';
import { createLexicon } from '../../src/recognise/lexicon.ts';
import { createMentionBook } from '../../src/recognise/mentions.ts';
import { readMode } from '../../src/recognise/modes.ts';
import { moveTold } from '../../src/recognise/moves.ts';
import { saysNothing } from '../../src/recognise/nothing.ts';
import { tellsOffice } from '../../src/recognise/officers.ts';
import { OpenEntries, type OpenEntry } from '../../src/recognise/open-entries.ts';
import { kindTold } from '../../src/recognise/outcomes.ts';
import { sentenceEnd } from '../../src/recognise/sentences.ts';
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
  const vocabulary = createWords(tables.words);
  const books = createPhrasebooks(allEvidenceWords, commonWords);
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
      dates,
      mentions: createMentionBook(registry, others, names),
      open: new OpenEntries(
        open.map((one) => ({ made: addDays(minutes.date ?? '2020-01-15', -1), closed: null, ...one })),
      ),
      acronyms: [],
      sentenceEnd: (all: string, from: number, to: number) => sentenceEnd(all, from, to, lexicon),
      readMode: (words: string) => readMode(words, vocabulary),
      outcomeKind: (words: string, action: string, meeting: DateContext) =>
        kindTold(words, action, { words: vocabulary, dates, lexicon, ...meeting }),
      tellsOffice: (words: string) => tellsOffice(words, vocabulary),
      saysNothing: (words: string) => saysNothing(words, vocabulary),
      hoursIn: (words: string) => hoursIn(words, vocabulary, dates),
      followsUp: (title: string) => followsUp(title, vocabulary),
      moveTold: (words: string) => moveTold(words, { words: vocabulary, dates }),
    };
    return { document: { text, blocks, minutes }, context };
  };
}
