import type { Office } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isLetter } from '../text/letters.ts';
import { normalize } from '../text/normalize.ts';
import { signersIn } from './signatures.ts';
import type { Words } from './words.ts';

/** Who leads the meeting and who writes, as a sentence says it; places are offsets into it. */
export interface Officers {
  readonly chair: Named | null;
  readonly secretary: Named | null;
}

interface Named {
  readonly name: string;
  readonly start: number;
  /** Whoever opens or closes a meeting leads it, and whoever signs as its secretary wrote, where nothing else says who does. */
  readonly isLast?: boolean;
  readonly signs?: boolean;
}

type OfficeWords = Pick<
  Words,
  | 'presides'
  | 'takesNotes'
  | 'noteVerbs'
  | 'noteNouns'
  | 'beforeNoteVerb'
  | 'functionWords'
  | 'not'
  | 'opens'
  | 'offices'
  | 'besideName'
  | 'inOffice'
  | 'leavesOffice'
  | 'leaves'
  | 'particles'
  | 'openingVerbs'
  | 'closingVerbs'
  | 'meetingNouns'
  | 'titles'
  | 'roles'
  | 'signs'
  | 'onBehalf'
>;

/** No sentence that says it is longer. */
const longest = 300;

/**
 * Reads who presides and who takes the notes: the verb after the name (« Nora prend les notes »), the office after it (« désigne Nora Klein en qualité
 * de secrétaire »), the office before it (« La secrétaire, Nora Klein », « présidée par Nora Klein »). A name alone counts where it is known.
 */
export function officersIn(text: string, words: OfficeWords, isKnown: (name: string) => boolean): Officers {
  const found: { chair: Named | null; secretary: Named | null } = { chair: null, secretary: null };
  for (const [office, signer] of signersIn(text, words, isKnown))
    found[office] ??= { ...signer, isLast: true, signs: true };
  for (const [from, sentence] of sentencesOf(text.slice(0, longest * 4), words)) {
    if (sentence.length <= longest)
      for (const [office, { name, start, isLast = false }] of inSentence(sentence, words, isKnown))
        if (found[office] === null || (found[office].isLast && !isLast))
          found[office] = { name, start: from + start, isLast };
  }
  return found;
}

/** Normalized words without what says that it is so this once: « secrétaire *f.f.* », `voorzitter *vandaag*`. */
export function withoutNow(normalized: string, { thisTime }: Pick<Words, 'thisTime'>): string {
  const now = thisTime.find((one) => normalized.endsWith(` ${one}`));
  return now === undefined ? normalized : normalized.slice(0, -now.length).trimEnd();
}

/** The sentences of a text, and where each begins: « assuré par M. Vasseur », « par D. Perraud » are one. */
function* sentencesOf(text: string, { titles }: OfficeWords): Iterable<readonly [from: number, sentence: string]> {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[.;!?]\s+/g)) {
    const word = /(\p{L}{1,12})$/u.exec(text.slice(from, index))?.[1] ?? '';
    if (mark.startsWith('.') && (titles.has(normalize(word)) || /^\p{Lu}$/u.test(word))) continue;
    yield [from, text.slice(from, index + 1)];
    from = index + mark.length;
  }
  yield [from, text.slice(from)];
}

