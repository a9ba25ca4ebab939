import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { verdictOf } from './modes.ts';
import { isQuoted, type VoteSentence, voteIn } from './votes.ts';
import { bareTokens, type Deciding, isNameIn, phraseAt, type Words } from './words.ts';

/**
 * The grammar of a sentence in which those present decide, here and now, by its verb and by who does it:
 *
 *     resolution := before? ( BODY name? VERB object | VERB BODY … te/dat/om | CLAUSE … de/que/dat/to | BEING PARTICIPLE par/door/by BODY
 *                           | proposé par/voorgesteld door/moved by NAME … PARTICIPLE de/om/that )
 *
 * BODY is one of those that decide in minutes (« le conseil », `het bestuur`, `we`); `name` some words of what it is called, or how it decides
 * (« *constitutive* », « , *à l'unanimité*, »); VERB is one of deciding in the tense of minutes (« approuve », `keurt … goed`, `agreed to`); CLAUSE
 * decides without anybody (« il est convenu »). Nothing before the verb makes it told, asked or another body's.
 */

/** Longer sentences are no resolution. */
const sentenceLimit = 500;
/** So many words may stand between a body and its verb, « on » and its verb, and the two words of a clause. */
const [nameLimit, pronounLimit, gapLimit] = [6, 3, 4];

/** The decision that a sentence takes by its verb; null: it takes none, or not here and now, or leaves it open. */
export function readResolution(sentence: string, context: ReadContext): VoteSentence | null {
  if (sentence.length > sentenceLimit || isQuoted(sentence) || isSpoken(sentence, context)) return null;
  const normalized = normalize(sentence);
  if (!context.words.mayDecide.test(normalized) && !context.words.verdicts.test(normalized)) return null;
  const tokens = bareTokens(normalized).map((one) =>
    context.words.hedges.has(one) && isNameIn(sentence, one) ? '-' : one,
  );
  const decides = context.words.deciding.some(
    (deciding) =>
      byBody(tokens, deciding, context) ||
      byVerb(tokens, deciding, context) ||
      byClause(tokens, deciding, context) ||
      byMover(tokens, deciding, context) ||
      byAgent(tokens, deciding, context),
  );
  if (!decides) return null;
  const told = voteIn(tokens, context);
  return { mode: told?.mode ?? null, result: told?.result ?? 'adopted' };
}

/** `There were two for and three against and the proposal was lost.`: what came of a motion that it names ends it. */
function endsInVerdict(normalized: string, words: Words): boolean {
  const said = withoutEnd(normalized, '.!');
  return words.motionWords.some((one) => {
    const at = words.motionNouns.some((noun) => one.endsWith(noun)) ? said.lastIndexOf(` ${one} `) : -1;
    return at !== -1 && verdictOf(said.slice(at + 1), words) !== null;
  });
}

/**
 * Whether a sentence that decides says nothing of what: « De ALV neemt dit voorstel aan », « Le conseil y est favorable ». All its words are those
 * who decide, the verb, the vote, or point back.
 */
export function pointsBack(sentence: string, { words, lexicon }: ReadContext): boolean {
  const normalized = normalize(sentence);
  if (endsInVerdict(normalized, words)) return true;
  const tokens = bareTokens(normalized);
  const lengthAt = (at: number): number => {
    const found = words.deciding.flatMap(({ bodies, verbs }) => [
      phraseAt(tokens, at, bodies)?.length ?? 0,
      phraseAt(tokens, at, verbs)?.length ?? 0,
    ]);
    const back = words.motionWords.map((one) => {
      const phrase = one.split(' ');
      return phrase.every((word, index) => tokens[at + index] === word) ? phrase.length : 0;
    });
    return Math.max(phraseAt(tokens, at, words.votes)?.length ?? 0, ...found, ...back);
  };
  const isEnd = (one: string): boolean =>
    words.deciding.some(({ verbs }) => [...verbs.values()].some((all) => all.some(([, end]) => end.includes(one))));
  for (let at = 0; at < tokens.length; ) {
    const one = tokens[at] as string;
    const length = lengthAt(at);
    const isLittle =
      !/[a-z]/.test(one) ||
      // « n'est pas retenue »
      /^[a-z]'$/.test(one) ||
      words.functionWords.has(one) ||
      words.beingVerbs.includes(one) ||
      lexicon.articles.has(one) ||
      isEnd(one);
    if (length === 0 && !isLittle) return false;
    at += Math.max(length, 1);
  }
  return true;
}

