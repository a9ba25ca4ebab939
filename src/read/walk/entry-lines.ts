import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import { letterOfRole } from '../../model/ids.ts';
import type { EntryRole, Outcome, WrittenOwner } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { approvedAsIs } from '../../recognise/approvals.ts';
import { readCommitment } from '../../recognise/commitments.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { firstName, isDecided } from '../../recognise/ends.ts';
import { whoLabel } from '../../recognise/field-line.ts';
import { type Head, readHead } from '../../recognise/head.ts';
import { readKeyed } from '../../recognise/keyed.ts';
import { languageOf } from '../../recognise/lexicon.ts';
import { type Line, labelAt, lineOf } from '../../recognise/line.ts';
import { bothModes, verdictOf, wayOf } from '../../recognise/modes.ts';
import { opensWithMovers, readMovers } from '../../recognise/movers.ts';
import { notTaken } from '../../recognise/not-taken.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import { speaksForItself } from '../../recognise/own-words.ts';
import { participleAt } from '../../recognise/participles.ts';
import { bothParts, noParts, type Parts, proposersIn, readAll, readParts } from '../../recognise/parts.ts';
import { ownersIn } from '../../recognise/people.ts';
import { sliceIn } from '../../recognise/slices.ts';
import { isUndecided } from '../../recognise/unsettled.ts';
import { viewOf } from '../../recognise/view.ts';
import { readVoteLine } from '../../recognise/votes.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import { outcomeAfterStruck, outcomeAtEnd } from '../closing.ts';
import { type Draft, isNumberedProposal } from '../drafts.ts';
import { beginsWithRef } from '../mentions.ts';
import { readAnswer } from './answer.ts';
import { deliberationAt, isBare, lineEndAt, textBelow } from './below.ts';
import { answersCarried, arrow } from './below-carried.ts';
import { isDeferred, isOfPart } from './deferred.ts';
import { whoAlone } from './label-within.ts';
import { counts, draftOf, type Inherited, isStruck, struckAtFront, type Walk } from './state.ts';
import { tellHead, tellMiss, tellNear, tellUnreadInternal } from './told.ts';
import { isWorkingGroup } from './working-group.ts';

/** The entry that begins on a line: by its label, its id, its keys, its box or its list. */

/** A line of a block that may begin an entry. */
interface BlockLine {
  readonly block: Block;
  /** The index of the block, and that of the line in it. */
  readonly at: number;
  readonly index: number;
  readonly seen: Line;
  readonly blockEnd: number;
  /** What the label or the heading over it says. */
  readonly given: Inherited | null;
}

/** The entry that begins on a line; null where none does. */
export function draftAt(open: Walk, line: BlockLine): Draft | null {
  const { seen } = line;
  const gone = goneAt(open, seen.place);
  if (gone !== null) {
    const struck = { ...seen, place: { start: seen.place.start, end: gone.struck.end } };
    const draft = draftIn(open, { ...line, seen: struck }, gone.outcome);
    if (draft !== null) return asGone(open, draft, gone);
  }
  const draft = draftIn(open, line, null);
  const [first] = draft === null || draft.letter !== 'A' || draft.struck ? [] : draft.text;
  if (draft === null || first === undefined) return draft;
  // What is struck out is a blank after the head.
  const start = seen.place.start + open.text.slice(seen.place.start, first.start).trimEnd().length;
  const left = goneAt(open, { start, end: first.end });
  return left === null ? draft : asGone(open, { ...draft, text: [left.struck] }, left);
}

/** Words that are struck out before what became of them: « ~~Ines : écrire~~ abandonné, l'AG l'a fait ». */
function goneAt(walk: Walk, place: Place): Gone | null {
  const struck = struckAtFront(walk, place);
  if (struck === null) return null;
  const outcome = outcomeAfterStruck(walk.text, { start: struck.end, end: place.end }, walk.context);
  return outcome?.kind === 'done' || outcome?.kind === 'cancelled' ? { struck, outcome } : null;
}

interface Gone {
  readonly struck: Place;
  readonly outcome: Outcome;
}

