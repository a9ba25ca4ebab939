import type { Ref } from '../model/minutes.ts';
import { nearest } from '../text/distance.ts';
import type { Loaded } from './load.ts';
import { dayTyped } from './typed-day.ts';
import { UserError } from './user-error.ts';

/** `2020-03-05/D1`, in capitals or not; `D1` alone is that of any meeting. */
const refShape = /^(?:(\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]{1,80})?)\/)?([dap])(\d{1,4})$/i;

/** Whether a word is a ref, of an entry that exists or not. */
export function isRef(word: string): boolean {
  return refShape.test(word);
}

/**
 * The ref of the entry that one word names, of those that are known; null where it is a word like any other.
 * @throws UserError where there is no such entry, or where several are called so
 */
export function refOf(word: string, known: readonly Ref[]): Ref | null {
  const typed = refShape.exec(word);
  if (typed === null) return null;
  const id = `/${typed[2]?.toUpperCase()}${Number(typed[3])}`;
  if (typed[1] === undefined) {
    const refs = known.filter((ref) => ref.endsWith(id));
    if (refs.length > 1) throw new UserError('ref-ambiguous', { ref: word, refs: refs.slice(-5) });
    return refs[0] ?? null;
  }
  const ref = typed[1].toLowerCase() + id;
  if (!known.includes(ref)) throw new UserError('entry-unknown', { ref, suggestion: nearest(ref, known) });
  return ref;
}

/**
 * A ref with its day as somebody types it, `22/06/2020/A3` or `22/06/a3`, as it is written, and one of a day alone with the rest of its meeting's id, as
 * PVs cite it; anything else as it is.
 */
export function refTyped(loaded: Pick<Loaded, 'archive' | 'reader' | 'config'>, typed: string): string {
  const parts = /^(.{1,40})\/([dap]) ?(\d{1,4})$/i.exec(typed.trim());
  if (parts === null) return typed;
  const [, by = '', letter = '', number] = parts;
  const day = refShape.test(typed) ? by.toLowerCase() : dayTyped(loaded, by);
  if (day === null) return typed;
  const key = `/${letter.toUpperCase()}${Number(number)}`;
  const { decisions, actions, proposals } = loaded.archive;
  const refs = [...decisions, ...actions, ...proposals].map(({ ref }) => ref);
  const named = refs.includes(day + key) ? [day + key] : refs.filter((ref) => isOfDay(ref, day) && ref.endsWith(key));
  return named.length === 1 ? (named[0] as Ref) : day + key;
}

/** `2020-03-05-salon/D1` is of `2020-03-05`: a PV may get a name, and a second one of its day. */
function isOfDay(ref: Ref, day: string): boolean {
  return day.length === 10 && ref.startsWith(`${day}-`);
}
