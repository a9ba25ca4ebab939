import { type Foreign, Refusal, type SourceFormat } from '../foreign.ts';
import { cleaned } from './common.ts';
import { mostBytes } from './zip.ts';

/** The largest text, HTML or Markdown that is read, in bytes. */
const mostTextBytes = 4 * 1024 * 1024;

/** What a file is, by its first bytes and then by its name. Throws a {@link Refusal} for what is no document. */
function formatOf(name: string, bytes: Uint8Array): SourceFormat {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const starts = (...codes: number[]): boolean => codes.every((code, index) => bytes[index] === code);
  if (bytes.length === 0) throw new Refusal('empty');
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // The old container of Office: a legacy .doc, or a .docx under a password.
    throw new Refusal(hasText(bytes, 'EncryptedPackage') ? 'encrypted' : 'legacy-doc');
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new Refusal('pdf');
  if (extension === 'docm' || extension === 'dotm') throw new Refusal('macro');
  if (starts(0x50, 0x4b)) {
    if (bytes.length > mostBytes) throw new Refusal('too-large', mostBytes);
    if (extension === 'odt' || hasText(bytes.subarray(0, 200), 'application/vnd.oasis.opendocument.text')) return 'odt';
    if (extension === 'docx' || hasText(bytes, 'word/document.xml')) return 'docx';
    throw new Refusal('not-a-document');
  }
  if (extension === 'docx' || extension === 'odt')
    throw new Refusal(bytes.length > mostBytes ? 'too-large' : 'corrupt', bytes.length > mostBytes ? mostBytes : null);
  if (extension === 'doc' || extension === 'rtf' || starts(0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new Refusal('legacy-doc');
  if (bytes.length > mostTextBytes) throw new Refusal('too-large', mostTextBytes);
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  if (extension === 'md' || extension === 'markdown' || extension === 'mdown') return 'markdown';
  if (extension === 'rst') return 'rst';
  if (extension === 'txt' || extension === 'text' || extension === '') return 'text';
  throw new Refusal('unknown');
}

function hasText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  // An entry's name stands plain in the list at the end of a zip; UTF-16 in the old container.
  for (const step of [1, 2]) {
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
      let length = 1;
      while (length < text.length && bytes[at + length * step] === text.charCodeAt(length)) length++;
      if (length === text.length) return true;
    }
  }
  return false;
}

/** Whether a plain text is written in Markdown or HTML. */
function refined(format: SourceFormat, text: string): SourceFormat {
  if (format !== 'text') return format;
  const head = text.slice(0, 20_000);
  if (/^\s{0,100}<(?:!doctype html|html)\b/i.test(head)) return 'html';
  const headings = head.match(/^#{1,4} \S/gm)?.length ?? 0;
  return headings >= 2 || (headings === 1 && /^[-*] \S/m.test(head)) ? 'markdown' : 'text';
}

/**
 * Reads a document of any format into blocks. `decode` gives the text of bytes that are one, or null. Throws a
 * {@link Refusal}.
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string | null,
): Promise<Foreign> {
  const format = formatOf(name, bytes);
  if (format === 'docx') return (await import('./docx.ts')).readDocx(bytes, decode);
  if (format === 'odt') return (await import('./odt.ts')).readOdt(bytes, decode);
  const decoded = decode(bytes);
  if (decoded === null) throw new Refusal('not-a-document');
  const text = cleaned(decoded);
  if (text.trim() === '') throw new Refusal('empty');
  switch (refined(format, text)) {
    case 'html':
      return (await import('./html.ts')).readHtml(text);
    case 'rst':
      return (await import('./rst.ts')).readRst(text.replace(/\r\n?/g, '\n'));
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(text.replace(/\r\n?/g, '\n'));
    default:
      return (await import('./text.ts')).readText(text);
  }
}
