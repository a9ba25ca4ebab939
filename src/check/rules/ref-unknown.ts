import type { Archive, ArchiveProblem } from '../../model/archive.ts';
import type { Args } from '../../model/finding.ts';
import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** A ref that cites no entry of the archive, or one to which what is said does nothing. */
export const rule: ArchiveRule = {
  id: 'ref-unknown',
  severity: 'error',
  variants: {
    label: 'warning',
    decided: 'warning',
    link: 'warning',
    carrier: 'warning',
    closed: 'warning',
    ended: 'warning',
    'same-meeting': 'info',
  },
  scope: 'archive',
  *run({ archive }) {
    const known = new Set(archive.meetings.flatMap(({ id, date }) => [id, date]));
    for (const found of ledgerProblems(archive, 'ref-unknown'))
      yield found.problem.code === 'ref-unknown' ? withCause(found, known, archive) : found;
  },
};

/** Says whether it is the PV that is missing, or the number in it. */
function withCause(found: ArchiveProblem, known: ReadonlySet<string>, archive: Archive): ArchiveProblem {
  const ref = String(found.problem.args.ref);
  const [meeting = '', id = ''] = ref.split('/');
  if (!known.has(meeting)) return say(found, 'ref-unknown/meeting', { ref, meeting });
  const letter = id.charAt(0);
  const there = archive.meetings
    .filter((one) => one.id === meeting || one.date === meeting)
    .flatMap(({ minutes }) => minutes.entries.filter((entry) => entry.letter === letter && entry.number !== null))
    .map((entry) => `${letter}${entry.number}`);
  return say(found, 'ref-unknown', { ref, id, meeting, there });
}

function say({ file, problem }: ArchiveProblem, code: string, args: Args): ArchiveProblem {
  return { file, problem: { ...problem, code, args } };
}
