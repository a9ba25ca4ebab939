import { escapeControls } from '../text/controls.ts';
import { oneLine, plain } from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or a quoted attribute's value: no mark of HTML left in it, control characters written out. */
export function escaped(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** Text within a line: its outer blanks stay. */
export function escapedText(text: string): string {
  return escaped(oneLine(text));
}

/** One line of text, trimmed. */
export function escapedLine(text: string): string {
  return escaped(plain(text));
}
