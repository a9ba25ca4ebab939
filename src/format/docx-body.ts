import type { Language } from '../model/minutes.ts';
import { bar, cutText, ink, locales, tones, xml, xmlHead } from './office.ts';
import type { PageBlock, PageRow, Pages, PageTable, Run, Runs } from './pages.ts';
import { fitted, type Picture, pictureTypes } from './picture.ts';

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const spaces = `xmlns:w="${space}" xmlns:r="${relations}"`;

/** How far each level of a list, and a quotation, is set in: twentieths of a point. */
const indent = 425;

/** Where what a fact says begins. */
const factIndent = 2154;

/** Beside what stands in a cell, as Word has it where nothing is said. */
const cellMargin = 108;

/** The room above a fact, and under one that leads. */
const above = { close: '', apart: ' w:before="240"', signed: ' w:before="720"' };
const under = ' w:after="200"';

/** A table is followed by a paragraph, which is as small as one can be. */
const afterTable = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

/** Sides of an A4 sheet and its margin. */
export const sheet = { short: 11906, long: 16838, margin: 1134 };
const { short, long, margin } = sheet;

/** The names that Word gives its own styles, whatever its language; of a letterhead the same names are looked up. */
export type StyleName =
  | 'Title'
  | 'Subtitle'
  | 'heading 1'
  | 'heading 2'
  | 'heading 3'
  | 'Quote'
  | 'Table Grid'
  | 'Hyperlink'
  | 'HTML Code'
  | 'HTML Preformatted'
  | 'caption'
  | 'List Paragraph'
  | 'header'
  | 'footer'
  | 'Fact';

/** What a body needs beside itself, filled as it is written. */
export interface BodyParts {
  /** A style's id by its name. */
  readonly styleId: (name: StyleName) => string;
  /** Ids of numbering: of the bullets, of lists without any, and the first of those that lists count with. */
  readonly numbering: { readonly bullets: number; readonly boxes: number; readonly first: number };
  /** Begins the ids of relationships. */
  readonly prefix: string;
  /** That of words which say none; null: not known. */
  readonly language: Language | null;
  /** How much of a sheet is for the text, in twentieths of a point; absent: of ours. */
  readonly room?: Room | null;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** What a section leaves of its sheet for the text; null where it does not say. */
export function roomOf(section: string): Room | null {
  const number = (element: string, name: string): number =>
    Number(new RegExp(`<w:${element}\\b[^<>]*\\bw:${name}="(\\d{1,6})"`).exec(section)?.[1] ?? Number.NaN);
  const width = number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right');
  const height = number('pgSz', 'h') - number('pgMar', 'top') - number('pgMar', 'bottom');
  return width > 0 && height > 0 ? { width, height } : null;
}

interface Place {
  /** Steps that it is set in. */
  readonly level: number;
  readonly quoted: boolean;
  /** What stands before it: a list's numbering. */
  readonly numbering: number | null;
}

const outside: Place = { level: 0, quoted: false, numbering: null };

/** Writes the body of a document, and keeps count of the links and lists that other files of it must tell. */
export class BodyWriter {
  readonly links: string[] = [];
  /** The pictures that stand in it, each once: their numbers begin at 1. */
  readonly pictures: Picture[] = [];
  #drawings = 0;
  /** Of each numbered list the number that it begins with, and how deep it stands. */
  readonly lists: { readonly level: number; readonly start: number }[] = [];
  readonly #pages: Pages;
  readonly #parts: BodyParts;
  readonly #room: Room;

  constructor(pages: Pages, parts: BodyParts) {
    this.#pages = pages;
    this.#parts = parts;
    const ours = pages.landscape ? { width: long, height: short } : { width: short, height: long };
    this.#room = parts.room ?? { width: ours.width - 2 * margin, height: ours.height - 2 * margin };
  }

