import { type Zippable, zipSync } from 'fflate';
import type { Language } from '../model/minutes.ts';
import type { Tone } from '../model/table.ts';
import type { Run } from './pages.ts';

/** What the two formats of word processors have in common: XML in a zip, and how things look. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text or a quoted attribute's value; what XML cannot hold is replaced. */
export function xml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Files as a zip, the same bytes each time; the first is left as it is where it says what the zip is. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[name] = [bytes, { level: name === 'mimetype' ? 0 : 9, mtime: '1980-01-01T00:00:00' }];
  }
  return zipSync(entries);
}

/** For the spelling of whoever writes on: Dutch and French of Belgium. */
export const locales: Readonly<Record<Language, readonly [language: string, country: string]>> = {
  fr: ['fr', 'BE'],
  nl: ['nl', 'BE'],
  en: ['en', 'GB'],
};

export const ink = { heading: '1f3a5f', line: '9aa5b1', head: 'eef1f4', link: '1f4e8c', bar: '5b6b7d' };

/** Colours that are told apart from the paper, and never alone in saying something. */
export const tones: Readonly<Partial<Record<Tone, string>>> = { bad: '9c1c1c', quiet: '5f5f5f' };

/** Text cut at its line breaks and tabs. */
export function cutText({ text }: Run): readonly string[] {
  return text.split(/([\n\t])/).filter((piece) => piece !== '');
}

/** A bar of a chart, in twenty blocks. */
export function bar(share: number): string {
  return '█'.repeat(Math.round(share * 20));
}
