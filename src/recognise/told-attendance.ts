import type { PresenceWord } from '../language/import.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import { type PeopleContext, readBeside } from './attendees.ts';
import { plainLabel } from './field-line.ts';
import { onBehalfIn, splitAttendees } from './listed-people.ts';
import { isNameWord } from './person.ts';
import { presenceOf } from './presence.ts';
import { officesOf } from './roles.ts';
import { sentencesIn } from './sentences.ts';

/** People of whom a sentence says that they were there, or not: as they are written in a list, with what stands beside each. */
export interface ToldPeople {
  readonly presence: PresenceWord;
  readonly people: readonly { readonly text: string; readonly place: Place }[];
}

/** Longer sentences tell a story. */
const longest = 600;

/** No more words say how somebody was there: « se sont fait excuser pour cette séance ». */
const mostWords = 6;

/** The sentences of a line, and where each begins. */
export function lineSentences(
  text: string,
  context: PeopleContext,
): { readonly sentence: string; readonly start: number }[] {
  return Array.from(sentencesIn(text, 0, text.length, context), ({ start, end }) => ({
    sentence: text.slice(start, end),
    start,
  }));
}

/**
 * Who was there, and who was not, where sentences tell it and no label does: words of presence before the names (« Étaient présents Ann, Bob et moi-même Nora
 * pour le PV », « Bonne année à tous, présents ce soir Ann et Bob ») or after them (« Luc est excusé », `Piet en An zijn verontschuldigd`).
 */
export function attendanceTold(text: string, context: PeopleContext): ToldPeople[] {
  const found: ToldPeople[] = [];
  for (const { sentence, start } of lineSentences(text, context)) {
    if (sentence.length > longest) continue;
    const told = before(sentence, start, context) ?? asGuests(sentence, start, context);
    found.push(...(told === null ? after(sentence, start, context) : [told]));
  }
  return found;
}

/** The names after words of presence at the beginning of a sentence or of one of its clauses. */
function before(sentence: string, start: number, context: PeopleContext): ToldPeople | null {
  for (const clause of sentence.matchAll(/(?:^|[,;:–—-]\s)\s*/g)) {
    const at = clause.index + clause[0].length;
    const words = [...sentence.slice(at, at + 120).matchAll(/\S+/g)].slice(0, mostWords + 1);
    for (let count = Math.min(mostWords, words.length - 1); count >= 1; count--) {
      const next = words[count] as RegExpMatchArray;
      const names = at + (next.index as number);
      const said = sentence.slice(at, names);
      // `Pres. Ann Hart called the meeting to order`: the president.
      const isTitle = /\.\s$/.test(said);
      const isOther = isTitle || leadsToGroup(said.slice(-longestLead), context);
      // « *Étaient là* Ann Hill et Bob Ray »
      const there = isOther || clause.index > 0 || !being.test(normalize(said)) ? null : thereAfter(said, context);
      const presence = isOther ? null : (there ?? toldIn(said, context));
      if (presence === null) continue;
      const people = namesIn(sentence, names, sentence.length, start, context);
      if (people.length > 0 && (there === null || fullName.test((people[0] as { text: string }).text)))
        return { presence, people };
    }
  }
  return null;
}

/** That somebody was there, before who it was. */
const being = /^(?:etai(?:en)?t|est|sont|zijn|waren|was|is|were|are)\s/;

/** What leads to a group is no longer. */
const longestLead = 120;

