import { problem } from '../../model/finding.ts';
import type { Entry, IdLetter } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** Entries whose ids are not written: their numbers may still change. One finding a PV, so that all are written together. */
export const rule: MeetingRule = {
  id: 'id-missing',
  severity: 'info',
  scope: 'meeting',
  // What a planned meeting lacks is no finding until it is held, and an approved one changes no more.
  statuses: ['draft'],
  mayFind: ({ minutes }) => minutes.entries.some(isMissing),
  *run({ minutes, idEdits }) {
    const missing = minutes.entries.filter(isMissing);
    const [first] = missing as [Entry];
    const ids = letters.flatMap((letter) =>
      inRuns(
        letter,
        missing.flatMap((entry) => (entry.letter === letter && entry.number !== null ? [entry.number] : [])),
      ),
    );
    yield problem('id-missing', first.place, { n: missing.length, ids }, { edits: idEdits() });
  },
};

function isMissing({ letter, number, idWritten }: Entry): boolean {
  return letter !== null && number !== null && !idWritten;
}

const letters: readonly IdLetter[] = ['D', 'A', 'P'];

/** `D1–D4, D6`: three or more that follow one another are said by the first and the last. */
function inRuns(letter: IdLetter, numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === (last.at(-1) as number) + 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) =>
    run.length > 2 ? [`${letter}${run[0]}–${letter}${run.at(-1)}`] : run.map((number) => `${letter}${number}`),
  );
}
