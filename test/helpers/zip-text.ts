/** What stands in the files that word processors read: by file, and as a reader sees it. */
import { unzipSync } from 'fflate';
import { readMail } from './mail-parts.ts';

const decoder = new TextDecoder();

/** The files of a zip, as text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
}

/** The words of a document in .docx or .odt, a line a paragraph; not what is said of a picture to who does not see it. */
export function documentText(bytes: Uint8Array): string {
  const files = unzipped(bytes);
  return textOf((files['word/document.xml'] ?? files['content.xml']) as string);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function textOf(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|text:p|text:h)>/g, '\n')
    .replace(/<(?:w:br|text:line-break)\/>/g, '\n')
    .replace(/<(?:w:tab|text:tab)\/>/g, '\t')
    .replace(/<text:s text:c="(\d+)"\/>/g, (_, n) => ' '.repeat(Number(n)))
    .replace(/<svg:desc>[^<]*<\/svg:desc>|<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] as string);
}

/** What a command wrote as who gets it reads it. */
export function readText(bytes: Uint8Array): string {
  return isZip(bytes) ? documentText(bytes) : allText(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** All that is in what a command wrote: text as it is; of a zip each file, of a mail each part, and of both as a reader sees it. */
export function allText(bytes: Uint8Array): string {
  if (!isZip(bytes)) {
    const text = decoder.decode(bytes);
    if (text.startsWith('BEGIN:VCALENDAR')) return text.replaceAll('\r\n ', '');
    if (!text.startsWith('X-Unsent:')) return text;
    const { headers, parts } = readMail(bytes);
    return [headers, ...parts.map((part) => part.headers)]
      .flatMap((all) => Object.entries(all).map((one) => one.join(': ')))
      .concat(parts.map((part) => allText(part.bytes)))
      .join('\n');
  }
  return [...Object.values(unzipped(bytes)), documentText(bytes)].join('\n');
}
