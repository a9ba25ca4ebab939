import { isDeadline } from '../dates/found-date.ts';
import type { Language } from '../model/minutes.ts';
import { givesPost } from './appointments.ts';
import { isDenied } from './candidate-fields.ts';
import type { DocumentKind } from './document-kind.ts';
import { anywhere, type EvidenceName, pairs, starts, type Under } from './evidence-names.ts';
import type { Hit, Word, WordList } from './evidence-words.ts';
import { markPeople } from './people-evidence.ts';
import { hasAt, hasWithin, type Sketch } from './sketch.ts';
import { markTold } from './told.ts';
import { markUndecided } from './undecided.ts';
import {
  dutchVerbShape,
  infinitiveShape,
  isFuture,
  joints,
  noInfinitive,
  passiveBefore,
  pastShape,
  presentShape,
} from './verb-shapes.ts';

const and = /^(?:et|puis|mais|en|maar|and|but|then)$/;

/** What a heading or a leading line says of what stands under it; null for most. */
export type ReadUnder = (words: string) => Under | null;

/** Weighs nothing yet: names what is true of a sentence. */
export function evidenceOf(sketch: Sketch, document: DocumentKind, under: ReadUnder): Set<EvidenceName> {
  const found = new Set<EvidenceName>();
  markShape(sketch, document, found);
  markPlace(sketch, under, found);
  for (const [list, name] of anywhere) if (sketch.lists.has(list)) found.add(name);
  markVerbs(sketch, found);
  markPeople(sketch, document, found);
  markDays(sketch, found);
  markTold(sketch, document.year, found);
  markUndecided(sketch, found);
  const isNamed = found.has('known-name/first') || found.has('unknown-name/first');
  if (isNamed && givesPost(sketch)) found.add('change-of-post/given');
  return found;
}

/** Adds the pairs of evidence that say more together than each alone. */
export function addPairs(evidence: Set<EvidenceName>): void {
  for (const [one, other] of pairs)
    if (evidence.has(one) && evidence.has(other)) evidence.add(`${one}+${other}` as EvidenceName);
}

