import type { Language } from '../model/minutes.ts';
import type { Format } from './format.ts';
import { bar, cutText, ink, locales, tones, xml, xmlHead, zipped } from './office.ts';
import { type PageBlock, type Pages, type PageTable, pagesOf, type Run, type Runs } from './pages.ts';
import { fitted, type Picture, pictureTypes } from './picture.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const spaces = [
  `xmlns:office="${oasis}:office:1.0"`,
  `xmlns:style="${oasis}:style:1.0"`,
  `xmlns:text="${oasis}:text:1.0"`,
  `xmlns:table="${oasis}:table:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:draw="${oasis}:drawing:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  `xmlns:meta="${oasis}:meta:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const version = 'office:version="1.3"';
const mediaType = 'application/vnd.oasis.opendocument.text';

/** Centimetres. */
const sides = { short: 21, long: 29.7, margin: 2, step: 0.75, fact: 3.8 };

type ParagraphStyle =
  | 'Text'
  | 'TextLeads'
  | 'Title'
  | 'Subtitle'
  | 'Quote'
  | 'Code'
  | 'Summary'
  | 'Item'
  | 'Fact'
  | 'FactApart'
  | 'FactLeads'
  | 'FactSigned'
  | 'AfterTable'
  | 'Cell'
  | 'CellRight'
  | 'Rule';

/** Writes the content, and keeps the styles of what looks otherwise as they come. */
class Writer {
  readonly #pages: Pages;
  readonly #width: number;
  readonly #looks = new Map<string, string>();
  readonly #columns: string[] = [];
  readonly #pictures = new Map<Picture, string>();
  #tables = 0;
  #frames = 0;

  constructor(pages: Pages) {
    this.#pages = pages;
    this.#width = (pages.landscape ? sides.long : sides.short) - 2 * sides.margin;
  }

