import { type Packed, pack, unpack } from '../dates/packed.ts';
import type { ApprovalKeyName, KeyName, LabelRole, PersonKeyName, Vocabulary, Words } from '../language/vocabulary.ts';
import { byLanguage } from '../model/by-language.ts';
import type { ItemRole, Language, LinkKind, MeetingKind, OutcomeKind, Purpose, Status } from '../model/minutes.ts';
import { withinDistance } from '../text/distance.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { type ListOf, listsOf, setsOf } from './words.ts';

export interface LabelHit {
  readonly role: LabelRole;
  readonly plural: boolean;
  /** null: several languages have it (« Action », « Info »), so that it tells none. */
  readonly language: Language | null;
  /** The one language that writes it with an accent, of those which have it: « Décision ». */
  readonly accented: Language | null;
  /** Read as an action only with an owner, a due date or a box. */
  readonly progress: boolean;
}

/** Lists of which it is asked whether they hold a word; in the others it is looked for what words begin with, the longest first. */
const setNames = [
  'abbreviations',
  'and',
  'articles',
  'correctionWords',
  'everyone',
  'itemWords',
  'meetingWords',
  'minutes',
  'negations',
  'toNext',
  'undated',
] as const satisfies readonly ListOf<Vocabulary>[];
const listNames = [
  'afterPlace',
  'calledOff',
  'castingVote',
  'dueMarks',
  'internalAdjectives',
  'movedTo',
  'of',
  'ofMeeting',
  'ownerMarks',
  'placeNouns',
  'proposedBy',
  'together',
  'voteLeads',
] as const satisfies readonly ListOf<Vocabulary>[];

type SetName = (typeof setNames)[number];
type ListName = (typeof listNames)[number];

/** The lists of {@link Vocabulary}, where each is explained, of all languages, ready to be looked up. */
export interface Lexicon
  extends Readonly<Record<SetName, ReadonlySet<string>>>,
    Readonly<Record<ListName, readonly string[]>> {
  readonly keys: ReadonlyMap<string, KeyName>;
  /** Keys that one language alone has: `date` tells none. */
  readonly keyLanguage: ReadonlyMap<string, Language>;
  readonly personKeys: ReadonlyMap<string, PersonKeyName>;
  readonly approvalKeys: ReadonlyMap<string, ApprovalKeyName>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly kinds: ReadonlyMap<string, MeetingKind>;
  readonly outcomes: ReadonlyMap<string, OutcomeKind>;
  readonly purposes: ReadonlyMap<string, Purpose>;
  /** With those that are so in brackets alone, and with hyphens. */
  readonly internal: ReadonlySet<string>;
  /** Those of several words, which a title says for no other reason: `huis clos`, `besloten zitting`. */
  readonly inCamera: readonly string[];
  /** The last words of these, and single ones that have no other sense, as `interne` has. */
  readonly inCameraWords: readonly string[];
  /** One of these words, normalized: no title without one is asked further. */
  readonly hasInCameraWord: RegExp;
  /** A word that speaks of a vote, whatever is said of it. */
  readonly speaksOfVote: RegExp;
  readonly links: readonly { readonly words: string; readonly kind: LinkKind }[];
  /** First names, normalized, that would be read as a month. */
  readonly firstNames: Readonly<Record<Language, ReadonlySet<string>>>;
  label(normalized: string): LabelHit | undefined;
  /** How many words the longest label has that begins with this normalized word; 0 where none does. */
  labelSize(normalized: string): number;
  /** The label one or two letters away, or null. */
  nearLabel(normalized: string): { readonly written: string; readonly role: LabelRole } | null;
  /** The internal qualifier that normalized words nearly are; null where they are none, or one. */
  nearInternal(normalized: string): string | null;
  heading(
    normalized: string,
    language: Language,
  ): { readonly role: ItemRole; readonly language: Language | null } | null;
  /** The key of any language one or two letters away, as that language writes it. */
  nearKey(normalized: string): string | null;
}

/** The language that a label tells, as it is typed; null where it is one of several. */
export function languageOf({ language, accented }: LabelHit, typed: string): Language | null {
  return language ?? (accented !== null && hasAccent(typed) ? accented : null);
}

