import type { EntryRole, Mode, WrittenOwner } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isHandle } from '../names/handle.ts';
import { normalize } from '../text/normalize.ts';
import { areInitialsOf } from './attendees.ts';
import { answersCase } from './cases.ts';
import { castOf, castsCounted, talliesIn } from './casts.ts';
import type { ReadContext } from './context.ts';
import { dueSaid } from './due-said.ts';
import { readLoose } from './head.ts';
import { readKeyed } from './keyed.ts';
import { readMode } from './modes.ts';
import { bothParts, noParts, type Parts, readAll, readParts } from './parts.ts';
import { bodyAt, isEveryone, ownersIn } from './people.ts';
import { isShort } from './sentences.ts';
import { type Slice, sliceIn } from './slices.ts';
import { trimmed, type View, withoutStop } from './view.ts';
import { readVoteLine } from './votes.ts';

/** What stands at both ends of the text of an entry, and the text that is left between them. Offsets are those of the view. */
export interface Ends {
  readonly parts: Parts;
  readonly start: number;
  readonly end: number;
  /** Parts of a bracket at the end that say nothing beside others that do. */
  readonly unread: readonly Slice[];
  /** Something was read that stands in no bracket at the end of the text. */
  readonly loose: boolean;
}

/** How much of the front of a text is looked at, and of its end. */
const frontLimit = 300;
const endLimit = 200;

/**
 * Reads the parts at both ends of a text: at its front « Camille : », « (Camille) », `@camille`, « Camille envoie »; at its end, again and again,
 * the last bracket, what follows a dash, a slash, a comma, a stop or an arrow, and the day that words like *pour*, *tegen*, `by` lead to. They are taken
 * as long as all of a part says something; what is left is the text. `known`: what the head said already.
 */
export function readEnds(view: View, role: EntryRole, known: Parts, context: ReadContext): Ends {
  if (!takesEnds(role)) return { parts: noParts, start: 0, end: view.text.length, unread: [], loose: false };
  const keyed = role === 'action' && /[:?]/.test(view.text) ? readKeyed(view, true, context) : null;
  if (keyed !== null) {
    const cells = keyed.cells
      .map(({ start, end }) => readParts(view, start, end, context, true))
      .reduce(bothParts, noParts);
    if (cells.read > 0 && cells.unread.length === 0) {
      return withoutKeys(view, keyed.what, cells, known, context);
    }
  }
  const front = readFront(view, role, known, context);
  const read = readEnd(view, front.start, role, bothParts(known, front.parts), context);
  const end = withWholeVote(read, view, front.start, role, context);
  let parts = bothParts(front.parts, end.parts);
  let loose = front.loose || end.loose;
  if (role === 'action') {
    const within = readWithin(view, front.start, end.end, bothParts(known, parts), context);
    if (within !== null) {
      parts = bothParts(parts, within);
      loose = true;
    }
  }
  return { parts, start: front.start, end: end.end, unread: end.unread, loose };
}

/** What is to do beside its keys; whom no key names, the bracket at its end may: « comparer les offres (Tom) – échéance : 15/09 ». */
function withoutKeys(view: View, what: Place, cells: Parts, known: Parts, context: ReadContext): Ends {
  const said = bothParts(known, cells);
  const own = { ...view, text: view.text.slice(0, what.end) };
  const bracket = said.owners.length > 0 ? null : readEnd(own, what.start, 'action', said, context);
  const isWho = bracket !== null && bracket.parts.owners.length > 0 && bracket.parts.due === null;
  const end = isWho ? bracket.end : what.end;
  const parts = isWho ? bothParts(cells, bracket.parts) : cells;
  const within = readWithin(view, what.start, end, bothParts(known, parts), context);
  return {
    parts: within === null ? parts : bothParts(parts, within),
    start: what.start,
    end,
    unread: [],
    loose: false,
  };
}

function takesEnds(role: EntryRole): boolean {
  return role === 'action' || role === 'proposal' || role === 'postponed' || isDecided(role);
}

