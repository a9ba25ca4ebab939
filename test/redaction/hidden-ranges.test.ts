/** What of a PV a copy leaves out, as it is typed there (`src/redaction/hidden-ranges.ts`). */
import { describe, expect, it } from 'vitest';
import { hiddenIn } from '../../src/redaction/hidden-ranges.ts';
import { archiveOf } from '../helpers/archives.ts';

/** Of the last of some PVs, by their days of 2025. */
async function hidden(bodies: Readonly<Record<string, string>>): Promise<string[]> {
  const files = Object.entries(bodies).map(([day, body]): [string, string] => [
    `minutes/2025-${day}.md`,
    `---\ndate: 2025-${day}\n---\n\n${body}\n`,
  ]);
  const archive = await archiveOf(Object.fromEntries(files), '2025-12-31');
  const text = files.at(-1)?.[1] ?? '';
  const last = archive.meetings.at(-1);
  if (last === undefined) throw new Error('no meeting');
  return hiddenIn(archive, last, 'public').map(({ start, end }) => text.slice(start, end));
}

describe('a sentence on an internal entry', () => {
  const before =
    '## Plainte (huis clos)\n\n**Action A1 (Vera) :** écrire à Ode\n\n## Jardin\n\n**Action A2 (Vera) :** planter';

  it.each([
    [
      'Vera a écrit\nà Ode (2025-01-16/A1), hier.\n\nLe puits est fermé.',
      ['Vera a écrit\nà Ode (2025-01-16/A1), hier.'],
    ],
    ['- Le puits\n- Ode (2025-01-16/A1)\n  est contente\n- La haie', ['- Ode (2025-01-16/A1)\n  est contente']],
    ['| Ode | 2025-01-16/A1 |\n| --- | --- |\n| Puits | – |', ['| Ode | 2025-01-16/A1 |']],
    ['A1 du 16 janvier : Ode a répondu.\n\nLa haie pousse.', ['A1 du 16 janvier : Ode a répondu.']],
    ['A2 du 16 janvier : la haie est plantée, A1 du 17 aussi.', []],
    ['La haie (2025-01-16/A2) est plantée.', []],
    ['**Décision D1 :** on répond comme en 2025-01-16/A1.', []],
  ])('%s', async (body, expected) =>
    expect(await hidden({ '01-16': before, '02-20': `## Suivi\n\n${body}` })).toEqual(expected),
  );
});
