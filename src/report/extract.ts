import type { Archive, Decision, Meeting } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Document, Fact, Inline, Part } from '../model/table.ts';
import { isWithheld, majorityCell, modeCell, voteCells } from './cells.ts';
import { said } from './inlines.ts';
import { noticeOf } from './meetings.ts';
import { correctionFacts, minutesFacts } from './show.ts';

/** The meeting in which a decision was taken: that of the update which adopted it, else its own. */
export function decidingMeeting(archive: Archive, { meeting, updates }: Decision): Meeting | null {
  const id = updates.findLast(({ status }) => status === 'adopted')?.meeting ?? meeting;
  return archive.meetings.find((one) => one.id === id) ?? null;
}

/** An extract of minutes for a bank or an authority: who was there, what was decided and how, and room to sign. */
export function extractDocument(
  archive: Archive,
  meeting: Meeting,
  decisions: readonly Decision[],
  audience: Audience,
): Document {
  const { title, language } = meeting.minutes;
  return {
    id: 'extract',
    title: [said('extract/title', { date: meeting.date })],
    aside: title === null ? null : [{ kind: 'text', text: title, language }],
    notice: noticeOf(meeting),
    date: meeting.date,
    parts: [
      { kind: 'facts', facts: minutesFacts(archive, meeting, audience, 'public') },
      ...decisions.flatMap((decision): Part[] => {
        const { ref, text, item, lang } = decision;
        const id = ref.slice(ref.indexOf('/') + 1);
        const withheld = isWithheld(decision, audience);
        const heading = said(item === null || withheld ? 'extract/decision' : 'extract/decision-on', {
          id,
          item: item?.title ?? null,
        });
        const words: Inline = withheld ? said('internal', {}) : { kind: 'text', text, language: lang };
        return [
          { kind: 'heading', level: 1, children: [heading] },
          { kind: 'paragraph', children: [words] },
          ...(withheld ? [] : decisionFacts(archive, decision, audience)),
        ];
      }),
      { kind: 'rule' },
      { kind: 'paragraph', children: [said('extract/certified', { language })] },
      {
        kind: 'facts',
        facts: (['chair', 'secretary'] as const).map((role): Fact => {
          const name = meeting[role]?.name;
          const line: Inline[] = [{ kind: 'text', text: '……………………………………………………' }];
          const lines = name === undefined ? [line] : [line, [{ kind: 'text' as const, text: name }]];
          return { label: [said(`show/${role}`)], signed: true, lines };
        }),
      },
    ],
  };
}

/** How it was decided, who proposed it, what was corrected of it, and what became of it where it no longer holds. */
function decisionFacts(archive: Archive, decision: Decision, audience: Audience): Part[] {
  const { mode, majority, proposers, status, ref, supersededBy } = decision;
  const facts: Fact[] = [{ label: [said('extract/ref')], lines: [[{ kind: 'cell', cell: { kind: 'ref', ref } }]] }];
  const vote = modeCell(mode);
  if (vote !== null) facts.push({ label: [said('extract/vote')], lines: [[{ kind: 'cell', cell: vote }]] });
  const names = voteCells(mode, audience).map((cell): Inline[] => [{ kind: 'cell', cell }]);
  if (names.length > 0) facts.push({ label: [said('extract/names')], lines: names });
  const needed = majorityCell(majority);
  if (needed !== null) facts.push({ label: [said('extract/majority')], lines: [[{ kind: 'cell', cell: needed }]] });
  if (proposers.length > 0) {
    const names = proposers.map(({ name }) => name).join(', ');
    facts.push({ label: [said('extract/proposers')], lines: [[{ kind: 'text', text: names }]] });
  }
  if (status !== 'adopted') {
    const state: Inline = { kind: 'cell', cell: { kind: 'state', code: `decision/${status}`, tone: 'quiet' } };
    const by: Inline[] = supersededBy.map((one) => ({ kind: 'text', text: ` (${one})` }));
    facts.push({ label: [said('show/status')], lines: [[state, ...by]] });
  }
  facts.push(...correctionFacts(archive, decision, audience));
  return [{ kind: 'facts', facts }];
}
