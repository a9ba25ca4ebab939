/** What a report says on the very day: a meeting of today is still to come, and nothing of today is late. */
import { describe, expect, it } from 'vitest';
import { upcomingMeetings } from '../../src/report/meetings.ts';
import { type StatusJson, statusReport } from '../../src/report/status.ts';
import { archiveOf } from '../helpers/archives.ts';

const day = '2025-03-06';
const before = '2025-03-05';
const after = '2025-03-07';
const planned = { [`minutes/${day}.md`]: `---\ndate: ${day}\nstatut: convoquée\ndébut: "19:00"\n---\n\n## Jardin\n` };
const announced = {
  'minutes/2025-02-06.md':
    '---\ndate: 2025-02-06\n---\n\n## Jardin\n\nDécision à prendre D1 (pour le 06/03/2025) : une pompe ?\n\n## Prochaine réunion\n\n- 6 mars 2025\n',
};

describe('a meeting that is planned', () => {
  it.each([
    [before, { next: 1, late: [] }],
    [day, { next: 0, late: [] }],
    [after, { next: null, late: [day] }],
  ])('on %s', async (today, expected) => {
    const { next, late } = statusReport(await archiveOf(planned, today), [], 'board').data as StatusJson;
    expect({ next: next?.days ?? null, late: late.map(({ date }) => date) }).toEqual(expected);
  });
});

describe('a meeting that is announced', () => {
  it('is to come up to its day', async () => {
    const days = async (today: string) =>
      upcomingMeetings(await archiveOf(announced, today)).map(({ date, meeting }) => [date, meeting]);
    expect(await days(day)).toEqual([[day, null]]);
    expect(await days(after)).toEqual([]);
  });
});

it('what is to be decided by a day is late the day after', async () => {
  const pending = async (today: string) =>
    (statusReport(await archiveOf(announced, today), [], 'board').data as StatusJson).pending;
  expect(await pending(day)).toEqual([{ ref: '2025-02-06/D1', due: day, overdue: false }]);
  expect(await pending(after)).toEqual([{ ref: '2025-02-06/D1', due: day, overdue: true }]);
});

it('an invitation that left is to be made no more', async () => {
  const file = (sent: string): Record<string, string> => ({
    [`minutes/${day}.md`]: `---\ndate: ${day}\nstatut: convoquée\ndébut: "19:00"\nlieu: La Grange\n${sent}---\n\n## Jardin\n`,
  });
  const told = async (sent: string): Promise<string> =>
    JSON.stringify(statusReport(await archiveOf(file(sent), before), [], 'board').document);
  expect(await told('')).toContain('status/agenda-ready');
  expect(await told('')).toContain('go/agenda');
  expect(await told('envoyée: 2025-02-20\n')).toContain('status/agenda-sent');
  expect(await told('envoyée: 2025-02-20\n')).not.toContain('go/agenda');
});
