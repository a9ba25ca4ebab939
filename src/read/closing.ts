import type { Outcome } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { readCommitment } from '../recognise/commitments.ts';
import type { ReadContext } from '../recognise/context.ts';
import { dueInText, firstName, ownersAtFront } from '../recognise/ends.ts';
import { readLoose } from '../recognise/head.ts';
import { lastSuch, outcomeOf, saidOf } from '../recognise/outcomes.ts';
import { dueOf, noParts, type Parts } from '../recognise/parts.ts';
import { afterWords, type Slice, sliceIn } from '../recognise/slices.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { firstToken, phraseAt, tokensOf } from '../recognise/words.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Draft } from './drafts.ts';

/** So much of the end of a line is looked at. */
const endLimit = 160;

/** The last arrow of a line: what became of what stands before it follows. */
const lastArrow = /(?:[-=]{1,2}>|→|⇒)(?![\s\S]*(?:[-=]>|→|⇒))/;

/** How a line cites the action that it tells of: by a ref alone, by one in its label, or not. */
type Cited = 'ref' | 'label' | null;

/** What some words say of an action whose words stand before them. */
type Saying = (words: string, start: number, action: string) => Outcome | null;

/**
 * What became of what a line tells, where it ends in it: « … : fait », « … – en cours », « -> envoyé le 12/5. OK »; `end`: where its text ends
 * before that. `alone`: the outcome may be all there is. Where the action is cited, a participle says enough: « → imprimées », « (reçu le 2/11) ».
 * null: it ends in none.
 */
export function outcomeAtEnd(
  text: string,
  place: Place,
  { alone, cited }: { readonly alone: boolean; readonly cited: Cited },
  context: ReadContext,
): { readonly outcome: Outcome; readonly end: number } | null {
  const from = Math.max(place.start, place.end - endLimit);
  const line = text.slice(from, place.end);
  const endAt = (at: number): number => from + line.slice(0, at).trimEnd().length;
  const partOf = (words: string, start: number) => ({ text: words, place: { start, end: start + words.length } });
  const plainly: Saying = (words, start) =>
    outcomeOf(partOf(words, start), normalize(words), context) ??
    outcomeBeside(text, partOf(words, start).place, context);
  const saying: Saying = (words, start, action) => {
    const told = plainly(words, start, action);
    if (told !== null || cited === null) return told;
    const said = saidOf(partOf(words, start), action, context);
    // What is not done stays in its words.
    return said?.kind === 'done' ? said : null;
  };
  const arrow = lastArrow.exec(line);
  if (arrow !== null) {
    const after = arrow.index + arrow[0].length;
    const outcome = anyOutcome(line.slice(after), from + after, line.slice(0, arrow.index), saying);
    return outcome === null ? null : { outcome, end: endAt(arrow.index) };
  }
  const bracket = cited !== null ? /\s\(([^()]{2,60})\)[.\s]*$/.exec(line) : null;
  if (bracket !== null) {
    const outcome = saying(bracket[1] as string, from + bracket.index + 2, line.slice(0, bracket.index));
    if (outcome !== null) return { outcome, end: endAt(bracket.index) };
  }
  const marks = [...line.matchAll(/[:–—]\s*|\s[-=]\s+|\.\s+|^/g)].reverse();
  // « chaises, fait »; of « en cours, reporté au 15 avril » both are an outcome.
  const commas = [...line.matchAll(/,\s+/g)].reverse();
  for (const mark of [...marks, ...commas]) {
    const after = mark.index + mark[0].length;
    // « la cave est rangée **: fait !** » loses its bold end whole.
    const bold = /\*\*\s*$/.test(line.slice(0, mark.index)) && /\*\*[\s.!]*$/.test(line.slice(after));
    const said = withoutEnd(line.slice(after), bold ? '.!*' : '.!');
    if (said === '' || said.length > 60) continue;
    const bare = said.replace(/^\*\*|\*\*$/g, '');
    // Words in italics are quoted: so the agenda writes an action that ends in « fait ».
    if (/^[*_]|[*_]$/.test(bare)) return null;
    const start = from + after + (said.startsWith('**') ? 2 : 0);
    // « Action 2020-02-06/A1 : chaises rangées » names what is to be done.
    const isNews = mark[0] !== '' || cited === 'ref';
    const outcome = eachOutcome(bare, start, line.slice(0, mark.index), isNews ? saying : plainly);
    if (outcome === null) continue;
    if (mark[0] === '' && !alone) continue;
    const end = endAt(mark[0].startsWith('.') ? mark.index + 1 : mark.index);
    return { outcome, end: bold ? endAt(line.slice(0, mark.index).trimEnd().length - 2) : end };
  }
  return null;
}

