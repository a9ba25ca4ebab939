/** What a list says beside a name is told in every copy that tells the name, once, and in the language of who reads. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { readText } from '../helpers/zip-text.ts';

const lists = `---
date: 2025-03-06
présidence: Nora Benali
secrétaire: Luc Petit
présents:
  - Nora Benali (Le Fil), présidente, arrive à 10h15
  - nom: Luc Petit
    fonction: secrétaire et trésorier
    remplace: Ana Cruz
    jusqu'à: 16h
  - Ann De Wit (secrétaire)
  - Zoé Lambert, comptable
  - Sam Klein (Le Fil, @sam), trésorière, 10h30-12h
excusés:
  - Inès Roy (Le Fil, procuration à Nora Benali)
---

## 1. Le four

**Décision D1 :** on le garde
`;

async function czs(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const world = memoryWorld({ 'minutes/2025-03-06.md': lists, ...more }, { today: '2025-03-10' });
  const code = await main(args, world);
  expect(code, world.stderr.text).toBe(0);
  return world;
}

async function shown(...args: readonly string[]): Promise<string> {
  return (await czs(['show', '2025-03-06', ...args])).stdout.text;
}

describe('beside a name', () => {
  it.each([
    [
      'fr',
      'Nora Benali (Le Fil, arrivée à 10h15), Luc Petit (trésorier, départ à 16h, remplace Ana Cruz), Ann De Wit (secrétaire), Zoé Lambert (comptable), Sam Klein (Le Fil, @sam, trésorière, de 10h30 à 12h)\n',
      'Inès Roy (Le Fil, procuration à Nora Benali)\n',
    ],
    [
      'nl',
      'Nora Benali (Le Fil, vanaf 10u15), Luc Petit (trésorier, tot 16u, vervangt Ana Cruz), Ann De Wit (secrétaire), Zoé Lambert (comptable), Sam Klein (Le Fil, @sam, trésorière, van 10u30 tot 12u)\n',
      'Inès Roy (Le Fil, vertegenwoordigd door Nora Benali)\n',
    ],
    [
      'en',
      'Nora Benali (Le Fil, from 10:15), Luc Petit (trésorier, until 16:00, replaces Ana Cruz), Ann De Wit (secrétaire), Zoé Lambert (comptable), Sam Klein (Le Fil, @sam, trésorière, from 10:30 to 12:00)\n',
      'Inès Roy (Le Fil, represented by Nora Benali)\n',
    ],
  ])('%s: all that the list says, but what stands above', async (language, present, represented) => {
    const out = await shown('--lang', language);
    expect(out).toContain(present);
    expect(out).toContain(represented);
  });

  it.each([
    ['présidente', ''],
    ['présidente / voorzitter', ''],
    ['échevine, présidente', ' (échevine)'],
    ['présidente et trésorière', ' (trésorière)'],
    ['préside, conseillère en mobilité, adjointe', ' (conseillère en mobilité, adjointe)'],
    ['présidente, secrétaire', ' (présidente, secrétaire)'],
    ['conseillère en mobilité', ' (conseillère en mobilité)'],
  ])('« %s », who presides and does not take the notes', async (role, told) => {
    const world = memoryWorld({
      'minutes/2025-03-06.md': `---\ndate: 2025-03-06\nprésidence: Ann Rey\nsecrétaire: Luc Petit\nprésents:\n  - nom: Ann Rey\n    fonction: ${role}\n---\n`,
    });
    await main(['show', '2025-03-06'], world);
    expect(world.stdout.text).toContain(`PRÉSENTS     Ann Rey${told}\n`);
  });

  it('a role is in the language in which it was typed', async () => {
    expect(await shown('--lang', 'nl', '--format', 'html')).toContain(
      'Luc Petit (<span lang="fr">trésorier</span>, tot 16u, vervangt Ana Cruz)',
    );
  });

  it('the same in a file of every kind, and in an extract', async () => {
    const said = 'Luc Petit (trésorier, départ à 16h, remplace Ana Cruz)';
    for (const format of ['docx', 'odt', 'html', 'md']) {
      const { stdout } = await czs(['export', '2025-03-06', '--to', format]);
      expect(readText(stdout.bytes), format).toContain(said);
    }
    expect((await czs(['extract', '2025-03-06/D1'])).stdout.text).toContain(said);
  });

  it('a convocation, which names no chair beside, says who presides', async () => {
    const planned = lists.replaceAll('2025-03-06', '2025-04-03').replace('présents:', 'convoqués:');
    const { stdout } = await czs(['agenda', '2025-04-03'], {
      'minutes/2025-04-03.md': planned.replace('---', '---\nstatut: convoquée'),
    });
    expect(stdout.text).toContain('Nora Benali (Le Fil, présidente, arrivée à 10h15), Luc Petit');
  });

  it('a role goes where the name goes, and nothing else does', async () => {
    const people = (publication: string) => ({
      'people.yaml': `people:\n  - name: Zoé Lambert\n    publication: ${publication}\n  - name: Sam Klein\n    publication: ${publication}\n`,
    });
    const told = async (publication: string, audience: string): Promise<string> =>
      (await czs(['show', '2025-03-06', '--for', audience], people(publication))).stdout.text;
    expect(await told('none', 'members')).toContain(', [nom], [nom] (Le Fil, [nom], de 10h30 à 12h)');
    expect(await told('initials', 'public')).toContain(', Z.\u00a0L., S.\u00a0K. (Le Fil, S., de 10h30 à 12h)');
    expect(await told('function', 'public')).toContain(', [comptable], [trésorière] (Le Fil, ');
    expect(await told('none', 'board')).toContain('Zoé Lambert (comptable), Sam Klein (Le Fil, @sam, trésorière, ');
    const { stdout } = await czs(['show', '2025-03-06', '--for', 'board', '--anonymise', 'Zoé Lambert']);
    expect(stdout.text).toContain('Ann De Wit (secrétaire), [nom], Sam Klein (Le Fil, @sam, trésorière, ');
  });

  it('after a bracket, what says so of somebody needs no comma', async () => {
    const typed = lists
      .replace('Nora Benali (Le Fil), présidente, arrive', 'Nora Benali (Le Fil) arrive')
      .replace('- Zoé Lambert, comptable', '- Zoé Lambert (Le Puits) remplace M. Cruz')
      .replace('- Ann De Wit (secrétaire)', '- Ann (dite Nanou) de Wit')
      .replace('(Le Fil, procuration à Nora Benali)', '(Le Fil) pour Tom Roy');
    const { stdout } = await czs(['show', '2025-03-06'], { 'minutes/2025-03-06.md': typed });
    expect(stdout.text).toContain('Nora Benali (Le Fil, arrivée à 10h15), ');
    expect(stdout.text).toContain('Zoé Lambert (Le Puits, remplace M. Cruz), ');
    expect(stdout.text).toContain('Ann (dite Nanou) de Wit, ');
    expect(stdout.text).toContain('Inès Roy (Le Fil, remplace Tom Roy)');
  });

  it('what somebody does and is of, in one word, is told once', async () => {
    const people = { 'people.yaml': 'people:\n  - name: Zoé Lambert\n    organisation: Comptable\n' };
    const { stdout } = await czs(['show', '2025-03-06', '--for', 'board'], people);
    expect(stdout.text).toContain('Zoé Lambert (Comptable), Sam');
  });
});