/** A draft of words that are struck out, with what became of them. */
function asGone({ body }: Walk, draft: Draft, { struck, outcome }: Gone): Draft {
  const text = draft.text.map((range) => {
    const end = Math.min(range.end, struck.end);
    // The marks of what is struck out are blanks.
    return {
      start: range.start + (/^\s*/.exec(body.masked.slice(range.start, end)) as RegExpExecArray)[0].length,
      end,
    };
  });
  return { ...draft, text, struck: true, isStated: true, parts: { ...draft.parts, outcome } };
}

/** The same; `outcome`: what became of words of it that are struck out. */
function draftIn(
  open: Walk,
  { block, at, index, seen, blockEnd, given }: BlockLine,
  outcome: Outcome | null,
): Draft | null {
  const { start: from, end: to } = seen.place;
  // What is struck out as a whole is read all the same: it may be closed, or internal.
  const struck = isStruck(open, from, to);
  const walk: Walk = struck ? { ...open, text: open.body.masked } : open;
  const { context, text } = walk;
  const line = struck ? lineOf(text, seen.place, context) : seen;
  const { start, end } = line.place;
  if (!struck && outcome === null && answersCarried(walk, line)) return null;
  // « Proposed: Ann. Seconded: Bob. » is no proposal of that text.
  if (
    line.label?.hit.role === 'proposal' &&
    (opensWithMovers(line.view.text, context) || readMovers(text, line.place, context) !== null)
  )
    return null;
  const answer = readHead(line, blockEnd, context, block.kind === 'item' && index === 0);
  if (answer !== null && 'head' in answer) {
    const draft = draftOfHead(walk, answer.head, block, at, index, line.place, given);
    if (draft !== null) return struck ? { ...draft, struck } : draft;
    // « Action 2026-06-11/A2 (Thomas) : ~~comparer les offres~~ » is nothing new.
    if (answer.head.ref !== null && isStruck(open, answer.head.textStart, end)) return null;
  }
  const keyed = struck || !counts(open) ? null : keyedDraft(walk, block, index, line);
  if (keyed !== null) return keyed;
  const taken = struck ? null : deliberationAt(walk, block, at, index, line);
  if (taken !== null) return taken;
  if (answer !== null && 'miss' in answer) tellMiss(walk, answer.miss, line.place);
  else if (answer === null) tellNear(walk, line);
  if (answer === null) tellUnreadInternal(walk, line);
  if (!counts(walk)) return null;
  const labelled = labelAtEnd(walk, line);
  if (struck && block.box !== 'done' && outcome === null) return null;
  if (labelled !== null)
    return draftOf(walk, { ...labelled, end, isItem: block.kind === 'item' && index === 0, family: 'label' });
  if (index === 0 && block.kind === 'item') return draftOfItem(walk, block, line.place, given);
  if (given !== null) return draftOfItem(walk, block, line.place, given);
  const box = /^[\s*_]*(?:\[([ xX✓✔])\]|([☐☑☒]))\s+(?=\S)/u.exec(text.slice(start, start + 12));
  if (box !== null && walk.stack.at(-1)?.role !== 'action') {
    const from = start + box[0].length;
    const state = box[1] === ' ' || box[2] === '☐' ? 'open' : 'done';
    return draftOf(walk, {
      role: 'action',
      start: from,
      end,
      text: [{ start: from, end }],
      box: state,
      isItem: true,
      family: 'box',
    });
  }
  const sentence = participleAt(line, context);
  if (sentence === null) return null;
  return draftOf(walk, {
    role: sentence.role,
    start: sentence.start,
    end: block.end,
    text: [{ start: sentence.start, end }],
    parts: sentence.mode === null ? noParts : { ...noParts, mode: sentence.mode, read: 1 },
    isItem: block.kind === 'item' && index === 0,
    family: 'participle',
  });
}

