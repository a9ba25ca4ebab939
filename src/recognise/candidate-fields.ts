import type { CandidateDue, CandidateOwner } from '../model/candidate.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Language, Mode, WrittenDue } from '../model/minutes.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { DueContext } from './context.ts';
import { dueSaid } from './due-said.ts';
import type { Hit } from './evidence-words.ts';
import type { Mention } from './mentions.ts';
import { readMode, unopposed } from './modes.ts';
import { dueOf as dueOfPart } from './parts.ts';
import { areJoined, hasAt, hasWithin, joinedFrom, type Sketch } from './sketch.ts';
import { sliceIn } from './slices.ts';
import { strangerIn } from './told.ts';
import { viewOf } from './view.ts';
import { excepts, phraseAt, tokensOf, type Words } from './words.ts';

/** Who would do it: whoever is asked or told of, else those who are named. */
export function ownersOf(sketch: Sketch, before: readonly Sketch[]): CandidateOwner[] {
  const bidden = biddenIn(sketch);
  if (bidden.length > 0) return ownersAt(sketch, bidden);
  return toldOf(sketch) ?? namedIn(sketch, before);
}

/** Whom a sentence names: those in the bracket at the end, else those at the beginning, else those after the sign, else those above. */
export function namedIn(sketch: Sketch, before: readonly Sketch[]): CandidateOwner[] {
  const { subject, closing, mentions, core, leaders, opening, verb, parted } = sketch;
  const all = sketch.hits.filter((hit) => hit.list === 'everyone' && doesSomething(sketch, hit));
  const hasVerb =
    subject.length > 0 && !parted && (hasAt(sketch, 'tasks', verb) || hasWithin(sketch, 'duties', verb, verb + 2));
  if (closing.length > 0 && !hasVerb && closing[0] !== subject[0]) return ownersAt(sketch, closing);
  // « Luc demande un tableau → Anne l'envoie »: what is to be done stands after the arrow.
  const taker = mentions.find(({ start }) => endsInArrow(sketch.piece.text.slice(0, start).trimEnd()));
  if (taker !== undefined)
    return ownersAt(sketch, joinedFrom(mentions.slice(mentions.indexOf(taker)), sketch.piece.text));
  const first = firstIn(sketch);
  if (first.length > 0) return first;
  const everyone = all.find(({ from }) => from === opening || from === core);
  if (everyone !== undefined) return [saidAt(sketch, everyone.from, everyone.to)];
  if (core !== -1) {
    const after = mentions.filter(({ from }) => from >= core);
    if (after.length > 0) return ownersAt(sketch, joinedFrom(after, sketch.piece.text));
  }
  // « Vu le congé de Maud, *Delphine reprend* … »: between who does something and the verb stands nobody.
  const doing = mentions.find(({ to }, at) => {
    const end = mentions[at + 1]?.from ?? sketch.words.length;
    return (
      hasWithin(sketch, 'tasks', to, Math.min(to + 3, end)) || hasWithin(sketch, 'duties', to, Math.min(to + 2, end))
    );
  });
  if (doing !== undefined) return ownersAt(sketch, [doing]);
  // « Les chiffres seront transmis à Actiris »: to whom, and not who.
  const others = mentions.filter(({ from }) => !/^(?:a|aux?|aan|to)$/.test(sketch.words[from - 1]?.normalized ?? ''));
  if (others.length > 0) return ownersAt(sketch, joinedFrom(others, sketch.piece.text));
  if (leaders.length > 0) return leaders.map(({ name }) => ({ name, place: null }));
  // « Elle enverra un tableau »: whoever was named last in the same item; not « il faut … », « il est proposé … », nor of another line of a list.
  const isPerson =
    hasAt(sketch, 'pronouns', opening) && !hasAt(sketch, 'duties', opening) && !hasAt(sketch, 'ourselves', opening);
  if (isPerson) {
    for (const { piece, subject, mentions: those } of before.slice(-3).reverse()) {
      if (
        piece.item !== sketch.piece.item ||
        (sketch.piece.block.kind === 'item' && piece.block !== sketch.piece.block)
      )
        break;
      const named = subject[0] ?? those[0];
      if (named !== undefined) return [{ name: named.name, place: null }];
    }
  }
  const stranger = strangerIn(sketch);
  if (stranger !== null) return [saidIn(sketch, stranger.start, stranger.end)];
  // « Envoyer le courrier à la commune », `We moeten de gemeente bellen`: to whom, and not who.
  const office = sketch.hits.find(
    ({ list, from, to }) =>
      list === 'offices' &&
      (from <= opening + 1 ||
        hasWithin(sketch, 'duties', to, to + 2) ||
        hasWithin(sketch, 'duties', from - 2, from) ||
        /^(?:par|door|by)$/.test(sketch.words[from - 1]?.normalized ?? '')),
  );
  if (office !== undefined) return [saidAt(sketch, office.from, office.to)];
  const [some] = all;
  return some === undefined ? [] : [saidAt(sketch, some.from, some.to)];
}

