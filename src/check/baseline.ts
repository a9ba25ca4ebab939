/**
 * The baseline: findings of an old archive that are known and left as they are. One line a finding, sorted, so that two people's changes
 * merge and a review sees what came and went.
 */

/** The file's first line; others that begin with `#` are comments, too. */
const head = '# czs check --write-baseline';

/** The fingerprints of a baseline file. */
export function readBaseline(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/** A baseline file. */
export function writeBaseline(fingerprints: Iterable<string>): string {
  return `${[head, ...[...fingerprints].sort()].join('\n')}\n`;
}