  blocks(blocks: readonly PageBlock[], place: Place = outside): string {
    return blocks.map((block) => this.#block(block, place)).join('');
  }

  #block(block: PageBlock, place: Place): string {
    switch (block.kind) {
      case 'text': {
        const names = { title: 'Title', caption: 'Subtitle', code: 'HTML Preformatted', summary: 'caption' } as const;
        const style = block.style === 'text' ? null : names[block.style];
        const room = this.#room.width - place.level * indent;
        const before = block.leads === true ? '<w:keepNext/>' : '';
        return this.#paragraph(this.#runs(block.runs, block.language, room), place, style, { before });
      }
      case 'heading':
        return this.#paragraph(
          this.#runs(block.runs, block.language),
          place,
          `heading ${block.level}` as 'heading 1' | 'heading 2' | 'heading 3',
        );
      case 'list':
        return this.#list(block.items, block.ordered ? block.start : block.boxed ? 'boxes' : 'bullets', place);
      case 'quote':
        return this.blocks(block.blocks, { ...place, level: place.level + 1, quoted: true });
      case 'fact': {
        const lines = block.lines.map((line) => this.#runs(line)).join('<w:r><w:br/></w:r>');
        const words = `${this.#runs(block.label)}<w:r><w:tab/></w:r>${lines}`;
        const room = above[block.above] + (block.leads === true ? under : '');
        return this.#paragraph(words, place, 'Fact', { more: room === '' ? '' : `<w:spacing${room}/>` });
      }
      case 'table':
        return this.#table(block);
      case 'chart': {
        const title = `<w:p><w:pPr><w:keepNext/></w:pPr>${this.#runs([{ text: block.title, bold: true }])}</w:p>`;
        const rows = block.points.map(({ label, value, share }): readonly Runs[] => [
          [{ text: label }],
          [{ text: value }],
          [{ text: bar(share), tone: 'quiet' }],
        ]);
        return `${title}${this.#grid([0.3, 0.12, 0.58], rows, [1])}`;
      }
      case 'rule':
        return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>';
    }
  }

  /** Of how it is set, what comes before its numbering (`before`), and between that and its indent (`more`). */
  #paragraph(
    content: string,
    place: Place,
    name: StyleName | null,
    { before = '', more = '' }: { readonly before?: string; readonly more?: string } = {},
  ): string {
    const style = name ?? (place.quoted ? 'Quote' : place.level > 0 ? 'List Paragraph' : null);
    const properties = [
      style === null ? '' : `<w:pStyle w:val="${xml(this.#parts.styleId(style))}"/>`,
      before,
      place.numbering === null
        ? ''
        : `<w:numPr><w:ilvl w:val="${place.level - 1}"/><w:numId w:val="${place.numbering}"/></w:numPr>`,
      more,
      place.level === 0 || place.numbering !== null ? '' : `<w:ind w:left="${place.level * indent}"/>`,
    ].join('');
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
  }

