import type { HeadWord, ImportWords, LetterWord, PresenceWord } from '../language/import.ts';
import type { NameWords } from '../language/name-words.ts';
import type { AllRecogniseWords, RecogniseWords, TaskColumn } from '../language/recognise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Language, MoveKind, Office } from '../model/minutes.ts';
import { formsOf } from '../text/forms.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf } from '../text/stems.ts';
import { type VoteWord, voteWords } from './vote-words.ts';

/** What a column of a table of people holds. */
export type PersonColumn = keyof ImportWords['columns'];

/** How those present decide, in one language. */
export interface Deciding extends Readonly<Record<'bodies' | 'verbs' | 'clauses', Phrases<readonly string[]>>> {
  readonly afterVerb: ReadonlySet<string>;
  readonly objectStarts: ReadonlySet<string>;
  readonly beforeNoSubject: ReadonlySet<string>;
}

/** Phrases by their first token, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly (readonly [tokens: readonly string[], value: Value])[]>;

/** The names of the plain lists of some words. */
export type ListOf<T> = { [K in keyof T]: T[K] extends readonly string[] ? K : never }[keyof T];

/** Lists of which it is asked whether they hold a word; in the others it is looked for what words begin with, the longest first. */
const setNames = [
  'agreements',
  'articleWords',
  'ballotFillers',
  'besideNothing',
  'bodyNouns',
  'butWords',
  'clauseStops',
  'deputies',
  'estates',
  'fillers',
  'finished',
  'functionWords',
  'futures',
  'hedges',
  'nothing',
  'openStates',
  'pluralTitles',
  'reasons',
  'renewed',
  'remarks',
  'repealing',
  'same',
  'sameHours',
  'samePlaces',
  'states',
  'still',
  'takesOver',
  'handsOver',
  'placeClauses',
  'titles',
  'unfinished',
] as const satisfies readonly ListOf<RecogniseWords>[];

/** The same of the words by which PVs that were not written for czs are read: how people are listed is the same in both. */
const headSetNames = [
  'awayLabels',
  'excusedMark',
  'itIs',
  'late',
  'no',
  'not',
  'notNames',
  'onBehalf',
  'organisations',
  'plurals',
  'presenceFillers',
  'proxies',
  'proxyMark',
  'represented',
  'roles',
  'thereLabels',
  'withNotice',
  'without',
  'yes',
] as const satisfies readonly ListOf<ImportWords>[];
const headListNames = [
  'beforeNoteVerb',
  'held',
  'inOffice',
  'leavesOffice',
  'noteNouns',
  'noteVerbs',
  'opens',
  'particles',
  'presides',
  'proxyAfter',
  'proxyFor',
  'signs',
  'takesNotes',
] as const satisfies readonly ListOf<ImportWords>[];

type SetName = (typeof setNames | typeof headSetNames)[number];
type ListName = ListOf<RecogniseWords> | (typeof headSetNames | typeof headListNames)[number];
type Lists = Readonly<Record<ListName, readonly string[]>>;
type Own = 'minutesWords' | 'otherBodies' | 'toDo' | 'particles' | 'finishing';

