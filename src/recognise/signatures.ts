import type { Office } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import { isNameWord } from './person.ts';
import { lengthNormalizing } from './slices.ts';
import type { Words } from './words.ts';

type SignatureWords = Pick<Words, 'signs' | 'onBehalf' | 'offices' | 'roles' | 'titles' | 'particles' | 'noteNouns'>;

/** Whoever signs, in which office; `start` counts from where the line begins. */
export type Signer = readonly [Office, { readonly name: string; readonly start: number }];

/** No line over which somebody signs is longer. */
const longest = 160;

/**
 * Who signs minutes: a line of nothing but names, each with its office, where and when: « Fait à Liège, le 3 mars, Anne Petit, secrétaire », « La secrétaire,
 * Anne Petit », `Signed: Ann Hill, Clerk`. Nobody where anything else stands there. A name alone counts where it is known.
 */
export function signersIn(line: string, words: SignatureWords, isKnown: (name: string) => boolean): readonly Signer[] {
  if (line.length > longest) return [];
  const found: ({ readonly office: Office } | { readonly name: string; readonly start: number })[] = [];
  for (const { 0: piece, index } of line.matchAll(/[^,;|–—]+/g)) {
    const lead = leadOf(piece, words);
    const from = piece.length - piece.slice(lead).replace(/^[\s:]+/, '').length;
    const said = piece.slice(from).replace(/[\s.]+$/, '');
    if (said === '') continue;
    const office = officeOf(said, words);
    if (office !== null) found.push({ office });
    else if (isName(said, words, isKnown)) found.push({ name: said, start: index + from });
    else if (!(piece.slice(0, lead).trim() !== '' || /^\D{0,12}\d[^,]{0,30}$/.test(said))) return [];
  }
  const signers: Signer[] = [];
  for (let at = 0; at + 1 < found.length; at += 2) {
    const two = [found[at], found[at + 1]];
    const held = two.find((one) => one !== undefined && 'office' in one);
    const who = two.find((one) => one !== undefined && 'name' in one);
    // « Le président, Luc Petit, la secrétaire, Anne Petit »: all of them in the same order.
    const isTurned = at > 0 && 'office' in (found[0] as object) !== 'office' in (two[0] as object);
    if (held === undefined || who === undefined || isTurned) return [];
    signers.push([(held as { office: Office }).office, who]);
  }
  return found.length % 2 === 0 ? signers : [];
}

/** How much of a piece leads to a signature: « Fait à Liège » and « pour le conseil » as a whole, « Signed: », « (s) ». */
function leadOf(piece: string, { signs, onBehalf }: SignatureWords): number {
  const from = /^\s*(?:\(s\.?\))?\s*/.exec(piece)?.[0].length ?? 0;
  const said = piece.slice(from);
  const normalized = normalize(said);
  const [lead] = wholePhrasesBefore(normalized, signs);
  if (onBehalf.has(normalized.split(' ', 1)[0] as string) || /\s(?:a|le|te|op|at|on)$/.test(lead ?? ''))
    return piece.length;
  return from + (lead === undefined ? 0 : lengthNormalizing(said, lead));
}

const ofBody = /^(?:du|de la|van de|van het|of the|to the) [a-z-]+$|^de l'[a-z-]+$/;

/** The office that words say and nothing else, but of what: « secrétaire du conseil »; « rapport » is nobody. */
function officeOf(said: string, { offices, roles, noteNouns }: SignatureWords): Office | null {
  const all = normalize(said)
    .replace(/^(?:(?:le|la|de|het|the)\s|l')/, '')
    .split(/\s+/);
  if (!roles.has(all[0] as string) || noteNouns.includes(all[0] as string)) return null;
  for (let count = Math.min(4, all.length); count >= 1; count--) {
    const office = offices.get(all.slice(0, count).join(' '));
    const more = all.slice(count);
    if (office === undefined) continue;
    return more.length === 0 || ofBody.test(more.join(' ')) ? office : null;
  }
  return null;
}

/** A first and a last name, or a title and a name; one alone where it is known. */
function isName(said: string, { titles, particles }: SignatureWords, isKnown: (name: string) => boolean): boolean {
  const all = said.split(/\s+/);
  const isWord = (word: string, at: number): boolean => isNameWord(word, at > 0 ? particles : titles);
  return (
    all.length <= 5 && all.every(isWord) && /^\p{Lu}/u.test(all.at(-1) as string) && (all.length > 1 || isKnown(said))
  );
}
