import { type Unzipped, unzipSync } from 'fflate';
import {
  BodyWriter,
  bodyRelations,
  contentType,
  coreXml,
  mediaFiles,
  noticeXml,
  numberingOf,
  relations as officeRelations,
  pictureContentTypes,
  relation,
  roomOf,
  type StyleName,
  spaces,
  styleNames,
  styles,
  styleXml,
} from './docx-body.ts';
import { xml, xmlHead, zipped } from './office.ts';
import type { PageBlock, Pages } from './pages.ts';

/** Why a file cannot be a letterhead. */
export type LetterheadProblem = 'no-docx' | 'macros' | 'no-body';

/** What a letterhead says where the text goes, and the title. */
const bodyMark = /\{\{ {0,3}(?:corps|inhoud|body) {0,3}\}\}/i;
const titleMark = /\{\{ {0,3}(?:titre|titel|title) {0,3}\}\}/i;

/** A letterhead is read up to so many bytes, unpacked. */
const limit = 64 * 1024 * 1024;

/** Paragraphs that hold no other. */
const paragraphs = /<w:p(?: [^<>]*[^<>/])?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const texts = /<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g;

const decoder = new TextDecoder();
const documentPath = 'word/document.xml';
const relationsPath = 'word/_rels/document.xml.rels';
const prefix = 'czsLink';

function opened(bytes: Uint8Array): Unzipped | null {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= limit;
      },
    });
  } catch {
    return null;
  }
}

function textOf(paragraph: string): string {
  return Array.from(paragraph.matchAll(texts), ([, text]) => text).join('');
}

/** Looks whether a file is a letterhead: a document for Word, without macros, that says where the text goes. */
export function letterheadProblem(bytes: Uint8Array): LetterheadProblem | null {
  const files = opened(bytes);
  if (files === null) return 'no-docx';
  const text = (path: string): string => decoder.decode(files[path]);
  if (
    Object.keys(files).some((name) => /vbaProject\.bin$/i.test(name)) ||
    /macroEnabled/i.test(text('[Content_Types].xml'))
  )
    return 'macros';
  const needed = [documentPath, relationsPath, 'word/styles.xml', '[Content_Types].xml'];
  if (needed.some((name) => files[name] === undefined)) return 'no-docx';
  const document = text(documentPath);
  if (!/<w:document[ >]/.test(document)) return 'no-docx';
  return (document.match(paragraphs) ?? []).some((one) => bodyMark.test(textOf(one))) ? null : 'no-body';
}

