import { Liquid, LiquidError, UndefinedVariableError } from 'liquidjs';
import type { DateStyle, Messages } from '../language/messages.ts';
import { isIsoDate } from '../model/iso-date.ts';
import { formatDate, formatTime } from '../text/wording.ts';

/** What a template is given, by the names it uses. */
export type TemplateValues = Readonly<Record<string, unknown>>;

/** Why a template cannot be used; lines and columns from 1. */
export type TemplateFailure =
  | {
      readonly kind: 'unknown-variable' | 'unknown-filter' | 'unknown-style';
      readonly name: string;
      readonly line: number;
      readonly column: number;
    }
  /** It asks for another file, or for more than a template may use. */
  | { readonly kind: 'file' | 'limit'; readonly line: number; readonly column: number }
  | { readonly kind: 'broken'; readonly detail: string; readonly line: number; readonly column: number };

export type TemplateResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: TemplateFailure };

/** A template is text that a person wrote: much less than any of these. */
const limits = { characters: 100_000, milliseconds: 1000, memory: 5_000_000, output: 1_000_000 };

/**
 * Fills a Liquid template. It has the values it is given and nothing else: it reads no file, includes no other, runs no code; a loop
 * without end is stopped. An unknown variable, filter or style of date is a failure with its place. Runs of empty lines become one.
 */
export function fillTemplate(template: string, values: TemplateValues, words: Messages): TemplateResult {
  const tooMuch: TemplateResult = { ok: false, failure: { kind: 'limit', line: 1, column: 1 } };
  if (template.length > limits.characters) return tooMuch;
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: limits.characters,
    renderLimit: limits.milliseconds,
    memoryLimit: limits.memory,
  });
  engine.registerFilter('date', (value: unknown, style: unknown = 'long') => {
    if (typeof value !== 'string' || !isIsoDate(value)) return value;
    if (typeof style !== 'string' || !Object.hasOwn(words.dates.shapes, style)) throw new UnknownStyle(String(style));
    return formatDate(value, words, style as DateStyle);
  });
  engine.registerFilter('time', (value: unknown) =>
    typeof value === 'string' && /^\d{2}:\d{2}$/.test(value) ? formatTime(value, words) : value,
  );
  try {
    const text: string = engine.parseAndRenderSync(template, structuredClone(values));
    if (text.length > limits.output) return tooMuch;
    return { ok: true, text: tidy(text) };
  } catch (error) {
    // Tags within tags, thousands of them.
    if (error instanceof RangeError) return tooMuch;
    if (!LiquidError.is(error)) throw error;
    return { ok: false, failure: failureOf(error) };
  }
}

class UnknownStyle extends Error {
  readonly style: string;

  constructor(style: string) {
    super(style);
    this.style = style;
  }
}

function failureOf(error: LiquidError): TemplateFailure {
  const [line = 1, column = 1] = error.token.getPosition();
  let cause: Error | undefined = error.originalError;
  while (cause && LiquidError.is(cause) && cause.originalError) cause = cause.originalError;
  const detail = (cause ?? error).message.replace(/, line:\d{1,9}, col:\d{1,9}$/, '');
  if (cause instanceof UnknownStyle) return { kind: 'unknown-style', name: cause.style, line, column };
  const name = /^undefined (variable|filter): (.{1,200})$/.exec(detail);
  if (name?.[1] === 'filter') return { kind: 'unknown-filter', name: name[2] as string, line, column };
  if (name || error instanceof UndefinedVariableError)
    return { kind: 'unknown-variable', name: name?.[2] ?? detail, line, column };
  if (/^ENOENT\b/.test(detail)) return { kind: 'file', line, column };
  if (cause instanceof RangeError || /\blimit exceeded$/.test(detail)) return { kind: 'limit', line, column };
  return { kind: 'broken', detail, line, column };
}

/** A template has its tags on lines of their own: what they leave is no more than one empty line. */
function tidy(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => (line.trim() === '' ? '' : line.trimEnd()));
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
  return `${kept.join('\n').trim()}\n`;
}
