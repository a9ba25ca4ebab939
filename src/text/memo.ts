/**
 * What was made for a key, made once: the same names and lists come again from meeting to meeting. A map with `limit` entries begins anew, so
 * that nothing grows with an archive. Keys that are slices of a file are to be detached by who gives them.
 */
export function memoized<T>(known: Map<string, T>, limit: number, key: string, make: () => T): T {
  const one = known.get(key);
  return one !== undefined ? one : memoize(known, limit, key, make());
}

/** Memoizes what was made for a key that the map has not, and gives it back: for who has looked already. */
export function memoize<T>(known: Map<string, T>, limit: number, key: string, made: T): T {
  if (known.size >= limit) known.clear();
  known.set(key, made);
  return made;
}

/** A value that is made when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is made of a thing that does not change: once for each, when it is first asked for, and for as long as the thing is there. */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { made: make(of) };
      known.set(of, found);
    }
    return found.made;
  };
}

/** A part of a key that is made of several texts: whatever is in them, only equal ones make equal keys. */
export function keyPart(text: string | null): string {
  return text === null ? '-' : `${text.length}:${text}`;
}
