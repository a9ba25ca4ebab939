import type { Cue, Expression } from './grammar.ts';
import { followedBy } from './grammar.ts';
import type { Day, Grammar, Month } from './items.ts';
import { hasYear } from './resolution.ts';
import { isCapital, tokenAt } from './tokens.ts';

/** Running prose is full of numbers and of words that might be dates: which of them are. */

/** False for what may well be something else than a date, in running prose. */
export function isSure(g: Grammar, expression: Expression): boolean {
  const { chain, cue, preposition, week } = expression;
  const [first] = chain.items;
  const introduced = preposition !== null && preposition !== 'on';
  switch (first?.kind) {
    case 'day':
      return week || chain.items.every((item) => item.kind !== 'day' || isSureDay(g, item, cue, chain.next));
    case 'part':
      return true;
    case 'month':
      return isSureMonth(g, first, expression, introduced);
    case 'quarter':
    case 'end':
      return first.year !== null || preposition !== null;
    case 'period':
      // `pour l'année prochaine` names no date that anybody waits for.
      return first.unit === 'week' || first.unit === 'weekend' ? introduced : first.unit !== 'year';
    case 'meeting':
      return preposition !== null;
    default:
      return false;
  }
}

function isSureMonth(
  g: Grammar,
  first: Month,
  { chain, cue, preposition, next }: Expression,
  introduced: boolean,
): boolean {
  if (chain.items.some(hasYear)) return introduced || chain.items.every((item) => item.kind !== 'month' || !item.weak);
  if (first.named) return true;
  if (!first.full || first.weak) return false;
  if (chain.relation === 'range') return isCued(cue);
  return introduced && (preposition === 'in' || !isName(g, next));
}

/** `pour Avril Lenoir`: a month that is somebody's first name. */
function isName(g: Grammar, next: number): boolean {
  const token = tokenAt(g.list, next);
  return token.kind === 'word' && token.senses.length === 0 && !token.line && isCapital(g, next);
}

function isSureDay(g: Grammar, item: Day, cue: Cue, next: number): boolean {
  // « jeudi 12 à 19h », `Thursday 12th we …`, and not « jeudi 12 personnes »
  if (item.month === null && !g.whole)
    return tokenAt(g.list, item.next - 1).kind === 'word' || followedBy(g, next) !== 'word';
  const cued = isCued(cue) || item.weekdays.length > 0;
  if (item.form !== 'numeric') return !item.weak || cued;
  if (item.year === null) return isSureFraction(g, item, isAwaited(g, item, cue) ? 'strong' : cue, next);
  if (!item.shortYear) return true;
  if (item.weak) return isAwaited(g, item, cue) || cue === 'strong';
  // `phases 10/11/12`
  const { day, month, year } = item;
  const counting = month === (day ?? 0) + 1 && year % 100 === month + 1;
  return !counting || item.padded || cued;
}

/** Whether what stands before it, or where it stands, makes numbers a day. */
function isAwaited({ awaited }: Grammar, { weekdays }: Day, cue: Cue): boolean {
  return weekdays.length > 0 || (awaited && cue !== 'none');
}

/** Numbers that are days of the calendar and hardly ever meant as such. */
const ratios = new Set(['24/7', '16/9', '4/3', '3/2']);

/** Whether `23/04`, which is a fraction too, is a day. */
function isSureFraction(g: Grammar, item: Day, cue: Cue, next: number): boolean {
  const after = followedBy(g, next);
  const day = item.day ?? 0;
  const month = item.month ?? 0;
  if (ratios.has(`${day}/${month}`) && cue !== 'strong') return false;
  if (after === 'time') return cue !== 'none' || g.awaited;
  if (item.padded) return isCued(cue) || cue === 'start' || (cue === 'bracket' && after !== 'word');
  // `le 2/5 à la commune` is a day, `le 2/3 des voix` none, and neither is `pour 2/3`.
  if (day <= month) return cue === 'strong' && after !== 'word';
  // `van 16/9 formaat`
  if (cue === 'strong' || (cue === 'weak' && day > 12)) return true;
  return after !== 'word' && cue !== 'none' && (day > 12 || isCued(cue));
}

function isCued(cue: Cue): boolean {
  return cue === 'strong' || cue === 'weak' || cue === 'of';
}
