import { letterOfRole } from '../model/ids.ts';
import type { Correcting, EntryRole, IdLetter } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import { type Cited, idAt, mayCite } from './cited-id.ts';
import type { ReadContext } from './context.ts';
import { readCorrected } from './corrections.ts';
import type { LabelHit } from './lexicon.ts';
import type { Label, Line } from './line.ts';
import { readMode, verdictOf } from './modes.ts';
import { participleAt } from './participles.ts';
import { bothParts, half, noParts, type Parts, readAll, readParts } from './parts.ts';
import { type Slice, sliceIn } from './slices.ts';
import { trimmed, type View, viewOf } from './view.ts';

/**
 * The grammar of a labelled line:
 *
 *     line := signs* ( LABEL | REF | ID ) place1? SEP text        SEP := ":" | " – " | " - " | "→" | "=>"
 *
 * `place1` holds words and brackets between the label and the separator; all of them must say something, else the line is no entry and is told.
 * What stands at both ends of the text is read by `ends.ts`, with the same classifier of parts.
 */

/** A head is looked for in so many characters: more than any label with its bracket has. */
const headLimit = 600;

/** Everything up to the separator of a labelled line. */
export interface Head {
  /** null: an id or a ref alone. */
  readonly hit: LabelHit | null;
  readonly role: EntryRole;
  /** As typed; null for an id or a ref alone. */
  readonly label: string | null;
  readonly letter: IdLetter | null;
  /** The letter as typed: `Action D5` counts as A5. */
  readonly typedLetter: IdLetter | null;
  readonly number: number | null;
  /** The entry it updates. */
  readonly ref: string | null;
  /** Of a proposal that it cites, the decision that adopts it: « Proposition 2026-10-17/P1 (*D2*, adoptée) ». */
  readonly taken: Taken | null;
  /** What the bracket and the words before the separator say. */
  readonly parts: Parts;
  /** Words before the separator were read that stand in no bracket. */
  readonly loose: boolean;
  /** The words of a working group or a contact before the separator. */
  readonly name: Slice | null;
  /** What a correction is about. */
  readonly corrects: Correcting | null;
  /** From the start of its line, signs and marks included, to the separator. */
  readonly place: Place;
  /** Where the id stands, or (empty) would be written. */
  readonly idPlace: Place;
  /** Where its text begins. */
  readonly textStart: number;
  /** « **Décision :**le texte », which Markdown does not read as bold. */
  readonly glued: boolean;
}

/** A number in the bracket of a head: its own, or that of the decision on what the head cites. */
interface Taken {
  readonly number: number;
  readonly text: string;
  readonly place: Place;
}

/** A line that begins as a head does and is none: its label, and the words up to the separator. */
export interface HeadMiss {
  readonly role: EntryRole;
  readonly label: string;
  readonly written: string;
  readonly place: Place;
}

export type HeadAnswer = { readonly head: Head } | { readonly miss: HeadMiss };

const roles: Readonly<Record<IdLetter, EntryRole>> = { D: 'decision', A: 'action', P: 'proposal' };

/** Reads the head of a line; a bracket may go on until `blockEnd`. null: it begins with no label and no id. */
export function readHead(line: Line, blockEnd: number, context: ReadContext, isItem = false): HeadAnswer | null {
  const { document, lead, boxed, label } = line;
  const from = boxed ? lead + 1 : lead;
  if (label === null && !mayCite(line.view.text, from)) return null;
  const { start, end } = line.place;
  const view = viewOf(document, start, Math.min(Math.max(end, blockEnd), start + headLimit));
  // « **D3.** Le prix passe à 14 €. »
  const isBold = (at: number, to: number): boolean =>
    /[*_]{2}$/.test(document.slice(Math.max(0, view.at(at) - 2), view.at(at))) &&
    /^\.[*_]{2}/.test(document.slice(view.at(to), view.at(to) + 3));
  const cited = idAt(view.text, label === null ? from : label.end, label !== null, isBold);
  if (label === null && cited === null) return null;
  const close = boxed ? closingBracket(view.text, lead) : -1;
  // `[Interne](address)` is a link.
  if (boxed && (close === -1 || view.text.charAt(close + 1) === '(')) return null;
  const afterId = cited?.end ?? (label as Label).end;
  const found = boxed
    ? { start: close, end: afterBracket(view.text, close) }
    : ((cited === null && participleAt(line, context) !== null
        ? null
        : unsaidSeparator(document, view, label, cited, afterId, context)) ??
      separatorAt(view.text, afterId) ??
      (isItem && cited?.ref != null ? afterRef(view.text, afterId) : null));
  if (found === null) return null;
  return headOf(document, start, view, { label, cited, from, afterId, separator: found }, context);
}