  /** `room`: how wide a picture may be. */
  blocks(blocks: readonly PageBlock[], style: ParagraphStyle = 'Text', room: number = this.#width): string {
    return blocks.map((block) => this.#block(block, style, room)).join('');
  }

  #block(block: PageBlock, style: ParagraphStyle, room: number): string {
    switch (block.kind) {
      case 'text': {
        const own = { title: 'Title', caption: 'Subtitle', text: style, summary: 'Summary', code: 'Code' } as const;
        const named = block.leads === true && style === 'Text' ? 'TextLeads' : own[block.style];
        return paragraph(named, this.#runs(block.runs, { language: block.language, room }));
      }
      case 'heading':
        return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${this.#runs(block.runs, { language: block.language })}</text:h>`;
      case 'list':
        return this.#list(
          block.items,
          block.ordered ? block.start : block.boxed ? 'Boxes' : 'Bullets',
          style === 'Text' ? 'Item' : style,
          room - sides.step,
        );
      case 'quote':
        return this.blocks(block.blocks, 'Quote', room - sides.step);
      case 'fact': {
        const lines = block.lines.map((line) => this.#runs(line)).join('<text:line-break/>');
        const close = block.leads === true ? 'FactLeads' : 'Fact';
        const styles = { close, apart: 'FactApart', signed: 'FactSigned' } as const;
        return paragraph(styles[block.above], `${this.#runs(block.label)}<text:tab/>${lines}`);
      }
      case 'table':
        return this.#table(block);
      case 'chart': {
        const rows = block.points.map(({ label, value, share }) => ({
          cells: [[[{ text: label }]], [[{ text: value }]], [[{ text: bar(share), tone: 'quiet' as const }]]],
          quiet: false,
        }));
        const shape = { widths: [0.3, 0.12, 0.58], right: [false, true, false], heads: [], rows };
        return (
          paragraph('Text', this.#runs([{ text: block.title, bold: true }])) + this.#table({ kind: 'table', ...shape })
        );
      }
      case 'rule':
        return paragraph('Rule', '');
    }
  }

  /** `start`: the number of the first item, or the style of lists without one. */
  #list(
    items: readonly (readonly PageBlock[])[],
    start: number | 'Bullets' | 'Boxes',
    style: ParagraphStyle,
    room: number,
  ): string {
    const body = items.map((blocks, at) => {
      const from = typeof start === 'number' && at === 0 ? ` text:start-value="${start}"` : '';
      return `<text:list-item${from}>${this.#itemBlocks(blocks, style, room)}</text:list-item>`;
    });
    return items.length === 0
      ? ''
      : `<text:list text:style-name="${typeof start === 'number' ? 'Numbers' : start}">${body.join('')}</text:list>`;
  }

  /** A list item holds paragraphs and lists only; what else stands in it comes after them, cut out of no text. */
  #itemBlocks(blocks: readonly PageBlock[], style: ParagraphStyle, room: number): string {
    return blocks
      .map((block) => {
        if (block.kind !== 'table' && block.kind !== 'chart') return this.#block(block, style, room);
        const rows =
          block.kind === 'table'
            ? [block.heads.map((text) => [[{ text }]]), ...block.rows.map(({ cells }) => cells)]
            : block.points.map(({ label, value }) => [[[{ text: label }]], [[{ text: value }]]]);
        return rows
          .map((cells) =>
            paragraph(style, cells.map((cell) => cell.map((runs) => this.#runs(runs)).join(' ')).join('<text:tab/>')),
          )
          .join('');
      })
      .join('');
  }

  // --- tables

  #table({ widths, right, heads, rows }: PageTable): string {
    const name = `Table${++this.#tables}`;
    const columns = widths.map((width, at) => {
      const style = `${name}.${at + 1}`;
      this.#columns.push(
        `<style:style style:name="${style}" style:family="table-column"><style:table-column-properties style:column-width="${(width * this.#width).toFixed(3)}cm"/></style:style>`,
      );
      return `<table:table-column table:style-name="${style}"/>`;
    });
    const lined = heads.length > 0;
    const cell = (style: string, paragraphs: readonly Runs[], at: number): string =>
      `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.map((runs) => paragraph(right[at] === true ? 'CellRight' : 'Cell', this.#runs(runs, { room: (widths[at] ?? 1) * this.#width - 0.2 }))).join('')}</table:table-cell>`;
    const head = lined
      ? `<table:table-header-rows><table:table-row>${heads.map((text, at) => cell('HeadCell', [[{ text, bold: true }]], at)).join('')}</table:table-row></table:table-header-rows>`
      : '';
    const body = rows.map(({ cells, quiet }) => {
      const shown = cells.map((paragraphs, at) => {
        const quieter = paragraphs.map((runs, line) =>
          line === 0 && !quiet ? runs : runs.map((run): Run => ({ tone: 'quiet', ...run })),
        );
        return cell(lined ? 'BodyCell' : 'BareCell', quieter, at);
      });
      return `<table:table-row table:style-name="Row">${shown.join('')}</table:table-row>`;
    });
    return `<table:table table:name="${name}" table:style-name="Table">${columns.join('')}${head}${body.join('')}</table:table>${paragraph('AfterTable', '')}`;
  }

  // --- runs

  #runs(runs: Runs, { language, room = this.#width }: { language?: Language | undefined; room?: number } = {}): string {
    return runs.map((run) => this.#run(run, run.language ?? language, room)).join('');
  }

  #run(run: Run, language: Language | undefined, room: number): string {
    const span = run.picture === undefined ? this.#words(run, language) : this.#frame(run.picture, run.text, room);
    if (span === '') return '';
    return run.href === undefined
      ? span
      : `<text:a xlink:type="simple" xlink:href="${xml(run.href)}" text:style-name="Internet_20_link">${span}</text:a>`;
  }

  #words(run: Run, language: Language | undefined): string {
    const content = cutText(run)
      .map((piece) => (piece === '\n' ? '<text:line-break/>' : piece === '\t' ? '<text:tab/>' : blanks(xml(piece))))
      .join('');
    const style = content === '' ? null : this.#look(run, language);
    return style === null ? content : `<text:span text:style-name="${style}">${content}</text:span>`;
  }

