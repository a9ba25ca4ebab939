import { detached, normalize } from '../text/normalize.ts';

/** Words that say what a text is about: normalized, four letters or more, or with digits; plurals as one. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const piece of piecesOf(text)) for (const word of wordsOf(piece)) words.add(word);
  return words;
}

/** The words of many texts by numbers, so that texts are compared without their letters. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, readonly number[]>();
  /** By number, the last text in which it was found: texts are counted from 1. */
  private readonly foundIn: number[] = [];
  private texts = 0;

  /**
   * Puts the numbers of the {@link contentWords} of a text at the front of a list, in their order, each once, and tells how many they are.
   * What was in the list stays behind them: to empty it would be to make it anew for each text.
   */
  into(found: number[], text: string): number {
    const at = ++this.texts;
    const { length } = text;
    let count = 0;
    for (let start = 0; start < length; start++) {
      let kind = kindOf(text.charCodeAt(start));
      if (kind === mark) continue;
      // What stands between marks; three letters of the alphabet are no word, and need not be cut out.
      let end = start + 1;
      let kinds = kind;
      for (; end < length; end++) {
        kind = kindOf(text.charCodeAt(end));
        if (kind === mark) break;
        kinds |= kind;
      }
      if (kinds !== letter || end - start > 3) {
        for (const number of this.numbersOf(text.slice(start, end))) {
          if (this.foundIn[number] === at) continue;
          this.foundIn[number] = at;
          found[count++] = number;
        }
      }
      start = end;
    }
    return count;
  }

  private numbersOf(piece: string): readonly number[] {
    let numbers = this.known.get(piece);
    if (numbers === undefined) {
      numbers = wordsOf(piece).map((word) => this.numberOf(word));
      this.known.set(detached(piece), numbers);
    }
    return numbers;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(word, next);
    return next;
  }
}

/** What stands between blanks and ASCII marks: where these are, normalizing parts words whatever stands beside them. */
function* piecesOf(text: string): Iterable<string> {
  for (let start = nextPiece(text, 0); start < text.length; ) {
    const end = pieceEnd(text, start);
    yield text.slice(start, end);
    start = nextPiece(text, end);
  }
}

/** Where the next piece starts, from here on. */
function nextPiece(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) === mark) at++;
  return at;
}

function pieceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) !== mark) at++;
  return at;
}

/** What is ASCII and neither a letter nor a figure; a letter of a to z; all else, which normalizing may make words of. */
const mark = 0;
const letter = 1;
const otherKind = 2;

const kindsOfAscii = new Uint8Array(0x80);
kindsOfAscii.fill(otherKind, 0x30, 0x3a);
kindsOfAscii.fill(letter, 0x41, 0x5b);
kindsOfAscii.fill(letter, 0x61, 0x7b);

function kindOf(code: number): number {
  return code < 0x80 ? (kindsOfAscii[code] as number) : otherKind;
}

/** The words of a piece without ASCII marks: mostly one, or none. */
function wordsOf(piece: string): string[] {
  const words: string[] = [];
  for (const word of normalize(piece).split(/[^a-z0-9]+/)) {
    if (word.length >= 4 || (word.length >= 2 && /\d/.test(word))) words.push(word.replace(/s$/, ''));
  }
  return words;
}

/** Acronyms and names in a text: words with a capital after the first word of a sentence, and words in capitals. */
export function properWords(text: string): string[] {
  const found = new Set<string>();
  for (const sentence of text.split(/(?<=\p{L}{3}[.!?])\s+/u)) {
    const words = sentence.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    for (const [at, word] of words.entries())
      if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || (at > 0 && word.length > 3 && /^\p{Lu}/u.test(word))) found.add(word);
  }
  return [...found];
}
