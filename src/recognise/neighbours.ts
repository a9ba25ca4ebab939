import { answerTo } from './evidence.ts';
import type { EvidenceName } from './evidence-names.ts';
import type { Sketch } from './sketch.ts';

/** What the sentences around one say of it. */

/** A sentence with its evidence: what is weighed, and what the weights are fitted on. */
export interface SketchedSentence {
  readonly sketch: Sketch;
  readonly evidence: Set<EvidenceName>;
}

/** What tells what became of something that was to be done. */
const tellsWhatBecame = [
  'open-entry',
  'done',
  'not-done',
  'told/passive',
  'known-name/first+past',
  'known-name/first+report',
  'known-name/then-report',
] as const;

/** Last time's actions are gone through before anything new: under one of the first headings. */
const lastHead = 3;

/** Fewer lines may be the report on one subject. */
const fewestLines = 5;

/**
 * « Ce qu'on avait dit », `Since last time`, `Wat is ervan gekomen`: under a heading that no list has, what became of last time's actions is known by
 * its lines. They stand early, and two in three tell that something was done or was not.
 */
export function markFollowUps(sentences: readonly SketchedSentence[]): void {
  let heads = 0;
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const { sketch, evidence } = sentences[from] as SketchedSentence;
    const { piece } = sketch;
    to = from + 1;
    while (sentences[to]?.sketch.piece.head === piece.head && sentences[to]?.sketch.piece.item === piece.item) to++;
    if (piece.top) continue;
    heads++;
    // Whoever tells at length tells at the start what was said.
    if (heads > lastHead || evidence.has('shape/at-length')) return;
    const lines = sentences.slice(from, to).filter(({ sketch }) => sketch.piece.opens);
    const told = lines.filter(({ evidence }) => tellsWhatBecame.some((name) => evidence.has(name)));
    if (lines.length < fewestLines || told.length * 3 < lines.length * 2) continue;
    for (const line of sentences.slice(from, to))
      if (![...line.evidence].some((name) => name.startsWith('under/'))) line.evidence.add('under/follow-up');
  }
}

/** A question of more words asks how something is. */
const shortQuestion = 4;

/** What stands just before and after a sentence. */
export function markNeighbours(sentences: readonly SketchedSentence[]): void {
  for (const [at, { sketch, evidence }] of sentences.entries()) {
    const before = sentences[at - 1];
    if (sketch.piece.top) evidence.add('shape/top');
    const { block } = sketch.piece;
    if (before?.sketch.piece.block !== block) evidence.add('shape/opens-block');
    if (sentences[at + 1]?.sketch.piece.block !== block) evidence.add('shape/closes-block');
    const near = before !== undefined && before.sketch.piece.head === sketch.piece.head;
    if (near) {
      if (before.evidence.has('question')) evidence.add('shape/after-question');
      // `Is the key back? No.` tells how it is, `Raffle? No.` what is to be.
      const isShort = before.sketch.words.length <= shortQuestion;
      const isAsked = isShort && (['question', 'shape/verbless'] as const).every((one) => before.evidence.has(one));
      const answer = isAsked && before.sketch.piece.block === block ? answerTo(sketch) : null;
      if (answer !== null) evidence.add(`answer/${answer}`);
      if (before.evidence.has('proposing')) evidence.add('shape/after-proposal');
      if (evidence.has('shape/goes-on') && before.evidence.has('proposing')) evidence.add('shape/goes-on-proposal');
    }
    if (block.kind !== 'item') continue;
    if (isListOfNames(sentences, at)) evidence.add('known-name/in-each');
    const after = sentences[at + 1]?.sketch.piece.block;
    if (after?.kind === 'item' && after.depth > block.depth) evidence.add('shape/over-list');
  }
}

/** Whether most of the neighbours in a list name somebody who does something, too. */
function isListOfNames(sentences: readonly SketchedSentence[], at: number): boolean {
  const { list } = (sentences[at] as SketchedSentence).sketch.piece.block;
  let all = 0;
  let named = 0;
  for (let near = Math.max(0, at - 4); near <= Math.min(sentences.length - 1, at + 4); near++) {
    const one = sentences[near] as SketchedSentence;
    if (near === at || one.sketch.piece.block.list !== list) continue;
    all++;
    if (one.sketch.subject.length > 0 || one.sketch.closing.length > 0) named++;
  }
  return all >= 2 && named / all > 0.6;
}
