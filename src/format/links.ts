const encoder = /[^\x21-\x7e]|["'<>\\^`{|}]/gu;

function encode(character: string): string {
  return /^\p{Surrogate}$/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character).replace(/'/g, '%27');
}

/** An address that may be followed: http, https, mailto or a fragment (with `file`, those too), percent-encoded; else null. */
export function safeHref(href: string, file = false): string | null {
  const trimmed = href.trim();
  const scheme = /^(?:(https?|file):\/\/[^/]|(file):\/\/\/|(mailto):[^/]|#.)/i.exec(trimmed);
  if (scheme === null || (!file && /^file:/i.test(trimmed))) return null;
  return trimmed.replace(encoder, encode);
}

/** Whether the words of a link are the address that it leads to. */
export function isBareLink(href: string, words: string): boolean {
  return words === href || words === href.replace(/^mailto:/i, '');
}
