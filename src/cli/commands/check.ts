import { dirname, join, resolve } from 'node:path';
import { allRules } from '../../check/all-rules.ts';
import { writeBaseline } from '../../check/baseline.ts';
import type { PagePart } from '../../check/rule-page.ts';
import type { Overrides } from '../../check/run-rules.ts';
import type { FindingOptions } from '../../format/findings/format.ts';
import { loadFindingFormat } from '../../format/findings/index.ts';
import type { Findings } from '../../language/findings.ts';
import type { CheckReport, RuleFace } from '../../model/check.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { World } from '../../model/world.ts';
import { escapeControls } from '../../text/controls.ts';
import { nearest } from '../../text/distance.ts';
import { sayReport } from '../../text/finding-words.ts';
import type { Locale } from '../../text/wording.ts';
import { findArchive } from '../archive.ts';
import { type Checked, type CheckOptions, checkArchive, ruleIds } from '../check-archive.ts';
import { archiveBefore, baselineOf, type Known, withoutKnown } from '../check-changed.ts';
import { diffOf, type FixResult, fixInMemory, writeFixes } from '../check-fix.ts';
import { prefixFrom, scopeOf } from '../check-scope.ts';
import type { CommandModule, Context } from '../command.ts';
import { openArchive } from '../load.ts';
import { writeNote } from '../notes.ts';
import { bytesOf, writePieces } from '../print.ts';
import { type ForOthers, isPublished, PublishedFindings } from '../published-findings.ts';
import type { Options } from '../registry.ts';
import { isRun } from '../runner.ts';
import { oneLineAMeeting, type Series, saidOnce } from '../said-once.ts';
import { byFile, type FindingSpeech, fingerprintsOf, showFile, textOf } from '../show-findings.ts';
import { safeLines, writeShown } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { loadFindings, loadHelp, loadMessages } from '../words.ts';

const severities = ['off', 'info', 'warning', 'error'] as const;

/** What `--changed` alone compares with. */
const changedBase = 'HEAD';

/** Says what is wrong in the minutes, or mends what can be mended without touching a word. */
export const run: CommandModule<'check'>['run'] = async (world, context, args, options) => {
  if (!options.watch) return check(world, context, args, options);
  const { again, refuseWriting } = await import('../watch.ts');
  refuseWriting({
    '--fix': options.fix,
    '--output': options.output !== null,
    '--write-baseline': options.writeBaseline,
  });
  const dir = archiveFolder(world, context.dir, args.paths);
  return again(world, { ...context, dir }, () => check(world, context, args, options));
};

const check: CommandModule<'check'>['run'] = async (world, context, { paths }, options) => {
  const { only, overrides } = readRules(options.rule);
  const partial = paths.length > 0 || only.length > 0 || options.changed !== null;
  if (options.writeBaseline && partial) throw new UserError('baseline-partial', {});
  const dir = archiveFolder(world, context.dir, paths);
  const first = await openArchive(world, dir, ruleIds);
  const inPaths = scopeOf(world, first, paths);
  const base = options.changed === '' ? changedBase : options.changed;
  const before = base === null ? null : await archiveBefore(world, first, base, context.today, { overrides, only });
  const opened = before?.settled(first) ?? first;
  const baseline = before?.baseline ?? baselineOf(world, opened);
  const published = isPublished(world, options.format) ? new PublishedFindings(opened.config) : null;
  const checkOptions: CheckOptions = {
    overrides,
    only,
    timed: base === null,
    inScope: inPaths,
    ...(before === null ? {} : { compare: before.undone }),
    ...(published === null ? {} : { see: (text, reading, doubt) => published.see(text, reading, doubt) }),
  };

  const [words, findings] = await Promise.all([loadMessages(context.language), loadFindings(context.language)]);
  // Reports are kept: dates have their year.
  const locale: Locale = { words, today: null };
  const note = (code: string, args: Parameters<typeof sayReport>[1]): void => {
    writeNote(world, escapeControls(sayReport(code, args, findings, locale)));
  };

  let checked: Checked;
  let fix: FixResult | null = null;
  if (options.fix) {
    fix = await fixInMemory(
      world,
      async (seen) => {
        const again = await openArchive(seen, dir, ruleIds);
        return before?.settled(again) ?? again;
      },
      context.today,
      checkOptions,
      (each) => withoutKnown(world, baseline, before, each).findings,
    );
    checked = fix.checked;
    if (!options.dryRun) writeFixes(world, first.root, fix);
  } else {
    checked = await checkArchive(world, opened, context.today, checkOptions);
  }
  if (options.writeBaseline)
    return writeKnown(world, first.root, baseline.file, checked, options.dryRun, published !== null, note);

  const each = withoutKnown(world, baseline, before, checked);
  // People are told once a meeting what machines are told sentence by sentence.
  const told = options.format === 'text' ? oneLineAMeeting(checked.findings, each.isHidden, locale) : checked.findings;
  const known = { ...each, findings: told.filter((finding) => !each.isHidden(finding)) };
  // Who asks for one rule wants to see all of it.
  const isWhole = options.format !== 'text' || only.length > 0;
  const { single, series } = isWhole ? { single: known.findings, series: [] } : saidOnce(known.findings);
  const files =
    before === null ? checked.files : countChanged(checked, (file) => inPaths(file) && before.isChanged(file));
  const forOthers = published?.of(checked.loaded) ?? null;
  const report = await reportOf(
    world,
    context,
    { ...checked, files, findings: options.format === 'text' ? single : told },
    { ...known, series },
    { findings, locale },
    forOthers,
    options.format,
  );
  if (fix !== null && options.dryRun) world.stdout.write(safeLines(diffOf(fix, forOthers)));
  else await write(world, context, report, options, { locale, findings });
  if (before !== null && base !== null) {
    if (files === 0) note('nothing-changed', { base });
    const { rules, off, added, removed } = before.differs;
    if (rules > 0) note('rules-differ', { base, n: rules, off });
    if (added + removed > 0) note('baseline-differs', { base, file: baseline.file, added, removed });
  }
  if (fix !== null) sayFixed(fix, options.dryRun, note);
  if (known.hidden > 0) note('baselined', { n: known.hidden, file: known.file });
  if (!partial && known.stale > 0)
    note('baseline-stale', { n: known.stale, file: known.file, command: 'czs check --write-baseline' });
  // A machine that checks nothing is to say so: a wrong folder, or PVs of which none was taken for one.
  const { minutes, unread } = checked.loaded;
  if (minutes.length + unread.length === 0 && isRun(world))
    throw new UserError('nothing-read', { folder: opened.config.minutes });
  const failing = failingSeverities(options.failOn);
  return known.findings.some(({ severity }) => failing.has(severity)) ? 1 : 0;
};