/** « Nadia : on décide … », `TDW: we agreed …`: what somebody says in a talk that is written down. */
function isSpoken(sentence: string, { names }: ReadContext): boolean {
  const colon = sentence.slice(0, 60).search(/:\s/);
  const speaker = sentence.slice(0, Math.max(0, colon)).replace(/[*_]+/g, ' ').trim();
  return /^\p{Lu}{2,3}$/u.test(speaker) || (/^\p{Lu}/u.test(speaker) && names.isKnown(speaker));
}

/** « Le conseil, après débat, approuve la convention », `De vergadering keurt de rekening goed`, `We agreed to meet`. */
function byBody(tokens: readonly string[], deciding: Deciding, context: ReadContext): boolean {
  return tokens.some((_, at) => {
    const body = bodyAt(tokens, at, deciding);
    if (body === 0 || deciding.beforeNoSubject.has(tokens[at - 1] ?? '')) return false;
    const limit = at + body + (body === 1 ? pronounLimit : nameLimit);
    for (let verb = at + body; verb < tokens.length && verb <= limit; verb += nameLength(tokens, verb, context)) {
      const found = phraseAt(tokens, verb, deciding.verbs);
      if (found === null && leadsOn(tokens, verb, deciding, context)) return false;
      if (found === null) continue;
      const end = verb + found.length;
      if (isTold(tokens, end, context)) return false;
      if (found.value.length > 0) return endsLater(tokens, end, found.value, deciding, context);
      if (body === 1 && isVague(tokens.slice(verb + 1), deciding, context)) return false;
      return hasObject(tokens, verb, end, deciding, context);
    }
    return false;
  });
}

/** « On valide ça », « We beslissen dat volgende keer »: what people say of themselves and leave open. */
function isVague(rest: readonly string[], { afterVerb }: Deciding, { words }: ReadContext): boolean {
  return rest.some((one) => words.nextWords.includes(one)) || !rest.some((one) => afterVerb.has(one));
}

/** `De postbus besluiten we aan te houden`, `Daarmee gaat het bestuur akkoord`. */
function byVerb(tokens: readonly string[], deciding: Deciding, context: ReadContext): boolean {
  return tokens.some((_, at) => {
    const verb = phraseAt(tokens, at, deciding.verbs);
    const body = verb === null ? 0 : bodyAt(tokens, at + verb.length, deciding);
    if (verb === null || body === 0) return false;
    const end = at + verb.length + body;
    if (isTold(tokens, end, context)) return false;
    if (verb.value.length > 0) return endsLater(tokens, end, verb.value, deciding, context);
    return tokens.slice(end).some((one) => deciding.afterVerb.has(one));
  });
}

/** « Il est convenu de saisir la mairie », `Besloten wordt dat …`, `Er is toen afgesproken om …`, `It was agreed to …`. */
function byClause(tokens: readonly string[], deciding: Deciding, context: ReadContext): boolean {
  return tokens.some((_, at) => {
    const length = phraseAt(tokens, at, deciding.clauses)?.length ?? apartAt(tokens, at, deciding);
    if (length === 0 || deciding.beforeNoSubject.has(tokens[at - 1] ?? '')) return false;
    const follows = tokens.findIndex((one, index) => index >= at + length && deciding.afterVerb.has(one));
    // « Il a été décidé *par la commune* que »; « Il est convenu que : » leads to a list.
    return (
      follows !== -1 && tokens.slice(follows + 1).some((one) => /[a-z]/.test(one)) && !isTold(tokens, follows, context)
    );
  });
}

/** « à l'unanimité » between a body and its verb says how. */
function nameLength(tokens: readonly string[], at: number, { words }: ReadContext): number {
  const found = phraseAt(tokens, at, words.votes);
  return found?.value.is === 'way' ? found.length : 1;
}

/** Whether another clause begins after a body: « le conseil *dont* … », `we think *that* …`; « le comité *de* pilotage » is its name. */
function leadsOn(tokens: readonly string[], at: number, deciding: Deciding, { lexicon, words }: ReadContext): boolean {
  const one = tokens[at] as string;
  if (!deciding.beforeNoSubject.has(one) || lexicon.of.includes(one)) return false;
  return phraseAt(tokens, at, words.votes)?.value.is !== 'way';
}

