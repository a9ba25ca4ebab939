/** Who votes is found in the lists, however he or she is written there. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

async function found(head: string, line: string): Promise<string[]> {
  const files = {
    'people.yaml':
      'people:\n  - name: Maya Lind\n    organisation: Arcwell\n  - name: Jun Ito\n    organisation: Harbour\n',
    'minutes/2026-03-09.md': `---\ndate: 2026-03-09\nstatus: draft\n${head}---\n\n# A\n\n## 1. Logo\n\n${line}\n`,
  };
  const world = memoryWorld(files);
  await main(['check', '--lang', 'en', '--today', '2026-03-11', '--format', 'json'], world);
  const { findings } = JSON.parse(world.stdout.text) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule).filter((rule) => rule === 'voter-not-there');
}

it('by the list of those present before that of those invited', async () => {
  const head = 'attendees: [Maya, Jun]\ninvited:\n  - Maya Lind (Arcwell)\n  - Jun Ito (Harbour)\n';
  expect(await found(head, 'Decision D1: new logo. 1 for, 1 against (Maya).')).toEqual([]);
  expect(await found(head.replace('[Maya, Jun]', '[Jun]'), 'Decision D1: new logo. 1 for, 1 against (Maya).')).toEqual([
    'voter-not-there',
  ]);
});

it.each([
  'Contre : Maya (répond trop tard, 10/3)',
  'Against: Maya (answered too late, 10/3)',
  'Tegen: Maya (te laat geantwoord, 10/3)',
])('with a remark beside the name, which is no organisation: %s', async (line) => {
  const head =
    'kind: written\nopened: 2026-03-02\ncloses: 2026-03-09\ninvited:\n  - Jun Ito\n  - Maya Lind (Arcwell)\n';
  expect(await found(head, `- Voor: Jun (3/3)\n- ${line}\n\nDecision D1: new logo.`)).toEqual([]);
});
