import type { Candidate } from '../model/candidate.ts';
import type { Entry } from '../model/minutes.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf } from '../text/stems.ts';

/**
 * Candidates without the actions that an entry of the same minutes tells: « Luc avertira les riverains avant le 15 février », and in the table at the end
 * « | Avertir les riverains | Luc | 15/02 | ». It is of the same day and of one of the same people, and half of its words are in the sentence.
 */
export function withoutRepeated(candidates: readonly Candidate[], entries: readonly Entry[]): Candidate[] {
  const told = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.role === 'action' && entry.updates === null && entry.due?.date) addTo(told, entry.due.date, entry);
  return candidates.filter(
    (one) => one.role !== 'action' || !(told.get(one.due?.date ?? '') ?? []).some((entry) => isTold(one, entry)),
  );
}

function isTold(candidate: Candidate, entry: Entry): boolean {
  const isTheirs = entry.owners.some(
    (owner) =>
      owner.kind === 'person' &&
      candidate.owners.some(({ name }) => mayBeOne(name, owner.person.name ?? owner.person.organisation ?? '')),
  );
  if (!isTheirs) return false;
  const [stems, said] = [stemsOf(entry.text), stemsOf(candidate.text)];
  return stems.size > 0 && [...stems].filter((stem) => said.has(stem)).length * 2 >= stems.size;
}

/** « M. Luc Petit » and « L. Petit », « Luc » and « Luc Petit », « Luc P. » and « Luc Petit »; but « Mme Petit » and « Mme Martin » are two. */
function mayBeOne(one: string, other: string): boolean {
  const names = [one, other].map((name) => normalize(name).split(' '));
  const isShort = names.some((words) => words.length === 1 || (words.at(-1) as string).replace('.', '').length === 1);
  return sameAt(names, -1) || (isShort && sameAt(names, 0));
}

function sameAt([one, other]: readonly (readonly string[])[], at: number): boolean {
  return one?.at(at) === other?.at(at);
}
