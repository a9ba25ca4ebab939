import type { Findings, FindingWords } from '../language/findings.ts';
import type { Arg, Args, Problem, Related } from '../model/finding.ts';
import { escapeControls } from './controls.ts';
import { fill, type Locale } from './wording.ts';

/** What a problem says in a language: one line each, inert on a terminal. */
export interface SaidFinding {
  readonly message: string;
  readonly remedy: string | null;
}

/** Characters of what is quoted from a file in a message. */
const quotedLimit = 90;

/** A problem in words; a code that the language does not know is shown as it is, so that nothing is lost. */
export function sayProblem(
  { code, args }: Pick<Problem, 'code' | 'args'>,
  findings: Findings,
  locale: Locale,
): SaidFinding {
  const words = wordsOfCode(code, findings);
  if (words === null) return { message: code, remedy: null };
  const short = shortened(args);
  const remedy = words.remedy === undefined ? '' : say(words.remedy, short, locale);
  return { message: say(words.message, short, locale), remedy: remedy === '' ? null : remedy };
}

/** A related place in words. */
export function sayRelated({ code, args }: Pick<Related, 'code' | 'args'>, findings: Findings, locale: Locale): string {
  return Object.hasOwn(findings.related, code) ? say(findings.related[code] ?? '', shortened(args), locale) : code;
}

/** Something that stands around findings (`Findings.report`). */
export function sayReport(code: string, args: Args, findings: Findings, locale: Locale): string {
  return fill(findings.report[code] ?? code, args, locale);
}

/** The sentences of a code: its own, else those of its rule. */
function wordsOfCode(code: string, findings: Findings): FindingWords | null {
  const slash = code.indexOf('/');
  for (const each of slash === -1 ? [code] : [code, code.slice(0, slash)]) {
    if (Object.hasOwn(findings.findings, each)) return findings.findings[each] ?? null;
  }
  return null;
}

function say(sentence: string, args: Args, locale: Locale): string {
  return escapeControls(fill(sentence, args, locale)).trim();
}

function shortened(args: Args): Args {
  const out: Record<string, Arg> = {};
  for (const [name, arg] of Object.entries(args)) {
    out[name] = typeof arg === 'string' ? cut(arg) : arg === null || typeof arg === 'number' ? arg : listCut(arg);
  }
  return out;
}

function listCut(list: readonly string[]): readonly string[] {
  return list.length > 6 ? [...list.slice(0, 6).map(cut), '…'] : list.map(cut);
}

/** A text of a file on one line, cut at a blank where it is long. */
function cut(text: string): string {
  const line = text.length > 4 * quotedLimit ? text.slice(0, 4 * quotedLimit) : text;
  const normalized = line.replace(/[\t\n\r ]+/g, ' ');
  if (normalized.length <= quotedLimit) return normalized;
  const blank = normalized.lastIndexOf(' ', quotedLimit - 1);
  const end = blank > quotedLimit / 2 ? blank : quotedLimit - 1;
  // Not between the halves of a character.
  const whole = /[\ud800-\udbff]/.test(normalized[end - 1] ?? '') ? end - 1 : end;
  return `${normalized.slice(0, whole)}…`;
}
