import { allRules } from '../../check/all-rules.ts';
import type { Rule } from '../../check/rule.ts';
import type { Messages } from '../../language/messages.ts';
import type { Severity } from '../../model/finding.ts';
import type { World } from '../../model/world.ts';
import { escapeControls } from '../../text/controls.ts';
import { nearest } from '../../text/distance.ts';
import { sayReport } from '../../text/finding-words.ts';
import { formatNumber, stateWord, typeset, type Voice } from '../../text/wording.ts';
import type { CommandModule, Context } from '../command.ts';
import { UserError } from '../user-error.ts';
import { loadFindings, loadHelp, loadMessages } from '../words.ts';

/** A rule's page, or the list of rules. */
export const run: CommandModule<'explain'>['run'] = async (world, context, { rule }) => {
  world.stdout.write(rule === null ? await list(context) : await page(world, context, rule));
  return 0;
};

const wordOf = (severity: Severity, optIn: boolean | undefined, off: string, { words }: Voice): string =>
  optIn === true ? off : stateWord(`severity/${severity}`, words);

async function list({ language, width }: Context): Promise<string> {
  const [findings, words, help] = await Promise.all([
    loadFindings(language),
    loadMessages(language),
    loadHelp(language),
  ]);
  const { wrap, plainStyle, printed, pad } = await import('../../format/layout.ts');
  const { Ruler } = await import('../../format/ruler.ts');
  const ruler = new Ruler(null);
  const voice: Voice = { words, today: null };
  const off = sayReport('off', {}, findings, voice);
  const run = (text: string) => [{ text, style: plainStyle }];
  const idWidth = allRules.reduce((most, { id }) => Math.max(most, id.length), 0);
  const rows = allRules.map(({ id, severity, optIn }) => [id, wordOf(severity, optIn, off, voice)] as const);
  const stateWidth = rows.reduce((most, [, word]) => Math.max(most, word.length), 0);
  const indent = idWidth + 2 + stateWidth + 2;
  const room = width === null ? null : Math.max(20, width - indent);
  const lines = rows.flatMap(([id, word]) => {
    const [first = [], ...rest] = wrap(run(typeset(findings.rules[id] ?? '', words)), room, ruler);
    const head = [...pad(run(id), idWidth + 2, ruler), ...pad(run(word), stateWidth + 2, ruler), ...first];
    return [head, ...rest.map((line) => [...run(' '.repeat(indent)), ...line])];
  });
  const { name } = help.commands.explain;
  const more = sayReport('explain', { command: `czs ${name} action-without-owner` }, findings, voice);
  const count = `${formatNumber(allRules.length, words)} ${sayReport('rules', {}, findings, voice).toLowerCase()}.`;
  return `${printed(lines, ({ text }) => text)}\n${count} ${more}\n`;
}

async function page(world: World, { language, width }: Context, typed: string): Promise<string> {
  const id = typed.toLowerCase();
  const rule = allRules.find((each) => each.id === id);
  const ids = allRules.map((each) => each.id);
  if (rule === undefined) throw new UserError('rule-unknown', { rule: typed, suggestion: nearest(id, ids) });
  const [findings, words, { rulePage, withFound }] = await Promise.all([
    loadFindings(language),
    loadMessages(language),
    import('../rule-pages.ts'),
  ]);
  const voice: Voice = { words, today: null };
  const off = sayReport('off', {}, findings, voice);
  const facts = [
    typeset(findings.rules[id] ?? '', words),
    `${sayReport('severity', {}, findings, voice)}${words.typography.colon}${wordOf(rule.severity, rule.optIn, off, voice)}`,
  ];
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  const prose = rulePage(id, language, (chunk) => typesetProse(chunk, words));
  const said = escapeControls(await withFound(prose, id, world, { findings, voice }), true);
  const text = await pageText(said, width, (severity) => wordOf(severity, false, off, voice));
  const examples = said.includes('```') ? sayReport('examples', {}, findings, voice) : '';
  const head = `${[id, facts.join('. '), ...optionLines(rule, options)].join('\n')}.\n`;
  return `${head}${examples === '' ? '' : `${examples}\n`}${text === '' ? '' : `\n${text}\n`}`;
}

/** Prose as it is printed; what stands between back quotes is to be typed as it is. */
function typesetProse(chunk: string, words: Messages): string {
  return chunk
    .split(/(`[^`\n]{1,200}`)/)
    .map((piece, at) => (at % 2 === 1 ? piece : typeset(piece, words)))
    .join('');
}

function optionLines({ id }: Rule, options: readonly string[]): readonly string[] {
  return options.length === 0 ? [] : [`czs.yaml > rules > ${id}:`, ...options];
}

/** A page as it is read in a terminal: prose wrapped, examples set in, each marked as good, bad or what czs says of it. */
async function pageText(page: string, width: number | null, say: (severity: Severity) => string): Promise<string> {
  const { wrap, plainStyle, printed } = await import('../../format/layout.ts');
  const { Ruler } = await import('../../format/ruler.ts');
  const ruler = new Ruler(null);
  const wrapped = (line: string, first: string, rest: string): string[] => {
    const room = width === null ? null : Math.max(20, width - rest.length);
    const lines = wrap([{ text: line, style: plainStyle }], room, ruler);
    return lines.map((each, at) => (at === 0 ? first : rest) + printed([each], ({ text }) => text).trimEnd());
  };
  const marks: Readonly<Record<string, string>> = { ok: '✔ ', 'not-ok': '✕ ', findings: '→ ', fixed: '✔ ' };
  // The code is the page's own, and the severity a word; a place that belongs to it stands under it.
  const findingLine = (line: string): string[] => {
    if (line.startsWith('  →')) return wrapped(line.trim(), '    ', '      ');
    const [, place, severity, said] = /^(\S+) (error|warning|info) \S+ (.*)$/.exec(line) ?? [];
    return wrapped(said === undefined ? line : `${place} ${say(severity as Severity)} ${said}`, '  → ', '    ');
  };
  const out: string[] = [];
  let mark: string | null = null;
  let isFinding = false;
  for (const line of page.split('\n').slice(1)) {
    const fence = /^`{3,}(.*)$/.exec(line);
    if (fence) {
      const info = (fence[1] as string).trim();
      const kind = info.split(/\s+/).find((word) => Object.hasOwn(marks, word));
      mark = mark === null ? (kind === undefined ? '  ' : (marks[kind] as string)) : null;
      isFinding = mark !== null && kind === 'findings';
      const file = mark === null ? undefined : /\bfile: (\S+)$/.exec(info)?.[1];
      if (file !== undefined) out.push(`  ${mark}${file}`, '');
      if (file !== undefined) mark = '  ';
      continue;
    }
    if (/^<!-- rule:.*-->$/.test(line)) continue;
    if (mark === null) {
      const item = /^( {0,4}(?:- |\d\. )?)(.*)$/.exec(line);
      const lead = item?.[1] ?? '';
      out.push(...(line === '' ? [''] : wrapped(item?.[2] ?? line, lead, ' '.repeat(lead.length))));
      continue;
    }
    if (line === '') out.push('');
    else if (isFinding) out.push(...findingLine(line));
    else out.push(`  ${mark}${line}`);
    if (!isFinding) mark = '  ';
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .replace(/^\n+/, '');
}
