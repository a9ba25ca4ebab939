/**
 * What stands where in a text, seen in one pass over its characters: several rules look through whole files for something that most files do not
 * have, and ask this first. It holds until the next text is looked through: the lists are the same memory for every text.
 */
export interface TextSigns {
  /** Where capitals stand, and some small letters beyond the first two alphabets: in order. */
  readonly capitals: Int32Array;
  /** Where `:`, `(`, `[` and `|` stand, in order. */
  readonly openings: Int32Array;
  /** False where nothing needs an escape: no control character, nothing invisible. */
  readonly controls: boolean;
  /** False where « lorem » stands nowhere, in whatever capitals. */
  readonly filler: boolean;
  /** False where none of `?`, `_`, `{`, `…`, `.`, `X` and `x` stands beside itself. */
  readonly twins: boolean;
}

const capital = 1;
const opening = 2;
const control = 3;
const endOfLorem = 4;
const twin = 5;

let table: Uint8Array | null = null;

/** What each code unit is; most are nothing. */
function kindsOfUnits(): Uint8Array {
  if (table !== null) return table;
  const kinds = new Uint8Array(0x10000).fill(control);
  const put = (kind: number, from: number, to = from) => kinds.fill(kind, from, to + 1);
  for (const code of [0x09, 0x0a, 0x0d]) put(0, code);
  put(0, 0x20, 0x7e);
  put(0, 0xa0, 0xac);
  put(0, 0xae, 0x34e);
  put(0, 0x350, 0x600);
  put(0, 0x2010, 0x2027);
  put(0, 0x202f, 0x205f);
  put(0, 0x2070, 0x2fff);
  put(capital, 0x41, 0x5a);
  put(capital, 0xc0, 0xde);
  put(capital, 0x100, 0x34e);
  put(capital, 0x350, 0x52f);
  put(capital, 0x1e00, 0x1eff);
  for (const mark of ':([|') put(opening, mark.charCodeAt(0));
  put(endOfLorem, 0x6d);
  for (const mark of '?_{….x') put(twin, mark.charCodeAt(0));
  table = kinds;
  return kinds;
}

/** The lists, made longer where a text has more. */
let capitals = new Int32Array(1024);
let openings = new Int32Array(1024);

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * list.length);
  more.set(list);
  return more;
}

/** Looks through a text once. */
export function signsOf(text: string): TextSigns {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const kinds = kindsOfUnits();
  const { length } = units;
  let [capitalsFound, openingsFound] = [0, 0];
  let [controls, filler, twins] = [false, false, false];
  for (let at = 0; at < length; at++) {
    const kind = kinds[units[at] as number];
    if (kind === 0) {
      // Three at a time: mostly none of the next ones is anything either.
      while (
        at + 3 < length &&
        ((kinds[units[at + 1] as number] as number) |
          (kinds[units[at + 2] as number] as number) |
          (kinds[units[at + 3] as number] as number)) ===
          0
      )
        at += 3;
      continue;
    }
    const code = units[at] as number;
    if (kind === capital) {
      if (capitalsFound === capitals.length) capitals = longer(capitals);
      capitals[capitalsFound++] = at;
      if (code === 0x4d && endsLorem(units, at)) filler = true;
      else if (code === 0x58 && units[at + 1] === code) twins = true;
    } else if (kind === opening) {
      if (openingsFound === openings.length) openings = longer(openings);
      openings[openingsFound++] = at;
    } else if (kind === twin) {
      if (units[at + 1] === code) twins = true;
    } else if (kind === control) controls = true;
    else if (endsLorem(units, at)) filler = true;
  }
  return {
    capitals: capitals.subarray(0, capitalsFound),
    openings: openings.subarray(0, openingsFound),
    controls,
    filler,
    twins,
  };
}

/** True where the four letters before an m are those. */
function endsLorem(units: Uint16Array, at: number): boolean {
  // 0x20 makes an ASCII capital small, and no other character one of these letters.
  return (
    at >= 4 &&
    ((units[at - 1] as number) | 0x20) === 0x65 &&
    ((units[at - 2] as number) | 0x20) === 0x72 &&
    ((units[at - 3] as number) | 0x20) === 0x6f &&
    ((units[at - 4] as number) | 0x20) === 0x6c
  );
}
