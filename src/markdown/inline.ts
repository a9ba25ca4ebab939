import type { Inline } from '../model/table.ts';
import { isPunctuation } from '../text/letters.ts';
import { squeeze } from '../text/normalize.ts';

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
  return squeeze(text).normalize('NFC');
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

/** Where in a text are marks that part words which are read as one, or keep a label from being seen. */
export interface SeenMarks {
  /** Tags, as pairs of offsets (start, end). */
  readonly tags: number[];
  /** Struck texts, their marks included: start, end, and how long each mark is. */
  readonly struck: number[];
  /** Entities that stand for a character, in the order of the text. */
  readonly entities: { readonly start: number; readonly end: number; readonly value: string }[];
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

const Text = 0;
const Code = 1;
const Open = 2;
const Close = 3;

type Tag = 'strong' | 'em' | 'delete' | 'link' | 'image' | 'break';

/** What the source is made of, in its order. `break` is Text (a blank) with that tag. */
interface Piece {
  kind: number;
  text: string;
  readonly tag: Tag | null;
  readonly href: string;
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

const NEWLINE = 10;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const LEFT = 40;
const RIGHT = 41;
const STAR = 42;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const MORE = 62;
const QUESTION = 63;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const LOW_LINE = 95;
const TICK = 96;
const TILDE = 126;

/** Reads the marks of one text: CommonMark's inlines with GFM's strikethrough and bare addresses. */
class InlineReader {
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
    entity.lastIndex = this.at;
    const found = entity.exec(this.source);
    const value = found ? decodeEntity(found) : null;
    if (value === null) this.at++;
    else {
      this.marks?.entities.push({ start: this.at, end: entity.lastIndex, value });
      this.add(piece(Text, value), entity.lastIndex);
    }
  }

  /** A bare address of GFM: its characters are no marks. */
  private address(): void {
    const { source, at } = this;
    // There is none in what may become a link.
    const found = this.brackets.length === 0 && startsAddress(source, at) ? addressAt(source, at) : null;
    if (found === null) {
      this.at++;
      return;
    }
    const address = trimAddress(found[0]);
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

const Blank = 1;
const Punctuation = 2;
const Word = 3;

const whitespace = /\s/;

/** How a character beside `*`, `_` or `~` counts. */
function classOf(code: number): number {
  if (code < 128) {
    if (isBlank(code) || code === NEWLINE || code === 11 || code === 12) return Blank;
    return isAsciiPunctuation(code) ? Punctuation : Word;
  }
  if (whitespace.test(String.fromCharCode(code))) return Blank;
  return isPunctuation(code) ? Punctuation : Word;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === 9 || code === 13;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiPunctuation(code: number): boolean {
  return code > SPACE && code < 127 && !isLetter(code) && !isDigit(code);
}

const autolink = /<(?:([a-z][a-z0-9.+-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]{1,255}@[a-z0-9.-]{1,255}))>/iy;
const lineBreak = /^<br\s?\/?>/i;

/** Where the tag that starts at `<` ends, -1 if there is none. */
function tagEnd(source: string, start: number): number {
  const closing = source.charCodeAt(start + 1) === SLASH;
  let at = start + (closing ? 2 : 1);
  if (!isLetter(source.charCodeAt(at))) return -1;
  while (isLetter(source.charCodeAt(at)) || isDigit(source.charCodeAt(at)) || source.charCodeAt(at) === 45) at++;
  if (closing) {
    at = skipSpace(source, at);
    return source.charCodeAt(at) === MORE ? at + 1 : -1;
  }
  for (;;) {
    const spaced = skipSpace(source, at);
    const code = source.charCodeAt(spaced);
    if (code === MORE) return spaced + 1;
    if (code === SLASH) return source.charCodeAt(spaced + 1) === MORE ? spaced + 2 : -1;
    if (spaced === at || !(isLetter(code) || code === LOW_LINE || code === COLON)) return -1;
    at = spaced + 1;
    while (isNameCharacter(source.charCodeAt(at))) at++;
    const equals = skipSpace(source, at);
    if (source.charCodeAt(equals) !== 61) continue;
    at = skipSpace(source, equals + 1);
    const quote = source.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      at = source.indexOf(String.fromCharCode(quote), at + 1) + 1;
      if (at === 0) return -1;
    } else {
      const from = at;
      while (at < source.length && !endsValue(source.charCodeAt(at))) at++;
      if (at === from) return -1;
    }
  }
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === LOW_LINE || code === COLON || code === 45 || code === 46;
}

function endsValue(code: number): boolean {
  return code <= SPACE || code === QUOTE || code === APOSTROPHE || (code >= LESS && code <= MORE) || code === TICK;
}

function skipSpace(source: string, start: number): number {
  let at = start;
  while (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === NEWLINE) at++;
  return at;
}

/** The address of `(address "title")` and where that ends; null if there is none. */
function destination(source: string, start: number): { readonly href: string; readonly end: number } | null {
  if (source.charCodeAt(start) !== LEFT) return null;
  let at = skipSpace(source, start + 1);
  let from = at;
  let to = at;
  if (source.charCodeAt(at) === LESS) {
    from = ++at;
    for (; ; at++) {
      const code = source.charCodeAt(at);
      if (at >= source.length || code === NEWLINE || code === LESS) return null;
      if (code === MORE) break;
      if (code === BACKSLASH) at++;
    }
    to = at++;
  } else {
    let depth = 0;
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code <= SPACE || code === 127) break;
      if (code === LEFT && ++depth > 32) return null;
      if (code === RIGHT && depth-- === 0) break;
      if (code === BACKSLASH && isAsciiPunctuation(source.charCodeAt(at + 1))) at++;
    }
    if (depth > 0) return null;
    to = at;
  }
  const spaced = skipSpace(source, at);
  const quote = source.charCodeAt(spaced);
  if (spaced > at && (quote === QUOTE || quote === APOSTROPHE || quote === LEFT)) {
    const closing = quote === LEFT ? RIGHT : quote;
    for (at = spaced + 1; ; at++) {
      const code = source.charCodeAt(at);
      if (at >= source.length || (quote === LEFT && code === LEFT)) return null;
      if (code === closing) break;
      if (code === BACKSLASH) at++;
    }
    at = skipSpace(source, at + 1);
  } else at = spaced;
  if (source.charCodeAt(at) !== RIGHT) return null;
  return { href: unescaped(source.slice(from, to)), end: at + 1 };
}

/** An address without its escapes and entities. */
function unescaped(address: string): string {
  if (!/[\\&]/.test(address)) return address;
  return address
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/g, (typed, ...found) => {
      return decodeEntity([typed, ...found] as unknown as RegExpExecArray) ?? typed;
    });
}

