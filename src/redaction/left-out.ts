import type { Document, DocumentReport, Inline, Report, Table } from '../model/table.ts';
import { addressesIn, mayHoldAddress, withoutAddresses } from '../text/addresses.ts';
import { type Instead, replaced, replacedInPieces } from '../text/instead.ts';

/** What is to be in no text of a copy. */
export interface LeftOut {
  /** A look at whether a text may hold any of it. */
  mayStandIn(text: string): boolean;
  /** Where it stands in a text, in order, and what stands there instead. */
  placesIn(text: string): readonly Instead[];
}

/** E-mail addresses. */
export const addresses: LeftOut = { mayStandIn: mayHoldAddress, placesIn: addressesIn };

/** Several at once: where two meet, what comes first in the list stands. */
export function together(all: readonly LeftOut[]): LeftOut {
  const [only, another] = all;
  if (only !== undefined && another === undefined) return only;
  return {
    mayStandIn: (text) => all.some((one) => one.mayStandIn(text)),
    placesIn(text) {
      let found: readonly Instead[] = [];
      for (const one of all) {
        const more = one.mayStandIn(text) ? one.placesIn(text) : [];
        if (more.length === 0) continue;
        const free = more.filter(({ start, end }) => !found.some((each) => start < each.end && each.start < end));
        found = [...found, ...free].sort((a, b) => a.start - b.start);
      }
      return found;
    },
  };
}

/**
 * The same report or document without what is to be in no text of it: what every copy for others is. Records and data are left as they are:
 * JSON is the model, complete.
 */
export function copyWithout<What extends Report | DocumentReport | Document>(
  what: What,
  leftOut: readonly LeftOut[],
): What {
  if (leftOut.length === 0) return what;
  const all = together(leftOut);
  const cleaned = <T>(value: T): T => without(value, all);
  if ('table' in what) {
    const report = what as Report;
    const copy: Report = {
      get records() {
        return report.records;
      },
      get table(): Table {
        return cleaned(report.table);
      },
    };
    return copy as What;
  }
  if ('document' in what) return { ...what, document: cleaned(what.document) };
  return cleaned(what);
}

/** A text without any of it. */
export function toldText(text: string, leftOut: readonly LeftOut[]): string {
  return without(text, together(leftOut));
}

/** The value without something in any text of it; itself where there was nothing to leave out. */
export function without<T>(value: T, leftOut: LeftOut): T {
  return clean(value, leftOut) as T;
}

/** `within`: a line of text may go on from one element of a list to the next. */
function clean(value: unknown, leftOut: LeftOut, within = true): unknown {
  if (typeof value === 'string') return leftOut.mayStandIn(value) ? replaced(value, leftOut.placesIn(value)) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (within && isInlines(value)) {
      const whole = withoutSplit(value, leftOut);
      if (whole !== value) return clean(whole, leftOut);
    }
    let copy: unknown[] | null = null;
    for (let at = 0; at < value.length; at++) {
      const each = clean(value[at], leftOut);
      if (each !== value[at]) {
        copy ??= [...value];
        copy[at] = each;
      }
    }
    return copy ?? value;
  }
  const { kind } = value as { readonly kind?: unknown };
  // Most cells of a long register: a text without any of it, and those that hold none of anybody's words.
  if (kind === 'text') {
    const { text, of } = value as Partial<Inline & { kind: 'text' }>;
    if (of !== undefined && clean(of, leftOut) !== of) return { kind, text: '' };
    if (text !== undefined && !leftOut.mayStandIn(text)) return value;
  }
  if (kind === 'state' || kind === 'date' || kind === 'number' || kind === 'rate') return value;
  const link = value as Partial<Inline & { kind: 'link' }>;
  if (kind === 'link' && /^mailto:/i.test(link.href ?? ''))
    return { kind: 'text', text: withoutAddresses(wordsOf(link.children ?? [])) };
  let copy: Record<string, unknown> | null = null;
  for (const key in value) {
    const before = (value as Record<string, unknown>)[key];
    // A kind is a word of ours. Where a picture is found is told nobody, and it is found by that.
    if (key === 'kind' || (kind === 'image' && (key === 'src' || key === 'file'))) continue;
    // The cells of a list are texts of their own.
    const after = clean(before, leftOut, key !== 'cells');
    if (after !== before) {
      copy ??= { ...value };
      copy[key] = after;
    }
  }
  return copy ?? value;
}

function isInlines(value: readonly unknown[]): value is readonly Inline[] {
  if (value.length < 2) return false;
  for (const one of value) {
    if (typeof one !== 'object' || one === null || !inlineKinds.has((one as { readonly kind?: unknown }).kind))
      return false;
  }
  return true;
}

const inlineKinds = new Set<unknown>([
  'text',
  'phrase',
  'cell',
  'strong',
  'em',
  'struck',
  'link',
  'image',
  'code',
  'break',
]);

/** Inlines without what goes on from one to the next: `**anna**@example.org`. Themselves where there is none. */
function withoutSplit(inlines: readonly Inline[], leftOut: LeftOut): readonly Inline[] {
  const pieces: string[] = [];
  const collect = (one: Inline): void => {
    if ('children' in one) one.children.forEach(collect);
    else {
      pieces.push('text' in one ? one.text : ' ');
    }
  };
  inlines.forEach(collect);
  const whole = pieces.join('');
  if (!leftOut.mayStandIn(whole)) return inlines;
  const cleaned = replacedInPieces(pieces, leftOut.placesIn(whole));
  if (cleaned.every((piece, index) => piece === pieces[index])) return inlines;
  let next = 0;
  const rebuilt = (one: Inline): Inline => {
    if ('children' in one) return { ...one, children: one.children.map(rebuilt) };
    const text = cleaned[next++] as string;
    return 'text' in one ? { ...one, text } : one;
  };
  return inlines.map(rebuilt);
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? wordsOf(one.children) : 'text' in one ? one.text : ' ')).join('');
}
