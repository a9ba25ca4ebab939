import type { Inline } from '../model/table.ts';
import { composed, squeeze } from '../text/normalize.ts';
import { Code, InlineReader, Open, type Piece, type SeenMarks, Text } from './inline-reader.ts';

/**
 * The words of Markdown text, without its inline marks: emphasis, strikethrough, code, links (`[text](address)` gives
 * `text`), images (their alternative text), autolinks, HTML tags and comments; escapes and the entities of French,
 * Dutch and English text read, white space normalized, accents composed. Links by reference stay as typed: one text knows
 * no definitions. In linear time.
 */
export function plainText(source: string): string {
  if (!mayChange.test(source)) return source;
  let text = source;
  if (marked.test(source)) {
    text = '';
    for (const piece of new InlineReader(source).read())
      if (piece.kind === Text || piece.kind === Code) text += piece.text;
  }
  return squeeze(text);
}

/** False where no inline mark can be in a text. */
export function hasMarks(source: string): boolean {
  return marked.test(source);
}

/**
 * Markdown text as inlines to be shown: strong, emphasis, strikethrough, links, code, line breaks; images where it is said of which `file` it
 * is. A link leads to http, https or mailto, else only its text is left, as of HTML and of other images. White space is normalized as in
 * `plainText`.
 */
export function inlines(source: string, file: string | null = null): Inline[] {
  return new InlineBuilder(file).build(new InlineReader(source).read());
}

/** Where a text has what only who reads its source sees: comments and instructions, as pairs of offsets (start, end). Tags are seen. */
export function commentsIn(source: string): number[] {
  if (!source.includes('<')) return [];
  const comments: number[] = [];
  new InlineReader(source, comments).read();
  return comments;
}

/** The tags, strikethrough marks and entities of a text. */
export function seenMarksIn(source: string): SeenMarks {
  const marks: SeenMarks = { tags: [], struck: [], entities: [] };
  new InlineReader(source, null, marks).read();
  return marks;
}

/** What may be an inline mark, or keep one from being one. */
const marked = /[\\`*_~[<&]/;

/**
 * What keeps words from being plain already, all in one look at them: an inline mark, a blank that squeezing changes, a
 * character that composes with others or is composed anew: none does below U+0300, nor of the dashes, quotes and dots
 * from U+2010 on.
 */
const mayChange = /[\u0300-\u200f\t-\r\\`*_~[<&\u00a0\u2028-\u202f\u205f-\uffff]|(?:^| ) | $/;

/** What is nested deeper is shown without its marks: nobody types it, and renderers are recursive. */
const deepest = 100;

/** Makes a tree of pieces. */
class InlineBuilder {
  private readonly root: Inline[] = [];
  /** The children of what is open, from the root. */
  private readonly open: Inline[][] = [this.root];
  /** Whether each open piece is shown. */
  private readonly shown: boolean[] = [];
  private readonly file: string | null;
  private links = 0;
  private images = 0;
  private text = '';
  /** A blank here would start the text, or follow one. */
  private blank = true;

  constructor(file: string | null) {
    this.file = file;
  }

  build(pieces: readonly Piece[]): Inline[] {
    for (const one of pieces) {
      if (one.tag === 'break' && one.kind === Text) this.lineBreak();
      else if (one.kind === Text) this.addText(one.text);
      else if (one.kind === Code) {
        this.push({ kind: 'code', text: one.text.normalize('NFC') });
        this.blank = false;
      } else if (one.kind === Open) this.start(one);
      else this.end(one);
    }
    this.flush();
    trimEnd(this.root);
    return this.root;
  }

  private get last(): Inline[] {
    return this.open[this.open.length - 1] as Inline[];
  }

  private addText(text: string): void {
    let words = composed(/[\t-\r]| {2}/.test(text) ? text.replace(/[\t-\r ]+/g, ' ') : text);
    if (this.blank && words.startsWith(' ')) words = words.slice(1);
    if (words === '') return;
    this.text += words;
    this.blank = words.endsWith(' ');
  }

  private flush(): void {
    if (this.text !== '') this.last.push({ kind: 'text', text: this.text });
    this.text = '';
  }

  private push(inline: Inline): void {
    this.flush();
    this.last.push(inline);
  }

  private lineBreak(): void {
    this.push({ kind: 'break' });
    this.blank = true;
  }

  private start({ tag, href }: Piece): void {
    const children: Inline[] = [];
    let node: Inline | null = null;
    if (tag === 'strong' || tag === 'em') node = { kind: tag, children };
    else if (tag === 'delete') node = { kind: 'struck', children };
    else if (tag === 'link' && this.links === 0 && isSafeAddress(href)) node = { kind: 'link', href, children };
    else if (tag === 'image' && this.images === 0 && this.file !== null)
      node = { kind: 'image', src: href, file: this.file, children };
    const shown = node !== null && this.open.length <= deepest;
    this.shown.push(shown);
    if (!shown) return;
    this.push(node as Inline);
    this.open.push(children);
    if (tag === 'link') this.links++;
    if (tag === 'image') this.images++;
  }

  private end({ tag }: Piece): void {
    if (!this.shown.pop()) return;
    this.flush();
    const children = this.open.pop();
    if (tag === 'link') this.links--;
    if (tag !== 'image') return;
    this.images--;
    // One without words is something, too.
    if (children?.length === 0) this.blank = false;
  }
}

/** The only links that lead anywhere from what czs shows. */
function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address);
}

/** Takes the blank at the end of a text away, and breaks with nothing after them. */
function trimEnd(children: Inline[]): void {
  for (;;) {
    const last = children.pop();
    if (last === undefined) return;
    if (last.kind === 'break') continue;
    const text = last.kind === 'text' ? last.text.replace(/ $/, '') : null;
    if (text === '') continue;
    children.push(text === null ? last : { kind: 'text', text });
    return;
  }
}
