/** An organisation has one name in every register: the one that people.yaml has for it. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const pv = (date: string, organisation: string): string =>
  `---\ndate: ${date}\nprésents:\n  - Nadia Ferrant (${organisation})\n---\n\n## 1. Divers\n\n- [ ] **Action (Nadia Ferrant, pour le 01/01/2026) :** relire\n`;

const files = {
  'people.yaml':
    'organisations:\n  - name: Formation Sud\n    acronym: FS\n    aliases: [Sud]\n  - name: Maison A\n    aliases: [Maison]\n  - name: Maison B\n    aliases: [Maison]\n',
  'minutes/2025-10-09.md': pv('2025-10-09', 'Formation Sud'),
  'minutes/2025-11-13.md': pv('2025-11-13', 'FS'),
  'minutes/2025-12-11.md': pv('2025-12-11', 'sud'),
  'minutes/2025-12-18.md': pv('2025-12-18', 'Maison'),
};

it.each([
  [['attendance', '--by', 'organisation'], /^Formation Sud,.*3.*\n(?:.*\n)*Maison,.*1/m],
  [['actions'], /,Formation Sud,(?:.*\n)*.*,Formation Sud,(?:.*\n)*.*,Formation Sud,/],
])('%j', async (args, expected) => {
  const world = memoryWorld(files, { today: '2026-01-15' });
  await main([...args, '--format', 'csv'], world);
  expect(world.stdout.text, world.stderr.text).toMatch(expected);
  expect(world.stdout.text).not.toMatch(/,FS|^FS|^sud/m);
});

it('an alias of it finds whom the registry has there', async () => {
  const known = `${files['people.yaml']}people:\n  - name: Béatrice Vanhamme\n    organisation: Formation Sud\n  - name: Luc Vanhamme\n    organisation: Maison A\n`;
  const list = {
    'people.yaml': known,
    'minutes/2025-10-09.md': pv('2025-10-09', 'Sud').replaceAll('Nadia Ferrant', 'Vanhamme'),
  };
  const world = memoryWorld(list, { today: '2026-01-15' });
  await main(['attendance', '--format', 'csv'], world);
  expect(world.stdout.text).toContain('Béatrice Vanhamme,Formation Sud,1');
});

it('is named by a meeting whose list has its people, also where that does not say whose they are', async () => {
  const list = {
    'people.yaml': 'people:\n  - name: Nadia Ferrant\n    organisation: Formation Sud\n',
    'minutes/2025-10-09.md': pv('2025-10-09', 'Formation Sud'),
    'minutes/2025-11-13.md': pv('2025-11-13', 'FS').replace(' (FS)', ''),
  };
  const world = memoryWorld(list, { today: '2026-01-15' });
  await main(['organisations', '--format', 'json'], world);
  expect(JSON.parse(world.stdout.text)).toMatchObject([{ name: 'Formation Sud', meetings: 2, last: '2025-11-13' }]);
});
