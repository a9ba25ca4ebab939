import { inheritedFrom } from './common.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/** The styles of a Word document: what a paragraph or a run has from its style, and from those that it is based on. */

interface Style {
  readonly name: string;
  readonly parent: string | null;
  readonly level: number | null;
  readonly bold: boolean | null;
  readonly underline: boolean | null;
  readonly size: number | null;
  readonly list: { readonly id: string; readonly level: number } | null;
  readonly hidden: boolean | null;
}

/** How a run of text looks. */
export interface RunMarks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  readonly size: number | null;
}

/** What `word/styles.xml` says. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  /** The style of a paragraph that names none. */
  readonly normal: string | null = null;
  /** Where no style says another. */
  private readonly size: number = 10;

  constructor(part: XmlElement | null) {
    const root = child(part, 'w:styles');
    if (root === null) return;
    this.size = size(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')) ?? this.size;
    for (const style of elements(root, 'w:style')) {
      const id = attribute(style, 'w:styleId');
      if (id === null) continue;
      const paragraph = child(style, 'w:pPr');
      const run = child(style, 'w:rPr');
      const numbering = child(paragraph, 'w:numPr');
      const list = value(child(numbering, 'w:numId'));
      const level = value(child(paragraph, 'w:outlineLvl'));
      this.styles.set(id, {
        name: value(child(style, 'w:name')) ?? id,
        parent: value(child(style, 'w:basedOn')),
        level: level === null ? null : Number(level),
        bold: flag(run, 'w:b'),
        underline: underlined(run),
        size: size(run),
        list: list === null ? null : { id: list, level: Number(value(child(numbering, 'w:ilvl')) ?? 0) },
        hidden: flag(run, 'w:vanish'),
      });
      if (attribute(style, 'w:type') === 'paragraph' && on(attribute(style, 'w:default') ?? '0')) this.normal = id;
    }
  }

  /** The first value along the chain of styles. */
  inherited<T>(id: string | null, pick: (style: Style) => T | null): T | null {
    return inheritedFrom(this.styles, id, pick);
  }

  sizeOf(id: string | null): number {
    return this.inherited(id, (one) => one.size) ?? this.size;
  }

  nameOf(id: string): string {
    return this.styles.get(id)?.name ?? id;
  }

  /** The own looks of a run, else those of its style, else those of its paragraph. */
  runMarks(run: XmlElement, paragraph: RunMarks): RunMarks {
    const properties = child(run, 'w:rPr');
    const style = value(child(properties, 'w:rStyle'));
    return {
      bold: flag(properties, 'w:b') ?? this.inherited(style, (one) => one.bold) ?? paragraph.bold,
      italic: flag(properties, 'w:i') ?? paragraph.italic,
      strike: flag(properties, 'w:strike') ?? paragraph.strike,
      underline: underlined(properties) ?? this.inherited(style, (one) => one.underline) ?? paragraph.underline,
      hidden: flag(properties, 'w:vanish') ?? this.inherited(style, (one) => one.hidden) ?? false,
      size: size(properties) ?? paragraph.size,
    };
  }

  headingLevel(style: string | null, properties: XmlElement | null): number | null {
    const own = value(child(properties, 'w:outlineLvl'));
    const level = own === null ? this.inherited(style, (one) => one.level) : Number(own);
    if (level !== null && level >= 0 && level <= 8) return Math.min(level + 1, 6);
    const name = this.inherited(style, (one) => (/^(?:heading|titre|kop)\s?[1-9]$/i.test(one.name) ? one.name : null));
    if (name !== null) return Math.min(Number(name.slice(-1)), 6);
    return this.isTitle(style) ? 1 : null;
  }

  isTitle(style: string | null): boolean {
    return this.inherited(style, (one) => (/^(?:title|titre|titel)$/i.test(one.name) ? true : null)) === true;
  }

  listOf(style: string | null, properties: XmlElement | null): { id: string; level: number } | null {
    const own = child(properties, 'w:numPr');
    const inherited = this.inherited(style, (one) => one.list);
    const id = value(child(own, 'w:numId')) ?? inherited?.id ?? null;
    if (id === null || id === '0') return null;
    const level = Number(value(child(own, 'w:ilvl')) ?? inherited?.level ?? 0);
    return { id, level: Math.min(Math.max(Number.isFinite(level) ? level : 0, 0), 8) };
  }
}

/** The value of an element that has nothing else. */
export function value(element: XmlElement | null): string | null {
  return element === null ? null : attribute(element, 'w:val');
}

/** Whether a value says that something is so. */
export function on(text: string): boolean {
  return text !== '0' && text !== 'false' && text !== 'off';
}

/** A property that is on or off; null where it is not set. */
export function flag(properties: XmlElement | null, name: string): boolean | null {
  const found = child(properties, name);
  return found === null ? null : on(attribute(found, 'w:val') ?? '1');
}

function underlined(properties: XmlElement | null): boolean | null {
  const found = child(properties, 'w:u');
  return found === null ? null : (attribute(found, 'w:val') ?? 'single') !== 'none';
}

/** In points. */
function size(properties: XmlElement | null): number | null {
  const half = Number(value(child(properties, 'w:sz')) ?? Number.NaN);
  return Number.isFinite(half) ? half / 2 : null;
}
