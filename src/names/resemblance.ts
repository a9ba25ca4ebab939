import type { EditKind } from '../text/distance.ts';
import { editBetween, withinDistance } from '../text/distance.ts';
import { isNumber } from '../text/letters.ts';
import type { NameForm, NameUnit, OrganisationForm } from './form.ts';
import { joinedLetters, unitLimit } from './form.ts';

/** Why two names that have not the same letters may be one: of people, and of organisations. */

/**
 * Why two names look like one. `spelling`: one part is equal, the other a letter or two away; `initials`: one is cut
 * short; `part`: one leaves words out; `acronym`: one is made of the first letters of the other; `email`: only the
 * address is the same.
 */
export interface NameEvidence {
  readonly kind: 'spelling' | 'initials' | 'part' | 'acronym' | 'email';
  /** Which part differs. `whole`: there are no two parts. */
  readonly part: 'first-name' | 'family-name' | 'both' | 'whole' | 'organisation';
  /** The part that differs, as typed in the first name and in the second. */
  readonly written: string;
  readonly listed: string;
  /** What happened, if one letter did; said of the first name. */
  readonly edit: EditKind;
  /** Letters missing, added, replaced or swapped. */
  readonly distance: number;
  /** True where the parts stand in the other order too. */
  readonly turned: boolean;
  /** From 0 to 1: how alike they are. */
  readonly score: number;
}

/** How many letters may differ in a word of this length. */
function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 10 ? 1 : 2;
}

/** The distance between two words that look like one, 0 for equal ones; null where they are two. */
function nearWords(a: string, b: string): number | null {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  const distance = withinDistance(a, b, editsAllowed(shorter));
  if (distance === null) return null;
  // Short words, and words with two edits, must begin alike: Marc is not Parc.
  const firstDiffers = a.charCodeAt(0) !== b.charCodeAt(0);
  if (firstDiffers && (shorter < 6 || distance > 1) && editBetween(a, b) !== 'swapped') return null;
  return distance;
}

/** Why two names may be one; null where they are two. */
export function nearEvidence(a: NameForm, b: NameForm): NameEvidence | null {
  if (a.units.length === 0 || b.units.length === 0) return null;
  if (a.units.length > unitLimit || b.units.length > unitLimit) return null;
  if (a.units.length === 1 && b.units.length === 1) return nearAlone(a.units[0] as NameUnit, b.units[0] as NameUnit);
  return (
    nearByInitials(a, b) ??
    (a.units.length > 1 && b.units.length > 1 ? nearBySpelling(a, b) : null) ??
    nearByPart(a, b) ??
    (a.units.length === 1 || b.units.length === 1 ? nearPartAlone(a, b) : null)
  );
}

function nearAlone(a: NameUnit, b: NameUnit): NameEvidence | null {
  if (a.initials !== null || b.initials !== null || Math.min(a.letters.length, b.letters.length) < 5) return null;
  const distance = nearWords(a.letters, b.letters);
  if (distance === null) return null;
  return spelling(
    'whole',
    a.text,
    b.text,
    a.letters,
    b.letters,
    distance,
    Math.max(a.letters.length, b.letters.length),
  );
}

/** One word that is nearly a part of the other name: `Camile` for `Camille Durand`. */
function nearPartAlone(a: NameForm, b: NameForm): NameEvidence | null {
  const alone = a.units.length === 1 ? a : b;
  const full = alone === a ? b : a;
  const word = (alone.units[0] as NameUnit).letters;
  if (word.length < 5 || (alone.units[0] as NameUnit).initials !== null) return null;
  let best: NameEvidence | null = null;
  for (const part of partsOf(full)) {
    if (part.letters.length < 5) continue;
    const distance = withinDistance(word, part.letters, 1);
    if (distance === null || nearWords(word, part.letters) === null) continue;
    const [mine, theirs] = alone === a ? [alone.text, part.text] : [part.text, alone.text];
    const [x, y] = alone === a ? [word, part.letters] : [part.letters, word];
    // One word says less than two.
    const alike = spelling(part.kind, mine, theirs, x, y, distance, Math.max(x.length, y.length));
    best = better(best, { ...alike, score: alike.score * 0.9 });
  }
  return best;
}

