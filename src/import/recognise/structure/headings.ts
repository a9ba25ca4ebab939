import { plainLabel } from '../../../recognise/field-line.ts';
import { presenceOf, wordsOf } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { promoteList } from './listed-items.ts';
import {
  isAgendaLabel,
  isFilled,
  isPoint,
  isSpecial,
  isWrapper,
  namesMeeting,
  numberDepth,
  numberOf,
  promote,
  type Sheet,
} from './sheet.ts';

/** Items by headings, and the title above them. */

/** The title of the document: its first heading, where it stands above all others or names minutes. */
export function markTitle(sheet: Sheet): void {
  const headings = sheet.lines.filter((line) => line.block.kind === 'heading' && line.as === 'text');
  const [first, second] = headings;
  if (first === undefined) return;
  const isTitled = sheet.lines.some((line) => line.as === 'title');
  if (second !== undefined && isUnderName(sheet, first, second)) {
    // The name of the organisation, and below it what this is.
    first.as = 'preamble-heading';
    second.as = isTitled ? 'preamble-heading' : 'title';
    return;
  }
  if (isTitle(sheet, first, headings, isTitled)) first.as = isTitled ? 'preamble-heading' : 'title';
}

/** « Maison de quartier asbl » at the top, and right below it, a heading of the same level, « PV du conseil d'administration ». */
function isUnderName(sheet: Sheet, first: Line, second: Line): boolean {
  const at = sheet.lines.indexOf(first);
  const { lexicon } = sheet;
  const isPlain = ({ text }: Line): boolean =>
    presenceOf(text, lexicon) === null &&
    !lexicon.agenda.has(plainLabel(text)) &&
    !lexicon.headings.has(plainLabel(text));
  return (
    at <= 1 &&
    sheet.lines[at + 1] === second &&
    second.block.level === first.block.level &&
    numberOf(first) === null &&
    numberOf(second) === null &&
    isPlain(first) &&
    isPlain(second) &&
    !namesMeeting(first.text, lexicon) &&
    namesMeeting(second.text, lexicon)
  );
}

function isTitle(sheet: Sheet, line: Line, headings: readonly Line[], isTitled: boolean): boolean {
  const index = sheet.lines.indexOf(line);
  const { level } = line.block;
  const others = headings.slice(1);
  if (presenceOf(line.text, sheet.lexicon) !== null || isAgendaLabel(sheet, line)) return false;
  if (level === 1 && !others.some((one) => one.block.level === 1))
    return others.length > 0 || (index <= 2 && !isTitled);
  return (
    (!sheet.titled || level === 1) &&
    !isWrapper(line.text, sheet.lexicon) &&
    index <= 3 &&
    (namesMeeting(line.text, sheet.lexicon) || /\b(?:19|20)\d\d\b/.test(line.text)) &&
    !sheet.lexicon.headings.has(plainLabel(line.text))
  );
}