/** « Qui : Christel. Quoi : invitations. Quand : 17/03. » is a row of a table on one line. */
function keyedDraft(walk: Walk, block: Block, index: number, { view, place: line }: Line): Draft | null {
  const keyed = readKeyed(view, false, walk.context);
  if (keyed === null) return null;
  const all = keyed.cells
    .map(({ start, end }) => readParts(view, start, end, walk.context, true))
    .reduce(bothParts, noParts);
  if (all.owners.length === 0 || all.unread.length > 0) return null;
  const isItem = block.kind === 'item' && index === 0;
  return draftOf(walk, {
    role: 'action',
    start: line.start,
    end: line.end,
    text: [line],
    isItem,
    box: isItem ? block.box : null,
    family: 'keyed',
  });
}

/** A label in the bracket that ends a line: « … une lettre sera envoyée. (Action : MP) ». */
function labelAtEnd(
  walk: Walk,
  { place: line, written: words }: Line,
): { role: EntryRole; start: number; text: Place[]; parts: Parts } | null {
  if (!words.includes(')') && !words.includes(']')) return null;
  const bracket = /[([]([^()[\]\n]{3,80})[)\]][\s.*_]*$/.exec(words);
  if (bracket === null || bracket.index === 0) return null;
  // `personeel (besloten)` is said in camera: the word has both senses, and the other one would tell it to all.
  if (walk.context.lexicon.internal.has(normalize(bracket[1] as string))) return null;
  const from = line.start + bracket.index + 1;
  const view = viewOf(walk.text, from, from + (bracket[1] as string).length);
  const label = labelAt(view.text, 0, walk.context);
  if (label === null || (label.hit.role !== 'action' && !isDecided(label.hit.role as EntryRole))) return null;
  const rest = /^[\s:–-]*/.exec(view.text.slice(label.end)) as RegExpExecArray;
  const at = label.end + rest[0].length;
  const parts = at >= view.text.length ? noParts : readAll(view, at, view.text.length, walk.context, true);
  if (parts === null || (label.hit.role === 'action' && parts.read === 0)) return null;
  const end = line.start + words.slice(0, bracket.index).trimEnd().length;
  const start = line.start + (arrow.exec(words)?.[0].length ?? 0);
  return {
    role: label.hit.role === 'unanimous' ? 'decision' : label.hit.role,
    start,
    text: [{ start, end }],
    parts,
  };
}

