import { plainLabel } from '../../../recognise/field-line.ts';
import { normalize } from '../../../text/normalize.ts';
import { type Lexicon, presenceOf, wordsOf } from '../lexicon.ts';
import { type Line, labelOf } from '../lines.ts';

/** What more than one way to find agenda items asks of the lines of a document. */

/** The lines of a document in which agenda items are looked for. */
export interface Sheet {
  readonly lines: Line[];
  readonly lexicon: Lexicon;
  /** The title is known from elsewhere. */
  readonly titled: boolean;
}

/** A line that may be a heading. */
export interface Candidate {
  readonly index: number;
  readonly title: string;
  readonly number: string | null;
  /** Lines of one style are of one level: `h2`, `bold`, `number`. */
  readonly style: string;
  /** By look alone, without an agenda that says so, it is a heading. */
  readonly strong: boolean;
  /** How much it stands out of the text, among lines that are no headings: what is larger before what is bold, capitals, underlined. */
  readonly rank: number;
}

/** A title of minutes in words: `Compte rendu de la réunion`. */
export function namesMeeting(title: string, lexicon: Lexicon): boolean {
  const words = ` ${wordsOf(normalize(title)).join(' ')} `;
  return lexicon.titles.some((each) => words.includes(` ${wordsOf(each).join(' ')} `));
}

/** The lines that may be headings, by whatever makes them look so. */
export function candidates(sheet: Sheet): Candidate[] {
  const out: Candidate[] = [];
  const body = bodySize(sheet.lines);
  for (let index = 0; index < sheet.lines.length; index++) {
    const line = sheet.lines[index] as Line;
    const { block, text } = line;
    if (line.as !== 'text' || text === '' || text.length > 220 || line.glued) continue;
    if (block.kind === 'table' || block.kind === 'raw' || block.kind === 'rule') continue;
    if (block.kind === 'heading')
      out.push({ index, title: text, number: numberOf(line), style: `h${block.level}`, strong: true, rank: 0 });
    else if (block.depth > 1 || (block.depth === 1 && block.kind !== 'item')) continue;
    else {
      const { bold, underline, size } = block.look;
      const large = size !== null && size >= body * 1.1 ? size : 0;
      const numbered = block.kind === 'item' && block.ordered && block.number !== null;
      if (!numbered && sheet.lexicon.entryLabels.has(plainLabel(text))) continue;
      const caps = !numbered && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.length < 90;
      const style = `${large || ''}${bold ? 'bold' : ''}${underline ? 'underline' : ''}${caps ? 'caps' : ''}${numbered ? 'number' : block.kind === 'item' ? 'bullet' : ''}`;
      out.push({
        index,
        title: text,
        number: numbered ? block.number : numberOf(line),
        style: style || 'plain',
        strong: bold || caps || numbered || ((large > 0 || underline) && text.length < 100),
        rank: large * 8 + Number(bold) * 4 + Number(caps) * 2 + Number(underline),
      });
    }
  }
  return out;
}

/** The size in which most of the text is set, in points; where none is known, nothing is larger. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { block, text } of lines) {
    const { size } = block.look;
    if (size !== null) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/** The number that a line begins with, or that its list gives it. */
export function numberOf(line: Line): string | null {
  return (
    /^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?:[.)]|\s?[-–:]|\s)\s?(?=\S)/.exec(line.text)?.[1] ?? line.block.number
  );
}

/** A heading that is no item whatever its level: presence, head matter, the agenda itself. */
export function isSpecial(title: string, lexicon: Lexicon): boolean {
  if (presenceOf(title, lexicon) !== null || lexicon.agenda.has(plainLabel(title))) return true;
  const label = labelOf(title);
  const field = label === null ? undefined : lexicon.spoken.fields.get(plainLabel(label.text));
  return field !== undefined && field !== 'next';
}

/** Makes an agenda item of a line. */
export function promote(sheet: Sheet, index: number): void {
  const line = sheet.lines[index] as Line;
  line.as = 'section';
}