/** « Sont présents pour la », after which no name stands, and « Sont présents, pour le pouvoir »: whose people they are is part of no label. */
function leadsToGroup(said: string, { words: { onBehalf } }: PeopleContext): boolean {
  const [, lead = '', led = ''] =
    /(?:,\s(\p{Ll}+)\s.*|(\p{Ll}+)\s(?:(?:le|la|les|de|het|the)\s|l['’])?)$/u.exec(said) ?? [];
  return onBehalf.has(normalize(lead || led));
}

/** What words say of the people beside them. In a sentence « la » is not « là », `abs` a label only, and « en l'absence de » says it of one of many. */
function toldIn(said: string, { words }: PeopleContext): PresenceWord | null {
  const told = (normalize(said).match(/[a-z]{4,}/g) ?? []).filter((word) => words.presence.has(word));
  const isTold = told.some((word) => !/(?:[ae]nce|heid|tion)$/.test(word));
  // `In attendance were Ann and Bob`
  return isTold || phrasesBefore(normalize(said), words.besidePresent).length > 0 ? presenceOf(said, words) : null;
}

/** Whether the words after some names say that they were there, or were not: « étaient là », `was er niet`. */
function thereAfter(said: string, { words: { thereLabels, not } }: PeopleContext): 'present' | 'absent' | null {
  const plain = plainLabel(said);
  if (plain.includes(' ') && thereLabels.has(plain)) return 'present';
  const affirmed = plain
    .replace(/\bn'/, '')
    .split(' ')
    .filter((word) => !not.has(word))
    .join(' ');
  return affirmed !== plain && affirmed.includes(' ') && thereLabels.has(affirmed) ? 'absent' : null;
}

/** What the words after some names say of them, where they say that they were away. */
function awayAfter(said: string, context: PeopleContext): PresenceWord | null {
  if (context.words.awayLabels.has(plainLabel(said))) return 'excused';
  const presence = toldIn(said, context);
  return presence === 'excused' || presence === 'absent' ? presence : null;
}

/** The names at the beginning of a sentence or of one of its clauses, before words that say whether they were there. */
function after(sentence: string, start: number, context: PeopleContext): ToldPeople[] {
  const found: ToldPeople[] = [];
  let from = 0;
  for (const blank of sentence.matchAll(/\s(?=\p{Ll})/gu)) {
    const at = blank.index + blank[0].length;
    const words = [...sentence.slice(at, at + 120).matchAll(/\S+/g)].slice(0, mostWords);
    for (let count = words.length; count >= 1; count--) {
      const last = words[count - 1] as RegExpMatchArray;
      const end = at + (last.index as number) + last[0].length;
      const said = sentence.slice(at, end).replace(/[,;.]$/, '');
      const there = thereAfter(said, context);
      const presence = there ?? awayAfter(said, context);
      // « Anne *excuse* Luc »: somebody else is away.
      if (presence === null || /^[^,;.]\s\p{Lu}/u.test(sentence.slice(end - 1))) continue;
      const clause = sentence.slice(from, blank.index).replace(/^(?:[\s,;]+|(?:et|en|and)\s)+/, '');
      const told = namesIn(sentence, blank.index - clause.length, blank.index, start, context, true);
      const people = told.length > 0 ? told : whoElse(clause, said, start + blank.index - clause.length, context);
      // `Uiteindelijk was er niets`
      if (there !== null && !people.every(({ text }) => fullName.test(text))) continue;
      if (people.length > 0) found.push({ presence, people: withMore(people, sentence.slice(end), context) });
      from = end;
      break;
    }
  }
  return found;
}

/** « Nora Klein, conseillère de la commune, *assiste au point 3* », `Ann Hill attended as an observer`: full names, and who that is, before the verb. */
function asGuests(sentence: string, start: number, context: PeopleContext): ToldPeople | null {
  const { attends, asGuest, not } = context.words;
  const normalized = normalize(sentence);
  if (normalized.length !== sentence.length) return null;
  for (const { index } of normalized.matchAll(/(?<=\s)[a-z]{2}/g)) {
    const [verb] = wholePhrasesBefore(normalized.slice(index), attends);
    if (verb === undefined) continue;
    const said = normalized.slice(index).match(/[a-z]+/g) ?? [];
    if (!said.some((word) => asGuest.includes(word)) || said.some((word) => not.has(word))) return null;
    const all = splitAttendees(sentence.slice(0, index).replace(/[\s,]{1,20}$/, ''), start, context.words);
    const people = all.filter(({ text }) => isFullName(text, context));
    // « Karel Booms, *van de school*, »
    const isAll = people.length > 0 && all.every((one) => people.includes(one) || /^\p{Ll}/u.test(one.text));
    return isAll ? { presence: 'guests', people } : null;
  }
  return null;
}

/** « Nora Klein, architecte », and not « Les élèves Luc Petit et Nora Klein ». */
function isFullName(text: string, { words: { functionWords, particles } }: PeopleContext): boolean {
  const [name = ''] = text.split(/,|\s\(/);
  const all = name.split(/\s+/);
  const isWord = (word: string): boolean => isNameWord(word, particles);
  return fullName.test(name) && all.every(isWord) && !functionWords.has(normalize(all[0] as string));
}

const fullName = /^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}/u;

/** « Inès est en stage jusque mardi *et s'excuse* »: the one person with whom the clause before « et » begins. */
function whoElse(clause: string, said: string, from: number, { words }: PeopleContext): ToldPeople['people'] {
  // « Luc ouvre la séance et présente les excuses » is there.
  const isAway = words.awayLabels.has(plainLabel(said.replace(/^(?:et|en|and)\s/, '')));
  const name = /^\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}'’-]+){0,2}(?=\s\p{Ll}.{0,80}$)/u.exec(
    clause,
  )?.[0];
  if (!isAway || name === undefined || words.functionWords.has(normalize(name.split(' ')[0] as string))) return [];
  return [{ text: name, place: { start: from, end: from + name.length } }];
}

/** « Ilse s'est excusée, *elle donne procuration à Nadia* »: what the next clause says of the one person. */
function withMore(people: ToldPeople['people'], after: string, context: PeopleContext): ToldPeople['people'] {
  const [one, other] = people;
  const [, clause = ''] = /^,?\s(?:\p{L}{1,4}\s)?([^,;]{4,80})$/u.exec(after.replace(/[\s.]{1,4}$/, '')) ?? [];
  if (one === undefined || other !== undefined || clause === '' || one.text.includes('(')) return people;
  return readBeside(clause, context)?.representedBy === undefined
    ? people
    : [{ ...one, text: `${one.text} (${clause})` }];
}

/** A name and what follows it: « moi-même Nora Klein pour le PV ». */
const namedPart =
  /^(?:\p{Ll}{2,6}(?:-\p{Ll}+)?\s+)?(\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Ll}{1,3}\s+|d['’])?\p{Lu}[\p{L}.'’-]*){0,4})(?:\s+(.*))?$/su;

