/**
 * The baseline: findings of an old archive that are known and left as they are. One line a finding, sorted, so that two people's changes
 * merge and a review sees what came and went.
 */

/** Where the baseline stands, unless `czs.yaml` names another file. */
export const baselineName = 'czs-baseline.txt';

/** The file's first line: what writes it. Others that begin with `#` are comments, too. */
const writtenBy = '# czs check --write-baseline';

/** The fingerprints of a baseline file. */
export function readBaseline(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/** A baseline file. */
export function writeBaseline(fingerprints: Iterable<string>, head: string = writtenBy): string {
  return `${[head, ...[...fingerprints].sort()].join('\n')}\n`;
}