/**
 * What a line below an action that is cited says of it: « → fait par Dirk », « Chantal s'en charge », « → en cours, pour le 12/03 ». null: nothing of what
 * became of it, of who does it or until when.
 */
export function newsBelow(
  text: string,
  { start, end }: Place,
  parts: Parts,
  action: string,
  context: ReadContext,
): Parts | null {
  if (end - start > endLimit) return null;
  const view = viewOf(text, start, end);
  const clause = sliceIn(view, 0, (/^(?:&#?\w{1,8};|[^,.;:(–—])*/.exec(view.text) as RegExpExecArray)[0].length);
  const due = newDueIn(text, { start, end }, context);
  const told = outcomeFirst(text, clause, { start: clause.place.end, end }, action, context);
  // « OK, pour la prochaine fois » is still to be done.
  const outcome = due !== null && told?.kind === 'done' ? null : told;
  const news = newsOf(text, { start, end }, outcome === null ? parts : { ...parts, outcome }, context);
  if (due !== null && (due.date === null || due.date > (parts.due?.date ?? ''))) return { ...news, due };
  return outcome !== null || takenOverBy(view, context) !== null ? news : null;
}

/** What the first clause below an action says became of it: an outcome, the same beside who or why, or in the participle of a verb that what follows does not take back. */
function outcomeFirst(text: string, said: Slice, rest: Place, action: string, context: ReadContext): Outcome | null {
  const plain = outcomeOf(said, normalize(said.text), context) ?? outcomeBeside(text, said.place, context);
  // « Zie volgende keer », « repoussé au 15/2 »
  const { words, lexicon } = context;
  const putOff = (phrase: string) =>
    words.deferred.includes(phrase) || lexicon.movedTo.includes(phrase) ? 'postponed' : undefined;
  const found = plain ?? outcomeOf(said, normalize(said.text), context, putOff);
  // « reçu : CPAS, école » is not all of it.
  const isOpen = /^\s*:/.test(text.slice(rest.start, rest.end));
  const told = found ?? (isOpen ? null : saidOf(said, action, context));
  if (told === null || told.kind !== 'done') return found ?? notYet(said, context);
  const after = text.slice(rest.start, rest.end).replace(/^[^\p{L}\d]+/u, '');
  // « fait, sauf la cave »; « imprimées, Nora relance »
  return (found === null ? takesBack : takesAway)(after, context) ? null : told;
}

/** « pour le 12/03 », « …, nouvelle échéance : 12/03 »: a day by which something is to be done, in a clause that says nothing else; null: none. */
function newDueIn(text: string, { start, end }: Place, context: ReadContext): Parts['due'] {
  const { words, lexicon } = context;
  const heads = [...words.columns].flatMap(([head, column]) => (column === 'when' ? [head] : []));
  for (const clause of text.slice(start, end).matchAll(/(?:[^,;.–—]|\.(?!\s))+/g)) {
    const from = start + clause.index;
    const view = viewOf(text, from, from + withoutEnd(clause[0], '.!').length);
    const whole = sliceIn(view, 0, view.text.length);
    // « deadline », or « nouvelle » and « échéance »
    const renewed = afterWords(whole, normalize(whole.text), [...words.renewed]) ?? whole;
    const marks = [...heads, ...lexicon.dueMarks];
    const marked = afterWords(renewed, normalize(renewed.text), marks);
    const due = marked === null ? null : (dueOf(renewed, context) ?? dueOf(marked, context));
    if (due !== null) return due;
  }
  return null;
}

/** What became of an action, after a verb that says nothing (« devenu sans objet »), beside the same once more (« OK, fait ») or by whom (« fait par Dirk »). */
function outcomeBeside(text: string, { start, end }: Place, context: ReadContext): Outcome | null {
  const words = text.slice(start, end);
  const [verb] = wholePhrasesBefore(normalize(words), context.words.beingVerbs);
  const from = verb === undefined ? 0 : words.slice(verb.length).search(/\S/) + verb.length;
  const said = words.slice(from);
  for (const { index } of [...said.matchAll(/\s+|$/g)].slice(0, 3).reverse()) {
    const place = { start: start + from, end: start + from + index };
    const kind = context.lexicon.outcomes.get(normalize(said.slice(0, index)));
    if (kind === undefined) continue;
    const rest = said.slice(index).trimStart();
    if (rest === '' || context.lexicon.outcomes.get(normalize(rest)) === kind) return { kind, date: null, place };
    // « superseded by #2240 », « annulé car trop cher »
    const isWhy = context.words.reasons.has(firstToken(normalize(rest))) || /^\p{L}+ (?:#\d|https?:)/u.test(rest);
    if (isWhy && kind !== 'postponed') return { kind, date: null, place };
    // « OK pour Dirk » is what he says of it.
    if (wholePhrasesBefore(normalize(rest), context.words.forWhom).length > 0) continue;
    const beside = readLoose(viewOf(text, end - rest.length, end), 0, rest.length, 'action', context);
    if (beside === null || beside.owners.length === 0) continue;
    return { kind, date: beside.due === null ? null : lastSuch(beside.due.text, context), place };
  }
  return null;
}

/** `en cours, reporté au 15 avril`: outcomes all of them, of which the last stands. */
function eachOutcome(words: string, start: number, action: string, saying: Saying): Outcome | null {
  const whole = saying(words, start, action);
  if (whole !== null || !words.includes(',')) return whole;
  let last: Outcome | null = null;
  let at = 0;
  for (const part of words.split(',')) {
    const said = part.trim();
    last = saying(said, start + at + part.indexOf(said), action);
    if (last === null) return null;
    at += part.length + 1;
  }
  return last;
}

/** What became of an entry, after words of it that are struck out: « ~~écrire aux imprimeurs~~ abandonné, l'AG l'a fait ». */
export function outcomeAfterStruck(text: string, { start, end }: Place, context: ReadContext): Outcome | null {
  const words = text.slice(start, Math.min(end, start + endLimit));
  const from = (/^[\s:,;.(–—→⇒=>-]*/.exec(words) as RegExpExecArray)[0].length;
  return anyOutcome(words.slice(from), start + from, '', (said, at) =>
    outcomeOf({ text: said, place: { start: at, end: at + said.length } }, normalize(said), context),
  );
}

/** An outcome among what follows an arrow: « envoyé le 12/5, 11 réponses. OK ». */
function anyOutcome(words: string, start: number, action: string, saying: Saying): Outcome | null {
  let at = 0;
  let found: Outcome | null = null;
  for (const part of words.split(/[,.;:(](?=\s|$)|\s[–-]\s/)) {
    const said = part.trim();
    const from = start + words.indexOf(part, at) + part.indexOf(said);
    at = words.indexOf(part, at) + part.length;
    if (said !== '') found = saying(said, from, action) ?? found;
  }
  return found;
}

/** « Action Lies : envoyer la liste → fait », `Actie Lies: brief posten: gedaan`: a new action that was done on the spot. « → ok » may only accept it. */
function cutDoneAtOnce(
  draft: Draft,
  ranges: Place[],
  parts: Parts,
  text: string,
  context: ReadContext,
): { ranges: Place[]; parts: Parts } {
  const last = ranges.at(-1);
  // A box says itself whether it is done.
  const isNew = draft.letter === 'A' && draft.box === null && draft.family !== 'told' && !draft.whole;
  if (!isNew || last === undefined) return { ranges, parts };
  const closing = outcomeAtEnd(text, last, { alone: false, cited: null }, context);
  if (closing === null || (closing.outcome.kind !== 'done' && closing.outcome.kind !== 'cancelled'))
    return { ranges, parts };
  const { start, end } = closing.outcome.place;
  if (context.words.yes.has(normalize(text.slice(start, end)))) return { ranges, parts };
  return {
    ranges: [...ranges.slice(0, -1), { start: last.start, end: closing.end }],
    parts: { ...parts, outcome: closing.outcome },
  };
}

/** What became of an earlier action, where its line ends in that; and the text before it. A new one may be done on the spot. */
export function cutOutcome(
  draft: Draft,
  ranges: Place[],
  parts: Parts,
  text: string,
  context: ReadContext,
): { ranges: Place[]; parts: Parts } {
  if (draft.letter === null || parts.outcome !== null || ranges.length === 0) return { ranges, parts };
  if (!draft.review && draft.updates === null) return cutDoneAtOnce(draft, ranges, parts, text, context);
  const at = (draft.isItem ? firstParagraph(text, ranges) : ranges.length) - 1;
  const line = ranges[at] as Place;
  // « C'est fait. » on a line of its own
  const alone = draft.head !== null && (at === 0 || draft.updates !== null);
  const cited = draft.updates === null ? null : draft.head?.hit === null ? 'ref' : 'label';
  const closing = outcomeAtEnd(text, line, { alone, cited }, context);
  const news = closing === null ? newsAfterArrow(draft, line, parts, text, context) : null;
  const end = closing?.end ?? news?.end;
  if (end === undefined) return { ranges, parts };
  const own = end > line.start ? [{ start: line.start, end }] : [];
  const rest = { start: end, end: line.end };
  return {
    ranges: [...ranges.slice(0, at), ...own, ...ranges.slice(at + 1)],
    parts: news?.parts ?? newsOf(text, rest, { ...parts, outcome: (closing as { outcome: Outcome }).outcome }, context),
  };
}

/** What became of an action stands in so many characters at the front of its text. */
const frontLimit = 120;

/** What became of an action, before what else is said of it: « fait, la clé est chez Nora », `done (sent on Monday)`. */
const outcomeAtFront =
  /^[\s*_]*([^\s,;.:!()–—*_][^,;.:!()–—*_]{1,39}?)[*_]*(?:\s?[,;.:!][*_]*\s+|\s+[–—-]\s+|\s+(?=\())(?=\S)/;

/** What became of an earlier action, where its line begins with its ref and that: « 2020-02-06/A1 : fait, la clé est chez Nora »; what follows is its text, of which nobody is to do anything more. */
export function cutOutcomeFirst(
  draft: Draft,
  ranges: Place[],
  parts: Parts,
  text: string,
  context: ReadContext,
): { ranges: Place[]; parts: Parts; closes: boolean } {
  const [line, ...more] = ranges;
  const kept = { ranges, parts, closes: false };
  const isCited = draft.updates !== null && draft.letter === 'A' && draft.head?.hit === null;
  if (!isCited || parts.outcome !== null || line === undefined) return kept;
  const words = text.slice(line.start, line.end);
  const said = outcomeAtFront.exec(words.slice(0, frontLimit));
  if (said === null) return kept;
  const start = line.start + said[0].indexOf(said[1] as string);
  const part = { text: said[1] as string, place: { start, end: start + (said[1] as string).length } };
  const outcome = outcomeOf(part, normalize(part.text), context);
  if (outcome === null) return kept;
  const rest = { start: line.start + said[0].length, end: line.end };
  const closes = outcome.kind === 'done' || outcome.kind === 'cancelled';
  if (closes && takesBack(words.slice(said[0].length), context)) return kept;
  return { ranges: [rest, ...more], parts: { ...parts, outcome }, closes };
}

/** « Pas encore », `nog niet gedaan`, `not done yet`, and nothing else: it goes on. */
function notYet({ text, place }: Slice, { words, lexicon }: ReadContext): Outcome | null {
  const said = normalize(text).split(' ');
  const isOf = (word: string): boolean =>
    [words.not, words.still, words.finished].some((list) => list.has(word)) || lexicon.outcomes.get(word) === 'done';
  return said.some((word) => words.not.has(word)) && said.every(isOf)
    ? { kind: 'in-progress', date: null, place }
    : null;
}

/** « fait, *sauf* la cave », `done, *but not sent*`, « fait (*95 %*) »: what was said before it is not all. */
function takesAway(rest: string, { words }: ReadContext): boolean {
  const tokens = tokensOf(normalize(rest));
  const [first = ''] = tokens;
  if ([words.unfinished, words.hedges, words.butWords].some((list) => list.has(first))) return true;
  if (tokens.some((word) => words.not.has(word)) || /\d ?%/.test(rest)) return true;
  return phraseAt(tokens, 0, words.votes)?.value.is === 'less';
}

/** The same, or somebody has to do more: « OK, Nora relance ». */
function takesBack(rest: string, context: ReadContext): boolean {
  return takesAway(rest, context) || readCommitment(rest, context);
}

/** What a later meeting says after an arrow of an action that its line cites, and is no outcome: « → nouvelle échéance : 20/6 », « → Samira reprend, pour le 20/6 ». */
function newsAfterArrow(
  draft: Draft,
  line: Place,
  parts: Parts,
  text: string,
  context: ReadContext,
): { readonly parts: Parts; readonly end: number } | null {
  if (draft.updates === null || draft.letter !== 'A') return null;
  const from = Math.max(line.start, line.end - endLimit);
  const words = text.slice(from, line.end);
  const arrow = lastArrow.exec(words);
  if (arrow === null) return newDueAtEnd(line, parts, text, context);
  const news = newsOf(text, { start: from + arrow.index + arrow[0].length, end: line.end }, parts, context);
  return news === parts ? null : { parts: news, end: from + words.slice(0, arrow.index).trimEnd().length };
}

/** « comparer les offres. *Nouveau délai : fin avril.* », `… *Uitstel tot eind april.*`: the last sentence of a line says by when it is done now, as it would below it. */
function newDueAtEnd(
  { start, end }: Place,
  parts: Parts,
  text: string,
  context: ReadContext,
): { readonly parts: Parts; readonly end: number } | null {
  const from = Math.max(start, end - endLimit);
  const stop = text.slice(from, end).lastIndexOf('. ', end - from - 3);
  if (stop < 2) return null;
  const news = newsBelow(text, { start: from + stop + 2, end }, { ...parts, owners: [] }, '', context);
  const isDue = news !== null && (news.due !== parts.due || news.outcome?.kind === 'postponed');
  return isDue && news.owners.length === 0 ? { parts: { ...news, owners: parts.owners }, end: from + stop + 1 } : null;
}

/** « Sophie passe *chaque* lundi » says no day until which. */
const each = /(?:chaque|tous les|elke|iedere|every|each)\s{1,2}$/i;

/** The parts of an action with what a later meeting says of it: until when it goes on, where that is later, and who does it from now on; the same parts: nothing of that. */
function newsOf(text: string, { start, end }: Place, parts: Parts, context: ReadContext): Parts {
  const goesOn = parts.outcome === null || parts.outcome.kind === 'in-progress';
  if (!goesOn || end - start > endLimit) return parts;
  const view = viewOf(text, start, end);
  const due = dueInText(view, noParts, context) ?? newDueIn(text, { start, end }, context);
  const isLater =
    due?.date != null &&
    due.date > (parts.due?.date ?? '') &&
    !each.test(text.slice(Math.max(start, due.place.start - 12), due.place.start));
  const owners = takenOverBy(view, context) ?? (isLater && parts.outcome === null ? newOwners(view, context) : null);
  if (owners === null && !isLater) return parts;
  return { ...parts, due: isLater ? due : parts.due, owners: owners ?? parts.owners };
}

/** « → Lies (25/4) », « pas fait, Samira le fait »: who is all that is said beside when, or stands before a verb, after a comma or first. */
function newOwners(view: View, context: ReadContext): Parts['owners'] | null {
  const [being = ''] = wholePhrasesBefore(normalize(view.text), context.words.beingVerbs);
  const from = being.length + (view.text.slice(being.length).match(/^\s*/) as RegExpMatchArray)[0].length;
  const all = readLoose(view, from, view.text.length, 'action', context);
  if (all !== null && all.owners.length > 0) return all.owners;
  for (const at of clausesOf(view)) {
    const owners = ownersAtFront(view, at, view.text.length, context);
    if (owners !== null) return owners;
  }
  return null;
}

/** « Chantal s'en charge », « repris par Chantal »: who does it from now on. */
function takenOverBy(view: View, context: ReadContext): Parts['owners'] | null {
  for (const at of clausesOf(view)) {
    const clause = view.text.slice(at, at + endLimit);
    // « (est) repris par Chantal »
    const [being = ''] = wholePhrasesBefore(normalize(clause), context.words.beingVerbs);
    const from = clause.slice(being.length).search(/\S/) + being.length;
    const [verb] = wholePhrasesBefore(normalize(clause.slice(from)), context.words.takesOver);
    const end = at + (/^[^,.;:(]*/.exec(clause) as RegExpExecArray)[0].trimEnd().length;
    const handed = handedAt(clause, context);
    if (handed !== null) {
      const { owners = [] } = readLoose(view, at + handed, end, 'action', context) ?? {};
      if (owners.length > 0) return owners;
    }
    if (verb !== undefined) {
      const { owners = [] } = readLoose(view, at + from + verb.length + 1, end, 'action', context) ?? {};
      if (owners.length > 0) return owners;
      continue;
    }
    const who = firstName(clause, context);
    const rest = who === null ? '' : normalize(clause.slice(who.length)).trimStart();
    if (who === null || wholePhrasesBefore(rest, context.words.takesOver).length === 0) continue;
    const owners = readLoose(view, at, at + who.length, 'action', context)?.owners ?? [];
    if (owners.length > 0) return owners;
  }
  return null;
}

/** Where a clause names who does something from now on, after who did or first: « Samira passe la main *à Lies* », `handed to Ann`; null: it does not. */
function handedAt(clause: string, context: ReadContext): number | null {
  const from = clause.slice(firstName(clause, context)?.length ?? 0);
  const skipped = clause.length - from.trimStart().length;
  const [verb] = wholePhrasesBefore(normalize(clause.slice(skipped)), context.words.handsOver);
  return verb === undefined ? null : skipped + verb.length + 1;
}

/** Where the clauses of a text begin. */
function clausesOf({ text }: View): number[] {
  return [...text.matchAll(/^\s*|[,.;]\s+/g)].map(({ index, 0: mark }) => index + mark.length);
}

/** How many of the ranges of an item are its first paragraph: its lines are one line break apart. */
export function firstParagraph(text: string, ranges: readonly Place[]): number {
  let count = 1;
  while (
    count < ranges.length &&
    /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice((ranges[count - 1] as Place).end, (ranges[count] as Place).start))
  )
    count++;
  return count;
}
