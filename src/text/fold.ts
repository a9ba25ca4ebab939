/**
 * Folding: the form in which words are compared. Accents, capitals, the kind of apostrophe and
 * of dash, and the kind and number of blanks make no difference.
 */

const ascii = /^[\x20-\x7e]*$/;
const blanks = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;
const marks = /\p{M}+/gu;

/** Folds words: lower case, no accents, `'` for every apostrophe, `-` for every dash, single blanks, trimmed. */
export function fold(text: string): string {
  let out = text;
  if (!ascii.test(out)) {
    out = out
      .normalize('NFKD')
      .replace(marks, '')
      .replace(/[\u2018\u2019\u02bc\u2032\u00b4`\u201b]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\u0153/g, 'oe')
      .replace(/\u0152/g, 'OE')
      .replace(/\u00e6/g, 'ae')
      .replace(/\u00df/g, 'ss')
      .replace(/\u0131/g, 'i')
      .replace(/\u00f8/g, 'o')
      .replace(/\u0142/g, 'l');
  }
  return out.replace(blanks, ' ').trim().toLowerCase();
}

/** White space folded to single blanks and trimmed; everything else as it was. */
export function squeeze(text: string): string {
  return text.replace(blanks, ' ').trim();
}
