import type { Feast } from '../language/date-words.ts';
import { prefixAt } from './grammar.ts';
import type { Grammar } from './items.ts';
import { monthWord, skip } from './month-words.ts';
import { sense, tokenAt } from './tokens.ts';

/** What is awaited on a day of which the words say no date, and that something is to be done before: `by Easter`, `before the May meeting`, « avant l'AG ». */
export interface Occasion {
  readonly start: number;
  readonly end: number;
  /** Of a meeting, the month that it is in; null where none is said. */
  readonly month: number | null;
  /** The day of the year that it is, where it has one. */
  readonly feast: Feast | null;
  /** The words that lead to it may say what something is for, as well as by when: « pour l'AG ». */
  readonly isLoose: boolean;
}

/** The one occasion in a text that words for a due date lead to, and that ends its clause; null where there is none, or several. */
export function occasionIn(g: Grammar): Occasion | null {
  let found: Occasion | null = null;
  for (let index = 0; index < g.list.length; index++) {
    const occasion = occasionAt(g, index);
    if (occasion === null) continue;
    if (found !== null) return null;
    found = occasion.found;
    index = occasion.next - 1;
  }
  return found;
}

/** Words before a day that say by when, and before anything else what for: `for`, « pour », `voor`. */
const loose: ReadonlySet<string> = new Set(['for', 'pour', 'pr', 'voor']);

function occasionAt(g: Grammar, index: number): { readonly found: Occasion; readonly next: number } | null {
  const prefix = sense(g, index, 'prepositions') === null ? null : prefixAt(g, index);
  if (prefix === null || !/^(?:by|before|at-latest|until)$/.test(prefix.preposition ?? '')) return null;
  const at = skip(g, prefix.next, 'articles');
  const before = monthWord(g, at);
  const noun = before === null ? at : before.next + (tokenAt(g.list, before.next).text === '-' ? 1 : 0);
  const feast = sense(g, noun, 'feasts');
  const what = feast ?? sense(g, noun, 'occasions');
  if (what === null) return null;
  const after = noun + what.words.length;
  const of = before === null ? sense(g, after, 'partOf') : null;
  const named = of === null ? null : monthWord(g, after + of.words.length);
  const month = before ?? named;
  const next = named?.next ?? after;
  const isMonth = what.value === 'ofMonth';
  if ((isMonth && (month === null || month.weak)) || !endsClause(g, next)) return null;
  const [start, end] = [tokenAt(g.list, index).start, tokenAt(g.list, next - 1).end];
  const isLoose = month === null && loose.has(tokenAt(g.list, index).text);
  const found = {
    start,
    end,
    month: month?.month ?? null,
    feast: feast === null ? null : (feast.value as Feast),
    isLoose,
  };
  return { found, next };
}

/** Nothing more is said of what ends before a token: « la réunion du 12 » is another thing than « la réunion ». */
function endsClause(g: Grammar, next: number): boolean {
  const token = tokenAt(g.list, next);
  return token.kind === 'break' || token.line || (token.kind === 'mark' && token.text !== '-' && token.text !== "'");
}