/** Pages within a letterhead, of which {@link letterheadProblem} says nothing: its styles, its head and its foot stay. */
export function intoLetterhead(bytes: Uint8Array, pages: Pages): Uint8Array {
  const files = opened(bytes) as Unzipped;
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, decoder.decode(content)]));
  const text = (path: string): string => parts.get(path) ?? '';
  const changed = new Map<string, string>();
  const relations: string[] = [];
  const types: string[] = [];

  const document = text(documentPath);
  const style = ownStyles(text('word/styles.xml'));
  const numbering = text('word/numbering.xml');
  const highest = (pattern: RegExp): number =>
    Math.max(0, ...Array.from(numbering.matchAll(pattern), ([, id]) => Number(id)));
  const first = {
    pattern: highest(/w:abstractNumId="(\d+)"/g) + 1,
    bullets: highest(/w:numId="(\d+)"/g) + 1,
    boxes: highest(/w:numId="(\d+)"/g) + 2,
    list: highest(/w:numId="(\d+)"/g) + 3,
  };
  const writer = new BodyWriter(pages, {
    styleId: style.id,
    numbering: { bullets: first.bullets, boxes: first.boxes, first: first.list },
    prefix,
    language: null,
    room: roomOf(document.slice(document.lastIndexOf('<w:sectPr'))),
  });
  const hasTitle = titleMark.test(textOf(document));
  // Whose it is, a letterhead says itself.
  const isSaid = (one: PageBlock): boolean =>
    one.kind === 'text' &&
    ((one.style === 'caption' && one.runs.map(({ text }) => text).join('') === pages.author) ||
      (hasTitle && one.style === 'title'));
  const body = writer.blocks(pages.blocks.filter((one, at) => at > 1 || !isSaid(one)));
  relations.push(bodyRelations(writer, prefix));
  types.push(pictureContentTypes(writer, text('[Content_Types].xml')));
  changed.set(
    'word/styles.xml',
    text('word/styles.xml').replace('</w:styles>', () => `${style.missing()}</w:styles>`),
  );

  const { patterns, counts } = numberingOf(writer, first);
  if (numbering === '') {
    changed.set('word/numbering.xml', `${xmlHead}<w:numbering ${spaces}>${patterns}${counts}</w:numbering>`);
    relations.push(relation('czsNumbering', 'numbering'));
    types.push(contentType('/word/numbering.xml'));
  } else {
    // Patterns come before the counts that follow them, and what cleans up comes last.
    const withCounts = numbering.replace(/<w:numIdMacAtCleanup|<\/w:numbering>/, (end) => counts + end);
    changed.set(
      'word/numbering.xml',
      withCounts.replace(/<w:num [^<>]*>/, (one) => patterns + one),
    );
  }

  let inside = document.replace(paragraphs, (paragraph) => {
    const words = textOf(paragraph);
    if (bodyMark.test(words)) return body;
    return titleMark.test(words)
      ? withText(
          paragraph,
          words.replace(titleMark, () => xml(pages.title)),
        )
      : paragraph;
  });
  if (!/xmlns:r=/.test(inside.slice(0, inside.indexOf('<w:body'))))
    inside = inside.replace('<w:document', `<w:document xmlns:r="${officeRelations}"`);

  if (pages.notice !== null) {
    const notice = noticeXml(pages.notice, style.id('header'));
    const headers = [...text(relationsPath).matchAll(/Target="\/?(?:word\/)?(header[^"]*\.xml)"/g)];
    for (const [, name] of headers) {
      const path = `word/${name}`;
      changed.set(
        path,
        text(path).replace('</w:hdr>', () => `${notice}</w:hdr>`),
      );
    }
    if (headers.length === 0) {
      changed.set('word/header1.xml', `${xmlHead}<w:hdr ${spaces}>${notice}</w:hdr>`);
      relations.push(relation('czsHeader', 'header1'));
      types.push(contentType('/word/header1.xml'));
      const reference = '<w:headerReference w:type="default" r:id="czsHeader"/>';
      inside = /<w:sectPr/.test(inside)
        ? inside
            .replace(/<w:sectPr([^<>]*)\/>/g, '<w:sectPr$1></w:sectPr>')
            .replace(/<w:sectPr(?: [^<>]*)?>/g, (open) => open + reference)
        : inside.replace('</w:body>', () => `<w:sectPr>${reference}</w:sectPr></w:body>`);
    }
  }
  changed.set(documentPath, inside);
  changed.set(
    relationsPath,
    text(relationsPath).replace('</Relationships>', () => `${relations.join('')}</Relationships>`),
  );
  changed.set(
    '[Content_Types].xml',
    text('[Content_Types].xml').replace('</Types>', () => `${types.join('')}</Types>`),
  );
  if (files['docProps/core.xml'] !== undefined) changed.set('docProps/core.xml', coreXml(pages));
  return zipped({ ...files, ...Object.fromEntries(changed), ...mediaFiles(writer) });
}

/** A paragraph with other words, which look as its first do. */
function withText(paragraph: string, words: string): string {
  let isFirst = true;
  return paragraph.replace(texts, () => {
    const own = isFirst ? words : '';
    isFirst = false;
    return `<w:t xml:space="preserve">${own}</w:t>`;
  });
}

/** The ids of styles by the names that Word gives them in all languages; those that are missing are ours. */
function ownStyles(xmlText: string): { id(name: StyleName): string; missing(): string } {
  const known = new Map<string, string>();
  let normal = 'Normal';
  for (const [whole, attributes = '', name = ''] of xmlText.matchAll(
    /<w:style ([^<>]*)>\s*<w:name w:val="([^<"]*)"/g,
  )) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) continue;
    known.set(name.toLowerCase(), id);
    if (/w:default="(?:1|true)"/.test(whole) && /w:type="paragraph"/.test(attributes)) normal = id;
  }
  const taken = new Set(known.values());
  const free = (id: string): string => (taken.has(id) ? `czs${id}` : id);
  return {
    id: (name) => known.get(name.toLowerCase()) ?? free(styles[name].id),
    missing: () =>
      styleNames
        .filter((name) => !known.has(name.toLowerCase()))
        .map((name) => styleXml(name, free(styles[name].id), normal))
        .join(''),
  };
}