/** The parts by which somebody is called: each stretch of words at the front or the end. */
function partsOf(form: NameForm): { letters: string; text: string; kind: 'first-name' | 'family-name' }[] {
  const out: { letters: string; text: string; kind: 'first-name' | 'family-name' }[] = [];
  for (let cut = 1; cut < form.units.length; cut++) {
    out.push({ letters: joinedLetters(form.units, 0, cut), text: textIn(form, 0, cut), kind: 'first-name' });
    const end = form.units.length;
    out.push({ letters: joinedLetters(form.units, cut, end), text: textIn(form, cut, end), kind: 'family-name' });
  }
  return out;
}

function textIn(form: NameForm, from: number, to: number): string {
  return form.units
    .slice(from, to)
    .map((unit) => unit.text)
    .join(' ');
}

function hasInitials(form: NameForm): boolean {
  return form.units.some((unit) => unit.initials !== null);
}

/**
 * Two names of two parts each, of which one part is equal and the other nearly, or both nearly with one edit each. The
 * names are cut in two wherever that gives such a pair, in the same order or turned round.
 */
function nearBySpelling(a: NameForm, b: NameForm): NameEvidence | null {
  if (hasInitials(a) || hasInitials(b)) return null;
  const [n, m] = [a.units.length, b.units.length];
  let best: NameEvidence | null = null;
  for (let i = 1; i < n; i++) {
    const a1 = joinedLetters(a.units, 0, i);
    const a2 = joinedLetters(a.units, i, n);
    for (let j = 1; j < m; j++) {
      const b1 = joinedLetters(b.units, 0, j);
      const b2 = joinedLetters(b.units, j, m);
      const straight = nearPair(a1, b1, a2, b2);
      if (straight !== null) {
        best = better(best, pairEvidence(a, b, [0, i, n], [0, j, m], straight, false));
      }
      const turned = nearPair(a1, b2, a2, b1);
      if (turned !== null) best = better(best, pairEvidence(a, b, [0, i, n], [m, j, 0], turned, true));
    }
  }
  return best;
}

function better(a: NameEvidence | null, b: NameEvidence): NameEvidence {
  return a === null || b.score > a.score ? b : a;
}

/** The distances of two pairs of parts that are alike enough together; null otherwise. */
function nearPair(a1: string, b1: string, a2: string, b2: string): readonly [number, number] | null {
  const firstEqual = a1 === b1;
  const secondEqual = a2 === b2;
  if (!firstEqual && !secondEqual) {
    if (Math.min(a1.length, b1.length, a2.length, b2.length) < 5) return null;
    const first = withinDistance(a1, b1, 1);
    const second = first === null ? null : withinDistance(a2, b2, 1);
    return first === null || second === null ? null : [first, second];
  }
  // An equal part of one or two letters says too little.
  if ((firstEqual ? a1 : a2).length < 2) return null;
  const distance = firstEqual ? nearWords(a2, b2) : nearWords(a1, b1);
  return distance === null ? null : firstEqual ? [0, distance] : [distance, 0];
}

/** `cuts`: where the parts lie among the units; those of `b` run backwards where the order is turned. */
function pairEvidence(
  a: NameForm,
  b: NameForm,
  cutsA: readonly [number, number, number],
  cutsB: readonly [number, number, number],
  [first, second]: readonly [number, number],
  turned: boolean,
): NameEvidence {
  const [a0, a1, a2] = cutsA;
  const [b0, b1, b2] = cutsB;
  const partB = (from: number, to: number): [number, number] => (from < to ? [from, to] : [to, from]);
  const both = first > 0 && second > 0;
  const [fromA, toA] = both ? [a0, a2] : first > 0 ? [a0, a1] : [a1, a2];
  const [fromB, toB] = both ? partB(b0, b2) : first > 0 ? partB(b0, b1) : partB(b1, b2);
  const part = both ? 'both' : fromB === 0 ? 'first-name' : 'family-name';
  const letters = Math.max(a.letters.length, b.letters.length);
  const found = spelling(
    part,
    textIn(a, fromA, toA),
    textIn(b, fromB, toB),
    joinedLetters(a.units, fromA, toA),
    joinedLetters(b.units, fromB, toB),
    first + second,
    letters,
  );
  return turned ? { ...found, turned, score: found.score - 0.03 } : found;
}

/** One that is told by no letter that differs. */
function evidenceOf(
  kind: NameEvidence['kind'],
  part: NameEvidence['part'],
  [written, listed]: readonly [string, string],
  score: number,
): NameEvidence {
  return { kind, part, written, listed, edit: 'none', distance: 0, turned: false, score };
}

