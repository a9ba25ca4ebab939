import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** `[text](target)` and `[text](<target>)`, with a title or none. */
const inline =
  /\]\((?:<([^<>\n]{1,300})>|([^\s()<>]{1,300}(?:\([^\s()<>]{0,100}\)[^\s()<>]{0,100})?))(?:[ \t]+["'(][^\n]{0,200}?["')])?[ \t]{0,3}\)/g;
/** `[label]: target`; a footnote has words there. */
const definition = /^\[(?!\^)[^\]\n]{1,200}\]:[ \t]{0,8}(?:<([^<>\n]{1,300})>|(\S{1,300}))/;

/** A link to a file of the archive that is not there. Addresses on the web are not looked at. */
export const rule: MeetingRule = {
  id: 'link-broken',
  severity: 'warning',
  scope: 'meeting',
  *run({ minutes, text, blocks, body, exists }) {
    /** The first bracket that opens at the block's start or after it; blocks come in their order, so that the text is gone through once. */
    let opening = text.indexOf('[', body);
    for (const { kind, start, lines } of blocks) {
      if (start < body || kind === 'code' || kind === 'comment' || kind === 'html') continue;
      for (let nth = 0; nth + 1 < lines.length; nth += 2) {
        const from = lines[nth] as number;
        const line = text.slice(from, lines[nth + 1]).replace(/`[^`]{1,300}`/g, (code) => ' '.repeat(code.length));
        const found = kind === 'definition' ? definition.exec(line) : null;
        for (const match of found ? [found] : line.matchAll(inline)) {
          // `un \](mot)` is no link, nor what no bracket opened before.
          const at = from + match.index;
          if (opening !== -1 && opening < start) opening = text.indexOf('[', start);
          if (found === null && (isEscaped(text, at) || opening === -1 || opening > at)) continue;
          const target = match[1] ?? match[2] ?? '';
          const path = pathOf(target, minutes.file);
          if (path === null || exists(path)) continue;
          // `[plan.pdf]: plan.pdf` says it twice.
          const place = at + match[0].indexOf(target, match[0].indexOf(']'));
          yield problem('link-broken', { start: place, end: place + target.length }, { target });
        }
      }
    }
  },
};

/** An odd number of backslashes stands before the character. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && text.charCodeAt(before - 1) === 92) before--;
  return (at - before) % 2 === 1;
}

/** The path of a link from the archive's root; null for what is no file of it: an address, an anchor, a place outside. */
function pathOf(target: string, file: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]{0,20}:|[/\\#?])/i.test(target) || target.includes('@')) return null;
  let path = target.replace(/[#?].*$/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A percent sign that is one.
  }
  if (path === '' || path.includes('\0') || path.includes('\\')) return null;
  // `www.example.org/page` is an address whose scheme was left out.
  if (/^www\./i.test(path)) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}
