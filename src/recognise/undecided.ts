import type { Language } from '../model/minutes.ts';
import type { EvidenceName } from './evidence-names.ts';
import { hasWithin, type Sketch } from './sketch.ts';

/** The words with which what is asked begins, be it told: `whether`, « combien ». */
export const interrogative: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:si|s|qui|quand|comment|pourquoi|ou|combien|quels?|quelles?|quoi)$/,
  nl: /^(?:of|wie|wat|wanneer|hoe|hoeveel|waar|waarom|welke?)$/,
  en: /^(?:if|whether|who|what|when|how|why|where|which)$/,
};

const nobody = /^(?:personne|niemand|nobody)$/;

/** So many words stand between a word of knowing and what denies it: « *weten* we nog *niet* », `*isn't* quite *clear*`. */
const reach = 3;

/**
 * Marks that something is not known or not decided (`undecided`), and that it is what a sentence asks without a question mark
 * (`undecided/question`): `Where the trees should go is not settled.`, « On ne sait pas encore qui tiendra le bar. »
 */
export function markUndecided(sketch: Sketch, found: Set<EvidenceName>): void {
  const { hits, words, language, opening, piece } = sketch;
  // « Personne ne sait »: what is asked is a fact, and nothing to be decided.
  const denies = (from: number, to: number): boolean =>
    hasWithin(sketch, 'negations', from, to) &&
    !words.slice(Math.max(0, from - 1), to).some(({ normalized }) => nobody.test(normalized));
  const denied = hits.filter(
    ({ list, from, to }) =>
      list === 'certain' && (denies(Math.max(0, from - reach), from) || (language === 'nl' && denies(to, to + reach))),
  );
  if (denied.length > 0) found.add('undecided');
  const open = [...denied, ...hits.filter(({ list }) => list === 'pends')];
  if (open.length === 0 || piece.text.includes('?')) return;
  const asks = (at: number): boolean => interrogative[language].test(words[at]?.normalized.replace(/['’]$/, '') ?? '');
  if (asks(opening) || open.some(({ to }) => words.some((_, at) => at >= to && at <= to + reach && asks(at))))
    found.add('undecided/question');
}
