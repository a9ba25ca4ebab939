import { fold } from '../text/fold.ts';
import { isCapital, isSmall } from '../text/letters.ts';
import { mapFor, remembered } from '../text/remember.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { beginsWithOne } from './sentences.ts';

/** Who stands in, where words say so: `procuration à Odile`, `représentée par Odile`; null where they do not. */
export function proxyIn(words: string, lexicon: Lexicon): string | null {
  const all = words.split(' ');
  // « par procuration à Odile »
  const said = all.length > 1 && lexicon.beforeVotes.includes(fold(all[0] as string)) ? all.slice(1) : all;
  for (const size of [2, 1]) {
    const key = foldLabel(said.slice(0, size).join(' ').replace(/^\(/, ''));
    if (lexicon.personKeys.get(key) !== 'represented-by') continue;
    const from = said.findIndex((word, at) => at >= size && isCapital(word.codePointAt(0) ?? 0));
    return from === -1 ? null : said.slice(from).join(' ').replace(/\)$/, '');
  }
  return null;
}

/** True of words that say how or as what somebody was there, and not for whom: « arrivée à 20 h », `(via Zoom)`; with a capital, of a whole one: `(Chair)`. */
export function isRemark(words: string, lexicon: Lexicon): boolean {
  if (!isCapital(words.codePointAt(0) ?? 0)) return beginsWithOne(words, lexicon.remarks);
  return lexicon.remarks.includes(fold(words));
}

/** Where a comma or a dash parts the words of a name, and where what follows begins; null where none does. */
export function partedName(name: string): NameEnd | null {
  const found = /, | [-–—] /.exec(name);
  return found === null ? null : { end: found.index, from: found.index + found[0].length };
}

interface NameEnd {
  readonly end: number;
  readonly from: number;
}

/** No name is longer. */
const nameLimit = 120;

/** « Lise Lange excusée »: the same of words in small letters that end a name and are a remark, all of them. */
export function remarkAtEnd(name: string, lexicon: Lexicon): NameEnd | null {
  if (name.length > nameLimit) return null;
  const first = name.indexOf(' ');
  for (let at = name.indexOf(' ', first + 1); at !== -1 && first !== -1; at = name.indexOf(' ', at + 1)) {
    const isWords = isSmall(name.codePointAt(at + 1) ?? 0);
    if (isWords && lexicon.remarks.includes(fold(name.slice(at + 1)))) return { end: at, from: at + 1 };
  }
  return null;
}

/** By their lexicon, names that were asked. */
const asked = new WeakMap<Lexicon, Map<string, boolean>>();
const askedLimit = 4096;

/**
 * Whether what is read as one name has more in it: « 3 habitants », « Louis Petit et Anne Petit », « Nora Klein, Tom Baker », « Lise Lambert
 * représentée par … », « Ugo Lambert [Le Fil] ». `isParticle`: of a folded word, as « De » in « De Smet, Jean Pierre ».
 */
export function isMixed(name: string, lexicon: Lexicon, isParticle: (folded: string) => boolean): boolean {
  return remembered(mapFor(asked, lexicon), askedLimit, name, () => isMixedAnew(name, lexicon, isParticle));
}

function isMixedAnew(name: string, lexicon: Lexicon, isParticle: (folded: string) => boolean): boolean {
  const code = name.charCodeAt(0);
  if ((code >= 48 && code <= 57) || name.includes('[')) return true;
  const words = name.split(' ');
  if (words.length > 12) return false;
  const parted = partedName(name);
  if (parted !== null) {
    const [before, after] = [name.slice(0, parted.end).split(' '), name.slice(parted.from).split(' ')];
    if (!isFull(before)) return false;
    if (name.charCodeAt(parted.end) !== 44) return true;
    // « De Smet, Jean Pierre » is one.
    if (isFull(after)) return !isParticle(fold(before[0] as string));
  }
  const joint = words.findIndex((word) => word === '&' || word === '+' || lexicon.and.has(word));
  if (joint > 0) {
    const [before, after] = [words.slice(0, joint), words.slice(joint + 1)];
    // « Marc et Sophie Thonet »; « Culture et Emploi » is none.
    if (isFull(after) && (before.length === 1 ? isCapital(name.codePointAt(0) ?? 0) : isFull(before))) return true;
  }
  return words.some((word, at) => {
    if (at < 2 || !isSmall(word.codePointAt(0) ?? 0)) return false;
    return proxyIn(words.slice(at).join(' '), lexicon) !== null || saysReplaced(words, at, lexicon);
  });
}

/** « Lise Lambert remplacée par Théo Ledent » */
function saysReplaced(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  return words.length > at + 2 && beginsWithOne(words[at] as string, lexicon.remarks);
}

/** A first and a last name, each with a capital. */
function isFull(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => isCapital(word.codePointAt(0) ?? 0));
}
