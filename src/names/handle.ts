/** What people call each other for short: on a forge `@alice`, and a team `@owf/docs`; in minutes the initials that a list has beside a name, `LV`. */

const handle = /^@[a-z0-9][a-z0-9_-]{0,38}(?:\/[a-z0-9][a-z0-9_-]{0,58})?$/i;

/** True of words that are a handle and nothing else. */
export function isHandle(words: string): boolean {
  return words.charCodeAt(0) === 64 && handle.test(words);
}

const initials = /^\p{Lu}{2,4}$/u;

/** True of words that may be initials and nothing else: `KDS`. */
export function isInitials(words: string): boolean {
  return initials.test(words);
}

/** Whether initials are those of a name, particles counted or not: « Koen De Smedt (KDS) », « Pieter-Jan Oosterlinck (PJO) ». */
function areInitialsOf(written: string, name: string): boolean {
  if (!isInitials(written)) return false;
  const firsts = name.split(/[\s'’-]+/u).map((word) => word.charAt(0).toUpperCase());
  if (firsts.length < 2 || firsts[0] !== written.charAt(0)) return false;
  let at = 0;
  for (const letter of written) {
    at = firsts.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Longer words are no row of handles. */
const longestRow = 200;

/** True of handles with blanks between them: `@alice @bob`. */
export function isRowOfHandles(words: string): boolean {
  return words.charCodeAt(0) === 64 && words.length <= longestRow && words.split(' ').every(isHandle);
}

/** Somebody as written, the handle apart. */
interface Called {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly handle: string;
}

/**
 * The handle or the initials that stand with a name: `Alice Archer (@alice)`, `Alice Archer @alice (Widgets)`, `Alice Archer (Widgets, @alice)`, `Alice Archer
 * (AA)`; they are no organisation and no part of the name. Null where there are none, or nothing else.
 */
export function takeHandle(name: string | null, organisation: string | null): Called | null {
  if (name === null) return null;
  if (organisation?.includes('@')) {
    const parts = apart(organisation);
    if (parts !== null) return { name, organisation: parts.rest === '' ? null : parts.rest, handle: parts.handle };
  }
  if (organisation !== null && areInitialsOf(organisation, name))
    return { name, organisation: null, handle: organisation };
  if (!name.includes(' @')) return null;
  const parts = apart(name);
  return parts === null || parts.rest === '' ? null : { name: parts.rest, organisation, handle: parts.handle };
}

/** A handle at the end of words, or at their start before a comma, and what is left of them. */
function apart(words: string): { readonly handle: string; readonly rest: string } | null {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  if (isHandle(last)) {
    const rest = withoutMark(words.slice(0, words.length - last.length));
    // `@sam & @tomasz` are two.
    return /[&+]$/.test(rest) ? null : { handle: last, rest };
  }
  const comma = words.indexOf(',');
  const first = comma === -1 ? '' : words.slice(0, comma);
  return isHandle(first) ? { handle: first, rest: words.slice(comma + 1).trim() } : null;
}

/** Words without what led to a handle after them: a blank, a comma, a dash. */
function withoutMark(words: string): string {
  let end = words.length;
  while (end > 0 && ' ,;/|-–—'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}
