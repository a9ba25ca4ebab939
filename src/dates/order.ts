/** `2/28`, `12/19/2025`: a day and a month in figures. */
const slashed = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g;

/** Whether a text has dates in figures that can only have their months first, and none that can only have their days first. */
export function writesMonthsFirst(text: string): boolean {
  let months = 0;
  for (const [, first, second] of text.matchAll(slashed)) {
    const [one, other] = [Number(first), Number(second)];
    if (one > 12 && one <= 31 && other <= 12 && other > 0) return false;
    if (one > 0 && one <= 12 && other > 12 && other <= 31) months++;
  }
  return months > 0;
}
