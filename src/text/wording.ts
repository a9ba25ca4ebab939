import type { DateStyle, Messages, YearlessStyle } from '../language/messages.ts';
import type { Arg, Args } from '../model/finding.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import { datePartsOf, isIsoDate, weekdayOf } from '../model/iso-date.ts';
import type { Phrase } from '../model/table.ts';
import { memoize } from './memo.ts';

/**
 * Says things in the language it is given: dates, numbers, lists, quotations, sentences with holes. Own tables
 * and no Intl: its first date in French costs more than a whole start of czs.
 */

/** What a sentence is worded with. */
export interface Locale {
  readonly words: Messages;
  /** Days of its year are said without the year where a style allows it; null: always with it. */
  readonly today: IsoDate | null;
}

const withYear: Readonly<Record<YearlessStyle, DateStyle>> = {
  weekday: 'full',
  day: 'long',
  short: 'abbreviated',
  brief: 'numeric',
};

function fillShape(shape: string, values: Readonly<Record<string, string>>): string {
  return shape.replace(/\{(\w{1,10})\}/g, (hole, name: string) => values[name] ?? hole);
}

/** A date in one style: `jeudi 23 avril 2020`, `1er avril`, `jeu. 23/04`; its spaces are no-break where they must be. */
export function formatDate(date: IsoDate, words: Messages, style: DateStyle): string {
  const { year, month, day } = datePartsOf(date);
  const { dates } = words;
  const weekday = weekdayOf(date) - 1;
  return fillShape(dates.shapes[style], {
    weekday: dates.weekdays[weekday] ?? '',
    wd: dates.shortWeekdays[weekday] ?? '',
    day: day === 1 && dates.first !== null ? dates.first : String(day),
    dd: String(day).padStart(2, '0'),
    month: dates.months[month - 1] ?? '',
    mon: dates.shortMonths[month - 1] ?? '',
    mm: String(month).padStart(2, '0'),
    year: String(year),
  });
}

/** A date in a style without the year where it is the year of today, else in that style's twin with the year. */
export function formatDateNear(date: IsoDate, { words, today }: Locale, style: YearlessStyle): string {
  return formatDate(date, words, today?.slice(0, 4) === date.slice(0, 4) ? style : withYear[style]);
}

/** A time of day: `9h30`, `9h`, `9u30`, `9:30`. */
export function formatTime(time: IsoTime, words: Messages): string {
  const mm = time.slice(3, 5);
  return fillShape(mm === '00' ? words.dates.hour : words.dates.minutes, { h: String(Number(time.slice(0, 2))), mm });
}

/** A number, grouped from 10 000 on, with at most two decimals. */
export function formatNumber(value: number, words: Messages): string {
  const { thousands, decimal } = words.typography;
  if (!Number.isFinite(value)) return String(value);
  const [whole = '0', part = ''] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return `${value < 0 ? '\u2212' : ''}${grouped}${part === '' ? '' : decimal + part}`;
}

/** A rate from 0 to 1 as a percentage: `87 %` with a no-break space, `87%`. Something is never 0, and never all, by rounding. */
export function formatRate(rate: number, words: Messages): string {
  const rounded = Math.round(rate * 100);
  const shown = rounded === 0 && rate > 0 ? 1 : rounded === 100 && rate < 1 ? 99 : rounded;
  return words.typography.percent.replace('{n}', () => formatNumber(shown, words));
}

/** True where the language has the singular after this number: 0 and 1 in French, 1 in Dutch and English. */
export function isSingular(value: number, words: Messages): boolean {
  return words.typography.singular === 'below-two' ? Math.abs(value) < 2 : value === 1;
}

/** A list as a sentence has it: `A, B et C`. */
export function joinWords(list: readonly string[], words: Messages, last: 'and' | 'or' = 'and'): string {
  if (list.length < 2) return list[0] ?? '';
  return `${list.slice(0, -1).join(', ')}${words.typography[last]}${list[list.length - 1]}`;
}

/** A quotation: `« pour juin »` with no-break spaces. */
export function quoted(text: string, words: Messages): string {
  const [open, close] = words.typography.quotes;
  return open + text + close;
}

/** Typography of words of ours that were typed plainly: curly apostrophes, and in French the no-break spaces. */
export function typeset(text: string, words: Messages): string {
  const curly = text.includes("'") ? text.replaceAll("'", '\u2019') : text;
  if (words.typography.spacing !== 'french') return curly;
  return curly
    .replace(/ (?=[:»%])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/[ \u00a0](?=[;!?])/g, '\u202f');
}

/** A first letter as a capital; `ij` of Dutch as two. */
export function capitalised(text: string, words: Messages): string {
  if (words.language === 'nl' && /^ij/i.test(text)) return `IJ${text.slice(2)}`;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly style: string }
  | { readonly kind: 'forms'; readonly name: string; readonly forms: readonly string[] }
  | { readonly kind: 'optional'; readonly name: string; readonly form: string };