/** True of entries that nobody is to do. */
export function isDecided(role: EntryRole): boolean {
  return role === 'decision' || role === 'pending' || role === 'rejected';
}

/** Whether parts, all of which say something, may be taken off an end of a text of such a role: people are part of a decision's text, and so is a day. */
function fits(parts: Parts, role: EntryRole): boolean {
  if (role === 'action') return true;
  if (parts.owners.length > 0) return role === 'proposal';
  return parts.due === null || role !== 'decision';
}

/** Reads what may be taken off an end of a text of such a role, all of which says something. */
function readFitting(view: View, start: number, end: number, role: EntryRole, context: ReadContext): Parts | null {
  const parts = readAll(view, start, end, context, false, role === 'decision');
  return parts !== null && fits(parts, role) ? parts : null;
}

/** What may stand before the text: in a bracket, before a colon, a stop, a dash or an arrow, a handle. */
const fronts: readonly RegExp[] = [
  /^\s*[([]([^()[\]\n]{1,80})[)\]]\s*[:–—-]?\s*(?=\S)/,
  /^\s*([^\s:][^:\n]{0,79}?)\s*:\s+(?=\S)/,
  /^\s*([^\s.][^.\n]{0,39}?)\.\s+(?=\S)/,
  /^\s*([^\s–—][^–—\n]{0,59}?)(?:\s+[–—-]|(?<=\p{L})[–—-])\s+(?=\S)/u,
  /^\s*([^\s→⇒=>][^→⇒=>\n]{0,59}?)\s*(?:→|⇒|[-=]>)\s*(?=\S)/,
  /^\s*(@[\w-]+)\s+(?=\S)/,
];

const beforeComma = /^\s*([^\s,][^,\n]{0,39}),\s+(?=\S)/;

type Front = Pick<Ends, 'parts' | 'start' | 'loose'>;

function readFront(view: View, role: EntryRole, known: Parts, context: ReadContext): Front {
  const text = view.text.slice(0, frontLimit);
  const leadOf = (pattern: RegExp): Front | null => {
    const lead = pattern.exec(text);
    // `Actions: 1. …` begins a list, and is due on no first.
    if (lead === null || /^\d{1,2}$/.test(lead[1] as string)) return null;
    const from = lead[0].indexOf(lead[1] as string);
    const parts = readFitting(view, from, from + (lead[1] as string).length, role, context);
    return parts === null ? null : { parts, start: lead[0].length, loose: true };
  };
  for (const pattern of fronts) {
    const front = leadOf(pattern);
    // « Action (Tom) : GT Potager – … »: beside whom the label names, the text begins with what it is about.
    const isAbout = role === 'action' && front !== null && front.parts.owners.some((one) => isOther(one, known.owners));
    if (front !== null && !isAbout && !onlyMode(front.parts, role)) return front;
  }
  const isOwned = known.owners.length > 0 || (role !== 'action' && role !== 'proposal');
  const front = isOwned ? null : leadOf(beforeComma);
  // « Anne, Marc, … »: the next of several names follows.
  const isOne = front !== null && front.parts.owners.length > 0 && firstName(text.slice(front.start), context) === null;
  return isOne ? front : { parts: noParts, start: 0, loose: false };
}

/** Whether somebody is none of those who are named already, nor are the words their initials: « Action (Claire Dupont) : *CD* : … ». */
function isOther(owner: WrittenOwner, named: readonly WrittenOwner[]): boolean {
  const nameOf = (one: WrittenOwner): string => (one.kind === 'person' ? (one.person.name ?? '') : '');
  const name = nameOf(owner);
  return named.length > 0 && !named.some((one) => nameOf(one) === name || areInitialsOf(name, nameOf(one)));
}

/** An action does not begin with how it was decided. */
function onlyMode(parts: Parts, role: EntryRole): boolean {
  return role === 'action' && parts.owners.length === 0 && parts.due === null;
}

