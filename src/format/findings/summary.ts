import type { CheckReport } from '../../model/check.ts';
import { sayReport } from '../../text/finding-words.ts';
import { joinWords } from '../../text/wording.ts';
import type { FindingOptions } from './format.ts';

/** What was found, in one sentence: `1 erreur et 2 avertissements dans 1 fichier sur 14.` */
export function summaryWords(
  report: CheckReport,
  { voice, findings }: Pick<FindingOptions, 'voice' | 'findings'>,
): string {
  const { counts, files, filesWithFindings } = report;
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => sayReport(`${severity}s`, { n: counts[severity] }, findings, voice));
  if (parts.length === 0) return sayReport('clean', { files }, findings, voice);
  const args = { findings: joinWords(parts, voice.words), n: filesWithFindings, files };
  // czs.yaml alone, in an archive without a PV: « dans 1 fichier sur 0 » would be nonsense.
  return sayReport(filesWithFindings > files ? 'summary-elsewhere' : 'summary', args, findings, voice);
}
