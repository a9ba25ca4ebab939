import type { Foreign } from '../foreign.ts';
import { readMarkdown } from './markdown.ts';
import { rstTableAt } from './rst-tables.ts';

/** Lines that underline a title, and may stand over it, too. */
const rule = /^([=\-`:.'"~^_*+#<>])\1{2,200}\s*$/;

/**
 * Reads reStructuredText: titles, lists, fields, tables, links and marks as Markdown writes them, line by line; anything else (a directive) is text, as it
 * stands.
 */
export async function readRst(text: string): Promise<Foreign> {
  return { ...(await readMarkdown(asMarkdown(text))), format: 'rst' };
}

/** The same lines in Markdown, as many as there were. */
function asMarkdown(text: string): string {
  const lines = withoutLiterals(text.split('\n'));
  const styles: string[] = [];
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const next = lines[at + 1] ?? '';
    // After an empty line, so that each is tried once.
    const table = /^[+=]/.test(line) && (lines[at - 1] ?? '').trim() === '' ? rstTableAt(lines, at) : null;
    if (table !== null) {
      out.push(...tableLines(table.rows, table.length));
      at += table.length - 1;
      continue;
    }
    const over = rule.exec(line)?.[1];
    // A title between two lines, or over one.
    if (over !== undefined && rule.exec(lines[at + 2] ?? '')?.[1] === over && /\S/.test(next)) {
      out.push('', heading(next, `${over}${over}`, styles), '');
      at += 2;
      continue;
    }
    const under = rule.exec(next)?.[1];
    const isTitle =
      under !== undefined && /^\S/.test(line) && over === undefined && next.trim().length >= line.trim().length;
    if (isTitle) {
      out.push(heading(line, under, styles), '');
      at++;
      continue;
    }
    out.push(over === undefined ? inline(line) : '');
  }
  return out.join('\n');
}

/** A table in Markdown, with as many lines as it had, or one for each row where it had fewer. */
function tableLines(rows: readonly (readonly string[])[], length: number): string[] {
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const dashes = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`;
  const table = [head, dashes, ...body];
  return ['', ...table, ...Array.from({ length: Math.max(1, length - table.length - 1) }, () => '')];
}

/** `Action::` over a list that is set in: what it says is text, and the list is one. */
function withoutLiterals(lines: readonly string[]): string[] {
  const out = [...lines];
  for (let at = 0; at < out.length; at++) {
    const line = out[at] as string;
    if (!/^\p{L}[^:]{0,80}::$/u.test(line.trimEnd())) continue;
    let from = at + 1;
    while (from < out.length && (out[from] as string).trim() === '') from++;
    const indent = /^ {1,40}(?=(?:[-*+]|\d{1,3}[.)]) )/.exec(out[from] ?? '')?.[0].length;
    if (indent === undefined) continue;
    out[at] = line.trimEnd().slice(0, -1);
    for (let to = from; to < out.length && /^(?: |$)/.test(out[to] as string); to++)
      out[to] = (out[to] as string).slice(Math.min(indent, (out[to] as string).search(/\S|$/)));
  }
  return out;
}

/** Which line is under a title says its level: in the order in which they come. */
function heading(title: string, style: string, styles: string[]): string {
  if (!styles.includes(style)) styles.push(style);
  return `${'#'.repeat(Math.min(styles.indexOf(style) + 1, 6))} ${inline(title.trim())}`;
}

function inline(line: string): string {
  return line
    .replace(/^(\s{0,40})#\.(?=\s)/, '$11.')
    .replace(/^#(?=\s)/, '\\#')
    .replace(/^:([\p{L}][\p{L} -]{0,40}):(?=\s)/u, '$1:')
    .replace(/``([^`]{1,400})``/g, '`$1`')
    .replace(
      /`([^`<>]{1,300})<([^<>\s]{1,600})>`__?/g,
      (_, words: string, address: string) => `[${words.trim()}](${address})`,
    );
}