const hole = /\{(\w{1,40})(?::(\w{1,40})|\|([^{}]{0,400})|\?([^{}]{0,400}))?\}/g;

/** Sentences that were said before, cut at their holes; by language, since the typography differs. */
const cut = new Map<string, readonly Piece[]>();

function piecesOf(sentence: string, words: Messages): readonly Piece[] {
  const key = words.language + sentence;
  const known = cut.get(key);
  if (known !== undefined) return known;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of sentence.matchAll(hole)) {
    const [whole, name = '', style, forms, optional] = match;
    if (match.index > at) pieces.push({ kind: 'text', text: typeset(sentence.slice(at, match.index), words) });
    if (forms !== undefined)
      pieces.push({ kind: 'forms', name, forms: forms.split('|').map((f) => typeset(f, words)) });
    else if (optional !== undefined) pieces.push({ kind: 'optional', name, form: typeset(optional, words) });
    else pieces.push({ kind: 'value', name, style: style ?? '' });
    at = match.index + whole.length;
  }
  if (at < sentence.length) pieces.push({ kind: 'text', text: typeset(sentence.slice(at), words) });
  return memoize(cut, 5000, key, pieces);
}

const yearless = new Set<string>(['weekday', 'day', 'short', 'brief'] satisfies YearlessStyle[]);

function argWords(arg: Arg | undefined, style: string, locale: Locale): string {
  const { words } = locale;
  if (arg === null || arg === undefined) return '';
  if (typeof arg === 'number') return style === 'rate' ? formatRate(arg, words) : formatNumber(arg, words);
  if (typeof arg !== 'string') return joinWords(arg, words, style === 'or' ? 'or' : 'and');
  if (style === '') return arg;
  if (style === 'time') return formatTime(arg, words);
  if (style === 'quoted') return quoted(arg, words);
  if (style === 'word') return typedWord(arg);
  if (style === 'de') return isElided(arg) ? `d\u2019${arg}` : `de ${arg}`;
  if (style === 'state') return stateWord(arg, words);
  if (!isIsoDate(arg)) return arg;
  if (yearless.has(style)) return formatDateNear(arg, locale, style as YearlessStyle);
  return Object.hasOwn(words.dates.shapes, style) ? formatDate(arg, words, style as DateStyle) : arg;
}

/** One word of a command, as it is typed in a shell: a name with a blank in it is quoted. */
function typedWord(text: string): string {
  if (/^[\p{L}\p{M}\p{N}._/\\:@%+=,-]+$/u.test(text)) return text;
  return /["$`]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** French *de* before a vowel: « d’Inès », « d’Yves », and « de Yann »; before an h both are said. */
function isElided(name: string): boolean {
  return /^(?:[aeiouœæ]|y[^aeiou])/i.test(name.normalize('NFD'));
}

/** A sentence with its holes filled; see `language/messages.ts` for the holes. Arguments go in as they are, unescaped. */
export function fill(sentence: string, args: Args, locale: Locale): string {
  let out = '';
  for (const piece of piecesOf(sentence, locale.words)) {
    if (piece.kind === 'text') {
      out += piece.text;
      continue;
    }
    const arg = Object.hasOwn(args, piece.name) ? args[piece.name] : null;
    if (piece.kind === 'value') {
      out += argWords(arg, piece.style, locale);
    } else if (piece.kind === 'optional') {
      const value = arg === 0 ? '' : argWords(arg, '', locale);
      if (value !== '') out += piece.form.replaceAll('#', () => value);
    } else {
      const number = typeof arg === 'number' ? arg : Number(arg ?? 0);
      const { forms } = piece;
      const one = forms.length > 2 ? number === 1 : isSingular(number, locale.words);
      const form =
        forms.length > 2 && number === 0 ? forms[0] : one ? forms[forms.length - 2] : forms[forms.length - 1];
      out += (form ?? '').replaceAll('#', () => formatNumber(number, locale.words));
    }
  }
  return out;
}

/** A phrase in words; a code that the language does not know is shown as it is, so that nothing is lost. */
export function sayPhrase(phrase: Phrase, locale: Locale): string {
  const { phrases } = locale.words;
  return Object.hasOwn(phrases, phrase.code) ? fill(phrases[phrase.code] ?? '', phrase.args, locale) : phrase.code;
}

/** The word of one section by its id; the id itself where the language has none. */
export function wordOf(section: 'titles' | 'heads' | 'states', id: string, words: Messages): string {
  const sentences = words[section];
  return Object.hasOwn(sentences, id) ? typeset(sentences[id] ?? '', words) : id;
}

/** A state's word: `prise`, `en retard`. */
export function stateWord(code: string, words: Messages): string {
  return wordOf('states', code, words);
}
