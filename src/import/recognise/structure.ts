import { plainLabel } from '../../recognise/field-line.ts';
import { normalize } from '../../text/normalize.ts';
import type { ForeignBlock } from '../foreign.ts';
import { boldLead, plain, slice, trimmed } from '../spans.ts';
import { type Lexicon, presenceOf, wordsOf } from './lexicon.ts';
import { type Line, labelOf, line as lineOf } from './lines.ts';

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
  return new StructureFinder(lines, lexicon, titled).find();
}

/** A title of minutes in words: `Compte rendu de la réunion`. */
function namesMeeting(title: string, lexicon: Lexicon): boolean {
  const words = ` ${wordsOf(normalize(title)).join(' ')} `;
  return lexicon.titles.some((each) => words.includes(` ${wordsOf(each).join(' ')} `));
}

interface Candidate {
  readonly index: number;
  readonly title: string;
  readonly number: string | null;
  /** Lines of one style are of one level: `h2`, `bold`, `number`. */
  readonly style: string;
  /** By look alone, without an agenda that says so, it is a heading. */
  readonly strong: boolean;
}

/** A candidate as an agenda line is compared with it. */
interface Compared extends Candidate {
  readonly words: ReadonlySet<string>;
  readonly normalized: string;
  readonly digits: string;
  readonly role: string | undefined;
}

class StructureFinder {
  private lines: Line[];
  private readonly lexicon: Lexicon;
  /** The title is known from elsewhere. */
  private readonly titled: boolean;

