/**
 * What a machine that runs a build takes from its log as an order: `::…` at the beginning of a line (GitHub), `##[…]`, `##vso[…]` and
 * `##teamcity[…]` anywhere in one (Azure, GitHub, TeamCity). The sign with which it is complete is written out, as control characters are; in a
 * text of JSON, where it stands in a string, that is the same string.
 */
const orders = /(?<=##[a-z]{0,16})\[|(?<=^\s*:):/gim;

/** So much of a line is looked back at. */
const longest = 24;

/** Makes orders inert in a text that comes in parts. */
export class RunnerCommands {
  /** What of the line that is under way may begin an order. */
  private line = '';

  /** The next part, without an order in it or across its beginning. */
  escape(part: string): string {
    const before = this.line.length;
    const text = this.line + part;
    this.line = lineEnd(text);
    // Most texts have none.
    if (!text.includes('##') && !text.includes('::')) return part;
    const written = (sign: string, at: number): string => (at < before ? sign : sign === '[' ? '\\u005B' : '\\u003A');
    return text.replace(orders, written).slice(before);
  }
}

/** The line that a text ends with, as far as it matters: blanks at its beginning are none, and a long one has begun as something else. */
function lineEnd(text: string): string {
  const start =
    Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'), text.lastIndexOf('\u2028'), text.lastIndexOf('\u2029')) +
    1;
  const line = text.slice(start).trimStart();
  return line.length <= longest ? line : `x${line.slice(-longest)}`;
}