/**
 * A head that nothing but a name or a bracket ends: « **A2** (An, 14/4) evaluatie », « A1 Eva to talk to … », `ACTION BO to ring …`. All of the
 * bracket says something; the name is of somebody known, and stays in the text.
 */
function unsaidSeparator(
  document: string,
  view: View,
  label: Label | null,
  cited: Cited | null,
  from: number,
  context: ReadContext,
): { start: number; end: number } | null {
  const letter = label === null ? null : letterOfRole(label.hit.role === 'unanimous' ? 'decision' : label.hit.role);
  if (letter === null && (label !== null || cited?.letter == null)) return null;
  const rest = view.text.slice(from, from + 200);
  const bracket = /^\s*\(([^()\n]{1,100})\)[\s*_]*(?=[\p{L}\d«"])/u.exec(rest);
  if (bracket !== null) {
    const open = from + bracket[0].indexOf('(') + 1;
    const end = from + bracket[0].length;
    const parts = readParts(view, open, open + (bracket[1] as string).length, context, false);
    // `RESOLVED unanimously (D1, proposed by Ann) that …`
    const id = letter === null || cited !== null ? null : numberIn(parts, letter);
    const { read, unread } = id === null ? parts : withoutUnread(parts, id.place);
    return unread.length > 0 || (read === 0 && id === null) ? null : { start: end, end };
  }
  // « Décision 4. On garde le local. »
  const stop = cited === null ? null : (label === null ? /^\.\s+(?=\S)/u : /^\.\s+(?=\p{Lu})/u).exec(rest);
  if (stop !== null) return { start: from, end: from + stop[0].length };
  const begin = view.at(label?.start ?? cited?.start ?? 0);
  const opensBold = /[*_]{2}$/.test(document.slice(Math.max(0, begin - 2), begin));
  // « **Décision** », « DÉCISION » over the line that says what was decided.
  const isCapitals = label !== null && /^[\p{Lu}\p{M}]{4,}$/u.test(view.text.slice(label.start, label.end));
  const isAlone = (opensBold || isCapitals) && /^[ \t\u00a0]*[\r\n]+[^\r\n]*\S/.test(rest);
  if (isAlone && label !== null && !saysWay(view.text.slice(label.start, label.end), context))
    return { start: from, end: from };
  const blank = /^[\s\u00a0]+(?![\s\u00a0:–—→⇒=-])/.exec(rest);
  if (blank === null) return null;
  const start = from + blank[0].length;
  // « **Décision D4** on garde le local. »
  const isBold = opensBold && /[*_]{2}/.test(document.slice(view.at(from - 1), view.at(start)));
  if (
    isBold &&
    /^[\p{L}\d«]/u.test(view.text.charAt(start)) &&
    (label === null || cited !== null || /^[\p{Ll}\d]/u.test(view.text.charAt(start)))
  )
    return { start, end: start };
  // `TODO ring the hall`, « DECISION on garde le lundi »: a label in capitals that no sentence begins with.
  if (
    label !== null &&
    cited === null &&
    /^(?:action|decision)$/.test(label.hit.role) &&
    isCapitals &&
    /^\p{Ll}/u.test(view.text.charAt(start))
  )
    return { start, end: start };
  if (label !== null && label.hit.role !== 'action') return null;
  const length = knownAtFront(view.text.slice(start, start + 120), context);
  if (length === null) return null;
  const next = /^\s+([\p{L}'’]+)/u.exec(view.text.slice(start + length));
  const word = normalize(next?.[1] ?? '');
  const isLower = /^\p{Ll}/u.test(next?.[1] ?? '') && !context.words.functionWords.has(word);
  // `AI Tunde cuts the branch`: a label in capitals needs no more.
  const isCapital =
    label !== null &&
    /^\P{Ll}{2,40}$/u.test(view.text.slice(label.start, label.end)) &&
    !/[:,;]$/.test(view.text.slice(start, start + length));
  const goesOn = context.words.toDo.has(word) || (isLower && (label === null || isCapital));
  return goesOn ? { start, end: start } : null;
}

/** « Approuvé », « À l'unanimité »: a label that is the answer to what was said before it. */
function saysWay(label: string, { words }: ReadContext): boolean {
  return verdictOf(normalize(label), words) !== null || readMode(label, words) !== null;
}

/** A ref that begins an item of a list is its head, whatever follows: « - [x] 2020-02-06/A7 chaises ». */
function afterRef(text: string, from: number): { start: number; end: number } {
  const blanks = /^[\s,;]*/.exec(text.slice(from)) as RegExpExecArray;
  return { start: from, end: from + blanks[0].length };
}

/** How long the known name is with which a text begins; null where it begins with none. */
function knownAtFront(text: string, context: ReadContext): number | null {
  if (!/^[@\p{Lu}]/u.test(text)) return null;
  const words = text.split(/(?<=\S)(?=[\s\u00a0])/, 5);
  for (let count = words.length; count >= 1; count--) {
    const name = words.slice(0, count).join('');
    if (!/[:;,.!?]\s/.test(name) && context.names.isKnown(name.replace(/[,.;:]+$/, ''))) return name.length;
  }
  return null;
}

interface Found {
  readonly label: Label | null;
  readonly cited: Cited | null;
  readonly from: number;
  readonly afterId: number;
  readonly separator: { readonly start: number; readonly end: number };
}

function headOf(document: string, start: number, view: View, found: Found, context: ReadContext): HeadAnswer | null {
  const { label, cited, separator } = found;
  const hit = label?.hit ?? null;
  // What only cites a decision does not take it.
  const bare = cited?.ref != null && cited.letter === 'D' ? 'pending' : roles[cited?.letter as IdLetter];
  const role = hit === null ? bare : hit.role === 'unanimous' ? 'decision' : hit.role;
  const labelStart = label?.start ?? (cited as Cited).start;
  const typed = label === null ? null : squeeze(view.text.slice(label.start, label.end));
  const text = textAfter(document, view, separator.end);
  const after = view.place(labelStart, found.afterId).end;
  const isCorrection = role === 'correction' && label !== null;
  const between = isCorrection
    ? readCorrection(view, label.end, separator.start, context)
    : readBetween(view, found.afterId, separator.start, role, context);
  if (between === null) return null;
  if (between.unread !== null && role !== 'contact' && role !== 'working-group') {
    if (typed === null) return null;
    const { end } = between.unread.view;
    const written = squeeze(view.text.slice(labelStart, end));
    return { miss: { role, label: typed, written, place: view.place(labelStart, end) } };
  }
  // What a correction cites is what it corrects.
  const own = isCorrection ? null : asTold(cited, role, between, context);
  const isRef = own?.ref != null;
  // « Décision 2026/14 (*D2*) – … », « À l'unanimité (*D2*) : … »
  const letter = letterOfRole(role);
  const inBracket = own === null && letter !== null && hit !== null ? numberIn(between.parts, letter) : null;
  const taken = isRef && own.letter === 'P' ? numberIn(between.parts, 'D') : null;
  const numbered = taken ?? inBracket;
  return {
    head: {
      hit,
      role,
      label: typed,
      letter: isRef ? (own.letter ?? letter) : letter,
      typedLetter: own?.letter ?? null,
      number: isRef ? null : (own?.number ?? inBracket?.number ?? null),
      ref: own?.ref ?? null,
      taken,
      parts: numbered === null ? between.parts : withoutUnread(between.parts, numbered.place),
      loose: between.loose,
      name: between.unread,
      corrects: between.corrects,
      place: { start, end: text.start },
      idPlace: inBracket?.place ?? (cited === null ? { start: after, end: after } : view.place(cited.start, cited.end)),
      textStart: text.start,
      glued: text.glued,
    },
  };
}

function numberIn({ unread }: Parts, letter: IdLetter): Taken | null {
  for (const { text, place } of unread) {
    const id = /^([DAP])[ \u00a0]?(\d{1,4})$/.exec(text);
    if (id?.[1] === letter) return { number: Number(id[2]), text, place };
  }
  return null;
}

function withoutUnread(parts: Parts, { start }: Place): Parts {
  return { ...parts, unread: parts.unread.filter(({ place }) => place.start !== start) };
}

/** « Proposition P1 est adoptée : … » says what came of one that has its number already; « Proposition P1 Lies (adoptée) : … » gives it. */
function asTold(cited: Cited | null, role: EntryRole, { told }: Between, context: ReadContext): Cited | null {
  if (cited?.number == null || role !== 'proposal' || told === null) return cited;
  return { ...cited, letter: 'P', number: null, ref: `${context.meetingId}/P${cited.number}` };
}

/** « **Rectification 2020-04-23/D1 :** », « Correction du PV du 23/04 : »: a line that corrects nothing is text. */
function readCorrection(view: View, start: number, end: number, context: ReadContext): Between | null {
  const last = segments(view.text, start, end).findLast(({ bracket }) => bracket);
  // « (interne) »; another bracket may say what is corrected: « (PV du 23/04) ».
  const said = last === undefined ? noParts : readParts(view, last.from, last.to, context, true);
  const isInternal = said.internal && said.unread.length === 0;
  const words = trimmedMarks(view.text, start, isInternal && last !== undefined ? last.from - 1 : end);
  const corrects = readCorrected(sliceIn(view, words.start, words.end), context);
  const parts = isInternal ? said : noParts;
  return corrects === null ? null : { parts, loose: false, told: null, unread: null, corrects };
}

/** The first separator outside brackets, on the line that the index stands on; a bracket may go on over its end. */
function separatorAt(text: string, index: number): { start: number; end: number } | null {
  let depth = 0;
  for (let at = index; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (mark === '\n' || mark === '\r') return null;
    else if (mark === ':' && !/^\/\/|^\d/.test(text.slice(at + 1, at + 3))) return { start: at, end: at + 1 };
    else if (/[-–—=→⇒]/.test(mark)) {
      const arrow = /^(?:[-=]{1,2}>|[→⇒])/.exec(text.slice(at, at + 3));
      if (arrow !== null) return { start: at, end: at + arrow[0].length };
      if (
        /^[-–—][\s\u00a0\u202f]/.test(text.slice(at, at + 2)) &&
        /[\s\u00a0\u202f)\]\d]$/.test(text.slice(index - 1, at))
      )
        return { start: at, end: at + 1 };
    }
  }
  return null;
}

function closingBracket(text: string, open: number): number {
  const close = text.indexOf(text.charAt(open) === '(' ? ')' : ']', open);
  return close !== -1 && close - open < 120 && !/[\n\r]/.test(text.slice(open, close)) ? close : -1;
}

/** After « [Décision] », a colon or a dash may still come. */
function afterBracket(text: string, close: number): number {
  const more = /^\][\s\u00a0\u202f]*(?::|[-–—](?=\s))|^./s.exec(text.slice(close, close + 8));
  return close + (more?.[0].length ?? 1);
}

interface Between {
  readonly parts: Parts;
  readonly loose: boolean;
  /** What came of it by words that stand in no bracket. */
  readonly told: Parts['result'];
  /** Words that say nothing to czs. */
  readonly unread: Slice | null;
  readonly corrects: Correcting | null;
}

const ownNumber = /^(?:n°|nº|no\.?|nr\.?|#)?\s?[A-Z]{0,3}-?\d{1,4}(?:[-./]\d{1,4}){1,2}$/u;

/** Reads what stands between a label and its separator: a bracket, canonically; words all of which must say something, else. */
function readBetween(view: View, start: number, end: number, role: EntryRole, context: ReadContext): Between {
  let parts = noParts;
  let loose = false;
  let told: Parts['result'] = null;
  let unread: Slice | null = null;
  for (const { from, to, bracket } of segments(view.text, start, end)) {
    if (bracket) {
      parts = bothParts(parts, readParts(view, from, to, context, true, role));
      continue;
    }
    const words = trimmedMarks(view.text, from, to);
    // « Proposition P1 *est* adoptée : … »
    const clean = role === 'proposal' ? withoutBeing(view, words, context) : words;
    if (clean.start >= clean.end) continue;
    const own = view.text.slice(clean.start, clean.end);
    const read = readLoose(view, clean.start, clean.end, role, context);
    // « Décision 14-1 », « Besluit 2025/03 », « Décision 2/3 »: the numbering of somebody else.
    if (ownNumber.test(own) && (read === null || isShareOfVotes(own, role, context))) continue;
    if (read === null) unread ??= sliceIn(view, words.start, words.end);
    else {
      parts = bothParts(parts, read);
      told ??= read.result;
      loose = true;
    }
  }
  return { parts, loose, told, unread, corrects: null };
}

/** Whether a number beside the label of a decision that is taken may be a share of the votes, and is no day. */
function isShareOfVotes(own: string, role: EntryRole, { words }: ReadContext): boolean {
  return isTaken(role) && (half.test(own) || readMode(own, words, 'label') !== null);
}

/** The brackets of a range, and the words around them. */
function segments(text: string, start: number, end: number): { from: number; to: number; bracket: boolean }[] {
  const found: { from: number; to: number; bracket: boolean }[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') {
      if (depth++ === 0) {
        found.push({ from, to: at, bracket: false });
        from = at + 1;
      }
    } else if ((mark === ')' || mark === ']') && depth > 0 && --depth === 0) {
      found.push({ from, to: at, bracket: true });
      from = at + 1;
    }
  }
  found.push({ from, to: end, bracket: false });
  return found;
}

/** A range without the verb it begins with, before what came of something. */
function withoutBeing({ text }: View, { start, end }: Place, { words }: ReadContext): Place {
  const [verb] = wholePhrasesBefore(normalize(text.slice(start, end)), words.beingVerbs);
  return verb === undefined ? { start, end } : trimmedMarks(text, start + verb.length, end);
}

/** Narrows a range to what is no blank, comma, colon or dash at its ends. */
function trimmedMarks(text: string, start: number, end: number): Place {
  let { start: from, end: to } = trimmed(text, start, end);
  while (from < to && /[\s,;:–—.-]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:–—-]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Reads words that stand in no bracket: all of them say something, perhaps after a connector (« *de* Camille »), or in two pieces without a comma. */
export function readLoose(view: View, start: number, end: number, role: EntryRole, context: ReadContext): Parts | null {
  const whole = readConnected(view, start, end, role, context) ?? readAll(view, start, end, context);
  if (whole !== null) return whole;
  // Who and when: a name has a capital, a day a figure or a word of dates.
  const words = view.text.slice(start, end);
  if (words.length > 80 || !(/[\p{Lu}\p{N}@]/u.test(words) || context.dates.mayHoldDate(words))) return null;
  for (const blank of words.matchAll(/[\s\u00a0\u202f]+/g)) {
    const at = start + blank.index;
    const first = readConnected(view, start, at, role, context) ?? readAll(view, start, at, context);
    const second = first === null ? null : readAll(view, at + blank[0].length, end, context);
    if (first !== null && second !== null) return bothParts(first, second);
  }
  return null;
}

/** Reads whom a connector leads to: « *d'*Adrien Lambert ». */
function readConnected(view: View, start: number, end: number, role: EntryRole, context: ReadContext): Parts | null {
  if (role !== 'proposal' && role !== 'action') return null;
  const words = view.text.slice(start, end);
  const normalized = normalize(words);
  for (const connector of connectors(normalized, context)) {
    if (!connector.endsWith("'") && normalized.charAt(connector.length) !== ' ') continue;
    const from = start + words.length - words.slice(connector.length).trimStart().length;
    const after = readAll(view, from, end, context);
    if (after !== null && after.owners.length > 0) return after;
  }
  return null;
}

/** What may stand between a label and whom it names: « Proposition *d'*Adrien », « Action *pour* Camille », « à charge *de* ». */
function connectors(normalized: string, { lexicon, words }: ReadContext): readonly string[] {
  return [lexicon.ownerMarks, lexicon.of, words.forWhom].flatMap((list) => phrasesBefore(normalized, list));
}

/** Where the text begins after a separator: blanks and the marks of bold that close with the head are left out. */
function textAfter(document: string, view: View, index: number): { readonly start: number; readonly glued: boolean } {
  const separator = view.at(index - 1) + 1;
  const closing = /^[ \t\u00a0\u202f]*(\*\*|__|\*|_)?/.exec(
    document.slice(separator, separator + 20),
  ) as RegExpExecArray;
  const mark = closing[1];
  const opened = mark !== undefined && opensBefore(document, view, separator, mark);
  const from = opened ? separator + closing[0].length : separator;
  const blanks = /^[ \t\u00a0\u202f]*/.exec(document.slice(from, from + 20)) as RegExpExecArray;
  const glued = opened && blanks[0] === '' && /[\p{L}\p{N}]/u.test(document.charAt(from));
  return { start: from + blanks[0].length, glued };
}

/** Whether marks after a separator close what the head opened: `**Décision :** le local`, but not « Décision : **le local** ». */
function opensBefore(document: string, view: View, separator: number, mark: string): boolean {
  const head = document.slice(view.at(0), separator);
  const before = document.slice(Math.max(0, view.at(0) - 3), view.at(0));
  return (head.split(mark).length - 1 + (before.endsWith(mark) ? 1 : 0)) % 2 === 1;
}
