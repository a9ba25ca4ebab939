import type { WrittenOwner } from '../model/minutes.ts';
import { openBracket } from '../text/brackets.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { firstName, ownersAtFront } from './ends.ts';
import { cutAtCommas } from './named.ts';
import { readParts } from './parts.ts';
import { ownersIn } from './people.ts';
import { sliceIn } from './slices.ts';
import type { View } from './view.ts';

/** What another than the first is to do: where it begins, and who does it and where the name ends, where no verb follows. */
export interface Share {
  readonly start: number;
  readonly owners: readonly WrittenOwner[];
  readonly headEnd: number;
}

/** Longer texts are not looked through. */
const lookedAt = 400;

/** Where the parts of a list within a line begin, after their numbers: `1. Clerk to order the pads. 2. Sam to fit them.` Empty where it begins with no 1. */
export function numberedWithin(text: string): readonly number[] {
  const starts: number[] = [];
  for (const mark of text.slice(0, lookedAt).matchAll(/(?:^\s*|[.;,]\s+)\(?(\d{1,2})[.)]\s+(?=\p{L})/gu)) {
    if (starts.length === 0 && mark.index > 0) break;
    if (Number(mark[1]) === starts.length + 1) starts.push(mark.index + mark[0].length);
  }
  return starts;
}

/**
 * Where what others than the first are to do begins in the text of an action, offsets of the view: « Marc : tables ; Sofia : chaises »,
 * `Carys emails the hirers, Ben does the poster`. Empty where it does not begin with somebody known, whom the head may name (`owned`).
 */
export function sharesOfOthers(view: View, owned: readonly WrittenOwner[], context: ReadContext): readonly Share[] {
  const each = sharesInBrackets(view, context);
  if (each.length > 0) return each;
  const text = view.text.slice(0, lookedAt);
  const marks = [...text.matchAll(/[;,.]\s+|\s(?:et|en|and)\s+/g)];
  const first = marks.length === 0 ? 0 : Math.max(firstName(text, context)?.length ?? 0, namedBefore(view, context));
  const shares: Share[] = [];
  for (const mark of marks) {
    const at = mark.index + mark[0].length;
    const isSentence = mark[0].startsWith('.');
    // « Action (Marc) : Vu le délai, Marc envoie le dossier »
    if (mark.index < first || openBracket(text, mark.index) !== -1 || joinsNames(text, mark, context)) continue;
    if (isOf(view.text.slice(at, at + 60), owned, context)) continue;
    if (isShare(view, at, isSentence, context)) shares.push({ start: at, owners: [], headEnd: at });
    else {
      const share = isSentence ? null : withoutVerb(view, at, mark.index, context);
      if (share !== null) shares.push(share);
    }
  }
  return shares.length > 0 && (owned.length > 0 || isShare(view, 0, false, context)) ? shares : [];
}

/** « signer le contrat (la direction, avant le 31/10), prévenir le fournisseur (Marc) »: each is in a bracket of its own who does it. */
function sharesInBrackets(view: View, context: ReadContext): Share[] {
  const text = view.text.slice(0, lookedAt);
  const ends = [...text.matchAll(/\(([^()]{2,60})\)(?:[,;]\s+(?=\p{Ll})|[\s.]{0,4}$)/gu)];
  const last = ends.at(-1);
  if (ends.length < 2 || last === undefined || last.index + last[0].length < view.text.length) return [];
  const isWho = ({ index, 1: inside = '' }: RegExpMatchArray): boolean => {
    const parts = readParts(view, (index as number) + 1, (index as number) + 1 + inside.length, context, true);
    // « inviter Luc (CPAS), Anne (PO) »
    const isSomebody = parts.due !== null || parts.owners.some(({ kind }) => kind === 'person');
    return parts.owners.length > 0 && parts.unread.length === 0 && isSomebody;
  };
  if (!ends.every(isWho)) return [];
  const starts = ends.slice(0, -1).map((end) => end.index + end[0].length);
  return starts.map((start) => ({ start, owners: [], headEnd: start }));
}

