import { plainLabel } from '../../../recognise/field-line.ts';
import { normalize } from '../../../text/normalize.ts';
import { wordsOf } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { type Candidate, isFilled, isSpecial, numberDepth, promote, type Sheet, subHeadings } from './sheet.ts';

/** Items by the agenda: the headings that say what its lines say, in its order. */

/** A candidate as an agenda line is compared with it. */
interface Compared extends Candidate {
  readonly words: ReadonlySet<string>;
  readonly normalized: string;
  readonly digits: string;
  readonly role: string | undefined;
}

/** Sections that have the titles of the agenda, in its order; null where too few do. */
export function matchAgenda(sheet: Sheet, list: readonly number[], candidates: readonly Candidate[]): number | null {
  const last = list[list.length - 1] as number;
  const first = list[0] as number;
  const titles = list.map((index) => {
    const line = sheet.lines[index] as Line;
    return {
      text: line.text,
      words: contentWords(line.text),
      normalized: normalize(line.text),
      digits: (line.block.number ?? '').replace(/\D/g, ''),
      role: sheet.lexicon.headings.get(plainLabel(line.text)),
    };
  });
  const after = candidates
    .filter((one) => one.index > last || one.index < first)
    .map(
      (one): Compared => ({
        ...one,
        words: contentWords(one.title),
        normalized: normalize(one.title),
        digits: (one.number ?? '').replace(/\D/g, ''),
        role: sheet.lexicon.headings.get(plainLabel(one.title.replace(/\([^()]{0,40}\)/g, ''))),
      }),
    );
  // No meeting has such an agenda.
  if (titles.length > 300 || titles.length * after.length > 600_000) return null;
  const scores = titles.map((title) => after.map((one) => similarity(title, one)));
  const rows = titles.length;
  const pairs = bestPairs(scores, after.length).map(({ row, column }) => ({
    row,
    candidate: after[column] as Candidate,
  }));
  if (pairs.length < Math.max(1, rows * 0.45) || pairs.length < 2) return null;
  const styles = new Map<string, number>();
  for (const { candidate } of pairs) styles.set(candidate.style, (styles.get(candidate.style) ?? 0) + 1);
  const main = [...styles].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
  const chosen = new Set(pairs.map(({ candidate }) => candidate.index));
  // Sections of the same style that the agenda did not announce, and those it announced under another title.
  const depth = numberDepth(pairs[0]?.candidate.number ?? null);
  const from = pairs[0]?.candidate.index ?? last;
  for (const one of after) {
    if (chosen.has(one.index) || one.style !== main || !one.strong) continue;
    if (
      one.style.includes('number') &&
      !fitsBetween(
        one,
        pairs.map((pair) => pair.candidate),
      )
    )
      continue;
    if (one.number !== null && numberDepth(one.number) > depth) continue;
    if (isSpecial(one.title, sheet.lexicon)) continue;
    if (one.index < from && !(one.style.startsWith('h') || sheet.lexicon.headings.has(plainLabel(one.title)))) continue;
    if (one.index < from && one.index < first) continue;
    if (!one.style.startsWith('h') && /[:;,]$/.test(one.title) && one.number === null) continue;
    chosen.add(one.index);
  }
  // Treated in another order than announced.
  const paired = new Set(pairs.map(({ row }) => row));
  titles.forEach((_, row) => {
    if (paired.has(row)) return;
    const column = (scores[row] as number[]).findIndex(
      (score, at) =>
        score >= 1 &&
        (after[at] as Candidate).style === main &&
        !chosen.has((after[at] as Candidate).index) &&
        (after[at] as Candidate).index > last,
    );
    if (column !== -1) chosen.add((after[column] as Candidate).index);
  });
  for (const one of after) {
    if (
      one.style.startsWith('h') &&
      sheet.lexicon.headings.has(plainLabel(one.title)) &&
      !isSpecial(one.title, sheet.lexicon) &&
      isFilled(sheet, one.index)
    )
      chosen.add(one.index);
  }
  for (const index of chosen) promote(sheet, index);
  subHeadings(sheet, main);
  return pairs.length;
}

