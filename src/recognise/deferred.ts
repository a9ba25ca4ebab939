import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { bareTokens } from './words.ts';

/** What a line that puts its item off is to say beside. */
export interface Deferring {
  /** What follows is a day or a meeting: « report à nouveau » is another thing. */
  readonly dated?: boolean;
  /** That day or meeting is the one to which: « (reporté *au* 14/10) », not « (reporté *le* 14/10) », the day on which. */
  readonly until?: boolean;
  /** It is the item that is put off: « *Point* reporté au 15 septembre », amid other sentences. */
  readonly named?: boolean;
}

/** « Point reporté à la prochaine réunion », « Dit punt wordt uitgesteld »: the item goes on at a later meeting. */
export function saysDeferred(
  words: string,
  context: ReadContext,
  { dated = false, until = false, named = false }: Deferring = {},
): boolean {
  if (words.length > 120) return false;
  const whole = normalize(words.replace(/^[\s>→=*_-]+|[*_]+/g, ''));
  const item = itemBefore(whole, context);
  if (named && item === '') return false;
  const verbs = whole.slice(item.length);
  const [verb = ''] = wholePhrasesBefore(verbs, context.words.beingVerbs);
  const stated = verbs.slice(verb.length).trimStart();
  // « de nouveau reporté », `again deferred`
  const [again = ''] = wholePhrasesBefore(stated, context.words.still);
  const normalized = stated.slice(again.length).trimStart();
  const [said] = wholePhrasesBefore(normalized, context.words.deferred);
  if (said === undefined) return false;
  const after = normalized.slice(said.length);
  const rest = after.replace(/^[\s,.!:;–-]+|[\s.!]+$/g, '');
  if (until && !/^(?:a|au|aux|en|naar|tot|to|until|till) /.test(rest)) return false;
  return (
    rest === '' ||
    // « Reporté, pas assez d'infos »: why.
    /^\s?[(,:]/.test(after) ||
    (!dated &&
      /^(?:a |à |au |aux |faute|vu |naar |tot |op |wegens|to |until |for |due |next|volgende|prochain|manque|door )/.test(
        rest,
      )) ||
    context.dates.readDate(rest.replace(/^(?:a|naar|to) /, ''), context) !== null ||
    // « reportée à la réunion d'avril », `until the AGM`
    (/^(?:a|au|naar|tot|to|until|till) /.test(rest) &&
      rest.split(/[\s']+/).some((word) => context.words.meetingNouns.includes(word)))
  );
}

/** The item with which normalized words begin: « *ce point* est reporté », `*item* held over`. */
function itemBefore(normalized: string, { lexicon }: ReadContext): string {
  const [item = '', noun = ''] = /^(?:(?:le|ce|het|dit|the|this) )?([a-z]+) /.exec(normalized) ?? [];
  return lexicon.itemWords.has(noun) ? item : '';
}

/** Longer decisions say more; so many words stand between what is put off and that it is. */
const [longestDecision, mostBetween] = [300, 8];

/**
 * Whether what is decided is that its item goes on later: « Il est décidé de reporter l'examen du point », `RESOLVED to defer this item to the June meeting`, `that
 * consideration be deferred`. « décidé de reporter la fête » puts off the feast.
 */
export function defersItem(decided: string, { words, lexicon }: Pick<ReadContext, 'words' | 'lexicon'>): boolean {
  if (decided.length > longestDecision) return false;
  const tokens = bareTokens(normalize(decided));
  if (tokens.some((one) => lexicon.negations.has(one))) return false;
  const isItem = (one = ''): boolean => words.deferrable.includes(one) || lexicon.itemWords.has(one);
  const isLead = (one: string): boolean => words.deciding.some(({ objectStarts }) => objectStarts.has(one));
  return tokens.some((_, at) => {
    const rest = tokens.slice(at).join(' ');
    const [verb] = wholePhrasesBefore(rest, words.defers);
    const [said = verb] = wholePhrasesBefore(rest, words.deferred);
    if (said === undefined) return false;
    const after = tokens.slice(at + said.split(' ').length);
    if (verb !== undefined && isItem(after.find((one) => !isLead(one)))) return true;
    if (after.some((one) => /[a-z]/.test(one)) && !untilWhen.test(after[0] ?? '')) return false;
    // « décidé *de* reporter à mai »; « le solde à reporter » is put off to nowhere.
    const isBare = verb !== undefined && at < mostLead && words.afterParticiple.includes(tokens[at - 1] ?? '');
    return isBare || tokens.slice(Math.max(0, at - mostBetween), at).some(isItem);
  });
}

/** So many words lead to what was decided: `It was resolved to`. */
const mostLead = 5;

/** Before when something goes on, or why not now. */
const untilWhen = /^(?:a|au|aux|jusqu'|en|faute|vu|naar|tot|op|wegens|to|until|till|for|pending|due)$/;
