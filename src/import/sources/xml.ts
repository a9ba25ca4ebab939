import { Refusal } from '../foreign.ts';

/**
 * A small reader of the XML in .docx and .odt files. It keeps no more than a tree of elements and text, expands no entity
 * but the five of XML and character numbers, and counts while it reads: what is too deep or too long is refused before it
 * is built. What ends before all that it opened is closed is refused: the rest of it is lost.
 */

export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  /** As written between the name and `>`. */
  readonly source: string;
  readonly children: (XmlElement | string)[];
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Elements counted as paragraphs, by name, and how many of them there may be. */
  readonly counted: ReadonlySet<string>;
  readonly most: number;
}

/** Reads XML into a tree; the root is an element without a name. Throws a {@link Refusal} on a DOCTYPE, on an end that is missing, or beyond the limits. */
export function readXml(text: string, limits: XmlLimits): XmlElement {
  const root: XmlElement = { name: '', source: '', children: [] };
  const stack: XmlElement[] = [root];
  let elements = 0;
  let counted = 0;
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    const top = stack[stack.length - 1] as XmlElement;
    if (open !== at) {
      const words = text.slice(at, open === -1 ? undefined : open);
      if (words !== '') top.children.push(decodeEntities(words));
    }
    if (open === -1) break;
    const mark = text.charCodeAt(open + 1);
    if (mark === 33) {
      if (text.startsWith('<!--', open)) {
        at = after(text, '-->', open + 4);
      } else if (text.startsWith('<![CDATA[', open)) {
        const end = text.indexOf(']]>', open + 9);
        if (end === -1) throw new Refusal('corrupt');
        top.children.push(text.slice(open + 9, end));
        at = end + 3;
      } else throw new Refusal('doctype');
      continue;
    }
    if (mark === 63) {
      at = after(text, '?>', open + 2);
      continue;
    }
    const close = endOfTag(text, open + 1);
    if (close === -1) throw new Refusal('corrupt');
    at = close + 1;
    if (mark === 47) {
      const name = text.slice(open + 2, close).trim();
      // A tag that closes what was not opened closes nothing.
      let found = stack.length - 1;
      while (found > 0 && (stack[found] as XmlElement).name !== name) found--;
      if (found > 0) stack.length = found;
      continue;
    }
    const empty = text.charCodeAt(close - 1) === 47;
    const inside = text.slice(open + 1, empty ? close - 1 : close);
    const gap = firstBlank(inside);
    const element: XmlElement = {
      name: gap === -1 ? inside : inside.slice(0, gap),
      source: gap === -1 ? '' : inside.slice(gap),
      children: [],
    };
    if (++elements > limits.elements) throw new Refusal('too-many', limits.elements);
    if (limits.counted.has(element.name) && ++counted > limits.most) throw new Refusal('too-many', limits.most);
    top.children.push(element);
    if (!empty) {
      stack.push(element);
      if (stack.length > limits.depth) throw new Refusal('too-deep', limits.depth);
    }
  }
  if (stack.length > 1) throw new Refusal('corrupt');
  return root;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) throw new Refusal('corrupt');
  return at + mark.length;
}

/** The `>` of a tag, outside quotes. */
function endOfTag(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return -1;
    if (code === 62) return at;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
    at++;
  }
}

function firstBlank(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 9 || code === 13) return at;
  }
  return -1;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the five entities of XML and character numbers decoded; any other stays as written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute, or null. */
export function attribute(element: XmlElement, name: string): string | null {
  const { source } = element;
  let from = 0;
  for (;;) {
    const at = source.indexOf(name, from);
    if (at === -1) return null;
    from = at + name.length;
    const before = source.charCodeAt(at - 1);
    if (at > 0 && before !== 32 && before !== 10 && before !== 9 && before !== 13) continue;
    let next = from;
    while (source.charCodeAt(next) === 32) next++;
    if (source.charCodeAt(next) !== 61) continue;
    next++;
    while (source.charCodeAt(next) === 32) next++;
    const quote = source.charAt(next);
    if (quote !== '"' && quote !== "'") continue;
    const end = source.indexOf(quote, next + 1);
    return end === -1 ? null : decodeEntities(source.slice(next + 1, end));
  }
}

/** The first child element of a name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const one of element.children) if (typeof one !== 'string' && one.name === name) return one;
  return null;
}

/** The child elements, all or of one name. */
export function* elements(element: XmlElement | null, name?: string): Generator<XmlElement> {
  if (element === null) return;
  for (const one of element.children)
    if (typeof one !== 'string' && (name === undefined || one.name === name)) yield one;
}

/** The first element of a name anywhere below, in document order. */
export function find(element: XmlElement, name: string): XmlElement | null {
  for (const one of descendants(element)) if (one.name === name) return one;
  return null;
}

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [];
  push(stack, element);
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    yield one;
    push(stack, one);
  }
}

function push(stack: XmlElement[], element: XmlElement): void {
  for (let index = element.children.length - 1; index >= 0; index--) {
    const one = element.children[index] as XmlElement | string;
    if (typeof one !== 'string') stack.push(one);
  }
}

/** All text below, as it stands. */
export function textOf(element: XmlElement): string {
  let out = '';
  for (const one of element.children) out += typeof one === 'string' ? one : textOf(one);
  return out;
}

/** What is read of a part that says nothing of the text; null where it is damaged. */
export function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
