import type { Mode, NamedMajority } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import { withSignsSpelled } from './signed-votes.ts';
import type { VoteWord } from './vote-words.ts';
import { firstToken, mayBegin, phraseAt, tokensOf, type Words } from './words.ts';

/** How a decision was taken, as some words tell it, and what came of it. */
export interface VoteTold {
  readonly mode: Mode;
  /** `adopted`, `rejected`: they say so; by the counts where they do not; null where nothing tells. */
  readonly result: 'adopted' | 'rejected' | null;
  /** Two things that contradict one another are told: unanimity with votes against. */
  readonly conflict: boolean;
}

/**
 * Whether it is known that words qualify a decision, so that `5-0-1` is a score; `label`: they stand beside the label of one that is taken, so that
 * « 2/3 » is the majority that it took, and no day.
 */
type Certainty = boolean | 'label';

/**
 * How a decision was taken, where some words say that and nothing else: « à l'unanimité », « 8 pour, 2 contre », `carried 5-1`, « Vote : 14 voix ».
 * Counts that nobody wrote are null.
 */
export function readMode(words: string, vocabulary: Words, certain: Certainty = false): Mode | null {
  return readVote(words, vocabulary, certain)?.mode ?? null;
}

/** As {@link readMode}, with what came of the vote. */
export function readVote(words: string, vocabulary: Words, certain: Certainty = false): VoteTold | null {
  if (words.length > 200) return null;
  const tally = (certain !== false ? scoreOf(words) : null) ?? tallyOf(words, vocabulary);
  if (tally !== null) return { mode: tally, result: wayOf(tally), conflict: false };
  const normalized = spelledOut(normalize(withSignsSpelled(words, vocabulary)));
  const first = firstToken(normalized);
  if (!/^[+\d]/.test(first) && !mayBegin(first, vocabulary.votes)) return null;
  const told = new VoteReader(normalized, vocabulary, certain).read();
  return told?.result === 'rejected' ? { ...told, mode: turned(told.mode, normalized) } : told;
}

/** « adoptée 6/1/0 » as `6-1-0`, « 5+ / 0- / 2 abst » and `+5 -1 =1` in words: other signs for the same counts. */
function spelledOut(normalized: string): string {
  if (/\d ?\+/.test(normalized) && /\d ?[-−](?=[ ,;/]|$)/.test(normalized))
    return normalized
      .replace(/(\d) ?\+/g, '$1 pour')
      .replace(/(\d) ?[-−](?=[ ,;/]|$)/g, '$1 contre')
      .replace(/ ?\/ ?/g, ', ');
  return normalized
    .replace(/^\+(\d{1,3})[ ,;/]+[-−](\d{1,3})[ ,;/]+[=±](\d{1,3})$/, '$1-$2-$3')
    .replace(/(?<![\d/])(\d{1,3})\/(\d{1,3})\/(\d)(?![\d/])/, '$1-$2-$3');
}

/** What the words have one of that say what came of something: a verdict, a count, or that the ballot was secret. */
const resulting: ReadonlySet<VoteWord['is']> = new Set(['adopted', 'rejected', 'count', 'none', 'secret']);

/** False of normalized words of which no part is a verdict, or a vote with its counts. */
export function mayTellResult(normalized: string, { votes }: Words): boolean {
  const tokens = tokensOf(normalized);
  return tokens.some((one, at) => {
    const found = phraseAt(tokens, at, votes);
    return /^\d/.test(one) || (found !== null && resulting.has(found.value.is));
  });
}

/** The counts of a refusal without a word of whom they are for: the more of them refused. */
export function turned(mode: Mode, normalized: string): Mode {
  if (mode.kind !== 'vote' || mode.against === null || mode.for === null || mode.for <= mode.against) return mode;
  const saysFor = forWords.test(normalized) && !againstFor.test(normalized);
  return saysFor ? mode : { ...mode, for: mode.against, against: mode.for };
}

/** What came of a vote by its counts: most were for it, or against. */
export function wayOf(mode: Mode | null): 'adopted' | 'rejected' | null {
  if (mode?.kind !== 'vote' || mode.for === null || mode.against === null || mode.for === mode.against) return null;
  return mode.for > mode.against ? 'adopted' : 'rejected';
}

/** « …, personne n'est contre »: where nothing else is counted, nobody opposed it. */
export function unopposed(mode: Mode | null): Mode | null {
  const isAlone = mode?.kind === 'vote' && mode.for === null && mode.abstain === null && mode.secret === undefined;
  return isAlone && mode.against === 0 ? { kind: 'consensus' } : mode;
}

