import type { Messages } from '../language/messages.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Document, DocumentReport, Report } from '../model/table.ts';
import type { TypesetJob } from '../model/world.ts';
import type { Picture, PictureKind } from './picture.ts';

/** What a format writes: a report with its table, or a text; a bare document has no JSON of its own. */
export type Renderable = Report | DocumentReport | Document;

/** How many colours a terminal has (chalk's levels): none, 16, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** All that a format is told; each takes what concerns it. */
export interface RenderOptions {
  readonly words: Messages;
  /** text: days of its year are shown without the year; null: always with it. Other formats are kept for years and always have it. */
  readonly today: IsoDate | null;
  /** text: columns of the terminal; null: no terminal, one line a row, nothing wrapped. */
  readonly width: number | null;
  /** text. */
  readonly color: ColorLevel;
  /** Where a link leads, or null for none; only http, https, mailto and fragments are written (text: `file:` too). Absent: links of documents as they are, none in text. */
  readonly link?: ((href: string) => string | null) | null;
  /** csv: for a Belgian or French Excel: semicolons, decimal commas, a BOM, CRLF. */
  readonly excel?: boolean;
  /** csv: CRLF as RFC 4180 has it. */
  readonly crlf?: boolean;
  /** docx: a document that says where the text goes. */
  readonly letterhead?: Uint8Array;
  /** pdf: what is added to the layout, in Typst. */
  readonly layout?: string;
  /** pdf: what sets pages. */
  readonly typeset?: (job: Omit<TypesetJob, 'folder'>) => Uint8Array;
  /** html, docx, odt, pdf: the picture that minutes name; null, or absent: there is none, and its words stand there. */
  readonly picture?: (image: { readonly src: string; readonly file: string }) => Picture | null;
  /** html: the address of a picture that stands beside the page; absent: all of it stands in the page. */
  readonly pictureAddress?: (picture: Picture) => string;
  /** markdown, html, docx, odt, pdf: a line under the title (the organisation, the day). */
  readonly caption?: string | null;
}

/** What a format gives, piece by piece: text, or bytes. */
export type Piece = string | Uint8Array;

/** One way to write reports and documents, in pieces of whatever size: pure, the same bytes for the same input. */
export interface Format {
  /** Of a file that holds it, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Its pieces are bytes: nothing for a terminal. */
  readonly binary?: boolean;
  /** The kinds of pictures that can stand in it; absent: none. */
  readonly pictures?: readonly PictureKind[];
  render(what: Renderable, options: RenderOptions): Iterable<Piece> | AsyncIterable<Piece>;
}
