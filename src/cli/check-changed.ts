import { baselineName, readBaseline } from '../check/baseline.ts';
import { undoneApprovals } from '../ledger/undone.ts';
import type { ArchiveProblem } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Minutes } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { pastFiles } from '../store/past-files.ts';
import { type Checked, type CheckOptions, checkArchive, ruleIds } from './check-archive.ts';
import { type Opened, openArchive } from './load.ts';
import { byFile, fingerprintsOf, textOf } from './show-findings.ts';
import { UserError } from './user-error.ts';

/** The file of the baseline, and the fingerprints in it. */
export interface Baseline {
  readonly file: string;
  readonly known: ReadonlySet<string>;
}

/** The baseline of an archive; without one, none is known. */
export function baselineOf(world: World, { root, config }: Pick<Opened, 'root' | 'config'>): Baseline {
  const file = config.baseline ?? baselineName;
  return { file, known: readBaseline(world.files.kind(`${root}/${file}`) === null ? '' : textOf(world, root, file)) };
}

/** The archive as it was where the branch left another, for what is reported since. */
export interface Before {
  /** An archive as it is now, under the rules and exceptions that it had: what is compared does not loosen its own check. */
  settled(opened: Opened): Opened;
  readonly baseline: Baseline;
  /** What became of what was approved. */
  undone(minutes: readonly Minutes[]): Iterable<ArchiveProblem>;
  isChanged(file: string): boolean;
  /** Whether a finding is reported: what is wrong in a file that changed, and what was not found anywhere before. */
  isNew(finding: Pick<Finding, 'file'>, fingerprint: string): boolean;
  /** What is set otherwise now, and does not count. */
  readonly differs: {
    /** Rules. */
    readonly rules: number;
    /** Those of them that are off now. */
    readonly off: number;
    /** Lines of the baseline that are new, and that are gone. */
    readonly added: number;
    readonly removed: number;
  };
}

/**
 * Reads and checks the archive as it was.
 * @throws UserError where git cannot say
 */
export async function archiveBefore(
  world: World,
  opened: Opened,
  base: string,
  today: IsoDate,
  options: Pick<CheckOptions, 'overrides' | 'only'>,
): Promise<Before> {
  const { root } = opened;
  const now = baselineOf(world, opened);
  const named = new Set([opened.config.people, now.file]);
  const past = await world.git.since(root, base, (path) => /\.(?:md|ya?ml|txt)$/i.test(path) || named.has(path));
  if (!past.ok) throw new UserError(`git-${past.failure}`, { base, detail: past.detail });
  const changed = new Set(past.value.changed.map((file) => file.normalize('NFC')));
  const isChanged = (file: string): boolean => changed.has(file.normalize('NFC'));

  const then: World = { ...world, files: pastFiles(world.files, root, past.value) };
  const was = await openArchive(then, root, ruleIds);
  const checked = await checkArchive(then, was, today, { ...options, timed: false, inScope: () => true });
  const found = new Set<string>();
  for (const [file, findings] of byFile(checked.findings))
    for (const each of fingerprintsOf(checked, file, findings, textOf(then, root, file))) found.add(each);

  // Where there was no archive, there is nothing that its first settings could loosen.
  const isFirst = was.settings.length === 0 && checked.files === 0;
  const old = isFirst ? opened.config : was.config;
  const baseline = isFirst ? now : baselineOf(then, was);
  const settings: Pick<Config, 'rules' | 'inlineIgnores' | 'baseline'> = old;
  return {
    settled: (archive) => ({
      ...archive,
      config: {
        ...archive.config,
        rules: settings.rules,
        inlineIgnores: settings.inlineIgnores,
        baseline: settings.baseline,
      },
    }),
    baseline,
    undone: (minutes) => undoneApprovals(checked.loaded.minutes, minutes),
    isChanged,
    isNew: ({ file }, fingerprint) => isChanged(file) || !found.has(fingerprint),
    differs: {
      ...rulesApart(old, opened.config),
      added: [...now.known].filter((each) => !baseline.known.has(each)).length,
      removed: [...baseline.known].filter((each) => !now.known.has(each)).length,
    },
  };
}

/** How many rules two settings set otherwise, exceptions among them, and how many of these the second switches off. */
function rulesApart(was: Config, is: Config): { readonly rules: number; readonly off: number } {
  const ids = new Set([...Object.keys(was.rules), ...Object.keys(is.rules)]);
  const apart = [...ids].filter((id) => JSON.stringify(was.rules[id]) !== JSON.stringify(is.rules[id]));
  return {
    rules: apart.length + (was.inlineIgnores === is.inlineIgnores ? 0 : 1),
    off: apart.filter((id) => is.rules[id]?.severity === 'off').length,
  };
}

/** What of what was found nobody knows yet. */
export interface Known {
  /** What is not known yet. */
  readonly findings: readonly Finding[];
  readonly isHidden: (finding: Finding) => boolean;
  readonly hidden: number;
  /** Entries of the baseline that nothing matched. */
  readonly stale: number;
  readonly file: string;
}

/** Takes out what was found before, where only what is new is asked for, and what the baseline holds. */
export function withoutKnown(world: World, { file, known }: Baseline, before: Before | null, checked: Checked): Known {
  if (known.size === 0 && before === null)
    return { findings: checked.findings, isHidden: () => false, hidden: 0, stale: 0, file };
  const hidden = new Set<Finding>();
  let inBaseline = 0;
  for (const [name, findings] of byFile(checked.findings)) {
    const fingerprints = fingerprintsOf(checked, name, findings, textOf(world, checked.loaded.root, name));
    findings.forEach((finding, at) => {
      const fingerprint = fingerprints[at] as string;
      if (before?.isNew(finding, fingerprint) === false) hidden.add(finding);
      else if (known.has(fingerprint)) {
        hidden.add(finding);
        inBaseline++;
      }
    });
  }
  const findings = checked.findings.filter((finding) => !hidden.has(finding));
  const isHidden = (finding: Finding): boolean => hidden.has(finding);
  return { findings, isHidden, hidden: inBaseline, stale: known.size - inBaseline, file };
}
