/**
 * Pages of cases: fenced blocks of what people type, each followed by what it is read as.
 *
 *     Décision : on garde le local.          what is typed, one line or more
 *     → decision (D1) · “on garde le local.”  what it is read as, one line an entry (`→ text`: nothing)
 *     ! label-near-miss                       the problems that come with it
 */
export interface Case {
  readonly typed: string;
  readonly read: readonly string[];
  readonly problems: readonly string[];
  /** Line of the page where it begins, from 1. */
  readonly line: number;
  /** The words after the fence's first: `cases nl`. */
  readonly context: readonly string[];
  /** The nearest heading of the page above it. */
  readonly heading: string;
}

/** Blanks that cannot be seen, as the pages write them. */
const invisible: readonly (readonly [RegExp, string])[] = [
  [/⍽/g, '\u00a0'],
  [/⎵/g, '\u202f'],
];

/** All cases in the fenced blocks of one kind (```` ```cases ````). */
export function readCases(page: string, kind: string): Case[] {
  const cases: Case[] = [];
  let heading = '';
  let fence: { mark: string; context: readonly string[] } | null = null;
  let typed: string[] = [];
  let read: string[] = [];
  let problems: string[] = [];
  let start = 0;

  const close = () => {
    if (fence && read.length + problems.length > 0) {
      let source = typed.join('\n');
      for (const [mark, blank] of invisible) source = source.replace(mark, blank);
      cases.push({
        typed: source,
        read: read.filter((line) => line !== 'text'),
        problems,
        line: start,
        context: fence.context,
        heading,
      });
    } else if (fence && typed.some((line) => line.trim() !== '')) throw new Error(`line ${start}: a case without →`);
    typed = [];
    read = [];
    problems = [];
  };

  for (const [index, line] of page.split('\n').entries()) {
    const edge = /^(`{3,})(.*)$/.exec(line);
    if (fence === null) {
      const words = (edge?.[2] ?? '').trim().split(' ');
      if (edge && words[0] === kind) fence = { mark: edge[1] as string, context: words.slice(1) };
      else if (/^#{1,6} /.test(line)) heading = line.replace(/^#+ /, '');
      continue;
    }
    if (edge && edge[1] === fence.mark && edge[2] === '') {
      close();
      fence = null;
    } else if (line.startsWith('→ ')) read.push(line.slice(2));
    else if (line.startsWith('! ')) problems.push(line.slice(2));
    else {
      if (read.length + problems.length > 0) close();
      if (typed.length === 0 && line.trim() === '') continue;
      if (typed.length === 0) start = index + 1;
      typed.push(line);
    }
  }
  return cases;
}
