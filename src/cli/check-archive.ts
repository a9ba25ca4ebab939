import { allRules } from '../check/all-rules.ts';
import { applyIgnores, type Ignore, readIgnores } from '../check/ignores.ts';
import type { ArchiveFacts, CandidateOfFile, MeetingFacts } from '../check/rule.ts';
import {
  asFinding,
  byPlace,
  checkLedger,
  checkMeeting,
  chooseRules,
  type Overrides,
  type RuleSet,
} from '../check/run-rules.ts';
import { idEdits, withoutId } from '../draft/ids.ts';
import { allRuleWords } from '../language/all-rule-words.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { ArchiveProblem, Doubt } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { type LineStarts, lineStarts } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { addTo } from '../text/group.ts';
import { approvedText } from './approved-copy.ts';
import { CandidateFinder } from './candidates.ts';
import { Dismissed } from './dismissed.ts';
import { type Loaded, loadArchive, type Opened } from './load.ts';
import { type Progress, progressOn } from './progress.ts';

/** The ids of all rules, sorted. */
export const ruleIds: readonly string[] = allRules.map((rule) => rule.id);

export interface CheckOptions {
  readonly overrides: Overrides;
  /** Only these rules; empty: all. */
  readonly only: readonly string[];
  /** False under `--changed`: rules that depend on today say nothing. */
  readonly timed: boolean;
  /** Which files are reported on. The settings always are. */
  inScope(file: string): boolean;
  /** What is found by comparing all PVs with what they were. */
  compare?(minutes: readonly Minutes[]): Iterable<ArchiveProblem>;
  /** Is given each PV that is reported on, while its text is at hand, and what keeps copies from being made of it. */
  see?(text: string, reading: Reading, doubt: Doubt | null): void;
}

/** Everything, as `czs check` alone does it. */
export const checkAll: CheckOptions = { overrides: {}, only: [], timed: true, inScope: () => true };

/** What a check found. Nothing of a file's text is in it. */
export interface Checked {
  readonly loaded: Loaded;
  /** By file, place and code; without what exceptions in the files silence. */
  readonly findings: readonly Finding[];
  /** PVs that were looked at. */
  readonly files: number;
  readonly minutes: ReadonlyMap<string, Minutes>;
  /** Where the lines of a PV, of `czs.yaml` or of `people.yaml` start; null for what could not be read. */
  linesOf(file: string): LineStarts | null;
}

/** What the rules of one meeting are given. */
export function factsOf(
  { files }: Pick<World, 'files'>,
  { root, config, registry, reader }: Opened,
  text: string,
  { minutes, blocks, fence }: Reading,
  today: IsoDate,
): MeetingFacts {
  const body = fence?.body ?? 0;
  return {
    minutes,
    text,
    blocks,
    body,
    config,
    registry,
    dates: reader.dates,
    names: reader.names.reader,
    words: allRuleWords,
    today,
    exists: (path) => files.kind(`${root}/${path}`) !== null,
    approvedText: () => approvedText({ files }, { root }, minutes.id),
  };
}