/** The archive as elsewhere; where there is none, that of the first path: a hook is called at the root of its repository. */
function archiveFolder(world: World, dir: string | null, paths: readonly string[]): string | null {
  const [path] = paths;
  if (dir !== null || path === undefined || findArchive(world, null) !== null) return dir;
  return findArchive({ ...world, cwd: dirname(resolve(world.cwd, path)) }, null);
}

/** `--rule ID` and `--rule ID=severity`. */
function readRules(typed: readonly string[]): { readonly only: readonly string[]; readonly overrides: Overrides } {
  const only: string[] = [];
  const overrides: Record<string, Severity | 'off'> = {};
  for (const each of typed) {
    const [id = '', severity] = each.split('=', 2) as [string, string?];
    if (!ruleIds.includes(id)) throw new UserError('rule-unknown', { rule: id, suggestion: nearest(id, ruleIds) });
    if (severity === undefined) only.push(id);
    else if ((severities as readonly string[]).includes(severity)) overrides[id] = severity as Severity | 'off';
    else {
      const suggestion = nearest(severity, severities);
      throw new UserError('choice-unknown', {
        option: `--rule ${id}`,
        value: severity,
        suggestion,
        choices: severities,
      });
    }
  }
  return { only, overrides };
}

/** The severities at or above the one that `--fail-on` names. */
function failingSeverities(failOn: Options<'check'>['failOn']): ReadonlySet<Severity> {
  const all: readonly Severity[] = ['error', 'warning', 'info'];
  return new Set(failOn === 'never' ? [] : all.slice(0, all.indexOf(failOn) + 1));
}

/** PVs that changed, those that cannot be read among them. */
function countChanged({ minutes, loaded }: Checked, isMeant: (file: string) => boolean): number {
  return [...minutes.keys(), ...loaded.unread.map(({ file }) => file)].filter(isMeant).length;
}

