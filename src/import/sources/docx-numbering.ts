import { numeral } from './common.ts';
import { value } from './docx-styles.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/** The lists of a Word document: what an item is numbered with. */

interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** What `word/numbering.xml` says, and how far each list has come. */
export class WordNumbering {
  private readonly levels = new Map<string, ReadonlyMap<number, ListLevel>>();
  private readonly lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(part: XmlElement | null) {
    const root = child(part, 'w:numbering');
    if (root === null) return;
    for (const one of elements(root, 'w:abstractNum')) {
      const id = attribute(one, 'w:abstractNumId');
      if (id === null) continue;
      const levels = new Map<number, ListLevel>();
      for (const level of elements(one, 'w:lvl')) {
        levels.set(Number(attribute(level, 'w:ilvl') ?? 0), {
          format: value(child(level, 'w:numFmt')) ?? 'decimal',
          text: value(child(level, 'w:lvlText')) ?? '',
          start: Number(value(child(level, 'w:start')) ?? 1),
        });
      }
      this.levels.set(id, levels);
    }
    for (const one of elements(root, 'w:num')) {
      const id = attribute(one, 'w:numId');
      const abstract = value(child(one, 'w:abstractNumId'));
      if (id === null || abstract === null) continue;
      const starts = new Map<number, number>();
      for (const override of elements(one, 'w:lvlOverride')) {
        const start = value(child(override, 'w:startOverride'));
        if (start !== null) starts.set(Number(attribute(override, 'w:ilvl') ?? 0), Number(start));
      }
      this.lists.set(id, { abstract, starts });
    }
  }

  /** Counts one more item of a list; gives the number that Word shows, or null for a bullet. */
  advance(id: string, level: number): { number: string | null } | null {
    const list = this.lists.get(id);
    if (list === undefined) return { number: null };
    const levels = this.levels.get(list.abstract);
    const shape = levels?.get(level);
    if (shape === undefined) return { number: null };
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [at, start] of list.starts) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? shape.start - 1) + 1;
    counters.length = level + 1;
    if (shape.format === 'bullet' || shape.format === 'none') return { number: null };
    const text = shape.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      return numeral(counters[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? 'decimal');
    });
    return { number: text.replace(/^[\s([]+|[\s.)\]:–-]+$/g, '').slice(0, 20) || null };
  }
}
