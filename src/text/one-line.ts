/** So many letters stand on one line of a page. */
const lineLength = 70;

/** A text as one line of a page: what is longer is cut at a blank, and ends with `…`. */
export function oneLine(text: string): string {
  if (text.length <= lineLength) return text;
  const cut = text.slice(0, lineLength);
  const space = cut.lastIndexOf(' ');
  return `${(space > lineLength / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:–-]{1,9}$/, '')} …`;
}
