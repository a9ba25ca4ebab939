import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import { UserError } from './user-error.ts';

/** Somebody who can be called by some names. */
export interface Callable {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Whom a typed name means: who is called just so, else the one who has all its words in a name.
 * @throws UserError where nobody, or several, are called so
 */
export function personTyped<One extends Callable>(people: readonly One[], typed: string): One {
  const wanted = wordsOf(typed);
  const among = (fits: (words: readonly string[]) => boolean): One[] =>
    people.filter(({ name, aliases }) => [name, ...aliases].some((one) => fits(wordsOf(one))));
  const whole = among((words) => words.join(' ') === wanted.join(' '));
  const found = whole.length > 0 ? whole : among((words) => wanted.every((word) => words.includes(word)));
  const [only] = found;
  if (only === undefined) {
    const names = people.flatMap(({ name }) => [name, ...name.split(' ')]);
    throw new UserError('people-unknown', { name: typed, suggestion: nearest(typed, names) });
  }
  if (found.length > 1) throw new UserError('person-ambiguous', { name: typed, names: found.map(({ name }) => name) });
  return only;
}

function wordsOf(name: string): string[] {
  return normalize(name).split(/[ '-]+/);
}