/**
 * The people of a stretch of a sentence, up to what is no name; none where the first is none. `reaching`: what follows a name must say who that is, or
 * somebody who only « ouvre la séance et présente les excuses » would be away.
 */
function namesIn(
  sentence: string,
  from: number,
  to: number,
  start: number,
  context: PeopleContext,
  reaching = false,
): ToldPeople['people'] {
  const people: { text: string; place: Place }[] = [];
  // A comma in a bracket parts nobody.
  const plain = sentence
    .slice(from, to)
    .replace(/\([^()]{0,200}\)/g, (bracket) => `(${'-'.repeat(bracket.length - 2)})`);
  let at = from;
  let group: string | null = null;
  /** « …, Bob *et* moi-même, Nora Klein »: after the last of a list, a name says who that is. */
  let isLast = false;
  let lastSelf: { text: string; place: Place } | null = null;
  for (const { length } of plain.split(
    /(\s{0,3}[,;]\s{0,3}(?:(?:et|en|and)\s{1,3})?|\s{1,3}(?:et|en|and|&)\s{1,3}|[.!?]\s{0,3}$)/,
  )) {
    let begin = at;
    at += length;
    let piece = sentence.slice(begin, at);
    if (piece === '' || /^\s*[,;.!?&]|^\s+(?:et|en|and)\s+$/.test(piece)) {
      isLast = /\p{L}/u.test(piece);
      if (!/^\s*,\s*$/.test(piece)) lastSelf = null;
      continue;
    }
    // « …, *for the first hour*, and Bob » begins no group.
    const begins: boolean = group !== null || begin === from || /;\s*$/.test(sentence.slice(from, begin));
    const own: ReturnType<typeof onBehalfIn> = begins && !reaching ? onBehalfIn(piece, context.words) : null;
    group = own?.group ?? group;
    begin += own?.length ?? 0;
    piece = piece.slice(own?.length ?? 0);
    if (piece === '') continue;
    if (context.words.myself.includes(normalize(piece))) {
      const first = start + begin + piece.length - piece.trimStart().length;
      const self = { text: piece.trim(), place: { start: first, end: start + at } };
      people.push(self);
      lastSelf = isLast ? self : null;
      continue;
    }
    const bare = withoutLead(piece.replace(/\s{0,3}\([^()]{0,200}\)/g, '').trim(), context);
    // « mevrouw Cuypers »
    const [title = ''] = /^\p{Ll}[\p{L}.]*\s+(?=\p{Lu})/u.exec(bare) ?? [];
    const isTitled = context.words.titles.has(normalize(title.trim()));
    const [, called, rest = ''] = namedPart.exec(isTitled ? bare.slice(title.length) : bare) ?? [];
    const name = isTitled && called !== undefined ? title + called : called;
    // « Le président excuse … »
    if (name === undefined || (rest !== '' && context.words.functionWords.has(normalize(name)))) break;
    const bracket = /\(([^()]{0,200})\)/.exec(piece)?.[1] ?? '';
    const beside = besideName(rest, context);
    if (reaching && rest !== '' && beside.length === 0) return [];
    if (lastSelf !== null && fullName.test(name)) {
      lastSelf.text += ` (${name})`;
      break;
    }
    const said = [bracket, ...beside, group ?? ''].filter((words) => words !== '');
    const first = begin + piece.indexOf(name);
    const place = { start: start + first, end: start + first + name.length };
    people.push({ text: said.length === 0 ? name : `${name} (${said.join(', ')})`, place });
  }
  return people;
}

/** « *Ook* Ward Peeters », `*Cllrs* Hill`: a word that begins a clause, and a title of several, is no part of a name. */
function withoutLead(piece: string, { words: { functionWords, particles, pluralTitles } }: PeopleContext): string {
  const [title = ''] = /^\p{Lu}\p{L}*\.?\s+(?=\p{Lu})/u.exec(piece) ?? [];
  if (pluralTitles.has(normalize(title.trim().replace(/\.$/, '')))) return piece.slice(title.length);
  const [lead = '', word = ''] = /^(\p{Lu}\p{Ll}+)\s+(?=\p{Lu}\S*\s+\S*\p{Lu})/u.exec(piece) ?? [];
  const normalized = normalize(word);
  return functionWords.has(normalized) && !particles.has(normalized) ? piece.slice(lead.length) : piece;
}

/** What follows a name without a mark and says who that is, or when he or she came: « notre président », « arrivée à 20h ». */
function besideName(rest: string, context: PeopleContext): string[] {
  const { functionWords } = context.words;
  let words = rest.trim();
  while (words !== '' && functionWords.has(normalize(words.split(/\s/)[0] as string)))
    words = words.replace(/^\S+\s*/, '');
  if (words === '') return [];
  return readBeside(words, context) !== null || officesOf(words, context.words).length > 0 ? [words] : [];
}
