import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { fold } from '../../text/fold.ts';
import type { ArchiveRule } from '../rule.ts';

/** Bodies of an organisation, as titles and names of files say them, folded. */
const bodies = {
  assembly:
    /(?:^| )(?:assemblee generale|ag|ago|age|algemene (?:leden)?vergadering|ledenvergadering|av|alv|general assembly|(?:annual )?general meeting|agm|egm)(?= |$)/,
  board:
    /(?:^| )(?:conseil d'administration|ca|raad van bestuur|rvb|bestuursvergadering|board(?: of directors)?|trustees|organe d'administration|bestuursorgaan)(?= |$)/,
  bureau: /(?:^| )(?:bureau|dagelijks bestuur|executive committee)(?= |$)/,
};

type Body = keyof typeof bodies;

/** Minutes of two bodies in one archive, which is one series: each would approve the other's minutes, and count in its quorum. */
export const rule: ArchiveRule = {
  id: 'two-series',
  severity: 'info',
  scope: 'archive',
  walk() {
    const found = new Map<
      Body,
      { readonly meeting: Meeting; count: number; readonly place: { start: number; end: number } }
    >();
    return {
      visit(meeting, minutes) {
        if (meeting.status === 'cancelled') return;
        const body = bodyOf(`${meeting.id.slice(11).replaceAll('-', ' ')} ${minutes.title ?? ''}`);
        if (body === null) return;
        const known = found.get(body);
        if (known) known.count++;
        else found.set(body, { meeting, count: 1, place: minutes.keys.date ?? { start: 0, end: 3 } });
      },
      *end() {
        const [most, ...others] = [...found.values()].sort((a, b) => b.count - a.count);
        for (const { meeting, place } of others) {
          const related = [
            { code: 'related-series', args: {}, file: most?.meeting.file ?? null, place: most?.place ?? place },
          ];
          yield { file: meeting.file, problem: problem('two-series', place, {}, { related }) };
        }
      },
    };
  },
};

/** The one body that words name; null where they name none, or several. */
function bodyOf(words: string): Body | null {
  if (words === ' ') return null;
  const folded = fold(words).replace(/[^a-z0-9' ]/g, ' ');
  const named = (Object.keys(bodies) as Body[]).filter((body) => bodies[body].test(folded));
  return named.length === 1 ? (named[0] as Body) : null;
}
