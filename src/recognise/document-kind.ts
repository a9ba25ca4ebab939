import type { Sketch } from './sketch.ts';

/** What is true of the document as a whole. */
export interface DocumentKind {
  /** What speakers say where they take turns: in a transcript, a brainstorm. */
  readonly spoken: ReadonlySet<Sketch>;
  /** Its sentences are long. */
  readonly wordy: boolean;
  /** It tells what was said, where others note what came of it: a page or more of sentences that are no entry, or long ones. */
  readonly atLength: boolean;
  /** Words in a capital that stand in the middle of its sentences again and again: names of whom no list knows, most of them. */
  readonly names: ReadonlySet<string>;
  /** The year of the meeting. */
  readonly year: number | null;
}

/** What is true of a document as a whole: how long it is, whose names stand in it, whether its words are told in turns. */
export function kindOf(sketches: readonly Sketch[], date: string | null): DocumentKind {
  const words = sketches.reduce((sum, sketch) => sum + sketch.words.length, 0);
  const each = words / Math.max(1, sketches.length);
  const atLength = words > manyWords;
  return {
    spoken: saidIn(sketches, words),
    wordy: each > 14,
    atLength,
    names: atLength ? namesIn(sketches) : new Set(),
    year: date === null ? null : Number(date.slice(0, 4)),
  };
}

/** What speakers say, where they take turns: those who speak more than once. */
function saidIn(sketches: readonly Sketch[], words: number): ReadonlySet<Sketch> {
  const turns = sketches.map(({ piece }) => turnOf(piece));
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn?.begins) counts.set(turn.speaker, (counts.get(turn.speaker) ?? 0) + 1);
  const said = new Set<Sketch>();
  let [taken, inTurns] = [0, 0];
  let speaks = false;
  for (const [at, sketch] of sketches.entries()) {
    const turn = turns[at] ?? null;
    if (sketch.piece.opens && !goesOn.test(sketch.piece.text)) {
      speaks = turn !== null && (counts.get(turn.speaker) ?? 0) > 1;
      if (speaks && turn?.begins) taken++;
    }
    if (!speaks) continue;
    said.add(sketch);
    inTurns += sketch.words.length;
  }
  return taken * (inTurns / words) > transcript ? said : new Set();
}

/** How many turns, times the share of the words that they hold: twelve in a third of the words, or six in most of them. */
const transcript = 4.2;

/** « … and so on »: a line with which a speaker goes on. */
const goesOn = /^\s*(?:…|\.\.\.)/;

/** Who speaks: as a line that begins « Nadia : », « NF - » tells, or a heading that is a name and nothing else. */
function turnOf({
  opens,
  text,
  head,
  first,
  item,
}: Sketch['piece']): { readonly speaker: string; readonly begins: boolean } | null {
  const own = opens ? atFront.exec(text)?.[1] : undefined;
  if (own !== undefined) return { speaker: own, begins: true };
  return fullName.test(head) ? { speaker: `${item} ${head}`, begins: first } : null;
}

const atFront = /^\s*(\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20})?)(?:\s*:|\s+[-–—])\s/u;
const fullName = /^\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,2}$/u;

/** Minutes as people type them have fewer words outside their entries: of 181 labelled ones the longest has 502. */
const manyWords = 600;

/** Words in a capital that stand in the middle of sentences more than once, and never without it. */
function namesIn(sketches: readonly Sketch[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words, piece } of sketches)
    for (const [at, { normalized, start, capital }] of words.entries()) {
      if (at === 0 || normalized.length < 3) continue;
      if (!capital) counts.set(normalized, Number.NEGATIVE_INFINITY);
      else if (/[\p{Ll},] $/u.test(piece.text.slice(Math.max(0, start - 2), start)))
        counts.set(normalized, (counts.get(normalized) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}
