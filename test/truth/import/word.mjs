import { strToU8, zipSync } from 'fflate';

/**
 * A small Word file, as much of one as minutes need. In a text `**bold**`, `__underlined__` and `[text](address)` are what
 * they look like, a tab is a tab and a line break is a line break within the paragraph.
 *
 * @typedef {{ kind: 'paragraph', text: string, style: string | null, list: 'bullet' | 'number' | null, level: number }} Paragraph
 * @typedef {{ kind: 'table', rows: (string | string[])[][] }} Table a cell that is an array has a paragraph for each
 * @typedef {Paragraph | Table} Block
 */

/** @param {string} text @returns {Paragraph} */
export const p = (text) => ({ kind: 'paragraph', text, style: null, list: null, level: 0 });

/** @param {string} text @returns {Paragraph} */
export const h1 = (text) => ({ ...p(text), style: 'Heading1' });

/** @param {string} text @returns {Paragraph} */
export const h2 = (text) => ({ ...p(text), style: 'Heading2' });

/** @param {string} text @returns {Paragraph} */
export const title = (text) => ({ ...p(text), style: 'Title' });

/** An entry of a table of contents. @param {string} text @returns {Paragraph} */
export const toc = (text) => ({ ...p(text), style: 'TOC1' });

/** @param {string} text @returns {Paragraph} */
export const bullet = (text, level = 0) => ({ ...p(text), list: 'bullet', level });

/** @param {string} text @returns {Paragraph} */
export const number = (text, level = 0) => ({ ...p(text), list: 'number', level });

/** @param {...(string | string[])[]} rows @returns {Table} */
export const table = (...rows) => ({ kind: 'table', rows });

/** The texts of the paragraphs, those in tables among them, without mark-up. @param {readonly Block[]} blocks @returns {string[]} */
export function textsOf(blocks) {
  const all = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat(2)));
  return all.map((text) => text.replace(/\*\*|__/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/**
 * @param {readonly Block[]} body
 * @param {readonly Block[]} [header] what stands at the head of each page
 * @returns {Uint8Array}
 */
export function wordFile(body, header = []) {
  const links = new Links();
  const section = `<w:sectPr>${header.length > 0 ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : ''}</w:sectPr>`;
  const document = part(
    'document',
    `<w:body>${body.map((block) => blockXml(block, links)).join('')}${section}</w:body>`,
  );
  /** @type {Record<string, string>} */
  const files = {
    '[Content_Types].xml': contentTypes(header.length > 0),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml', '']]),
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/_rels/document.xml.rels': relationships([
      ['rIdStyles', 'styles', 'styles.xml', ''],
      ['rIdNumbering', 'numbering', 'numbering.xml', ''],
      ...(header.length > 0 ? [/** @type {Relationship} */ (['rIdHeader', 'header', 'header1.xml', ''])] : []),
      ...links.relationships(),
    ]),
  };
  if (header.length > 0) {
    files['word/header1.xml'] = part('hdr', header.map((block) => blockXml(block, links)).join(''));
  }
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2020, 0, 1) });
}

/** @typedef {[id: string, type: string, target: string, mode: string]} Relationship */

class Links {
  /** @type {string[]} */
  #addresses = [];

  /** @param {string} address */
  idOf(address) {
    return `rIdLink${this.#addresses.push(address)}`;
  }

  /** @returns {Relationship[]} */
  relationships() {
    return this.#addresses.map((address, index) => [
      `rIdLink${index + 1}`,
      'hyperlink',
      address,
      ' TargetMode="External"',
    ]);
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** @param {string} name @param {string} content */
function part(name, content) {
  return `${declaration}<w:${name} xmlns:w="${word}" xmlns:r="${related}">${content}</w:${name}>`;
}

/** @param {readonly Relationship[]} all */
function relationships(all) {
  const each = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${related}/${type}" Target="${escapeXml(target)}"${mode}/>`,
  );
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

/** @param {boolean} withHeader */
function contentTypes(withHeader) {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ...(withHeader ? [['header1', 'header']] : []),
  ];
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

const styles = part(
  'styles',
  [
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['Heading2', 'heading 2'],
    ['TOC1', 'toc 1'],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join(''),
);

const levels = (/** @type {string} */ format, /** @type {(level: number) => string} */ text) =>
  [0, 1]
    .map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(level)}"/></w:lvl>`,
    )
    .join('');

const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="1">${levels('bullet', () => '•')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${levels('decimal', (level) => `%${level + 1}.`)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
);

/** @param {Block} block @param {Links} links @returns {string} */
function blockXml(block, links) {
  if (block.kind === 'paragraph') return paragraphXml(block, links);
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const paragraphs = [cell].flat().map((text) => paragraphXml(p(text), links));
      return `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const columns = block.rows[0]?.map(() => '<w:gridCol w:w="2400"/>') ?? [];
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** @param {Paragraph} paragraph @param {Links} links */
function paragraphXml({ text, style, list, level }, links) {
  const properties = [
    style === null ? '' : `<w:pStyle w:val="${style}"/>`,
    list === null ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list === 'bullet' ? 1 : 2}"/></w:numPr>`,
  ].join('');
  const pieces =
    text.match(/\*\*.+?\*\*|__.+?__|\[[^\]]+\]\([^)]+\)|[\t\n]|(?:(?!\*\*|__|\[[^\]]+\]\()[^\t\n])+/g) ?? [];
  const runs = pieces.map((piece) => {
    const link = /^\[(.+)\]\((.+)\)$/.exec(piece);
    if (link) return `<w:hyperlink r:id="${links.idOf(link[2] ?? '')}">${run(link[1] ?? '', '')}</w:hyperlink>`;
    if (piece.startsWith('**')) return run(piece.slice(2, -2), '<w:b/>');
    if (piece.startsWith('__')) return run(piece.slice(2, -2), '<w:u w:val="single"/>');
    if (piece === '\t') return '<w:r><w:tab/></w:r>';
    if (piece === '\n') return '<w:r><w:br/></w:r>';
    return run(piece, '');
  });
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
}

/** @param {string} text @param {string} properties */
function run(text, properties) {
  const set = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${set}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
