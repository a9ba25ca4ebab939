/**
 * A page of a rule, taken apart: its prose, in chunks that blank lines and examples part, the findings of its examples, and the rest. Prose
 * and findings are said in the reader's language, the examples are the same in all of them.
 */

/** A stretch of a page: a chunk of prose, or lines that stand as they are. */
interface Stretch {
  readonly isProse: boolean;
  readonly lines: readonly string[];
}

const fence = /^(`{3,})/;
const setting = /^<!-- rule:.*-->$/;

/** The title is left out. */
function stretchesOf(page: string): Stretch[] {
  const stretches: { isProse: boolean; lines: string[] }[] = [];
  let open: string | null = null;
  for (const line of page.split('\n').slice(1)) {
    const mark = fence.exec(line)?.[1];
    const isProse = open === null && mark === undefined && line.trim() !== '' && !setting.test(line);
    if (open === null) open = mark ?? null;
    else if (line.trim() === open) open = null;
    const last = stretches.at(-1);
    if (last !== undefined && last.isProse === isProse) last.lines.push(line);
    else stretches.push({ isProse, lines: [line] });
  }
  return stretches;
}

/** The chunks of prose of a page, in their order. */
export function proseOf(page: string): string[] {
  return stretchesOf(page).flatMap(({ isProse, lines }) => (isProse ? [lines.join('\n')] : []));
}

/** The page with each chunk of its prose replaced by what `say` makes of it. */
export function withProse(page: string, say: (chunk: string, at: number) => string): string {
  const title = page.slice(0, page.indexOf('\n'));
  let at = 0;
  const said = stretchesOf(page).map(({ isProse, lines }) =>
    isProse ? say(lines.join('\n'), at++) : lines.join('\n'),
  );
  return [title, ...said].join('\n');
}

const findingsFence = /^(`{3,})findings[ ]*$/;

/** The page with what each of its blocks of findings holds replaced by what `say` makes of it; null: without the block. */
export function withFindings(page: string, say: (block: string, at: number) => string | null): string {
  const out: string[] = [];
  const lines = page.split('\n');
  let blocks = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const fence = findingsFence.exec(line)?.[1];
    const end = fence === undefined ? -1 : lines.indexOf(fence, at + 1);
    if (fence === undefined || end === -1) {
      out.push(line);
      continue;
    }
    const said = say(lines.slice(at + 1, end).join('\n'), blocks++);
    if (said !== null) out.push(line, ...(said === '' ? [] : [said]), fence);
    at = end;
  }
  return out.join('\n');
}
