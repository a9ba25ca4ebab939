/** Never plain in YAML: controls, line ends, the mark of byte order. */
const control = /[\p{Cc}\u2028\u2029\ufeff]/u;

/** What YAML reads as more than text, at the start, inside, at the end, or as a whole. */
const unsafe = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$|["\\]|^(?:true|false|null|yes|no|on|off|~)$|^[\d.+]/i;

/** A text as a YAML scalar on one line: plain where it is read as that text by every reader of YAML, else between double quotes. */
export function yamlText(text: string): string {
  if (text !== '' && !unsafe.test(text) && !control.test(text)) return text;
  const escaped = text.replace(/["\\]|[\p{Cc}\u2028\u2029\ufeff]/gu, (letter) =>
    letter === '"' || letter === '\\' ? `\\${letter}` : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
