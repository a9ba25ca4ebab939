import { plainLabel } from '../../../recognise/field-line.ts';
import { presenceOf } from '../lexicon.ts';
import { type Line, labelOf } from '../lines.ts';
import { referenceChain } from './references.ts';
import {
  type Candidate,
  isFilled,
  isPoint,
  isSpecial,
  namesMeeting,
  numberDepth,
  promote,
  type Sheet,
  subHeadings,
} from './sheet.ts';

/** Items by what looks like a heading: bold, capitals, numbers that go on. */

/** Items by what looks like a heading: bold, capitals, numbers that go on. */
export function byStyle(
  sheet: Sheet,
  candidates: readonly Candidate[],
  agendaList: readonly number[],
): 'numbers' | 'bold' | 'titles' | null {
  const from = (agendaList[agendaList.length - 1] ?? -1) + 1;
  const usable = candidates.filter(
    (one) =>
      one.index >= from &&
      !one.style.startsWith('h') &&
      one.strong &&
      (!isSpecial(one.title, sheet.lexicon) || isPoint(sheet, sheet.lines[one.index] as Line)) &&
      couldBeHeading(one),
  );
  const references = referenceChain(sheet, from);
  if (references !== null) {
    for (const index of references) promote(sheet, index);
    return 'numbers';
  }
  const groups = new Map<string, Candidate[]>();
  for (const one of usable.toSorted((a, b) => b.rank - a.rank))
    groups.set(one.style, [...(groups.get(one.style) ?? []), one]);
  // Numbers that go on from 1 through the whole text.
  for (const [style, group] of groups) {
    if (!style.endsWith('number')) continue;
    const chain = filledChain(sheet, group, style === 'number');
    if (chain === null) continue;
    for (const one of [...before(sheet, candidates, chain[0] as Candidate), ...chain]) promote(sheet, one.index);
    subHeadings(sheet, style);
    return 'numbers';
  }
  // Each point is a list of its own, as a web page has them: every number is 1.
  const ones = groups.get('number') ?? [];
  if (ones.length >= 3 && ones.every(({ number }) => number === '1') && spread(sheet, ones, true)) {
    for (const one of ones) promote(sheet, one.index);
    return 'numbers';
  }
  const plainNumbered = usable.filter((one) => one.number !== null && numberDepth(one.number) === 1);
  const chain = filledChain(sheet, plainNumbered, true);
  if (chain !== null) {
    for (const one of chain) promote(sheet, one.index);
    return 'numbers';
  }
  for (const [style, all] of groups) {
    if (/number$|bullet$|^plain$/.test(style)) continue;
    const group = belowHead(sheet, all).filter(
      (one, at) => !(at === 0 && one.index <= 3 && namesMeeting(one.title, sheet.lexicon)),
    );
    // Larger alone are also the lines of a title: those have no text between them.
    if (group.length < 2 || !spread(sheet, group, /^\d/.test(style))) continue;
    for (const one of group) promote(sheet, one.index);
    return 'bold';
  }
  const bullets = candidates.filter(({ index, style }) => index >= from && style === 'bullet');
  if (areTitles(sheet, bullets)) {
    for (const one of bullets) promote(sheet, one.index);
    return 'titles';
  }
  // « 4. Rondvraag » right below « 3. Leden » is a line of a list.
  const isTitle = ({ index, title }: Candidate): boolean =>
    sheet.lexicon.headings.has(plainLabel(title)) && !isNextOf(sheet.lines[index - 1], sheet.lines[index]);
  const titled = usable.filter(isTitle);
  const roles = candidates.filter(
    (one) => one.index >= from && isTitle(one) && !isSpecial(one.title, sheet.lexicon) && !one.style.includes('bullet'),
  );
  if (titled.length > 0 || roles.length > 0) {
    const known = roles.length > 0 ? roles : titled;
    for (const one of known) promote(sheet, one.index);
    // `Rondvraag:` alone on its line shows how titles are written here.
    if (known.some((one) => isAlone(sheet, one)))
      for (const one of candidates)
        if (one.index >= from && isAlone(sheet, one) && !isSpecial(one.title, sheet.lexicon)) promote(sheet, one.index);
    return 'titles';
  }
  return null;
}

/** Whether a numbered line is the next of the list that the line above it is of. */
function isNextOf(above: Line | undefined, line: Line | undefined): boolean {
  const numberOf = (one: Line | undefined): number =>
    one?.block.kind === 'item' ? Number.parseInt(one.block.number ?? '', 10) : Number.NaN;
  return numberOf(line) === numberOf(above) + 1;
}