function spelling(
  part: NameEvidence['part'],
  written: string,
  listed: string,
  x: string,
  y: string,
  distance: number,
  letters: number,
): NameEvidence {
  const score = 1 - distance / Math.max(letters, 1);
  return { ...evidenceOf('spelling', part, [written, listed], score), edit: editBetween(x, y), distance };
}

/** `A. Durand` and `Anne Durand`, `Debacker A-M` and `Anne-Marie Debacker`, `Camille T.` and `Camille Thill`. */
function nearByInitials(a: NameForm, b: NameForm): NameEvidence | null {
  if (!hasInitials(a) && !hasInitials(b)) return null;
  const [n, m] = [a.units.length, b.units.length];
  if (n === m && n > 2) {
    const odd = a.units.findIndex((unit, at) => unit.letters !== (b.units[at] as NameUnit).letters);
    const others = a.units.every((unit, at) => at === odd || unit.letters === (b.units[at] as NameUnit).letters);
    if (others && isCutShort(a, odd, odd + 1, b, [odd, odd + 1])) return initials(a, odd, odd + 1, b, [odd, odd + 1]);
  }
  for (let i = 1; i < n; i++) {
    for (let j = 1; j < m; j++) {
      for (const turned of [false, true]) {
        const front: [number, number] = [0, j];
        const back: [number, number] = [j, m];
        const [b1, b2] = turned ? [back, front] : [front, back];
        if (isCutShort(a, 0, i, b, b1) && isEqual(a, i, n, b, b2)) return initials(a, 0, i, b, b1);
        if (isEqual(a, 0, i, b, b1) && isCutShort(a, i, n, b, b2)) return initials(a, i, n, b, b2);
      }
    }
  }
  return null;
}

function initials(a: NameForm, from: number, to: number, b: NameForm, other: readonly [number, number]): NameEvidence {
  const part = other[0] === 0 ? 'first-name' : 'family-name';
  return evidenceOf('initials', part, [textIn(a, from, to), textIn(b, other[0], other[1])], 0.85);
}

function isEqual(a: NameForm, from: number, to: number, b: NameForm, [start, end]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) if ((a.units[at] as NameUnit).initials !== null) return false;
  const letters = joinedLetters(a.units, from, to);
  return letters.length > 1 && letters === joinedLetters(b.units, start, end);
}

/** True where one of two parts is made of initials only and the other begins with them. */
function isCutShort(
  a: NameForm,
  from: number,
  to: number,
  b: NameForm,
  [start, end]: readonly [number, number],
): boolean {
  const mine = a.units.slice(from, to);
  const theirs = b.units.slice(start, end);
  return fitsInitials(mine, theirs) || fitsInitials(theirs, mine);
}

/** True where the units are initials, and the words of the others begin with them, in order. */
export function fitsInitials(cut: readonly NameUnit[], whole: readonly NameUnit[]): boolean {
  if (cut.length === 0 || cut.some((unit) => unit.initials === null)) return false;
  const begins = cut.flatMap((unit) => unit.initials ?? []);
  const words = whole.flatMap((unit) => unit.initials ?? unit.words);
  // `P.D.H.` and the like: the particles have their letters too.
  if (begins.length > words.length) return false;
  if (begins.every((begin, at) => (words[at] as string).startsWith(begin))) return true;
  // `Camille D.` for `Camille De Smet`: the initial is the particle's.
  return begins.length === 1 && whole.length === 1 && (whole[0] as NameUnit).letters.startsWith(begins[0] as string);
}

/** `Camille Thill` and `Camille Thill du Bois`, `Pierre De Henau` and `Pierre-Alain De Henau`, `Chris` and `Christine`. */
function nearByPart(a: NameForm, b: NameForm): NameEvidence | null {
  // Nearly all pairs that come here are two names of as many words, and end otherwise.
  const count = wordCount(a);
  if (count === wordCount(b) && (count !== 2 || lastWord(a) !== lastWord(b))) return null;
  const mine = wordsOf(a);
  const theirs = wordsOf(b);
  if (mine.length === theirs.length) {
    // A short form of a first name; the endings of `Jeanne` and `Simone` are shorter than what those leave out.
    const [short, long] = [mine[0] as string, theirs[0] as string].sort((x, y) => x.length - y.length) as [
      string,
      string,
    ];
    if (short.length < 3 || long.length - short.length < 3 || !long.startsWith(short)) return null;
    return partEvidence('first-name', a.text, b.text);
  }
  const [few, many] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  if (few.some((word) => word.length < 2)) return null;
  let at = 0;
  for (const word of many) if (word === few[at]) at++;
  if (at < few.length) return null;
  const part = few.length === 1 ? (few[0] === many[0] ? 'family-name' : 'first-name') : 'both';
  return partEvidence(part, a.text, b.text);
}

