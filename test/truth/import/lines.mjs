import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/**
 * The lines that the positions of `corpus.jsonl` count: of a text its lines, of a Word file the paragraphs of its body in
 * the order of the file, those of tables among them. Made apart from what czs reads of a Word file, on purpose.
 *
 * @param {string} path
 */
export function linesOf(path) {
  const bytes = readFileSync(path);
  return path.endsWith('.docx') ? wordLines(bytes) : bytes.toString('utf8').split('\n');
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** @param {Uint8Array} bytes */
export function wordLines(bytes) {
  const body = unzipSync(bytes)['word/document.xml'];
  if (body === undefined) throw new Error('no Word file: it has no word/document.xml');
  return strFromU8(body)
    .split('</w:p>')
    .slice(0, -1)
    .map((piece) => {
      const start = Math.max(piece.lastIndexOf('<w:p '), piece.lastIndexOf('<w:p>'), 0);
      const runs = piece.slice(start).matchAll(/<w:t(?:\s[^>]*)?>(?<text>[^<]*)<\/w:t>|<w:(?:tab|br)\/>/g);
      return [...runs]
        .map(({ groups }) => groups?.text?.replace(/&(\w+);/g, (all, name) => entities.get(name) ?? all) ?? ' ')
        .join('');
    });
}
