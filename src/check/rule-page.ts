/** A page of a rule, taken apart: rules/README.md says how one is written. */

/** Prose: lines between blank lines and blocks. It is said in the reader's language. */
interface Prose {
  readonly kind: 'prose';
  readonly text: string;
}

/** A fenced block: files of an example, or what is found in them. */
export interface Block {
  readonly kind: 'block';
  /** What stands after the fence: `markdown`, `not-ok`, `file:`, `minutes/2020-04-23.md`. */
  readonly words: readonly string[];
  readonly lines: readonly string[];
  /** The page's line of the first of them, from 0. */
  readonly from: number;
  /** The day on which the example is checked. */
  readonly today: string;
}

export type PagePart = Prose | Block;

/** The parts of a page, without its title. */
export function partsOf(page: string): PagePart[] {
  const lines = page.split('\n');
  const parts: PagePart[] = [];
  let prose: string[] = [];
  const endProse = () => {
    if (prose.length > 0) parts.push({ kind: 'prose', text: prose.join('\n') });
    prose = [];
  };
  let today = '2020-04-14';
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string;
    const mark = /^`{3,}/.exec(line)?.[0];
    const day = /^<!-- rule: today=(\S+) -->$/.exec(line)?.[1];
    if (mark !== undefined) {
      endProse();
      const from = at + 1;
      at = lines.indexOf(mark, from);
      if (at === -1) throw new Error(`line ${from}: this block is not closed`);
      parts.push({
        kind: 'block',
        words: line.slice(mark.length).trim().split(/\s+/),
        lines: lines.slice(from, at),
        from,
        today,
      });
    } else if (day !== undefined) {
      endProse();
      today = day;
    } else if (line.trim() === '') endProse();
    else prose.push(line);
  }
  endProse();
  return parts;
}

/** The file that a block says it is; null: it does not say. */
export function fileOf({ words }: Block): string | null {
  const at = words.indexOf('file:');
  return at === -1 ? null : (words[at + 1] ?? null);
}

/** True of what is found in an example. */
export function isFindings(part: PagePart): part is Block {
  return part.kind === 'block' && part.words[0] === 'findings';
}

/** Parts as Markdown. */
export function markdownOf(parts: readonly PagePart[]): string {
  const texts = parts.map((part) => {
    if (part.kind === 'prose') return part.text;
    const mark = part.lines.some((line) => line.startsWith('```')) ? '````' : '```';
    return [mark + part.words.join(' '), ...part.lines, mark].join('\n');
  });
  return texts.join('\n\n');
}

interface ExampleFile {
  readonly file: string;
  readonly content: string;
  /** Lines that were put before what the page shows. */
  readonly added: number;
}

/** One archive that is checked: one file, or several. */
export interface Example {
  readonly verdict: 'ok' | 'not-ok';
  readonly files: readonly ExampleFile[];
  readonly today: string;
  /** The page's line, from 1. */
  readonly line: number;
  /** What is found in it; null where the page does not say. */
  readonly findings: Block | null;
  /** Its first file once that is fixed. */
  readonly fixed: Block | null;
}

/** The examples of a page. Throws where it is not written as the README says. */
export function examplesOf(parts: readonly PagePart[]): Example[] {
  type Building = { -readonly [K in keyof Example]: Example[K] } & { files: ExampleFile[] };
  const examples: Building[] = [];
  let open: Building | null = null;
  for (const part of parts) {
    if (part.kind === 'prose') {
      if (/^#{1,6} /m.test(part.text)) open = null;
      continue;
    }
    const [kind, verdict] = part.words;
    if (kind === 'findings' || verdict === 'fixed') {
      const last = examples.at(-1);
      if (last?.verdict !== 'not-ok') throw new Error(`line ${part.from}: there is no not-ok block before this`);
      if (kind === 'findings') last.findings = part;
      else last.fixed = part;
      open = null;
    } else if (verdict === 'ok' || verdict === 'not-ok') {
      const one = exampleFile(part);
      if (open === null || open.verdict !== verdict || open.files.some(({ file }) => file === one.file)) {
        open = { verdict, files: [], today: part.today, line: part.from, findings: null, fixed: null };
        examples.push(open);
      }
      open.files.push(one);
    }
  }
  return examples;
}

/** A meeting's file gets a front matter where it has none, unless it is `raw`. */
function exampleFile(block: Block): ExampleFile {
  const file = fileOf(block) ?? 'minutes/2020-03-05.md';
  const isBare = file.endsWith('.md') && block.lines[0] !== '---' && !block.words.includes('raw');
  const front = isBare ? ['---', `date: ${/\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? '2020-03-05'}`, '---'] : [];
  const content = [...front, ...block.lines].map((line) => `${line}\n`).join('');
  return { file, content, added: front.length };
}