/** The lists of {@link RecogniseWords} and {@link ImportWords}, where each is explained, of all languages, ready to be looked up. */
export interface Words extends Omit<Lists, SetName | Own>, Readonly<Record<SetName, ReadonlySet<string>>> {
  readonly votes: Phrases<VoteWord>;
  /** The words with which a decision is taken or refused begin with one of these: sentences without are looked at no further. */
  readonly verdicts: RegExp;
  /** In small letters, a participle that is a noun but for its accent, after a verb that makes it one: « est voté », « est donc votée ». */
  readonly accented: RegExp;
  readonly columns: ReadonlyMap<string, TaskColumn>;
  /** Those of them that say that something is to be done: « Action », and not « Description ». */
  readonly taskHeads: ReadonlySet<string>;
  /** Those that stand over what is to be done where another head says who, when or its state: « Description ». */
  readonly thingHeads: ReadonlySet<string>;
  /** By language, since the words of one are others in the next: « on », `on`. */
  readonly deciding: readonly Deciding[];
  /** Each sentence in which those present decide has one of these: sentences without are looked at no further. */
  readonly mayDecide: RegExp;
  /** Each sentence that says who presided or wrote has one of these: lines without are looked at no further. */
  readonly mayNameOffice: RegExp;
  readonly otherBodies: Phrases<true>;
  readonly minutesWords: Phrases<true>;
  /** What may stand beside {@link RecogniseWords.nothing}, where remarks on minutes are asked for. */
  readonly besideNoRemark: ReadonlySet<string>;
  /** The stems of what is over when it is done. */
  readonly finishing: ReadonlySet<string>;
  /** Verbs of who proposes something, between blanks: where one is taken apart, `stelt … voor`, its two halves, else twice the same. */
  readonly proposing: readonly (readonly [start: string, end: string])[];
  /** With those of a future. */
  readonly toDo: ReadonlySet<string>;
  /** Before whom something is for: « Action *pour* Camille », `AI *to* Tunde`. */
  readonly forWhom: readonly string[];
  /** Labels of who comes and goes, and of breaks: « Arrivée », `Vertrek`. */
  readonly moves: ReadonlyMap<string, MoveKind>;
  /** Counts in one word, `zeven`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What a label with this word says of the people after it, and the words that may stand beside it. */
  readonly presence: ReadonlyMap<string, PresenceWord>;
  /** Heads of columns of a table of people. */
  readonly personColumns: ReadonlyMap<string, PersonColumn>;
  /** Letters of presence, each way of using them apart, since one letter says another thing in the next: « A ». */
  readonly letterSchemes: readonly ReadonlyMap<string, LetterWord>[];
  /** Labels in the head of a PV: `Secrétaire`, `Début`; those of them that are an office. */
  readonly fields: ReadonlyMap<string, HeadWord>;
  readonly offices: ReadonlyMap<string, Office>;
  /** Beside a name in a list: who leads the meeting, and who writes. */
  readonly besideName: ReadonlyMap<string, Office>;
  /** In small letters inside a name: `de`, `van`. */
  readonly particles: ReadonlySet<string>;
  /** How or why somebody is there or not: « en visio », `ziek`. */
  readonly remarkLeads: readonly string[];
  /** Those for, against and of nobody by their letters, in each language: `VTO`, « PCA ». */
  readonly castLetters: readonly string[];
}

const token = /\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[/.]\d+)?|[a-z]+'|(?:[a-z]\.){2,}|[a-z]+(?:-[a-z]+)*\.?|[^\sa-z\d]/g;

/** The words, numbers and marks of normalized words, in their order: `l'`, `unanimite`, `8`, `pour`, `,`. A full stop belongs to what it shortens. */
export function tokensOf(normalized: string): string[] {
  return normalized.match(token) ?? [];
}

/** The tokens of normalized words, without the stops that end them. */
export function bareTokens(normalized: string): string[] {
  return tokensOf(normalized).map(bare);
}

/** Whether a sentence has a word within it with a capital, and nowhere without: `13 May`, `the May Day fair` name a month, and `may` is a verb. */
export function isNameIn(sentence: string, word: string): boolean {
  let isName = false;
  for (const { 0: typed, index } of sentence.matchAll(/\p{L}+/gu)) {
    if (typed.length !== word.length || normalize(typed) !== word) continue;
    if (!/^\p{Lu}\p{Ll}/u.test(typed) || !/[\p{L}\p{N},]\s$/u.test(sentence.slice(0, index))) return false;
    isName = true;
  }
  return isName;
}

/** The first of the tokens of normalized words. */
export function firstToken(normalized: string): string {
  token.lastIndex = 0;
  return token.exec(normalized)?.[0] ?? '';
}

/** Whether one of some phrases may begin with a token. */
export function mayBegin<Value>(first: string, phrases: Phrases<Value>): boolean {
  return phrases.has(bare(first));
}

/** The longest phrase that stands at an index of some tokens; null where none does. */
export function phraseAt<Value>(
  tokens: readonly string[],
  index: number,
  phrases: Phrases<Value>,
): { readonly length: number; readonly value: Value } | null {
  const all = phrases.get(bare(tokens[index] ?? ''));
  if (all === undefined) return null;
  for (const [phrase, value] of all)
    if (phrase.every((one, at) => at === 0 || bare(tokens[index + at] ?? '') === one))
      return { length: phrase.length, value };
  return null;
}

