import type { Evidence } from './evidence-names.ts';
import type { Weighed } from './rulings.ts';
import { type ModelRole, modelRoles, operatingPoint, thresholds, weights } from './weights.ts';
import { moreAtLength, rolesAtLength, thresholdsAtLength } from './weights-at-length.ts';

/** What the evidence of a sentence weighs: how sure it is that it is of a role, and by what. */

export type Thresholds = Readonly<Record<ModelRole, { readonly medium: number; readonly high: number }>>;

/** What each evidence weighs, in the order of the roles, and from how sure on a sentence is taken for one. */
interface Table {
  readonly weights: ReadonlyMap<string, readonly number[]>;
  readonly thresholds: Thresholds;
  /** The roles that were fitted on documents that tell at length. */
  readonly own: ReadonlySet<ModelRole>;
}

const asTyped: Table = { weights: new Map(Object.entries(weights)), thresholds, own: new Set() };

/** Where a document tells at length, the weights of minutes as people type them and what is added to them. */
const atLength: Table = {
  weights: withMore(asTyped.weights),
  thresholds: { ...thresholds, ...thresholdsAtLength },
  own: new Set(rolesAtLength),
};

function withMore(typed: Table['weights']): Table['weights'] {
  const sums = new Map(typed);
  for (const [name, more] of Object.entries(moreAtLength)) {
    const addedTo = (role: ModelRole): number => more[(rolesAtLength as readonly ModelRole[]).indexOf(role)] ?? 0;
    sums.set(
      name,
      modelRoles.map((role, at) => (typed.get(name)?.[at] ?? 0) + addedTo(role)),
    );
  }
  return sums;
}

export function tableFor(evidence: Evidence): Table {
  return evidence.has('shape/at-length') ? atLength : asTyped;
}

/** How sure the weights are that some evidence is of each role: 0 to 1. */
export function weigh(evidence: Evidence): Weighed {
  const { weights: of } = tableFor(evidence);
  const sums = [...(of.get('bias') as readonly number[])];
  for (const name of evidence)
    for (const [at, weight] of (of.get(name) ?? []).entries()) sums[at] = (sums[at] as number) + weight;
  return Object.fromEntries(modelRoles.map((role, at) => [role, 1 / (1 + Math.exp(-(sums[at] as number)))])) as Weighed;
}

/** Where all is told at length, less of what reads like an entry is one. */
const wordyPoint = 1.3;

/** Where speakers take turns, surer than where others tell at length. */
const spokenPoint = 2;

/** The roles that a sentence may have, the one furthest over its threshold first. Where speakers take turns only what is sure is one. */
export function rolesOver(
  sure: Weighed,
  evidence: Evidence,
  point: number = operatingPoint,
  least?: Thresholds,
): ModelRole[] {
  const over = (role: ModelRole): number => sureness(sure[role], role, evidence, least) / point;
  return modelRoles.filter((role) => over(role) >= 1).sort((a, b) => over(b) - over(a));
}

/** How far something is over the threshold of a role, at which it is 1. */
export function sureness(sure: number, role: ModelRole, evidence: Evidence, least?: Thresholds): number {
  const table = tableFor(evidence);
  const of = (least ?? table.thresholds)[role];
  const spoken = evidence.has('shape/spoken');
  // Fitted on such documents, the threshold is the point itself.
  if (least === undefined && table.own.has(role))
    return ((sure / of.medium) * operatingPoint) / (spoken ? spokenPoint : 1);
  if (spoken) return (sure / of.high) * operatingPoint;
  return sure / of.medium / (table === atLength ? wordyPoint : 1);
}

/** From how far over its threshold on a sentence is a candidate by the evidence that weighed most: by a verb or a change alone where it is surer, by a sum of money never. */
export function leastFor(family: string): number {
  if (family === 'amount') return Number.POSITIVE_INFINITY;
  return family === 'infinitive' || family === 'change' ? 1 : family === 'task' ? 1.05 : 0;
}

/** The evidence that weighed most for a role, by its code; the closer cases of one code are one. How often the first is right is measured. */
export function reasonsFor(evidence: Evidence, weightOf: (name: string) => number): string[] {
  const sums = new Map<string, number>();
  for (const name of evidence) {
    const weight = weightOf(name);
    // A pair weighs for its first half.
    const code = codeOf(name);
    if (!silent.test(code)) sums.set(code, (sums.get(code) ?? 0) + weight);
  }
  return [...sums]
    .filter(([, sum]) => sum > 0.15)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([code]) => code);
}

/** What says nothing to a person: the shape of a sentence, and what speaks against. */
const silent =
  /^(?:shape|bias|field|figures|quotation|negation|condition|hedge|past|past-form|minutes|other-body|above|ourselves|pronoun|unknown-name)$/;

/** `known-name` of `known-name/first+duty`; `under-actions` of `under/actions`. */
function codeOf(name: string): string {
  const single = name.split('+')[0] as string;
  const [code, more] = single.split('/') as [string, string?];
  return code === 'under' && more !== undefined && more !== 'lead'
    ? `under-${more}`
    : code === 'under'
      ? 'shape'
      : code;
}
