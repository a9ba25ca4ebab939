import { byLanguage } from '../../model/by-language.ts';
import type { Language } from '../../model/minutes.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { readHead } from '../../recognise/head.ts';
import { lineOf } from '../../recognise/line.ts';
import { oncePer } from '../../text/memo.ts';
import { normalize } from '../../text/normalize.ts';
import type { Grammar } from '../grammar.ts';

/** Whether a line begins an entry or tells what became of one: it closes the entry before it. */
export function beginsEntry(text: string, grammar: Grammar, language: Language): boolean {
  return headOf(text, grammar, language) !== null;
}

/** Whether a line says that something is internal: a label at its start, or a bracket anywhere. */
export function saysInternal(text: string, grammar: Grammar, language: Language): boolean {
  for (let opens = text.indexOf('('); opens !== -1; opens = text.indexOf('(', opens + 1)) {
    const closes = text.indexOf(')', opens);
    if (closes === -1) break;
    if (closes - opens <= 300 && isInternal(text.slice(opens + 1, closes), grammar)) return true;
  }
  const head = headOf(text, grammar, language);
  return (
    head !== null &&
    ('head' in head ? head.head.role === 'internal' || head.head.parts.internal : head.miss.role === 'internal')
  );
}

function isInternal(inside: string, { lexicon }: Grammar): boolean {
  return inside.split(',').some((part) => lexicon.internal.has(normalize(part.trim())));
}

function headOf(text: string, grammar: Grammar, language: Language): ReturnType<typeof readHead> {
  const context = contextsOf(grammar)[language];
  return readHead(lineOf(text, { start: 0, end: text.length }, context), text.length, context);
}

const contextsOf = oncePer((grammar: Grammar) =>
  byLanguage(
    (language): ReadContext => ({
      ...grammar,
      language,
      names: nobody,
      meeting: null,
      meetingId: '',
      kind: 'meeting',
      here: { place: null, start: null },
      acronyms: [],
      byVerb: true,
    }),
  ),
);

const nobody: ReadContext['names'] = {
  isKnown: () => false,
  mayAct: () => false,
  organisationOf: () => null,
  nameOf: () => null,
  listed: [],
};
