import type { ColumnWord, HeadWord, ImportWords, PresenceWord } from '../../language/import.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Language } from '../../model/minutes.ts';
import type { DateReader } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';

/** The words of all languages, folded, as the recognisers look them up. */
export interface Lexicon {
  readonly presence: ReadonlyMap<string, PresenceWord>;
  readonly presenceFillers: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly withNotice: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
  readonly head: ReadonlyMap<string, HeadWord>;
  readonly titles: readonly string[];
  readonly agenda: ReadonlySet<string>;
  readonly wrappers: ReadonlySet<string>;
  readonly preamble: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, readonly ColumnWord[]>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly excusedMark: ReadonlySet<string>;
  readonly proxyMark: ReadonlySet<string>;
  /** The longest first. */
  readonly proxyTo: readonly string[];
  readonly represented: ReadonlySet<string>;
  readonly proxies: ReadonlySet<string>;
  readonly proxyJoints: ReadonlySet<string>;
  readonly minuteTakers: ReadonlySet<string>;
  readonly onBehalf: ReadonlySet<string>;
  readonly proxyAfter: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  readonly presides: readonly string[];
  readonly takesNotes: readonly string[];
  readonly sits: readonly string[];
  readonly held: readonly string[];
  readonly heldAt: readonly string[];
  readonly common: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Labels of entries (`decision`, …) and whether they are plural. */
  readonly labels: ReadonlyMap<string, { readonly role: string; readonly plural: boolean }>;
  /** Headings with a role: `any-other-business`, `next-meetings`, …; `…` at the end of a phrase is left out and in `headingStarts`. */
  readonly headings: ReadonlyMap<string, string>;
  readonly headingStarts: readonly (readonly [string, string])[];
  /** What marks an entry as internal in its bracket. */
  readonly internal: ReadonlySet<string>;
  readonly meetingWords: ReadonlySet<string>;
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
  readonly dates: DateReader;
}

/** Folds a label: inclusive endings and what is in brackets at the end of a word go, so does what closes it. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/\((?:e|s|es|trice|trices|n|en)\)(?:\(?s\)?)?/g, '')
    .replace(/(?<=\p{L})[·.•-](?:e|es|trice|euse)[·.•-]?s?(?![\p{L}\p{N}])/gu, 's')
    .replace(/[*_#]{1,8}/g, '')
    .replace(/[\s:.;,!?–-]{1,40}$/, '')
    .replace(/^[\s:.;,–-]{1,40}/, '');
}

/** Words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Compiles the words of all languages. */
export function createLexicon(
  words: Readonly<Record<Language, ImportWords>>,
  vocabularies: Readonly<Record<Language, Vocabulary>>,
  dates: DateReader,
): Lexicon {
  const languages = Object.values(words);
  const set = (pick: (one: ImportWords) => readonly string[]): Set<string> =>
    new Set(languages.flatMap((one) => pick(one).map(fold)));
  const list = (pick: (one: ImportWords) => readonly string[]): string[] =>
    [...set(pick)].sort((a, b) => b.length - a.length);
  const presence = new Map<string, PresenceWord>();
  const head = new Map<string, HeadWord>();
  const columns = new Map<string, ColumnWord[]>();
  for (const one of languages) {
    for (const [role, phrases] of Object.entries(one.presence))
      for (const phrase of phrases) if (!presence.has(fold(phrase))) presence.set(fold(phrase), role as PresenceWord);
    for (const [role, phrases] of Object.entries(one.head)) {
      for (const phrase of phrases) if (!head.has(fold(phrase))) head.set(fold(phrase), role as HeadWord);
    }
    for (const [role, phrases] of Object.entries(one.columns)) {
      for (const phrase of phrases) {
        const key = foldLabel(phrase);
        columns.set(key, [...new Set([...(columns.get(key) ?? []), role as ColumnWord])]);
      }
    }
  }
  const labels = new Map<string, { role: string; plural: boolean }>();
  const headings = new Map<string, string>();
  const headingStarts: [string, string][] = [];
  for (const one of Object.values(vocabularies)) {
    for (const [role, { one: single, many }] of Object.entries(one.labels)) {
      for (const phrase of single) labels.set(foldLabel(phrase), { role, plural: false });
      for (const phrase of many)
        if (!labels.has(foldLabel(phrase))) labels.set(foldLabel(phrase), { role, plural: true });
    }
    for (const [role, phrases] of Object.entries(one.headings)) {
      for (const phrase of phrases) {
        if (phrase.endsWith('…')) headingStarts.push([foldLabel(phrase.slice(0, -1)), role]);
        else headings.set(foldLabel(phrase), role);
      }
    }
  }
  return {
    presence,
    presenceFillers: set((one) => one.presenceFillers),
    not: set((one) => one.not),
    withNotice: set((one) => one.withNotice),
    without: set((one) => one.without),
    head,
    titles: list((one) => one.titles),
    agenda: new Set(languages.flatMap((one) => one.agenda.map(foldLabel))),
    wrappers: new Set(languages.flatMap((one) => one.wrappers.map(foldLabel))),
    preamble: new Set(languages.flatMap((one) => one.preamble.map(foldLabel))),
    columns,
    yes: set((one) => one.yes),
    no: set((one) => one.no),
    excusedMark: set((one) => one.excusedMark),
    proxyMark: set((one) => one.proxyMark),
    proxyTo: list((one) => one.proxyTo),
    represented: set((one) => one.represented),
    proxies: set((one) => one.proxies),
    proxyJoints: set((one) => one.proxyJoints),
    minuteTakers: set((one) => one.minuteTakers),
    onBehalf: set((one) => one.onBehalf),
    proxyAfter: set((one) => one.proxyAfter),
    roles: set((one) => one.roles),
    notNames: set((one) => one.notNames),
    organisations: set((one) => one.organisations),
    particles: set((one) => one.particles),
    and: set((one) => one.and),
    opens: list((one) => one.opens),
    closes: list((one) => one.closes),
    presides: list((one) => one.presides),
    takesNotes: list((one) => one.takesNotes),
    sits: list((one) => one.sits),
    held: list((one) => one.held),
    heldAt: list((one) => one.heldAt),
    common: {
      fr: new Set(words.fr.common.map(fold)),
      nl: new Set(words.nl.common.map(fold)),
      en: new Set(words.en.common.map(fold)),
    },
    labels,
    headings,
    headingStarts,
    internal: new Set(Object.values(vocabularies).flatMap((one) => one.internal.map(fold))),
    meetingWords: new Set(Object.values(vocabularies).flatMap((one) => one.meetingWords.map(fold))),
    vocabularies,
    dates,
  };
}

