import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/**
 * The lines that the positions of `corpus.jsonl` count: of a text its lines, of a Word file the paragraphs of its body in
 * the order of the file, those of tables among them. Made apart from what czs reads of a Word file, on purpose.
 */
export function linesOf(path) {
  const bytes = readFileSync(path);
  return path.endsWith('.docx') ? paragraphs(bytes) : bytes.toString('utf8').split('\n');
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function paragraphs(bytes) {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']);
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((piece) => {
      const start = Math.max(piece.lastIndexOf('<w:p '), piece.lastIndexOf('<w:p>'), 0);
      return [...piece.slice(start).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
        .map(([, text]) => (text === undefined ? ' ' : text.replace(/&(\w+);/g, (all, name) => entities[name] ?? all)))
        .join('');
    });
}
