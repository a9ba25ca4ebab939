/** A number over the minutes of a year, and where the words after it begin. */
interface MinuteNumber {
  readonly number: string;
  readonly length: number;
}

const yearly =
  /^((?:\p{Lu}{1,4}[ /-]?)?\d{1,4}(?:\/|-(?=\d\d))\d{1,4}(?:\/\d{1,4})?[a-z]?)[.):]?[\s\u00a0]{1,4}(?=\p{L})/u;

/** So much is looked at. */
const longest = 24;

/** « 25/041 Bail », `24-041`, `F25/02`: the number over the minutes of a year with which a title begins; null: none. */
export function minuteNumberOf(title: string): MinuteNumber | null {
  const found = yearly.exec(title.slice(0, longest));
  return found === null ? null : { number: found[1] as string, length: found[0].length };
}

/** Whether a text cites a minute by its number: `at 25/013`, but not `25/001–25/013`. */
export function citesMinute(text: string, number: string): boolean {
  if (number === '') return false;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (![text.charAt(at - 1), text.charAt(at + number.length)].some((mark) => /[\p{L}\d/–-]/u.test(mark))) return true;
  return false;
}