/** The language of a text by its most common words; null where too few are there. */
export function languageOf(text: string, lexicon: Lexicon): Language | null {
  const counts = { fr: 0, nl: 0, en: 0 };
  for (const word of wordsOf(fold(text.slice(0, 60_000)))) {
    for (const language of ['fr', 'nl', 'en'] as const) if (lexicon.common[language].has(word)) counts[language]++;
  }
  const [first, second] = (Object.entries(counts) as [Language, number][]).sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 3 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** What a label or heading says of presence, or null. `Présents et excusés` says both. */
export function presenceOf(label: string, lexicon: Lexicon): PresenceWord | null {
  if (label.split('(').length !== label.split(')').length) return null;
  const inclusive = label.replace(/(?<=\p{L})\((?:e|s|es|ne|n|en|trices?)\)s?/giu, 's');
  const folded = foldLabel(withoutDates(inclusive.replace(/\([^()]{0,80}\)/g, ' '), lexicon));
  if (folded === '' || folded.length > 90) return null;
  if (lexicon.represented.has(folded)) return 'excused';
  const words = folded.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0 || words.length > 9) return null;
  let role: PresenceWord | null = null;
  let negated = false;
  let notice = false;
  let without = false;
  for (const word of words) {
    if (lexicon.without.has(word)) without = true;
    const found = lexicon.presence.get(word);
    if (found !== undefined) {
      // `Absents excusés` are excused; `Présents : membres invités` are present.
      if (role === null || (role === 'absent' && found === 'excused')) role = found;
      else if (role === 'present' && (found === 'excused' || found === 'absent')) role = 'present';
    } else if (lexicon.not.has(word)) negated = true;
    else if (lexicon.withNotice.has(word)) notice = true;
    else if (!lexicon.presenceFillers.has(word) && !lexicon.without.has(word) && !/^\d{1,4}$/.test(word)) return null;
    if (lexicon.withNotice.has(word)) notice = true;
  }
  if (role === null) return null;
  if (negated && role === 'present') role = 'absent';
  else if (negated && role === 'excused') role = 'absent';
  // `Afwezig zonder kennisgeving`
  if (without && role === 'excused') role = 'absent';
  if (notice && role === 'absent' && !negated && !without) role = 'excused';
  return role;
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

/** What a column's head says it is about; `Décision / action` says both. */
export function columnsOf(cell: string, { columns }: Lexicon): readonly ColumnWord[] {
  const whole = columns.get(foldLabel(cell));
  if (whole !== undefined || cell.length > 60) return whole ?? [];
  return [
    ...new Set(
      foldLabel(cell)
        .split(/\s?[/&,+]\s?|\s(?:et|en|and)\s/)
        .flatMap((part) => columns.get(part.trim()) ?? []),
    ),
  ];
}
