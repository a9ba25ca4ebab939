import { join } from 'node:path';
import { Fingerprints } from '../check/fingerprint.ts';
import type { Findings } from '../language/findings.ts';
import type { Excerpt, ShownFinding } from '../model/check.ts';
import type { Finding, Related } from '../model/finding.ts';
import { type LineStarts, lineStarts, type Place, positionOf, reachesInto, spanOf } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { decodeText } from '../store/decode.ts';
import { piecesWithoutAddresses, withoutAddresses } from '../text/addresses.ts';
import { escapeControls } from '../text/controls.ts';
import { sayProblem, sayRelated, sayReport } from '../text/finding-words.ts';
import { type Locale, typeset } from '../text/wording.ts';
import type { Checked } from './check-archive.ts';
import { fileLimit } from './load.ts';
import type { FileForOthers, ForOthers } from './published-findings.ts';

/** Characters of an excerpt. */
const excerptLimit = 160;

const nowhere: LineStarts = lineStarts('');

/** The findings of one file, grouped; the order is kept. */
export function* byFile(
  findings: readonly Finding[],
): Generator<readonly [file: string, findings: readonly Finding[]]> {
  for (let at = 0; at < findings.length; ) {
    const { file } = findings[at] as Finding;
    let end = at + 1;
    while (end < findings.length && findings[end]?.file === file) end++;
    yield [file, findings.slice(at, end)];
    at = end;
  }
}

/** The text of a file of the archive, read again; `''` where it cannot be. */
export function textOf(world: World, root: string, file: string): string {
  const read = world.files.read(join(root, file), fileLimit);
  const decoded = read.ok ? decodeText(read.value) : null;
  return decoded?.ok ? decoded.text : '';
}

/** The fingerprints of one file's findings, in their order. */
export function fingerprintsOf(
  checked: Checked,
  file: string,
  findings: readonly Finding[],
  text: string,
  told: FileForOthers | null = null,
): string[] {
  const closed = told === null ? null : (place: Place) => reachesInto(told.closed, place);
  const fingerprints = new Fingerprints(file, checked.minutes.get(file) ?? null, text, closed);
  return findings.map((finding) => fingerprints.of(finding));
}

/** The findings of one file as formats write them: worded, placed, each with its excerpt. The file is read again for that. */
export function showFile(
  world: World,
  checked: Checked,
  file: string,
  findings: readonly Finding[],
  words: FindingSpeech,
  forOthers: ForOthers | null = null,
): ShownFinding[] {
  const text = textOf(world, checked.loaded.root, file);
  const told = forOthers?.(file, text) ?? null;
  const fingerprints = fingerprintsOf(checked, file, findings, text, told);
  const known = checked.linesOf(file);
  const lines = known ?? nowhere;
  return findings.map((finding, at) => {
    const { message, remedy } = wordsOf(finding, words, told);
    const typed = finding.args;
    // A file that is no UTF-8 has no lines of ours: the problem says where.
    const span = known ? spanOf(lines, finding.place) : pointOf(typed.line, typed.column);
    return {
      rule: finding.rule,
      severity: finding.severity,
      file,
      message,
      remedy,
      ...span,
      fixable: finding.edits.length > 0,
      related: finding.related.map((each) => {
        const where = each.file ?? file;
        const { line, column } = positionOf(checked.linesOf(where) ?? nowhere, each.place.start);
        return { message: saidOf(each, words, told), file: where, line, column };
      }),
      excerpt: excerptOf(text, lines, finding.place, told),
      fingerprint: fingerprints[at] as string,
    };
  });
}

/** In what words findings are said. */
export interface FindingSpeech {
  readonly findings: Findings;
  readonly locale: Locale;
}

/** What a finding says; to others, nothing in words that are not theirs to read. */
export function wordsOf(
  finding: Finding,
  { findings, locale }: FindingSpeech,
  told: FileForOthers | null,
): { readonly message: string; readonly remedy: string | null } {
  const { message, remedy } = sayProblem(finding, findings, locale);
  if (told === null) return { message, remedy };
  if (told.tells(finding)) {
    return { message: withoutAddresses(message), remedy: remedy === null ? null : withoutAddresses(remedy) };
  }
  const rule = typeset(findings.rules[finding.rule] ?? finding.rule, locale.words);
  const say = (code: string) => sayReport(code, { rule }, findings, locale);
  return { message: say('withheld'), remedy: say(told.whole === null ? 'withheld-remedy' : `withheld-${told.whole}`) };
}

function saidOf(related: Related, { findings, locale }: FindingSpeech, told: FileForOthers | null): string {
  if (told === null) return sayRelated(related, findings, locale);
  if (!told.tellsRelated(related)) return sayReport('withheld-related', {}, findings, locale);
  return withoutAddresses(sayRelated(related, findings, locale));
}

function pointOf(line: unknown, column: unknown) {
  const at = { line: typeof line === 'number' ? line : 1, column: typeof column === 'number' ? column : 1 };
  return { ...at, endLine: at.line, endColumn: at.column };
}

/** The line of a place, its part that is to be underlined in sight; null where the line is blank or gone. */
export function excerptOf(
  text: string,
  lines: LineStarts,
  place: { start: number; end: number },
  told: FileForOthers | null = null,
): Excerpt | null {
  const { line } = positionOf(lines, place.start);
  const start = lines[line - 1] as number;
  let end = Math.min(lines[line] ?? text.length, text.length);
  while (end > start && '\r\n'.includes(text[end - 1] as string)) end--;
  if (told !== null && reachesInto(told.closed, { start, end })) return null;
  let from = Math.min(Math.max(place.start, start), end);
  let to = Math.min(Math.max(place.end, from), end);
  if (to === from) to = Math.min(from + 1, end);
  // Around a long place its beginning; else what stands before it as far as there is room.
  const room = excerptLimit - 2;
  to = Math.min(to, from + room);
  let left = start;
  if (end - start > room) left = Math.max(start, Math.min(from - Math.floor((room - (to - from)) / 2), end - room));
  const right = Math.min(end, left + room);
  while (left < from && /\s/.test(text[left] as string)) left++;
  from = Math.max(from, left);
  const show = (a: number, b: number): string => escapeControls(text.slice(a, b).replaceAll('\t', ' '));
  // Bounded: a line may be long, and have many findings.
  if (text.slice(left, right).trim() === '') return null;
  const isCut = text.slice(Math.max(start, left - excerptLimit), left).trim() !== '';
  const pieces = [
    `${isCut ? '…' : ''}${show(left, from)}`,
    show(from, to),
    `${show(to, right).trimEnd()}${right < end ? '…' : ''}`,
  ];
  const [before = '', mark = '', after = ''] = told === null ? pieces : piecesWithoutAddresses(pieces);
  return { line, text: before + mark + after, from: before.length, to: before.length + mark.length };
}
