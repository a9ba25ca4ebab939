import { fold } from '../text/fold.ts';
import { revealed } from '../text/lookalikes.ts';
import type { Scan } from './said-scan.ts';
import { saidBy, wordsLimit } from './said-words.ts';
import { trimPlace, unmarked } from './slices.ts';

/** « | Sujet | Interne ? | » over cells that say yes: the rows are in every copy. Beside « Externe » it is a kind. */
export function tableHeads(scan: Scan, lines: readonly number[]): void {
  const { text, lexicon } = scan;
  const head = text.slice(lines[0], lines[1]);
  accessColumn(scan, lines, head);
  const shown = revealed(head);
  if (!lexicon.inward.test(shown) || lexicon.outward.test(shown)) return;
  let at = lines[0] as number;
  let asked = 0;
  for (const [column, cell] of head.split('|').entries()) {
    const place = trimPlace(text, at, at + cell.length);
    at += cell.length + 1;
    const said = saidBy(text.slice(place.start, place.end).replace(/[\s\u00a0\u202f?]{1,9}$/, ''), lexicon);
    if (said === null || said.near) continue;
    if (hasYes(scan, lines, column)) scan.add(place, said, 'elsewhere');
    // A table that is made to be slow has many.
    if (++asked === columnsAsked) return;
  }
}

function hasYes(scan: Scan, lines: readonly number[], column: number): boolean {
  for (let i = 2; i < lines.length; i += 2) {
    const cell = scan.text.slice(lines[i], lines[i + 1]).split('|', column + 1)[column] ?? '';
    if (scan.lexicon.yes.has(fold(unmarked(cell)).replace(/[ .!]{1,9}$/, ''))) return true;
  }
  return false;
}

/** Of so many columns of a table it is asked whether they say yes. */
const columnsAsked = 8;

/** « | Sujet | Diffusion | » over a cell that says « interne ». What has no other senses is told of any cell. */
function accessColumn(scan: Scan, lines: readonly number[], head: string): void {
  const { text, lexicon } = scan;
  const cells = head.split('|', columnsAsked);
  const column = cells.findIndex((cell) => lexicon.access.has(fold(unmarked(cell)).replace(/[ ?]{1,9}$/, '')));
  if (column === -1) return;
  for (let i = 2; i < lines.length; i += 2) {
    const start = lines[i] as number;
    const row = text.slice(start, lines[i + 1]).split('|', column + 1);
    const cell = row[column] ?? '';
    if (cell.length > 2 * wordsLimit) continue;
    const said = saidBy(cell.trim(), lexicon);
    if (said === null || said.near) continue;
    const from = start + row.slice(0, column).reduce((sum, one) => sum + one.length + 1, 0);
    scan.add(trimPlace(text, from, from + cell.length), said, 'elsewhere');
  }
}