/** The entry of a line that begins with a label, an id or a ref; null where its label counts only with more beside it. */
function draftOfHead(
  walk: Walk,
  found: Head,
  block: Block,
  at: number,
  index: number,
  line: Place,
  given: Inherited | null,
): Draft | null {
  // « Décision : » alone on its line says what the line below it does.
  const below = textBelow(walk, found, block);
  if (below === null && isBare(walk, found, line.end)) return null;
  const head = below === null ? found : { ...found, textStart: below.start };
  const { hit } = head;
  // `wie: ann, bob / niet: luc`, before the first item, is who was there.
  const isHead = walk.section.heading === null && walk.section.item === -1;
  if (isHead && whoLabel(head.label ?? '', walk.text.slice(line.start, line.end), walk.context) !== null) return null;
  const stands = mayStand(walk, head, block);
  if (!stands && !head.parts.internal) return null;
  // « A4 : Julie a écrit », where earlier actions are reviewed, is what became of one of them.
  if (walk.reviews && hit === null && head.ref === null) return null;
  if (isStruck(walk, found.textStart, line.end) || isStruck(walk, head.place.start, found.textStart - 1)) return null;
  const isItem = block.kind === 'item' && index === 0;
  const box = isItem ? block.box : null;
  const lineEnd = lineEndAt(block, head.textStart);
  // Where entries do not count, what is internal is so all the same.
  let role = stands ? head.role : 'internal';
  const above = saidAbove(walk);
  const last = above.text.at(-1);
  const who = stands && box === null && given === null && last !== undefined ? whoAlone(walk, head, lineEnd) : null;
  if (who !== null && last !== undefined && !/[:?]\s*$/.test(walk.text.slice(last.start, last.end))) {
    const place = { start: head.place.start, end: lineEnd, text: [...above.text] };
    const told = { role, head, parts: who, whole: true, family: 'label' } as const;
    // What is internal stays so in whatever says it.
    return draftOf(walk, { ...place, ...told, ...(above.internal ? { internal: true } : {}) });
  }
  const isPlain = stands && box === null && given === null && head.ref === null;
  // « Rejetée : 2 pour, 4 contre » is a vote on what was said before it.
  const isVote = isPlain && head.number === null && verdictOf(normalize(head.label ?? ''), walk.context.words) !== null;
  if (isVote && readVoteLine(walk.text.slice(line.start, line.end), walk.context) !== null) return null;
  const maySettle = role === 'decision' || (role === 'proposal' && !isNumberedProposal(head));
  const settled = isPlain && maySettle ? whatCameOf(walk, head, block, lineEnd) : null;
  if (settled !== null) return settled;
  if (isPlain && role === 'decision') {
    const came = isOwed(walk, head, lineEnd)
      ? 'pending'
      : notTaken(walk.text.slice(head.textStart, lineEnd), walk.context);
    if (came === 'none') return null;
    role = came ?? role;
  }
  const own =
    role === 'pending' && head.parts.unread.length > 0
      ? { ...head.parts, unread: head.parts.unread.filter((one) => !isUndecided(one.text, walk.context.words)) }
      : head.parts;
  const draft = draftOf(walk, {
    role,
    letter: stands ? head.letter : null,
    head,
    start: head.place.start,
    headEnd: found.textStart,
    end: block.end,
    text: head.textStart < lineEnd ? [{ start: head.textStart, end: lineEnd }] : [],
    parts: given === null ? own : inherit(own, given.parts),
    box,
    isItem,
    isPart: block.kind === 'item' && block.depth > 1,
    family: hit === null ? 'id' : 'label',
  });
  if (draft.role === 'internal') draft.internal = true;
  if (
    letterOfRole(draft.role) !== null &&
    draft.updates === null &&
    draft.text[0] !== undefined &&
    saysNothing(walk.text.slice(draft.text[0].start, draft.text[0].end), walk.context.words)
  )
    return null;
  if (hit?.progress === true && box === null && given === null && !saysWhoOrWhen(walk, draft)) return null;
  if (head.role === 'working-group' && !isWorkingGroup(walk, head, block, at, line)) return null;
  if (hit !== null) {
    const language = languageOf(hit, head.label ?? '');
    if (language !== null) walk.languages[language]++;
  }
  tellHead(walk, own === head.parts ? head : { ...head, parts: own });
  return draft;
}

/** What a label of an action below is of, that says who alone: « Opstellen van de lijst. », and a decision, `RESOLVED that a letter be sent.` */
function saidAbove({ lastText, near }: Walk): { readonly text: readonly Place[]; readonly internal: boolean } {
  if (lastText !== null) return { text: [lastText], internal: false };
  const decided = near?.role === 'decision' && near.updates === null ? near : null;
  return { text: decided?.text ?? [], internal: decided?.internal ?? false };
}

/** « Décision : à prendre en mai », « Beslissing: te nemen »: a label that goes on after its colon. */
function isOwed({ text, context }: Walk, head: Head, end: number): boolean {
  // « Décision (à voter) : fermer le local »
  if (head.parts.unread.some((one) => isUndecided(one.text, context.words))) return true;
  const label = `${head.label} ${text.slice(head.textStart, Math.min(end, head.textStart + 40))}`;
  return head.label !== null && labelAt(label, 0, context)?.hit.role === 'pending';
}

