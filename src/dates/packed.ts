/**
 * Maps as plain data, from which a map is quickly made: words are normalized when czs is built (scripts/build.mjs), and a run looks them up.
 */
export interface Packed<V> {
  /** One a line. */
  readonly keys: string;
  /** For each key the place of its value. */
  readonly at: readonly number[];
  /** Each once. */
  readonly values: readonly V[];
}

/** Packs a map of keys without line ends and of values that JSON knows. */
export function pack<V>(map: ReadonlyMap<string, V>): Packed<V> {
  const values: V[] = [];
  const places = new Map<string, number>();
  const at: number[] = [];
  for (const value of map.values()) {
    const text = JSON.stringify(value);
    let place = places.get(text);
    if (place === undefined) {
      place = values.length;
      places.set(text, place);
      values.push(value);
    }
    at.push(place);
  }
  return { keys: [...map.keys()].join('\n'), at, values };
}

/** The map again, in its order. */
export function unpack<V>({ keys, at, values }: Packed<V>): Map<string, V> {
  const map = new Map<string, V>();
  const list = keys.split('\n');
  for (let i = 0; i < at.length; i++) map.set(list[i] as string, values[at[i] as number] as V);
  return map;
}