function readEnd(view: View, start: number, role: EntryRole, known: Parts, context: ReadContext): Omit<Ends, 'start'> {
  const { text } = view;
  let parts = noParts;
  let loose = false;
  let end = trimmed(text, start, text.length).end;
  for (let turn = 0; turn < 5; turn++) {
    const stop = withoutStop(text, start, end);
    const bracket = bracketBefore(text, start, stop);
    if (bracket !== null && talliesIn(text, context).some(({ index }) => index === bracket.start)) break;
    if (bracket !== null) {
      const read = readBracket(view, bracket, role, context);
      // « tous d'accord, sauf Tom (s'abstient) »
      const cast = castOf(text.slice(bracket.start + 1, bracket.end - 1), context);
      const tail = cast === null ? null : tailBefore(view, start, stop, role, known, context);
      if (tail !== null && tail.parts.mode !== null) {
        parts = bothParts(parts, tail.parts);
        end = tail.end;
        loose = true;
        continue;
      }
      const named =
        role !== 'action' && read.owners.length > 0 && read.unread.length === 0
          ? tailBefore(view, start, bracket.start, role, known, context)
          : null;
      if (named !== null && named.parts.mode !== null) {
        // « 5 voix pour, 1 abstention (Kaya) »: who abstained.
        parts = bothParts(parts, named.parts);
        end = named.end;
        continue;
      }
      if (read.read > 0 && read.unread.length === 0 && fits(read, role)) {
        parts = bothParts(parts, read);
        end = trimmed(text, start, bracket.start).end;
        continue;
      }
      const isNear = read.unread.some((part) => context.lexicon.nearInternal(normalize(part.text)) !== null);
      const isMeant = isNear || (read.read > 0 && (role === 'action' || read.mode !== null || read.links.length > 0));
      return { parts, end, unread: isMeant ? read.unread : [], loose };
    }
    const tail = tailBefore(view, start, stop, role, bothParts(known, parts), context);
    if (tail === null) break;
    parts = bothParts(parts, tail.parts);
    end = tail.end;
    loose = true;
  }
  return { parts, end, unread: [], loose };
}

/** An end with all of the vote that ends the text, of which its parts alone may say less; without a vote that is read in part: see {@link endsInCount}. */
function withWholeVote(
  end: Omit<Ends, 'start'>,
  view: View,
  start: number,
  role: EntryRole,
  context: ReadContext,
): Omit<Ends, 'start'> {
  const { text } = view;
  const { mode } = end.parts;
  const whole = role === 'action' || role === 'pending' ? null : voteAtEnd(text, start, end, context);
  if (whole !== null && !answersCase(whole.parts.mode, text)) return whole;
  const isRest = mode?.kind === 'vote' && endsInCount(text.slice(start, end.end), context);
  if (!isRest && !answersCase(mode, text)) return end;
  return { parts: noParts, end: trimmed(text, start, text.length).end, unread: [], loose: false };
}

/** What a vote at the end of a text stands after; the blanks of `<br>`, too. */
const beforeVote =
  /[,;.:?!]\s+|\s(?:[–—/|]|--?)\s+|\s*(?:→|⇒|[-=]{1,2}>)\s*| {4,9}(?=[\p{Lu}\d])|\s\((?=[^\n]*\)[\s.]*$)/gu;

/**
 * The vote that ends a text, read as a line of votes is: « …, 6 oui, 2 non (Eric, Paul), 1 abst », « … Pour 300, contre 200 → rejeté ». Who is named beside
 * a count stays in the text. null: there is none, or what was read at the end says as much.
 */
function voteAtEnd(
  text: string,
  start: number,
  { end, parts }: Omit<Ends, 'start'>,
  context: ReadContext,
): Omit<Ends, 'start'> | null {
  const { mode } = parts;
  if (mode !== null && mode.kind !== 'vote') return null;
  const from = Math.max(start, text.length - endLimit);
  const tail = text.slice(from);
  if (!/\d/.test(tail)) return null;
  for (const mark of tail.matchAll(beforeVote)) {
    const at = from + mark.index;
    const after = at + mark[0].length;
    if (at <= start || at >= end) continue;
    const said = text.slice(after).trimEnd();
    const told = readVoteLine(mark[0].endsWith('(') ? said.replace(/\)\.?$/, '') : said, context);
    if (told?.mode.kind !== 'vote' || countsIn(told.mode) < 2 || countsIn(told.mode) <= countsIn(mode)) continue;
    const stays = /\(\s*\p{L}/u.test(said) ? text.length : /^[.?!]/.test(mark[0]) ? at + 1 : at;
    return {
      parts: { ...noParts, mode: told.mode, result: told.result, read: 1 },
      end: trimmed(text, start, stays).end,
      unread: [],
      loose: !mark[0].endsWith('('),
    };
  }
  return null;
}