/** « Décision : reportée », « Décision : refusée par 3 voix contre 2 »: all that a decision says is what came of its item. */
function whatCameOf(walk: Walk, head: Head, block: Block, end: number): Draft | null {
  const words = walk.text.slice(head.textStart, end);
  // On the line below the head, it is no text of it.
  const headEnd = head.textStart > lineEndAt(block, head.place.start) ? end : head.textStart;
  const place = { start: head.place.start, headEnd, end };
  // « Pas de quorum, le point est reporté »
  const clauses = words.split(/[,;:.]\s/).filter((one) => /^(?:le|la|ce|cette|het|dit|the|this)\s/i.test(one));
  if (head.number === null && [words, ...clauses].some((one) => isDeferred(walk, one.trim(), block, { dated: true })))
    return draftOf(walk, { ...place, role: 'postponed', isPart: isOfPart(walk, block), family: 'label' });
  const item = walk.outline.items[walk.section.item];
  // « Décision : ? »
  if (item !== undefined && /^[?….\s]+$/.test(words))
    return draftOf(walk, {
      ...place,
      role: 'pending',
      head,
      text: [item.titlePlace],
      parts: head.parts,
      whole: true,
      family: 'label',
    });
  const told =
    readVoteLine(words, walk.context) ??
    readAnswer(walk, head.textStart, end) ??
    // « Décision : approuvé, sans remarque »
    (walk.section.role === 'approval' ? approvedAsIs(words, walk.context) : null);
  if (told === null) return null;
  // « Proposition (Marc) : adoptée »
  const own = head.role === 'proposal' ? { ...head.parts, owners: [], proposers: proposersIn(head.parts) } : head.parts;
  const parts = bothParts(own, {
    ...noParts,
    mode: told.mode,
    result: told.result ?? wayOf(told.mode),
    read: 1,
  });
  const text = item === undefined ? { start: head.textStart, end } : item.titlePlace;
  return draftOf(walk, { ...place, role: 'decision', head, text: [text], parts, whole: true, family: 'label' });
}

/** What an item says itself, and what the label over its list says where the item does not. */
function inherit(own: Parts, given: Parts): Parts {
  return {
    ...own,
    owners: own.owners.length > 0 ? own.owners : given.owners,
    proposers: own.proposers.length > 0 ? own.proposers : given.proposers,
    due: own.due ?? given.due,
    mode:
      own.mode === null || given.mode === null
        ? (own.mode ?? given.mode)
        : (bothModes(own.mode, given.mode) ?? own.mode),
    outcome: own.outcome ?? given.outcome,
    links: own.links.length > 0 ? own.links : given.links,
    internal: own.internal || given.internal,
  };
}

/** What counts may stand under a list of people or of the agenda all the same, if its label says so. */
function mayStand(walk: Walk, head: Head, block: Block): boolean {
  if (counts(walk) || head.role === 'internal') return true;
  const isBelow = block.kind === 'paragraph' && block.depth === 0 && walk.agenda !== null && walk.agenda.length > 0;
  return (
    letterOfRole(head.role) !== null &&
    (walk.section.role === 'presence' || (walk.section.role === 'agenda' && isBelow))
  );
}

/** *Suivi*, *Opvolging* report progress, but for an owner or a due date beside them. */
function saysWhoOrWhen(walk: Walk, draft: Draft): boolean {
  const { parts } = draft;
  if (parts.owners.length > 0 || parts.due !== null) return true;
  const [first] = draft.text;
  if (first === undefined) return false;
  const words = walk.text.slice(first.start, Math.min(first.end, first.start + 300));
  const name = firstName(words, walk.context);
  if (name !== null)
    return (
      /^\s*(?::|[–—-]\s|,|\p{Ll})/u.test(words.slice(name.length)) && !followsFunction(walk, words.slice(name.length))
    );
  // « relire les convocations (Nadia) », « … – Nadia »
  const [, bracket, after] = /(?:\(([^()]{1,120})\)|\s[–—-]\s([^()–—]{2,60}))[.\s]*$/.exec(words) ?? [];
  const said = bracket ?? after;
  if (said === undefined) return false;
  const view = viewOf(said, 0, said.length);
  const read = readAll(view, 0, view.text.length, walk.context);
  return read !== null && (read.owners.length > 0 || read.due !== null);
}

