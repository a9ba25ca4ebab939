/*
 * Texts as JSON has them, with nothing in them that could steer a terminal: JSON may escape any character and means the same.
 */

/** Outside ASCII, what would act on a terminal, tags of U+E0000 among it. */
const risky =
  /[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff]/g;

/** All but what stands in JSON as it is: not the same, nor what JSON itself escapes, nor halves of a surrogate pair. */
const special =
  /[^ !#-[\]-~\xa0-\xac\xae-\u061b\u061d-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufff8\ufffc-\uffff]/;

function asEscape(character: string): string {
  let out = '';
  for (let at = 0; at < character.length; at++) out += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return out;
}

/** JSON with what could steer a terminal escaped. */
export function escapedJson(json: string): string {
  return json.replace(risky, asEscape);
}

/** A text in JSON, with its quotes. */
export function jsonString(text: string): string {
  return special.test(text) ? escapedJson(JSON.stringify(text)) : `"${text}"`;
}

/** The same for texts that come several times in a row: the last one's JSON is at hand. */
export class Repeated {
  #text = '';
  #json = '""';

  json(text: string): string {
    if (text !== this.#text) {
      this.#json = jsonString(text);
      this.#text = text;
    }
    return this.#json;
  }
}

/** Whatever it is in JSON, two blanks a level, as it stands where its line begins with `blanks`. */
export function jsonAt(value: unknown, blanks: string): string {
  // No text in JSON has a line break of its own: each of them begins a line.
  return escapedJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${blanks}`);
}
