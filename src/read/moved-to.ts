import type { Block } from '../markdown/block.ts';
import type { MeetingId } from '../model/minutes.ts';
import { detached } from '../text/normalize.ts';

/** A longer paragraph says more than where the meeting went. */
const longest = 300;

/** One sentence that ends in a link to a PV beside this one: « Réunion déplacée au [16/04/2026](2026-04-16.md). » */
const sentence = /\]\((\d{4}-\d\d-\d\d[^\s()/]{0,100})\.md\)\.?$/;

/** The meeting to which one that was called off was moved, as `czs postpone` writes it: a paragraph of its own before the first item. */
export function movedTo(text: string, blocks: readonly Block[]): MeetingId | null {
  for (const { kind, depth, start, end } of blocks) {
    if (kind === 'heading' && depth !== 1) return null;
    if (kind !== 'paragraph' || end - start > longest) continue;
    const said = sentence.exec(text.slice(start, end).trimEnd());
    if (said !== null) return detached(said[1] as MeetingId);
  }
  return null;
}