/** Items by real headings. */
export function byHeadings(sheet: Sheet, wrapperLabel: number, agendaList: readonly number[]): 'headings' | null {
  const nodes: { index: number; level: number; number: string | null; title: string }[] = [];
  const beforeAgenda = agendaList[0] ?? Number.POSITIVE_INFINITY;
  const all = sheet.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.block.kind === 'heading' && line.as === 'text');
  for (const { line, index } of all) {
    const title = line.text;
    if (
      index === wrapperLabel ||
      (isAgendaLabel(sheet, line) && index + 1 < sheet.lines.length && !hasDeeper(sheet, index))
    ) {
      if (index === wrapperLabel && hasDeeper(sheet, index))
        nodes.push({ index, level: line.block.level, number: null, title });
      else if (index === wrapperLabel) line.as = 'wrapper';
      continue;
    }
    if (isSpecial(title, sheet.lexicon) && !isAgendaLabel(sheet, line) && !isPoint(sheet, line)) continue;
    nodes.push({ index, level: line.block.level, number: numberOf(line), title });
  }
  if (nodes.length === 0) return null;
  // `3.2` beside `3`: the numbers say what the levels do not.
  const whole = nodes.filter((one) => one.number !== null && numberDepth(one.number) === 1);
  if (whole.length >= 2) {
    const level = Math.min(...whole.map((one) => one.level));
    // `## 2.` before `### 3.`: numbers that go on over the levels are of one.
    const numbers = whole.map(({ number }) => Number(number));
    if (whole.length >= 4 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] as number)))
      for (const one of whole) one.level = level;
    for (const one of nodes) {
      const depth = numberDepth(one.number);
      if (one.number !== null && depth > 1) one.level = Math.max(one.level, level + depth - 1);
    }
  }
  const found = sectionsOf(sheet, nodes);
  if (found.length === 0) return null;
  // Links and such before the agenda and the people are no items.
  const presence = sheet.lines.findIndex((line) => line.as === 'gone');
  const sections = found.filter((one) => {
    const early = one.index < Math.min(beforeAgenda, presence === -1 ? Number.POSITIVE_INFINITY : lastPresence(sheet));
    const label = plainLabel(one.title);
    if (!sheet.lexicon.preamble.has(label) || (!early && one !== found[0])) return true;
    if (!early && found.length === 1) return true;
    (sheet.lines[one.index] as Line).as = 'preamble-heading';
    return false;
  });
  if (sections.length === 0) return null;
  for (const one of sections) {
    // « Notes » over a list with notes under its lines is no item: the lines are.
    if (isWrapper(one.title, sheet.lexicon) && promoteList(sheet, one.index))
      (sheet.lines[one.index] as Line).as = 'wrapper';
    else promote(sheet, one.index);
  }
  // The rest lies below them.
  let current = 0;
  const levels = new Map(nodes.map((one) => [one.index, one.level]));
  for (let index = 0; index < sheet.lines.length; index++) {
    const line = sheet.lines[index] as Line;
    if (line.as === 'section') current = levels.get(index) ?? line.block.level;
    else if (
      line.as === 'text' &&
      line.block.kind === 'heading' &&
      presenceOf(line.text, sheet.lexicon) === null &&
      current > 0
    ) {
      line.as = 'sub';
      line.level = Math.min(Math.max((levels.get(index) ?? line.block.level) - current, 1), 4);
    }
  }
  return 'headings';
}

function lastPresence(sheet: Sheet): number {
  for (let index = sheet.lines.length - 1; index >= 0; index--)
    if ((sheet.lines[index] as Line).as === 'gone') return index;
  return -1;
}

function hasDeeper(sheet: Sheet, index: number): boolean {
  const { level } = (sheet.lines[index] as Line).block;
  for (let at = index + 1; at < sheet.lines.length; at++) {
    const { block } = sheet.lines[at] as Line;
    if (block.kind !== 'heading') continue;
    return block.level > level;
  }
  return false;
}

function sectionsOf<Node extends { index: number; level: number; title: string }>(
  sheet: Sheet,
  nodes: readonly Node[],
): Node[] {
  if (nodes.length === 0) return [];
  const top = Math.min(...nodes.map((one) => one.level));
  const out: Node[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as Node;
    let end = at + 1;
    while (end < nodes.length && (nodes[end] as Node).level > node.level) end++;
    const inner = nodes.slice(at + 1, end);
    if (node.level > top && out.length === 0) {
      // Deeper headings before the first of the top level are items where something stands under them.
      const filled = nodes.slice(at, end).filter((one) => isFilled(sheet, one.index));
      out.push(...sectionsOf(sheet, filled));
    } else if (inner.length > 0 && out.length === 0 && sheet.lexicon.preamble.has(plainLabel(node.title))) {
      (sheet.lines[node.index] as Line).as = 'preamble-heading';
      out.push(...sectionsOf(sheet, inner));
    } else if (inner.length > 0 && wraps(sheet, node.title, inner.length)) {
      (sheet.lines[node.index] as Line).as = 'wrapper';
      out.push(...sectionsOf(sheet, inner));
    } else out.push(node);
    at = end;
  }
  return out;
}

function wraps(sheet: Sheet, title: string, inner: number): boolean {
  const label = plainLabel(title);
  if (isWrapper(title, sheet.lexicon) || sheet.lexicon.agenda.has(label)) return true;
  const first = wordsOf(label)[0] ?? '';
  return (
    inner >= 2 && sheet.lexicon.wrappers.has(first) && wordsOf(label).length <= 6 && !sheet.lexicon.headings.has(label)
  );
}

/** Headings after the items that have something under them are items, too. */
export function laterHeadings(sheet: Sheet, after: number, level: number): void {
  for (let index = after + 1; index < sheet.lines.length; index++) {
    const line = sheet.lines[index] as Line;
    if (line.as !== 'text' || line.block.kind !== 'heading') continue;
    if (isSpecial(line.text, sheet.lexicon) || !isFilled(sheet, index)) continue;
    if (level === 0 || line.block.level <= level) line.as = 'section';
    else {
      line.as = 'sub';
      line.level = Math.min(Math.max(line.block.level - level, 1), 4);
    }
  }
}
