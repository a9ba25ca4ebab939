import type { Language } from '../model/minutes.ts';
import type { EvidenceName } from './evidence-names.ts';
import type { Hit, Word } from './evidence-words.ts';
import { byWhom, hasAt, hasWithin, type Sketch } from './sketch.ts';
import { interrogative } from './undecided.ts';

type Shapes = Readonly<Record<Language, RegExp>>;

/** Verbs of asking, and the words with which what is asked begins: « demande qui », `asks whether`. */
const asking: Shapes = {
  fr: /^(?:demande|demandent|demandait|demandaient)$/,
  nl: /^(?:vraagt|vragen|vroeg|vroegen)$/,
  en: /^(?:asks?|asked|wonders?|wondered)$/,
};
const conditional: Shapes = {
  fr: /^(?:\p{L}{2,}(?:rait|raient)|voulait|voulaient)$/u,
  nl: /^(?:zou|zouden|wil|willen|wilde|wilden)$/,
  en: /^(?:would|could|might|wanted)$/,
};
const negations: Shapes = {
  fr: /^(?:ne|n)$/,
  nl: /^(?:niet|geen|nooit)$/,
  en: /^(?:not|never|don|doesn|didn|won|isn|can|cannot|hasn|wouldn)$/,
};
/** What had been before something else. */
const pluperfect = /^(?:avait|avaient|avions|had|hadden)$/;
const within = /^(?:en|in|depuis|sinds|since|door)$/;
const year = /^(?:19|20)\d\d$/;
/** Where another clause begins. */
const clause = /^(?:dat|of|die|wie|wat|omdat|want|maar|als)$/;
const articles = /^(?:le|la|les|l|un|une|de|het|een|the|a|an)$/;

const stance = /^(?:contre|tegen|against|pour|voor|for)$/;
const abstains = /^(?:abstien(?:t|nent)|onthoud(?:t|en)|abstain(?:s|ed|ing)?)$/;

/** What several people are together, and who is one of them: « de feestcommissie », « la directrice ». */
const body =
  /(?:commissie|cie|bestuur|leden|werkgroep|ploeg|team|committee|group|commission|equipe|groupe|bureau|comite|directrice|directeur|trustees|staff)$/;

/** Ideas of which nobody puts one. */
const ideas = /^(?:idees|propositions|ideeen|voorstellen|ideas|proposals)$/;

