import { allRules } from '../../check/all-rules.ts';
import type { Rule } from '../../check/rule.ts';
import { type Block, fileOf, isFindings, type PagePart } from '../../check/rule-page.ts';
import type { Messages } from '../../language/messages.ts';
import type { Severity } from '../../model/finding.ts';
import type { World } from '../../model/world.ts';
import { escapeControls } from '../../text/controls.ts';
import { nearest } from '../../text/distance.ts';
import { sayReport } from '../../text/finding-words.ts';
import { formatNumber, type Locale, stateWord, typeset } from '../../text/wording.ts';
import type { CommandModule, Context } from '../command.ts';
import { UserError } from '../user-error.ts';
import { loadFindings, loadHelp, loadMessages } from '../words.ts';

/** A rule's page, or the list of rules. */
export const run: CommandModule<'explain'>['run'] = async (world, context, { rule }) => {
  world.stdout.write(rule === null ? await list(context) : await page(world, context, rule));
  return 0;
};

const wordOf = (severity: Severity, optIn: boolean | undefined, off: string, { words }: Locale): string =>
  optIn === true ? off : stateWord(`severity/${severity}`, words);

async function list({ language, width }: Context): Promise<string> {
  const [findings, words, help] = await Promise.all([
    loadFindings(language),
    loadMessages(language),
    loadHelp(language),
  ]);
  const { wrap, plainStyle, printed, pad } = await import('../../format/layout.ts');
  const { TextMetrics } = await import('../../format/text-metrics.ts');
  const metrics = new TextMetrics(null);
  const locale: Locale = { words, today: null };
  const off = sayReport('off', {}, findings, locale);
  const run = (text: string) => [{ text, style: plainStyle }];
  const idWidth = allRules.reduce((most, { id }) => Math.max(most, id.length), 0);
  const rows = allRules.map(({ id, severity, optIn }) => [id, wordOf(severity, optIn, off, locale)] as const);
  const stateWidth = rows.reduce((most, [, word]) => Math.max(most, word.length), 0);
  const indent = idWidth + 2 + stateWidth + 2;
  const room = width === null ? null : Math.max(20, width - indent);
  const lines = rows.flatMap(([id, word]) => {
    const [first = [], ...rest] = wrap(run(typeset(findings.rules[id] ?? '', words)), room, metrics);
    const head = [...pad(run(id), idWidth + 2, metrics), ...pad(run(word), stateWidth + 2, metrics), ...first];
    return [head, ...rest.map((line) => [...run(' '.repeat(indent)), ...line])];
  });
  const { name } = help.commands.explain;
  const more = sayReport('explain', { command: `czs ${name} action-without-owner` }, findings, locale);
  const count = `${formatNumber(allRules.length, words)} ${sayReport('rules', {}, findings, locale).toLowerCase()}.`;
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
  const locale: Locale = { words, today: null };
  const off = sayReport('off', {}, findings, locale);
  const facts = [
    typeset(findings.rules[id] ?? '', words),
    `${sayReport('severity', {}, findings, locale)}${words.typography.colon}${wordOf(rule.severity, rule.optIn, off, locale)}`,
  ];
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  const parts = await withFound(rulePage(id, language), id, world, { findings, locale });
  const text = await pageText(parts, width, words, (severity) => wordOf(severity, false, off, locale));
  const examples = parts.some(({ kind }) => kind === 'block') ? sayReport('examples', {}, findings, locale) : '';
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
async function pageText(
  parts: readonly PagePart[],
  width: number | null,
  words: Messages,
  say: (severity: Severity) => string,
): Promise<string> {
  const { wrap, plainStyle, printed } = await import('../../format/layout.ts');
  const { TextMetrics } = await import('../../format/text-metrics.ts');
  const metrics = new TextMetrics(null);
  const wrapped = (line: string, first: string, rest: string): string[] => {
    const room = width === null ? null : Math.max(20, width - rest.length);
    const lines = wrap([{ text: line, style: plainStyle }], room, metrics);
    return lines.map((each, at) => (at === 0 ? first : rest) + printed([each], ({ text }) => text).trimEnd());
  };
  const proseLines = (line: string): string[] => {
    const [, lead = '', text = ''] = /^( {0,4}(?:- |\d\. )?)(.*)$/.exec(line) ?? [];
    return wrapped(text, lead, ' '.repeat(lead.length));
  };
  // The code is the page's own, and the severity a word; a place that belongs to it stands under it.
  const findingLines = (line: string): string[] => {
    if (line.startsWith('  →')) return wrapped(line.trim(), '    ', '      ');
    const [, place, severity, said] = /^(\S+) (error|warning|info) \S+ (.*)$/.exec(line) ?? [];
    return wrapped(said === undefined ? line : `${place} ${say(severity as Severity)} ${said}`, '  → ', '    ');
  };
  const blockLines = (block: Block): string[] => {
    const mark = marks[block.words[1] ?? ''] ?? '  ';
    const file = fileOf(block);
    const lines = file === null ? block.lines : [file, '', ...block.lines];
    return lines.map((line, at) => (line === '' ? '' : `  ${at === 0 ? mark : '  '}${escapeControls(line)}`));
  };
  const texts = parts.map((part) => {
    if (part.kind === 'prose') return typesetProse(part.text, words).split('\n').flatMap(proseLines);
    return isFindings(part) ? part.lines.flatMap(findingLines) : blockLines(part);
  });
  return texts.map((lines) => lines.join('\n')).join('\n\n');
}

const marks: Readonly<Record<string, string>> = { ok: '✔ ', 'not-ok': '✕ ', fixed: '✔ ' };