/** The best pairing of rows and columns that goes on in both: agenda and sections come in one order. */
function bestPairs(
  scores: readonly (readonly number[])[],
  columns: number,
): { readonly row: number; readonly column: number }[] {
  const rows = scores.length;
  const best: Float64Array[] = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scores[row]?.[column] ?? 0;
      const here = best[row] as Float64Array;
      const below = best[row + 1] as Float64Array;
      here[column] = Math.max(
        below[column] as number,
        here[column + 1] as number,
        score > 0 ? score + (below[column + 1] as number) : 0,
      );
    }
  }
  const pairs: { readonly row: number; readonly column: number }[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = (best[row] as Float64Array)[column] as number;
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && Math.abs(here - (score + ((best[row + 1] as Float64Array)[column + 1] as number))) < 1e-9) {
      pairs.push({ row, column });
      row++;
      column++;
    } else if (Math.abs(here - ((best[row] as Float64Array)[column + 1] as number)) < 1e-9) column++;
    else row++;
  }
  return pairs;
}

/** A numbered line is a section only where its number goes on from the one before and before the next. */
function fitsBetween(one: Candidate, chosen: readonly Candidate[]): boolean {
  const number = Number(one.number);
  if (!Number.isInteger(number)) return false;
  const before = chosen.filter((each) => each.index < one.index).pop();
  const after = chosen.find((each) => each.index > one.index);
  const low = before === undefined ? 0 : Number(before.number);
  const high = after === undefined ? Number.POSITIVE_INFINITY : Number(after.number);
  if (!Number.isFinite(low)) return false;
  return number === low + 1 && number < high && one.title.length < 120 && !/[;.]$/.test(one.title);
}

const small = new Set(
  'le la les l un une des du de d et a au aux en pour sur dans par the of and to in for on een het en van voor op te aan met door item point punt'.split(
    ' ',
  ),
);

function contentWords(text: string): Set<string> {
  const words = wordsOf(normalize(text.replace(/\([^()]{0,60}\)/g, ' '))).filter(
    (word) => !small.has(word) && !/^\d{1,2}$/.test(word),
  );
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/(?:es|s|x|en)$/, '') : word)));
}

/** How far an agenda line and a heading say the same, 0 to 1. */
function similarity(
  title: {
    readonly text: string;
    readonly words: ReadonlySet<string>;
    readonly normalized: string;
    readonly digits: string;
    readonly role: string | undefined;
  },
  one: Compared,
): number {
  const a = title.words;
  const b = one.words;
  if (a.size === 0 || b.size === 0) return title.normalized === one.normalized ? 1 : 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  const jaccard = common / (a.size + b.size - common);
  const contained = common / Math.min(a.size, b.size);
  const sameNumber = title.digits !== '' && title.digits === one.digits;
  let score = 0;
  if (jaccard >= 0.99) score = 1;
  else if (contained >= 0.99 && Math.min(a.size, b.size) >= (one.strong ? 1 : 3)) score = 0.85;
  else if (jaccard >= 0.5) score = 0.5 + jaccard / 3;
  else if (contained >= 0.6 && Math.min(a.size, b.size) >= 3 && one.strong) score = 0.5;
  else if (sameNumber && common > 0 && one.strong) score = 0.45;
  if (score === 0 && title.role !== undefined && title.role === one.role && one.strong) score = 0.7;
  if (score === 0) return 0;
  // A sentence that holds the words of a title is no title.
  if (one.title.length > title.text.length * 3 + 40) score *= 0.4;
  if (!one.strong && jaccard < 0.7) return 0;
  return score + (sameNumber ? 0.15 : 0) + (one.strong ? 0.1 : 0) + (one.style.startsWith('h') ? 0.05 : 0);
}
