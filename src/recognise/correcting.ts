import type { Evidence } from './evidence-names.ts';
import type { Sketch } from './sketch.ts';

/** What stands around a sentence that may correct the minutes before. */
interface Around {
  /** Its item approves them. */
  readonly approves: boolean;
  /** The evidence of the sentence before it under the same heading. */
  readonly before: Evidence | null;
}

/**
 * Whether a sentence corrects the minutes of the meeting before: where they are approved or spoken of, it sets what should stand there against what
 * does (« lire 250 € et non 350 € », `12 May, not the 10th`). Of 15 corrections that people typed, 13 are so.
 */
export function corrects(
  { words, hits, piece, opening }: Sketch,
  evidence: Evidence,
  { approves, before }: Around,
): boolean {
  // « Rechtzetting: de korting is 15%, niet 20% », `Correction to last week: four, not five`
  const isLabelled = hits.some(
    ({ list, from, to }) =>
      list === 'corrects' && from === opening && /^[^:.;?!]{0,40}:/.test(piece.text.slice(words[to - 1]?.end)),
  );
  const isOfMinutes = isLabelled || approves || evidence.has('minutes') || before?.has('minutes') === true;
  if (!isOfMinutes || evidence.has('question') || evidence.has('shape/spoken')) return false;
  if (evidence.has('correcting')) return true;
  // « Reporté à sept., pas tout le monde l'a reçu »: what is put off is told why.
  if (evidence.has('postponing')) return false;
  // « adopté, pas de remarque » sets nothing against anything.
  // « elle n'avait pas donné sa voix à Rosine mais à Hugues », `niet in de straat maar op de hoek`
  const denial = hits.find(({ list }) => list === 'negations');
  const but = words.findIndex(({ normalized }) => butWords.test(normalized));
  if (denial !== undefined && but > denial.to && but < words.length - 1 && !evidence.has('shape/at-length'))
    return true;
  const contrast = hits.find(({ list, from }) => list === 'contrasts' && from > 2);
  if (contrast === undefined || words.length - contrast.to < 1) return false;
  const sign = piece.text
    .slice(0, words[contrast.from]?.start ?? 0)
    .trimEnd()
    .at(-1);
  const after = words[contrast.to]?.normalized ?? '';
  return (
    (sign === ',' || contrast.to - contrast.from > 1) && !/^(?:de|d|remarque|opmerking|comment|correction)/.test(after)
  );
}

const butWords = /^(?:mais|maar|but)$/;

/**
 * Whether what goes on in the sentence that approves minutes corrects them: it sets words in quotation marks, or figures, against others.
 */
export function amends(sketch: Sketch, evidence: Evidence): boolean {
  const { text } = sketch.piece;
  const quoted = text.match(/["“«„][^"“”«»„]{1,80}["”»]/gu) ?? [];
  return quoted.length > 1 || (/["“«„\d]/.test(text) && corrects(sketch, evidence, { approves: true, before: null }));
}
