import {
  APOSTROPHE,
  COLON,
  isDigit,
  isLetter,
  LESS,
  LOW_LINE,
  MORE,
  QUOTE,
  SLASH,
  SPACE,
  skipSpace,
  TICK,
} from './characters.ts';

/** Where the tag that starts at `<` ends, -1 if there is none. */
export function tagEnd(source: string, start: number): number {
  const closing = source.charCodeAt(start + 1) === SLASH;
  let at = start + (closing ? 2 : 1);
  if (!isLetter(source.charCodeAt(at))) return -1;
  while (isLetter(source.charCodeAt(at)) || isDigit(source.charCodeAt(at)) || source.charCodeAt(at) === 45) at++;
  if (closing) {
    at = skipSpace(source, at);
    return source.charCodeAt(at) === MORE ? at + 1 : -1;
  }
  for (;;) {
    const spaced = skipSpace(source, at);
    const code = source.charCodeAt(spaced);
    if (code === MORE) return spaced + 1;
    if (code === SLASH) return source.charCodeAt(spaced + 1) === MORE ? spaced + 2 : -1;
    if (spaced === at || !(isLetter(code) || code === LOW_LINE || code === COLON)) return -1;
    at = spaced + 1;
    while (isNameCharacter(source.charCodeAt(at))) at++;
    const equals = skipSpace(source, at);
    if (source.charCodeAt(equals) !== 61) continue;
    at = skipSpace(source, equals + 1);
    const quote = source.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      at = source.indexOf(String.fromCharCode(quote), at + 1) + 1;
      if (at === 0) return -1;
    } else {
      const from = at;
      while (at < source.length && !endsValue(source.charCodeAt(at))) at++;
      if (at === from) return -1;
    }
  }
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === LOW_LINE || code === COLON || code === 45 || code === 46;
}

function endsValue(code: number): boolean {
  return code <= SPACE || code === QUOTE || code === APOSTROPHE || (code >= LESS && code <= MORE) || code === TICK;
}