/** How many tokens at an index name minutes: « pv », « compte rendu »; 0 where none do. */
export function minutesAt(
  tokens: readonly string[],
  index: number,
  { minutesWords }: Pick<Words, 'minutesWords'>,
): number {
  return phraseAt(tokens, index, minutesWords)?.length ?? 0;
}

/** A token without the stop that ends it: `abst.` is `abst`, and so is `abst` at the end of a sentence. */
function bare(one: string): string {
  return one.length > 1 && one.endsWith('.') ? one.slice(0, -1) : one;
}

type Phrase<Value> = readonly [tokens: readonly string[], value: Value];

function phrasesOf<Value>(list: readonly Phrase<Value>[]): Phrases<Value> {
  const map = new Map<string, Phrase<Value>[]>();
  for (const entry of list) {
    const [first] = entry[0];
    if (first !== undefined) addTo(map, first, entry);
  }
  for (const known of map.values()) known.sort(([a], [b]) => b.length - a.length);
  return map;
}

interface DecidingTables
  extends Readonly<Record<'bodies' | 'verbs' | 'clauses', readonly Phrase<readonly string[]>[]>> {
  readonly afterVerb: readonly string[];
  readonly objectStarts: readonly string[];
  readonly beforeNoSubject: readonly string[];
}

type HeadLists = ImportWords['head'];
type Entries<Value> = readonly (readonly [word: string, value: Value])[];

/** The words of all languages as plain data, normalized: the build works it out once and for all. */
export interface WordTables {
  readonly votes: readonly Phrase<VoteWord>[];
  /** Participles that are a noun of voting but for their accent. */
  readonly accented: readonly string[];
  readonly deciding: readonly DecidingTables[];
  readonly columns: Entries<TaskColumn>;
  readonly taskHeads: readonly string[];
  readonly thingHeads: readonly string[];
  readonly lists: Lists;
  readonly moves: Entries<MoveKind>;
  readonly presence: Entries<PresenceWord>;
  readonly fields: Entries<HeadWord>;
  readonly personColumns: Entries<PersonColumn>;
  readonly letterSchemes: readonly Entries<LetterWord>[];
  readonly besideName: Entries<Office>;
  readonly remarkLeads: readonly string[];
  readonly castLetters: readonly string[];
}

/** Folds the words of all languages. */
export function wordTables(
  all: AllRecogniseWords,
  vocabularies: Readonly<Record<Language, Vocabulary>>,
  heads: Readonly<Record<Language, ImportWords>>,
  names: Readonly<Record<Language, NameWords>>,
): WordTables {
  const words = Object.values(all).map(withForms);
  const headWords = Object.values(heads).map(withForms);
  const languages = Object.values(vocabularies);
  const tokens = (phrase: string): string[] => bareTokens(normalize(phrase));
  const listNames = (Object.keys(all.fr) as (keyof RecogniseWords)[]).filter((name) => Array.isArray(all.fr[name]));
  const columns = entriesOf(words.map((one) => one.columns));
  return {
    votes: [...voteWords(words, languages)].map(([phrase, value]) => [tokens(phrase), value]),
    deciding: words.map((one, at) => ({
      bodies: one.decidingBodies.map((body) => [tokens(body), []]),
      verbs: one.decidingVerbs.map((verb) => {
        const [start = '', end = ''] = verb.split('…');
        return [tokens(start), tokens(end)];
      }),
      clauses: one.decidingClauses.map((clause) => [tokens(clause), []]),
      afterVerb: one.afterParticiple.map(normalize),
      objectStarts: [...(languages[at]?.articles ?? []), ...one.objectStarts].map(normalize),
      beforeNoSubject: one.beforeNoSubject.map(normalize),
    })),
    accented: words.flatMap(({ adopted }, at) => {
      const voices = new Set(languages[at]?.voices.map(normalize));
      return adopted.filter((one) => normalize(one) !== one && voices.has(normalize(one)));
    }),
    columns: columns.map(([head, column]) => [head, column === 'task' || column === 'thing' ? 'what' : column]),
    taskHeads: words.flatMap((one) => one.columns.task.map(normalize)),
    thingHeads: words.flatMap((one) => one.columns.thing.map(normalize)),
    moves: entriesOf(languages.map((one) => one.moves)),
    lists: {
      ...listsOf(words, listNames as ListOf<RecogniseWords>[]),
      ...listsOf(headWords, [...headSetNames, ...headListNames]),
      // Whatever is said before a name may stand beside it.
      ...listsOf([...headWords, ...Object.values(names)], ['roles']),
    },
    presence: entriesOf(headWords.map((one) => one.presence)),
    castLetters: languages.map(({ votesFor, votesAgainst, abstentions }) =>
      [votesFor, votesAgainst, abstentions].map(([first = '']) => first.charAt(0).toUpperCase()).join(''),
    ),
    remarkLeads: [...new Set(languages.flatMap((one) => one.remarks.map(normalize)))],
    fields: entriesOf([...languages.map(({ keys }) => keysOfHead(keys)), ...headWords.map((one) => one.head)]),
    personColumns: entriesOf(headWords.map((one) => one.columns)),
    letterSchemes: headWords.flatMap((one) => one.presenceLetters.map((scheme) => entriesOf([scheme]))),
    besideName: entriesOf(headWords.map((one) => one.besideName)),
  };
}