/** « * Rentrée » over a paragraph, « * Élections » over another: every line of a list, each alone, is a title. */
function areTitles({ lines }: Sheet, bullets: readonly Candidate[]): boolean {
  const items = lines.filter(({ as, block }) => as === 'text' && block.kind === 'item' && block.depth === 1);
  const isOver = ({ index, title }: Candidate): boolean => {
    const next = lines[index + 1];
    const isText = next?.as === 'text' && next.block.kind === 'paragraph' && next.block.depth === 0;
    return isText && (next.block.under || next.glued) && /^\p{Lu}[^.;:!?]{2,80}$/u.test(title);
  };
  return bullets.length >= 2 && bullets.length === items.length && bullets.every(isOver);
}

/** « **1. Excusés** » before « **2. Budget** », with something under it that is no list of people: an item, too. */
function before(sheet: Sheet, candidates: readonly Candidate[], first: Candidate): readonly Candidate[] {
  const number = numberValue(first.number) ?? 1;
  return candidates.filter((one) => {
    const value = numberValue(one.number);
    const isBefore = one.index < first.index && one.style === first.style && value !== null && value < number;
    return isBefore && couldBeHeading(one) && isFilled(sheet, one.index);
  });
}

/** Those that follow the people at the head: above them stand the house and its address, « 29000 BREST ». All where nothing follows. */
function belowHead(sheet: Sheet, group: readonly Candidate[]): readonly Candidate[] {
  const people = sheet.lines.findIndex((line) => line.as === 'gone');
  const below = group.filter(({ index }) => index > people);
  return below.length < 2 ? group : below;
}

/** A line of few words that ends in a colon, over text that is no list. */
function isAlone(sheet: Sheet, { index, title, style }: Candidate): boolean {
  const next = sheet.lines[index + 1];
  return (
    style === 'plain' &&
    /^\p{Lu}[^.;:!?]{2,50}\s?:$/u.test(title) &&
    next?.as === 'text' &&
    next.block.kind !== 'table' &&
    !/^[^:]{2,50}:$/.test(next.text)
  );
}

function couldBeHeading(one: Candidate): boolean {
  // A full stop ends a title, too, where a number begins it.
  const isSentence = one.number === null || /[.!?]\s\p{Lu}/u.test(one.title) || one.title.length > 100;
  const ends = isSentence ? /[.;,]$/ : /,$/;
  if (one.title.length > 140 || ends.test(one.title.replace(/\b[A-Z]\.$/, ''))) return false;
  if (!/\p{L}{2}/u.test(one.title) || /^[-–—_=*\s]+$/.test(one.title)) return false;
  const label = labelOf(one.title);
  return (
    label === null || label.rest === '' || one.style.startsWith('h') || one.number !== null || label.rest.length > 3
  );
}

/** Whether headings stand apart, with text under most of them. */
function spread(sheet: Sheet, group: readonly Candidate[], strict: boolean): boolean {
  let filled = 0;
  for (let at = 0; at < group.length; at++) {
    const here = (group[at] as Candidate).index;
    const next = group[at + 1]?.index ?? sheet.lines.length;
    if (next > here + 1) filled++;
  }
  return filled >= group.length * (strict ? 0.7 : 0.5);
}

/** Numbers that go on from a 1, with text under most of them: the first such, since an agenda without its label may come before. */
function filledChain(sheet: Sheet, group: readonly Candidate[], strict: boolean): Candidate[] | null {
  const first = firstNumber(sheet, group);
  let tries = 0;
  for (let at = 0; at < group.length && tries < 5; at++) {
    if (numberValue((group[at] as Candidate).number) !== first) continue;
    tries++;
    const chain = numberChain(group.slice(at), first);
    if (chain.length >= 2 && spread(sheet, chain, strict)) return chain;
  }
  return null;
}

/** The number of the first item: those before it may have named who was there, or who was not. */
function firstNumber(sheet: Sheet, group: readonly Candidate[]): number {
  const left = new Set(group.map(({ number }) => numberValue(number)));
  for (const { as, block, text } of sheet.lines)
    if (as === 'text' && block.kind === 'item' && block.number !== null && presenceOf(text, sheet.lexicon) === null)
      left.add(numberValue(block.number));
  return [1, 2, 3].find((number) => left.has(number)) ?? 1;
}

/** 1, 2, 3 … in order, gaps of one allowed; the longest such chain that begins with the first number (or I). */
function numberChain(group: readonly Candidate[], first: number): Candidate[] {
  const chain: Candidate[] = [];
  let expected = first;
  for (const one of group) {
    const number = numberValue(one.number);
    if (number === null) continue;
    if (number === expected || (chain.length > 0 && number === expected + 1)) {
      chain.push(one);
      expected = number + 1;
    }
  }
  return chain;
}

function numberValue(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].indexOf(
    text,
  );
  return roman === -1 ? null : roman + 1;
}
