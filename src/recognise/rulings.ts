import type { Before } from './answers.ts';
import type { Evidence, EvidenceName } from './evidence-names.ts';
import type { Sentence } from './ruling-cases.ts';
import { byNobody, ofNobody, type Ruling, rulings, type Share } from './ruling-rows.ts';
import type { Sketch } from './sketch.ts';
import { type ModelRole, modelRoles } from './weights.ts';

/** How sure it is of each role, 0 to 1; rulings change it in place. */
export type Weighed = Record<ModelRole, number>;

/**
 * Lets the rows overrule what the weights say of a sentence, in three steps: it is at least so sure; then less sure, since what tells against something
 * wins; and last, once it is known that it is not only told, who is there to do or to decide it.
 */
export function overrule(sure: Weighed, sketch: Sketch, evidence: Evidence, before: Before | null): void {
  const holding = (rows: readonly Ruling[]): Ruling[] => rows.filter((row) => holds(row, { sketch, evidence, before }));
  const mine = holding(rulings);
  for (const { least = {} } of mine) raise(sure, least);
  for (const { share = {} } of mine) lower(sure, share);
  if (holding([ofNobody]).length > 0) raise(sure, { decision: sure.action });
  for (const { share = {} } of holding(byNobody)) lower(sure, share);
}

function raise(sure: Weighed, least: Share): void {
  for (const role of modelRoles) sure[role] = Math.max(sure[role], least[role] ?? 0);
}

function lower(sure: Weighed, share: Share): void {
  for (const role of modelRoles) sure[role] *= share[role] ?? 1;
}

function holds({ all, any, none, is }: Ruling, sentence: Sentence): boolean {
  const has = (name: EvidenceName): boolean => sentence.evidence.has(name);
  return (
    (all === undefined || all.every(has)) &&
    (any === undefined || any.some(has)) &&
    (none === undefined || !none.some(has)) &&
    (is === undefined || is(sentence))
  );
}