/** The keys of the front matter that are labels in the head of a PV, too. */
function keysOfHead({ date, start, end, place, chair, secretary, title }: Vocabulary['keys']): HeadLists {
  return { date, start, end, place, chair, secretary, title, next: [] };
}

/** The lists with every form of what they write as one: `adopté(e)(s)`. */
function withForms<T>(lists: T): T {
  if (typeof lists === 'string') return formsOf(lists) as T;
  if (Array.isArray(lists)) return lists.flatMap(withForms) as T;
  if (typeof lists !== 'object' || lists === null) return lists;
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, withForms(list)])) as T;
}

/** Each word once, and what it is; where two are the same, the first stands. */
function entriesOf<Value extends string>(
  all: readonly Readonly<Record<Value, readonly string[]>>[],
): [string, Value][] {
  const entries = new Map<string, Value>();
  for (const one of all)
    for (const [value, list] of Object.entries(one) as [Value, readonly string[]][])
      for (const word of list.map(normalize)) if (!entries.has(word)) entries.set(word, value);
  return [...entries];
}

/** Some lists of all languages, the longest words first. */
export function listsOf<Name extends string>(
  all: readonly Readonly<Record<Name, readonly string[]>>[],
  names: readonly Name[],
): Record<Name, readonly string[]> {
  const listOf = (name: Name): string[] =>
    [...new Set(all.flatMap((one) => one[name].map(normalize)))].sort((a, b) => b.length - a.length);
  return Object.fromEntries(names.map((name) => [name, listOf(name)])) as Record<Name, string[]>;
}

export function setsOf<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
  names: readonly Name[],
): Record<Name, ReadonlySet<string>> {
  return Object.fromEntries(names.map((name) => [name, new Set(lists[name])])) as Record<Name, Set<string>>;
}

