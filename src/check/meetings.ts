import type { ArchiveProblem, Meeting } from '../model/archive.ts';
import type { Problem } from '../model/finding.ts';
import type { Walk } from './rule.ts';

/** A walk that says something of each meeting that was held and is not called off, by what its own PV says. */
export function walkHeld(problemsOf: (meeting: Meeting) => Iterable<Problem>): Walk {
  const found: ArchiveProblem[] = [];
  return {
    visit(meeting) {
      if (!meeting.held) return;
      for (const problem of problemsOf(meeting)) found.push({ file: meeting.file, problem });
    },
    end: () => found,
  };
}
