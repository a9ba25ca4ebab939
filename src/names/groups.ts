import { withinDistance } from '../text/distance.ts';
import { addTo } from '../text/group.ts';
import { oncePer } from '../text/memo.ts';
import type { NameComparison } from './compare.ts';
import { compareForms } from './compare.ts';
import type { NameForm, NameReader } from './form.ts';
import { unitLimit } from './form.ts';

/** Writings that look alike but are not surely one name. Positions in the list that was given. */
interface NearNames {
  readonly a: number;
  readonly b: number;
  readonly comparison: Extract<NameComparison, { kind: 'near' }>;
}

export interface NameGroups {
  /** Positions of writings of one name (same letters), two or more each, in the order of the list. */
  readonly groups: readonly (readonly number[])[];
  /** One pair for each two names that look alike, the most alike of their writings. */
  readonly near: readonly NearNames[];
}

/** A name is compared with no more than this of those before it that begin alike, so that hostile lists stay cheap. */
const blockLimit = 500;

/**
 * Groups names that are the same but for accents, hyphens, particles and order, and pairs those that look alike and whose
 * parts begin with the same letters. Its time grows with the list, not with its square.
 */
export function groupVariants(names: readonly string[], reader: NameReader): NameGroups {
  const forms = names.map((name) => reader.form(name));
  const parent = names.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    for (let step = at; step !== root; ) {
      const next = parent[step] as number;
      parent[step] = root;
      step = next;
    }
    return root;
  };
  const unite = (a: number, b: number) => {
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };

  const first = new Map<string, number>();
  forms.forEach((form, at) => {
    const exact = `=${form.exact}`;
    const known = first.get(exact);
    if (known !== undefined) {
      unite(known, at);
      return;
    }
    first.set(exact, at);
    for (const key of partsOf(form).same) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else if (['same', 'variant'].includes(compareForms(form, forms[other] as NameForm, reader).kind))
        unite(other, at);
    }
  });

  const members = new Map<number, number[]>();
  names.forEach((_, at) => {
    const root = rootOf(at);
    addTo(members, root, at);
  });

  return {
    groups: [...members.values()].filter((list) => list.length > 1),
    near: nearPairs(forms, rootOf, reader),
  };
}

/** By what a name is compared with others. */
interface Parts {
  /** Its letters in each order of its words, with and without particles. */
  readonly same: readonly string[];
  /** It cut in two, wherever two parts begin. */
  readonly cuts: readonly Cut[];
}

interface Cut {
  readonly front: string;
  readonly back: string;
  /** The letters that both begin with. */
  readonly block: string;
}

/** Made once for each name: the same people stand in list after list. */
const partsOf = oncePer((form: NameForm): Parts => ({ same: sameKeys(form), cuts: cutsOf(form) }));

function sameKeys(form: NameForm): string[] {
  if (form.letters === '') return [];
  const keys = new Set([form.letters]);
  const { units } = form;
  if (units.length < 2 || units.length > unitLimit) return [...keys];
  for (let from = 0; from < units.length; from++) {
    const turned = [...units.slice(from), ...units.slice(0, from)];
    keys.add(turned.map((unit) => unit.letters).join(''));
    keys.add(turned.map((unit) => unit.bare).join(''));
  }
  return [...keys];
}

/** A cut of one of the names that are compared. */
interface Placed {
  readonly at: number;
  readonly cut: Cut;
}

/** The pairs that look alike, among the names whose two parts begin with the same letters. */
function nearPairs(forms: readonly NameForm[], rootOf: (at: number) => number, reader: NameReader): NearNames[] {
  const blocks = new Map<string, Placed[]>();
  const seen = new Set<string>();
  forms.forEach((form, at) => {
    if (seen.has(form.exact)) return;
    seen.add(form.exact);
    for (const cut of partsOf(form).cuts) {
      addTo(blocks, cut.block, { at, cut });
    }
  });
  const compared = new Set<number>();
  const best = new Map<string, NearNames>();
  for (const block of blocks.values()) {
    for (let i = 1; i < block.length; i++) {
      for (let j = Math.max(0, i - blockLimit); j < i; j++) {
        const [p, q] = [block[j] as Placed, block[i] as Placed];
        if (p.at === q.at || !couldBeNear(p.cut, q.cut)) continue;
        const [x, y] = [rootOf(p.at), rootOf(q.at)];
        const pair = Math.min(p.at, q.at) * forms.length + Math.max(p.at, q.at);
        if (x === y || compared.has(pair)) continue;
        compared.add(pair);
        const [a, b] = p.at < q.at ? [p.at, q.at] : [q.at, p.at];
        const comparison = compareForms(forms[a] as NameForm, forms[b] as NameForm, reader);
        if (comparison.kind !== 'near') continue;
        const names = x < y ? `${x}|${y}` : `${y}|${x}`;
        const known = best.get(names);
        if (known === undefined || comparison.score > known.comparison.score) best.set(names, { a, b, comparison });
      }
    }
  }
  return [...best.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

function cutsOf({ units }: NameForm): Cut[] {
  const cuts: Cut[] = [];
  if (units.length < 2 || units.length > unitLimit) return cuts;
  for (let cut = 1; cut < units.length; cut++) {
    let front = '';
    let back = '';
    units.forEach((unit, place) => {
      if (place < cut) front += unit.letters;
      else back += unit.letters;
    });
    cuts.push({ front, back, block: `${front[0]}${back[0]}` });
  }
  return cuts;
}

/** A prefilter: one part equal, or both one letter apart. */
function couldBeNear(p: Cut, q: Cut): boolean {
  if (p.front === q.front || p.back === q.back) return true;
  return (
    Math.abs(p.front.length - q.front.length) < 2 &&
    Math.abs(p.back.length - q.back.length) < 2 &&
    withinDistance(p.front, q.front, 1) !== null &&
    withinDistance(p.back, q.back, 1) !== null
  );
}
