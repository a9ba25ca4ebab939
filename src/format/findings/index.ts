import type { FindingFormat } from './format.ts';

const loaders = {
  text: async (): Promise<FindingFormat> => (await import('./text.ts')).text,
  github: async (): Promise<FindingFormat> => (await import('./github.ts')).github,
  gitlab: async (): Promise<FindingFormat> => (await import('./gitlab.ts')).gitlab,
  sarif: async (): Promise<FindingFormat> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<FindingFormat> => (await import('./junit.ts')).junit,
  json: async (): Promise<FindingFormat> => (await import('./json.ts')).json,
};

export type FindingFormatId = keyof typeof loaders;

/** Every format of findings, `text` (the default) first. */
export const findingFormatIds = Object.keys(loaders) as readonly FindingFormatId[];

/** Loads one format; nothing of the others. */
export function loadFindingFormat(id: FindingFormatId): Promise<FindingFormat> {
  return loaders[id]();
}
