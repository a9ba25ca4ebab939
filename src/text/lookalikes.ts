/** Cyrillic or Greek letters among Latin ones: a word reads right and is another. */
export function hasLookalikes(text: string): boolean {
  return /[\u0370-\u03ff\u0400-\u04ff]/.test(text) && /[a-z]/i.test(text);
}
