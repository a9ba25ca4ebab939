/**
 * What stands where in a text, seen in one pass over its characters: several rules look through whole files for something that most files do not
 * have, and ask this first.
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
}

const capital = 1;
const opening = 2;
const control = 3;
const endOfLorem = 4;

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
  table = kinds;
  return kinds;
}

/** A list of offsets that grows. */
class Offsets {
  private list = new Int32Array(512);
  private size = 0;

  add(offset: number): void {
    if (this.size === this.list.length) {
      const longer = new Int32Array(2 * this.size);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.size++] = offset;
  }

  get all(): Int32Array {
    return this.list.subarray(0, this.size);
  }
}

/** Looks through a text once. */
export function signsOf(text: string): TextSigns {
  const kinds = kindsOfUnits();
  const capitals = new Offsets();
  const openings = new Offsets();
  let controls = false;
  let filler = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind === capital) {
      capitals.add(at);
      if (text.charCodeAt(at) === 0x4d && endsLorem(text, at)) filler = true;
    } else if (kind === opening) openings.add(at);
    else if (kind === control) controls = true;
    else if (endsLorem(text, at)) filler = true;
  }
  return { capitals: capitals.all, openings: openings.all, controls, filler };
}

/** True where the four letters before an m are those. */
function endsLorem(text: string, at: number): boolean {
  // 0x20 makes an ASCII capital small, and no other character one of these letters.
  return (
    (text.charCodeAt(at - 1) | 0x20) === 0x65 &&
    (text.charCodeAt(at - 2) | 0x20) === 0x72 &&
    (text.charCodeAt(at - 3) | 0x20) === 0x6f &&
    (text.charCodeAt(at - 4) | 0x20) === 0x6c
  );
}