/** Makes the words ready to be looked up. */
export function createWords(tables: WordTables): Words {
  const { votes, accented, deciding, lists, remarkLeads, castLetters } = tables;
  const sets = setsOf(lists, [...setNames, ...headSetNames]);
  const isOffice = (entry: readonly [string, HeadWord]): entry is readonly [string, Office] =>
    entry[1] === 'chair' || entry[1] === 'secretary';
  const offices = new Map(tables.fields.filter(isOffice));
  return {
    ...lists,
    ...sets,
    finishing: new Set(lists.finishing.flatMap((one) => [...stemsOf(one)])),
    remarkLeads,
    castLetters,
    numbers: new Map(
      votes.flatMap(([[word = '', more], value]) =>
        value.is === 'count' && more === undefined ? [[word, value.count] as const] : [],
      ),
    ),
    presence: new Map(tables.presence),
    fields: new Map(tables.fields),
    offices,
    besideName: new Map(tables.besideName),
    personColumns: new Map(tables.personColumns),
    letterSchemes: tables.letterSchemes.map((scheme) => new Map(scheme)),
    particles: new Set(lists.particles.flatMap((one) => one.split(' '))),
    votes: phrasesOf(votes),
    verdicts: verdictsOf(votes),
    accented: new RegExp(
      // The participle comes first, since it is rarer than the verb.
      `(?:${accented.join('|')})(?!\\p{L})(?<=(?<!\\p{L})(?:${lists.beingVerbs.join('|')})\\s+(?:\\p{L}{2,9}\\s+)?\\p{L}+)`,
      'u',
    ),
    deciding: deciding.map(({ bodies, verbs, clauses, afterVerb, objectStarts, beforeNoSubject }) => ({
      bodies: phrasesOf(bodies),
      verbs: phrasesOf(verbs),
      clauses: phrasesOf(clauses),
      afterVerb: new Set(afterVerb),
      objectStarts: new Set([...objectStarts, ...afterVerb]),
      beforeNoSubject: new Set(beforeNoSubject),
    })),
    mayDecide: decidesOf(deciding),
    mayNameOffice: anyOffice([...offices.keys()], lists),
    columns: new Map(tables.columns),
    taskHeads: new Set(tables.taskHeads),
    thingHeads: new Set(tables.thingHeads),
    moves: new Map(tables.moves),
    proposing: lists.proposes.map((one) => {
      const [start = '', end = start] = one.split(' ... ');
      return [` ${start} `, ` ${end} `];
    }),
    otherBodies: namesOf(lists.otherBodies),
    minutesWords: namesOf(lists.minutesWords),
    besideNoRemark: new Set([...lists.besideNothing, ...lists.objections]),
    toDo: new Set([...lists.toDo, ...lists.futures]),
    forWhom: [...lists.toDo, 'voor', 'for'],
  };
}

function namesOf(normalized: readonly string[]): Phrases<true> {
  return phrasesOf(normalized.map((one) => [bareTokens(one), true]));
}

function decidesOf(deciding: WordTables['deciding']): RegExp {
  const words = deciding.flatMap(({ verbs, clauses }) => [
    ...verbs.map(([[first = '']]) => first),
    ...clauses.map(([clause]) => clause.at(-1) as string),
    ...clauses.map(([[first = '']]) => first).filter((first) => first.length > 4),
  ]);
  return new RegExp(`(?<![a-z])(?:${[...new Set(words)].join('|')})(?![a-z])`);
}

/** What stands in each sentence that says who presided or wrote: the longest word of an office, or of what somebody in it does. */
function anyOffice(offices: readonly string[], lists: Lists): RegExp {
  // `meeting was opened *at*`, and `by` somebody
  const opened = lists.opens.map((phrase) => phrase.replace(/ \S+$/, ''));
  const verbs = [...lists.noteVerbs, ...lists.openingVerbs, ...lists.closingVerbs];
  const longest = [...offices, ...lists.takesNotes, ...lists.presides, ...opened, ...verbs].flatMap(
    (phrase) => phrase.match(/[a-z]+/g)?.sort((a, b) => b.length - a.length)[0] ?? [],
  );
  return new RegExp(`(?<![a-z])(?:${[...new Set(longest)].join('|')})`);
}

function verdictsOf(votes: WordTables['votes']): RegExp {
  const first = votes.flatMap(([[one], { is }]) =>
    one !== undefined && (is === 'adopted' || is === 'rejected') ? [one] : [],
  );
  return new RegExp(`(?<![a-z])(?:${[...new Set(first)].join('|')})(?![a-z])`);
}

/** Whether a word excepts some of them: « *sauf* Élodie », `*op* Els na`, which closes what it opens, but not « op 10/2 ». */
export function excepts(tokens: readonly string[], at: number, { votes }: Pick<Words, 'votes'>): boolean {
  const word = phraseAt(tokens, at, votes)?.value;
  return word?.is === 'less' && (word.after === '' || tokens.slice(at + 1, at + 6).includes(word.after));
}
