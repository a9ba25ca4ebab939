import { createHash } from 'node:crypto';
import { digestOf } from '../ledger/digest.ts';
import type { Alteration } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import { positionOf } from '../model/place.ts';
import type { Reading } from '../read/reader.ts';
import { conflictMarks, mayHaveConflicts } from '../text/conflict-marks.ts';
import { isRun } from './doubts.ts';

/** Whether a text is no longer the one that was approved, or is two texts at once, unless czs.yaml has it that this is nothing. null: neither. */
export function alterationOf(
  text: string,
  { minutes, blocks }: Pick<Reading, 'minutes' | 'blocks'>,
  config: Config,
): Alteration | null {
  const { status, approval, file, id, lines } = minutes;
  if (
    status === 'approved' &&
    approval?.digest != null &&
    isRun('approved-changed', file, config) &&
    approval.digest !== digestOf(text, minutes, hashOf)
  )
    return { kind: 'changed', meeting: id, line: 1 };
  if (!mayHaveConflicts(text) || !isRun('conflict-marker', file, config)) return null;
  const code = blocks.filter(({ kind }) => kind === 'code');
  for (const { place } of conflictMarks(text, code))
    return { kind: 'conflict', meeting: id, line: positionOf(lines, place.start).line };
  return null;
}

/** By the machine: each approved PV of an archive is asked for its digest by each register. */
function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
