import type { Format } from './format.ts';

export type { ColorLevel, Format, Piece, Renderable, RenderOptions } from './format.ts';

const loaders = {
  text: async (): Promise<Format> => (await import('./text.ts')).text,
  markdown: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
  csv: async (): Promise<Format> => (await import('./csv.ts')).csv,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  html: async (): Promise<Format> => (await import('./html.ts')).html,
  docx: async (): Promise<Format> => (await import('./docx.ts')).docx,
  pdf: async (): Promise<Format> => (await import('./pdf.ts')).pdf,
  odt: async (): Promise<Format> => (await import('./odt.ts')).odt,
};

export type FormatId = keyof typeof loaders;

/** Every format of reports, `text` (the default) first. */
export const formatIds: readonly FormatId[] = Object.keys(loaders) as FormatId[];

/** Loads one format; nothing of the others. */
export function loadFormat(id: FormatId): Promise<Format> {
  return loaders[id]();
}
