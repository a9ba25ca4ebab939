/** The letters of ids in the order in which they are told: decisions, actions, proposals. */
const letters = ['D', 'A', 'P'];

/** Ids of one PV as they are told: `D1–D3, A1, A2`, by letter and number; three or more that follow one another by the first and the last. */
export function idRuns(ids: readonly string[]): string[] {
  return letters.flatMap((letter) =>
    inRuns(
      letter,
      ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1))),
    ),
  );
}

function inRuns(letter: string, numbers: readonly number[]): string[] {
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
