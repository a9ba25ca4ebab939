/** `adopté(e)(s)`: all forms with and without what stands in brackets. */
export function formsOf(written: string): string[] {
  const bracket = /\(([^()]{0,20})\)/.exec(written);
  if (bracket === null) return [written];
  const [all, inner] = bracket;
  const before = written.slice(0, bracket.index);
  const rest = formsOf(written.slice(bracket.index + all.length));
  return rest.flatMap((end) => [`${before}${end}`, `${before}${inner}${end}`]);
}
