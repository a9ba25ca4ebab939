import { boldLead, plain, slice, trimmed } from '../spans.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, line as lineOf } from './lines.ts';
import { contents, findAgenda, holdsNotes } from './structure/agenda-list.ts';
import { matchAgenda } from './structure/agenda-match.ts';
import { byHeadings, laterHeadings, markTitle } from './structure/headings.ts';
import { byList, promoteIssues } from './structure/listed-items.ts';
import { splitReferences } from './structure/references.ts';
import { candidates, promote, type Sheet } from './structure/sheet.ts';
import { byStyle } from './structure/styled-headings.ts';

/** What became of the headings: which lines are agenda items, and the agenda that was announced for this meeting. */
export interface Structure {
  /** Lines of the agenda list, in order. */
  readonly agenda: readonly Line[];
  /** How many agenda lines have their section. */
  readonly matched: number;
  readonly sections: readonly Line[];
  /** How the items were found: for the report. */
  readonly by: 'agenda' | 'headings' | 'bold' | 'numbers' | 'agenda-notes' | 'list' | 'titles' | 'none';
}

/** Finds the agenda and the agenda items of lines, and marks them (`as`). */
export function findStructure(lines: Line[], lexicon: Lexicon, titled: boolean): Structure {
  const sheet: Sheet = { lines, lexicon, titled };
  splitLeads(sheet);
  splitReferences(sheet);
  markTitle(sheet);
  const announced = findAgenda(sheet);
  const agenda = announced.label === -1 ? contents(sheet) : announced;
  const { label } = agenda;
  // One line is no agenda.
  const wrapper = agenda.wrapper || agenda.list.length === 1;
  const list = agenda.list.length === 1 ? [] : agenda.list;
  for (const each of list) (sheet.lines[each] as Line).as = 'agenda-line';
  const found = candidates(sheet);
  if (list.length >= 2) {
    const matched = matchAgenda(sheet, list, found);
    if (matched !== null) {
      if (label !== -1) (sheet.lines[label] as Line).as = 'agenda';
      return result(sheet, 'agenda', list, matched);
    }
  }
  // The agenda with notes under its points: they are the items, and what headings follow are more.
  if (label !== -1 && list.length >= 2 && holdsNotes(sheet, list)) {
    for (const each of list) promote(sheet, each);
    (sheet.lines[label] as Line).as = 'wrapper';
    laterHeadings(sheet, list[list.length - 1] as number, (sheet.lines[label] as Line).block.level);
    return result(sheet, 'agenda-notes', [], 0);
  }
  const headed = byHeadings(sheet, wrapper ? label : -1, list);
  if (headed !== null) {
    promoteIssues(sheet);
    if (label !== -1 && list.length > 0 && !wrapper) (sheet.lines[label] as Line).as = 'agenda';
    else for (const each of list) (sheet.lines[each] as Line).as = 'text';
    return result(sheet, headed, wrapper ? [] : list, 0);
  }
  if (list.length === 0 && byList(sheet)) return result(sheet, 'list', [], 0);
  const styled = byStyle(sheet, found, list);
  if (styled !== null) {
    if (label !== -1 && list.length > 0) (sheet.lines[label] as Line).as = 'agenda';
    return result(sheet, styled, list, 0);
  }
  if (label !== -1 && list.length > 0) (sheet.lines[label] as Line).as = 'agenda';
  return result(sheet, 'none', list, 0);
}

function result(sheet: Sheet, by: Structure['by'], list: readonly number[], matched: number): Structure {
  return {
    agenda: list.map((each) => sheet.lines[each] as Line).filter((each) => each.as === 'agenda-line'),
    matched,
    sections: sheet.lines.filter((each) => each.as === 'section'),
    by,
  };
}

/** How long the title is that begins a line, and where what is under it begins, if not directly after. */
interface Lead {
  readonly index: number;
  readonly length: number;
  readonly rest?: number;
}

/** `**1) Title** - text` in one paragraph: the bold lead is a heading of its own where several paragraphs are so. */
function splitLeads(sheet: Sheet): void {
  const found: Lead[] = [];
  for (let index = 0; index < sheet.lines.length; index++) {
    const { block, text } = sheet.lines[index] as Line;
    if (block.kind !== 'item' || block.number === null || block.depth !== 1 || text === '') continue;
    const length = boldLead(block.spans);
    if (block.look.bold) found.push({ index, length: 0 });
    else if (length >= 3 && length <= 140 && length < plain(block.spans).length) {
      // « **3. Divers** : texte »: what parts the two is of neither.
      const mark = /^\s{0,3}:\s{0,3}/.exec(plain(block.spans).slice(length, length + 10))?.[0] ?? '';
      found.push({ index, length, rest: length + mark.length });
    } else if (length >= plain(block.spans).length) found.push({ index, length: 0 });
  }
  const bold = found.filter((each) => each.length > 0);
  const real = bold.length > 0 ? bold : plainLeads(sheet);
  if (real.length === 0 || (bold.length > 0 && found.length < 2)) return;
  const numbers = real.map((each) => (sheet.lines[each.index] as Line).block.number);
  if (new Set(numbers).size !== numbers.length) return;
  for (const { index, length, rest = length } of real.reverse()) {
    const { block } = sheet.lines[index] as Line;
    const head = lineOf({
      ...block,
      spans: trimmed(slice(block.spans, 0, length)),
      source: null,
      look: { ...block.look, bold: block.look.bold || bold.length > 0 },
    });
    const tail = lineOf({
      ...block,
      kind: 'paragraph',
      depth: 0,
      number: null,
      ordered: false,
      spans: trimmed(slice(block.spans, rest)),
      source: null,
    });
    sheet.lines.splice(index, 1, head, ...(tail.text === '' ? [] : [tail]));
  }
}

/**
 * `3) Minutes of last meeting – accepted as correct`: numbered lines that go on through a text without headings, most of which are a title or have one before
 * a dash, a semicolon or a colon.
 */
function plainLeads(sheet: Sheet): Lead[] {
  if (sheet.lines.some(({ block }) => block.kind === 'heading')) return [];
  const numbered = sheet.lines.flatMap((line, index) => {
    const { kind, number, depth } = line.block;
    const isNumbered = line.as === 'text' && kind === 'item' && depth === 1 && /^\d{1,2}$/.test(number ?? '');
    return isNumbered ? [{ line, index, number }] : [];
  });
  const steps = numbered.slice(1).map(({ number }, at) => Number(number) - Number(numbered[at]?.number));
  if (numbered.length < 3 || steps.some((step) => step !== 1 && step !== 2)) return [];
  const leads = numbered.flatMap(({ line, index }) => {
    const lead = /^(\p{Lu}[^.;:–—]{2,100}?)(?:\s?[;:]|\s[-–—])(?:\s|$)/u.exec(plain(line.block.spans));
    return lead === null ? [] : [{ index, length: (lead[1] as string).length, rest: lead[0].length }];
  });
  const isTitle = ({ text }: Line): boolean => text.length <= 100 && !/[.;:]/.test(text);
  const bare = numbered.filter(({ line }) => isTitle(line)).length;
  const few = leads.length < numbered.length * 0.4 || leads.length + bare < numbered.length * 0.7;
  return few ? [] : leads;
}
