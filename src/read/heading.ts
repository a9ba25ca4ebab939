import type { AgendaItem, ItemRole, Language, Purpose } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { detached, fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import type { BodyContext } from './context.ts';
import { plainText } from './inline.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { sliceOf, splitCommas } from './slices.ts';

/** A level-2 heading, taken apart. */
export interface HeadingText {
  readonly typedNumber: number | null;
  readonly title: string;
  /** Where the title stands, counted from where the heading's words begin. */
  readonly titlePlace: Place;
  readonly role: ItemRole | null;
  readonly roleLanguage: Language | null;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly internal: boolean;
  readonly postponed: boolean;
}

/** No digit follows: `1.2 Toiture` is numbered in a way of its own, and keeps all of it. */
const numbered =
  /^(?:(\d{1,3})(?:[.)°](?!\d)|[\s\u00a0]?[-–—:])(?:[\s\u00a0]+[-–—])?[\s\u00a0]*|([IVX]{1,5})[.)][\s\u00a0]+)(?=\S)/;

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function roman(digits: string): number {
  let total = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = romans[digits.charAt(at)] ?? 0;
    total += value < (romans[digits.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** Splits a typed number off the front of a title: `1. Divers`, `2) Divers`, `IV. Divers`. */
export function splitNumber(text: string): { number: number | null; length: number } {
  const match = numbered.exec(text.slice(0, 20));
  // « 2020 : bilan » and « 12:30 » are no numbers of items.
  if (!match || match[0].length >= text.length) return { number: null, length: 0 };
  return { number: match[1] ? Number(match[1]) : roman(match[2] as string), length: match[0].length };
}

/** What headings were found to say: minutes have few, and the same in meeting after meeting. Titles are slices of the keys. */
const seen = new WeakMap<Lexicon, Readonly<Record<Language, Map<string, HeadingText>>>>();
const seenLimit = 1024;
const seenLength = 48;

/** Reads the words of a heading: its number, its title, its qualifiers (`(pour décision, 20 min)`), its role. */
export function readHeading(words: string, context: BodyContext): HeadingText {
  if (words.length > seenLength) return readHeadingAnew(detached(words), context);
  let known = seen.get(context.lexicon);
  if (known === undefined) {
    known = { fr: new Map(), nl: new Map(), en: new Map() };
    seen.set(context.lexicon, known);
  }
  const headings = known[context.language];
  const heading = headings.get(words);
  if (heading !== undefined) return heading;
  const own = detached(words);
  return remember(headings, seenLimit, own, readHeadingAnew(own, context));
}

function readHeadingAnew(raw: string, context: BodyContext): HeadingText {
  const { lexicon } = context;
  const { number, length } = splitNumber(raw);
  let end = raw.length;
  let purpose: Purpose | null = null;
  let minutes: number | null = null;
  let internal = false;
  let postponed = false;
  const bracket = raw.includes(')') ? /\(([^()]{1,120})\)[\s\u00a0]*[*_]{0,3}$/.exec(raw.slice(-160)) : null;
  if (bracket) {
    const open = raw.length - Math.min(raw.length, 160) + bracket.index;
    const parts = splitCommas(raw, open + 1, open + 1 + (bracket[1] as string).length);
    const known = parts.every((part) => {
      const folded = fold(part.text);
      const time = /^(\d{1,3})\s?(.{1,10})$/.exec(folded);
      if (lexicon.purposes.has(folded)) purpose = lexicon.purposes.get(folded) as Purpose;
      else if (time && lexicon.minutes.has((time[2] as string).trim())) minutes = Number(time[1]);
      else if (lexicon.internal.has(folded)) internal = true;
      else if (lexicon.outcomes.get(folded) === 'postponed') postponed = true;
      else return false;
      return true;
    });
    if (known) end = sliceOf(raw, 0, open).place.end;
    else {
      purpose = null;
      minutes = null;
      internal = false;
      postponed = false;
    }
  }
  const titlePlace = { start: Math.min(length, end), end };
  const title = plainText(raw.slice(titlePlace.start, titlePlace.end));
  const hit = roleOf(foldLabel(title), context);
  return {
    typedNumber: number,
    title,
    titlePlace,
    role: hit?.role ?? null,
    roleLanguage: hit?.language ?? null,
    purpose,
    minutes,
    internal,
    postponed,
  };
}

type Role = { readonly role: ItemRole; readonly language: Language | null } | null;

/** The role that a folded title gives, seen through an article, and through a note in brackets: « Les divers (infos) ». */
function roleOf(folded: string, { lexicon, language }: BodyContext): Role {
  const hit = lexicon.heading(folded, language);
  if (hit) return hit;
  const bare = folded.endsWith(')') ? folded.replace(/\s*\([^()]*\)$/, '') : folded;
  const seen = bare === folded ? null : lexicon.heading(bare, language);
  if (seen) return seen;
  const article = /^(?:les?|la|l'|de|het|the)\s?/.exec(bare);
  return article === null ? null : lexicon.heading(bare.slice(article[0].length), language);
}

/** An item while it is being read: its end and its state are not known yet. */
export type OpenItem = { -readonly [K in keyof AgendaItem]: AgendaItem[K] };
