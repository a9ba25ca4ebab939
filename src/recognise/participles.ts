import type { EntryRole, Mode } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import type { Line } from './line.ts';
import { readMode } from './modes.ts';
import { phraseAt, tokensOf, type Words } from './words.ts';

/** A participle that begins a sentence of its own, « Décidé de faire … », `Besloten om …`: where its label ends; null for any other words. */
export function participleAt(
  { place: { start }, view, boxed, label }: Line,
  context: ReadContext,
): { readonly role: EntryRole; readonly start: number; readonly mode: Mode | null } | null {
  if (label === null || boxed || !/^(?:decision|rejected|unanimous)$/.test(label.hit.role)) return null;
  const said = tokensOf(normalize(view.text.slice(label.start, label.end)));
  if (phraseAt([said.at(-1) ?? ''], 0, context.words.votes)?.value.is !== 'adopted') return null;
  // « Il est décidé … », `Er wordt beslist …` is a clause: anything may follow.
  const next = /^\s+(\p{L}+)/u.exec(view.text.slice(label.end, label.end + 40));
  const isClause = said.length > 2 && next !== null && !context.words.clauseStops.has(normalize(next[1] as string));
  const { mode, rest: after } = withoutWay(normalize(view.text.slice(label.end, label.end + 80)), context);
  const follows = begins(after, context.words);
  if (!follows && !isClause) return null;
  return { role: label.hit.role === 'rejected' ? 'rejected' : 'decision', start, mode };
}

/** So many tokens say of what a majority is one. */
const mostOfWay = 8;

/** Whether normalized words begin what was decided: « *de* commander … », `*to* set …`. */
function begins(normalized: string, { afterParticiple }: Words): boolean {
  return afterParticiple.some((word) => normalized.startsWith(word.endsWith("'") ? word : `${word} `));
}

/** Words without how it was decided, with which they begin: « *d'un commun accord* de commander … », `*by 4 votes to 1, with 1 abstention,* to set …`. */
function withoutWay(normalized: string, { words }: ReadContext): { readonly mode: Mode | null; readonly rest: string } {
  const tokens = tokensOf(normalized);
  const way = phraseAt(tokens, 0, words.votes);
  if (way?.value.is === 'way')
    // « à la majorité des deux tiers des voix *de* commander »: as far as what follows begins what was decided.
    for (let to = Math.min(tokens.length, way.length + mostOfWay); to >= way.length; to--) {
      const rest = tokens.slice(to).join(' ').replace(/' /g, "'");
      const mode = readMode(tokens.slice(0, to).join(' ').replace(/' /g, "'"), words);
      if (mode !== null && (to === way.length || begins(rest, words))) return { mode, rest };
    }
  if (/\d/.test(normalized))
    for (const { index } of [...normalized.matchAll(/[\s,]+(?=[a-z]+\s)/g)].reverse()) {
      const rest = normalized.slice(index).replace(/^[\s,]+/, '');
      if (index === 0 || !begins(rest, words)) continue;
      const mode = readMode(normalized.slice(0, index), words, true);
      if (mode?.kind === 'vote') return { mode, rest };
    }
  return { mode: null, rest: normalized.trimStart() };
}