function followsFunction({ context }: Walk, rest: string): boolean {
  const word = /^\s+([\p{L}'’]+)/u.exec(rest);
  return word !== null && context.words.functionWords.has(normalize(word[1] as string));
}

/** The entry of an item without a label: a box, or an item of a list under a label or a heading. */
function draftOfItem(walk: Walk, block: Block, line: Place, given: Inherited | null): Draft | null {
  const { context, stack, text } = walk;
  const isBlock = block.kind === 'item';
  const box = isBlock ? block.box : null;
  if (given === null) {
    if (box === null) return isBlock && tellsOutcome(walk, block, line) ? toldDraft(walk, block, line) : null;
    // Under an action, a box is a step of it; a name alone is somebody who is there.
    if (stack.at(-1)?.role === 'action') return null;
    if (context.names.isKnown(plainText(text.slice(line.start, line.end)).replace(/\s*\([^()]*\)$/, ''))) return null;
  }
  const said = text.slice(line.start, line.end);
  const came = given?.role === 'decision' ? notTaken(said, context) : null;
  if (came === 'none' || saysNothing(said, context.words)) return null;
  if (
    came === null &&
    box === null &&
    given !== null &&
    !given.parts.internal &&
    speaksForItself(said, given.role, context)
  )
    return null;
  const role =
    came ?? (given?.role === 'decision' && takesOn(said, given, context) ? 'action' : given?.role) ?? 'action';
  if (given !== null && isBlock && namesGroup(walk, block, line, given)) return null;
  return draftOf(walk, {
    role,
    start: line.start,
    end: isBlock ? block.end : line.end,
    text: [line],
    parts: given?.parts.unread.length ? { ...given.parts, unread: [] } : (given?.parts ?? noParts),
    unanimous: given?.unanimous === true,
    review: walk.reviews || (isBlock && walk.reviewed.has(block.list)),
    box,
    isItem: true,
    family: given === null ? 'box' : 'list',
  });
}

/** « Griet → publicatie », and under `Afspraken` « Griet: publicatie », « Koen legt de rekening neer tegen 30 juni »: what somebody takes upon him or her. */
function takesOn(said: string, { either }: Inherited, context: ReadContext): boolean {
  const sign = either ? /^[^→>:\n]{2,60}?(?:\s(?:→|[=-]>)|\s?:)\s/ : /^[^→>\n]{2,60}?\s(?:→|[=-]>)\s/;
  const who =
    sign
      .exec(said)?.[0]
      .replace(/[\s=>→:*_-]{1,9}$/, '')
      .replace(/^[*_]+/, '') ?? '';
  const owners = ownersIn(sliceIn(viewOf(who, 0, who.length), 0, who.length), context, false)?.owners ?? [];
  // « Bart + Sofie: affiche »
  const isKnown = (one: WrittenOwner): boolean => one.kind === 'person' && context.names.isKnown(one.person.name ?? '');
  return (owners.length > 0 && owners.every(isKnown)) || (either && readCommitment(said, context));
}

/** Under a follow-up, « - flambeaux : fait » is what became of an action that it does not name. */
function toldDraft(walk: Walk, block: Block, line: Place): Draft {
  const place = { start: line.start, end: block.end };
  return draftOf(walk, { role: 'action', ...place, text: [line], review: true, isItem: true, family: 'told' });
}

function tellsOutcome(walk: Walk, block: Block, line: Place): boolean {
  const isReview = walk.reviews || walk.reviewed.has(block.list);
  if (!isReview || walk.stack.length > 0 || beginsWithRef(walk.text, line.start)) return false;
  return outcomeAtEnd(walk.text, line, { alone: false, cited: null }, walk.context) !== null;
}

/** « - Camille » over a list of her own, under *Actions*: each of the items is hers. */
function namesGroup(walk: Walk, block: Block, line: Place, given: Inherited): boolean {
  const next = walk.blocks[walk.blocks.indexOf(block) + 1];
  if (given.role !== 'action' || next?.kind !== 'item' || next.depth !== block.depth + 1) return false;
  const view = viewOf(walk.text, line.start, line.end);
  const owners = ownersIn(sliceIn(view, 0, withoutEnd(view.text, ':').length), walk.context, false);
  if (owners === null) return false;
  walk.inherited.set(next.list, {
    ...given,
    parts: { ...given.parts, owners: owners.owners, read: given.parts.read + 1 },
  });
  return true;
}