/** Reads the archive once and runs the rules: those of one meeting while its text is at hand, those of the archive after. */
export async function checkArchive(
  world: World,
  opened: Opened,
  today: IsoDate,
  options: CheckOptions = checkAll,
  progress: Progress | null = progressOn(world),
): Promise<Checked> {
  const { config, settings } = opened;
  const set = chooseRules(allRules, { config, overrides: options.overrides, only: options.only, timed: options.timed });
  const byFile = new Map<string, Finding[]>();
  const ignores = new Map<string, readonly Ignore[]>();
  let files = 0;
  const draftsAsked = set.severityOf('entry-in-prose') !== null || set.severityOf('id-missing') !== null;
  const drafts: Draft[] = [];
  const put = (finding: Finding): void => {
    addTo(byFile, finding.file, finding);
  };

  const loaded = await loadArchive(
    world,
    opened,
    today,
    ({ text, reading }, doubt) => {
      if (!reading.ours) return;
      const { minutes, blocks } = reading;
      if (!options.inScope(minutes.file)) return;
      files++;
      options.see?.(text, reading, doubt);
      if (draftsAsked && minutes.status === 'draft') drafts.push({ text, reading });
      const found = checkMeeting(set, factsOf(world, opened, text, reading, today));
      if (found.length > 0) byFile.set(minutes.file, found);
      const written = readIgnores(text, blocks);
      if (written.length > 0) ignores.set(minutes.file, written);
    },
    progress,
  );

  const settingLines = new Map(settings.map(({ file, text }) => [file, lineStarts(text)]));
  const compared = options.compare?.(loaded.minutes) ?? [];
  const candidates = () => candidatesIn(world, loaded, drafts);
  for (const finding of checkReplayed(set, loaded, { compared, candidates, drafts })) {
    if (settingLines.has(finding.file) || options.inScope(finding.file)) put(finding);
  }
  for (const one of loaded.unread) if (options.inScope(one.file)) files++;

  for (const [file, written] of ignores)
    byFile.set(file, withoutIgnored(set, config, file, byFile.get(file) ?? [], written));
  const findings = [...byFile.values()].flat().sort(byPlace);
  const minutes = new Map(loaded.minutes.map((one) => [one.file, one]));
  const linesOf = (file: string) => settingLines.get(file) ?? minutes.get(file)?.lines ?? null;
  return { loaded, findings, files, minutes, linesOf };
}

/** A PV that is a draft, kept until the archive is read. */
export interface Draft {
  readonly text: string;
  readonly reading: Reading;
}

/** What a check has beside the archive: what was compared with an earlier one, and where candidates are looked for. */
interface Beside {
  readonly compared?: Iterable<ArchiveProblem>;
  readonly candidates?: () => Iterable<CandidateOfFile>;
  readonly drafts?: readonly Draft[];
}

/** What the rules of the whole archive find, in the settings and in files that could not be read, too. */
export function checkReplayed(
  set: RuleSet,
  { archive, reader, settings, unread }: Loaded,
  { compared = [], candidates = () => [], drafts = [] }: Beside,
): Finding[] {
  const inSettings = settings.flatMap(({ file, problems }) =>
    problems.map((problem): ArchiveProblem => ({ file, problem })),
  );
  const found: readonly ArchiveProblem[] = [...inSettings, ...unread, ...compared];
  const { dates, names } = reader;
  const ids = withoutIdIn(drafts);
  return checkLedger(set, {
    archive,
    dates,
    names: names.reader,
    words: allRuleWords,
    found,
    candidates,
    withoutId: ids,
  });
}

/** What of each PV lacks an id, and the edits where its text is at hand. */
export function withoutIdIn(drafts: readonly Draft[]): ArchiveFacts['withoutId'] {
  const texts = new Map(drafts.map(({ text, reading }) => [reading.minutes.file, text]));
  return (meeting) => {
    const { minutes } = meeting;
    const text = texts.get(meeting.file);
    const edits = text === undefined ? [] : idEdits(text, minutes, meeting, vocabularies[minutes.language]);
    return { entries: withoutId(minutes, meeting), edits };
  };
}

/** What the exceptions in a file leave of what is found in it, and what is wrong with them. */
export function withoutIgnored(
  set: RuleSet,
  { inlineIgnores }: Config,
  file: string,
  found: readonly Finding[],
  written: readonly Ignore[],
): Finding[] {
  const ran = (rule: string) => set.severityOf(rule) !== null;
  const { kept, problems } = applyIgnores(found, written, { allowed: inlineIgnores, knownRules: ruleIds, ran });
  return [...kept, ...problems.flatMap((problem) => ownFinding(set, file, problem))];
}

function ownFinding(set: RuleSet, file: string, problem: ArchiveProblem['problem']): Finding[] {
  const severity = set.severityOf(problem.code.split('/', 1)[0] as string);
  return severity === null ? [] : [asFinding(problem, file, severity)];
}

/** The sentences of drafts that read like an entry, once the archive tells who is known and what is open. */
export function* candidatesIn(world: World, loaded: Loaded, drafts: readonly Draft[]): Iterable<CandidateOfFile> {
  if (drafts.length === 0) return;
  const finder = new CandidateFinder(loaded, new Dismissed(world, loaded).read());
  for (const { text, reading } of drafts)
    for (const candidate of finder.in(text, reading)) yield { minutes: reading.minutes, candidate };
}
