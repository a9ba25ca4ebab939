import type { NameWords } from '../language/name-words.ts';
import { compareText } from '../text/compare-text.ts';
import { oneLetterLess } from '../text/distance.ts';
import { isCapital, isLetter, isNumber } from '../text/letters.ts';
import { memoize } from '../text/memo.ts';
import { detached, normalize, squeeze } from '../text/normalize.ts';
import { isHandle, takeHandle } from './handle.ts';

/**
 * A name taken apart for comparing: titles off, particles with their word, accents, hyphens and blanks out of the
 * way. Which of its words is the family name is mostly unknown, so nothing here supposes it.
 */

/** A word of a name, with its particles: `Pierre-Alain`, `van den Bossche`, `J.-P.`. */
export interface NameUnit {
  /** As typed. */
  readonly text: string;
  /** Folded letters, particles and all, nothing between them: `dehenau`. */
  readonly letters: string;
  /** Without particles: `henau`. */
  readonly bare: string;
  /** The words that hyphens part, without particles: `pierre`, `alain`. */
  readonly words: readonly string[];
  /** What the word begins with, where it is cut short: `j`, `p`; null for a whole word. */
  readonly initials: readonly string[] | null;
  /** All in capitals, which is how many mark a family name. */
  readonly capitals: boolean;
  /** True where a particle tells a family name. */
  readonly particle: boolean;
}

/** A name as written, taken apart. */
export interface NameForm {
  /** As typed, white space normalized, without titles. */
  readonly text: string;
  /** Equal for two names that differ in capitals, blanks and the kind of dash and apostrophe only. */
  readonly exact: string;
  readonly units: readonly NameUnit[];
  /** The letters of all units in order. */
  readonly letters: string;
  readonly bare: string;
  /** All its words as they are typed, particles too, normalized. */
  readonly tokens: readonly string[];
  /** How many units stand before a comma (`Durand, Anne`); 0 without one. */
  readonly commaAfter: number;
}

/** The words of an organisation's name, taken apart. */
export interface OrganisationForm {
  /** As typed, white space normalized, without an article at the front. */
  readonly text: string;
  readonly exact: string;
  /** The normalized words that tell it from others; all of them where none does. */
  readonly words: readonly string[];
  /** The same words as typed. */
  readonly typed: readonly string[];
  /** Which of them are in capitals, as acronyms are; null: none. */
  readonly acronyms: readonly boolean[] | null;
  /** `words` with nothing between them. */
  readonly letters: string;
  /** The text, normalized. */
  readonly normalized: string;
}

/** Takes names apart, remembering what it has seen: one for a whole run, since the same people come again and again. */
export interface NameReader {
  form(name: string): NameForm;
  /** As `form`, without remembering: for words that may be no name. */
  take(name: string): NameForm;
  organisation(name: string): OrganisationForm;
  /** The normalized words of a text, of a long one the first. */
  words(text: string): readonly string[];
  /** The normalized letters of a word. */
  letters(word: string): string;
  /** A word, and the word with each of its letters left out. */
  lessOne(letters: string): readonly string[];
  isParticle(normalized: string): boolean;
  /** Whether a name may begin with a word: it is no particle, or one that stands only within names, as `Ben` does. */
  mayBegin(normalized: string): boolean;
  isMinorWord(normalized: string): boolean;
  isLegalForm(normalized: string): boolean;
  isMailbox(normalized: string): boolean;
  /** `ca`, `rvb`: letters that stand for a body. */
  isBody(letters: string): boolean;
  /** A title, or what somebody is in a meeting: `mme`, `présidente`. */
  isTitle(normalized: string): boolean;
  /** A title alone: what somebody is may be a name, too. */
  isHonorific(normalized: string): boolean;
  /** Words between a person and an organisation, each with its blank if any (`d'`, `de `), longest first. */
  readonly of: readonly string[];
}

/** Names with more words than this are compared as a whole only. */
export const unitLimit = 6;

/** Longer names are compared as a whole only, so that hostile ones cost nothing. */
const lengthLimit = 200;

/** Longer words have no neighbours. */
const wordLimit = 40;

/** So many forms are kept; an archive of any size has fewer names in use at a time. */
const cacheLimit = 20_000;

const notLetters = (): RegExp => /[^\p{L}\p{N}]+/gu;
const asciiNotLetters = /[^a-z0-9]+/g;
const ascii = /^[\x20-\x7e]*$/;

/** Folded words cut at all that is neither letter nor digit. */
function wordsOf(normalized: string): string[] {
  return normalized.split(ascii.test(normalized) ? asciiNotLetters : notLetters());
}

