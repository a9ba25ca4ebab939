import type { MailWord } from '../../language/import.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { normalize } from '../../text/normalize.ts';
import { block, type Dropped, type ForeignBlock } from '../foreign.ts';
import { span } from '../spans.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import { type Line, labelOf, line } from './lines.ts';

/** What a mail has around the minutes that it brings, told apart from them. */
export interface Unpacked {
  /** Without the head of the mail, the signature and the mails that it quotes; what it is about stands in place of its head. */
  readonly lines: readonly Line[];
  /** What the mail is about, without « RE: » and « TR: »: it may be the title of the minutes. */
  readonly subject: Line | null;
  /** The line that says when it was sent, which is not when they met. */
  readonly sent: string | null;
  readonly dropped: readonly Dropped[];
}

/** A range of lines. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Takes apart a mail in which minutes were sent, where lines are the head of one or quote one: `De : …`, `Objet : …`, `> …`. */
export function unpackMail(lines: readonly Line[], lexicon: Lexicon): Unpacked {
  const heads = headsOf(lines, lexicon);
  const quotes = quotesOf(lines, lexicon);
  const out = new Set<number>();
  const take = ({ from, to }: Range): void => {
    for (let at = from; at < to; at++) out.add(at);
  };
  for (const each of [...heads, ...quotes]) take(each);
  const older = olderAmong(heads, lines, lexicon);
  if (older !== undefined) take({ from: older.from, to: lines.length });
  for (let at = 0; at < lines.length; at++) {
    const signature = out.has(at) ? null : signatureAt(lines, at, out);
    if (signature !== null) take(signature);
  }
  if (out.size === 0) return { lines, subject: null, sent: null, dropped: [] };
  const [head] = heads;
  const said = (field: MailWord): Line | undefined =>
    head && lines.slice(head.from, head.to).find((one) => fieldOf(one, lexicon) === field);
  const about = said('subject');
  const subject = head === undefined || about === undefined ? null : subjectOf(lines, head.from, about);
  if (subject?.over != null) out.add(subject.over);
  const left = lines.flatMap((one, at) => {
    const here = subject !== null && at === head?.from ? [subject.line] : [];
    return out.has(at) ? here : [...here, one];
  });
  const text = [...out].sort((a, b) => a - b).map((at) => (lines[at] as Line).text);
  return {
    lines: left,
    subject: subject?.line ?? null,
    sent: said('sent')?.text ?? null,
    dropped: [{ reason: 'mail', text: text.join('\n'), count: text.length }],
  };
}

/** What a line of the head of a mail tells. */
function fieldOf({ text, block: { kind } }: Line, { mail }: Lexicon): MailWord | null {
  const label = kind === 'paragraph' && text.length <= 500 ? labelOf(text, 24) : null;
  return label === null ? null : (mail.get(plainLabel(label.text)) ?? null);
}

/** An address, or an hour, as programs write them into the head of a mail. */
const byProgram = /\S@\S|\d[:hu]\d\d/;

/** Heads of mails: who wrote it and one more of their lines, in which an address or an hour stands. */
function headsOf(lines: readonly Line[], lexicon: Lexicon): Range[] {
  const found: Range[] = [];
  for (let from = 0; from < lines.length; from++) {
    const fields = new Set<MailWord>();
    let to = from;
    for (; to < lines.length && to - from < 20; to++) {
      const one = lines[to] as Line;
      const field = fieldOf(one, lexicon);
      // Addresses go on over several lines.
      if (field === null && !(to > from && one.text.length <= 200 && one.text.includes('@'))) break;
      if (field !== null) fields.add(field);
    }
    const isHead = fields.has('from') && fields.size > 1;
    if (!isHead || !lines.slice(from, to).some(({ text }) => byProgram.test(text))) continue;
    const above = lines[from - 1];
    const isLine = above?.block.kind === 'rule' || /^[-_]{2,40}[^-_]{2,60}[-_]{2,40}$/.test(above?.text ?? '');
    found.push({ from: isLine ? from - 1 : from, to });
    from = to;
  }
  return found;
}

/** The head below which all is an older mail: who was there is told above it, and not below. */
function olderAmong(heads: readonly Range[], lines: readonly Line[], lexicon: Lexicon): Range | undefined {
  if (heads.length === 0) return undefined;
  const tells = ({ text }: Line): boolean => {
    const label = labelOf(text, 60);
    return label !== null && presenceOf(label.text, lexicon) !== null;
  };
  const last = lines.findLastIndex(tells);
  return last === -1 ? undefined : heads.find(({ from }) => from > last);
}

/** Mails that are quoted under « Le 8 octobre, Anne Martin a écrit : »; not the minutes themselves, in which it is told who was there. */
function quotesOf(lines: readonly Line[], lexicon: Lexicon): Range[] {
  const found: Range[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!isQuoted(lines[from] as Line)) continue;
    let to = from;
    while (to < lines.length && isQuoted(lines[to] as Line)) to++;
    const [before, first] = [lines[from - 1], lines[from]];
    const isUnder = before !== undefined && saysWrote(before, lexicon);
    if ((isUnder || saysWrote(first as Line, lexicon)) && to - from < lines.length / 2)
      found.push({ from: isUnder ? from - 1 : from, to });
    from = to;
  }
  return found;
}

function isQuoted({ text, block: { kind, raw } }: Line): boolean {
  return kind === 'raw' ? raw.startsWith('> ') : text.startsWith('>');
}

function saysWrote({ text }: Line, { wrote }: Lexicon): boolean {
  if (text.length > 300 || !text.endsWith(':')) return false;
  const said = ` ${normalize(text.slice(0, -1))} `;
  return /\d/.test(said) && wrote.some((one) => said.includes(` ${one} `));
}

/** So many lines a signature has. */
const mostSigned = 8;

/** What stands under `--` to the end, or to what is no more of the mail: few short lines with an address or a number. */
function signatureAt(lines: readonly Line[], from: number, taken: ReadonlySet<number>): Range | null {
  if ((lines[from] as Line).text !== '--') return null;
  let to = from + 1;
  while (to < lines.length && !taken.has(to) && to - from <= mostSigned + 1) to++;
  const signed = lines.slice(from + 1, to);
  const isSigned = signed.some(({ text }) => /\S@\S|(?:\+|\b0)\d[\d /.-]{6,20}\d/.test(text));
  const isShort = signed.length <= mostSigned && signed.every(({ text }) => text.length <= 100);
  return isShort && (isSigned || taken.size > 0) ? { from, to } : null;
}

const replied = /^(?:(?:re|tr|fw|fwd|antw|doorst|aw)\s?:\s?){1,9}/i;

/** What a mail is about as a line of its own; `over`: the line above its head that says the same. */
function subjectOf(lines: readonly Line[], head: number, about: Line): { line: Line; over: number | null } | null {
  const bare = (text: string): string => text.replace(replied, '').trim();
  const text = bare(labelOf(about.text, 24)?.rest ?? '');
  if (text === '') return null;
  const at = lines.slice(0, head).findIndex((one) => normalize(bare(one.text)) === normalize(text));
  const over = at === -1 ? null : at;
  const like: Partial<ForeignBlock> = over === null ? {} : (lines[over] as Line).block;
  const { kind = 'paragraph', line: number = about.block.line } = like;
  return { line: line(block(kind, number, { ...like, spans: [span(text)], source: null })), over };
}
