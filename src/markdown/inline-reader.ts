import {
  AMPERSAND,
  BACKSLASH,
  BANG,
  CLOSE,
  classOf,
  isAsciiPunctuation,
  isBlank,
  isDigit,
  isLetter,
  LESS,
  LOW_LINE,
  NEWLINE,
  OPEN,
  Punctuation,
  QUESTION,
  SLASH,
  SPACE,
  STAR,
  TICK,
  TILDE,
  Word,
} from './characters.ts';
import { isElement } from './elements.ts';
import { entityAt } from './entities.ts';
import { bareAddressAt, destination } from './link-address.ts';
import { tagEnd } from './tags.ts';

/** What a piece is. */
export const Text = 0;
export const Code = 1;
export const Open = 2;
const Close = 3;

/** What a mark makes of what is within it. */
type Tag = 'strong' | 'em' | 'delete' | 'link' | 'image' | 'break';

/** What the source is made of, in its order. `break` is Text (a blank) with that tag. */
export interface Piece {
  kind: number;
  text: string;
  readonly tag: Tag | null;
  readonly href: string;
}

/** Where in a text are marks that part words which are read as one, or keep a label from being seen. */
export interface SeenMarks {
  /** Tags, as pairs of offsets (start, end). */
  readonly tags: number[];
  /** Struck texts, their marks included: start, end, and how long each mark is. */
  readonly struck: number[];
  /** Entities that stand for a character, in the order of the text. */
  readonly entities: { readonly start: number; readonly end: number; readonly value: string }[];
}

/** A run of `*`, `_` or `~`: what it closes and opens stands before and after what is left of it. */
interface Run {
  readonly code: number;
  /** Where it stands. */
  readonly at: number;
  /** How many were typed, and how many are left. */
  readonly size: number;
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly closed: Tag[];
  /** From the innermost to the outermost. */
  readonly opened: Tag[];
}

/** An open `[` or `![`. */
interface Bracket {
  readonly image: boolean;
  /** Its piece, and the first run after it. */
  readonly piece: number;
  readonly run: number;
  /** Where the text after it starts. */
  readonly start: number;
}

const autolink = /<(?:([a-z][a-z0-9.+-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]{1,255}@[a-z0-9.-]{1,255}))>/iy;
const lineBreak = /^<br\s?\/?>/i;

/** Reads the marks of one text: CommonMark's inlines with GFM's strikethrough and bare addresses. */
export class InlineReader {
  private readonly source: string;
  private at = 0;
  /** Where the text that is no mark started. */
  private from = 0;
  /** Pieces, and runs in their places: numbers of `runs`. */
  private readonly parts: (Piece | number)[] = [];
  private readonly runs: Run[] = [];
  /** The runs that may still close or open something: numbers of `runs`. */
  private readonly waiting: number[] = [];
  private readonly brackets: Bracket[] = [];
  /** Open `[` below this height may not become links: there is one in them. */
  private inactive = 0;
  /** Where the last run of so many backticks starts; null before it is needed. */
  private lastTicks: Map<number, number> | null = null;
  /** What is not there from some place on is not looked for again. */
  private readonly absent = new Set<string>();
  /** Where comments are noted, if anybody asks. */
  private readonly comments: number[] | null;
  /** Where other marks are. */
  private readonly marks: SeenMarks | null;

  constructor(source: string, comments: number[] | null = null, marks: SeenMarks | null = null) {
    this.source = source;
    this.comments = comments;
    this.marks = marks;
  }

  read(): Piece[] {
    const { source } = this;
    while (this.at < source.length) {
      switch (source.charCodeAt(this.at)) {
        case NEWLINE:
          this.lineEnd();
          break;
        case BACKSLASH:
          this.escape();
          break;
        case TICK:
          this.code();
          break;
        case STAR:
        case LOW_LINE:
        case TILDE:
          this.run();
          break;
        case BANG:
          if (source.charCodeAt(this.at + 1) === OPEN) this.open(true);
          else this.at++;
          break;
        case OPEN:
          this.open(false);
          break;
        case CLOSE:
          this.close();
          break;
        case LESS:
          this.angle();
          break;
        case AMPERSAND:
          this.entity();
          break;
        case 72:
        case 87:
        case 104:
        case 119:
          this.address();
          break;
        default:
          this.at++;
      }
    }
    this.flush(this.at);
    this.match(0);
    return this.pieces();
  }

  /** Adds the text up to a place. */
  private flush(end: number): void {
    if (end > this.from) this.parts.push(piece(Text, this.source.slice(this.from, end)));
  }

  /** Adds the text so far and then a piece, and goes on at `end`. */
  private add(made: Piece, end: number): void {
    this.flush(this.at);
    this.parts.push(made);
    this.at = end;
    this.from = end;
  }