/** Whether as many voted for something as against it. */
export function isTie(mode: Mode): boolean {
  return mode.kind === 'vote' && mode.for !== null && mode.for === mode.against;
}

/** « refusé par 8 voix contre 3 *pour* »: the word is of the fewer. */
const againstFor = /\b(?:contre|tegen|against) [\d.]{1,9}(?: \p{L}{4,12})? (?:pour|voor|for)\b/u;

const forWords = /\b(?:pour|voor|for|favou?r|oui|yes|ja)\b/;

/** « refusé », `carried`, « la proposition est adoptée », and nothing else. */
export function verdictOf(normalized: string, words: Words): VoteTold['result'] {
  const motion = withoutLead(withoutMotion(withoutLead(normalized, words), words), words);
  if (!mayBegin(firstToken(motion), words.votes)) return null;
  const filler = fillerAtEnd(motion, words);
  const tokens = tokensOf(motion.slice(0, motion.length - filler.length));
  const found = phraseAt(tokens, 0, words.votes);
  if (found === null || found.length !== tokens.length) return null;
  return found.value.is === 'adopted' || found.value.is === 'rejected' ? found.value.is : null;
}

/** Words without those before them that say nothing: « *donc* rejetée », « *à parité,* la motion est rejetée ». */
function withoutLead(normalized: string, { fillers }: Words): string {
  const lead = phrasesBefore(normalized, fillers).find((one) => /[ ,]/.test(normalized.charAt(one.length))) ?? '';
  return normalized.slice(lead.length).replace(/^,? /, '');
}

/** The words that say nothing with which others end; none: empty. */
function fillerAtEnd(words: string, { fillers }: Words): string {
  for (const one of fillers) if (words.endsWith(one) && words.charAt(words.length - one.length - 1) === ' ') return one;
  return '';
}

/** Normalized words without what names the motion before the verdict on it: « *la proposition est* adoptée à l'unanimité »; as they are where nothing does. */
export function withoutMotion(normalized: string, words: Words): string {
  const [motion] = wholePhrasesBefore(normalized, words.motionWords);
  if (motion === undefined) return normalized;
  const rest = normalized.slice(motion.length).trimStart();
  const [verb = ''] = wholePhrasesBefore(rest, words.beingVerbs);
  return rest.slice(verb.length).trimStart();
}

const score = /(?<![\d/.-])\+?(0|[1-9]\d{0,2}) ?- ?(0|[1-9]\d{0,2})(?: ?- ?(0|[1-9]\d{0,2}))?(?![\d/.-])/;

/** A count in figures, with dots between thousands where shares are counted: « 6.120 ». */
export function figureOf(token: string): number | null {
  return /^\d{1,7}$|^\d{1,3}(?:\.\d{3})+$/.test(token) ? Number(token.replaceAll('.', '')) : null;
}

/** For, abstentions, against, as mailing lists count them: `+4, 0, -1`. */
const signedTally = /^\s*\+(\d{1,3})[,;/\s]+[±+]?(\d{1,3})[,;/\s]+[-−](\d{1,3})\s*$/;
/** For, against, abstentions: `4/1/0`; years have more figures. */
const slashedTally = /^\s*(\d{1,3})\s?\/\s?(\d{1,3})\s?\/\s?(\d)\s*$/;

/** For and against, `+4, -1`. */
const signedPair = /^\s*\+(\d{1,3})[,;/\s]+[-−](\d{1,3})\s*$/;

function scoreOf(words: string): Mode | null {
  const counts = (found: RegExpExecArray | null): number[] => (found ?? []).slice(1).map(Number);
  const [yes, none = null, no = null] = counts(signedTally.exec(words));
  if (yes !== undefined) return { kind: 'vote', for: yes, against: no, abstain: none };
  const [count, against = null, abstain = null] = counts(slashedTally.exec(words));
  return count === undefined ? null : { kind: 'vote', for: count, against, abstain };
}

const letterAndCount = /(?<![\p{L}\d])(?:(\p{Lu})\s?[:=]?\s?(\d{1,4})|(\d{1,4})\s?(\p{Lu}))(?![\p{L}\d])/gu;

/**
 * `+4, -1`, « P : 4, C : 0, A : 1 », `V 4 / T 0`, `5V, 1T`: counts by their signs, or by the letters of a language in their order, and nothing else;
 * null: they are no such counts.
 */
