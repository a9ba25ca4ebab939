import type { TaskColumn } from '../../language/recognise.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { columnOf } from '../../recognise/people-table.ts';
import { columnsOf } from '../../recognise/tables.ts';
import { block, type ForeignBlock } from '../foreign.ts';
import { joined, plain, slice, span } from '../spans.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import { cellLines, type Line, labelOf, line } from './lines.ts';

/** A header table stands among so many lines at the top. */
const mostLines = 40;

/**
 * The table in the head of a template, in the four layouts that they have: the label and what it says in one cell, a row of labels over a row of
 * values, keys beside values, and any of these by turns. What holds for lines holds for cells: each label becomes a line with its value, and the
 * people of a cell one line each. A table of which the rows are people (`Nom | Organisme | Présent`) stays one.
 */
export function openHeaderTables(lines: readonly Line[], lexicon: Lexicon): Line[] {
  return lines.flatMap((one, at) => {
    if (one.block.kind !== 'table' || one.as !== 'text' || at >= mostLines) return [one];
    const opened = new HeaderTable(one.block, lexicon).open();
    if (opened !== null) return opened;
    // What stands at the top of pages, and is no head, is lines.
    return one.block.line === 0
      ? one.block.rows.flatMap((row) => row.flatMap((cell) => cellLines(cell.blocks)))
      : [one];
  });
}

/** One cell: its lines, and what its first line says. */
interface Cell {
  readonly lines: readonly Line[];
  readonly kind: Kind | null;
  /** Its first line is nothing but a label. */
  readonly heads: boolean;
  /** Nothing but a label stands in it. */
  readonly alone: boolean;
}

/** What a label of a head is about. */
type Kind = 'date' | 'hour' | 'place' | 'person' | 'people' | 'other';

class HeaderTable {
  private readonly rows: readonly (readonly Cell[])[];
  private readonly at: number;
  private readonly lexicon: Lexicon;
  private readonly out: Line[] = [];
  private readonly known = new Set<Kind>();
  /** Most rows are keys beside values: the others are, too, whatever their keys are. */
  private isKeyed = false;

  constructor({ rows, line: at }: ForeignBlock, lexicon: Lexicon) {
    this.at = at;
    this.lexicon = lexicon;
    this.rows = rows.map((row) => row.map((cell) => this.cell(cell.blocks)));
  }

  /** The lines that the table holds; null where it is no table of a head. */
  open(): Line[] | null {
    const { rows } = this;
    if (rows.length > 20 || rows.some((row) => row.length > 8)) return null;
    if (this.isTasks(rows[0] ?? [])) return null;
    const keyed = rows.filter((row) => row.length % 2 === 0 && this.isValues(row)).length;
    this.isKeyed = keyed >= 2 && keyed >= rows.length / 2;
    for (let at = 0; at < rows.length; ) {
      const taken = this.row(at);
      if (taken === 0) return null;
      at += taken;
    }
    // One label is any table's; a date, a place or the people are a head's.
    const isHead = ['date', 'hour', 'place', 'people'].some((kind) => this.known.has(kind as Kind));
    return isHead && this.known.size + Number(this.known.has('people')) >= 2 ? this.out : null;
  }

  /** `Qui | Quoi | Quand`, « Sujet | Suivi | Responsable | Échéance »: its rows are no head, whatever one of its columns is called. */
  private isTasks(row: readonly Cell[]): boolean {
    const { spoken } = this.lexicon;
    const heads = row.flatMap(({ lines }) => (lines.length === 1 ? [(lines[0] as Line).text] : []));
    const kinds = heads.flatMap((head) => columnsOf(head, spoken).map((kind) => ({ head, kind })));
    const has = (one: TaskColumn): boolean => kinds.some(({ kind }) => kind === one);
    // « Date » may be the meeting's.
    const isDue = kinds.some(({ head, kind }) => kind === 'when' && fieldOf(head, spoken) !== 'date');
    const isFor = has('who') && (isDue || (has('state') && row.length > 2));
    return isFor || (has('what') && (has('who') || has('state')));
  }

  private cell(blocks: readonly ForeignBlock[]): Cell {
    const lines = cellLines(blocks).filter(({ text }) => text !== '');
    const first = lines[0]?.text ?? '';
    const label = labelOf(first);
    const words = first.replace(/\s{0,5}[:：]\s{0,5}$/, '');
    const whole = /\d|[:：]/.test(words) ? null : this.kindOf(words);
    const kind = whole ?? (label === null ? this.hourOf(first) : this.kindOf(label.text));
    return { lines, kind, heads: whole !== null, alone: whole !== null && lines.length === 1 };
  }

  private kindOf(label: string): Kind | null {
    if (label === '' || label.length > 60) return null;
    if (presenceOf(label, this.lexicon) !== null) return 'people';
    if (this.lexicon.agenda.has(plainLabel(label))) return 'other';
    switch (fieldOf(label, this.lexicon.spoken)) {
      case 'date':
        return 'date';
      case 'start':
      case 'end':
        return 'hour';
      case 'place':
        return 'place';
      case 'chair':
      case 'secretary':
        return 'person';
      case 'title':
      case 'next':
        return 'other';
      default:
        return null;
    }
  }

  /** « Début 18h07 » has no colon. */
  private hourOf(text: string): Kind | null {
    const first = text.split(' ')[0] ?? '';
    return text.length < 40 && /\d/.test(text) && this.kindOf(first) === 'hour' ? 'hour' : null;
  }