  /** `start`: the number of the first item, or what stands before each instead. */
  #list(
    items: readonly (readonly PageBlock[])[],
    start: number | 'bullets' | 'boxes',
    { level, quoted }: Place,
  ): string {
    // Word knows nine levels.
    const inner = Math.min(level + 1, 9);
    let numbering = this.#parts.numbering[start === 'boxes' ? 'boxes' : 'bullets'];
    if (typeof start === 'number') {
      numbering = this.#parts.numbering.first + this.lists.length;
      this.lists.push({ level: inner - 1, start });
    }
    return items
      .map((blocks) => {
        const [first, ...rest] = blocks;
        const marked: Place = { level: inner, quoted, numbering };
        const under: Place = { ...marked, numbering: null };
        return first?.kind === 'text' && first.style === 'text'
          ? this.#block(first, marked) + this.blocks(rest, under)
          : this.#paragraph('', marked, null) + this.blocks(blocks, under);
      })
      .join('');
  }

  // --- tables

  #table({ widths, right, heads, rows }: PageTable): string {
    const head = heads.map((words, at) =>
      this.#cell([[{ text: words, bold: true }]], widths[at] as number, { right: right[at] === true, head: true }),
    );
    const body = rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${this.#rowCells(row, widths, right)}</w:tr>`);
    const style = `<w:tblStyle w:val="${xml(this.#parts.styleId('Table Grid'))}"/>`;
    const look =
      '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
    // Two tables that touch would be one.
    return `${this.#tableHead(style, look, widths)}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>${afterTable}`;
  }

  #rowCells({ cells, quiet }: PageRow, widths: readonly number[], right: readonly boolean[]): string {
    return cells
      .map((paragraphs, at) => {
        const shown = paragraphs.map((runs, line) =>
          line === 0 && !quiet ? runs : runs.map((run): Run => ({ tone: 'quiet', ...run })),
        );
        return this.#cell(shown, widths[at] as number, { right: right[at] === true, head: false });
      })
      .join('');
  }

  /** A table without lines: columns that stand beside one another. */
  #grid(widths: readonly number[], rows: readonly (readonly Runs[])[], right: readonly number[]): string {
    const body = rows.map((cells) => {
      const each = cells.map((runs, at) =>
        this.#cell([runs], widths[at] as number, { right: right.includes(at), head: false }),
      );
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${each.join('')}</w:tr>`;
    });
    return `${this.#tableHead('', '', widths)}${body.join('')}</w:tbl>${afterTable}`;
  }

  #tableHead(style: string, look: string, widths: readonly number[]): string {
    const columns = widths.map((width) => `<w:gridCol w:w="${Math.round(width * this.#room.width)}"/>`).join('');
    return `<w:tbl><w:tblPr>${style}<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>`;
  }

  #cell(paragraphs: readonly Runs[], width: number, { right, head }: { right: boolean; head: boolean }): string {
    const fill = head ? `<w:shd w:val="clear" w:color="auto" w:fill="${ink.head}"/>` : '';
    const side = right ? '<w:jc w:val="right"/>' : '';
    const shown = paragraphs.map(
      (runs) =>
        `<w:p><w:pPr>${head ? '<w:keepNext/>' : ''}<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>${side}</w:pPr>${this.#runs(runs, undefined, width * this.#room.width - 2 * cellMargin)}</w:p>`,
    );
    return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(width * this.#room.width)}" w:type="dxa"/>${fill}</w:tcPr>${shown.join('')}</w:tc>`;
  }

  // --- runs

  /** `room`: how wide a picture may be. */
  #runs(runs: Runs, language?: Language, room = this.#room.width): string {
    return runs.map((run) => this.#run(run, run.language ?? language, room)).join('');
  }

  #run(run: Run, language: Language | undefined, room: number): string {
    const { href } = run;
    const spoken = language ?? this.#pages.language;
    const color = href === undefined ? tones[run.tone ?? 'plain'] : undefined;
    const style: StyleName | null = href !== undefined ? 'Hyperlink' : run.code === true ? 'HTML Code' : null;
    const properties = [
      style === null ? '' : `<w:rStyle w:val="${xml(this.#parts.styleId(style))}"/>`,
      run.bold === true ? '<w:b/>' : '',
      run.italic === true ? '<w:i/>' : '',
      run.struck === true ? '<w:strike/>' : '',
      color === undefined ? '' : `<w:color w:val="${color}"/>`,
      spoken === this.#parts.language ? '' : `<w:lang w:val="${locales[spoken].join('-')}"/>`,
    ].join('');
    const content =
      run.picture === undefined
        ? cutText(run)
            .map((piece) =>
              piece === '\n'
                ? '<w:br/>'
                : piece === '\t'
                  ? '<w:tab/>'
                  : `<w:t xml:space="preserve">${xml(piece)}</w:t>`,
            )
            .join('')
        : this.#drawing(run.picture, run.text, room);
    if (content === '') return '';
    const written = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
    if (href === undefined) return written;
    this.links.push(href);
    return `<w:hyperlink r:id="${this.#parts.prefix}${this.links.length}" w:history="1">${written}</w:hyperlink>`;
  }

  /** A picture in a line, as a letter is. */
  #drawing(picture: Picture, words: string, room: number): string {
    if (!this.pictures.includes(picture)) this.pictures.push(picture);
    const id = `${this.#parts.prefix}Picture${this.pictures.indexOf(picture) + 1}`;
    // Some lines stand on the page of a high one.
    const most = {
      width: (room * emu.twip) / emu.centimetre,
      height: (this.#room.height * emu.twip) / emu.centimetre - 2.5,
    };
    const { width, height } = fitted(picture, most);
    const [across, down] = [width, height].map((side) => Math.round(side * emu.centimetre)) as [number, number];
    // Of what lies on its side, the sides are told as they were before.
    const lies = picture.turn === 90 || picture.turn === 270;
    const size = lies ? `cx="${down}" cy="${across}"` : `cx="${across}" cy="${down}"`;
    const beyond = lies ? Math.round((across - down) / 2) : 0;
    const effect = `<wp:effectExtent l="${beyond}" t="${-beyond}" r="${beyond}" b="${-beyond}"/>`;
    const turn = picture.turn === 0 ? '' : ` rot="${picture.turn * 60_000}"`;
    const number = ++this.#drawings;
    const names = `id="${9000 + number}" name="Image ${number}"`;
    const shape = `<pic:spPr><a:xfrm${turn}><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
    const pic = `<pic:pic xmlns:pic="${drawingSpace}/picture"><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
    const graphic = `<a:graphic xmlns:a="${drawingSpace}/main"><a:graphicData uri="${drawingSpace}/picture">${pic}</a:graphicData></a:graphic>`;
    return `<w:drawing><wp:inline xmlns:wp="${drawingSpace}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>${lies ? effect : ''}<wp:docPr ${names} descr="${xml(words)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingSpace}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>${graphic}</wp:inline></w:drawing>`;
  }
}