  constructor(lines: Line[], lexicon: Lexicon, titled: boolean) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.titled = titled;
  }

  find(): Structure {
    this.splitLeads();
    this.markTitle();
    const announced = this.findAgenda();
    const agenda = announced.label === -1 ? this.contents() : announced;
    const { label } = agenda;
    // One line is no agenda.
    const wrapper = agenda.wrapper || agenda.list.length === 1;
    const list = agenda.list.length === 1 ? [] : agenda.list;
    for (const each of list) (this.lines[each] as Line).as = 'agenda-line';
    const candidates = this.candidates();
    if (list.length >= 2) {
      const matched = this.matchAgenda(list, candidates);
      if (matched !== null) {
        if (label !== -1) (this.lines[label] as Line).as = 'agenda';
        return this.result('agenda', list, matched);
      }
    }
    // The agenda with notes under its points: they are the items, and what headings follow are more.
    if (label !== -1 && list.length >= 2 && this.holdsNotes(list)) {
      for (const each of list) this.promote(each);
      (this.lines[label] as Line).as = 'wrapper';
      this.laterHeadings(list[list.length - 1] as number, (this.lines[label] as Line).block.level);
      return this.result('agenda-notes', [], 0);
    }
    const headed = this.byHeadings(wrapper ? label : -1, list);
    if (headed !== null) {
      this.promoteIssues();
      if (label !== -1 && list.length > 0 && !wrapper) (this.lines[label] as Line).as = 'agenda';
      else for (const each of list) (this.lines[each] as Line).as = 'text';
      return this.result(headed, wrapper ? [] : list, 0);
    }
    if (list.length === 0 && this.byList()) return this.result('list', [], 0);
    const styled = this.byStyle(candidates, list);
    if (styled !== null) {
      if (label !== -1 && list.length > 0) (this.lines[label] as Line).as = 'agenda';
      return this.result(styled, list, 0);
    }
    if (label !== -1 && list.length > 0) (this.lines[label] as Line).as = 'agenda';
    return this.result('none', list, 0);
  }

  private result(by: Structure['by'], list: readonly number[], matched: number): Structure {
    return {
      agenda: list.map((each) => this.lines[each] as Line).filter((each) => each.as === 'agenda-line'),
      matched,
      sections: this.lines.filter((each) => each.as === 'section'),
      by,
    };
  }

  /** `**1) Title** - text` in one paragraph: the bold lead is a heading of its own where several paragraphs are so. */
  private splitLeads(): void {
    const found: { index: number; length: number }[] = [];
    for (let index = 0; index < this.lines.length; index++) {
      const { block, text } = this.lines[index] as Line;
      if (block.kind !== 'item' || block.number === null || block.depth !== 1 || text === '') continue;
      const length = boldLead(block.spans);
      if (block.look.bold) found.push({ index, length: 0 });
      else if (length >= 3 && length <= 140 && length < plain(block.spans).length) found.push({ index, length });
      else if (length >= plain(block.spans).length) found.push({ index, length: 0 });
    }
    const real = found.filter((each) => each.length > 0);
    if (real.length === 0 || found.length < 2) return;
    const numbers = real.map((each) => (this.lines[each.index] as Line).block.number);
    if (new Set(numbers).size !== numbers.length) return;
    for (const { index, length } of real.reverse()) {
      const { block } = this.lines[index] as Line;
      const head = lineOf({
        ...block,
        spans: trimmed(slice(block.spans, 0, length)),
        source: null,
        look: { ...block.look, bold: true },
      });
      const tail = lineOf({
        ...block,
        kind: 'paragraph',
        depth: 0,
        number: null,
        ordered: false,
        spans: trimmed(slice(block.spans, length)),
        source: null,
      });
      this.lines.splice(index, 1, head, tail);
    }
  }

  /** The title of the document: its first heading, where it stands above all others or names minutes. */
  private markTitle(): void {
    const headings = this.lines.filter((line) => line.block.kind === 'heading' && line.as === 'text');
    const [first] = headings;
    if (first === undefined || !this.isTitle(first, this.lines.indexOf(first), headings)) return;
    first.as = this.lines.some((line) => line.as === 'title') ? 'preamble-heading' : 'title';
  }

  private isAgendaLabel(line: Line): boolean {
    const { kind, look, depth } = line.block;
    if (kind === 'table' || kind === 'raw' || depth > 1 || line.text.length > 80) return false;
    if (kind === 'item' && !look.bold && !/:$/.test(line.text)) return false;
    const label = plainLabel(line.text.replace(/\([^()]{0,60}\)/g, ''));
    return this.lexicon.agenda.has(label) || this.lexicon.agenda.has(label.replace(/^\d{1,2}[.)]?\s/, ''));
  }

  /** The agenda's label, the lines of its list, and whether it only wraps the items (headings stand under it). */
  private findAgenda(): { label: number; list: number[]; wrapper: boolean } {
    const none = { label: -1, list: [], wrapper: false };
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text' || !this.isAgendaLabel(line)) continue;
      const label = line.block;
      const ends = (at: number): boolean => {
        const one = this.lines[at] as Line;
        if (
          one.block.kind === 'heading' ||
          (one.block.kind === 'paragraph' && one.block.depth === 0 && one.block.look.bold && !one.glued)
        )
          return true;
        return one.block.kind === 'rule' || one.block.kind === 'table' || presenceOf(one.text, this.lexicon) !== null;
      };
      const list: number[] = [];
      let at = index + 1;
      let skipped = 0;
      for (; at < this.lines.length; at++) {
        const one = this.lines[at] as Line;
        if (ends(at)) break;
        if (one.block.kind === 'item') {
          if (one.block.depth > 1) continue;
          const before = list.length === 0 ? null : (this.lines[list[list.length - 1] as number] as Line);
          if (before !== null && this.restarts(before.block, one.block)) break;
          list.push(at);
          continue;
        }
        if (one.block.depth > 0 || one.glued || one.block.kind === 'raw') continue;
        // Text between the points belongs to the point before it only where it is indented.
        if (
          list.length === 0 &&
          label.kind !== 'heading' &&
          !one.block.look.bold &&
          one.text.length < 120 &&
          this.plainAgenda(at)
        ) {
          while (
            at < this.lines.length &&
            !ends(at) &&
            (this.lines[at] as Line).block.kind === 'paragraph' &&
            this.plainAgenda(at)
          )
            list.push(at++);
          break;
        }
        if (list.length === 0 && skipped++ < 2) continue;
        if (list.length > 0 && this.continues(at, list)) continue;
        break;
      }
      // A heading « Agenda » over other headings holds the items.
      const next = this.lines.findIndex(
        (one, where) => where > index && one.block.kind === 'heading' && one.as === 'text',
      );
      const wrapper =
        label.kind === 'heading' &&
        next !== -1 &&
        (this.lines[next] as Line).block.level > label.level &&
        (list.length === 0 || (list[0] as number) > next || next < at);
      if (list.length === 0 && !wrapper) {
        const heading = label.kind === 'heading' || label.look.bold;
        if (!heading) continue;
        return { label: index, list: [], wrapper: true };
      }
      return { label: index, list: wrapper && list.length > 0 && (list[0] as number) > next ? [] : list, wrapper };
    }
    return none;
  }

  /** The table of contents, where no agenda has a label: what it names stands below as it is named there. */
  private contents(): ReturnType<StructureFinder['findAgenda']> {
    const list = this.lines.flatMap((line, index) => (line.block.contents && line.as === 'text' ? [index] : []));
    return { label: -1, list: list.length < 2 ? [] : list, wrapper: false };
  }

  /** A line between two points of one agenda with notes: text that is no list, followed by more of the same list. */
  private continues(at: number, list: readonly number[]): boolean {
    const first = (this.lines[list[0] as number] as Line).block;
    for (let index = at; index < Math.min(at + 12, this.lines.length); index++) {
      const one = this.lines[index] as Line;
      if (one.block.kind === 'heading') return false;
      if (one.block.kind === 'item' && one.block.depth === 1) {
        const before = (this.lines[list[list.length - 1] as number] as Line).block;
        return one.block.ordered === first.ordered && first.source !== null && !this.restarts(before, one.block);
      }
    }
    return false;
  }

  /** Lines of an agenda typed without numbers: short, plain, and found again as headings below. */
  private plainAgenda(at: number): boolean {
    const one = this.lines[at] as Line;
    if (one.text.length > 120 || one.text === '' || labelOf(one.text)?.rest) return false;
    const normalized = normalize(one.text);
    return this.lines
      .slice(at + 1, at + 2000)
      .some((later) => later.block.look.bold && normalize(later.text) === normalized);
  }

  /** Whether a list begins anew: its number goes back, or it looks otherwise. */
  private restarts(before: ForeignBlock, after: ForeignBlock): boolean {
    if (before.ordered !== after.ordered && before.number !== null) return true;
    if (before.number !== null && after.number !== null) {
      const a = Number.parseFloat(before.number);
      const b = Number.parseFloat(after.number);
      if (Number.isFinite(a) && Number.isFinite(b) && b <= a && !after.number.includes('.')) return true;
      if (Number.isFinite(a) && Number.isFinite(b) && b > a + 1) return true;
    }
    return after.look.bold && !before.look.bold;
  }

  private candidates(): Candidate[] {
    const out: Candidate[] = [];
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      const { block, text } = line;
      if (line.as !== 'text' || text === '' || text.length > 220 || line.glued) continue;
      if (block.kind === 'table' || block.kind === 'raw' || block.kind === 'rule') continue;
      if (block.kind === 'heading')
        out.push({ index, title: text, number: this.numberOf(line), style: `h${block.level}`, strong: true });
      else if (block.depth > 1 || (block.depth === 1 && block.kind !== 'item')) continue;
      else {
        const bold = block.look.bold;
        const numbered = block.kind === 'item' && block.ordered && block.number !== null;
        const caps = !numbered && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.length < 90;
        const style = `${bold ? 'bold' : ''}${block.look.underline ? 'underline' : ''}${caps ? 'caps' : ''}${numbered ? 'number' : block.kind === 'item' ? 'bullet' : ''}`;
        out.push({
          index,
          title: text,
          number: numbered ? block.number : this.numberOf(line),
          style: style || 'plain',
          strong: bold || caps || numbered || (block.look.underline && text.length < 100),
        });
      }
    }
    return out;
  }

  private numberOf(line: Line): string | null {
    return (
      /^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?:[.)]|\s?[-–:]|\s)\s?(?=\S)/.exec(line.text)?.[1] ?? line.block.number
    );
  }

  /** Sections that have the titles of the agenda, in its order; null where too few do. */
  private matchAgenda(list: readonly number[], candidates: readonly Candidate[]): number | null {
    const last = list[list.length - 1] as number;
    const first = list[0] as number;
    const titles = list.map((index) => {
      const line = this.lines[index] as Line;
      return {
        text: line.text,
        words: contentWords(line.text),
        normalized: normalize(line.text),
        digits: (line.block.number ?? '').replace(/\D/g, ''),
        role: this.lexicon.headings.get(plainLabel(line.text)),
      };
    });
    const after = candidates
      .filter((one) => one.index > last || one.index < first)
      .map(
        (one): Compared => ({
          ...one,
          words: contentWords(one.title),
          normalized: normalize(one.title),
          digits: (one.number ?? '').replace(/\D/g, ''),
          role: this.lexicon.headings.get(plainLabel(one.title.replace(/\([^()]{0,40}\)/g, ''))),
        }),
      );
    // No meeting has such an agenda.
    if (titles.length > 300 || titles.length * after.length > 600_000) return null;
    const scores = titles.map((title) => after.map((one) => similarity(title, one)));
    // The best monotone pairing: agenda and sections come in one order.
    const rows = titles.length;
    const columns = after.length;
    const best: Float64Array[] = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        const score = scores[row]?.[column] ?? 0;
        const here = best[row] as Float64Array;
        const below = best[row + 1] as Float64Array;
        here[column] = Math.max(
          below[column] as number,
          here[column + 1] as number,
          score > 0 ? score + (below[column + 1] as number) : 0,
        );
      }
    }
    const pairs: { row: number; candidate: Candidate }[] = [];
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      const here = (best[row] as Float64Array)[column] as number;
      const score = scores[row]?.[column] ?? 0;
      if (score > 0 && Math.abs(here - (score + ((best[row + 1] as Float64Array)[column + 1] as number))) < 1e-9) {
        pairs.push({ row, candidate: after[column] as Candidate });
        row++;
        column++;
      } else if (Math.abs(here - ((best[row] as Float64Array)[column + 1] as number)) < 1e-9) column++;
      else row++;
    }
    if (pairs.length < Math.max(1, rows * 0.45) || pairs.length < 2) return null;
    const styles = new Map<string, number>();
    for (const { candidate } of pairs) styles.set(candidate.style, (styles.get(candidate.style) ?? 0) + 1);
    const main = [...styles].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
    const chosen = new Set(pairs.map(({ candidate }) => candidate.index));
    // Sections of the same style that the agenda did not announce, and those it announced under another title.
    const depth = numberDepth(pairs[0]?.candidate.number ?? null);
    const from = pairs[0]?.candidate.index ?? last;
    for (const one of after) {
      if (chosen.has(one.index) || one.style !== main || !one.strong) continue;
      if (
        one.style.includes('number') &&
        !this.fitsBetween(
          one,
          pairs.map((pair) => pair.candidate),
        )
      )
        continue;
      if (one.number !== null && numberDepth(one.number) > depth) continue;
      if (this.isSpecial(one)) continue;
      if (one.index < from && !(one.style.startsWith('h') || this.lexicon.headings.has(plainLabel(one.title))))
        continue;
      if (one.index < from && one.index < first) continue;
      if (!one.style.startsWith('h') && /[:;,]$/.test(one.title) && one.number === null) continue;
      chosen.add(one.index);
    }
    // Treated in another order than announced.
    const paired = new Set(pairs.map(({ row }) => row));
    titles.forEach((_, row) => {
      if (paired.has(row)) return;
      const column = (scores[row] as number[]).findIndex(
        (score, at) =>
          score >= 1 &&
          (after[at] as Candidate).style === main &&
          !chosen.has((after[at] as Candidate).index) &&
          (after[at] as Candidate).index > last,
      );
      if (column !== -1) chosen.add((after[column] as Candidate).index);
    });
    for (const one of after) {
      if (
        one.style.startsWith('h') &&
        this.lexicon.headings.has(plainLabel(one.title)) &&
        !this.isSpecial(one) &&
        this.isFilled(one.index)
      )
        chosen.add(one.index);
    }
    for (const index of chosen) this.promote(index);
    this.subHeadings(main);
    return pairs.length;
  }

  /** A numbered line is a section only where its number goes on from the one before and before the next. */
  private fitsBetween(one: Candidate, chosen: readonly Candidate[]): boolean {
    const number = Number(one.number);
    if (!Number.isInteger(number)) return false;
    const before = chosen.filter((each) => each.index < one.index).pop();
    const after = chosen.find((each) => each.index > one.index);
    const low = before === undefined ? 0 : Number(before.number);
    const high = after === undefined ? Number.POSITIVE_INFINITY : Number(after.number);
    if (!Number.isFinite(low)) return false;
    return number === low + 1 && number < high && one.title.length < 120 && !/[;.]$/.test(one.title);
  }

  /** A heading that is no item whatever its level: presence, head matter, the agenda itself. */
  private isSpecial(one: Candidate): boolean {
    if (presenceOf(one.title, this.lexicon) !== null || this.lexicon.agenda.has(plainLabel(one.title))) return true;
    const label = labelOf(one.title);
    return (
      label !== null &&
      this.lexicon.spoken.fields.has(plainLabel(label.text)) &&
      this.lexicon.spoken.fields.get(plainLabel(label.text)) !== 'next'
    );
  }

  private promote(index: number): void {
    const line = this.lines[index] as Line;
    line.as = 'section';
  }

  /** Headings and bold lines inside items become headings below them. */
  private subHeadings(main: string): void {
    const firstSection = this.lines.findIndex((one) => one.as === 'section');
    const level = /^h(\d)$/.exec(main)?.[1];
    for (let index = firstSection + 1; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text' || line.block.kind !== 'heading') continue;
      if (presenceOf(line.text, this.lexicon) !== null) continue;
      line.as = 'sub';
      line.level = level === undefined ? 1 : Math.min(Math.max(line.block.level - Number(level), 1), 4);
    }
    // Numbers such as 2.1 stand below 2, and bold lines of a deeper list.
    for (const line of this.lines.slice(firstSection + 1)) {
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

  /** Items by real headings. */
  private byHeadings(wrapperLabel: number, agendaList: readonly number[]): Structure['by'] | null {
    const nodes: { index: number; level: number; number: string | null; title: string }[] = [];
    const beforeAgenda = agendaList[0] ?? Number.POSITIVE_INFINITY;
    const titleSeen = this.lines.some((line) => line.as === 'title');
    const all = this.lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => line.block.kind === 'heading' && line.as === 'text');
    for (const { line, index } of all) {
      const title = line.text;
      const candidate: Candidate = { index, title, number: null, style: `h${line.block.level}`, strong: true };
      if (
        index === wrapperLabel ||
        (this.isAgendaLabel(line) && index + 1 < this.lines.length && !this.hasDeeper(index))
      ) {
        if (index === wrapperLabel && this.hasDeeper(index))
          nodes.push({ index, level: line.block.level, number: null, title });
        else if (index === wrapperLabel) line.as = 'wrapper';
        continue;
      }
      if (this.isSpecial(candidate) && !this.isAgendaLabel(line)) continue;
      nodes.push({ index, level: line.block.level, number: this.numberOf(line), title });
    }
    if (nodes.length === 0) return null;
    // `3.2` beside `3`: the numbers say what the levels do not.
    const whole = nodes.filter((one) => one.number !== null && numberDepth(one.number) === 1);
    if (whole.length >= 2) {
      const level = Math.min(...whole.map((one) => one.level));
      for (const one of nodes) {
        const depth = numberDepth(one.number);
        if (one.number !== null && depth > 1) one.level = Math.max(one.level, level + depth - 1);
      }
    }
    let found = this.sectionsOf(nodes);
    if (found.length === 1 && nodes.length > 2 && !titleSeen && !this.titled) {
      // One heading over all others holds them.
      const only = found[0] as (typeof nodes)[number];
      const inner = nodes.filter((one) => one !== only && one.level > only.level);
      if (
        inner.length >= 2 &&
        only.index < (inner[0]?.index ?? 0) &&
        !this.lexicon.headings.has(plainLabel(only.title))
      ) {
        (this.lines[only.index] as Line).as = 'title';
        found = this.sectionsOf(inner);
      }
    }
    if (found.length === 0) return null;
    // Links and such before the agenda and the people are no items.
    const presence = this.lines.findIndex((line) => line.as === 'gone');
    const sections = found.filter((one) => {
      const early =
        one.index < Math.min(beforeAgenda, presence === -1 ? Number.POSITIVE_INFINITY : this.lastPresence());
      const label = plainLabel(one.title);
      if (!this.lexicon.preamble.has(label) || (!early && one !== found[0])) return true;
      if (!early && found.length === 1) return true;
      (this.lines[one.index] as Line).as = 'preamble-heading';
      return false;
    });
    const withContent = sections;
    if (withContent.length === 0) return null;
    for (const one of withContent) {
      // « Notes » over a list with notes under its lines is no item: the lines are.
      if (this.lexicon.wrappers.has(plainLabel(one.title)) && this.promoteList(one.index))
        (this.lines[one.index] as Line).as = 'wrapper';
      else this.promote(one.index);
    }
    // The rest lies below them.
    let current = 0;
    const levels = new Map(nodes.map((one) => [one.index, one.level]));
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as === 'section') current = levels.get(index) ?? line.block.level;
      else if (
        line.as === 'text' &&
        line.block.kind === 'heading' &&
        presenceOf(line.text, this.lexicon) === null &&
        current > 0
      ) {
        line.as = 'sub';
        line.level = Math.min(Math.max((levels.get(index) ?? line.block.level) - current, 1), 4);
      }
    }
    return 'headings';
  }

  private lastPresence(): number {
    for (let index = this.lines.length - 1; index >= 0; index--)
      if ((this.lines[index] as Line).as === 'gone') return index;
    return -1;
  }

  private hasDeeper(index: number): boolean {
    const { level } = (this.lines[index] as Line).block;
    for (let at = index + 1; at < this.lines.length; at++) {
      const { block } = this.lines[at] as Line;
      if (block.kind !== 'heading') continue;
      return block.level > level;
    }
    return false;
  }

  private sectionsOf<Node extends { index: number; level: number; title: string }>(nodes: readonly Node[]): Node[] {
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
        const filled = nodes.slice(at, end).filter((one) => this.isFilled(one.index));
        out.push(...this.sectionsOf(filled));
      } else if (inner.length > 0 && out.length === 0 && this.lexicon.preamble.has(plainLabel(node.title))) {
        (this.lines[node.index] as Line).as = 'preamble-heading';
        out.push(...this.sectionsOf(inner));
      } else if (inner.length > 0 && this.wraps(node.title, inner.length)) {
        (this.lines[node.index] as Line).as = 'wrapper';
        out.push(...this.sectionsOf(inner));
      } else out.push(node);
      at = end;
    }
    return out;
  }

  private isFilled(index: number): boolean {
    const next = this.lines[index + 1];
    return next !== undefined && next.as === 'text' && next.block.kind !== 'heading' && next.block.kind !== 'rule';
  }

  private wraps(title: string, inner: number): boolean {
    const label = plainLabel(title);
    if (this.lexicon.wrappers.has(label) || this.lexicon.agenda.has(label)) return true;
    const first = wordsOf(label)[0] ?? '';
    return (
      inner >= 2 && this.lexicon.wrappers.has(first) && wordsOf(label).length <= 6 && !this.lexicon.headings.has(label)
    );
  }

  private isTitle(line: Line, index: number, headings: readonly Line[]): boolean {
    if (headings[0] !== line) return false;
    const { level } = line.block;
    const others = headings.slice(1);
    if (presenceOf(line.text, this.lexicon) !== null || this.isAgendaLabel(line)) return false;
    if (level === 1 && !others.some((one) => one.block.level === 1)) return others.length > 0 || index <= 2;
    return (
      (!this.titled || level === 1) &&
      !this.lexicon.wrappers.has(plainLabel(line.text)) &&
      index <= 3 &&
      (namesMeeting(line.text, this.lexicon) || /\b(?:19|20)\d\d\b/.test(line.text)) &&
      !this.lexicon.headings.has(plainLabel(line.text))
    );
  }

  /** Whether an agenda's points have notes under them, and most of the text is there. */
  private holdsNotes(list: readonly number[]): boolean {
    let noted = 0;
    let inside = 0;
    for (let at = 0; at < list.length; at++) {
      const from = list[at] as number;
      let to = list[at + 1] ?? from + 1;
      if (at === list.length - 1) while (to < this.lines.length && (this.lines[to] as Line).block.depth > 1) to++;
      const notes = this.lines.slice(from + 1, to).filter((one) => one.as === 'text').length;
      if (notes > 0) noted++;
      inside += 1 + notes;
    }
    const body = this.lines.length - (list[0] as number);
    return noted >= Math.max(2, list.length * 0.3) && inside >= body * 0.4 && inside >= list.length * 1.8;
  }

  /** Headings after the items that have something under them are items, too. */
  private laterHeadings(after: number, level: number): void {
    for (let index = after + 1; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'text' || line.block.kind !== 'heading') continue;
      const candidate: Candidate = { index, title: line.text, number: null, style: '', strong: true };
      if (this.isSpecial(candidate) || !this.isFilled(index)) continue;
      if (level === 0 || line.block.level <= level) line.as = 'section';
      else {
        line.as = 'sub';
        line.level = Math.min(Math.max(line.block.level - level, 1), 4);
      }
    }
  }

  /** Makes items of the lines of a list directly under a heading, where most of what is there is that list. */
  private promoteList(heading: number): boolean {
    let end = heading + 1;
    while (end < this.lines.length && (this.lines[end] as Line).block.kind !== 'heading') end++;
    const inside = this.lines.slice(heading + 1, end);
    const tops: number[] = [];
    let all = 0;
    for (let index = heading + 1; index < end; index++) {
      const { block, as, text } = this.lines[index] as Line;
      if (as !== 'text' || block.kind !== 'item' || block.depth !== 1) continue;
      all++;
      // Titles, not sentences.
      if (text.length <= 100 && !/[.!]$/.test(text)) tops.push(index);
    }
    if (tops.length < all * 0.7) return false;
    const listed = inside.filter((one) => one.block.depth > 0).length;
    if (tops.length < 2 || listed < inside.length * 0.7 || listed < tops.length * 1.5) return false;
    for (const index of tops) if (!this.promoteInner(index)) this.promote(index);
    return true;
  }

  /** `- Agenda items` over a list with notes of its own: the lines of that are the items. */
  private promoteInner(top: number): boolean {
    const { block, text } = this.lines[top] as Line;
    const label = plainLabel(text);
    if (!this.lexicon.wrappers.has(label) && !this.lexicon.agenda.has(label)) return false;
    const inner: number[] = [];
    for (let at = top + 1; at < this.lines.length; at++) {
      const one = (this.lines[at] as Line).block;
      if (one.depth <= block.depth) break;
      if (one.kind === 'item' && one.depth === block.depth + 1) inner.push(at);
    }
    if (inner.length === 0) return false;
    for (const index of inner) this.promote(index);
    (this.lines[top] as Line).as = 'wrapper';
    return true;
  }

  /** Lines of lists that are issues of a tracker, `- Charter [#48](…/issues/48)`, are what a call goes through: where several are, each is an item. */
  private promoteIssues(): void {
    const first = this.lines.findIndex(({ as }) => as === 'section' || as === 'wrapper');
    if (first === -1) return;
    const found: number[] = [];
    for (let at = first + 1; at < this.lines.length; at++) {
      const { block, as, text } = this.lines[at] as Line;
      if (as !== 'text' || block.kind !== 'item' || block.depth !== 1 || block.box !== null || text.length > 200)
        continue;
      const last = trimmed(block.spans).at(-1);
      const isIssue = last?.href != null && /\/(?:issues|pull|merge_requests)\/\d+$/.test(last.href);
      if (isIssue && text.replace(last.text, '').trim().length > 3) found.push(at);
    }
    const noted = found.filter((at) => {
      const next = this.lines[at + 1];
      return next !== undefined && (next.block.depth > 1 || next.block.kind === 'paragraph');
    });
    if (found.length < 2 || noted.length < found.length / 2) return;
    for (const index of found) this.promote(index);
    // A heading over nothing but such lines is none of them.
    for (let at = first; at < this.lines.length; at++) {
      const line = this.lines[at] as Line;
      const isOver = line.block.kind === 'heading' && (line.as === 'section' || line.as === 'sub');
      if (isOver && found.includes(at + 1)) line.as = 'wrapper';
    }
  }

  /** Items by what looks like a heading: bold, capitals, numbers that go on. */
  private byStyle(candidates: readonly Candidate[], agendaList: readonly number[]): Structure['by'] | null {
    const from = (agendaList[agendaList.length - 1] ?? -1) + 1;
    const usable = candidates.filter(
      (one) =>
        one.index >= from &&
        !one.style.startsWith('h') &&
        one.strong &&
        !this.isSpecial(one) &&
        this.couldBeHeading(one),
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
      const chain = this.filledChain(groups.get(style) ?? [], style === 'number');
      if (chain === null) continue;
      for (const one of chain) this.promote(one.index);
      this.subHeadings(style);
      return 'numbers';
    }
    const plainNumbered = usable.filter((one) => one.number !== null && numberDepth(one.number) === 1);
    const chain = this.filledChain(plainNumbered, true);
    if (chain !== null) {
      for (const one of chain) this.promote(one.index);
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
        (one, at) => !(at === 0 && one.index <= 3 && namesMeeting(one.title, this.lexicon)),
      );
      if (group.length < 2 || !this.spread(group, false)) continue;
      for (const one of group) this.promote(one.index);
      return 'bold';
    }
    const titled = usable.filter((one) => this.lexicon.headings.has(plainLabel(one.title)));
    const roles = candidates.filter(
      (one) =>
        one.index >= from &&
        this.lexicon.headings.has(plainLabel(one.title)) &&
        !this.isSpecial(one) &&
        !one.style.includes('bullet'),
    );
    if (titled.length > 0 || roles.length > 0) {
      for (const one of roles.length > 0 ? roles : titled) this.promote(one.index);
      return 'titles';
    }
    return null;
  }

  private couldBeHeading(one: Candidate): boolean {
    if (one.title.length > 140 || /[.;,]$/.test(one.title.replace(/\b[A-Z]\.$/, ''))) return false;
    if (!/\p{L}{2}/u.test(one.title) || /^[-–—_=*\s]+$/.test(one.title)) return false;
    const label = labelOf(one.title);
    return (
      label === null || label.rest === '' || one.style.startsWith('h') || one.number !== null || label.rest.length > 3
    );
  }

  /** Whether headings stand apart, with text under most of them. */
  private spread(group: readonly Candidate[], strict: boolean): boolean {
    let filled = 0;
    for (let at = 0; at < group.length; at++) {
      const here = (group[at] as Candidate).index;
      const next = group[at + 1]?.index ?? this.lines.length;
      if (next > here + 1) filled++;
    }
    return filled >= group.length * (strict ? 0.7 : 0.5);
  }

  /** Numbers that go on from a 1, with text under most of them: the first such, since an agenda without its label may come before. */
  private filledChain(group: readonly Candidate[], strict: boolean): Candidate[] | null {
    let tries = 0;
    for (let at = 0; at < group.length && tries < 5; at++) {
      if (numberValue((group[at] as Candidate).number) !== 1) continue;
      tries++;
      const chain = numberChain(group.slice(at));
      if (chain.length >= 2 && this.spread(chain, strict)) return chain;
    }
    return null;
  }

  /** A list with notes under its lines, under a heading such as « Minutes » or alone in the file. */
  private byList(): boolean {
    const tops = this.lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => line.as === 'text' && line.block.kind === 'item' && line.block.depth === 1);
    const runs: number[][] = [];
    for (const { index } of tops) {
      const run = runs[runs.length - 1];
      const before = run?.[run.length - 1];
      const between = before === undefined ? [] : this.lines.slice(before + 1, index);
      if (run !== undefined && between.every((one) => one.block.depth > 0)) run.push(index);
      else runs.push([index]);
    }
    // Notes under its lines, or nothing but the list.
    const body = this.lines.filter((line) => line.as === 'text').length;
    const noted = (run: readonly number[]): boolean =>
      run.some((index) => (this.lines[index + 1]?.block.depth ?? 0) === 2) || run.length >= body * 0.8;
    const best = runs.sort((a, b) => b.length - a.length).find((run) => run.length >= 3 && noted(run));
    if (best === undefined) return false;
    const last = best[best.length - 1] as number;
    let end = last + 1;
    while (end < this.lines.length && (this.lines[end] as Line).block.depth > 1) end++;
    const inside = end - (best[0] as number);
    if (inside < this.lines.length * 0.5) return false;
    const short = best.filter((index) => (this.lines[index] as Line).text.length <= 120);
    if (short.length < best.length * 0.8) return false;
    for (const index of short) this.promote(index);
    return true;
  }
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

