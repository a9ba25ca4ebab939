import type { Candidate } from '../model/candidate.ts';
import { isTaken } from '../model/points.ts';
import { squeeze } from '../text/normalize.ts';
import { ownersOf } from './candidate-fields.ts';
import { answerWords } from './evidence.ts';
import type { Evidence } from './evidence-names.ts';
import { hasEntryBetween } from './pieces.ts';
import type { Sketch } from './sketch.ts';

/** A sentence and what it may be. */
export interface Found {
  readonly sketch: Sketch;
  readonly evidence: Evidence;
  readonly made: readonly Candidate[];
}

/**
 * What a sentence says of the one before is no candidate of its own: « Cette décision est prise à l'unanimité. » says how, « À envoyer avant le
 * 1er avril. » by when. It goes to the candidate before it; after an entry that is read, it is none.
 */
export function joinCandidates(all: readonly Found[]): Candidate[] {
  const joined: Candidate[] = [];
  let before: { found: Found; made: Candidate[] } | null = null;
  for (const found of all) {
    let made = [...found.made];
    const { piece } = found.sketch;
    const last = before?.found.sketch.piece;
    if (before !== null && last?.block === piece.block && !hasEntryBetween(last, piece)) {
      const taken =
        decides(before, found) ??
        isLeftOpen(before, found) ??
        isDue(before, found) ??
        closes(before, found) ??
        isTakenOn(before, found);
      if (taken !== null) {
        before.made = taken;
        made = [];
      }
    }
    if (before !== null) joined.push(...before.made);
    before = { found, made };
  }
  if (before !== null) joined.push(...before.made);
  return joined;
}

type Before = { readonly found: Found; readonly made: readonly Candidate[] };

/** « M. Pauwels propose un toit végétal ; cette idée n'est pas retenue. »: the two are one decision. */
function decides({ found, made }: Before, { sketch, evidence, made: next }: Found): Candidate[] | null {
  const decision = next.find(({ role }) => isTaken(role));
  if (decision === undefined) return null;
  const first = made.find(({ role }) => isTaken(role));
  const rest = made.filter(({ role }) => role === 'action');
  // « On repeint le local. Tout le monde est d'accord. »: it is of both sentences already, and so is what was proposed.
  if (decision.place.start <= found.sketch.piece.place.start) {
    const { place, text } = decision;
    const own = next.filter(({ role }) => role === 'action');
    const taken = first === undefined ? decision : { ...first, place, text, mode: first.mode ?? decision.mode };
    return [...rest, taken, ...own];
  }
  // « Jean voulait nos propres bacs. Trop cher, on laisse tomber. »: what is refused was wished before.
  const isAnswer =
    (decision.role === 'rejected' || evidence.has('answer/adopted')) &&
    sketch.words.length <= answerWords &&
    wishes.some((one) => found.evidence.has(one));
  if (!isAnswer && !isOfBefore(sketch, evidence)) return null;
  // Of two decisions the second says how the first was taken, or is one of its own.
  if (first !== undefined)
    return decision.mode === null && sketch.words.length > fewWords && !ballot.test(sketch.piece.text)
      ? null
      : [...rest, { ...first, ...through(first, decision), mode: first.mode ?? decision.mode }];
  const put = made.find(({ role }) => role === 'proposal' || role === 'pending');
  if (put !== undefined) return [...rest, { ...decision, ...through(put, decision) }];
  // « Budget demandé : 300 €. Accordé. »: what is decided stands before it.
  const { place, text } = found.sketch.piece;
  const isBare =
    made.length === 0 && !sketch.piece.opens && (isAnswer || (sketch.words.length <= fewWords && !/\?\s*$/.test(text)));
  return isBare ? [{ ...decision, ...through({ place, text }, decision) }] : null;
}

/** « Faut-il continuer en 2027 ? La question n'est pas tranchée. »: what is left open is what was asked. */
function isLeftOpen({ found, made }: Before, { made: next }: Found): Candidate[] | null {
  const { place, text } = found.sketch.piece;
  const [pending] = next;
  if (next.length !== 1 || pending?.role !== 'pending' || !/\?\s*\)?$/.test(text)) return null;
  if (pending.place.start <= place.start || made.some(({ role }) => role !== 'pending' && role !== 'proposal'))
    return null;
  return [{ ...pending, ...through({ place, text }, pending) }];
}