function* inSentence(
  written: string,
  words: OfficeWords,
  isKnown: (name: string) => boolean,
): Iterable<readonly [Office, Named]> {
  // « C’est Nora qui note »
  const sentence = written.replace(/(?<!\p{L})C(?=['’]est\s)/u, 'c');
  // Folding may change where a letter stands: then nothing is cut at a wrong place.
  const normalized = normalize(sentence);
  if (normalized.length !== sentence.length) return;
  // « The Chair » names nobody.
  const isName = (name: string): boolean =>
    (name.includes(' ') && officeAt(normalize(name), words) === null) || isKnown(name);
  yield* inParts(sentence, words, isKnown);
  const afterVerb: readonly (readonly [readonly string[], Office])[] = [
    [words.takesNotes, 'secretary'],
    [words.presides, 'chair'],
  ];
  for (const [verbs, office] of afterVerb) {
    const at = firstOf(normalized, verbs) ?? (office === 'secretary' ? writesAt(normalized, words) : null);
    const before = at === null ? null : nameAtEnd(upToName(sentence.slice(0, at.start), words), words);
    // « c'est Nora qui anime, je note (Luc) »
    const own = at === null || before !== null ? null : /^\s*\((\p{Lu}[^()]{1,40})\)/u.exec(sentence.slice(at.end));
    const writer = own === null ? null : { name: own[1] as string, start: (at?.end ?? 0) + own[0].indexOf('(') + 1 };
    const said = before ?? writer;
    // « took the chair *until* her arrival »
    const isForAWhile = at !== null && firstOf(normalized.slice(at.end, at.end + 12), words.leaves)?.start === 1;
    if (said !== null && !isForAWhile) yield [office, said];
  }
  for (const name of namesIn(sentence, words)) {
    const after = normalized.slice(name.start + name.name.length);
    const as = firstOf(after, words.inOffice);
    // At most four words stand between the name and « en qualité de ».
    const isOver = as !== null && firstOf(after.slice(0, as.start), words.leavesOffice) !== null;
    if (as !== null && !isOver && /^(?:\s+[\p{L}']+){0,4}\s+$/u.test(after.slice(0, as.start)) && isName(name.name)) {
      const office = officeAt(after.slice(as.end), words);
      if (office !== null) yield [office, name];
    }
    const before = normalized.slice(0, name.start);
    if (isName(name.name) && (opens(after, words) || openedBy(before, words)))
      yield ['chair', { ...name, isLast: true }];
    const office = officeAtEnd(before, words);
    // « The Chair, Ruth Abbott, welcomed »; what a secretary explains he or she need not have written.
    const isAll = /^[\s.!)]*$/.test(after) || (office?.office === 'chair' && /^,\s/.test(after));
    if (office !== null && isName(name.name) && (office.said || isAll)) yield [office.office, name];
  }
}

/**
 * « Voorzitter Els, verslag Griet »: parts that are nothing but an office and a name. « Rosine anime, Aline prend note »: a name and its verb, where no
 * part tells something else, as in `Joris schrijft, Katrien leest na`.
 */
function* inParts(
  sentence: string,
  words: OfficeWords,
  isKnown: (name: string) => boolean,
): Iterable<readonly [Office, Named]> {
  const { offices, besideName } = words;
  const byVerb: [Office, Named][] = [];
  let tellsElse = false;
  for (const { 0: part, index } of sentence.matchAll(/[^,;/|]+/g)) {
    // `VERSLAG BESTUUR VC HEIDEBOS` is a title.
    if (!/\p{Ll}/u.test(part)) continue;
    const found = /^(\s*[\p{L}'’]{2,20}\s+)([\p{L}][\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})[\s.]*$/u.exec(part);
    const office = found === null ? undefined : offices.get(normalize((found[1] as string).trim()));
    const name = found?.[2] ?? '';
    if (found !== null && office !== undefined && ((name.includes(' ') && /^\p{Lu}/u.test(name)) || isKnown(name))) {
      yield [office, { name, start: index + (found[1] as string).length }];
      continue;
    }
    const [, blank = '', first = '', verb = ''] =
      /^(\s*)(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})\s(\p{Ll}[\p{L}'’ ]{2,20})[\s.]*$/u.exec(part) ?? [];
    const does = normalize(verb.trim());
    const held = offices.get(does) ?? besideName.get(does);
    if (held !== undefined && isKnown(first)) byVerb.push([held, { name: first, start: index + blank.length }]);
    else tellsElse = true;
  }
  if (!tellsElse) yield* byVerb;
}

/** The first of some words or phrases that stands in a text, no letter beside it. */
function firstOf(normalized: string, phrases: readonly string[]): Place | null {
  for (const phrase of phrases)
    for (let start = normalized.indexOf(phrase); start !== -1; start = normalized.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      if (!isLetterAt(normalized, start - 1) && !isLetterAt(normalized, end)) return { start, end };
    }
  return null;
}

/** « prend les notes », « rédige le présent procès-verbal », `neemt notulen`: a verb, and its object after three words at most. */
export function writesAt(
  normalized: string,
  words: Pick<Words, 'noteVerbs' | 'noteNouns' | 'meetingNouns' | 'functionWords'>,
): Place | null {
  const { noteVerbs, noteNouns } = words;
  for (const { 0: verb, index } of normalized.matchAll(/[a-z]+/g)) {
    if (!noteVerbs.includes(verb)) continue;
    const end = index + verb.length;
    const object = firstOf(normalized.slice(end, end + 60), noteNouns);
    if (object === null || isOfSomethingElse(normalized.slice(end + object.end), words)) continue;
    // « M. Petit *en prend note* » is told of what was said.
    if (object.end === ' note'.length && normalized.slice(0, index).endsWith(' en ')) continue;
    if (/^(?: [a-z']+){0,3}[ ']$/.test(normalized.slice(end, end + object.start))) return { start: index, end };
  }
  return null;
}

/**
 * Whether a sentence says who has an office of the meeting, or signs as such, and nothing else: « Mme Petit tient le PV », « Luc fait office de secrétaire »,
 * « Bureau : Anne Petit, présidente de séance », « Le président, La secrétaire, » over two signatures. Who *is appointed* so is decided.
 */
export function tellsOffice(text: string, words: OfficeWords & Pick<Words, 'beingVerbs'>): boolean {
  const normalized = normalize(text);
  if (writesAt(normalized, words) !== null || signersIn(text, words, () => false).length > 0) return true;
  const parts = normalized
    .split(/[,;/&.]|\s(?:et|en|and)\s|\s(?=(?:la|le|les|de|het|the)\s)/)
    .flatMap((part) => part.replace(articles, '').trim() || []);
  if (parts.length > 0 && parts.every((part) => words.offices.has(part))) return true;
  if (isOffice(officeAfterName.exec(text)?.[1] ?? '', words)) return true;
  const as = normalized.length === text.length ? firstOf(normalized, words.inOffice) : null;
  if (as === null) return false;
  // `treedt op als`: only the verb stands between.
  const verb = /\p{Lu}\S*\s(\p{Ll}[\p{L}'’]*\s(?:\p{Ll}{1,3}\s)?)$/u.exec(text.slice(0, as.start))?.[1];
  if (verb === undefined || words.beingVerbs.includes(normalize(verb).split(' ')[0] as string)) return false;
  return isOffice(normalized.slice(as.end), words);
}

/** « Bureau : Anne Petit, présidente de séance ; »: after a label or none, one name, a comma and what he or she is. */
const officeAfterName = /^(?:[^:]{2,30}:\s)?\p{Lu}[^,:]{2,60},\s([^,:]{3,40})$/u;

function isOffice(said: string, words: OfficeWords): boolean {
  const office = normalize(said)
    .replace(articles, '')
    .replace(/[\s.!;)]+$/, '');
  return officeAt(office, words) !== null && office.split(' ').length <= 3;
}

/** Whether what follows notes says that they are of no meeting: « rapport *d'activités* », `verslag van de boekhouding`, and not « PV de l'AG ». */
function isOfSomethingElse(
  after: string,
  { meetingNouns, functionWords }: Pick<Words, 'meetingNouns' | 'functionWords'>,
): boolean {
  const said = /^\s(?:d['’]|(?:de|du|des|van|of)\s(?:la\s|l['’]|de\s|het\s|the\s)?)([a-z-]+)(?:\s([a-z-]+))?/.exec(
    after,
  );
  const [, first = '', second = ''] = said ?? [];
  return first !== '' && !functionWords.has(first) && ![first, second].some((word) => meetingNouns.includes(word));
}

/** What stands before a verb, up to the name: without « a accepté de », « qui », and « , coordinatrice, qui ». */
function upToName(before: string, { beforeNoteVerb, functionWords, not }: OfficeWords): string {
  let end = before.length;
  for (let count = 0; count < 5; count++) {
    const last = /(?<=[\s'’])(\p{Ll}+['’]?)\s?$/u.exec(before.slice(0, end))?.[1];
    const word = normalize(last ?? '');
    if (last === undefined || not.has(word) || !(beforeNoteVerb.includes(word) || functionWords.has(word))) break;
    end = before.slice(0, end).trimEnd().length - last.length;
  }
  return before.slice(0, end).replace(/,\s\p{Ll}[^,]{2,40},\s*$/u, ' ');
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isLetter(text.charCodeAt(at));
}

/** « Sander *opent de vergadering* », « Mme Lens *ouvre la séance* »: who opens or closes a meeting leads it. */
function opens(after: string, { openingVerbs, closingVerbs, meetingNouns }: OfficeWords): boolean {
  // « An Maes (voorzitter) opent », « La présidente, Anne Martin, ouvre »
  const said = after.replace(/^\s*(?:\([^()]{1,40}\)|,)(?=\s)/, '');
  const [verb = '', ...next] = (/^\s+([a-z' -]{1,60})/.exec(said)?.[1] ?? '').split(/[\s']+/);
  return (
    [...openingVerbs, ...closingVerbs].includes(verb) &&
    next.slice(0, 4).some((word) => meetingNouns.includes(word)) &&
    !/^(?:a|is|est|was|wordt|werd)$/.test(verb)
  );
}

/** « La séance est ouverte par », `De vergadering wordt geopend door`. */
function openedBy(before: string, words: OfficeWords): boolean {
  const { opens: phrases, openingVerbs, closingVerbs, meetingNouns } = words;
  if (phrases.some((one) => / (?:a|om|at)$/.test(one) && before.endsWith(`${one.replace(/ \S+$/, '')} by `)))
    return true;
  const said =
    upToTitle(before, words)
      .slice(-90)
      .match(/[a-z]+/g) ?? [];
  if (!/^(?:par|door|by)$/.test(said.at(-1) ?? '')) return false;
  return (
    said.slice(-4, -1).some((word) => openingVerbs.includes(word) || closingVerbs.includes(word)) &&
    said.some((word) => meetingNouns.includes(word))
  );
}

/** Every run of words with capitals, particles between them included. */
function* namesIn(sentence: string, words: OfficeWords): Iterable<Named> {
  const word = /\p{Lu}[\p{L}'’.-]*|\p{Ll}[\p{Ll}'’]*/gu;
  let start = -1;
  let end = -1;
  for (const { 0: said, index } of sentence.matchAll(word)) {
    const goesOn = start !== -1 && /^\s+$/.test(sentence.slice(end, index)) && sentence.charAt(end - 1) !== ',';
    if (goesOn && words.particles.has(normalize(said)) && /^\p{Ll}/u.test(said)) {
      end = index + said.length;
      continue;
    }
    const isCapital = /^\p{Lu}/u.test(said);
    if (goesOn && isCapital) {
      end = index + said.length;
      continue;
    }
    if (start !== -1) yield cleanName(sentence, start, end, words);
    start = isCapital ? index : -1;
    end = index + said.length;
  }
  if (start !== -1) yield cleanName(sentence, start, end, words);
}

/** Without a particle or a full stop at its end. */
function cleanName(sentence: string, start: number, end: number, words: OfficeWords): Named {
  let name = sentence.slice(start, end);
  for (;;) {
    const last = /\s{1,5}(\p{Ll}[\p{Ll}'’]{0,20})$/u.exec(name);
    if (last === null || !words.particles.has(normalize(last[1] as string))) break;
    name = name.slice(0, last.index);
  }
  return { name: /(?:^|\s)\p{L}\.$/u.test(name) ? name : name.replace(/[.'’-]{1,5}$/, ''), start };
}

function nameAtEnd(before: string, words: OfficeWords): Named | null {
  const all = [...namesIn(before, words)];
  const last = all.at(-1);
  return last !== undefined && /^\s*$/.test(before.slice(last.start + last.name.length)) ? last : null;
}

/** What stands before a name, without its title: « présidée par *Mme* », `voorgezeten door *de heer*`. */
function upToTitle(before: string, { titles }: OfficeWords): string {
  const title = /(?<![\p{L}'])(?:(?:de|le|la)\s)?([a-z]+)\.?\s{1,5}$/u.exec(before);
  return title !== null && titles.has(title[1] as string) ? before.slice(0, title.index) : before;
}

const articles = /^\s*(?:(?:le|la|les|de|het|the|a|an|un|une)\s+|l')?/;

/** The office that normalized words begin with. */
function officeAt(normalized: string, words: OfficeWords): Office | null {
  const [run = ''] = /^[\p{L}'\s-]*/u.exec(normalized.replace(articles, '')) ?? [];
  const all = run.trim().split(/\s+/);
  for (let count = Math.min(4, all.length); count >= 1; count--) {
    const office = words.offices.get(all.slice(0, count).join(' '));
    if (office !== undefined) return office;
  }
  return null;
}

/** The office that normalized words end with; `said`: they say that it is somebody's (« présidée par »). */
function officeAtEnd(before: string, words: OfficeWords): { readonly office: Office; readonly said: boolean } | null {
  const untitled = upToTitle(before, words);
  const led = /,\s{0,5}$/.test(untitled);
  // « sous la présidence de *l'abbé* Jean Petit »
  const rest = untitled
    .replace(/(?<=\s(?:par|door|by|de|van|of)\s)(?:l'|(?:le|la|de|het|the|notre|onze|our)\s)[a-z-]{3,20}\s$/, '')
    .replace(/[\s,]{1,10}$/, '');
  const all = rest.split(/\s+/);
  for (let count = Math.min(5, all.length); count >= 1; count--) {
    const label = all.slice(-count).join(' ').replace(/^l'/, '');
    const office = words.offices.get(label) ?? words.offices.get(label.replace(/e(?= (?:par|door|by)$)/, ''));
    if (office === undefined) continue;
    const said = /\s(?:par|door|by|de|d'|van|of)$/.test(label);
    const isFirst = articles.test(`${all.slice(0, -count).join(' ')} `) && all.length - count <= 1;
    return said || (led && isFirst) ? { office, said } : null;
  }
  return null;
}
