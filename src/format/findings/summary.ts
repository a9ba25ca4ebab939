import type { CheckReport } from '../../model/check.ts';
import type { Severity } from '../../model/finding.ts';
import { sayReport } from '../../text/finding-words.ts';
import { joinWords } from '../../text/wording.ts';
import type { FindingOptions } from './format.ts';

/** What was found, in one sentence: `1 erreur et 2 avertissements dans 1 fichier sur 14.` */
export function summaryWords(
  report: CheckReport,
  { locale, findings }: Pick<FindingOptions, 'locale' | 'findings'>,
): string {
  const { counts, files, filesWithFindings } = report;
  const found = countWords(counts, { locale, findings });
  if (found === null) return sayReport('clean', { files }, findings, locale);
  const args = { findings: found, n: filesWithFindings, files };
  // czs.yaml alone, in an archive without a PV: « dans 1 fichier sur 0 » would be nonsense.
  return sayReport(filesWithFindings > files ? 'summary-elsewhere' : 'summary', args, findings, locale);
}

/** How many of each severity: `1 erreur et 2 avertissements`; null where there is none. */
export function countWords(
  counts: CheckReport['counts'],
  { locale, findings }: Pick<FindingOptions, 'locale' | 'findings'>,
): string | null {
  const parts = bySeverity
    .filter((severity) => counts[severity] > 0)
    .map((severity) => sayReport(`${severity}s`, { n: counts[severity] }, findings, locale));
  return parts.length === 0 ? null : joinWords(parts, locale.words);
}

const bySeverity = ['error', 'warning', 'info'] as const;

/**
 * Which of some findings are shown where there is room for `room` (of `sizes`, one each if none are told): the gravest first, and of those
 * alike the first; their indexes, in their order.
 */
export function gravest(severities: readonly Severity[], room: number, sizes?: readonly number[]): number[] {
  const chosen: number[] = [];
  let left = room;
  for (const severity of bySeverity) {
    for (let at = 0; at < severities.length && left > 0; at++) {
      if (severities[at] !== severity) continue;
      left -= sizes?.[at] ?? 1;
      if (left >= 0) chosen.push(at);
    }
  }
  return chosen.sort((a, b) => a - b);
}
