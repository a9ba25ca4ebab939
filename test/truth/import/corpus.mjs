import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './lines.mjs';

/** @import { Truth } from './score.mjs' */

/**
 * `lines`: only these, from and to, were read by whoever labelled it.
 *
 * @typedef {Truth & {
 *   file: string, path: string, half: 'dev' | 'held', language: string, format: string, lines: [number, number] | null,
 * }} Document
 */

/**
 * The labels of `corpus.jsonl` hold positions, not texts, since the texts are not ours: `[line, start, end]`, from 1, in
 * UTF-16 code units, the end being the column after the last. Where a thing is told in several lines it has a position in each.
 *
 * @typedef {[line: number, start: number, end: number]} Position
 * @typedef {{ maybe?: boolean }} Perhaps
 * @typedef {{ value: string | string[], at: Position[] | 'file' }} DatedLabel where it is told by the file's name alone: `file`
 * @typedef {{
 *   file: string, sha256: string, half: 'dev' | 'held', language: string, format: string, lines?: [number, number], unjudged: string[],
 *   date: DatedLabel | null, start: DatedLabel | null, end: DatedLabel | null,
 *   place: { at: Position[] } & Perhaps | null, chair: { at: Position[] } & Perhaps | null,
 *   secretary: { at: Position[] } & Perhaps | null,
 *   present: ({ at: Position } & Perhaps)[], absent: ({ at: Position } & Perhaps)[],
 *   items: ({ at: Position[][] } & Perhaps)[],
 *   decisions: ({
 *     at: Position[], subject: Position[], rejected?: boolean,
 *     mode?: 'unanimous' | { for: number | null, against: number | null, abstain: number | null },
 *   } & Perhaps)[],
 *   actions: ({ at: Position[], owners: Position[][], closed?: boolean, due?: { value: string | null, at: Position[] } } & Perhaps)[],
 *   next: ({ value: string[], at: Position[], start?: string } & Perhaps)[],
 * }} Label
 */

/**
 * The labelled documents, with the texts that the positions mean. A file that is not there or that is another than was
 * labelled is skipped, and said.
 *
 * @param {string} folder of the corpus
 * @param {(text: string) => void} say
 * @param {string} [list] the file of the labels
 * @returns {Document[]}
 */
export function corpusDocuments(folder, say, list = join(import.meta.dirname, 'corpus.jsonl')) {
  /** @type {Label[]} */
  const labels = readFileSync(list, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return labels.flatMap((label) => {
    const path = join(folder, label.file);
    const sha256 = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
    if (sha256 === label.sha256) return [resolved(label, path)];
    say(`${label.file}: ${sha256 === null ? 'not there' : 'not the text that was labelled'}, skipped`);
    return [];
  });
}

/** How many lines before and after a decision its subject may stand. */
const [before, after] = [15, 3];

/** @param {Label} label @param {string} path @returns {Document} */
function resolved(label, path) {
  const lines = linesOf(path);
  const piece = (/** @type {Position} */ [line, start, end]) => (lines[line - 1] ?? '').slice(start - 1, end - 1);
  const text = (/** @type {Position[]} */ at) => at.map(piece).join(' ');
  const perhaps = (/** @type {Perhaps} */ { maybe = false }) => ({ maybe });
  const dated = (/** @type {DatedLabel | null} */ it) => it && { values: [it.value].flat(), maybe: false };
  const named = (/** @type {{ at: Position[] } & Perhaps | null} */ it) =>
    it && { values: it.at.map(piece), ...perhaps(it) };
  const person = (/** @type {{ at: Position } & Perhaps} */ it) => ({ text: piece(it.at), ...perhaps(it) });
  return {
    file: label.file,
    path,
    half: label.half,
    language: label.language,
    format: label.format,
    lines: label.lines ?? null,
    unjudged: label.unjudged,
    date: dated(label.date),
    start: dated(label.start),
    end: dated(label.end),
    place: named(label.place),
    chair: named(label.chair),
    secretary: named(label.secretary),
    present: label.present.map(person),
    absent: label.absent.map(person),
    items: label.items.map((item) => ({ titles: item.at.map(text), ...perhaps(item) })),
    decisions: label.decisions.map(({ at, subject, mode = null, rejected = false, maybe = false }) => {
      const line = at[0]?.[0] ?? 1;
      const near = lines.slice(Math.max(0, line - 1 - before), line + after).join('\n');
      return { text: text(at), subject: subject.map(piece), mode, rejected, near, maybe };
    }),
    actions: label.actions.map(({ at, owners, due = null, closed = false, maybe = false }) => ({
      text: text(at),
      owners: owners.map(text),
      due,
      closed,
      maybe,
    })),
    next: label.next.map(({ value, at, maybe = false }) => ({ values: value, text: text(at), maybe })),
  };
}