function markShape(sketch: Sketch, document: DocumentKind, found: Set<EvidenceName>): void {
  const { piece, words, arrow, language, core } = sketch;
  const { text, block } = piece;
  const count = words.length;
  found.add(`shape/${language}`);
  if (count <= 3) found.add('shape/short');
  if (count > 3 && count <= 8) found.add('shape/brief');
  if (count > 22) found.add('shape/long');
  if (count > 40) found.add('shape/longer');
  if (block.kind === 'item') found.add('shape/list');
  if (block.depth > 1) found.add('shape/nested');
  if (document.spoken.size > 0) found.add('shape/spoken');
  if (document.spoken.has(sketch)) found.add('told/turn');
  if (document.wordy) found.add('shape/wordy');
  if (document.atLength) found.add('shape/at-length');
  if (!piece.opens) found.add('shape/goes-on');
  if (core !== -1) found.add('shape/two-parts');
  if (/:\s*$/.test(text)) found.add('shape/colon-at-end');
  if (block.box !== null || /^\s*(?:\[[ xX]?\]|[☐☑✔✅])/u.test(text)) found.add('box');
  if (arrow !== null) {
    found.add('arrow');
    found.add(/[\p{L}\p{N}]/u.test(text.slice(0, arrow.start)) ? 'arrow/inside' : 'arrow/first');
  }
  const asks = /\?\s*\)?$/.test(text);
  if (asks) found.add('question');
  const isAsked = interrogative.test(words[sketch.opening]?.normalized.replace(/['’]$/, '') ?? '');
  if (isAsked && asks) found.add('question/first');
  if (/\?\s+\S/.test(text) && !asks) found.add('question/answered');
  if (/["“”«»„]/.test(text)) found.add('quotation');
  if (/^\s*["“«„]/.test(text)) found.add('quotation/first');
  if (piece.quoted) found.add('quotation/block');
  if (/€|£|\$|\d\s?(?:eur|euros?)\b/i.test(text)) found.add('amount');
  if ((text.match(/\d+/g)?.length ?? 0) >= 2) found.add('figures');
}

/** « Qui fait le suivi ? », `Wie neemt dat over?` */
const interrogative =
  /^(?:qui|que|quoi|quel|quelle|quand|comment|ou|wie|wat|welke?|wanneer|hoe|waar|who|what|which|when|how|where)$/;

function markPlace({ piece }: Sketch, under: ReadUnder, found: Set<EvidenceName>): void {
  const { lead, head, above, first, block } = piece;
  // « Première lecture de la charte. Décisions : »
  const byLead = lead === '' ? null : (under(lead) ?? under(lead.slice(lead.lastIndexOf('. ') + 1).trim()));
  const role = byLead ?? (lead === '' || block.kind === 'item' ? under(head) : null);
  if (role !== null) found.add(`under/${role}`);
  if (role === 'done') found.add('under/follow-up');
  if (lead !== '') found.add('under/lead');
  if (first) found.add('shape/first-of-item');
  if (above !== null && above.distance === 0) found.add('above/entry');
  if (
    above !== null &&
    above.distance <= 1 &&
    (above.entry.updates !== null || above.entry.role === 'proposal' || above.entry.role === 'pending')
  )
    found.add('above/open');
}

function markVerbs(sketch: Sketch, found: Set<EvidenceName>): void {
  const { words, language, opening, core, hits, mentions, piece } = sketch;
  const word = (at: number): string => words[at]?.normalized ?? '';
  // « Pierre », « Roger »: a name is no verb.
  const isOrder = (at: number): boolean =>
    at !== -1 &&
    // « post-graduation checklist »
    piece.text[words[at]?.end ?? 0] !== '-' &&
    !mentions.some(({ from, to }) => from <= at && at < to) &&
    (hasAt(sketch, 'orders', at) ||
      (language === 'fr' && infinitiveShape.test(word(at)) && !noInfinitive.test(word(at))));
  if (isOrder(opening) || isOrder(core) || endsInInfinitive(sketch)) found.add('infinitive');
  if (isOrder(opening)) found.add('infinitive/first');
  for (const [list, name] of starts) if (hasWithin(sketch, list, opening, opening + 2)) found.add(`${name}/first`);
  if (core !== -1)
    for (const [list, name] of starts) if (hasWithin(sketch, list, core, core + 2)) found.add(`${name}/after-sign`);
  // « on garde le lundi », `we keep the slot`, « we houden het zo »
  const settles = words.some(
    ({ start }, at) =>
      oneOfUs[language].test(word(at)) &&
      (at === opening ||
        at === core ||
        /[:;,.]\s*$|\b(?:du coup|donc|dus|so|alors|qu['’])\s*$/i.test(
          piece.text.slice(Math.max(0, start - 12), start),
        )) &&
      isOurs(sketch, at + 1),
  );
  if (settles || words.some((_, at) => isInverted(sketch, at))) found.add('settling');
  if (settles || hasWithin(sketch, 'settles', opening, opening + 4) || (core !== -1 && hasAt(sketch, 'settles', core)))
    found.add('settling/early');
  if (hits.some(({ list, to }) => list === 'done' && to >= words.length - 1)) found.add('done/last');
  if (hits.some(({ list, to }) => list === 'agrees' && to >= words.length - 1)) found.add('agreement/last');
  if (hasWithin(sketch, 'nextMeeting', opening, opening + 3)) found.add('next-meeting/first');
  if (core !== -1 && core - opening <= 3 && hasWithin(sketch, 'nextMeeting', opening, core))
    found.add('next-meeting/before-sign');
  // « Lazy consensus: unless somebody objects, … »: two words before a sign lead to it.
  const isLed = sketch.core !== -1 && sketch.core <= opening + 2;
  if (hasAt(sketch, 'conditions', opening) || (isLed && hasAt(sketch, 'conditions', sketch.core)))
    found.add('condition/first');
  if (
    hasAt(sketch, 'concludes', opening) ||
    (after[language].test(word(opening)) && hasWithin(sketch, 'talks', opening + 1, opening + 6))
  )
    found.add('concluding/first');
  if (hasWithin(sketch, 'proposes', opening, opening + 3)) found.add('proposing/first');
  // `was floated by Ines and turned down`
  const isPassive = ({ from }: Hit): boolean =>
    words
      .slice(Math.max(0, from - (and.test(word(from - 1)) ? 9 : 3)), from)
      .some(({ normalized }) => passiveBefore[language].test(normalized));
  if (hits.some((hit) => hit.list === 'decides' && isPassive(hit))) found.add('deciding/passive');
  const negated = (at: number): boolean => hasWithin(sketch, 'negations', Math.max(0, at - 3), at);
  const told = ({ from }: Hit): boolean => hasWithin(sketch, 'had', Math.max(0, from - 2), from);
  const ours = hasWithin(sketch, 'ourselves', opening, opening + 3);
  if (!ours && hits.some((hit) => hit.list === 'decides' && hit.from > opening + 1 && told(hit)))
    found.add('deciding/by-others');
  // `Council RESOLVED to object`; « TRANCHE » may be a noun without its accent.
  const isCried = ({ from, to }: Hit): boolean => {
    const said = piece.text.slice(words[from]?.start, words[to - 1]?.end);
    return /^\p{Lu}{5,}$/u.test(said) && /\p{Ll}{3}/u.test(piece.text) && (language !== 'fr' || /[À-Ý]/.test(said));
  };
  if (hits.some((hit) => hit.list === 'decides' && isCried(hit))) found.add('deciding/in-capitals');
  // « De postbus besluiten we aan te houden »
  const isBeside = (hit: Hit): boolean =>
    hits.some(({ list, from, to }) => list === 'ourselves' && (from === hit.to || to === hit.from));
  if (hits.some((hit) => hit.list === 'decides' && isBeside(hit))) found.add('deciding/beside-ourselves');
  // « gaat *de vergadering* akkoord », « *het bestuur* gaat akkoord »
  const isOfUs = (hit: Hit): boolean =>
    hits.some(
      ({ list, from, to }) =>
        (list === 'ourselves' || list === 'offices') && (to === hit.from || (from > hit.from && to < hit.to)),
    );
  if (hits.some((hit) => (hit.list === 'agrees' || hit.list === 'refuses') && isOfUs(hit))) found.add('agreement/ours');
  const isBody = hasWithin(sketch, 'offices', opening, opening + 2) || ours;
  const decides = (['decides', 'refuses'] as const).some((list) => hasWithin(sketch, list, opening + 1, opening + 7));
  if (isBody && decides && !found.has('past')) found.add('body/first+deciding');
  if (words.some(({ normalized }) => pastShape[language].test(normalized))) found.add('past-form');
  if (hits.some(({ list, from }) => list === 'decides' && negated(from))) found.add('deciding/negated');
  // `raakten we het niet eens`
  if (
    hits.some(
      ({ list, from, to }) => list === 'agrees' && (negated(from) || hasWithin(sketch, 'negations', from + 1, to)),
    )
  )
    found.add('agreement/negated');
  // « pas d'accord *avec* la hausse », `gaan niet akkoord`: with something, and not with one another.
  const refuses = (at: number): boolean =>
    accord.test(word(at)) &&
    negated(at) &&
    (withSomething.test(word(at + 1)) || words.some(({ normalized }) => goesAlong.test(normalized)));
  if (words.some((_, at) => refuses(at)))
    for (const name of ['agreement/negated', 'agreement/refused'] as const) found.add(name);
  const unanimous = hits.filter(({ list }) => list === 'unanimous');
  if (unanimous.length > 0 && unanimous.every((hit) => isDenied(sketch, hit))) {
    found.delete('unanimity');
    found.add('agreement/negated');
  }
  if (hits.some((hit) => hit.list === 'refuses' && isPassive(hit))) found.add('refusal/passive');
  if (hasWithin(sketch, 'ourselves', opening, opening + 2)) {
    found.add('ourselves/first');
    if (found.has('deciding')) found.add('deciding/after-ourselves');
  }
  if (hasAt(sketch, 'ourselves', opening) && pastShape[language].test(word(opening + 1))) found.add('ourselves/past');
  if (words.some((one) => isFuture(one, language))) found.add('future');
  if (!words.some(({ normalized }) => commonVerbs.has(normalized))) found.add('shape/verbless');
  if (hits.filter((hit) => hit.list === 'votes' && isCount(sketch, hit)).length > 1) found.add('vote/counts');
  // « La clé est remise à Gaspard »: to somebody, and to no other day.
  const putOff = hits.filter(({ list }) => list === 'postpones');
  const isGiven = ({ to }: Hit): boolean =>
    !/[^\s]/.test(piece.text.slice(words[to - 1]?.end, words[to]?.start)) &&
    (mentions.some(({ from }) => from === to) || hasWithin(sketch, 'others', to, to + 2));
  if (putOff.length > 0 && putOff.every(isGiven))
    for (const name of [...found]) if (name.startsWith('postponing')) found.delete(name);
  if (isResumed(sketch)) for (const name of ['postponing', 'postponing/to-month'] as const) found.add(name);
  const answer = answerIn(sketch);
  if (answer !== null) found.add(`answer/${answer}`);
  if (found.has('pending') && hits.some((hit) => hit.list === 'pends' && isDeciding(sketch, hit)))
    found.add('pending/decision');
  const label = labelOf(sketch);
  if (label === 'headsOfActions') found.add('label/action');
  if (label === 'headsOfDecisions') found.add('label/decision');
  if (found.size > 0 && /^[^:]{2,40}:/.test(piece.text) && hasAt(sketch, 'fields', 0)) found.add('field');
}

const accord = /^(?:agree[sd]?|accord|akkoord)$/;
const withSomething = /^(?:avec|met|with|to)$/;
const goesAlong = /^(?:ga|gaat|gaan|ging|gingen)$/;

/** « *Après* un tour de table, … », `*Following* some debate …` */
const after: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:apres|suite|au|a)$/,
  nl: /^na$/,
  en: /^(?:after|following)$/,
};

/** « Le point sera *repris en septembre* », `*Left till March*`, `Wordt *in september bekeken*`: it is to be spoken of in some month to come, and by nobody known alone. */
function isResumed({ subject, hits, words, due }: Sketch): boolean {
  if (due === null || subject.length > 0 || isDeadline(due) || /^days?$/.test(due.precision)) return false;
  const from = words.findIndex(({ start }) => start >= due.start);
  const to = words.findLastIndex(({ end }) => end <= due.end) + 1;
  return hits.some(
    (hit) =>
      hit.list === 'resumes' && ((hit.to <= from && from - hit.to <= 2) || (hit.from >= to && hit.from - to <= 2)),
  );
}

/** « 4 voor »: not the numbers of `2025-02-06/D1`. */
function isCount({ words }: Sketch, { from, to }: Hit): boolean {
  const said = words.slice(from, to);
  return (
    said.some(({ normalized }) => /^\d+$/.test(normalized)) && said.some(({ normalized }) => /^\p{L}/u.test(normalized))
  );
}

/** « Demande du club : accepté, bienvenue à eux », `Skip hire: no, too dear`: what came of what stands before the sign, in its first word. */
function answerIn({ words, piece, hits, parted }: Sketch): 'refused' | 'adopted' | null {
  const sign = piece.text.slice(0, subjectLimit).search(/:\s|(?:[-=]{1,2}>|[→⇒])\s/u);
  const at = sign < 3 || parted ? -1 : words.findIndex(({ start }) => start > sign);
  const said = words[at];
  if (said === undefined) return null;
  const hit = hits.find(({ list, from }) => from === at && (list === 'refuses' || list === 'decides'));
  const end = words[(hit?.to ?? at + 1) - 1]?.end ?? piece.text.length;
  if (!/^\s*(?:[,.;(!–—-]|$)/.test(piece.text.slice(end))) return null;
  if (hit?.list === 'decides') return 'adopted';
  return hit !== undefined || denial.test(said.normalized) ? 'refused' : null;
}

/** What is answered has so many letters. */
const subjectLimit = 120;

const denial = /^(?:non|neen?|no)$/;
const consent = /^(?:oui|ja|yes)$/;

/** `Raffle? *No, too dear.*`, « Une tombola ? *Oui.* »: what the sentence after a question answers; null where it says more, or neither. */
export function answerTo({ words, piece }: Sketch): 'refused' | 'adopted' | null {
  const [first] = words;
  if (first === undefined || words.length > answerWords || !/^\s*(?:[,.!–—-]|$)/.test(piece.text.slice(first.end)))
    return null;
  if (denial.test(first.normalized)) return 'refused';
  return consent.test(first.normalized) ? 'adopted' : null;
}

/** An answer has so few words. */
export const answerWords = 8;

/** « avant de décider », `can't decide`, `we beslissen volgende keer`: not « à revoir », not `we have to decide soon`. */
function isDeciding({ words }: Sketch, { from, to }: Hit): boolean {
  const said = words.slice(from, to).map(({ normalized }) => normalized);
  const decides = said.some((word) => /^(?:deci[ds]|besli|tranch|vot)/.test(word));
  return (
    decides &&
    said.some((word) =>
      /^(?:avant|peut|pouvoir|before|cannot|can|voor|kunnen|volgende|later|next|pas|aucune|sans|geen|no)$/.test(word),
    )
  );
}

/** What a sentence in the middle of a line begins with, or has after a comma: « … Actie: de zaal reserveren. » */
function labelOf({ words, hits, piece }: Sketch): WordList | null {
  const colon = piece.text.slice(0, 60).search(/:\s/);
  const at = words.findIndex(({ start }) => start > colon);
  if (colon === -1 || at < 1 || at > 5) return null;
  const lists: readonly WordList[] = ['headsOfActions', 'headsOfDecisions'];
  // After a label of actions, only whoever is to do it: « Actie Congrescie. : », not « Actions réglementaires : ».
  const isName = (to: number): boolean => words.slice(to, at).every(({ capital }) => capital);
  // « Après un tour de table, décision : on vend »
  const afterComma = (from: number): boolean => /,\s*$/.test(piece.text.slice(0, words[from]?.start));
  const labels = hits.filter(({ from, to }) => (from === 0 && to <= at) || (to === at && afterComma(from)));
  return lists.find((one) => labels.some(({ list, to }) => list === one && (list !== lists[0] || isName(to)))) ?? null;
}

const commonVerbs: ReadonlySet<string> = new Set(
  'est sont a ont va is are was were will zijn wordt heeft moet zal doit has have werd'.split(' '),
);

/** « Zaal reserveren (Tom) »: a Dutch sentence without another verb that ends in an infinitive. */
function endsInInfinitive({ language, words, mentions, dates, piece, core, parted }: Sketch): boolean {
  if (language !== 'nl') return false;
  let end = words.length;
  const stop = Math.min(
    mentions.findLast(({ from }) => !parted || from > core)?.start ?? Number.POSITIVE_INFINITY,
    dates.at(-1)?.start ?? Number.POSITIVE_INFINITY,
  );
  while (end > 1 && (words[end - 1] as Word).start >= stop) end--;
  const last = words[end - 1];
  if (last === undefined || !dutchVerbShape.test(last.normalized)) return false;
  if (
    words.some(({ normalized }) =>
      /^(?:zijn|worden|wordt|werden|hebben|zouden|kunnen|moeten|is|was|heeft|we|wij)$/.test(normalized),
    )
  )
    return false;
  return end > 1 && !/,\s*$/.test(piece.text.slice(last.end, last.end + 2));
}

const oneOfUs: Readonly<Record<Language, RegExp>> = { fr: /^(?:on|nous)$/, nl: /^(?:we|wij)$/, en: /^we$/ };

/** Whether those present do what a verb says, here and now: no duty, doubt or news. */
function isOurs(sketch: Sketch, from: number): boolean {
  const { words, language } = sketch;
  const at = hasAt(sketch, 'little', from) ? from + 1 : from;
  const word = words[at]?.normalized ?? '';
  const lists = ['reports', 'proposes', 'hedges', 'past', 'negations'] as const;
  return (
    word !== '' &&
    (language === 'en' || presentShape[language].test(word)) &&
    !pastShape[language].test(word) &&
    !lists.some((list) => hasAt(sketch, list, at)) &&
    !joints.test(word)
  );
}

/** `Drank *kopen we* voortaan bij Santens`: in Dutch the verb stands before those present where something else begins the sentence. */
function isInverted(sketch: Sketch, at: number): boolean {
  const { words, language, opening } = sketch;
  if (language !== 'nl' || at < opening + 2 || !oneOfUs.nl.test(words[at]?.normalized ?? '')) return false;
  return (
    !hasWithin(sketch, 'negations', at + 1, at + 3) &&
    !subordinate.test(words[at - 1]?.normalized ?? '') &&
    isOurs(sketch, at - 1)
  );
}

/** Words before `we` that end as verbs do. */
const subordinate = /^(?:dat|omdat|zodat|wat|want|niet|met|tot|best|moeten|kunnen|willen|zouden|hebben|hadden|waren)$/;

function markDays({ dates, due, piece }: Sketch, found: Set<EvidenceName>): void {
  if (due !== null) {
    found.add('due');
    if (isDeadline(due)) found.add('due/by');
    if (due.precision === 'day') found.add('due/day');
    if (due.anchor !== null) found.add('due/meeting');
    if (/^[\s.)!\]]*$/.test(piece.text.slice(due.end))) found.add('due/last');
  }
  if (dates.length > 1) found.add('due/several');
  if (
    dates.some(({ time }) => time !== null) ||
    /(?<![\d/.])\d{1,2}\s?(?:h|u|uur|:)\s?(?:\d{2})?(?![\d\p{L}])|\d\s?(?:am|pm)\b|\b(?:om half|at half|kwart (?:na|over|voor)|(?:half|quarter) (?:past|to))\s\p{L}/iu.test(
      piece.text,
    )
  )
    found.add('hour');
}
