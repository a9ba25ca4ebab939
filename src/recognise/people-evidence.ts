import type { DocumentKind } from './document-kind.ts';
import type { EvidenceName } from './evidence-names.ts';
import { byWhom, hasAt, hasWithin, type Sketch } from './sketch.ts';
import { isFuture, joints, pastShape, presentShape } from './verb-shapes.ts';

/** Marks whom a sentence names, where, and with what kind of verb. */
export function markPeople(sketch: Sketch, document: DocumentKind, found: Set<EvidenceName>): void {
  const { subject, mentions, closing, verb, parted, core, words, language, opening, piece } = sketch;
  const spoken = found.has('shape/spoken');
  const word = words[verb]?.normalized ?? '';
  const named = subject.length > 0;
  // « Mme Deprez *est chargée de* l'affichage » tells no past.
  const isPast = named && pastShape[language].test(word) && !hasAt(sketch, 'duties', verb);
  const reports = named && (hasAt(sketch, 'reports', verb) || isPast);
  if (mentions.length > 0) found.add('known-name');
  if (mentions.length > 1) found.add('known-name/several');
  if (named) found.add('known-name/first');
  if (mentions.length > 0 && !named) found.add('known-name/elsewhere');
  if (named && parted) found.add('known-name/parted');
  if (named && parted && !spoken && !found.has('question')) found.add('known-name/parted+calm');
  if (named && !parted && hasWithin(sketch, 'duties', verb, verb + 2)) found.add('known-name/first+duty');
  if (named && !parted && hasAt(sketch, 'tasks', verb)) found.add('known-name/first+task');
  if (named && words.slice(verb, verb + 3).some((one) => isFuture(one, language))) found.add('known-name/first+future');
  if (reports) found.add('known-name/first+report');
  if (isPast) found.add('known-name/first+past');
  if (named && !parted && !reports && presentShape[language].test(word)) found.add('known-name/first+present');
  if (named && hasWithin(sketch, 'proposes', verb, verb + 4)) found.add('known-name/first+proposing');
  if (mentions.some(({ to }) => isPresentAt(sketch, to))) found.add('known-name/then-present');
  if (!named && mentions.some(({ to }) => hasAt(sketch, 'reports', to))) found.add('known-name/then-report');
  if (mentions.some(({ to }) => verbAfter(sketch, to))) found.add('known-name/then-task');
  if (core !== -1 && mentions.some(({ from }) => from === core || from === core + 1))
    found.add('known-name/after-sign');
  if (core !== -1 && isNamesOnly(sketch, core)) found.add('known-name/alone-after-sign');
  if (closing.length > 0) found.add('owner-at-end');
  if (closing.length > 0 && /[)\]]\W*$/.test(piece.text)) found.add('owner-at-end/bracket');
  if (closing.length > 0 && !spoken && words.length < 22) found.add('owner-at-end+calm');
  if (sketch.leaders.length > 0 && piece.block.kind === 'item') found.add('under-name');
  if (hasWithin(sketch, 'everyone', opening, opening + 1)) found.add('everyone/first');
  if (hasAt(sketch, 'everyone', opening) && (found.has('task') || found.has('duty'))) found.add('everyone/first+task');
  const isTask = found.has('duty') || found.has('task') || found.has('future');
  if (hasWithin(sketch, 'offices', opening, opening + 2)) {
    found.add('office/first');
    if (isTask) found.add('office/first+duty');
  } else if (hasWithin(sketch, 'offices', opening + 2, words.length) && found.has('task'))
    found.add('office/later+duty');
  if (hasAt(sketch, 'pronouns', opening)) {
    found.add('pronoun/first');
    if (isTask) found.add('pronoun/first+duty');
  }
  if (mentions.some(({ from }) => byWhom.test(words[from - 1]?.normalized ?? ''))) found.add('known-name/by-whom');
  const isStranger = (at: number): boolean => isSpotted(sketch, at, document);
  if (!named && isStranger(opening)) {
    found.add('unknown-name/first');
    if (hasWithin(sketch, 'duties', opening + 1, opening + 3)) found.add('unknown-name/first+duty');
  }
  if (sketch.hits.some(({ list, to }) => list === 'duties' && isStranger(to))) found.add('unknown-name/after-duty');
  if (words.some(({ normalized }, at) => byWhom.test(normalized) && isStranger(at + 1)))
    found.add('unknown-name/by-whom');
  if (!named && /^\s*\p{Lu}[\p{L}'’-]{1,14}\s*(?::|=>|->|→)\s/u.test(piece.text)) found.add('unknown-name/parted');
}

/** Whether a word is one of the names that nobody knows. */
function isSpotted({ words, mentions }: Sketch, at: number, { names }: DocumentKind): boolean {
  const word = words[at];
  if (word === undefined || !word.capital || !names.has(word.normalized)) return false;
  return !mentions.some(({ from, to }) => from <= at && at < to);
}

/** Whether a verb of duty or of a task stands right after a name. */
function verbAfter(sketch: Sketch, to: number): boolean {
  return hasWithin(sketch, 'tasks', to, to + 2) || hasWithin(sketch, 'duties', to, to + 2);
}

/** Whether a verb in the present stands after a name that tells no opinion and no news. */
function isPresentAt(sketch: Sketch, to: number): boolean {
  const { words, language } = sketch;
  const at = hasAt(sketch, 'little', to) ? to + 1 : to;
  const word = words[at]?.normalized ?? '';
  return (
    presentShape[language].test(word) &&
    !pastShape[language].test(word) &&
    !hasAt(sketch, 'reports', at) &&
    !joints.test(word)
  );
}

function isNamesOnly({ mentions, words }: Sketch, core: number): boolean {
  let named = 0;
  for (const { from, to } of mentions) if (from >= core) named += to - from;
  return named > 0 && words.length - core - named <= 2;
}