export function tallyOf(words: string, { castLetters }: Words): Mode | null {
  const pair = signedPair.exec(words);
  if (pair !== null) return { kind: 'vote', for: Number(pair[1]), against: Number(pair[2]), abstain: null };
  if (words.length > 40 || !/^[\s(]*(?:\p{Lu}\s?[:=]?\s?\d|\d+\s?\p{Lu})/u.test(words)) return null;
  if (!/^[\s,;/|()–-]*$/.test(words.replace(letterAndCount, ''))) return null;
  const found = [...words.matchAll(letterAndCount)];
  const letters = found.map(([, before, , , after]) => before ?? after).join('');
  if (found.length < 2 || !castLetters.some((one) => one.startsWith(letters))) return null;
  const [yes = null, no = null, none = null] = found.map(([, , after, before]) => Number(after ?? before));
  return { kind: 'vote', for: yes, against: no, abstain: none };
}

type Counted = 'for' | 'against' | 'abstain';

/** How the votes were taken, beside what they are. */
type Polling = Pick<Mode, 'secret' | 'shares' | 'needed' | 'casting'>;

class VoteReader {
  private readonly tokens: readonly string[];
  private readonly vocabulary: Words;
  private readonly counts: Record<Counted, number | null> = { for: null, against: null, abstain: null };
  private way: 'unanimous' | 'consensus' | 'majority' | null = null;
  private result: 'adopted' | 'rejected' | null = null;
  /** « voté » says that there was a vote, and leaves what came of it to the counts. */
  private isOpen = false;
  private led = false;
  private readonly polling: { -readonly [K in keyof Polling]: Polling[K] } = {};
  private readonly certain: Certainty;
  /** « moins », before those who abstained. */
  private less = false;
  /** A count that waits for what it counts, and what waits for its count. */
  private count: number | null = null;
  private cast: Counted | null = null;
  private voices = false;
  private readonly tally: RegExpExecArray | null;
  private readonly parted: boolean;

  constructor(normalized: string, vocabulary: Words, certain: Certainty) {
    this.parted = normalized.includes(':');
    this.tally = score.exec(normalized);
    this.tokens = tokensOf(this.tally === null ? normalized : normalized.replace(score, ' '));
    this.vocabulary = vocabulary;
    this.certain = certain;
  }

  read(): VoteTold | null {
    for (let at = 0; at < this.tokens.length; ) {
      const figure = figureOf(this.tokens[at] as string);
      const found =
        figure === null
          ? phraseAt(this.tokens, at, this.vocabulary.votes)
          : { length: 1, value: { is: 'count', count: figure } as const };
      // « 4/5 pas atteint *donc* rejeté »
      if (found === null && this.result !== null && this.vocabulary.fillers.has(this.tokens[at] as string)) {
        at++;
        continue;
      }
      if (found === null) return null;
      const mark = this.tokens[at] as string;
      if (found.value.is === 'casting') {
        this.polling.casting = true;
        this.castBy(at + found.length);
        break;
      }
      if (!this.take(found.value, mark, at + found.length)) return null;
      at += found.length;
    }
    if (!this.settle() && !this.isAnswered()) return null;
    return this.told();
  }

  /** « 3 oui, 5 non, *non* », `5 yes, 1 no, *yes*`: the answer that its counts give. */
  private isAnswered(): boolean {
    const { cast, count, counts } = this;
    if (cast === null || cast === 'abstain' || count !== null || counts.for === null || counts.against === null)
      return false;
    this.cast = null;
    return cast === 'for' ? counts.for > counts.against : counts.against > counts.for;
  }

  /** « voix prépondérante de la présidente : *la proposition est rejetée* », `casting vote *against*`: what the casting vote made of it. */
  private castBy(from: number): void {
    for (let at = from; at < this.tokens.length; at++) {
      const word = phraseAt(this.tokens, at, this.vocabulary.votes)?.value;
      const way =
        word?.is === 'cast' ? ({ for: 'adopted', against: 'rejected', abstain: null } as const)[word.kind] : null;
      const result = word?.is === 'adopted' || word?.is === 'rejected' ? word.is : way;
      if (result === null || this.vocabulary.ballotFillers.has(this.tokens[at] as string)) continue;
      this.result = result;
      this.isOpen = false;
    }
  }

  private take(word: VoteWord, mark: string, next: number): boolean {
    switch (word.is) {
      case 'way':
        if (this.way !== null && this.way !== word.kind) return false;
        this.way = word.kind;
        return this.need(word.needed);
      case 'needed':
        return this.need(word.needed);
      case 'reached':
        this.result = word.result;
        this.led = true;
        return this.way === 'majority' || this.polling.needed !== undefined;
      case 'of':
        return this.way !== null || this.polling.needed !== undefined || this.isMajorityAt(next);
      case 'secret':
        this.polling.secret = true;
        this.led = true;
        return true;
      case 'shares':
        this.polling.shares = true;
        return true;
      case 'adopted':
      case 'rejected':
        this.result = word.is;
        this.isOpen = this.vocabulary.ballotFillers.has(mark);
        this.led = true;
        return true;
      case 'lead':
        this.led = true;
        return true;
      case 'less':
        this.less = true;
        return true;
      case 'voices':
        if (this.less) return false;
        this.led = true;
        this.voices = this.count !== null;
        return true;
      case 'versus':
        return this.versus(next);
      case 'count':
        if (this.cast !== null) return this.assign(this.cast, word.count);
        if (this.count !== null) return false;
        this.count = word.count;
        return true;
      case 'cast':
        // « 9 voix contre 2 », « 5 contre 2 »: a score; « 2 contre » is a count.
        if (word.kind === 'against' && this.count !== null && this.counts.for === null && this.countAt(next) !== null)
          return this.versus(next);
        if (this.count !== null) return this.assign(word.kind, this.count);
        if (this.cast !== null) return false;
        this.cast = word.kind;
        return true;
      case 'none':
        return this.assign(word.kind, 0);
      case 'joint':
        if (mark === ':' || mark === '=' || mark === '(' || mark === '+' || mark === '-') return true;
        return (/^[a-z]/.test(mark) && !this.voices) || this.settle();
      default:
        return true;
    }
  }

  /** Which majority it is, where that is said; « à *une* large majorité » counts nothing before it. */
  private need(needed: NamedMajority | undefined): boolean {
    if (this.count === 1) this.count = null;
    if (needed === undefined) return true;
    if ((this.polling.needed ?? needed) !== needed) return false;
    this.polling.needed = needed;
    return true;
  }

  /** « *aux* deux tiers », `by *an* absolute majority` */
  private isMajorityAt(index: number): boolean {
    const word = phraseAt(this.tokens, index, this.vocabulary.votes)?.value;
    return word?.is === 'needed' || word?.is === 'way';
  }

  /** The count at an index, which « contre » stands before. */
  private countAt(index: number): number | null {
    const word = this.tokens[index] ?? '';
    const figure = figureOf(word);
    if (figure !== null) return figure;
    const found = phraseAt(this.tokens, index, this.vocabulary.votes);
    return found?.value.is === 'count' ? found.value.count : null;
  }

  private versus(next: number): boolean {
    if (this.count === null || this.countAt(next) === null) return false;
    if (!this.assign('for', this.count)) return false;
    this.cast = 'against';
    return true;
  }

  private assign(cast: Counted, count: number): boolean {
    if (this.counts[cast] !== null && this.counts[cast] !== count) return false;
    this.counts[cast] = count;
    this.count = null;
    this.cast = null;
    this.voices = false;
    return true;
  }

  /** « adopté aux 2/3 », `met 2/3 van de stemmen`: a share of the votes is a majority, without the word. */
  private wayNeeded(): 'majority' | null {
    const { needed } = this.polling;
    if (needed === undefined || needed === 'simple' || needed === 'absolute') return null;
    return this.led || this.certain === 'label' ? 'majority' : null;
  }

  /** Ends a part: « 14 voix » are votes for; a number alone, or « pour » alone, says nothing. */
  private settle(): boolean {
    if (this.count !== null && this.voices) return this.assign('for', this.count);
    return this.count === null && this.cast === null;
  }

  private told(): VoteTold | null {
    const { counts } = this;
    const way = this.way ?? this.wayNeeded();
    if (this.tally !== null) {
      // `5-0-1` is no day; « à l'unanimité, 7-0 »
      const isNoDay = this.tally[3] !== undefined && this.tally.slice(2).includes('0');
      if (!this.led && this.certain === false && !isNoDay && this.way === null) return null;
      counts.for = Number(this.tally[1]);
      counts.against = Number(this.tally[2]);
      if (this.tally[3] !== undefined) counts.abstain = Number(this.tally[3]);
    }
    const any = counts.for !== null || counts.against !== null || counts.abstain !== null;
    if (way === null && !any) {
      // « (au scrutin secret) » says how, and leaves open what.
      const isHow = this.certain !== false && this.polling.secret === true;
      return isHow ? { mode: { kind: 'vote', ...counts, secret: true }, result: this.result, conflict: false } : null;
    }
    // « pour 12 » alone is a day of some month; « Pour : 12 » is a count.
    if (
      way === null &&
      !this.parted &&
      this.tokens.length === 2 &&
      counts.for !== null &&
      /^\d/.test(this.tokens[1] as string) &&
      !this.led
    )
      return null;
    const conflict = way !== null && way !== 'majority' && (counts.against ?? 0) > 0;
    const mode = modeOf(way, counts, this.polling);
    const byCounts = wayOf(mode);
    return { mode, result: this.isOpen ? (byCounts ?? this.result) : (this.result ?? byCounts), conflict };
  }
}

function modeOf(
  way: 'unanimous' | 'consensus' | 'majority' | null,
  counts: Readonly<Record<Counted, number | null>>,
  polling: Polling,
): Mode {
  const { against, abstain } = counts;
  if (way === null || counts.for !== null || (way !== 'majority' && (against ?? 0) > 0))
    return { kind: 'vote', ...counts, ...polling };
  return {
    kind: way,
    ...(way !== 'majority' || against === null || against === 0 ? {} : { against }),
    ...(abstain === null || abstain === 0 ? {} : { abstain }),
    ...polling,
  };
}

/** « à l'unanimité …, moins la voix de Berthe », « unanimité moins 2 voix »: votes are left out, and nobody says whether they were against. */
export function leavesVoicesOpen(said: string, { votes }: Words): boolean {
  const tokens = tokensOf(normalize(said));
  let isUnanimous = false;
  let less = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < tokens.length; at++) {
    const word = phraseAt(tokens, at, votes)?.value;
    if (word?.is === 'way') isUnanimous = word.kind === 'unanimous';
    else if (word?.is === 'less' && isUnanimous) less = at;
    else if (word?.is === 'cast') less = Number.NEGATIVE_INFINITY;
    else if (word?.is === 'voices' && at - less <= mostLeftOut) return true;
  }
  return false;
}