/** Those with whom a sentence begins: « Nadia et Tom … », « Nadia et le trésorier … », and before a verb of duty `The Clerk and Ann are to write …`. */
function firstIn(sketch: Sketch): CandidateOwner[] {
  const { subject, office, mentions, piece } = sketch;
  if (office === null) return [...ownersAt(sketch, subject), ...strangersAfter(sketch)];
  const body = saidAt(sketch, office.from, office.to);
  if (subject.length > 0) return [...ownersAt(sketch, subject), body];
  const next = joinedFrom(
    mentions.filter(({ from }) => from >= office.to),
    piece.text,
  );
  const joined =
    next[0] !== undefined && areJoined(piece.text.slice((body.place?.end ?? 0) - piece.place.start, next[0].start))
      ? next
      : [];
  const verb = joined.at(-1)?.to ?? office.to;
  const isToDo = hasWithin(sketch, 'duties', verb, verb + 2) || hasAt(sketch, 'tasks', verb);
  return isToDo ? [body, ...ownersAt(sketch, joined)] : [];
}

/** What stands after a verb by which somebody has another do something: before the other, and before what is to be done. */
const bidden: Readonly<Record<Language, { readonly whom: RegExp; readonly todo: RegExp }>> = {
  fr: { whom: /^(?:a|aux?)$/, todo: /^(?:de|d'|a)$/ },
  nl: { whom: /^aan$/, todo: /^(?:om|te|met)$/ },
  en: { whom: /^of$/, todo: /^(?:to|with)$/ },
};

/** « Il est demandé à M. Lemoine de … »: where nobody stands at the beginning, the verb is among so many words. */
const mostToBid = 3;

/** « Mme Lefèvre demande *à M. Claessens* d'envoyer la liste », « Gevraagd *aan Tom* om … », `Ann asked *Bob* to ring`: who is to do it. */
export function biddenIn(sketch: Sketch): readonly Mention[] {
  const { mentions, subject, opening, words, language, piece } = sketch;
  const { whom, todo } = bidden[language];
  const from = subject.length === 0 ? opening : hasAt(sketch, 'had', sketch.verb) ? sketch.verb + 1 : sketch.verb;
  const to = from + (subject.length === 0 ? mostToBid : 1);
  // « Marijke *regelt* de sleutels *en vraagt* Ruud om … »: it is she who does something first.
  const { verb } = sketch;
  const isDeed = hasAt(sketch, 'tasks', verb) || hasAt(sketch, 'duties', verb);
  const acts = subject.length > 0 && isDeed && !hasAt(sketch, 'reports', verb);
  const isJoined = (at: number): boolean => !acts && /^(?:et|en|and)$/.test(words[at - 1]?.normalized ?? '');
  const at = sketch.hits.find(
    (hit) => hit.list === 'bids' && hit.from >= from && (hit.from < to || isJoined(hit.from)),
  )?.from;
  if (at === undefined) return [];
  const next = whom.test(words[at + 1]?.normalized ?? '') ? at + 2 : at + 1;
  const named = mentions.filter((one) => one.from >= next);
  const isNext = named[0] !== undefined && named[0].from <= next + 1;
  const others = isNext ? joinedFrom(named, piece.text) : [];
  return todo.test(words[others.at(-1)?.to ?? -1]?.normalized ?? '') ? others : [];
}

/** « Il rappelle que *chaque école* doit …, *Luc* enverra … »: who does what somebody tells; null: nothing is told of another. */
function toldOf(sketch: Sketch): CandidateOwner[] | null {
  const { hits, subject, verb, opening, mentions, words, piece } = sketch;
  const at = subject.length > 0 ? verb : hasAt(sketch, 'pronouns', opening) ? opening + 1 : -1;
  const telling = hits.find(({ list, from }) => list === 'reports' && from === at);
  if (telling === undefined) return null;
  const ends = [telling.to - 1, telling.to].find((one) => /^(?:que|qu'|dat|that)$/.test(words[one]?.normalized ?? ''));
  if (ends === undefined || hasAt(sketch, 'pronouns', ends + 1)) return null;
  const named = mentions.filter(({ from }) => from > ends);
  const isFirst = named[0] !== undefined && named[0].from <= ends + 2;
  if (isFirst) return ownersAt(sketch, joinedFrom(named, piece.text));
  const all = hits.find(({ list, from }) => list === 'everyone' && from === ends + 1);
  return all === undefined ? [] : [saidAt(sketch, all.from, all.to)];
}

/** « Mmes Peeters *et Diallo* enverront … »: a name that no list has, joined to those with whom a sentence begins. */
function strangersAfter(sketch: Sketch): CandidateOwner[] {
  const last = sketch.subject.at(-1);
  if (last === undefined) return [];
  const joined = /^\s(?:et|en|and)\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)(?=\s\p{Ll})/u.exec(
    sketch.piece.text.slice(last.end),
  );
  if (joined === null) return [];
  const end = last.end + joined[0].length;
  return [saidIn(sketch, end - (joined[1] as string).length, end)];
}

/** Whether an arrow ends some words, and is not all of them. */
function endsInArrow(before: string): boolean {
  return ['->', '=>', '→', '⇒'].some((arrow) => before.endsWith(arrow)) && /\p{L}/u.test(before);
}

/** « … enverra le programme à tous », « tout le monde est d'accord »: all are told, or agree. */
function doesSomething(sketch: Sketch, { from, to }: Hit): boolean {
  const { words } = sketch;
  return (
    !/^(?:a|aan|to|avec|met|with|pour|voor|for|de|van|of)$/.test(words[from - 1]?.normalized ?? '') &&
    !hasWithin(sketch, 'agrees', from, to + 3)
  );
}

function ownersAt({ piece }: Sketch, mentions: readonly Mention[]): CandidateOwner[] {
  const owners = new Map<string, CandidateOwner>();
  for (const { name, start, end } of mentions)
    if (!owners.has(name))
      owners.set(name, { name, place: { start: piece.place.start + start, end: piece.place.start + end } });
  return [...owners.values()];
}

function saidAt(sketch: Sketch, from: number, to: number): CandidateOwner {
  const start = sketch.words[from]?.start ?? 0;
  return saidIn(sketch, start, sketch.words[to - 1]?.end ?? start);
}

function saidIn({ piece }: Sketch, start: number, end: number): CandidateOwner {
  const name = squeeze(piece.text.slice(start, end)).replace(/^(?:l['’]|(?:le|la|les|de|het|the)\s)(?=\p{L})/iu, '');
  return { name, place: { start: piece.place.start + start, end: piece.place.start + end } };
}

/** Without a year, no day is further ahead. */
const longestWait = 270;

/** By when it is due, as far as one reading of the words allows; `next`: the day of the next meeting, where that is announced. */
export function dueOf(sketch: Sketch, context: DueContext, next: IsoDate | null): CandidateDue | null {
  const { due, piece, language } = sketch;
  const { dates, meeting } = context;
  if (due === null) return dueInWords(sketch, context, next);
  const at = piece.place.start;
  const place = { start: at + due.start, end: at + due.end };
  const written = squeeze(piece.text.slice(due.start, due.end));
  const one = (date: IsoDate | null): CandidateDue => ({ written, date, from: null, to: null, place });
  if (due.anchor !== null) return one(next);
  const choices = due.date === null && meeting !== null ? dates.choices(written, { meeting, language }) : [];
  if (choices.length > 0) return one(choices[0] as IsoDate);
  // « went on 4 Feb », a fortnight ago, is not due in a year, nor is « en février » in March.
  const isLongAhead = meeting !== null && due.date !== null && due.date > addDays(meeting, longestWait);
  if (isLongAhead && !/\d{4}|[/.-]\d{2}$/.test(written.replace(/^\D*\d{1,2}[/.-]\d{1,2}/, ''))) return null;
  if (due.until !== null && due.precision !== 'day')
    return { written, date: null, from: due.date, to: due.until, place };
  // What was before the meeting is not due after it.
  return due.date !== null && meeting !== null && due.date < meeting ? null : one(due.date);
}

/** By when, as an action under a label says it: « cette semaine », `by Friday`, `within a fortnight`, « avant Noël ». */
function dueInWords(sketch: Sketch, context: DueContext, next: IsoDate | null): CandidateDue | null {
  const { piece, words, language } = sketch;
  const { text, place: whole } = piece;
  const own = { ...context, language };
  const end = words.at(-1)?.end ?? 0;
  const due = dueSaid(viewOf(text, 0, text.length), 0, end, own) ?? dueAfterArrow(text, end, own);
  if (due === null) return dueWithin(sketch, context.meeting);
  const place = { start: whole.start + due.place.start, end: whole.start + due.place.end };
  const said = { written: due.text, from: null, to: null, place };
  if (due.anchor !== null) return { ...said, date: next };
  const found = due.reason === 'period' ? context.dates.readDate(due.text, own) : null;
  if (found?.until != null) return { ...said, date: null, from: found.date, to: found.until };
  const month = due.date === null ? (context.dates.occasionIn(due.text, own)?.month ?? null) : null;
  return { ...said, date: month !== null && next !== null && Number(next.slice(5, 7)) === month ? next : due.date };
}

/** « … le fichier de commande *→ 10/06* » */
function dueAfterArrow(text: string, end: number, context: DueContext): WrittenDue | null {
  const arrow = /(?:→|[-=]>)\s*(?=\S[^→>]{2,30}$)/u.exec(text.slice(0, end));
  const due =
    arrow === null
      ? null
      : dueOfPart(sliceIn(viewOf(text, 0, text.length), arrow.index + arrow[0].length, end), context);
  return due?.date == null || (context.meeting !== null && due.date < context.meeting) ? null : due;
}

/** « Luc rappelle *demain* la commune » */
function dueWithin({ piece, hits, words }: Sketch, meeting: IsoDate | null): CandidateDue | null {
  const said = hits.find(({ list }) => list === 'today' || list === 'tomorrow');
  if (said === undefined || meeting === null) return null;
  const start = words[said.from]?.start ?? 0;
  const end = words[said.to - 1]?.end ?? start;
  const date = addDays(meeting, said.list === 'tomorrow' ? 1 : 0);
  const place = { start: piece.place.start + start, end: piece.place.start + end };
  return { written: squeeze(piece.text.slice(start, end)), date, from: null, to: null, place };
}

/** « il manque *1 abstention* catering »: abstentions alone are a vote where nothing follows that they are of. */
function isOfSomethingElse(mode: Mode, after: string): boolean {
  const isAlone = mode.kind === 'vote' && mode.for === null && mode.against === null;
  return isAlone && /^\s+\p{Ll}/u.test(after) && !/^\s+(?:de|d['’]|du|van|by|from|et|en|and)(?!\p{L})/iu.test(after);
}

/** « ne fait *pas* l'unanimité », `not unanimous`. */
export function isDenied(sketch: Sketch, { from }: Hit): boolean {
  const isArticle = /^(?:l['’]|la|une|een|de|a|an)$/.test(sketch.words[from - 1]?.normalized ?? '');
  const at = isArticle ? from - 2 : from - 1;
  return at >= 0 && hasAt(sketch, 'negations', at);
}

/** A vote takes so many characters, with who and what for in its brackets. */
const longestVote = 300;

/** How it was decided, where the words between the first and the last of a vote say that and nothing else. */
export function modeOf(sketch: Sketch, vocabulary: Words): Mode | null {
  const { hits, words, piece } = sketch;
  const said = hits
    .filter((hit) => hit.list === 'votes' || (hit.list === 'unanimous' && !isDenied(sketch, hit)))
    .map((hit) => (hit.list === 'votes' ? withCounts(sketch, hit, vocabulary) : hit));
  const wordsOf = ({ from, to }: Hit): [number, number] => [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  // Of a vote that is read in part, nobody knows what the rest says.
  const isCount = (hit: Hit | undefined): boolean => hit !== undefined && /\d/.test(piece.text.slice(...wordsOf(hit)));
  for (let first = 0; first < Math.min(said.length, 8) && !isCount(said[first - 1]); first++)
    for (let last = said.length - 1; last >= first && !isCount(said[last + 1]); last--) {
      const [start] = wordsOf(said[first] as Hit);
      const [, end] = wordsOf(said[last] as Hit);
      if (end - start > longestVote) continue;
      // « 5 pour (non contraignante), 1 contre (I. Tounkara) »: who, and what for, is in brackets.
      const mode = unopposed(readMode(piece.text.slice(start, end).replace(/ ?\([^()\d]{1,100}\)/g, ''), vocabulary));
      if (mode === null || isOfSomethingElse(mode, piece.text.slice(end))) continue;
      if (!isOfAll(mode) || !isOfAllBut(piece.text.slice(end), vocabulary)) return mode;
      return readMode((/^[^.;]*/.exec(piece.text.slice(start)) as RegExpExecArray)[0], vocabulary);
    }
  const unanimous = said.findLast(({ list }) => list === 'unanimous');
  // « ok » is somebody's; « tous d'accord » is everybody's.
  const agreed = hits.some(({ list }) => list === 'agrees')
    ? hits.findLast(({ list }) => list === 'allAgree')
    : undefined;
  const all = unanimous ?? agreed;
  if (all === undefined || isOfAllBut(piece.text.slice(wordsOf(all)[1]), vocabulary)) return null;
  if (unanimous !== undefined) return { kind: 'unanimous' };
  // « Tous d'accord », as it is read under a label.
  const agrees = hits.filter(({ list }) => list === 'agrees' || list === 'allAgree').map(wordsOf);
  const place = { start: Math.min(...agrees.map(([from]) => from)), end: Math.max(...agrees.map(([, to]) => to)) };
  return unopposed(readMode(piece.text.slice(place.start, place.end), vocabulary)) ?? { kind: 'consensus' };
}

/** The counts of a vote take so many words. */
const mostOfCounts = 16;

/** « *quatre pour, un contre et* une abstention »: a vote with the counts in words beside it. */
function withCounts({ words, piece }: Sketch, hit: Hit, { votes }: Words): Hit {
  const kindOf = (at: number): string | null => {
    const value = phraseAt([words[at]?.normalized ?? ''], 0, votes)?.value;
    // « sans vote » counts none.
    return value === undefined || (value.is === 'count' && value.count === 0) ? null : value.is;
  };
  const isBeside = (at: number): boolean =>
    /^[\s,;]{0,3}$/.test(piece.text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? Number.POSITIVE_INFINITY));
  const isMore = (at: number): boolean =>
    Math.abs(at - hit.from) < mostOfCounts && /^(?:count|cast|joint)$/.test(kindOf(at) ?? '');
  let { from, to } = hit;
  while (isMore(from - 1) && isBeside(from)) from--;
  while (from < hit.from && kindOf(from) !== 'count') from++;
  while (isMore(to) && isBeside(to)) to++;
  while (to > hit.to && kindOf(to - 1) !== 'cast') to--;
  return { ...hit, from, to };
}

/** So many words may stand between those who agree and whom that excepts: « tous d'accord, sauf Tom ». */
const mostUntilLess = 4;

/** « OK de tous *sauf Élodie* », « à l'unanimité *moins une voix* »: not all of them. */
function isOfAllBut(rest: string, vocabulary: Words): boolean {
  const tokens = tokensOf(normalize(rest.slice(0, longestVote)));
  return tokens.slice(0, mostUntilLess).some((_, at) => excepts(tokens, at, vocabulary));
}

function isOfAll({ kind }: Mode): boolean {
  return kind === 'unanimous' || kind === 'consensus';
}