/** « Les travaux ont été validés par le CA »: not « les statuts approuvés par l'AG », which were. */
function byAgent(tokens: readonly string[], deciding: Deciding, context: ReadContext): boolean {
  const { words } = context;
  return tokens.some((_, at) => {
    const participle = phraseAt(tokens, at, words.votes);
    if (participle?.value.is !== 'adopted' || !words.beingVerbs.includes(tokens[at - 1] ?? '')) return false;
    const by = at + participle.length;
    return (
      words.clauseStops.has(tokens[by] ?? '') && bodyAt(tokens, by + 1, deciding) > 1 && !isTold(tokens, by, context)
    );
  });
}

/** `It was proposed by Ann, seconded by Bob and *RESOLVED* unanimously *that* …`, « Il est proposé par Anne et *décidé de* … »: a participle after who moved it. */
function byMover(tokens: readonly string[], deciding: Deciding, context: ReadContext): boolean {
  const { words, lexicon } = context;
  const mover = tokens.findIndex(
    (_, at) => phrasesBefore(tokens.slice(at, at + 4).join(' '), lexicon.proposedBy).length > 0,
  );
  if (mover === -1) return false;
  return tokens.some((_, at) => {
    const participle = at > mover ? phraseAt(tokens, at, words.votes) : null;
    if (participle?.value.is !== 'adopted') return false;
    const end = at + participle.length;
    const next = end + nameLength(tokens, end, context);
    const follows = [end, next].some((one) => deciding.afterVerb.has(tokens[one] ?? ''));
    // « Il est *proposé* par »: who proposes it makes it no proposal.
    return follows && !isTold(tokens.slice(0, end).toSpliced(mover, 1), end, context);
  });
}

/** How long a clause of two words is that has some between them: `is *er toen* besloten`; 0: none stands at an index. */
function apartAt(tokens: readonly string[], at: number, { clauses }: Deciding): number {
  for (const [phrase] of clauses.get(tokens[at] ?? '') ?? []) {
    const between = tokens.slice(at + 1, at + 2 + gapLimit);
    const last = phrase.length === 2 ? between.indexOf(phrase[1] as string) : -1;
    if (last !== -1 && between.slice(0, last).every((one) => /^[a-z]/.test(one))) return last + 2;
  }
  return 0;
}

/** How long the body is that stands at an index; 0: none does. */
function bodyAt(tokens: readonly string[], at: number, { bodies }: Deciding): number {
  return phraseAt(tokens, at, bodies)?.length ?? 0;
}

/** Whether what is decided follows a verb, or how: « adopte *à l'unanimité* ». One that is a noun of voting, too, needs how. */
function hasObject(
  tokens: readonly string[],
  verb: number,
  end: number,
  { objectStarts }: Deciding,
  context: ReadContext,
): boolean {
  const isVote = phraseAt(tokens, verb, context.words.votes)?.value.is === 'voices';
  // « convient *de* », `agreed *to*` have it in them.
  // « On décide *le 25/9* » leaves it open.
  const starts = objectStarts.has(tokens[end] ?? '') && !/^\d/.test(tokens[end + 1] ?? '');
  const follows = starts || (end > verb + 1 && end < tokens.length);
  return (follows && !isVote) || voteIn(tokens.slice(end), context) !== null;
}

/** Whether the end of a verb that is taken apart stands later and leads to no clause: not `neemt aan dat`. */
function endsLater(
  tokens: readonly string[],
  from: number,
  [last = '']: readonly string[],
  { objectStarts }: Deciding,
  { lexicon }: ReadContext,
): boolean {
  const at = tokens.indexOf(last, from);
  if (at === -1 || tokens.slice(from, at).some((one) => lexicon.negations.has(one))) return false;
  // `neemt *aan dat*`; `gaat *akkoord om*` may lead to what it agrees to.
  return at > from || !objectStarts.has(tokens[at + 1] ?? '') || last === 'akkoord';
}

/** Whether something before an index makes it asked, told, to come, of an earlier year or another body's. */
function isTold(tokens: readonly string[], end: number, { words, meeting }: ReadContext): boolean {
  const isEarlier = (one: string): boolean => /^(?:19|20)\d\d$/.test(one) && one < (meeting ?? '').slice(0, 4);
  return tokens
    .slice(0, end)
    .some((one, at) => words.hedges.has(one) || isEarlier(one) || phraseAt(tokens, at, words.otherBodies) !== null);
}

/** « *On* la déplace au 19 »: whether those who decide do what a sentence says. */
export function isOfDeciders(sentence: string, { words }: Pick<ReadContext, 'words'>): boolean {
  const tokens = bareTokens(normalize(sentence));
  return words.deciding.some((one) => bodyAt(tokens, 0, one) > 0);
}
