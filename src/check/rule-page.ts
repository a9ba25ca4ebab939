/** The examples of a page of a rule, which are its test: rules/README.md says how they are written. */

interface PageFile {
  readonly file: string;
  readonly content: string;
  /** Lines that were put before what the page shows. */
  readonly added: number;
}

export interface RuleCase {
  readonly verdict: 'ok' | 'not-ok';
  readonly files: readonly PageFile[];
  readonly today: string;
  /** The page's line, from 1. */
  readonly line: number;
  /** The lines of the page that hold the findings: from, and to (not included); null where there is no such block. */
  readonly expected: { readonly from: number; readonly to: number; readonly lines: readonly string[] } | null;
  readonly fixed: { readonly from: number; readonly to: number; readonly lines: readonly string[] } | null;
}

const front = (file: string): string[] => ['---', `date: ${/\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? '2020-03-05'}`, '---'];

/** Reads the cases of a page. Throws where it is not written as the README says. */
export function readRulePage(path: string, text: string): RuleCase[] {
  const lines = text.split('\n');
  type Building = { -readonly [K in keyof RuleCase]: RuleCase[K] } & { files: PageFile[] };
  const cases: Building[] = [];
  let open: Building | null = null;
  let today = '2020-04-14';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const setting = /^<!-- rule: today=(\S+) -->$/.exec(line);
    if (setting) today = setting[1] as string;
    if (/^#{1,6} /.test(line)) open = null;
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (!fence) continue;
    const from = at + 1;
    at = lines.indexOf(fence[1] as string, from);
    if (at === -1) throw new Error(`${path}:${from}: this block is not closed`);
    const body = lines.slice(from, at);
    const [kind = '', ...words] = (fence[2] as string).trim().split(/\s+/);
    const block = { from, to: at, lines: body };
    if (kind === 'findings' || words[0] === 'fixed') {
      const last = cases.at(-1);
      if (last?.verdict !== 'not-ok') throw new Error(`${path}:${from}: there is no not-ok block before this`);
      if (kind === 'findings') last.expected = block;
      else last.fixed = block;
      open = null;
      continue;
    }
    const verdict = words[0];
    if (verdict !== 'ok' && verdict !== 'not-ok') continue;
    const file = /\bfile: (\S+)$/.exec(fence[2] as string)?.[1] ?? 'minutes/2020-03-05.md';
    const bare = file.endsWith('.md') && body[0] !== '---' && !words.includes('raw');
    const whole = bare ? [...front(file), ...body] : body;
    if (open === null || open.verdict !== verdict || open.files.some((each) => each.file === file)) {
      open = { verdict, files: [], today, line: from, expected: null, fixed: null };
      cases.push(open);
    }
    open.files.push({ file, content: whole.map((each) => `${each}\n`).join(''), added: whole.length - body.length });
  }
  return cases;
}