function writeKnown(
  world: World,
  root: string,
  file: string,
  checked: Checked,
  dryRun: boolean,
  isForOthers: boolean,
  note: (code: string, args: Record<string, string | number>) => void,
): number {
  const fingerprints = [...byFile(checked.findings)].flatMap(([name, findings]) =>
    fingerprintsOf(checked, name, findings, textOf(world, root, name)),
  );
  const text = writeBaseline(fingerprints);
  if (dryRun) {
    // The rest of a line is the id or the words of what is meant.
    writeShown(world, isForOthers ? text.replace(/^([^\s#]\S* \S+) .*$/gm, '$1 …') : text);
    return 0;
  }
  const [path, bytes] = [join(root, file), new TextEncoder().encode(text)];
  const before = world.files.kind(path) === null ? null : world.files.read(path, 1024 ** 3);
  const written =
    before === null
      ? world.files.create(path, bytes, root)
      : before.ok
        ? world.files.replace(path, before.value, bytes, root)
        : before;
  if (!written.ok) throw new UserError('cannot-write', { file, failure: written.failure, detail: written.detail });
  note('baseline-written', { n: fingerprints.length, file });
  return 0;
}

async function reportOf(
  world: World,
  { language }: Context,
  checked: Checked,
  known: Known & { readonly series: readonly Series[] },
  words: FindingSpeech,
  forOthers: ForOthers | null,
  format: Options<'check'>['format'],
): Promise<CheckReport> {
  const counts = { error: 0, warning: 0, info: 0 };
  let fixable = 0;
  const files = new Set<string>();
  for (const finding of known.findings) {
    counts[finding.severity]++;
    files.add(finding.file);
    const approved = checked.minutes.get(finding.file)?.status === 'approved';
    if (finding.edits.length > 0 && !approved) fixable++;
  }
  const { root } = checked.loaded;
  return {
    files: checked.files,
    filesWithFindings: files.size,
    counts,
    fixable,
    groups: {
      *[Symbol.iterator]() {
        for (const [file, all] of byFile(checked.findings)) {
          if (!files.has(file)) continue;
          const shown = showFile(world, checked, file, all, words, forOthers);
          yield { file, findings: shown.filter((_, at) => !known.isHidden(all[at] as Finding)) };
        }
      },
    },
    series: known.series.flatMap(({ finding, times, files: within }) =>
      showFile(world, checked, finding.file, [finding], words, forOthers).map((shown) => ({
        shown,
        times,
        files: within,
      })),
    ),
    rules: format === 'sarif' ? await ruleFaces(known.findings, words.findings, language) : [],
    prefix: prefixFrom(world, root),
  };
}

async function ruleFaces(
  found: readonly Finding[],
  findings: Findings,
  language: Context['language'],
): Promise<RuleFace[]> {
  const [{ rulePage }, { isFindings, markdownOf }, { typeset }, messages] = await Promise.all([
    import('../rule-pages.ts'),
    import('../../check/rule-page.ts'),
    import('../../text/wording.ts'),
    loadMessages(language),
  ]);
  const ids = new Set(found.map(({ rule }) => rule));
  return allRules
    .filter(({ id }) => ids.has(id))
    .map(({ id, severity }) => {
      // The results say what is found.
      const parts = rulePage(id, language).filter((part) => !isFindings(part));
      const summary = typeset(findings.rules[id] ?? id, messages);
      const about = plainParagraph(parts.find(({ kind }) => kind === 'prose'));
      return { id, severity, summary, about, page: `# ${id}\n\n${markdownOf(parts)}\n` };
    });
}

/** The first paragraph of a page, without the marks of Markdown. */
function plainParagraph(part: PagePart | undefined): string {
  const [first = ''] = part?.kind === 'prose' ? part.text.split('\n\n') : [];
  return first
    .replace(/\[([^[\]]{1,200})\]\([^()]{1,200}\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll('\n', ' ');
}

/** Where this copy of czs is described: the repository of the action that runs it. It has no public address of its own yet. */
function homeOf({ env: { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository } }: World): string | null {
  return server && repository ? `${server}/${repository}` : null;
}

/** Writes the report. */
async function write(
  world: World,
  context: Context,
  report: CheckReport,
  options: Options<'check'>,
  words: Pick<FindingOptions, 'locale' | 'findings'>,
): Promise<void> {
  const toFile = options.output !== null;
  const { name } = (await loadHelp(context.language)).commands.check;
  const format = await loadFindingFormat(options.format);
  const pieces = format.render(report, {
    ...words,
    width: toFile ? null : context.width,
    color: toFile ? 0 : context.color,
    fixCommand: `czs ${name} --fix`,
    version,
    home: homeOf(world),
    failing: failingSeverities(options.failOn),
  });
  // Its lines are orders to the runner, and meant so: bytes are written as they are.
  const written = options.format === 'github' ? [await bytesOf(pieces)] : pieces;
  await writePieces(world, written, options.output, options.force);
  const { GITHUB_STEP_SUMMARY } = world.env;
  if (options.format === 'github' && GITHUB_STEP_SUMMARY) await writeSummary(world, GITHUB_STEP_SUMMARY, report, words);
}

/** The job summary, after what other steps wrote there. That it cannot be written changes nothing of the check. */
async function writeSummary(
  world: World,
  file: string,
  report: CheckReport,
  words: Pick<FindingOptions, 'locale' | 'findings'>,
): Promise<void> {
  const { jobSummary } = await import('../../format/findings/github.ts');
  const path = resolve(world.cwd, file);
  const bytes = new TextEncoder().encode(jobSummary(report, words));
  const before = world.files.read(path, 1024 ** 2);
  if (before.ok) world.files.replace(path, before.value, Buffer.concat([before.value, bytes]), dirname(path));
  else world.files.create(path, bytes, dirname(path));
}

function sayFixed(
  { lines, frozen, changed }: FixResult,
  dryRun: boolean,
  note: (code: string, args: Record<string, string | number>) => void,
): void {
  if (changed.length === 0) note('nothing-to-fix', {});
  else note(dryRun ? 'would-fix' : 'fixed', { n: lines, files: changed.length });
  if (frozen > 0) note('fix-approved', { n: frozen });
}
