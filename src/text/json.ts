/** Outside ASCII, what would act on a terminal, tags of U+E0000 among it. */
const risky =
  /[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff]/g;

function asEscape(character: string): string {
  let out = '';
  for (let at = 0; at < character.length; at++) out += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return out;
}

/** JSON with what could steer a terminal escaped: JSON may escape any character and means the same. */
export function escapedJson(json: string): string {
  return json.replace(risky, asEscape);
}
