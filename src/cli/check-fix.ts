import { join } from 'node:path';
import { changedLines, countFixed, editsOf, fixed, unifiedDiff } from '../check/fixes.ts';
import { safeEdits } from '../check/same-reading.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import { decodeText, encodeText } from '../store/decode.ts';
import { overlaid } from '../store/overlay.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { type Checked, type CheckOptions, checkArchive } from './check-archive.ts';
import { fileLimit, type Opened, readText } from './load.ts';
import type { ForOthers } from './published-findings.ts';
import { byFile } from './show-findings.ts';
import { UserError } from './user-error.ts';

/** Fixes make others possible; so many rounds are enough for all that czs fixes, and an end in any case. */
const rounds = 12;

interface Changed {
  readonly file: string;
  readonly before: Uint8Array;
  readonly beforeText: string;
  readonly after: Uint8Array;
  readonly afterText: string;
}

export interface FixResult {
  /** What is found once all is fixed. */
  readonly checked: Checked;
  readonly opened: Opened;
  /** Lines that are changed, added or gone. */
  readonly lines: number;
  /** Findings that could be fixed, if their PV were not approved. */
  readonly frozen: number;
  readonly changed: readonly Changed[];
}

/**
 * Fixes in memory, round by round, until nothing more is to be fixed: the whole archive is checked again after each, so that what is
 * reported is what a second run would find. Approved PVs are left as they are.
 */
export async function fixInMemory(
  world: World,
  open: (world: World) => Promise<Opened>,
  today: IsoDate,
  options: CheckOptions,
  isReported: (checked: Checked) => Checked['findings'],
): Promise<FixResult> {
  const changed = new Map<string, Changed>();
  const seen: World = { ...world, files: overlaid(world.files, (path) => changed.get(path)?.after ?? null) };
  for (let round = 0; ; round++) {
    const opened = await open(seen);
    const checked = await checkArchive(seen, opened, today, options);
    let frozen = 0;
    let again = false;
    for (const [file, findings] of byFile(isReported(checked))) {
      const found = editsOf(findings);
      if (found.length === 0) continue;
      if (checked.minutes.get(file)?.status === 'approved') {
        frozen += countFixed(findings, found);
        continue;
      }
      const path = join(opened.root, file);
      const read = seen.files.read(path, fileLimit);
      const decoded = read.ok ? decodeText(read.value) : null;
      if (!read.ok || !decoded?.ok) continue;
      const readAgain = async (text: string) => (await readText(seen, opened.reader, file, text)).minutes;
      const afterText = fixed(decoded.text, await safeEdits(decoded.text, findings, readAgain));
      if (afterText === null) continue;
      const first = changed.get(path);
      const before = first ?? { before: read.value, beforeText: decoded.text };
      const after = encodeText(afterText, decoded.bom);
      changed.set(path, { file, before: before.before, beforeText: before.beforeText, after, afterText });
      again = true;
    }
    if (!again || round === rounds) {
      const all = [...changed.values()].filter(({ beforeText, afterText }) => beforeText !== afterText);
      const lines = all.reduce((sum, { beforeText, afterText }) => sum + changedLines(beforeText, afterText), 0);
      // What could be written only so that something else were read is left to people.
      const left = ({ file }: Finding): boolean => !again && checked.minutes.get(file)?.status !== 'approved';
      const findings = checked.findings.map((one) => (left(one) ? { ...one, edits: [] } : one));
      return { checked: { ...checked, findings }, opened, lines, frozen, changed: all };
    }
  }
}

/**
 * Writes what was fixed; each file must still hold what was read.
 * @throws UserError at the first that cannot be written
 */
export function writeFixes(world: World, root: string, { changed }: FixResult): void {
  for (const { file, before, after } of changed) {
    const written = world.files.replace(join(root, file), before, after, root);
    if (!written.ok) throw new UserError('cannot-write', { file, failure: written.failure, detail: written.detail });
  }
}

/** What would be written, as one unified diff; for others, where lines change of a PV, and no line, if some of it is not theirs to read. */
export function diffOf({ changed }: FixResult, forOthers: ForOthers | null): string {
  return changed
    .map(({ file, beforeText, afterText }) => {
      const diff = unifiedDiff(file, beforeText, afterText);
      if (forOthers === null) return diff;
      if (forOthers(file, afterText).closed.length === 0) return withoutAddresses(diff);
      // Each line of a text has a mark before it.
      const told = diff.split('\n').filter((line, at) => at < 2 || line.startsWith('@@'));
      return `${told.join('\n')}\n`;
    })
    .join('');
}