  /** Writes the lines of a row, or of a row of labels and the values below it; gives how many rows that were, 0 where they say nothing of a head. */
  private row(at: number): number {
    const row = this.rows[at] as readonly Cell[];
    const filled = row.filter(({ lines }) => lines.length > 0);
    if (filled.length === 0) return 1;
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && !only.alone) {
      this.whole(only);
      return 1;
    }
    if (this.isValues(row)) {
      for (let cell = 0; cell < row.length; cell += 2) this.pair(row[cell] as Cell, row[cell + 1]);
      return 1;
    }
    const under = this.rows[at + 1];
    if (under !== undefined && this.isLabels(row, under)) return this.columns(at);
    // « PV n° 7 » beside what most others tell.
    const told = filled.filter(({ kind }) => kind !== null).length;
    const isTold = told === filled.length || (told >= 2 && told > filled.length / 2);
    if (!isTold || filled.some(({ alone }) => alone)) return 0;
    for (const cell of filled) this.whole(cell);
    return 1;
  }

  /** Keys beside values: what stands first is a label, and what stands beside it is none. */
  private isValues(row: readonly Cell[]): boolean {
    if (row.length % 2 === 1) return false;
    const keys = row.filter((_, index) => index % 2 === 0);
    const values = row.filter((_, index) => index % 2 === 1);
    const isKey = ({ lines, kind, alone }: Cell): boolean =>
      (kind !== null && alone) || (lines.length === 1 && (lines[0] as Line).text.length <= 40);
    return (
      (this.isKeyed || keys.some(({ alone }) => alone)) &&
      keys.every((cell, index) => isKey(cell) || (cell.lines.length === 0 && values[index]?.lines.length === 0)) &&
      values.every((value, index) => isValueOf(keys[index], value))
    );
  }

  /** A row of labels over a row of values; where a column is one of names, the rows are people. */
  private isLabels(row: readonly Cell[], under: readonly Cell[]): boolean {
    const filled = row.filter(({ lines }) => lines.length > 0);
    const known = filled.filter(({ alone }) => alone);
    const others = filled.filter(({ kind }) => kind !== 'people');
    const isOfPeople = ({ lines }: Cell): boolean =>
      /^(?:name|first-name|organisation|email)$/.test(columnOf((lines[0] as Line).text, this.lexicon.spoken) ?? '');
    if (others.some(isOfPeople)) return false;
    return (
      known.length >= 2 &&
      known.length >= filled.length / 2 &&
      filled.every(({ lines }) => lines.length === 1) &&
      under.length === row.length &&
      under.some(({ lines }) => lines.length > 0) &&
      under.every(
        (value, index) =>
          isValueOf(row[index], value) &&
          !(value.lines.length === 1 && /^[\p{L}✓✔☑☒✗]$/u.test((value.lines[0] as Line).text)),
      )
    );
  }

  private columns(at: number): number {
    const row = this.rows[at] as readonly Cell[];
    let end = at + 2;
    while (end < this.rows.length && (this.rows[end] as readonly Cell[]).every(({ kind }) => kind === null)) end++;
    const values = this.rows.slice(at + 1, end);
    row.forEach((label, column) => {
      const lines = values.flatMap((each) => each[column]?.lines ?? []);
      this.pair(label, { lines, kind: null, heads: false, alone: false });
    });
    return end - at;
  }

  private whole(cell: Cell): void {
    const [first, ...rest] = cell.lines;
    // The label on a line of its own, over its value.
    if (first !== undefined && rest.length > 0 && cell.heads) {
      this.pair({ ...cell, lines: [first] }, { ...cell, lines: rest, kind: null });
      return;
    }
    this.count(cell.kind);
    this.out.push(...cell.lines);
  }

  private count(kind: Kind | null): void {
    if (kind !== null) this.known.add(kind);
  }

  private pair(label: Cell, value: Cell | undefined): void {
    const [head] = label.lines;
    const lines = value?.lines ?? [];
    if (head === undefined) {
      this.out.push(...lines);
      return;
    }
    this.count(label.kind);
    const key = head.text.replace(/\s{0,5}[:：]\s{0,5}$/, '');
    const paragraph = (spans: ForeignBlock['spans']): void => {
      this.out.push(line(block('paragraph', head.block.line || this.at, { spans })));
    };
    if (label.kind === 'people' && lines.length > 1) {
      paragraph([span(`${key} :`)]);
      for (const { block: one } of lines) {
        // A bullet that was typed is one; a number that Word counts stays beside the name.
        const bullet = /^[-–—•·▪*◦]\s{0,3}(?=\p{Lu})/u.exec(plain(one.spans));
        const spans = bullet === null ? one.spans : slice(one.spans, bullet[0].length);
        this.out.push(line({ ...one, kind: 'item', depth: 1, spans, source: null }));
      }
      return;
    }
    const spans = joined(
      lines.map(({ block: { number, spans } }) => (number === null ? spans : [span(`${number}. `), ...spans])),
      ', ',
    );
    // Without a value it heads nothing that follows.
    paragraph([span(`${key} : `), ...(spans.length === 0 ? [span('–')] : spans)]);
  }
}

/** Whether a cell may be the value of a label: it is none itself, or says again of what kind it is, as « Salle Bleue » does of a place. */
function isValueOf(label: Cell | undefined, { alone, kind }: Cell): boolean {
  return !alone || (kind === 'place' && label?.kind === 'place');
}
