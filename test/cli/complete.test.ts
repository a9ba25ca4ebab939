import { describe, expect, it } from 'vitest';
import { complete } from '../../src/cli/complete.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = {
  'czs.yaml': 'format: 1\n',
  'minutes/2024-05-16.md': '---\ndate: 2024-05-16\nprésents:\n  - Nadia Ferrant (Quai)\n---\n',
};

async function suggested(lang: string, ...words: string[]): Promise<string[]> {
  const world = memoryWorld(files, { env: { LANG: lang } });
  await complete(['--', ...words], world);
  return world.stdout.text.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] as string]));
}

describe('options, completed', () => {
  it('are called as the user’s language calls them, and otherwise where only that fits', async () => {
    expect(await suggested('fr_BE.UTF-8', 'suivis', '--e')).toEqual(['--état', '--en-retard', '--échéance-avant']);
    expect(await suggested('fr_BE.UTF-8', 'suivis', '--ov')).toEqual(['--overdue']);
    expect(await suggested('nl_BE.UTF-8', 'acties', '--t')).toContain('--te-laat');
    expect(await suggested('nl_BE.UTF-8', 'acties', '--verant')).toEqual(['--verantwoordelijke']);
    expect(await suggested('en_GB.UTF-8', 'follow-ups', '--ov')).toEqual(['--overdue']);
    expect(await suggested('en_GB.UTF-8', 'follow-ups', '--en-r')).toEqual(['--en-retard']);
  });

  it('have the same values by any of their names', async () => {
    expect(await suggested('fr_BE.UTF-8', 'suivis', '--responsable', 'na')).toEqual(['Nadia Ferrant']);
    expect(await suggested('fr_BE.UTF-8', 'suivis', '--responsable=na')).toEqual(['--responsable=Nadia Ferrant']);
    expect(await suggested('nl_BE.UTF-8', 'acties', '--toestand', 'op')).toEqual(['open']);
    expect(await suggested('fr_BE.UTF-8', 'voir', '--pour', 'members', '2024')).toEqual(['2024-05-16']);
  });
});
