import type { CandidateRole } from '../model/candidate.ts';
import type { Finding } from '../model/finding.ts';
import { countsOf } from '../report/candidates.ts';
import { sayPhrase, type Voice } from '../text/wording.ts';

/** The findings in their order, those of all candidates of a PV as one: « 18 phrases à relire (12 actions, 6 décisions) ». */
export function oneLineAMeeting(
  findings: readonly Finding[],
  isHidden: (finding: Finding) => boolean,
  voice: Voice,
): Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.rule !== 'entry-in-prose' || isHidden(finding)) continue;
    const known = byFile.get(finding.file);
    if (known === undefined) byFile.set(finding.file, [finding]);
    else known.push(finding);
  }
  return findings.flatMap((finding) => {
    const all = finding.rule === 'entry-in-prose' && !isHidden(finding) ? byFile.get(finding.file) : undefined;
    if (all === undefined) return [finding];
    return finding === all[0] ? [summaryOf(finding, all, voice)] : [];
  });
}

function summaryOf(first: Finding, all: readonly Finding[], voice: Voice): Finding {
  const roles = all.map(({ args }) => ({ role: String(args.role).slice('candidate/'.length) as CandidateRole }));
  const parts = countsOf(roles).map((one) => sayPhrase(one, voice));
  const args = { n: all.length, parts: parts.join(', '), meeting: first.args.meeting ?? null };
  return { ...first, code: 'entry-in-prose/meeting', args };
}