/** How many counts a vote has that somebody wrote. */
function countsIn(mode: Mode | null): number {
  if (mode?.kind !== 'vote') return 0;
  return [mode.for, mode.against, mode.abstain].filter((count) => count !== null).length;
}

/** « Vote : 5+ / 0- », « 5 pour (non contraignante) », « pour 7, contre 2 (…) »: a count is left before those that were read. Of a vote that is read in part, nobody knows what the rest says. */
function endsInCount(rest: string, context: ReadContext): boolean {
  const bare = rest
    .slice(-endLimit)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\s,;/.]+$/, '');
  const last = /\d{1,4}\s*(?:[+=±−-]|\s\p{L}{1,20}(?:\s\p{L}{1,20})?)$/u.exec(bare.slice(-60))?.[0];
  if (last !== undefined && (!/\p{L}/u.test(last) || readMode(last, context.words) !== null)) return true;
  return castsCounted(rest.slice(-endLimit), context).size > 0;
}

/** A bracket at the end of a decision may hold a score: « (7-0) ». */
function readBracket(view: View, { start, end }: Place, role: EntryRole, context: ReadContext): Parts {
  // « chercher des sponsors (Camille ?) »: nobody has said yes.
  if (/\?\s*$/.test(view.text.slice(start + 1, end - 1))) return noParts;
  const read = readParts(view, start + 1, end - 1, context, false);
  // « (Anne, avant Pâques) »: beside somebody known, what is no name is told as in the bracket of a label.
  if (read.owners.length > 0 && read.unread.length > 0) {
    const sure = readParts(view, start + 1, end - 1, context, true);
    if (sure.unread.length === 0 && sure.owners.length === read.owners.length) return sure;
  }
  if (read.read > 0 || !isDecided(role)) return read;
  const mode = readMode(view.text.slice(start + 1, end - 1), context.words, true);
  return mode === null ? read : { ...noParts, mode, read: 1 };
}

/** The bracket that ends a text; null where none does, or it is the address of a link. */
function bracketBefore(text: string, start: number, end: number): Place | null {
  const last = text.charAt(end - 1);
  if (last !== ')' && last !== ']') return null;
  let depth = 0;
  for (let at = end - 1; at >= Math.max(start, end - 401); at--) {
    const mark = text.charAt(at);
    if (mark === ')' || mark === ']') depth++;
    else if ((mark === '(' || mark === '[') && --depth === 0)
      return at > start && text.charAt(at - 1) !== ']' ? { start: at, end } : null;
  }
  return null;
}

