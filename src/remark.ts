/**
 * czs as a plugin of remark: `remark --use czs/remark minutes/`. It runs the rules that need one file on each file's own text, not on the
 * host's tree; the rules of the whole archive, fixes and the baseline are those of `czs check`.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { allRules } from './check/all-rules.ts';
import { applyIgnores, readIgnores } from './check/ignores.ts';
import { asFinding, byPlace, checkLedger, checkMeeting, chooseRules, type RuleSet } from './check/run-rules.ts';
import { findArchive } from './cli/archive.ts';
import { factsOf, withoutIdIn } from './cli/check-archive.ts';
import { doubtOf } from './cli/doubts.ts';
import { dayOf, inSentences, languageOf } from './cli/library-error.ts';
import { type Opened, openArchive, readerFor, readText } from './cli/load.ts';
import { type FileForOthers, isPublished, PublishedFindings } from './cli/published-findings.ts';
import { wordsOf } from './cli/show-findings.ts';
import { chooseLanguage, loadFindings, loadMessages } from './cli/words.ts';
import { allRuleWords } from './language/all-rule-words.ts';
import { replayArchive } from './ledger/replay.ts';
import type { Archive } from './model/archive.ts';
import { defaultConfig, emptyRegistry } from './model/config.ts';
import type { Finding } from './model/finding.ts';
import type { IsoDate } from './model/iso-date.ts';
import type { Language } from './model/minutes.ts';
import { positionOf } from './model/place.ts';
import type { Reading } from './read/reader.ts';
import { type Machine, machineWorld } from './store/machine.ts';

export interface RemarkCzsOptions {
  /** The language of the messages; else that of `czs.yaml`, else the environment's, else French. */
  readonly language?: Language;
  /** The day it is, `YYYY-MM-DD`; else today. What is no day, or no language of czs, is an error of each file. */
  readonly today?: string;
}

/** What czs asks of a vfile. */
export interface HostFile {
  readonly path?: string;
  readonly cwd: string;
  toString(): string;
  message(
    reason: string,
    options: { place: { start: HostPoint; end: HostPoint }; ruleId: string; source: string },
  ): { fatal?: boolean | null | undefined; note?: string | undefined };
}

interface HostPoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The settings and the people of a file's archive, read once by each plugin; unified-engine makes one a file. */
interface Ready {
  readonly opened: Opened;
  readonly set: RuleSet & { readonly alone: RuleSet['archive'] };
  readonly language: Language;
}

const ids = allRules.map((rule) => rule.id);

/** The plugin: each finding is a message of its file, with the rule's id, `source: 'czs'`, and what to do as its note. */
export default function remarkCzs(options: RemarkCzsOptions = {}) {
  const world: Machine = machineWorld();
  const archives = new Map<string | null, Promise<Ready>>();

  const check = async (file: HostFile, path: string): Promise<void> => {
    const today = dayOf(world, options.today);
    const asked = languageOf(options.language);
    const root = findArchive({ ...world, cwd: dirname(path) }, null);
    const ready = archives.get(root) ?? prepare(world, root, asked);
    archives.set(root, ready);
    const read = await ready;
    const { opened, set, language } = read;

    const typed = file.toString();
    const bom = typed.startsWith('\ufeff') ? 1 : 0;
    const text = typed.slice(bom);
    const name = relative(opened.root, path).split(sep).join('/');
    const reading = await readText(world, opened.reader, name, text);
    if (!reading.ours) return;
    const { minutes, blocks } = reading;
    const found = [
      ...checkMeeting(set, factsOf(world, opened, text, reading, today)),
      ...ofFileAlone(read, text, reading, today),
    ];
    const { kept, problems } = applyIgnores(found, readIgnores(text, blocks), {
      allowed: opened.config.inlineIgnores,
      knownRules: ids,
      ran: (id) => set.meeting.some(({ rule }) => rule.id === id) || set.alone.some(({ rule }) => rule.id === id),
    });
    const own = problems.flatMap((problem): Finding[] => {
      const severity = set.severityOf(problem.code.split('/', 1)[0] as string);
      return severity === null ? [] : [asFinding(problem, name, severity)];
    });
    const [findings, words] = await Promise.all([loadFindings(language), loadMessages(language)]);
    const speech = { findings, locale: { words, today: null } };
    const told = isPublished(world, 'text') ? toldOf(read, text, reading, today) : null;
    const point = (offset: number): HostPoint => ({ ...positionOf(minutes.lines, offset), offset: offset + bom });
    for (const finding of [...kept, ...own].sort(byPlace)) {
      const { message, remedy } = wordsOf(finding, speech, told);
      const place = { start: point(finding.place.start), end: point(finding.place.end) };
      const said = file.message(message, { place, ruleId: finding.rule, source: 'czs' });
      // unified: true is an error, false a warning, neither a remark.
      said.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined;
      if (remedy !== null) said.note = remedy;
    }
  };

  return (_tree: unknown, file: HostFile): Promise<void> => {
    const path = resolve(file.cwd, file.path ?? 'minutes.md');
    const checked = before.then(() =>
      inSentences(world, { ...options, folder: dirname(path) }, () => check(file, path)),
    );
    before = checked.then(nextTurn, nextTurn);
    return checked;
  };
}

/**
 * One file after the other, though unified-engine makes a plugin for each: where one that has an error is not quite done when another is, it prints
 * nothing of any, and gives 0.
 */
let before: Promise<void> = Promise.resolve();

const nextTurn = (): Promise<void> => new Promise((resolved) => setImmediate(resolved));

/** An archive of one file. */
function archiveOf({ opened }: Ready, { minutes }: Reading, today: IsoDate): Archive {
  const { config, registry, reader } = opened;
  return replayArchive({ minutes: [minutes], config, registry, today, names: reader.names.reader });
}

/** What rules of the archive say of a file as if it were all of it. */
function ofFileAlone(ready: Ready, text: string, reading: Reading, today: IsoDate): Finding[] {
  const { set, opened } = ready;
  const { dates, names } = opened.reader;
  const archive = archiveOf(ready, reading, today);
  const facts = {
    archive,
    dates,
    names: names.reader,
    words: allRuleWords,
    found: [],
    candidates: () => [],
    withoutId: withoutIdIn([{ text, reading }]),
  };
  return checkLedger({ ...set, archive: set.alone }, facts);
}

/** What may be told of a file in a log that others read. */
function toldOf(ready: Ready, text: string, reading: Reading, today: IsoDate): FileForOthers {
  const published = new PublishedFindings(ready.opened.config);
  published.see(text, reading, doubtOf(text, reading, ready.opened.config));
  const { minutes } = reading;
  return published.of({ archive: archiveOf(ready, reading, today), minutes: [minutes] })(minutes.file, text);
}

async function prepare(world: Machine, root: string | null, asked: Language | null): Promise<Ready> {
  const opened: Opened =
    root === null
      ? { root: world.cwd, config: defaultConfig, registry: emptyRegistry, reader: readerFor({}), settings: [] }
      : await openArchive(world, root, ids);
  const rules = { config: opened.config, overrides: {}, only: [], timed: true };
  const language = chooseLanguage(world, asked, root ?? world.cwd);
  const set = chooseRules(allRules, rules);
  return { opened, set: { ...set, alone: set.archive.filter(({ rule }) => rule.alone) }, language };
}