/** EMU, in which drawings are measured. */
const emu = { centimetre: 360_000, twip: 635 };

const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The relationships of links and pictures, by the ids that a body gave them. */
export function bodyRelations({ links, pictures }: BodyWriter, prefix: string): string {
  return [
    ...links.map(
      (href, at) =>
        `<Relationship Id="${prefix}${at + 1}" Type="${relations}/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
    ),
    ...pictures.map(
      (picture, at) =>
        `<Relationship Id="${prefix}Picture${at + 1}" Type="${relations}/image" Target="${mediaPath(picture, at)}"/>`,
    ),
  ].join('');
}

function mediaPath({ kind }: Picture, at: number): string {
  return `media/czs-${at + 1}.${pictureTypes[kind].extension}`;
}

/** The files of pictures, by where they stand in a document. */
export function mediaFiles({ pictures }: BodyWriter): Record<string, Uint8Array> {
  return Object.fromEntries(pictures.map((picture, at) => [`word/${mediaPath(picture, at)}`, picture.bytes]));
}

/** What the kinds of pictures are, by their endings; those that `known` says already are not said again. */
export function pictureContentTypes({ pictures }: BodyWriter, known = ''): string {
  const endings = new Map(pictures.map(({ kind }) => [pictureTypes[kind].extension, pictureTypes[kind].mediaType]));
  return Array.from(endings, ([extension, type]) =>
    new RegExp(`Extension="${extension}"`, 'i').test(known)
      ? ''
      : `<Default Extension="${extension}" ContentType="${type}"/>`,
  ).join('');
}

/** How lists are counted: patterns of nine levels, and a count of its own for each numbered list. `first`: ids that are free. */
export function numberingOf(
  { lists }: BodyWriter,
  first: { readonly pattern: number; readonly bullets: number; readonly boxes: number; readonly list: number },
): { readonly patterns: string; readonly counts: string } {
  const levels = (shape: (level: number) => string): string =>
    Array.from({ length: 9 }, (_, level) => {
      const left = (level + 1) * indent;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${shape(level)}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${indent}"/></w:pPr></w:lvl>`;
    }).join('');
  const bullets = levels((level) => `<w:numFmt w:val="bullet"/><w:lvlText w:val="${level % 2 === 0 ? '•' : '–'}"/>`);
  const boxes = levels(() => '<w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>');
  const numbers = levels((level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`);
  const pattern = (id: number, content: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${content}</w:abstractNum>`;
  const counts = lists.map(
    ({ level, start }, at) =>
      `<w:num w:numId="${first.list + at}"><w:abstractNumId w:val="${first.pattern + 1}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return {
    patterns: pattern(first.pattern, bullets) + pattern(first.pattern + 1, numbers) + pattern(first.pattern + 2, boxes),
    counts: `<w:num w:numId="${first.bullets}"><w:abstractNumId w:val="${first.pattern}"/></w:num><w:num w:numId="${first.boxes}"><w:abstractNumId w:val="${first.pattern + 2}"/></w:num>${counts.join('')}`,
  };
}

// --- styles

interface StyleSpec {
  readonly type: 'paragraph' | 'character' | 'table';
  readonly id: string;
  readonly content: string;
}

function paragraphStyle(id: string, spacing: string, run: string, more = ''): StyleSpec {
  return {
    type: 'paragraph',
    id,
    content: `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${more}${spacing}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`,
  };
}

function heading(level: number, size: number, before: number): StyleSpec {
  return paragraphStyle(
    `Heading${level}`,
    `<w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
    `<w:b/><w:color w:val="${ink.heading}"/><w:sz w:val="${size}"/>`,
    '<w:keepNext/><w:keepLines/>',
  );
}

/** Ours, by name; a letterhead that has its own keeps them. */
export const styles: Readonly<Record<StyleName, StyleSpec>> = {
  Title: paragraphStyle(
    'Title',
    '<w:spacing w:before="0" w:after="100" w:line="240" w:lineRule="auto"/>',
    `<w:b/><w:color w:val="${ink.heading}"/><w:sz w:val="36"/>`,
    '<w:keepNext/>',
  ),
  Subtitle: paragraphStyle('Subtitle', '<w:spacing w:after="200"/>', `<w:color w:val="${tones.quiet}"/>`),
  'heading 1': heading(1, 27, 320),
  'heading 2': heading(2, 23, 240),
  'heading 3': heading(3, 21, 200),
  Quote: paragraphStyle('Quote', '<w:spacing w:after="120"/>', '<w:i/>'),
  caption: paragraphStyle(
    'Caption',
    '<w:spacing w:before="80" w:after="160"/>',
    `<w:color w:val="${tones.quiet}"/><w:sz w:val="19"/>`,
  ),
  'List Paragraph': paragraphStyle('ListParagraph', '<w:spacing w:after="60"/>', ''),
  'HTML Preformatted': paragraphStyle('HTMLPreformatted', '<w:spacing w:after="120"/>', ''),
  header: paragraphStyle('Header', '<w:jc w:val="right"/>', `<w:b/><w:color w:val="${tones.bad}"/>`),
  footer: paragraphStyle('Footer', '<w:spacing w:after="0"/>', `<w:color w:val="${tones.quiet}"/><w:sz w:val="18"/>`),
  Fact: paragraphStyle(
    'Fact',
    `<w:tabs><w:tab w:val="left" w:pos="${factIndent}"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${factIndent}" w:hanging="${factIndent}"/>`,
    '',
  ),
  Hyperlink: {
    type: 'character',
    id: 'Hyperlink',
    content: `<w:rPr><w:color w:val="${ink.link}"/><w:u w:val="single"/></w:rPr>`,
  },
  'HTML Code': {
    type: 'character',
    id: 'HTMLCode',
    content: '<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="19"/></w:rPr>',
  },
  'Table Grid': {
    type: 'table',
    id: 'TableGrid',
    content: `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${ink.line}"/>`)
      .join('')}</w:tblBorders></w:tblPr>`,
  },
};

export const styleNames = Object.keys(styles) as readonly StyleName[];

/** One of ours. `normal`: the id of the style of plain paragraphs. */
export function styleXml(name: StyleName, id: string = styles[name].id, normal = 'Normal'): string {
  const { type, content } = styles[name];
  const based = content.replaceAll('w:val="Normal"', `w:val="${xml(normal)}"`);
  return `<w:style w:type="${type}" w:styleId="${xml(id)}"><w:name w:val="${name}"/>${based}</w:style>`;
}

// --- other files

export function noticeXml(notice: string, styleId: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${xml(styleId)}"/></w:pPr><w:r><w:t xml:space="preserve">${xml(notice)}</w:t></w:r></w:p>`;
}

export function coreXml({ title, author, notice, date, language }: Pages): string {
  const made = (name: string): string =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title>${author === null ? '' : `<dc:creator>${xml(author)}</dc:creator>`}<dc:language>${locales[language].join('-')}</dc:language>${notice === null ? '' : `<cp:contentStatus>${xml(notice)}</cp:contentStatus>`}${made('created')}${made('modified')}</cp:coreProperties>`;
}

/** The kinds of the files that we write. */
export const overrides = {
  '/word/document.xml': 'wordprocessingml.document.main',
  '/word/styles.xml': 'wordprocessingml.styles',
  '/word/numbering.xml': 'wordprocessingml.numbering',
  '/word/settings.xml': 'wordprocessingml.settings',
  '/word/header1.xml': 'wordprocessingml.header',
  '/word/footer1.xml': 'wordprocessingml.footer',
};

export function contentType(path: keyof typeof overrides): string {
  return `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${overrides[path]}+xml"/>`;
}

export function relation(id: string, kind: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind.replace(/\d/, '')}" Target="${kind}.xml"/>`;
}