let bareAddress: RegExp | null = null;

/** The bare address that starts here. */
function addressAt(source: string, at: number): RegExpExecArray | null {
  // Made for the first that may be one: V8 takes long to read `\p{L}`.
  bareAddress ??= /(?:https?:\/\/|www\.)[\p{L}\d][^\s<\]]*/iuy;
  bareAddress.lastIndex = at;
  return bareAddress.exec(source);
}

/** Whether a bare address may start here: `http` not within a word, `www.` at the start of one. */
function startsAddress(source: string, at: number): boolean {
  const second = source.charCodeAt(at + 1) | 32;
  const previous = at === 0 ? SPACE : source.charCodeAt(at - 1);
  if (second === 116) return !isLetter(previous);
  return second === 119 && (classOf(previous) === Blank || '(*_[]~'.includes(String.fromCharCode(previous)));
}

/** A bare address without the punctuation of the sentence it stands in. */
function trimAddress(found: string): string {
  let end = found.length;
  let unpaired = 0;
  for (let at = 0; at < end; at++) {
    const code = found.charCodeAt(at);
    if (code === LEFT) unpaired--;
    else if (code === RIGHT) unpaired++;
  }
  for (; end > 0; end--) {
    const last = found[end - 1] as string;
    if (last === ';') end -= (/&[a-zA-Z\d]{1,31};$/.exec(found.slice(Math.max(0, end - 33), end))?.[0].length ?? 1) - 1;
    if (last === ')' ? unpaired-- <= 0 : !'!"\'*,.:;?_~'.includes(last)) break;
  }
  return found.slice(0, end);
}

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/y;

/** What an entity stands for; null for a name that is none of ours. */
function decodeEntity(found: RegExpExecArray): string | null {
  const [, decimal, hexadecimal, name] = found;
  if (name !== undefined) return entities().get(name) ?? null;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal as string, 16);
  const allowed = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return allowed ? String.fromCodePoint(code) : '\ufffd';
}

/** The entities of HTML 4 that text in Latin letters is written with, and those of what parts the head of an entry. */
const entityNames =
  'amp & lt < gt > quot " apos \' nbsp \u00a0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ sect § uml ¨ copy © ordf ª ' +
  'laquo « not ¬ shy \u00ad reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ' +
  'ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ ' +
  'Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó ' +
  'Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à ' +
  'aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í ' +
  'icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö divide ÷ oslash ø ugrave ù uacute ú ' +
  'ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 ' +
  'emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ ' +
  'dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ check ✓ star ☆ hearts ♥ colon : lpar ( rpar )';

let entityMap: Map<string, string> | null = null;

function entities(): Map<string, string> {
  if (entityMap === null) {
    entityMap = new Map();
    const words = entityNames.split(' ');
    for (let at = 0; at + 1 < words.length; at += 2) entityMap.set(words[at] as string, words[at + 1] as string);
  }
  return entityMap;
}

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
    let words = text.replace(/[\t-\r ]+/g, ' ').normalize('NFC');
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
