import { plainLabel } from '../../../recognise/field-line.ts';
import { labelOf } from '../lines.ts';
import { type Candidate, isSpecial, namesMeeting, numberDepth, promote, type Sheet, subHeadings } from './sheet.ts';

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
      one.index >= from && !one.style.startsWith('h') && one.strong && !isSpecial(sheet, one) && couldBeHeading(one),
  );
  const groups = new Map<string, Candidate[]>();
  for (const one of usable) groups.set(one.style, [...(groups.get(one.style) ?? []), one]);
  // Numbers that go on from 1 through the whole text.
  for (const style of [
    'boldunderlinenumber',
    'boldnumber',
    'boldcapsnumber',
    'underlinenumber',
    'capsnumber',
    'number',
  ]) {
    const chain = filledChain(sheet, groups.get(style) ?? [], style === 'number');
    if (chain === null) continue;
    for (const one of chain) promote(sheet, one.index);
    subHeadings(sheet, style);
    return 'numbers';
  }
  const plainNumbered = usable.filter((one) => one.number !== null && numberDepth(one.number) === 1);
  const chain = filledChain(sheet, plainNumbered, true);
  if (chain !== null) {
    for (const one of chain) promote(sheet, one.index);
    return 'numbers';
  }
  for (const style of [
    'boldunderlinecaps',
    'boldcaps',
    'boldunderline',
    'bold',
    'underlinecaps',
    'caps',
    'underline',
  ]) {
    const group = (groups.get(style) ?? []).filter(
      (one, at) => !(at === 0 && one.index <= 3 && namesMeeting(one.title, sheet.lexicon)),
    );
    if (group.length < 2 || !spread(sheet, group, false)) continue;
    for (const one of group) promote(sheet, one.index);
    return 'bold';
  }
  const titled = usable.filter((one) => sheet.lexicon.headings.has(plainLabel(one.title)));
  const roles = candidates.filter(
    (one) =>
      one.index >= from &&
      sheet.lexicon.headings.has(plainLabel(one.title)) &&
      !isSpecial(sheet, one) &&
      !one.style.includes('bullet'),
  );
  if (titled.length > 0 || roles.length > 0) {
    for (const one of roles.length > 0 ? roles : titled) promote(sheet, one.index);
    return 'titles';
  }
  return null;
}

function couldBeHeading(one: Candidate): boolean {
  if (one.title.length > 140 || /[.;,]$/.test(one.title.replace(/\b[A-Z]\.$/, ''))) return false;
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
  let tries = 0;
  for (let at = 0; at < group.length && tries < 5; at++) {
    if (numberValue((group[at] as Candidate).number) !== 1) continue;
    tries++;
    const chain = numberChain(group.slice(at));
    if (chain.length >= 2 && spread(sheet, chain, strict)) return chain;
  }
  return null;
}

/** 1, 2, 3 … in order, gaps of one allowed; the longest such chain that begins with 1 (or I). */
function numberChain(group: readonly Candidate[]): Candidate[] {
  const chain: Candidate[] = [];
  let expected = 1;
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