function numberDepth(number: string | null): number {
  return number === null ? 1 : number.replace(/\.$/, '').split('.').length;
}

const small = new Set(
  'le la les l un une des du de d et a au aux en pour sur dans par the of and to in for on een het en van voor op te aan met door item point punt'.split(
    ' ',
  ),
);

function contentWords(text: string): Set<string> {
  const words = wordsOf(normalize(text.replace(/\([^()]{0,60}\)/g, ' '))).filter(
    (word) => !small.has(word) && !/^\d{1,2}$/.test(word),
  );
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/(?:es|s|x|en)$/, '') : word)));
}

/** How far an agenda line and a heading say the same, 0 to 1. */
function similarity(
  title: {
    readonly text: string;
    readonly words: ReadonlySet<string>;
    readonly normalized: string;
    readonly digits: string;
    readonly role: string | undefined;
  },
  one: Compared,
): number {
  const a = title.words;
  const b = one.words;
  if (a.size === 0 || b.size === 0) return title.normalized === one.normalized ? 1 : 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  const jaccard = common / (a.size + b.size - common);
  const contained = common / Math.min(a.size, b.size);
  const sameNumber = title.digits !== '' && title.digits === one.digits;
  let score = 0;
  if (jaccard >= 0.99) score = 1;
  else if (contained >= 0.99 && Math.min(a.size, b.size) >= (one.strong ? 1 : 3)) score = 0.85;
  else if (jaccard >= 0.5) score = 0.5 + jaccard / 3;
  else if (contained >= 0.6 && Math.min(a.size, b.size) >= 3 && one.strong) score = 0.5;
  else if (sameNumber && common > 0 && one.strong) score = 0.45;
  if (score === 0 && title.role !== undefined && title.role === one.role && one.strong) score = 0.7;
  if (score === 0) return 0;
  // A sentence that holds the words of a title is no title.
  if (one.title.length > title.text.length * 3 + 40) score *= 0.4;
  if (!one.strong && jaccard < 0.7) return 0;
  return score + (sameNumber ? 0.15 : 0) + (one.strong ? 0.1 : 0) + (one.style.startsWith('h') ? 0.05 : 0);
}