/** The words of a name; a word with particles is one. */
function wordsOf(form: NameForm): string[] {
  return form.units.flatMap((unit) => (unit.words.length > 1 ? [...unit.words] : [unit.letters]));
}

function wordCount({ units }: NameForm): number {
  let count = 0;
  for (const { words } of units) count += Math.max(words.length, 1);
  return count;
}

function lastWord({ units }: NameForm): string {
  const { words, letters } = units[units.length - 1] as NameUnit;
  return words.length > 1 ? (words[words.length - 1] as string) : letters;
}

/** Why two organisations may be one: the first letters of the other's words, or one word misspelt. */
export function nearOrganisation(a: OrganisationForm, b: OrganisationForm): NameEvidence | null {
  const acronym = acronymEvidence(a, b) ?? flipped(acronymEvidence(b, a));
  if (acronym !== null) return acronym;
  if (a.words.length !== b.words.length) return null;
  let odd = -1;
  for (let at = 0; at < a.words.length; at++) {
    if (a.words[at] === b.words[at]) continue;
    if (odd !== -1) return null;
    odd = at;
  }
  const [mine, theirs] = [a.words[odd] as string, b.words[odd] as string];
  if (
    Math.min(mine.length, theirs.length) < 5 ||
    [...mine, ...theirs].some((letter) => isNumber(letter.codePointAt(0) as number))
  )
    return null;
  const distance = nearWords(mine, theirs);
  if (distance === null) return null;
  const length = Math.max(a.letters.length, b.letters.length);
  return spelling('organisation', a.typed[odd] ?? mine, b.typed[odd] ?? theirs, mine, theirs, distance, length);
}

function flipped(evidence: NameEvidence | null): NameEvidence | null {
  return evidence === null ? null : { ...evidence, written: evidence.listed, listed: evidence.written };
}

/** `MLOC Forest` for `Mission Locale de Forest`: a word in capitals made of the beginnings of others, the rest equal. */
function acronymEvidence(short: OrganisationForm, long: OrganisationForm): NameEvidence | null {
  const extra = long.words.length - short.words.length;
  if (short.acronyms === null || extra < 1 || long.words.length > 8) return null;
  for (let at = 0; at < short.words.length; at++) {
    if (!short.acronyms[at]) continue;
    const word = short.words[at] as string;
    const typed = short.typed[at] ?? '';
    const end = at + extra + 1;
    if (short.words.length === 1 && word.length > 2 && !spellsBeginnings(word, long.words)) {
      // `MLOC` alone, where there is more to the name.
      for (let stop = 2; stop < long.words.length; stop++) {
        if (spellsBeginnings(word, long.words.slice(0, stop))) return acronymOf(typed, long.typed.slice(0, stop), 0.75);
      }
    }
    if (!equalWords(short.words, 0, at, long.words, 0)) continue;
    if (!equalWords(short.words, at + 1, short.words.length, long.words, end)) continue;
    if (!spellsBeginnings(word, long.words.slice(at, end))) continue;
    return acronymOf(typed, long.typed.slice(at, end), short.words.length > 1 ? 0.9 : 0.8);
  }
  return null;
}

function acronymOf(written: string, listed: readonly string[], score: number): NameEvidence {
  return evidenceOf('acronym', 'organisation', [written, listed.join(' ')], score);
}

/** What is written has less than all the words of the other. */
export function partEvidence(part: NameEvidence['part'], written: string, listed: string): NameEvidence {
  return evidenceOf('part', part, [written, listed], 0.7);
}

function equalWords(a: readonly string[], from: number, to: number, b: readonly string[], start: number): boolean {
  for (let at = from; at < to; at++) if (a[at] !== b[start + at - from]) return false;
  return true;
}

/** True where the letters are a beginning (one to four letters) of each word in turn. */
function spellsBeginnings(letters: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const end of ends) {
      for (let take = 1; take <= 4 && word[take - 1] === letters[end + take - 1] && take <= word.length; take++) {
        next.add(end + take);
      }
    }
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(letters.length);
}
