import type { HeadWord, ImportWords, PresenceWord } from '../language/import.ts';
import type { AllRecogniseWords, RecogniseWords, TaskColumn } from '../language/recognise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Language, Majority, MoveKind, Office } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';

/** What a column of a table of people holds. */
export type PersonColumn = (typeof personColumnNames)[number];
export const personColumnNames = ['name', 'first-name', 'organisation', 'role', 'email', 'proxy'] as const;

/** What one word or phrase of a vote says. */
export type VoteWord =
  | { readonly is: 'way'; readonly kind: 'unanimous' | 'consensus' | 'majority'; readonly needed?: Majority }
  | { readonly is: 'cast'; readonly kind: 'for' | 'against' | 'abstain' }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'secret' | 'shares' }
  | { readonly is: 'voices' | 'versus' | 'joint' | 'less' | 'lead' | 'adopted' | 'rejected' | 'casting' };

/** How those present decide, in one language. */
export interface Deciding {
  readonly bodies: Phrases<true>;
  /** With the end of those that are taken apart: `keurt … goed`. */
  readonly verbs: Phrases<readonly string[]>;
  readonly clauses: Phrases<true>;
  readonly afterVerb: ReadonlySet<string>;
  readonly objectStarts: ReadonlySet<string>;
  readonly beforeNoSubject: ReadonlySet<string>;
}

