import type { DateReader } from '../../dates/dates.ts';
import type { ImportWords, MailWord, PresenceWord } from '../../language/import.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { byLanguage } from '../../model/by-language.ts';
import type { Language } from '../../model/minutes.ts';
import type { PeopleContext } from '../../recognise/attendees.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { presenceOf as presenceSaid } from '../../recognise/presence.ts';
import type { Words } from '../../recognise/words.ts';
import { normalize } from '../../text/normalize.ts';
import { type CommonWords, commonIn, commonWordsBy, ranked } from '../../text/spoken-language.ts';
import type { Grammar } from '../grammar.ts';

/** The words of all languages, normalized, as the recognisers look them up. */
export interface Lexicon {
  /** As the reader of minutes has them. */
  readonly spoken: Words;
  /** What reads the words beside a name. */
  readonly beside: PeopleContext & Pick<Grammar, 'lexicon'>;
  readonly titles: readonly string[];
  /** Before a day to come, or on which minutes are approved, whatever is named between: « *prochaine* réunion le », « *approuvé lors* de la séance du ». */
  readonly toCome: readonly string[];
  /** Directly before one: « *approuvé* : 12/02/2026 ». */
  readonly approved: readonly string[];
  /** Before a day on which minutes are written, printed or sent. */
  readonly written: readonly string[];
  /** What stands before a colon in the head of a mail, plain. */
  readonly mail: ReadonlyMap<string, MailWord>;
  /** After whom a mail quotes. */
  readonly wrote: readonly string[];
  /** With which a document begins that calls a meeting, plain. */
  readonly invitations: readonly string[];
  /** With which a line calls to a meeting, plain: « convocation au », « uitnodiging voor ». */
  readonly callings: readonly string[];
  readonly agenda: ReadonlySet<string>;
  readonly wrappers: ReadonlySet<string>;
  readonly preamble: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly sits: readonly string[];
  readonly numerals: ReadonlyMap<string, number>;
  readonly common: CommonWords;
  /** Headings with a role: `any-other-business`, `next-meetings`, …; `…` at the end of a phrase is left out and in `headingStarts`. */
  readonly headings: ReadonlyMap<string, string>;
  readonly headingStarts: readonly (readonly [string, string])[];
  /** What stands before one decision or one action, alone on its line too: no title of an item. */
  readonly entryLabels: ReadonlySet<string>;
  readonly meetingWords: ReadonlySet<string>;
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
  readonly dates: DateReader;
}