  /** A picture in a line, as a letter is. */
  #frame(picture: Picture, words: string, room: number): string {
    const path =
      this.#pictures.get(picture) ?? `Pictures/${this.#pictures.size + 1}.${pictureTypes[picture.kind].extension}`;
    this.#pictures.set(picture, path);
    const { width, height } = fitted(picture, { width: room, height: this.#pages.landscape ? 15 : 23 });
    const about = words === '' ? '' : `<svg:desc>${xml(words)}</svg:desc>`;
    const size = frameSides(picture.turn, width, height);
    return `<draw:frame draw:name="Image${++this.#frames}" draw:style-name="Picture" text:anchor-type="as-char" ${size}><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>${about}</draw:frame>`;
  }

  /** The pictures that were drawn, by where they stand in the file. */
  get pictures(): ReadonlyMap<string, Picture> {
    return new Map(Array.from(this.#pictures, ([picture, path]) => [path, picture]));
  }

  #look(run: Run, language: Language | undefined): string | null {
    const color = run.href === undefined ? tones[run.tone ?? 'plain'] : undefined;
    const [code, country] = language === undefined || language === this.#pages.language ? [] : locales[language];
    const properties = [
      run.bold === true ? ' fo:font-weight="bold"' : '',
      run.italic === true ? ' fo:font-style="italic"' : '',
      run.struck === true ? ' style:text-line-through-style="solid" style:text-line-through-type="single"' : '',
      run.code === true ? ' style:font-name="Mono"' : '',
      color === undefined ? '' : ` fo:color="#${color}"`,
      code === undefined ? '' : ` fo:language="${code}" fo:country="${country}"`,
    ].join('');
    if (properties === '') return null;
    const name = this.#looks.get(properties) ?? `T${this.#looks.size + 1}`;
    this.#looks.set(properties, name);
    return name;
  }

  /** What was needed on the way. */
  styles(): string {
    const looks = Array.from(
      this.#looks,
      ([properties, name]) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties${properties}/></style:style>`,
    );
    const line = `0.02cm solid #${ink.line}`;
    const cell = (name: string, look: string): string =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding-left="0.15cm" fo:padding-right="0.15cm" fo:padding-top="0.05cm" fo:padding-bottom="0.05cm"${look}/></style:style>`;
    return [
      ...looks,
      ...this.#columns,
      `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${this.#width}cm" table:align="left" table:border-model="collapsing"/></style:style>`,
      '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
      ...(this.#frames === 0
        ? []
        : [
            '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
          ]),
      cell('HeadCell', ` fo:border="${line}" fo:background-color="#${ink.head}"`),
      cell('BodyCell', ` fo:border="${line}"`),
      cell('BareCell', ' fo:border="none"'),
    ].join('');
  }
}

/** The sides of a picture before it is turned, and how it is then: around its upper left corner, which comes back to where it was. */
function frameSides(turn: Picture['turn'], width: number, height: number): string {
  const centimetres = (side: number): string => `${side.toFixed(3)}cm`;
  const sides = (across: number, down: number): string =>
    `svg:width="${centimetres(across)}" svg:height="${centimetres(down)}"`;
  const turned = (angle: number, right: number, down: number): string =>
    ` draw:transform="rotate (${angle.toFixed(8)}) translate (${centimetres(right)} ${centimetres(down)})"`;
  switch (turn) {
    case 0:
      return sides(width, height);
    case 90:
      return sides(height, width) + turned(-Math.PI / 2, width, 0);
    case 180:
      return sides(width, height) + turned(Math.PI, width, height);
    case 270:
      return sides(height, width) + turned(Math.PI / 2, 0, height);
  }
}

function paragraph(style: ParagraphStyle, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

/** Blanks that would run together, or be lost at the edge. */
function blanks(text: string): string {
  return text.replace(/ {2,}|^ | $/g, (run) => `<text:s text:c="${run.length}"/>`);
}

// --- styles.xml

function style(name: ParagraphStyle | 'Header' | 'Footer', paragraphs: string, words = ''): string {
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraphs}/>${words === '' ? '' : `<style:text-properties ${words}/>`}</style:style>`;
}

function fact(name: ParagraphStyle, above: string, under = 0.1): string {
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="${sides.fact}cm" fo:text-indent="-${sides.fact}cm"${above} fo:margin-bottom="${under}cm"><style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties></style:style>`;
}

function heading(level: number, size: number, above: number): string {
  return `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="${above}cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold" fo:color="#${ink.heading}"/></style:style>`;
}

function listLevels(shape: (level: number) => string): string {
  return Array.from({ length: 10 }, (_, at) => {
    const left = ((at + 1) * sides.step).toFixed(2);
    const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${left}cm" fo:text-indent="-${sides.step}cm" fo:margin-left="${left}cm"/></style:list-level-properties>`;
    return shape(at + 1).replace('#', place);
  }).join('');
}

function stylesXml({ language, notice, title, author, numbering, landscape }: Pages): string {
  const [code, country] = locales[language];
  const quiet = `fo:color="#${tones.quiet}"`;
  const font = (name: string, family: string, kind: string): string =>
    `<style:font-face style:name="${name}" svg:font-family="${family}" style:font-family-generic="${kind}"/>`;
  const [width, height] = landscape ? [sides.long, sides.short] : [sides.short, sides.long];
  const [before, between, after] = numbering.map((words) => blanks(xml(words)));
  const right = width - 2 * sides.margin;
  const parts = [
    '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="112%"/></style:style>',
    style('Text', 'fo:margin-bottom="0.2cm"'),
    style('TextLeads', 'fo:margin-bottom="0.2cm" fo:keep-with-next="always"'),
    style(
      'Title',
      'fo:margin-bottom="0.18cm" fo:keep-with-next="always"',
      `fo:font-size="18pt" fo:font-weight="bold" fo:color="#${ink.heading}"`,
    ),
    style('Subtitle', 'fo:margin-bottom="0.35cm"', quiet),
    heading(1, 13.5, 0.6),
    heading(2, 11.5, 0.45),
    heading(3, 10.5, 0.35),
    style('Quote', 'fo:margin-left="0.75cm"', 'fo:font-style="italic"'),
    style('Code', 'fo:margin-bottom="0.2cm"', 'style:font-name="Mono" fo:font-size="9.5pt"'),
    style('Summary', 'fo:margin-bottom="0.3cm"', `${quiet} fo:font-size="9.5pt"`),
    style('Item', 'fo:margin-bottom="0.1cm"'),
    fact('Fact', ''),
    fact('FactApart', ' fo:margin-top="0.5cm"'),
    fact('FactLeads', '', 0.35),
    fact('FactSigned', ' fo:margin-top="1.3cm"'),
    style('AfterTable', 'fo:margin-bottom="0cm" fo:line-height="0.2cm"', 'fo:font-size="4pt"'),
    style('Cell', 'fo:margin-bottom="0cm" fo:line-height="100%"'),
    style('CellRight', 'fo:margin-bottom="0cm" fo:line-height="100%" fo:text-align="end"'),
    style('Rule', `fo:border-bottom="0.02cm solid #${ink.line}"`),
    style('Header', 'fo:text-align="end" fo:margin-bottom="0cm"', `fo:font-weight="bold" fo:color="#${tones.bad}"`),
    `<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0cm"><style:tab-stops><style:tab-stop style:position="${right}cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties ${quiet} fo:font-size="9pt"/></style:style>`,
    `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#${ink.link}" style:text-underline-style="solid"/></style:style>`,
    `<text:list-style style:name="Bullets">${listLevels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 === 1 ? '•' : '–'}">#</text:list-level-style-bullet>`)}</text:list-style>`,
    `<text:list-style style:name="Boxes">${listLevels((level) => `<text:list-level-style-number text:level="${level}" style:num-format="">#</text:list-level-style-number>`).replaceAll('followed-by="listtab"', 'followed-by="nothing"')}</text:list-style>`,
    `<text:list-style style:name="Numbers">${listLevels((level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">#</text:list-level-style-number>`)}</text:list-style>`,
  ];
  const top =
    notice === null
      ? '<style:header-style/>'
      : '<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style>';
  const end = `${top}<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/></style:footer-style>`;
  const head = notice === null ? '' : `<style:header>${paragraphOf('Header', xml(notice))}</style:header>`;
  const foot = `${xml(author ?? title)}<text:tab/>${before}<text:page-number text:select-page="current">1</text:page-number>${between}<text:page-count>1</text:page-count>${after}`;
  return `${xmlHead}<office:document-styles ${spaces} ${version}><office:font-face-decls>${font('Body', 'Carlito, Calibri', 'swiss')}${font('Mono', 'Consolas', 'modern')}</office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Body" fo:font-size="10.5pt" fo:language="${code}" fo:country="${country}"/></style:default-style>${parts.join('')}</office:styles><office:automatic-styles><style:page-layout style:name="Sheet"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" style:print-orientation="${landscape ? 'landscape' : 'portrait'}" fo:margin-top="${notice === null ? sides.margin : 1}cm" fo:margin-bottom="1.2cm" fo:margin-left="${sides.margin}cm" fo:margin-right="${sides.margin}cm"/>${end}</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sheet">${head}<style:footer>${paragraphOf('Footer', foot)}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

function paragraphOf(style: 'Header' | 'Footer', content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

function metaXml({ title, author, notice, date, language }: Pages): string {
  const made = date === null ? '' : `<meta:creation-date>${date}T00:00:00</meta:creation-date>`;
  const draft = notice === null ? '' : `<meta:keyword>${xml(notice)}</meta:keyword>`;
  const by = author === null ? '' : `<meta:initial-creator>${xml(author)}</meta:initial-creator>`;
  return `${xmlHead}<office:document-meta ${spaces} ${version}><office:meta><dc:title>${xml(title)}</dc:title>${draft}${by}${made}<dc:language>${locales[language].join('-')}</dc:language></office:meta></office:document-meta>`;
}

const files = [
  ['/', mediaType],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
] as const;

function manifestXml(pictures: ReadonlyMap<string, Picture>): string {
  const all = [...files, ...Array.from(pictures, ([path, { kind }]) => [path, pictureTypes[kind].mediaType] as const)];
  return `${xmlHead}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">${all.map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}"${path === '/' ? ' manifest:version="1.3"' : ''} manifest:media-type="${type}"/>`).join('')}</manifest:manifest>`;
}

/** A document for LibreOffice and all that read its files; see odt.md. */
export const odt: Format = {
  extension: 'odt',
  mediaType,
  binary: true,
  pictures: ['png', 'jpeg', 'svg'],
  render(what, options) {
    const pages = pagesOf(what, options);
    const writer = new Writer(pages);
    const body = writer.blocks(pages.blocks);
    return [
      zipped({
        mimetype: mediaType,
        'META-INF/manifest.xml': manifestXml(writer.pictures),
        'content.xml': `${xmlHead}<office:document-content ${spaces} ${version}><office:automatic-styles>${writer.styles()}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        'styles.xml': stylesXml(pages),
        'meta.xml': metaXml(pages),
        ...Object.fromEntries(Array.from(writer.pictures, ([path, { bytes }]) => [path, bytes])),
      }),
    ];
  },
};