/** The longest end of a text after a dash, a slash, a comma, a stop, an arrow or a break (blanks stand for `<br>`) all of which says something. */
function tailBefore(
  view: View,
  start: number,
  end: number,
  role: EntryRole,
  known: Parts,
  context: ReadContext,
): { readonly parts: Parts; readonly end: number } | null {
  const from = Math.max(start, end - endLimit);
  const tail = view.text.slice(from, end);
  for (const mark of tail.matchAll(
    /\s(?:[–—/|]|--?)\s+|\s*(?:→|⇒|[-=]{1,2}>)\s*|[,;.?!]\s+| {4,9}(?=[\p{Lu}\d])|\s*:\s+|\s+(?=@[\w-]+$)/gu,
  )) {
    const at = from + mark.index;
    const after = at + mark[0].length;
    if (at <= start || after >= end || opensLess(view.text, after, end)) continue;
    // A number alone is no day.
    if (/^\d{1,4}$/.test(view.text.slice(after, end))) continue;
    // « inviter M. Hubert »
    if (mark[0].startsWith('.') && isShort(view.text, at, context.lexicon)) continue;
    const inner = after + (/^[\s=]*/.exec(view.text.slice(after, end)) as RegExpExecArray)[0].length;
    const parts =
      role === 'action' ? readLoose(view, inner, end, role, context) : readFitting(view, inner, end, role, context);
    // What becomes of it is said in a bracket, or where earlier actions are reviewed: « le panneau dit : fait » is what is to do.
    if (parts === null || parts.outcome !== null) continue;
    // « inviter Nora, Théo »: the last of several names is no owner, nor is one that others name already.
    const isName = parts.owners.length > 0;
    // « achat d'une table : refusé par 3 voix contre 2 »
    const isVerdict = isDecided(role) && (parts.result !== null || parts.mode?.kind === 'vote');
    if (/^\s*:/.test(mark[0]) && !(isName && role === 'action') && !isVerdict) continue;
    if (
      isName &&
      /^[,;.]/.test(mark[0]) &&
      (known.owners.length > 0 || endsInName(view.text.slice(start, at), context))
    )
      continue;
    const stays = /^[.?!]/.test(mark[0]) ? at + 1 : at;
    return { parts, end: trimmed(view.text, start, stays).end };
  }
  return null;
}

/** Whether a bracket ends in a stretch that begins before it: « (prop. Anne, sec. Marc). Carried ». */
function opensLess(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end && depth >= 0; at++) {
    const mark = text.charAt(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
  }
  return depth < 0;
}

function endsInName(text: string, context: ReadContext): boolean {
  const words = text.trimEnd().split(/\s+/);
  return [1, 2, 3].some((count) => words.length > count && isSure(words.slice(-count).join(' '), context));
}

/** Somebody known whose name begins with a capital. */
function isSure(words: string, context: ReadContext): boolean {
  return /^[@\p{Lu}]/u.test(words) && context.names.isKnown(words);
}

/**
 * Reads who and when within the words of an action, which they stay part of: « Camille envoie le sondage pour le 15/5 ». A name counts at the
 * front, before a verb; a day where words like *pour*, *tegen*, `by` lead to it, if there is one alone.
 */
function readWithin(view: View, start: number, end: number, known: Parts, context: ReadContext): Parts | null {
  const due = known.due === null ? dueSaid(view, start, end, context) : null;
  const owners =
    known.owners.length > 0
      ? null
      : (ownersAtFront(view, start, end, context) ??
        ownersOfTopic(view, start, end, context) ??
        ownersOfSentence(view, start, end, context) ??
        ownersBefore(view, start, due, context));
  if (owners === null && due === null) return null;
  return { ...noParts, owners: owners ?? [], due, read: 1 };
}

/** By when the words of an action are to be done that a label after them says who does: « ST to send the letter by Friday. ACTION: ST ». */
export function dueInText(view: View, known: Parts, context: ReadContext): Parts['due'] {
  return readWithin(view, 0, view.text.length, known, context)?.due ?? null;
}

/** « texte de la pétition (Yusuf et Ellie) avant le 1er mars »: who stands in the bracket before the day at the end. */
function ownersBefore(
  view: View,
  start: number,
  due: Parts['due'],
  context: ReadContext,
): readonly WrittenOwner[] | null {
  if (due === null) return null;
  const at = view.text.lastIndexOf(due.text);
  const bracket = at <= start ? null : bracketBefore(view.text, start, view.text.slice(0, at).trimEnd().length);
  if (bracket === null) return null;
  const read = readAll(view, bracket.start + 1, bracket.end - 1, context);
  return read !== null && read.owners.length > 0 ? read.owners : null;
}