/** What a refusal of few words answers; longer ones say themselves what is refused. */
const wishes = ['question', 'proposing', 'told/wish', 'told/proposing'] as const;

/** « Nadia les a eus. Réglé. »: the second says of the same that it is done. */
function closes({ made }: Before, { sketch, made: next }: Found): Candidate[] | null {
  const [more] = next;
  const first = made.find(({ role }) => role === 'outcome');
  if (next.length !== 1 || more?.role !== 'outcome' || first === undefined || sketch.words.length > fewWords)
    return null;
  return made.map((one) => (one === first ? { ...first, ...through(first, more) } : one));
}

/** « Il faut réparer la pompe. → Anne »: names alone say who does it. */
function isTakenOn({ made }: Before, { sketch, evidence, made: next }: Found): Candidate[] | null {
  const first = made.find(({ role, owners }) => role === 'action' && owners.length === 0);
  if (first === undefined || next.length > 0 || !evidence.has('names-only') || /\?\s*$/.test(sketch.piece.text))
    return null;
  const owners = ownersOf(sketch, []);
  return made.map((one) => (one === first ? { ...first, ...through(first, sketch.piece), owners } : one));
}

/** « Approuvé. » after « ok, rien à ajouter » says it once more. */
const fewWords = 2;

/** Few words that decide, of which the first is *cette*, *deze*, `it`; or nothing else. */
function isOfBefore({ words, piece }: Sketch, evidence: Evidence): boolean {
  if (words.length <= fewWords || (evidence.has('vote') && ballot.test(piece.text))) return true;
  if (words.length > 14 || !says.some((one) => evidence.has(one))) return false;
  const [first, second] = [words[0]?.normalized ?? '', words[1]?.normalized ?? ''];
  return (anaphoric.test(first) && !time.test(second)) || (article.test(first) && put.test(second));
}

/** « Vote à bulletins secrets : 6 oui, 1 blanc. » */
const ballot = /^\s*(?:votes?|scrutin|(?:geheime )?stemming|(?:secret )?ballot|voting)(?:\s\p{L}+){0,3}\s?:\s/iu;

const says = ['deciding/passive', 'refusal', 'vote', 'agreement', 'unanimity'] as const;
const anaphoric = /^(?:cette|cet|ce|celle|celui|elle|deze|dit|dat|die|this|that|it)$/;
const article = /^(?:la|le|l|het|de|the)$/;
const put = /^(?:proposition|idee|motion|demande|voorstel|idee|motie|vraag|proposal|motion|idea)$/;
const time = /^(?:annee|fois|semaine|saison|jaar|keer|maand|week|seizoen|year|time|month|season)$/;

/** « Nadia rédige une lettre. À envoyer avant le 1er avril. »: the second names nobody, and a day. */
function isDue({ made }: Before, { sketch, evidence, made: next }: Found): Candidate[] | null {
  const [action] = next;
  if (next.length !== 1 || action?.role !== 'action' || action.due === null || sketch.mentions.length > 0) return null;
  if (evidence.has('task')) return null;
  const first = made.find(({ role }) => role === 'action');
  if (first === undefined || first.due !== null) return null;
  const opening = sketch.words[sketch.opening]?.normalized ?? '';
  if (
    !evidence.has('pronoun/first') &&
    !evidence.has('to-be-done') &&
    !/^(?:ca|cela|ce|dit|dat|it|this|a|te)$/.test(opening)
  )
    return null;
  return made.map((one) => (one === first ? { ...first, ...through(first, action), due: action.due } : one));
}

/** The place and the text of two that stand one after the other. */
function through(
  one: Pick<Candidate, 'place' | 'text'>,
  other: Pick<Candidate, 'place' | 'text'>,
): Pick<Candidate, 'place' | 'text'> {
  return {
    place: { start: one.place.start, end: other.place.end },
    text: one.place.start === other.place.start ? other.text : squeeze(`${one.text} ${other.text}`),
  };
}
