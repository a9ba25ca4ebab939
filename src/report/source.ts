import type { Source } from '../model/archive.ts';

/** Where a row comes from, relative to the archive's root; formats decide whether it becomes a link. */
export function hrefOf(source: Source): string {
  return `${source.file}#L${source.line}`;
}