/** Words of a normalized text. */
export function wordsOf(normalized: string): string[] {
  return normalized.match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A phrase as its words stand between blanks. */
function spaced(phrase: string): string {
  return wordsOf(normalize(phrase)).join(' ');
}

/** Compiles the words of all languages. */
export function createLexicon(
  words: Readonly<Record<Language, ImportWords>>,
  vocabularies: Readonly<Record<Language, Vocabulary>>,
  { dates, words: spoken, lexicon }: Grammar,
): Lexicon {
  const languages = Object.values(words);
  const set = (pick: (one: ImportWords) => readonly string[]): Set<string> =>
    new Set(languages.flatMap((one) => pick(one).map(normalize)));
  const list = (pick: (one: ImportWords) => readonly string[]): string[] =>
    [...set(pick)].sort((a, b) => b.length - a.length);
  const headings = new Map<string, string>();
  const headingStarts: [string, string][] = [];
  for (const one of Object.values(vocabularies)) {
    for (const [role, phrases] of Object.entries(one.headings)) {
      for (const phrase of phrases) {
        if (phrase.endsWith('…')) headingStarts.push([plainLabel(phrase.slice(0, -1)), role]);
        else headings.set(plainLabel(phrase), role);
      }
    }
  }
  return {
    spoken,
    beside: { words: spoken, dates, lexicon, isParticle: (normalized) => spoken.particles.has(normalized) },
    titles: list((one) => one.titles),
    toCome: [...spoken.nextWords, ...list((one) => one.approvedOn).map(spaced)],
    approved: Object.values(vocabularies).flatMap(({ statuses }) => statuses.approved.map(normalize)),
    written: list((one) => one.writtenOn).map(spaced),
    mail: new Map(
      languages.flatMap(({ mail }) =>
        Object.entries(mail).flatMap(([field, labels]) =>
          labels.map((one): [string, MailWord] => [plainLabel(one), field as MailWord]),
        ),
      ),
    ),
    wrote: list((one) => one.wrote),
    invitations: list((one) => one.invitations).map(spaced),
    callings: list(({ invitations, calledTo }) =>
      invitations.flatMap((one) => calledTo.map((to) => `${one} ${to}`)),
    ).map(spaced),
    agenda: new Set(languages.flatMap((one) => one.agenda.map(plainLabel))),
    wrappers: new Set(languages.flatMap((one) => one.wrappers.map(plainLabel))),
    preamble: new Set(languages.flatMap((one) => one.preamble.map(plainLabel))),
    and: set((one) => one.and),
    sits: list((one) => one.sits),
    // « aucune » counts, and names no number.
    numerals: new Map([
      ...[...spoken.numbers].filter(([, value]) => value > 0),
      ...languages.flatMap((one) => Object.entries(one.numerals)),
    ]),
    common: commonWordsBy(byLanguage((language) => words[language].common)),
    headings,
    headingStarts,
    entryLabels: new Set(
      Object.values(vocabularies).flatMap(({ labels: { decision, action } }) =>
        [...decision.one, ...action.one].map(plainLabel),
      ),
    ),
    meetingWords: new Set(Object.values(vocabularies).flatMap((one) => one.meetingWords.map(normalize))),
    vocabularies,
    dates,
  };
}

/** The language of a text by its most common words; null where too few are there. */
export function languageOf(text: string, lexicon: Lexicon): Language | null {
  const [first, second] = ranked(commonIn(text, lexicon.common));
  return first !== undefined && first[1] >= 3 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** What a label or heading says of presence, or null: as the reader of minutes has it, the dates in it left out. */
export function presenceOf(label: string, lexicon: Lexicon): PresenceWord | null {
  if (label.length > 200 || label.split('(').length !== label.split(')').length) return null;
  // `Aanwezig OR`: who they are of, in initials; « Absents : RAS » names none.
  const bare = withoutDates(
    /\p{Ll}/u.test(label) ? label.replace(/(?<!:)\s\p{Lu}{2,5}(?=\s|$)/gu, '') : label,
    lexicon,
  ).replace(/^[\s:.;,–-]{1,40}|[\s:.;,!?–-]{1,40}$/g, '');
  return presenceSaid(bare, lexicon.spoken);
}

/**
 * What a label says of presence by its first or last word, whatever the others are: `Représentants des parents présents`, `Aanwezige eigenaars`. Only
 * for a label over words that are people for certain.
 */
export function presenceWithin(label: string, lexicon: Lexicon): PresenceWord | null {
  const whole = presenceOf(label, lexicon);
  if (whole !== null || /[.;,?!«»"()]/.test(label)) return whole;
  const words = plainLabel(label).match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < 2 || words.length > 7) return null;
  const says = (word: string | undefined): PresenceWord | undefined => lexicon.spoken.presence.get(word ?? '');
  return says(words[0]) ?? says(words[words.length - 1]) ?? null;
}

/** A label without the dates in it: `April 19, Meeting Attendees`. */
function withoutDates(label: string, { dates }: Lexicon): string {
  if (!/\d/.test(label) || label.length > 120) return label;
  let out = '';
  let from = 0;
  const read = (language: Language) => dates.findDates(label, { meeting: '2000-01-01', language });
  const french = read('fr');
  for (const date of french.length > 0 ? french : read('en')) {
    out += label.slice(from, date.start);
    from = date.end;
  }
  return out + label.slice(from);
}