/** Marks what is told and not done: what somebody asks, wishes or does not do; what had been decided before; what others decide. */
export function markTold(sketch: Sketch, meetingYear: number | null, found: Set<EvidenceName>): void {
  const { words, language, subject, verb, hits } = sketch;
  const bare = words.map(({ normalized }) => normalized.replace(/['’]$/, ''));
  const word = (at: number): string => bare[at] ?? '';
  const named = subject.length > 0;
  const decided = hits.filter(({ list }) => list === 'decides' || list === 'refuses');
  if (
    words.some(
      (_, at) =>
        asking[language].test(word(at)) &&
        interrogative[language].test(word(pastReflexive(word, at + 1))) &&
        // « demande quand même »
        !hasAt(sketch, 'idioms', at + 1),
    )
  )
    found.add('told/question');
  const wishes = (at: number): boolean => conditional[language].test(word(at)) && word(at + 1) !== 'wel';
  const offices = hits.filter(({ list }) => list === 'offices');
  const isOffice = (at: number): boolean => offices.some(({ from, to }) => from === at + 1 || to === at);
  if (named ? wishes(verb) || wishes(verb + 1) : words.some((_, at) => isOffice(at) && wishes(at)))
    found.add('told/wish');
  if (words.some((_, at) => isPassive(sketch, at, word))) found.add('told/passive');
  if (named && hasAt(sketch, 'proposes', verb)) found.add('told/proposing');
  if ([sketch.opening, sketch.core].some((at) => at !== -1 && isStranger(sketch, at, word))) found.add('told/stranger');
  const put = hits.filter(({ list }) => list === 'proposes');
  if (put.some((hit) => isPut(sketch, hit, word))) found.add('told/put');
  if (put.length > 0 && put.every(({ from, to }) => to - from === 1 && ideas.test(word(from)))) found.add('told/ideas');
  if (words.some((_, at) => word(at) === 'seance')) found.add('told/in-session');
  if (words.slice(0, 3).some((_, at) => body.test(word(at)))) found.add('told/body');
  const does = hasAt(sketch, 'tasks', verb) || hasWithin(sketch, 'duties', verb, verb + 2);
  if (named && (!does || hasAt(sketch, 'reports', verb)) && isSaid(sketch, verb, word)) found.add('told/clause');
  if (named && isNegated(sketch, word)) found.add('told/negated');
  if (decided.length > 0 && (isLongAgo(sketch, word) || isBefore(words.length, word, meetingYear)))
    found.add('told/before');
  const putOff = hits.filter(({ list }) => list === 'postpones');
  if ([...decided, ...putOff].some((hit) => isByOthers(sketch, hit, word))) found.add('told/by-others');
  if (hits.some((hit) => isOfOthers(sketch, hit, word))) found.add('told/of-others');
  // « Mireille contre », « Nathalie s'abstient », `Tegen: Jan, Piet`
  const stands =
    stance.test(word(verb)) && !/^\p{L}+\s+(?:pour|voor|for)\s+(?:le|la|les|de|het|the|\d)/iu.test(sketch.piece.text);
  const isList = sketch.core === sketch.opening + 1 && stance.test(word(sketch.opening)) && found.has('known-name');
  if (isList || (named && (stands || abstains.test(word(verb))))) found.add('told/stand');
  if (/^(?:volgens|selon|according)$/.test(word(sketch.opening))) found.add('told/opinion');
  if (isMove(sketch)) found.add('told/coming-going');
  // « Mme Maes déclare : « L'assemblée décidera elle-même ! » »
  if (sketch.core !== -1 && /["“«„]\s*$/.test(sketch.piece.text.slice(0, words[sketch.core]?.start)))
    found.add('told/quoted');
  // « Affiches : Nadia (passer chez l’imprimeur) »
  if (
    sketch.core !== -1 &&
    sketch.mentions.some(({ from, end }) => from === sketch.core && /^\s*\(/.test(sketch.piece.text.slice(end)))
  )
    found.add('told/beside-name');
  // « Ce serait bien », `Would be nice`: nobody says it.
  if (
    /^(?:ce|c|cela|ca|elle|het|dat|it|that|would)$/.test(word(sketch.opening)) &&
    [0, 1].some((more) => conditional[language].test(word(sketch.opening + more)))
  )
    found.add('told/by-nobody');
  // « Aucune objection », `Carried`, « accepté »: the last words say that it was.
  if (decided.some(({ to }) => to === words.length)) found.add('deciding/last');
  const unnamed = words.filter((_, at) => !sketch.mentions.some(({ from, to }) => from <= at && at < to));
  if (words.length > 0 && unnamed.length === 0) found.add('names-only');
  // « Camille, cette semaine encore. »
  const { text } = sketch.piece;
  const others = unnamed.filter(({ start, end }) => !sketch.dates.some((day) => day.start < end && start < day.end));
  const isParted = /^\s*[,(–-]/.test(text.slice(sketch.mentions.at(-1)?.end));
  if (unnamed.length < words.length && others.length < (isParted ? 4 : 2)) found.add('names-and-day');
}

/** The word of a name that no list has, of whoever does something at the beginning of a sentence: « Wim vraagt offertes »; null: none does. */
export function strangerIn(sketch: Sketch): Word | null {
  const word = (at: number): string => sketch.words[at]?.normalized.replace(/['’]$/, '') ?? '';
  const { opening, words } = sketch;
  return isStranger(sketch, opening, word) ? (words[opening] ?? null) : null;
}

/** « Wim vraagt offertes », `Wes to ring the hall`: a word in a capital that does something, though no list has the name. */
function isStranger(sketch: Sketch, at: number, word: (at: number) => string): boolean {
  if (sketch.words[at]?.capital !== true || notName.test(word(at))) return false;
  const does = hasAt(sketch, 'tasks', at + 1) || hasAt(sketch, 'duties', at + 1);
  return does && !afterVerb.test(word(at + 2)) && !hasAt(sketch, 'offices', at) && !hasAt(sketch, 'others', at);
}

/** « Idée : … », `Proposal to …`; « Wim stelt voor », « Lon Boonen oppert »: the word says it at the beginning, or somebody whom no list knows. */
function isPut({ words, opening }: Sketch, { from, to }: Hit, word: (at: number) => string): boolean {
  if (from === opening) return to === opening + 1;
  const isName = words.slice(opening, from).every(({ capital }) => capital);
  return from - opening < 3 && isName && !notName.test(word(opening));
}

/** What else a sentence begins with. */
const notName =
  /^(?:le|la|les|l|un|une|des|du|ce|c|cette|ces|ca|cela|il|elle|ils|elles|on|nous|je|qui|si|de|het|een|dit|dat|die|deze|er|we|wij|ik|hij|zij|ze|wie|wat|als|om|daarom|verder|ook|hier|daar|action|actie|tache|taak|task|point|punt|the|a|an|this|that|these|it|there|who|what|if|when|we|i|you|he|she|they|how|need|roll|set|somebody|someone|iemand|quelqu|chacun|sera|seront|est|sont|zal|wordt|is|was|will)$/;
/** After a verb, who does it: the word before was none of a name. */
const afterVerb = /^(?:er|we|wij|ik|hij|ze|zij|het|je|on|nous|il|elle)$/;

/** « a été transmis », « werd ondertekend », `has been sent`: it was done, whoever did it. */
function isPassive({ language, words }: Sketch, at: number, word: (at: number) => string): boolean {
  if (language === 'fr') return /^(?:a|ont)$/.test(word(at)) && word(at + 1) === 'ete';
  if (language === 'en') return /^(?:has|have)$/.test(word(at)) && word(at + 1) === 'been';
  return (
    /^(?:is|zijn|werd|werden)$/.test(word(at)) &&
    /^(?:\p{L}{2,4})?ge\p{L}+(?:d|t|en)$|^ver\p{L}+(?:d|t|en)$|^onder\p{L}+(?:d|t|en)$/u.test(
      words.at(-1)?.normalized ?? '',
    )
  );
}

/** « Le rectorat a donné son accord », `The council will decide`: whoever stands before the verb is none of ours. */
function isOfOthers(sketch: Sketch, { list, from }: Hit, word: (at: number) => string): boolean {
  if (list !== 'decides' && list !== 'agrees' && list !== 'refuses' && list !== 'pends') return false;
  const opening = sketch.core !== -1 && sketch.core <= from ? sketch.core : sketch.opening;
  const verb =
    list === 'pends'
      ? /^(?:decidera|decideront|votera|will)$/.test(word(from))
        ? from
        : -1
      : lastBefore(from, opening, (at) => isPerfect(sketch, at, word));
  if (verb <= opening || verb - opening > 7) return false;
  // « la commune » is a partner of some, and decides for itself.
  if (hasWithin(sketch, 'others', opening, verb)) return true;
  const isOurs =
    hasWithin(sketch, 'ourselves', opening, verb) ||
    hasWithin(sketch, 'offices', opening, verb) ||
    hasWithin(sketch, 'everyone', opening, verb) ||
    hasWithin(sketch, 'pronouns', opening, verb) ||
    sketch.mentions.some((one) => one.from >= opening && one.to <= verb);
  if (isOurs) return false;
  for (let at = opening; at < verb; at++) if (ourBody.test(word(at)) || /^\d/.test(word(at))) return false;
  return true;
}

const perfect: Shapes = { fr: /^(?:a|ont)$/i, nl: /^(?:heeft|hebben)$/i, en: /^(?:has|have)$/i };

/** « a décidé »: not « a été décidé », not « à ». */
function isPerfect({ piece, words, language }: Sketch, at: number, word: (at: number) => string): boolean {
  const { start = 0, end = 0 } = words[at] ?? {};
  return (
    perfect[language].test(piece.text.slice(start, end)) &&
    !/^(?:ete|been|geweest)$/.test(word(at + 1)) &&
    !/^ete$/.test(word(at + 2))
  );
}

const ourBody =
  /^(?:on|nous|we|wij|il|er|it|personne|niemand|nobody|tout|tous|all|assemblee|ag|ca|conseil|reunion|vergadering|alv|av|bestuur|raad|kern|board|meeting|committee|members|membres|leden|group|groupe|groep|gt|wg)$/;

function lastBefore(from: number, least: number, is: (at: number) => boolean): number {
  for (let at = from; at >= Math.max(least, from - 8); at--) if (is(at)) return at;
  return -1;
}

/** Whether it is one of the people who comes, goes or changes what they are: « *Nora part* à 21 h », « départ de *Nora* ». */
function isMove({ hits, mentions, words }: Sketch): boolean {
  const moves = hits.filter(({ list }) => list === 'comesGoes' || list === 'changesPost');
  return moves.some((move) =>
    mentions.some(
      ({ from, to }) =>
        // « le devis de Marc est arrivé »: of whom it is, does not come.
        !(move.from >= to && /^(?:de|du|d|van)$/.test(words[from - 1]?.normalized.replace(/['’]$/, '') ?? '')) &&
        ((move.from >= to && move.from <= to + 4) || (from >= move.to && from <= move.to + 2)),
    ),
  );
}

/** « vraagt *zich af* of ». */
function pastReflexive(word: (at: number) => string, at: number): number {
  let next = at;
  while (/^(?:zich|af|ook|also|aussi)$/.test(word(next))) next++;
  return next;
}

/** « rappelle *que* la porte doit être fermée »: not « signale *qu'il* appellera », who says what is to be done by the same. */
function isSaid({ words, hits }: Sketch, verb: number, word: (at: number) => string): boolean {
  for (let at = verb + 1; at < Math.min(words.length, verb + 4); at++)
    if (/^(?:que|qu|dat|that)$/.test(word(at)))
      return !hits.some(({ list, from }) => list === 'pronouns' && from === at + 1);
  return false;
}

function isNegated({ words, language, subject, verb }: Sketch, word: (at: number) => string): boolean {
  const from = subject.at(-1)?.to ?? 0;
  if (language === 'fr') return words.slice(from, verb + 1).some((_, at) => negations.fr.test(word(from + at)));
  if (language === 'en') return negations.en.test(word(verb)) || negations.en.test(word(verb + 1));
  for (let at = verb + 1; at < Math.min(words.length, verb + 7); at++) {
    if (clause.test(word(at))) return false;
    if (negations.nl.test(word(at))) return true;
  }
  return false;
}

/** « il y a deux ans », `last week`, « vorig jaar »; not *déjà* or « de la réunion précédente », which are said of what is decided today. */
function isLongAgo({ hits }: Sketch, word: (at: number) => string): boolean {
  return hits.some(({ list, to }) => list === 'past' && ago.test(word(to - 1)));
}

const ago =
  /^(?:a|passe|passee|hier|rappel|fois|jaar|maand|week|keer|gisteren|destijds|year|month|week|time|yesterday|ago|previously)$/;

/** Whether it had been so, or in a year before that of the meeting. */
function isBefore(count: number, word: (at: number) => string, meetingYear: number | null): boolean {
  for (let at = 0; at < count; at++) {
    if (pluperfect.test(word(at)) || /^(?:geleden|ooit)$/.test(word(at))) return true;
    if (meetingYear !== null && within.test(word(at)) && year.test(word(at + 1)) && Number(word(at + 1)) < meetingYear)
      return true;
  }
  return false;
}

/** « afgekeurd door de brandweer »: not « par 9 voix », not « door de vergadering ». */
function isByOthers(sketch: Sketch, { to }: Hit, word: (at: number) => string): boolean {
  // « par le conseil », not « par courriel ».
  if (!byWhom.test(word(to)) || !(articles.test(word(to + 1)) || sketch.words[to + 1]?.capital === true)) return false;
  const isOurs = sketch.mentions.some(({ from }) => from >= to && from <= to + 2);
  return (
    !isOurs &&
    !/^\d/.test(word(to + 1)) &&
    !(['ourselves', 'offices', 'agrees', 'allAgree', 'everyone', 'unanimous', 'votes'] as const).some((list) =>
      hasWithin(sketch, list, to, to + 3),
    )
  );
}
