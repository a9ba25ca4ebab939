import type { Document, Inline, Paper, Report, Table } from '../model/table.ts';
import { mayHoldAddress, piecesWithoutAddresses, withoutAddresses } from '../text/addresses.ts';

/**
 * The same report or document without an e-mail address: what every copy for the public is. Records and data are
 * left as they are: JSON is the model, complete.
 */
export function withoutEmails<What extends Report | Paper | Document>(what: What): What {
  if ('table' in what) {
    const report = what as Report;
    const copy: Report = {
      records: report.records,
      get table(): Table {
        return cleaned(report.table);
      },
    };
    return copy as What;
  }
  if ('document' in what) return { ...what, document: cleaned(what.document) };
  return cleaned(what);
}

/** The value with every text in it cleaned; itself where there was nothing to clean. */
function cleaned<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return mayHoldAddress(value) ? withoutAddresses(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (isInlines(value)) {
      const whole = withoutSplitAddresses(value);
      if (whole !== value) return clean(whole);
    }
    let copy: unknown[] | null = null;
    for (let at = 0; at < value.length; at++) {
      const each = clean(value[at]);
      if (each !== value[at]) {
        copy ??= [...value];
        copy[at] = each;
      }
    }
    return copy ?? value;
  }
  const { kind } = value as { readonly kind?: unknown };
  // Most cells of a long register: a text without an address, and those that hold none of anybody's words.
  if (kind === 'text') {
    const { text } = value as Partial<Inline & { kind: 'text' }>;
    if (text !== undefined && !mayHoldAddress(text)) return value;
  }
  if (kind === 'state' || kind === 'date' || kind === 'number' || kind === 'rate') return value;
  const link = value as Partial<Inline & { kind: 'link' }>;
  if (kind === 'link' && /^mailto:/i.test(link.href ?? ''))
    return { kind: 'text', text: withoutAddresses(wordsOf(link.children ?? [])) };
  let copy: Record<string, unknown> | null = null;
  for (const [key, before] of Object.entries(value)) {
    const after = clean(before);
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

const inlineKinds = new Set<unknown>(['text', 'phrase', 'cell', 'strong', 'em', 'struck', 'link', 'code', 'break']);

/** Inlines without an address that goes on from one to the next: `**anna**@example.org`. Themselves where there is none. */
function withoutSplitAddresses(inlines: readonly Inline[]): readonly Inline[] {
  const pieces: string[] = [];
  let at = false;
  const collect = (one: Inline): void => {
    if ('children' in one) one.children.forEach(collect);
    else {
      const text = 'text' in one ? one.text : ' ';
      if (mayHoldAddress(text)) at = true;
      pieces.push(text);
    }
  };
  inlines.forEach(collect);
  if (!at) return inlines;
  const cleaned = piecesWithoutAddresses(pieces);
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