/** Letters with an accent, whole or in two; apostrophes and blanks are none. */
function hasAccent(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xc0 && code <= 0x36f) return true;
  }
  return false;
}

/**
 * Normalizes a label, heading or key: as {@link normalize}, and inclusive endings become the plain plural or singular
 * (`Présent·e·s`, `présent(e)s`, `président.e`, `Prochaine(s)`).
 */
export function normalizeLabel(text: string): string {
  const normalized = normalize(text);
  if (plainLabel.test(normalized)) return normalized;
  if (!/[·•‧.(\-/]e?n?s?\)?/.test(normalized)) return normalized.replace(/[.:]$/, '').trimEnd();
  return normalized
    .replace(/([a-z])[·•‧.\-(/]e\)?(?:[·•‧.\-(]?(s)\)?)?(?![a-z])/g, '$1$2')
    .replace(/([a-z])[·•‧.(](?:e?s)\)?(?![a-z])/g, '$1s')
    .replace(/([a-z])\((en|n)\)/g, '$1$2')
    .replace(/[.:]$/, '')
    .trimEnd();
}

/** Nothing of an inclusive ending, and nothing after the last word. */
const plainLabel = /^[a-z0-9 ']*$/;

/** Of what the lexicon is made: plain data, which the build works out once and for all. */
export interface LexiconTables {
  readonly labels: Packed<LabelHit>;
  readonly labelSizes: Packed<number>;
  /** A line each, `normalized`, `written` and `role` with tabs between: only who made a slip asks. */
  readonly labelForms: string;
  readonly headings: Packed<readonly Heading[]>;
  readonly prefixes: Packed<readonly (Heading & { readonly normalized: string })[]>;
  readonly plainHeadings: Readonly<Record<Language, readonly string[]>>;
  readonly firstNames: Readonly<Record<Language, readonly string[]>>;
  readonly keys: Packed<KeyName>;
  readonly keyLanguage: Packed<Language>;
  /** As each language writes them, a line each. */
  readonly keyForms: string;
  readonly personKeys: Packed<PersonKeyName>;
  readonly approvalKeys: Packed<ApprovalKeyName>;
  readonly statuses: Packed<Status>;
  readonly kinds: Packed<MeetingKind>;
  readonly outcomes: Packed<OutcomeKind>;
  readonly purposes: Packed<Purpose>;
  readonly links: Lexicon['links'];
  /** The longest first. */
  readonly lists: Readonly<
    Record<SetName | ListName | 'internal' | 'votingWords' | 'inCamera' | 'inCameraWords', readonly string[]>
  >;
}

interface Heading {
  readonly role: ItemRole;
  readonly language: Language;
}

/** Folds the words of all languages; where two disagree, the first wins. */
export function lexiconTables(vocabularies: Readonly<Record<Language, Vocabulary>>): LexiconTables {
  const all = Object.values(vocabularies);
  const labels = new Map<string, LabelHit>();
  const sizes = new Map<string, number>();
  const labelForms: string[] = [];
  for (const vocabulary of all) {
    const progress = new Set(vocabulary.progressLabels.map(normalizeLabel));
    for (const [role, words] of Object.entries(vocabulary.labels) as [LabelRole, Words][]) {
      const add = (written: string, plural: boolean) => {
        const normalized = normalizeLabel(written);
        const known = labels.get(normalized);
        const shared = known !== undefined && known.language !== vocabulary.language;
        const accented = known?.accented ?? (hasAccent(written) ? vocabulary.language : null);
        if (known === undefined || (known.plural && !plural)) {
          const language = shared ? null : vocabulary.language;
          labels.set(normalized, { role, plural, language, accented, progress: progress.has(normalized) });
          labelForms.push([normalized, written, role].join('\t'));
        } else if (shared) labels.set(normalized, { ...known, language: null, accented });
        const words = normalized.split(' ');
        const first = words[0] as string;
        sizes.set(first, Math.max(sizes.get(first) ?? 0, words.length));
      };
      for (const written of words.one) add(written, false);
      for (const written of words.many) add(written, true);
    }
  }

  const headings = new Map<string, Heading[]>();
  /** Beginnings of headings, by the letters that they begin with. */
  const prefixes = new Map<string, (Heading & { normalized: string })[]>();
  for (const vocabulary of all) {
    for (const [role, forms] of Object.entries(vocabulary.headings) as [ItemRole, readonly string[]][]) {
      for (const form of forms) {
        const open = form.endsWith('…');
        const normalized = normalizeLabel(open ? form.slice(0, -1) : form);
        const hit = { role, language: vocabulary.language };
        addTo(headings, normalized, hit);
        if (open) addTo(prefixes, firstLetters(normalized), { normalized, ...hit });
      }
    }
  }

  const keys = new Map<string, KeyName>();
  const keyLanguage = new Map<string, Language>();
  const keyForms: string[] = [];
  for (const vocabulary of [vocabularies.en, vocabularies.fr, vocabularies.nl]) {
    for (const [name, forms] of Object.entries(vocabulary.keys) as [KeyName, readonly string[]][]) {
      for (const form of forms) {
        const normalized = normalizeLabel(form);
        if (!keys.has(normalized)) {
          keys.set(normalized, name);
          keyLanguage.set(normalized, vocabulary.language);
        } else if (keyLanguage.get(normalized) !== vocabulary.language) keyLanguage.delete(normalized);
        keyForms.push(form);
      }
    }
  }

  const longestFirst = (pick: (vocabulary: Vocabulary) => readonly string[]): string[] =>
    [...new Set(all.flatMap(pick).map(normalize))].sort((a, b) => b.length - a.length);
  const plainHeadings = (language: Language) => vocabularies[language].plainHeadings.map(normalizeLabel);
  const firstNames = (language: Language) => vocabularies[language].firstNames.map(normalize);
  const lists = listsOf(all, [...setNames, ...listNames]);

  return {
    labels: pack(labels),
    labelSizes: pack(sizes),
    labelForms: labelForms.join('\n'),
    headings: pack(headings),
    prefixes: pack(prefixes),
    plainHeadings: byLanguage(plainHeadings),
    firstNames: byLanguage(firstNames),
    keys: pack(keys),
    keyLanguage: pack(keyLanguage),
    keyForms: keyForms.join('\n'),
    personKeys: pack(index(all, (vocabulary) => vocabulary.personKeys, normalizeLabel)),
    approvalKeys: pack(index(all, (vocabulary) => vocabulary.approvalKeys, normalizeLabel)),
    statuses: pack(index(all, (vocabulary) => vocabulary.statuses, normalizeLabel)),
    kinds: pack(index(all, (vocabulary) => vocabulary.kinds, normalizeLabel)),
    outcomes: pack(index(all, (vocabulary) => vocabulary.outcomes, normalizeLabel)),
    purposes: pack(index(all, (vocabulary) => vocabulary.purposes, normalize)),
    links: all
      .flatMap((vocabulary) =>
        (Object.entries(vocabulary.links) as [LinkKind, readonly string[]][]).flatMap(([kind, words]) =>
          words.map((word) => ({ words: normalize(word), kind })),
        ),
      )
      .sort((a, b) => b.words.length - a.words.length),
    lists: {
      ...lists,
      // Of two that are as near to what is typed, the first is meant.
      internal: [
        ...new Set(all.flatMap(({ internal, reserved }) => withHyphens([...internal, ...reserved])).map(normalize)),
      ],
      votingWords: longestFirst(({ voices, votingWords }) => [...voices, ...votingWords]),
      inCamera: longestFirst(({ internal }) => internal.filter((words) => words.includes(' '))),
      inCameraWords: longestFirst(({ internal }) =>
        internal
          .filter((words) => words.includes(' ') || !lists.internalAdjectives.some((one) => words.startsWith(one)))
          .map((words) => words.split(' ').at(-1) as string),
      ),
    },
  };
}

/** Words, and the same with hyphens: `huis-clos`, `à huis-clos`. */
export function withHyphens(words: readonly string[]): string[] {
  return words.flatMap((word) => [...new Set([word, word.replace(/ (?=[^ ]+$)/, '-'), word.replaceAll(' ', '-')])]);
}

/** The lexicon of these tables. */
export function createLexicon(tables: LexiconTables): Lexicon {
  const { lists } = tables;
  const labels = unpack(tables.labels);
  const sizes = unpack(tables.labelSizes);
  const headings = unpack(tables.headings);
  const prefixes = unpack(tables.prefixes);
  const plainHeadings = setByLanguage(tables.plainHeadings);
  let speaksOfVote: RegExp | null = null;
  let internalForms: readonly (readonly Form[])[] | null = null;
  let labelForms: readonly Form[] | null = null;
  return {
    keys: unpack(tables.keys),
    keyLanguage: unpack(tables.keyLanguage),
    personKeys: unpack(tables.personKeys),
    approvalKeys: unpack(tables.approvalKeys),
    statuses: unpack(tables.statuses),
    kinds: unpack(tables.kinds),
    outcomes: unpack(tables.outcomes),
    purposes: unpack(tables.purposes),
    ...lists,
    ...setsOf(lists, setNames),
    internal: new Set(lists.internal),
    hasInCameraWord: new RegExp(lists.inCameraWords.join('|')),
    get speaksOfVote() {
      speaksOfVote ??= new RegExp(`(?:^|[ '])(?:${lists.votingWords.join('|')})(?![a-z])`);
      return speaksOfVote;
    },
    links: tables.links,
    firstNames: setByLanguage(tables.firstNames),
    label: (normalized) => labels.get(normalized),
    labelSize: (word) => sizes.get(word) ?? 0,
    nearLabel(normalized) {
      if (ownWords.has(normalized)) return null;
      labelForms ??= tables.labelForms.split('\n').map((line) => {
        const [form = '', written = '', role] = line.split('\t');
        return formOf(form, written, role as LabelRole);
      });
      return near(normalized, labelForms);
    },
    nearInternal(normalized) {
      if (ownWords.has(normalized) || normalized.length < shortestNear) return null;
      internalForms ??= byLength(lists.internal.map((form) => formOf(form, form, 'internal')));
      return near(normalized, internalForms[normalized.length] ?? noForms)?.written ?? null;
    },
    heading(normalized, language) {
      if (plainHeadings[language].has(normalized)) return null;
      const hits = headings.get(normalized);
      if (hits) {
        const meant = hits.find((hit) => hit.language === language) ?? (hits[0] as Heading);
        return hits.every((hit) => hit.language === meant.language) ? meant : { role: meant.role, language: null };
      }
      for (const prefix of prefixes.get(firstLetters(normalized)) ?? [])
        if (normalized.startsWith(prefix.normalized) && !isLetter(normalized.charCodeAt(prefix.normalized.length)))
          return prefix;
      return null;
    },
    nearKey(normalized) {
      const forms = tables.keyForms.split('\n');
      const hit = near(
        normalized,
        forms.map((form) => formOf(normalizeLabel(form), form, 'action')),
        2,
      );
      return hit?.written ?? null;
    },
  };
}

function setByLanguage(
  lists: Readonly<Record<Language, readonly string[]>>,
): Readonly<Record<Language, ReadonlySet<string>>> {
  return byLanguage((language) => new Set(lists[language]));
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** The letters that normalized words begin with. */
function firstLetters(normalized: string): string {
  let end = 0;
  while (end < normalized.length && isLetter(normalized.charCodeAt(end))) end++;
  return normalized.slice(0, end);
}

/** What words may be near to. */
interface Form {
  readonly normalized: string;
  readonly written: string;
  readonly role: LabelRole;
  /** Which letters are in it: see {@link lettersIn}. */
  readonly letters: number;
}

function formOf(normalized: string, written: string, role: LabelRole): Form {
  return { normalized, written, role, letters: lettersIn(normalized) };
}

/** Which letters are in normalized words, a bit each; all else is one bit. An edit takes at most one away, and adds at most one. */
function lettersIn(normalized: string): number {
  let letters = 0;
  for (let at = 0; at < normalized.length; at++) {
    const code = normalized.charCodeAt(at);
    letters |= 1 << (isLetter(code) ? code - 97 : 26);
  }
  return letters;
}

/** Whether so few letters are in one and not in the other. */
function hasAtMost(letters: number, most: number): boolean {
  let left = letters;
  for (let count = 0; left !== 0; count++) {
    if (count === most) return false;
    left &= left - 1;
  }
  return true;
}

/** « Prime » is no « privé »: of so few letters, one more or less makes another word. */
const shortestNear = 6;

function near(normalized: string, forms: readonly Form[], most?: number): Form | null {
  let best: Form | null = null;
  let bestDistance = 3;
  const { length } = normalized;
  const letters = lettersIn(normalized);
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as Form;
    // No form is further than two edits: at most two letters are in one and not in the other. Most have more.
    let left = letters & ~form.letters;
    left &= left - 1;
    if ((left & (left - 1)) !== 0) continue;
    left = form.letters & ~letters;
    left &= left - 1;
    if ((left & (left - 1)) !== 0) continue;
    const apart = Math.abs(form.normalized.length - length);
    if (apart > 2) continue;
    const limit = most ?? labelLimit(normalized, form);
    const allowed = Math.min(limit, bestDistance - 1, form.normalized.length - 2);
    if (allowed < 1 || apart > allowed) continue;
    if (!hasAtMost(letters & ~form.letters, allowed) || !hasAtMost(form.letters & ~letters, allowed)) continue;
    const distance = withinDistance(normalized, form.normalized, allowed);
    if (distance !== null && distance > 0 && distance < bestDistance) {
      best = form;
      bestDistance = distance;
    }
  }
  return best;
}

const noForms: readonly Form[] = [];

/** The forms for each length of words that may be near to them, in their order. */
function byLength(forms: readonly Form[]): readonly (readonly Form[])[] {
  const all: Form[][] = [];
  for (const form of forms) {
    const { length } = form.normalized;
    while (all.length < length + 3) all.push([]);
    for (let near = Math.max(0, length - 2); near <= length + 2; near++) (all[near] as Form[]).push(form);
  }
  return all;
}

/** Words of their own right that are a letter or two away from a label or qualifier: « Actif : 12 000 € », « Internet : », « Intérêt : ». */
const ownWords = new Set(
  'acte actes actif actifs actives besluiten content contents contenu contract contracts contrat contrats division divisions gesloten intense infernal inerte inertes insere integral integrale integre integree integrees integres inter interet interets interim interims internat internats internet interns interval intervals inverse inverses rejet report reports talk talks voordeel voordelen'
    .split(' ')
    .concat(
      'ne pas oublier|ne pas plier|note externe|a usage externe|extern gebruik|huit cles|huit clous|huit cols|puis clos|mais clos'.split(
        '|',
      ),
    ),
);

/**
 * How far a word may be from a label and still be meant for it. A slip is seldom in the first letters, and other words are near (« Précision »,
 * « Formation », « Solution »); what only informs is in no register anyway. What is to stay internal may be slipped anywhere.
 */
function labelLimit(normalized: string, { normalized: form, role }: { normalized: string; role: LabelRole }): number {
  if (role === 'internal')
    return form.length < 5 ? 0 : form.length >= 7 && normalized.charAt(0) === form.charAt(0) ? 2 : 1;
  if (role === 'information' || role === 'correction' || normalized.charAt(0) !== form.charAt(0) || form.length < 5)
    return 0;
  return form.length >= 8 && normalized.charAt(1) === form.charAt(1) ? 2 : 1;
}

function index<K extends string>(
  all: readonly Vocabulary[],
  pick: (vocabulary: Vocabulary) => Readonly<Record<K, readonly string[]>>,
  folder: (text: string) => string,
): Map<string, K> {
  const map = new Map<string, K>();
  for (const vocabulary of all) {
    for (const [name, forms] of Object.entries(pick(vocabulary)) as [K, readonly string[]][]) {
      for (const form of [name, ...forms]) {
        const normalized = folder(form);
        if (!map.has(normalized)) map.set(normalized, name);
      }
    }
  }
  return map;
}
