import { answerTo } from './evidence.ts';
import type { EvidenceName } from './evidence-names.ts';
import type { OpenEntry } from './open-entries.ts';
import type { Sketch } from './sketch.ts';

/** What the sentences around one say of it. */

/** A sentence with its evidence: what is weighed, and what the weights are fitted on. */
export interface SketchedSentence {
  readonly sketch: Sketch;
  readonly evidence: Set<EvidenceName>;
}

/** What tells what became of something that was to be done. */
const tellsWhatBecame = ['open-entry', 'done', 'not-done', 'told/passive', 'known-name/first+past'] as const;

/**
 * « Où on en est », `Wat is ervan gekomen`: under a heading that no list has, what became of last time's actions is known by its lines. They speak of
 * what is open of several items, and many of them tell that something was done or was not.
 */
export function markFollowUps(sentences: readonly SketchedSentence[], open: readonly (OpenEntry | null)[]): void {
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const { piece } = (sentences[from] as SketchedSentence).sketch;
    to = from + 1;
    while (sentences[to]?.sketch.piece.head === piece.head && sentences[to]?.sketch.piece.item === piece.item) to++;
    const items = new Set(open.slice(from, to).flatMap((entry) => (entry === null ? [] : [entry.item])));
    if (piece.top || items.size < 3) continue;
    const lines = sentences.slice(from, to).filter(({ sketch }) => sketch.piece.opens);
    const told = lines.filter(({ evidence }) => tellsWhatBecame.some((name) => evidence.has(name)));
    if (told.length * 2 < lines.length) continue;
    for (const { evidence } of sentences.slice(from, to))
      if (![...evidence].some((name) => name.startsWith('under/'))) evidence.add('under/follow-up');
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