/** Headings and bold lines inside items become headings below them. */
export function subHeadings(sheet: Sheet, main: string): void {
  const firstSection = sheet.lines.findIndex((one) => one.as === 'section');
  const level = /^h(\d)$/.exec(main)?.[1];
  for (let index = firstSection + 1; index < sheet.lines.length; index++) {
    const line = sheet.lines[index] as Line;
    if (line.as !== 'text' || line.block.kind !== 'heading') continue;
    if (presenceOf(line.text, sheet.lexicon) !== null) continue;
    line.as = 'sub';
    line.level = level === undefined ? 1 : Math.min(Math.max(line.block.level - Number(level), 1), 4);
  }
  // Numbers such as 2.1 stand below 2, and bold lines of a deeper list.
  for (const line of sheet.lines.slice(firstSection + 1)) {
    const { kind, ordered, look, depth } = line.block;
    if (line.as === 'text' && kind === 'item' && ordered && look.bold && depth > 1 && line.text.length < 100) {
      line.as = 'sub';
      line.level = Math.min(depth - 1, 4);
    }
    if (
      line.as === 'text' &&
      line.block.kind === 'item' &&
      line.block.number !== null &&
      /^\d{1,2}\.\d/.test(line.block.number) &&
      line.text.length < 140 &&
      !/[.;]$/.test(line.text)
    ) {
      line.as = 'sub';
      line.level = Math.min(line.block.number.split('.').length - 1, 4);
    }
  }
}

/** Whether something stands under a heading that is no heading. */
export function isFilled(sheet: Sheet, index: number): boolean {
  const next = sheet.lines[index + 1];
  return next !== undefined && next.as === 'text' && next.block.kind !== 'heading' && next.block.kind !== 'rule';
}

/** Whether a line is what an agenda is called, over its list. */
export function isAgendaLabel(sheet: Sheet, line: Line): boolean {
  const { kind, look, depth } = line.block;
  if (kind === 'table' || kind === 'raw' || depth > 1 || line.text.length > 80) return false;
  if (kind === 'item' && !look.bold && !/:$/.test(line.text)) return false;
  return saysAgenda(sheet, line.text) && !isPoint(sheet, line);
}

function saysAgenda({ lexicon }: Sheet, text: string): boolean {
  const label = plainLabel(text.replace(/\([^()]{0,60}\)/g, ''));
  return lexicon.agenda.has(label) || lexicon.agenda.has(label.replace(/^\d{1,2}[.)]?\s/, ''));
}

/** « 5. Agenda », after other points with numbers and over no list, is one of them. */
export function isPoint(sheet: Sheet, line: Line): boolean {
  const { lines } = sheet;
  const number = numberOf(line);
  if (number === null || !/^(?!1$)\d{1,2}$/.test(number) || !saysAgenda(sheet, line.text)) return false;
  const at = lines.indexOf(line);
  const next = lines[at + 1];
  const isOther = (one: Line): boolean => one !== line && one.block.kind === line.block.kind && numberOf(one) !== null;
  return next?.as === 'text' && next.block.kind === 'paragraph' && lines.slice(0, at).some(isOther);
}

/** Whether a title only wraps the items: `Minutes`, or of several such words, `Agenda / Notes`. */
export function isWrapper(title: string, { wrappers, agenda, headings }: Lexicon): boolean {
  const label = plainLabel(title);
  if (wrappers.has(label)) return true;
  const parts = label.split(/\s?[/&+]\s?|\s(?:and|et|en)\s/);
  return (
    parts.length > 1 &&
    parts.some((part) => wrappers.has(part)) &&
    parts.every((part) => wrappers.has(part) || agenda.has(part) || headings.get(part) === 'actions')
  );
}

/** How many numbers there are in one: 2 of `3.2`. */
export function numberDepth(number: string | null): number {
  return number === null ? 1 : number.replace(/\.$/, '').split('.').length;
}