/** Phrases by their first token, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly (readonly [tokens: readonly string[], value: Value])[]>;

/** The words of {@link RecogniseWords} of all languages, ready to be looked up. */
export interface Words {
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
  /** In a column of states, of what is done. */
  readonly closedStates: readonly string[];
  /** By language, since the words of one are others in the next: « on », `on`. */
  readonly deciding: readonly Deciding[];
  /** Each sentence in which those present decide has one of these: sentences without are looked at no further. */
  readonly mayDecide: RegExp;
  /** Each sentence that says who presided or wrote has one of these: lines without are looked at no further. */
  readonly mayNameOffice: RegExp;
  readonly afterParticiple: readonly string[];
  readonly hedges: ReadonlySet<string>;
  readonly otherBodies: Phrases<true>;
  readonly functionWords: ReadonlySet<string>;
  readonly toDo: ReadonlySet<string>;
  readonly futures: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  /** Before whom something is for: « Action *pour* Camille », `AI *to* Tunde`. */
  readonly forWhom: readonly string[];
  readonly fillers: ReadonlySet<string>;
  readonly secondedBy: readonly string[];
  readonly movedBy: readonly string[];
  readonly proposes: readonly string[];
  readonly motionNouns: readonly string[];
  readonly deferred: readonly string[];
  readonly unsettled: readonly string[];
  readonly undecided: readonly string[];
  /** Before why something was refused: « car », `wegens`. */
  readonly reasons: ReadonlySet<string>;
  readonly remarks: ReadonlySet<string>;
  readonly nothing: ReadonlySet<string>;
  readonly besideNothing: ReadonlySet<string>;
  readonly still: ReadonlySet<string>;
  readonly pluralTitles: ReadonlySet<string>;
  /** « moi (Julie) »: whoever writes. */
  readonly myself: readonly string[];
  /** After an office: of this meeting alone. */
  readonly thisTime: readonly string[];
  readonly titles: ReadonlySet<string>;
  readonly clauseStops: ReadonlySet<string>;
  readonly arrives: readonly string[];
  readonly leaves: readonly string[];
  readonly periods: readonly string[];
  readonly pastWords: readonly string[];
  readonly minutesWords: readonly string[];
  readonly motionWords: readonly string[];
  readonly beingVerbs: readonly string[];
  readonly taskWords: readonly string[];
  /** What a label over guests begins with, beside those who are present: `In attendance`. */
  readonly besidePresent: readonly string[];
  readonly followUpHeads: readonly string[];
  readonly nextWords: readonly string[];
  readonly beforeNext: readonly string[];
  readonly placeLeads: readonly string[];
  readonly agendaLabels: readonly string[];
  readonly meetingNouns: readonly string[];
  readonly openingVerbs: readonly string[];
  readonly closingVerbs: readonly string[];
  readonly standsIn: readonly string[];
  readonly proxyTo: readonly string[];
  /** Labels of who comes and goes, and of breaks: « Arrivée », `Vertrek`. */
  readonly moves: ReadonlyMap<string, MoveKind>;
  /** What somebody does who comes, and who goes. */
  readonly comes: readonly string[];
  readonly goes: readonly string[];
  /** Labels of those who took no part in a vote, and of those who were there and gave none. */
  readonly notVoting: readonly string[];
  readonly presentOnly: readonly string[];
  /** In the label over those who gave a vote, beside the word for it. */
  readonly ballotFillers: ReadonlySet<string>;
  /** Of what shares are counted in: *quotités*, `aandelen`. */
  readonly shareUnits: readonly string[];
  /** Labels over who stands in who stands in for whom: `Procurations`; between the two of them: `à`, `aan`, `par`. */
  readonly proxies: ReadonlySet<string>;
  readonly proxyAfter: readonly string[];
  /** … and the other way round: `voor`. */
  readonly proxyFor: readonly string[];
  /** Counts in one word, `zeven`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Labels over who is there, from where: « En visio ». */
  readonly thereLabels: ReadonlySet<string>;
  /** Labels over who could not come. */
  readonly awayLabels: ReadonlySet<string>;
  /** What a label with this word says of the people after it, and the words that may stand beside it. */
  readonly presence: ReadonlyMap<string, PresenceWord>;
  /** Heads of columns of a table of people. */
  readonly personColumns: ReadonlyMap<string, PersonColumn>;
  readonly presenceFillers: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly withNotice: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
  readonly represented: ReadonlySet<string>;
  /** In a column that says who was there. */
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly excusedMark: ReadonlySet<string>;
  readonly proxyMark: ReadonlySet<string>;
  /** Labels in the head of a PV: `Secrétaire`, `Début`. */
  readonly fields: ReadonlyMap<string, HeadWord>;
  /** Before or after the hour at which a meeting opens. */
  readonly opens: readonly string[];
  /** After the name of who presides, and of who takes the notes. */
  readonly presides: readonly string[];
  readonly takesNotes: readonly string[];
  /** Between a name and an office: « en qualité de ». */
  readonly inOffice: readonly string[];
  /** … of who is so no longer. */
  readonly leavesOffice: readonly string[];
  /** « prend » before « notes »; between the name and the verb: « a accepté de ». */
  readonly noteVerbs: readonly string[];
  readonly noteNouns: readonly string[];
  readonly beforeNoteVerb: readonly string[];
  /** Beside a name in a list: who leads the meeting, and who writes. */
  readonly besideName: ReadonlyMap<string, Office>;
  /** Of a meeting: « tenue ». */
  readonly held: readonly string[];
  /** In small letters inside a name: `de`, `van den`. */
  readonly particles: ReadonlySet<string>;
  /** Functions of people: `trésorier`. */
  readonly roles: ReadonlySet<string>;
  /** Words of a list of people that name nobody: « tous », `none`. */
  readonly notNames: ReadonlySet<string>;
  /** How or why somebody is there or not: « en visio », `ziek`. */
  readonly remarkLeads: readonly string[];
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

/** A token without the stop that ends it: `abst.` is `abst`, and so is `abst` at the end of a sentence. */
function bare(one: string): string {
  return one.length > 1 && one.endsWith('.') ? one.slice(0, -1) : one;
}

function phrasesOf<Value>(list: Iterable<readonly [readonly string[], Value]>): Phrases<Value> {
  const map = new Map<string, (readonly [readonly string[], Value])[]>();
  for (const entry of list) {
    const [first] = entry[0];
    if (first === undefined) continue;
    const known = map.get(first);
    if (known === undefined) map.set(first, [entry]);
    else known.push(entry);
  }
  for (const known of map.values()) known.sort(([a], [b]) => b.length - a.length);
  return map;
}

interface DecidingTables {
  readonly bodies: readonly (readonly string[])[];
  readonly verbs: readonly (readonly [tokens: readonly string[], end: readonly string[]])[];
  readonly clauses: readonly (readonly string[])[];
  readonly afterVerb: readonly string[];
  readonly objectStarts: readonly string[];
  readonly beforeNoSubject: readonly string[];
}

/** The words of all languages as plain data, normalized: the build works it out once and for all. */
export interface WordTables {
  readonly votes: readonly (readonly [tokens: readonly string[], value: VoteWord])[];
  /** Participles that are a noun of voting but for their accent. */
  readonly accented: readonly string[];
  readonly deciding: readonly DecidingTables[];
  readonly columns: readonly (readonly [head: string, column: TaskColumn])[];
  readonly taskHeads: readonly string[];
  readonly thingHeads: readonly string[];
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly moves: readonly (readonly [label: string, kind: MoveKind])[];
  readonly presence: readonly (readonly [word: string, presence: PresenceWord])[];
  readonly fields: readonly (readonly [label: string, field: HeadWord])[];
  readonly personColumns: readonly (readonly [head: string, column: PersonColumn])[];
  readonly headLists: Readonly<Record<HeadListName, readonly string[]>>;
  readonly besideName: readonly (readonly [said: string, office: Office])[];
  readonly remarkLeads: readonly string[];
}

const headListNames = [
  'presenceFillers',
  'not',
  'withNotice',
  'without',
  'represented',
  'yes',
  'no',
  'excusedMark',
  'proxyMark',
  'proxies',
  'proxyAfter',
  'proxyFor',
  'thereLabels',
  'awayLabels',
  'opens',
  'presides',
  'takesNotes',
  'inOffice',
  'leavesOffice',
  'held',
  'noteVerbs',
  'noteNouns',
  'beforeNoteVerb',
  'particles',
  'roles',
  'notNames',
] as const;
type HeadListName = (typeof headListNames)[number];

const listNames = [
  'closedStates',
  'afterParticiple',
  'hedges',
  'otherBodies',
  'functionWords',
  'toDo',
  'futures',
  'states',
  'bodyNouns',
  'fillers',
  'secondedBy',
  'movedBy',
  'proposes',
  'motionNouns',
  'deferred',
  'unsettled',
  'undecided',
  'reasons',
  'remarks',
  'nothing',
  'besideNothing',
  'still',
  'pluralTitles',
  'myself',
  'thisTime',
  'titles',
  'clauseStops',
  'arrives',
  'leaves',
  'periods',
  'pastWords',
  'taskWords',
  'minutesWords',
  'motionWords',
  'beingVerbs',
  'besidePresent',
  'followUpHeads',
  'nextWords',
  'beforeNext',
  'placeLeads',
  'agendaLabels',
  'meetingNouns',
  'openingVerbs',
  'closingVerbs',
  'standsIn',
  'proxyTo',
  'comes',
  'goes',
  'notVoting',
  'presentOnly',
  'ballotFillers',
  'shareUnits',
] as const;
type ListName = (typeof listNames)[number];

/** Folds the words of all languages. */
export function wordTables(
  all: AllRecogniseWords,
  vocabularies: Readonly<Record<Language, Vocabulary>>,
  heads: Readonly<Record<Language, ImportWords>>,
): WordTables {
  const words = Object.values(all);
  const headWords = Object.values(heads);
  const presence = new Map<string, PresenceWord>();
  const fields = new Map<string, HeadWord>();
  for (const one of headWords) {
    for (const [kind, list] of Object.entries(one.presence) as [PresenceWord, readonly string[]][])
      for (const word of list) if (!presence.has(normalize(word))) presence.set(normalize(word), kind);
    for (const [kind, list] of Object.entries(one.head) as [HeadWord, readonly string[]][])
      for (const word of list) if (!fields.has(normalize(word))) fields.set(normalize(word), kind);
  }
  const headList = (name: HeadListName): string[] =>
    [...new Set(headWords.flatMap((one) => one[name].map((word) => normalize(word))))].sort(
      (a, b) => b.length - a.length,
    );
  const normalized = (name: ListName): string[] =>
    [...new Set(words.flatMap((one) => one[name].map((word) => normalize(word))))].sort((a, b) => b.length - a.length);
  const columns = new Map<string, TaskColumn>();
  for (const one of words)
    for (const [column, heads] of Object.entries(one.columns) as [TaskColumn | 'task' | 'thing', readonly string[]][])
      for (const head of heads)
        if (!columns.has(normalize(head)))
          columns.set(normalize(head), column === 'task' || column === 'thing' ? 'what' : column);
  return {
    votes: [...voteWords(words, Object.values(vocabularies))].map(([phrase, value]) => [
      tokensOf(normalize(phrase)).map(bare),
      value,
    ]),
    deciding: words.map((one, at) => {
      const tokens = (phrase: string): string[] => tokensOf(normalize(phrase)).map(bare);
      const articles = Object.values(vocabularies)[at]?.articles ?? [];
      return {
        bodies: one.decidingBodies.map(tokens),
        verbs: one.decidingVerbs.map((verb) => {
          const [start = '', end = ''] = verb.split('…');
          return [tokens(start), tokens(end)] as const;
        }),
        clauses: one.decidingClauses.map(tokens),
        afterVerb: one.afterParticiple.map((word) => normalize(word)),
        objectStarts: [...articles, ...one.objectStarts].map((word) => normalize(word)),
        beforeNoSubject: one.beforeNoSubject.map((word) => normalize(word)),
      };
    }),
    accented: words.flatMap(({ adopted }, at) => {
      const voices = new Set(Object.values(vocabularies)[at]?.voices.map((one) => normalize(one)));
      return adopted.filter((one) => normalize(one) !== one && voices.has(normalize(one)));
    }),
    columns: [...columns],
    taskHeads: words.flatMap((one) => one.columns.task.map((head) => normalize(head))),
    thingHeads: words.flatMap((one) => one.columns.thing.map((head) => normalize(head))),
    moves: Object.values(vocabularies).flatMap((one) =>
      (Object.entries(one.moves) as [MoveKind, readonly string[]][]).flatMap(([kind, labels]) =>
        labels.map((label) => [normalize(label), kind] as const),
      ),
    ),
    lists: Object.fromEntries(listNames.map((name) => [name, normalized(name)])) as Record<ListName, string[]>,
    presence: [...presence],
    remarkLeads: [...new Set(Object.values(vocabularies).flatMap((one) => one.remarks.map((word) => normalize(word))))],
    fields: [...fields],
    personColumns: headWords.flatMap((one) =>
      personColumnNames.flatMap((column) => one.columns[column].map((head) => [normalize(head), column] as const)),
    ),
    headLists: Object.fromEntries(headListNames.map((name) => [name, headList(name)])) as Record<
      HeadListName,
      string[]
    >,
    besideName: headWords.flatMap(({ besideName }) =>
      (['chair', 'secretary'] as const).flatMap((office) =>
        besideName[office].map((said) => [normalize(said), office] as const),
      ),
    ),
  };
}

/** Makes the words ready to be looked up. */
export function createWords(tables: WordTables): Words {
  const {
    votes,
    accented,
    deciding,
    columns,
    taskHeads,
    thingHeads,
    lists,
    moves,
    presence,
    fields,
    personColumns,
    headLists,
    besideName,
    remarkLeads,
  } = tables;
  return {
    ...lists,
    ...headLists,
    remarkLeads,
    numbers: new Map(
      votes.flatMap(([[word = '', more], value]) =>
        value.is === 'count' && more === undefined ? [[word, value.count] as const] : [],
      ),
    ),
    presence: new Map(presence),
    fields: new Map(fields),
    besideName: new Map(besideName),
    personColumns: new Map(personColumns),
    presenceFillers: new Set(headLists.presenceFillers),
    not: new Set(headLists.not),
    withNotice: new Set(headLists.withNotice),
    without: new Set(headLists.without),
    represented: new Set(headLists.represented),
    yes: new Set(headLists.yes),
    no: new Set(headLists.no),
    excusedMark: new Set(headLists.excusedMark),
    proxyMark: new Set(headLists.proxyMark),
    proxies: new Set(headLists.proxies),
    thereLabels: new Set(headLists.thereLabels),
    awayLabels: new Set(headLists.awayLabels),
    roles: new Set(headLists.roles),
    notNames: new Set(headLists.notNames),
    particles: new Set(headLists.particles.flatMap((one) => one.split(' '))),
    votes: phrasesOf(votes),
    verdicts: verdictsOf(votes),
    accented: new RegExp(
      // The participle comes first, since it is rarer than the verb.
      `(?:${accented.join('|')})(?!\\p{L})(?<=(?<!\\p{L})(?:${lists.beingVerbs.join('|')})\\s+(?:\\p{L}{2,9}\\s+)?\\p{L}+)`,
      'u',
    ),
    deciding: deciding.map(({ bodies, verbs, clauses, afterVerb, objectStarts, beforeNoSubject }) => ({
      bodies: phrasesOf(bodies.map((body) => [body, true] as const)),
      verbs: phrasesOf(verbs),
      clauses: phrasesOf(clauses.map((clause) => [clause, true] as const)),
      afterVerb: new Set(afterVerb),
      objectStarts: new Set([...objectStarts, ...afterVerb]),
      beforeNoSubject: new Set(beforeNoSubject),
    })),
    mayDecide: decidesOf(deciding),
    mayNameOffice: officesOf(tables),
    columns: new Map(columns),
    taskHeads: new Set(taskHeads),
    thingHeads: new Set(thingHeads),
    moves: new Map(moves),
    ballotFillers: new Set(lists.ballotFillers),
    otherBodies: phrasesOf(lists.otherBodies.map((body) => [tokensOf(body).map(bare), true as const] as const)),
    hedges: new Set(lists.hedges),
    functionWords: new Set(lists.functionWords),
    toDo: new Set([...lists.toDo, ...lists.futures]),
    futures: new Set(lists.futures),
    states: new Set(lists.states),
    bodyNouns: new Set(lists.bodyNouns),
    forWhom: [...lists.toDo, 'voor', 'for'],
    fillers: new Set(lists.fillers),
    remarks: new Set(lists.remarks),
    nothing: new Set(lists.nothing),
    besideNothing: new Set(lists.besideNothing),
    reasons: new Set(lists.reasons),
    still: new Set(lists.still),
    pluralTitles: new Set(lists.pluralTitles),
    titles: new Set(lists.titles),
    clauseStops: new Set(lists.clauseStops),
  };
}

function decidesOf(deciding: WordTables['deciding']): RegExp {
  const words = deciding.flatMap(({ verbs, clauses }) => [
    ...verbs.map(([[first = '']]) => first),
    ...clauses.map((clause) => clause.at(-1) as string),
    ...clauses.map(([first = '']) => first).filter((first) => first.length > 4),
  ]);
  return new RegExp(`(?<![a-z])(?:${[...new Set(words)].join('|')})(?![a-z])`);
}

/** What stands in each sentence that says who presided or wrote: the longest word of an office, or of what somebody in it does. */
function officesOf({ fields, headLists, lists }: WordTables): RegExp {
  const offices = fields.flatMap(([label, field]) => (field === 'chair' || field === 'secretary' ? [label] : []));
  const { takesNotes, presides, noteVerbs, opens } = headLists;
  // `meeting was opened *at*`, and `by` somebody
  const opened = opens.map((phrase) => phrase.replace(/ \S+$/, ''));
  const verbs = [...noteVerbs, ...lists.openingVerbs, ...lists.closingVerbs];
  const longest = [...offices, ...takesNotes, ...presides, ...opened, ...verbs].flatMap(
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

/** All that a vote may be told with. Where two lists have a phrase, the earlier one stands. */
function* voteWords(
  words: readonly RecogniseWords[],
  vocabularies: readonly Vocabulary[],
): Iterable<readonly [string, VoteWord]> {
  const seen = new Set<string>();
  const once = function* (list: readonly string[], value: VoteWord): Iterable<readonly [string, VoteWord]> {
    for (const phrase of list) {
      if (seen.has(normalize(phrase))) continue;
      seen.add(normalize(phrase));
      yield [phrase, value];
    }
  };
  for (const one of words) {
    yield* once(one.secretBallot, { is: 'secret' });
    yield* once(one.shareUnits, { is: 'shares' });
  }
  const wayOf = (phrase: string): VoteWord => {
    const normalized = normalize(phrase);
    for (const one of words)
      for (const [needed, parts] of Object.entries(one.majorities) as [Majority, readonly string[]][])
        if (parts.some((part) => normalized.includes(normalize(part)))) return { is: 'way', kind: 'majority', needed };
    return { is: 'way', kind: 'majority' };
  };
  for (const one of vocabularies) {
    yield* once(one.unanimous, { is: 'way', kind: 'unanimous' });
    yield* once(one.consensus, { is: 'way', kind: 'consensus' });
    for (const phrase of one.majority) yield* once([phrase], wayOf(phrase));
    yield* once(one.castingVote, { is: 'casting' });
    yield* once(one.votesFor, { is: 'cast', kind: 'for' });
    yield* once(one.votesAgainst, { is: 'cast', kind: 'against' });
    yield* once(one.abstentions, { is: 'cast', kind: 'abstain' });
    for (let count = 0; count < one.numbers.length; count++)
      yield* once(one.numbers[count] as readonly string[], { is: 'count', count });
    yield* once(one.noVotes, { is: 'count', count: 0 });
    yield* once(one.voices, { is: 'voices' });
    yield* once(one.versus, { is: 'versus' });
  }
  for (const one of words) {
    yield* once(one.rejected, { is: 'rejected' });
    yield* once(one.adopted, { is: 'adopted' });
  }
  for (const one of vocabularies) {
    yield* once(one.voteLeads, { is: 'lead' });
    yield* once(one.votingWords, { is: 'lead' });
    yield* once(
      one.lessAbstentions
        .map(([before]) => before)
        .filter((word) => word !== 'avec' && word !== 'met' && word !== 'with'),
      { is: 'less' },
    );
    yield* once(
      one.lessAbstentions.map(([before]) => before),
      { is: 'joint' },
    );
    yield* once(
      one.lessAbstentions.flatMap(([, after]) => (after === '' ? [] : [after])),
      { is: 'joint' },
    );
    yield* once(one.beforeVotes, { is: 'joint' });
    yield* once(one.and, { is: 'joint' });
  }
  yield* once([',', ';', ':', '/', '&', '(', ')', '+', '.', '-', '='], { is: 'joint' });
}