/** The letters and digits of normalized words, nothing between them. */
export function lettersOf(normalized: string): string {
  return ascii.test(normalized) ? normalized.replace(asciiNotLetters, '') : normalized.replace(notLetters(), '');
}

/** The letters of some units, nothing between them. */
export function joinedLetters(units: readonly NameUnit[], from = 0, to = units.length): string {
  let out = '';
  for (let at = from; at < to; at++) out += (units[at] as NameUnit).letters;
  return out;
}

/** What has been asked for: names and organisations come again and again. */
const exactKnown = new Map<string, string>();
const exactLimit = 4096;
const shortLimit = 60;

/** A name without `Mme` or `M.` before it: who it is, is the same without. As it is typed where no title is. */
export function untitled(name: string, reader: NameReader): string {
  const space = name.search(/[ \u00a0]/);
  if (space <= 0 || space > 14) return name;
  return reader.isTitle(normalize(name.slice(0, space))) ? reader.form(name).text : name;
}

/** Capitals, blanks, and the kind of dash and apostrophe normalized; accents kept. */
export function exactOf(text: string): string {
  if (text.length > shortLimit) return exactAnew(text);
  return exactKnown.get(text) ?? memoize(exactKnown, exactLimit, detached(text), detached(exactAnew(text)));
}

