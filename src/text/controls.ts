/**
 * What must never reach a terminal, a page or a message as it is: control characters, marks that turn the
 * direction of writing, blanks of no width, lone surrogates. They are shown as escapes that a person can read.
 */

/** Nothing in it can need an escape: Latin with its accents, punctuation, the marks that we draw. Most texts end here. */
const harmless =
  /^[\u0300-\u034e\u0350-\u03ff\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f\u20ac\u2190-\u2193\u2500-\u25ff\u2610\u2611\u2714\u2715]*$/;

/**
 * First, what looks dangerous and is not: joiners inside an emoji, the flags of England, Scotland and Wales, selectors
 * after what they select. Then what is escaped.
 */
const risky =
  /((?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})(?:\ufe0e|\ufe0f)|\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}|(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}])|[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Whether nothing in a text can need an escape; true of most, and quickly told. */
export function isHarmless(text: string): boolean {
  return harmless.test(text);
}

function writtenOut(character: string): string {
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/**
 * The text with every control character written out (`\u001B`, `\u202E`, `\u{E0041}`); everything else as it was.
 * Line feeds and tabs are escaped too, unless `keepLines`.
 */
export function escapeControls(text: string, keepLines = false): string {
  if (harmless.test(text)) return text;
  return text.replace(risky, (match, kept: string | undefined) =>
    kept !== undefined || (keepLines && (match === '\n' || match === '\t')) ? match : writtenOut(match),
  );
}

/** Where a text has what {@link escapeControls} writes out, but for tabs and line ends. */
export function* controlPlaces(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  if (isHarmless(text.replace(/[\t\n\r]+/g, ' '))) return;
  for (const { 0: found, 1: kept, index } of text.matchAll(risky)) {
    if (kept === undefined && found !== '\n' && found !== '\t' && found !== '\r')
      yield { start: index, end: index + found.length };
  }
}

/** The text cut where {@link escapeControls} writes something out, so that what is written out can be set apart. */
export function splitControls(text: string): { readonly text: string; readonly escaped: boolean }[] {
  if (harmless.test(text)) return text === '' ? [] : [{ text, escaped: false }];
  const parts: { text: string; escaped: boolean }[] = [];
  const push = (piece: string, escaped: boolean): void => {
    const last = parts.at(-1);
    if (last !== undefined && last.escaped === escaped) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, escaped });
  };
  let at = 0;
  for (const match of text.matchAll(risky)) {
    if (match[1] !== undefined) continue;
    push(text.slice(at, match.index), false);
    push(writtenOut(match[0]), true);
    at = match.index + match[0].length;
  }
  push(text.slice(at), false);
  return parts;
}