/** So many words on stands what is left out. */
const mostLeftOut = 4;

/** Two parts of what is said of one vote, as one: « à l'unanimité » and « 1 abstention »; `null` where they contradict one another. */
export function bothModes(first: Mode, second: Mode): Mode | null {
  const polling = { ...pollingOf(second), ...pollingOf(first) };
  if (isOpen(first)) return { ...second, ...polling };
  if (isOpen(second)) return { ...first, ...polling };
  if (first.kind === 'vote' && second.kind === 'vote') {
    const counts: Record<Counted, number | null> = { for: null, against: null, abstain: null };
    for (const cast of ['for', 'against', 'abstain'] as const) {
      if (first[cast] !== null && second[cast] !== null && first[cast] !== second[cast]) return null;
      counts[cast] = first[cast] ?? second[cast];
    }
    return { kind: 'vote', ...counts, ...polling };
  }
  if (first.kind !== 'vote' && second.kind !== 'vote') {
    if (first.kind === second.kind) return { ...first, ...second, ...polling };
    // « à l'unanimité (majorité des 2/3 requise) »: what was needed is no other way.
    const [all, majority] = first.kind === 'majority' ? [second, first] : [first, second];
    return majority.needed === undefined || all.kind === 'majority' ? null : { ...all, ...polling };
  }
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  if (votes.kind !== 'vote' || other.kind === 'vote') return null;
  const said = other.kind === 'majority' ? other.against : undefined;
  if (differ(votes.abstain, other.abstain) || differ(votes.against, said)) return null;
  const counts = {
    for: votes.for,
    against: votes.against ?? said ?? null,
    abstain: votes.abstain ?? other.abstain ?? null,
  };
  if (other.kind !== 'majority' && (votes.against ?? 0) > 0) return null;
  return modeOf(other.kind, counts, polling);
}

function pollingOf({ secret, shares, needed, casting }: Mode): Polling {
  return {
    ...(secret === undefined ? {} : { secret }),
    ...(shares === undefined ? {} : { shares }),
    ...(needed === undefined ? {} : { needed }),
    ...(casting === undefined ? {} : { casting }),
  };
}

/** « au scrutin secret » alone: how, and not what. */
function isOpen(mode: Mode): boolean {
  return mode.kind === 'vote' && mode.for === null && mode.against === null && mode.abstain === null;
}

function differ(first: number | null, second: number | undefined): boolean {
  return first !== null && second !== undefined && first !== second;
}