  private lineEnd(): void {
    const { source } = this;
    let start = this.at;
    while (start > this.from && isBlank(source.charCodeAt(start - 1))) start--;
    const hard =
      this.at - start >= 2 && source.endsWith('  ', this.at - (source.charCodeAt(this.at - 1) === 13 ? 1 : 0));
    let end = this.at + 1;
    while (end < source.length && isBlank(source.charCodeAt(end))) end++;
    this.at = start;
    this.add(piece(Text, ' ', hard ? 'break' : null), end);
  }

  private escape(): void {
    const { source, at } = this;
    const code = source.charCodeAt(at + 1);
    if (code === NEWLINE || (code === 13 && source.charCodeAt(at + 2) === NEWLINE)) {
      let end = at + (code === 13 ? 3 : 2);
      while (end < source.length && isBlank(source.charCodeAt(end))) end++;
      if (end === source.length) this.at++;
      else this.add(piece(Text, ' ', 'break'), end);
    } else if (isAsciiPunctuation(code)) {
      this.flush(at);
      this.from = at + 1;
      this.at = at + 2;
    } else this.at++;
  }

  private code(): void {
    const { source, at } = this;
    const start = endOfRun(source, at);
    const size = start - at;
    if ((this.ticks().get(size) ?? -1) < start) {
      this.at = start;
      return;
    }
    let close = source.indexOf('`', start);
    for (let end = endOfRun(source, close); end - close !== size; end = endOfRun(source, close)) {
      close = source.indexOf('`', end);
    }
    let text = source.slice(start, close).replace(/\r?\n/g, ' ');
    if (text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text)) text = text.slice(1, -1);
    this.add(piece(Code, text), close + size);
  }

  private ticks(): Map<number, number> {
    if (this.lastTicks === null) {
      this.lastTicks = new Map();
      const { source } = this;
      for (let at = source.indexOf('`', this.at); at !== -1; ) {
        const end = endOfRun(source, at);
        this.lastTicks.set(end - at, at);
        at = source.indexOf('`', end);
      }
    }
    return this.lastTicks;
  }

  private run(): void {
    const { source, at } = this;
    const code = source.charCodeAt(at);
    const end = endOfRun(source, at);
    const size = end - at;
    if (code === TILDE && size > 2) {
      this.at = end;
      return;
    }
    const previous = at === 0 ? SPACE : source.charCodeAt(at - 1);
    const next = end === source.length ? SPACE : source.charCodeAt(end);
    const before = classOf(previous);
    const after = classOf(next);
    // GFM's `~` counts as a letter beside `*` and `_`, but not the other way round.
    const opens = after === Word || (after === Punctuation && before !== Word) || (code !== TILDE && next === TILDE);
    const closes =
      before === Word || (before === Punctuation && after !== Word) || (code !== TILDE && previous === TILDE);
    this.flush(at);
    this.parts.push(this.runs.length);
    this.waiting.push(this.runs.length);
    this.runs.push({
      code,
      at,
      size,
      left: size,
      opens: code === LOW_LINE ? opens && (before !== Word || !closes) : opens,
      closes: code === LOW_LINE ? closes && (after !== Word || !opens) : closes,
      closed: [],
      opened: [],
    });
    this.at = end;
    this.from = end;
  }

  private open(image: boolean): void {
    const start = this.at + (image ? 2 : 1);
    this.flush(this.at);
    this.brackets.push({ image, piece: this.parts.length, run: this.runs.length, start });
    this.parts.push(piece(Text, image ? '![' : '['));
    this.at = start;
    this.from = start;
  }

  private close(): void {
    const bracket = this.brackets.pop();
    const active = bracket !== undefined && (bracket.image || this.brackets.length >= this.inactive);
    if (this.inactive > this.brackets.length) this.inactive = this.brackets.length;
    const link = active ? destination(this.source, this.at + 1) : null;
    if (bracket === undefined || link === null) {
      this.at++;
      return;
    }
    this.flush(this.at);
    this.match(bracket.run);
    const tag = bracket.image ? 'image' : 'link';
    this.parts[bracket.piece] = piece(Open, '', tag, link.href);
    this.at = link.end;
    this.from = link.end;
    this.parts.push(piece(Close, '', tag));
    if (!bracket.image) this.inactive = this.brackets.length;
  }

  /** Pairs the runs from number `first` on; what they leave is text. */
  private match(first: number): void {
    const { runs, waiting } = this;
    let bottom = waiting.length;
    while (bottom > 0 && (waiting[bottom - 1] as number) >= first) bottom--;
    const stack: Run[] = [];
    // Per kind of closing run: below this height there is no opening one for it.
    const floors = new Map<number, number>();
    for (let next = bottom; next < waiting.length; next++) {
      const closer = runs[waiting[next] as number] as Run;
      while (closer.closes && closer.left > 0) {
        const key =
          closer.code * 8 + (closer.code === TILDE ? closer.size : (closer.left % 3) * 2 + (closer.opens ? 1 : 0));
        const floor = floors.get(key) ?? 0;
        let height = stack.length - 1;
        while (height >= floor && !pairs(stack[height] as Run, closer)) height--;
        if (height < floor) {
          floors.set(key, stack.length);
          break;
        }
        const opener = stack[height] as Run;
        const use = closer.code === TILDE ? closer.size : opener.left > 1 && closer.left > 1 ? 2 : 1;
        const tag = closer.code === TILDE ? 'delete' : use === 2 ? 'strong' : 'em';
        opener.left -= use;
        closer.left -= use;
        opener.opened.push(tag);
        closer.closed.push(tag);
        if (tag === 'delete') this.marks?.struck.push(opener.at, closer.at + closer.size, closer.size);
        stack.length = opener.left === 0 ? height : height + 1;
        for (const [kind, most] of floors) if (most > height) floors.set(kind, height);
      }
      if (closer.opens && closer.left > 0) stack.push(closer);
    }
    waiting.length = bottom;
  }

  /** `<`: an address, a tag, a comment, or itself. */
  private angle(): void {
    const { source, at } = this;
    const next = source.charCodeAt(at + 1);
    let end = -1;
    const isTag = next !== BANG && next !== QUESTION;
    if (next === BANG) {
      if (source.startsWith('--', at + 2)) {
        end = this.after('-->', at + 2);
      } else if (source.startsWith('[CDATA[', at + 2)) end = this.after(']]>', at + 9);
      else if (isLetter(source.charCodeAt(at + 2))) end = this.after('>', at + 3);
    } else if (next === QUESTION) end = this.after('?>', at + 2);
    else if (next === SLASH || isLetter(next) || isDigit(next)) {
      autolink.lastIndex = at;
      const found = autolink.exec(source);
      if (found) {
        const address = found[1] ?? found[2] ?? '';
        this.link(address, found[1] === undefined ? `mailto:${address}` : address, autolink.lastIndex);
        return;
      }
      end = tagEnd(source, at);
      if (end !== -1 && !isElement(source.slice(at, end))) end = -1;
    }
    if (end !== -1) (isTag ? this.marks?.tags : this.comments)?.push(at, end);
    if (end === -1) this.at++;
    else this.add(piece(Text, lineBreak.test(source.slice(at, Math.min(end, at + 10))) ? ' ' : ''), end);
  }

  /** The end of the next `needle`, -1 if there is none. */
  private after(needle: string, from: number): number {
    if (this.absent.has(needle)) return -1;
    const found = this.source.indexOf(needle, from);
    if (found === -1) this.absent.add(needle);
    return found === -1 ? -1 : found + needle.length;
  }

  private link(text: string, href: string, end: number): void {
    this.add(piece(Open, '', 'link', href), end);
    this.parts.push(piece(Text, text), piece(Close, '', 'link'));
  }

  private entity(): void {
    const found = entityAt(this.source, this.at);
    if (found === null) this.at++;
    else {
      const { value, end } = found;
      this.marks?.entities.push({ start: this.at, end, value });
      this.add(piece(Text, value), end);
    }
  }

  /** A bare address of GFM: its characters are no marks. */
  private address(): void {
    const { source, at } = this;
    // There is none in what may become a link.
    const address = this.brackets.length === 0 ? bareAddressAt(source, at) : null;
    if (address === null) {
      this.at++;
      return;
    }
    this.link(address, address.toLowerCase().startsWith('www.') ? `http://${address}` : address, at + address.length);
  }

  private pieces(): Piece[] {
    const out: Piece[] = [];
    for (const part of this.parts) {
      if (typeof part !== 'number') {
        out.push(part);
        continue;
      }
      const { code, left, closed, opened } = this.runs[part] as Run;
      for (const tag of closed) out.push(piece(Close, '', tag));
      if (left > 0) out.push(piece(Text, String.fromCharCode(code).repeat(left)));
      for (let at = opened.length - 1; at >= 0; at--) out.push(piece(Open, '', opened[at]));
    }
    return out;
  }
}

function piece(kind: number, text: string, tag: Tag | null = null, href = ''): Piece {
  return { kind, text, tag, href };
}

/** The end of a run of one character. */
function endOfRun(source: string, start: number): number {
  const code = source.charCodeAt(start);
  let at = start + 1;
  while (source.charCodeAt(at) === code) at++;
  return at;
}

/** Whether a run opens what another one closes. */
function pairs(opener: Run, closer: Run): boolean {
  if (opener.code !== closer.code) return false;
  if (opener.code === TILDE) return opener.left === closer.left;
  // CommonMark's rule of three, so that `*a**b*` is one emphasis.
  return !((opener.closes || closer.opens) && closer.left % 3 !== 0 && (opener.left + closer.left) % 3 === 0);
}