/** Who stands at the front of a text, before a verb; `onlyToDo`: before one that says that something is to be done. */
export function ownersAtFront(
  view: View,
  start: number,
  end: number,
  context: ReadContext,
  onlyToDo = false,
): readonly WrittenOwner[] | null {
  const text = view.text.slice(start, Math.min(end, start + 120));
  const found = firstName(text, context) ?? bodyAt(text, context);
  if (found === null) return onlyToDo ? null : unknownToDo(view, start, text, context);
  // « Samira le fait », `Tom neemt het over`: what is done may stand before its verb.
  const next = /^[\s\u00a0]+(?:(?:le|la|les)\s+|l['’])?([\p{L}'’]+)/u.exec(text.slice(found.length));
  if (next === null) return null;
  const normalized = normalize(next[1] as string);
  const isVerb =
    context.words.toDo.has(normalized) ||
    (!onlyToDo && /^\p{Ll}/u.test(next[1] as string) && !context.words.functionWords.has(normalized));
  if (!isVerb) return null;
  return ownersIn(sliceIn(view, start, start + found.length), context, false)?.owners ?? null;
}

/** Two words or three with a capital, before `to` and a verb: somebody, whom no list needs to know. */
const whole = /^\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,2})\sto\s\p{Ll}{2}/u;

function unknownToDo(view: View, start: number, text: string, context: ReadContext): readonly WrittenOwner[] | null {
  const found = whole.exec(text);
  if (found === null) return null;
  const from = start + found[0].indexOf(found[1] as string);
  return ownersIn(sliceIn(view, from, from + (found[1] as string).length), context, true)?.owners ?? null;
}

/** « Fête : *Alice* réserve la salle »: somebody known, before a verb, after a few words that name nobody. */
function ownersOfTopic(view: View, start: number, end: number, context: ReadContext): readonly WrittenOwner[] | null {
  const topic = /^\s*\p{L}[^:.;,?!()\n]{1,40}:\s+(?=[@\p{Lu}])/u.exec(
    view.text.slice(start, Math.min(end, start + 60)),
  );
  const from = start + (topic?.[0].length ?? 0);
  const isNamed = topic !== null && firstName(view.text.slice(from, end), context) !== null;
  return isNamed ? ownersAtFront(view, from, end, context) : null;
}

/** « Noter le point. *Hugo et Théo vont* le préparer »: who begins a later sentence, before a verb that says what is to be done. */
function ownersOfSentence(
  view: View,
  start: number,
  end: number,
  context: ReadContext,
): readonly WrittenOwner[] | null {
  for (const stop of view.text.slice(start, Math.min(end, start + frontLimit)).matchAll(/[.!?;]\s+(?=\p{Lu})/gu)) {
    const owners = ownersAtFront(view, start + stop.index + stop[0].length, end, context, true);
    if (owners !== null) return owners;
  }
  return null;
}

/** The people with whom a text begins, known all of them: the longest such words. */
export function firstName(text: string, context: ReadContext): { readonly length: number } | null {
  const lead = (/^\s*/.exec(text) as RegExpExecArray)[0].length;
  const stops: number[] = [];
  for (const blank of text.slice(lead, lead + 100).matchAll(/[\s\u00a0]+|$/g)) {
    stops.push(lead + blank.index);
    if (stops.length === 7) break;
  }
  for (const stop of stops.reverse()) {
    const words = text.slice(lead, stop).replace(/[,.;:]+$/, '');
    if (words === '' || hasStop(words) || !/^[@\p{Lu}]|^(?:chaque|tou|iedereen|alle|all|every)/iu.test(words)) continue;
    const slice: Slice = { text: words, place: { start: 0, end: words.length }, view: { start: 0, end: words.length } };
    if (isHandle(words) || isEveryone(words, context) || ownersIn(slice, context, false) !== null)
      return { length: lead + words.length };
  }
  return null;
}

/** Whether something ends within some words; the stop of what is cut short ends nothing: « M. Baslé », `P-H. Pelloux`, `mevr. De Wit`. */
function hasStop(words: string): boolean {
  const stop = /[:;,.!?]\s/;
  const cutShort = /(?<!\p{L})(?:\p{Lu}-?){1,2}\p{Ll}{0,3}\.\s|^\p{Ll}{2,4}\.\s/gu;
  return stop.test(words) && stop.test(words.replace(cutShort, ''));
}