/** « *Marc, Sofia et Tom* : les tables »: where the names end that a colon closes; 0: it closes none, or more than names. */
function namedBefore(view: View, context: ReadContext): number {
  const [names = ''] = /^[^:]{1,120}(?<!\s)(?=\s?:)/.exec(view.text) ?? [];
  const each = cutAtCommas(sliceIn(view, 0, names.length));
  return each.every((one) => ownersIn(one, context, false)?.unread === null) ? names.length : 0;
}

/** « résumer le débat entre Inès *et* Paul … »: what joins two names begins nothing of its own. */
function joinsNames(text: string, { 0: mark, index }: RegExpMatchArray, { names }: ReadContext): boolean {
  if (/[;,.]/.test(mark) || index === undefined) return false;
  const before = /(?:^|\s)([@\p{Lu}]\S{1,40})$/u.exec(text.slice(0, index))?.[1];
  return before !== undefined && (names.mayAct(before) || names.isKnown(before));
}

/** Whether a text begins with one of those whom the head names, in full or by some of the name: « Action (Pierre Delvaux) : …, *Pierre* ouvre la grille ». */
function isOf(text: string, owned: readonly WrittenOwner[], context: ReadContext): boolean {
  const said = normalize(text);
  const first = wordsOf(text.slice(0, firstName(text, context)?.length ?? 0));
  return owned.some((owner) => {
    const name = owner.kind === 'person' ? normalize(owner.person.name ?? '') : '';
    if (name === '') return false;
    const isShort = first.length > 0 && first.every((word) => wordsOf(name).includes(word));
    return isShort || (said.startsWith(name) && !/^[a-z]/.test(said.slice(name.length)));
  });
}

function wordsOf(name: string): string[] {
  return normalize(name)
    .split(/[\s.]+/)
    .filter((word) => word !== '');
}

/**
 * « Marc achète *les* boissons, Sofia *les* biscuits », `Tom zorgt voor drank, Fatiha voor hapjes`: the verb is that of the one before, and what it leads to
 * begins with the same small word.
 */
function withoutVerb(view: View, start: number, end: number, context: ReadContext): Share | null {
  const text = view.text.slice(start, start + 120);
  const name = firstName(text, context);
  const lead = name === null ? null : /^\s+(\p{Ll}[\p{L}\p{M}]*(?:['’]|\s))\p{Ll}{2}/u.exec(text.slice(name.length));
  if (name === null || lead === null) return null;
  const word = (lead[1] as string).trim();
  const before = view.text.slice(0, end);
  const verb = /^\s+\p{Ll}[\p{L}\p{M}'’]*\s/u.exec(before.slice(firstName(before, context)?.length ?? before.length));
  if (verb === null || !context.words.functionWords.has(word.replace('’', "'"))) return null;
  if (!(before.match(/[\p{L}\p{M}]+['’]?/gu) ?? []).slice(2).includes(word)) return null;
  const owners = ownersIn(sliceIn(view, start, start + name.length), context, false)?.owners ?? [];
  return owners.length === 0 ? null : { start, owners, headEnd: start + name.length };
}

/** « Marc : … », « Marc – … », « Marc envoie … »; in a sentence of its own (`isSentence`) only the first two. « Inviter Paul et Sofia pour le repas » names a guest. */
function isShare(view: View, start: number, isSentence: boolean, context: ReadContext): boolean {
  const text = view.text.slice(start, start + 120);
  const front = /^([^:;,.\n]{1,40}?)(?::|\s[–—-])\s/u.exec(text)?.[1]?.trim() ?? '';
  if (front !== '') {
    const from = start + text.indexOf(front);
    const owners = ownersIn(sliceIn(view, from, from + front.length), context, false);
    if (owners !== null && owners.unread === null) return true;
  }
  const name = isSentence ? null : firstName(text, context);
  const verb = name === null ? null : /^\s+([\p{L}\p{M}'’]+)/u.exec(text.slice(name.length));
  // « Sofia étant absente »
  if (verb === null || /(?:ant|ing|nde)$/.test(verb[1] as string)) return false;
  if (context.words.functionWords.has(verb[1] as string)) return false;
  return ownersAtFront(view, start, view.text.length, context) !== null;
}