function exactAnew(text: string): string {
  const squeezed = squeeze(text);
  if (ascii.test(squeezed)) return squeezed.toLowerCase().replaceAll('`', "'");
  return squeezed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u2032\u00b4`\u201b]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** A word without what stands before its first letter or digit, and after its last. */
function withoutMarksAround(piece: string): string {
  let start = -1;
  let end = 0;
  for (let at = 0; at < piece.length; ) {
    const code = piece.codePointAt(at) as number;
    const next = at + (code > 0xffff ? 2 : 1);
    if (isLetter(code) || isNumber(code)) {
      if (start === -1) start = at;
      end = next;
    }
    at = next;
  }
  return start === -1 ? '' : piece.slice(start, end);
}

/** Two capitals, and perhaps a full stop. */
function isTwoCapitals(token: string): boolean {
  const [first = '', second = '', ...rest] = token.length > 5 ? [] : token;
  if (rest.length > 1 || (rest.length === 1 && rest[0] !== '.')) return false;
  return isCapital(first.codePointAt(0) ?? 0) && isCapital(second.codePointAt(0) ?? 0);
}

function isOneLetter(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return text.length === (code > 0xffff ? 2 : 1) && isLetter(code);
}

/** True for a word of two to eight letters, all in capitals. */
function isAcronym(letters: string, typed: string): boolean {
  if (letters.length < 2 || letters.length > 8) return false;
  return typed === typed.toUpperCase() && typed !== typed.toLowerCase();
}

/** Of what a reader of names is made: plain data, which the build works out once and for all. Each word once, normalized, without its dots. */
export type NameTables = Readonly<
  Record<
    | 'titles'
    | 'roles'
    | 'articles'
    | 'particles'
    | 'innerParticles'
    | 'legalForms'
    | 'minorWords'
    | 'mailboxes'
    | 'bodies'
    /** With the blank after it, the longest first. */
    | 'of',
    readonly string[]
  >
>;

/** Folds the words of all languages. */
export function nameTables(languages: readonly NameWords[]): NameTables {
  const words = (pick: (words: NameWords) => readonly string[]): string[] => [
    ...new Set(languages.flatMap((words) => pick(words).map((word) => normalize(word).replaceAll('.', '')))),
  ];
  return {
    titles: words(({ titles }) => titles),
    roles: words(({ roles }) => roles),
    articles: words(({ articles }) => articles),
    particles: words(({ particles }) => particles),
    innerParticles: words(({ innerParticles }) => innerParticles),
    legalForms: words(({ legalForms }) => legalForms),
    minorWords: words(({ minorWords }) => minorWords),
    mailboxes: words(({ mailboxes }) => mailboxes),
    bodies: words(({ bodies }) => bodies),
    of: words(({ of }) => of)
      .map((word) => (word.endsWith("'") ? word : `${word} `))
      .sort((a, b) => b.length - a.length || compareText(a, b)),
  };
}

/** Makes a reader of names. */
export function createNameReader(tables: NameTables): NameReader {
  const honorifics = new Set(tables.titles);
  const titles = new Set([...tables.titles, ...tables.roles]);
  const articles = new Set(tables.articles);
  const particles = new Set(tables.particles);
  const innerParticles = new Set(tables.innerParticles);
  const legalForms = new Set(tables.legalForms);
  const minorWords = new Set(tables.minorWords);
  const mailboxes = new Set(tables.mailboxes);
  const bodies = new Set(tables.bodies);
  const { of } = tables;

  const forms = new Map<string, NameForm>();
  const organisations = new Map<string, OrganisationForm>();
  const normalized = new Map<string, string>();
  let lastText = '';
  let lastWords: readonly string[] = [];
  const deletions = new Map<string, readonly string[]>();
  function kept<T>(cache: Map<string, T>, key: string, make: (key: string) => T): T {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const own = detached(key);
    return memoize(cache, cacheLimit, own, make(own));
  }

  /** Titles and roles at the front, as long as something is left. */
  function withoutTitles(tokens: string[]): string[] {
    let from = 0;
    const word = (at: number) => normalize(tokens[at] ?? '').replace(/\.$/, '');
    while (from < tokens.length - 1) {
      const first = word(from);
      // « M. et Mme Delvigne » are two people.
      if (titles.has(first) && /^(?:et|en|and|&)$/.test(word(from + 1)) && titles.has(word(from + 2))) break;
      if (titles.has(first) || (first.startsWith("l'") && titles.has(first.slice(2)))) from++;
      else if (from < tokens.length - 2 && articles.has(first) && titles.has(word(from + 1))) from += 2;
      else break;
    }
    return from === 0 ? tokens : tokens.slice(from);
  }

  function formOf(name: string): NameForm {
    const all = squeeze(name);
    const whole = all.includes(' @') ? (takeHandle(all, null)?.name ?? all) : all;
    // A paragraph in the place of a name is compared as a whole.
    if (whole.length > lengthLimit) {
      const letters = lettersOf(normalize(whole));
      return { text: whole, exact: exactOf(whole), units: [], letters, bare: letters, tokens: [], commaAfter: 0 };
    }
    // A handle is itself and nothing else: `@alice` is not whoever is called Alice.
    if (isHandle(whole)) {
      const tokens = [normalize(whole.slice(1))];
      return { text: whole, exact: exactOf(whole), units: [], letters: '', bare: '', tokens, commaAfter: 0 };
    }
    // « P.Gérin », « M.Maes »
    const spaced = whole.includes('.') ? whole.replace(/(?<![\p{L}\d])(\p{Lu}\.)(?=\p{Lu}\p{L}{2})/gu, '$1 ') : whole;
    const tokens = withoutTitles(spaced.split(' '));
    const units: NameUnit[] = [];
    let commaAfter = 0;
    let pending: string[] = [];
    const allCapitals = tokens.every((token) => token === token.toUpperCase());
    for (let at = 0; at < tokens.length; at++) {
      const typed = tokens[at] as string;
      const comma = typed.endsWith(',');
      const isLast = at === tokens.length - 1 || comma;
      let token = typed.replace(/^["«“”(*_[]+|["»“”)*_\],;:]+$/g, '');
      // The full stop of a sentence, not that of `A.` or `J.-P.`.
      if (isLast && token.endsWith('.') && /\p{L}{2}\.$/u.test(token) && !/^\p{Lu}{2}\.$/u.test(token))
        token = token.slice(0, -1);
      const normalized = normalize(token);
      if (lettersOf(normalized) === '') continue;
      if (!isLast && (particles.has(normalized) || (innerParticles.has(normalized) && units.length > 0))) {
        pending.push(token);
        continue;
      }
      units.push(unitOf(pending, token, normalized, allCapitals));
      pending = [];
      if (comma && commaAfter === 0 && at < tokens.length - 1) commaAfter = units.length;
    }
    if (pending.length > 0) units.push(unitOf([], pending.join(' '), normalize(pending.join(' ')), allCapitals));
    const typed = tokens.join(' ');
    const ends = typed.endsWith('.') || typed.endsWith(',');
    const text = (ends ? typed.replace(/(?<=\p{L}{2})\.$|,$/u, '') : typed) || typed;
    return {
      text,
      exact: exactOf(text),
      units,
      letters: joinedLetters(units),
      bare: units.map((unit) => unit.bare).join(''),
      tokens: wordsOf(normalize(text)),
      commaAfter,
    };
  }

  function unitOf(before: readonly string[], token: string, normalized: string, allCapitals: boolean): NameUnit {
    const letters = lettersOf(normalized);
    const initials = before.length === 0 ? initialsOf(token, normalized, allCapitals) : null;
    // `d'Hondt`: the particle is written on to the word.
    const apostrophe = normalized.indexOf("'");
    const attached = apostrophe > 0 && apostrophe < 5 && particles.has(normalized.slice(0, apostrophe + 1));
    const bareFolded = attached ? normalized.slice(apostrophe + 1) : normalized;
    const bare = lettersOf(bareFolded) || letters;
    const words = bareFolded.includes('-')
      ? bareFolded
          .split('-')
          .map(lettersOf)
          .filter((word) => word !== '')
      : [bare];
    return {
      text: [...before, token].join(' '),
      letters: before.length === 0 ? letters : before.map((word) => lettersOf(normalize(word))).join('') + letters,
      bare,
      words: words.length > 0 ? words : [bare],
      initials,
      capitals: letters.length > 1 && token === token.toUpperCase() && token !== token.toLowerCase(),
      particle: before.length > 0 || attached,
    };
  }

  /** `la Mission Locale`, `l'Antenne`: the words without the article, as long as something is left. */
  function withoutArticle(text: string): string {
    const space = text.indexOf(' ');
    if (space > 0 && articles.has(normalize(text.slice(0, space)))) return text.slice(space + 1);
    return text.length > 3 && articles.has(normalize(text.slice(0, 2))) && /['’]/.test(text[1] as string)
      ? text.slice(2)
      : text;
  }

  function organisationOf(name: string): OrganisationForm {
    const text = withoutArticle(squeeze(name));
    const normalized = normalize(text);
    if (text.length > lengthLimit)
      return {
        text,
        exact: exactOf(text),
        words: [normalized],
        typed: [text],
        acronyms: null,
        letters: lettersOf(normalized),
        normalized,
      };
    const typed: string[] = [];
    const words: string[] = [];
    for (const piece of text.split(/[\s\u00a0\-/]|(?<=['’])/)) {
      const word = normalize(piece);
      const letters = lettersOf(word);
      if (letters === '') continue;
      words.push(word.endsWith("'") ? `${letters}'` : letters);
      typed.push(withoutMarksAround(piece));
    }
    const telling = words.map((word) => !minorWords.has(word) && !legalForms.has(word));
    const keep = telling.includes(true) ? telling : telling.map(() => true);
    const kept = words.filter((_, at) => keep[at]).map(lettersOf);
    const keptTyped = typed.filter((_, at) => keep[at]);
    const acronyms = kept.map((word, at) => isAcronym(word, keptTyped[at] ?? ''));
    return {
      text,
      exact: exactOf(text),
      words: kept,
      typed: keptTyped,
      acronyms: acronyms.includes(true) ? acronyms : null,
      letters: kept.join(''),
      normalized,
    };
  }

  return {
    form: (name) => kept(forms, name, formOf),
    take: formOf,
    organisation: (name) => kept(organisations, name, organisationOf),
    words(text) {
      // Asked by one list after the other about the same text.
      if (text !== lastText) {
        lastText = text;
        lastWords = wordsOf(normalize(text.slice(0, lengthLimit)));
      }
      return lastWords;
    },
    letters: (word) => kept(normalized, word, (text) => lettersOf(normalize(text))),
    lessOne: (letters) => (letters.length > wordLimit ? [letters] : kept(deletions, letters, oneLetterLess)),
    isParticle: (normalized) => particles.has(normalized) || innerParticles.has(normalized),
    mayBegin: (normalized) => !particles.has(normalized),
    isMinorWord: (normalized) => minorWords.has(normalized),
    isLegalForm: (normalized) => legalForms.has(normalized),
    isMailbox: (normalized) => mailboxes.has(normalized),
    isBody: (letters) => bodies.has(letters),
    isTitle: (normalized) => titles.has(normalized.replace(/\.$/, '')),
    isHonorific: (normalized) => honorifics.has(normalized),
    of,
  };
}

/**
 * What a word begins with, if it is cut short: `A.`, `J-P`, `J.-P.`, `Ph.`, and `JP` beside words that are not all
 * capitals; null for a whole word.
 */
function initialsOf(token: string, normalized: string, allCapitals: boolean): string[] | null {
  if (normalized.length > 12) return null;
  const pieces = normalized.split(/[.-]+/).filter((piece) => piece !== '');
  if (!allCapitals && isTwoCapitals(token)) return [...lettersOf(normalized)];
  if (pieces.length > 0 && pieces.every(isOneLetter)) return pieces;
  return normalized.endsWith('.') && pieces.length > 0 && pieces.every((piece) => /^\p{L}{1,4}$/u.test(piece))
    ? pieces
    : null;
}
