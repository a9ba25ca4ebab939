/** Word processor files made in a test: as small as they may be, and as strange as they are in offices. */
import { strToU8, zipSync } from 'fflate';

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly links?: Readonly<Record<string, string>>;
  /** Other entries of the zip. */
  readonly more?: Readonly<Record<string, string>>;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const part = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${w} ${r} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:${name}>`;

export function docx(parts: DocxParts): Uint8Array {
  const links = Object.entries(parts.links ?? {})
    .map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    )
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': part('document', `<w:body>${parts.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': `<Relationships>${links}</Relationships>`,
    ...parts.more,
  };
  if (parts.styles !== undefined) files['word/styles.xml'] = part('styles', parts.styles);
  if (parts.numbering !== undefined) files['word/numbering.xml'] = part('numbering', parts.numbering);
  if (parts.header !== undefined) files['word/header1.xml'] = part('hdr', parts.header);
  if (parts.footer !== undefined) files['word/footer1.xml'] = part('ftr', parts.footer);
  if (parts.comments !== undefined) files['word/comments.xml'] = part('comments', parts.comments);
  if (parts.footnotes !== undefined) files['word/footnotes.xml'] = part('footnotes', parts.footnotes);
  return zip(files);
}

export const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

export interface RunOptions {
  readonly bold?: boolean;
  readonly underline?: boolean;
}

/** A run of text; `\n` is a manual line break, `\t` a tab. */
export function run(text: string, { bold = false, underline = false }: RunOptions = {}): string {
  const properties = `${bold ? '<w:b/>' : ''}${underline ? '<w:u w:val="single"/>' : ''}`;
  const inside = text
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

export interface ParagraphOptions extends RunOptions {
  readonly style?: string;
  /** Its list, and its level in it from 0. */
  readonly list?: readonly [id: number, level: number];
}

export function paragraph(text: string, options: ParagraphOptions = {}): string {
  return paragraphOf(run(text, options), options);
}

export function paragraphOf(runs: string, { style, list }: ParagraphOptions = {}): string {
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`
  }`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** List 1 has bullets, list 2 numbers (`1.`, `a)` below), list 3 is list 2 begun anew. */
export const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map(
            (cell) =>
              `<w:tc>${cell
                .split('\f')
                .map((line) => paragraph(line))
                .join('')}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
}

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';

/** `text` is what stands in `office:text`; style `B` is bold, `U` underlined; list style `L1` has numbers, `L0` bullets. */
export function odt(
  text: string,
  more: { styles?: string; manifest?: string; extra?: Record<string, string> } = {},
): Uint8Array {
  const automatic = `<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="U"><style:text-properties style:text-underline-style="solid"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style><text:list-style style:name="L0"><text:list-level-style-bullet text:level="1"/></text:list-style>`;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': more.manifest ?? '<manifest/>',
    'content.xml': `<?xml version="1.0"?><office:document-content ${office}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${office}>${more.styles ?? ''}</office:document-styles>`,
    ...more.extra,
  });
}
