import { describe, expect, it } from 'vitest';
import { readBaseline, writeBaseline } from '../../src/check/baseline.ts';
import { checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { byFile, excerptOf, fingerprintsOf, textOf } from '../../src/cli/show-findings.ts';
import { lineStarts } from '../../src/model/place.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

async function fingerprints(body: string, rule: string): Promise<string[]> {
  const world = memoryWorld({ 'minutes/2020-03-05.md': `---\ndate: 2020-03-05\n---\n${body}` });
  const opened = await openArchive(world, null, ruleIds);
  const options = { overrides: {}, only: [rule], timed: true, inScope: () => true };
  const checked = await checkArchive(world, opened, '2020-03-10', options);
  return [...byFile(checked.findings)].flatMap(([file, found]) =>
    fingerprintsOf(checked, file, found, textOf(world, opened.root, file)),
  );
}

const rule = 'action-without-owner';

describe('fingerprints', () => {
  it('are rule, meeting, and the written id or the normalized line', async () => {
    const body = '\n## Divers\n\n**Action A3 :** un\n\n**Action :** Relire l’été\n';
    expect(await fingerprints(body, rule)).toEqual([
      `${rule} 2020-03-05 A3`,
      `${rule} 2020-03-05 **action :** relire l'ete`,
    ]);
  });

  it('stay when lines are added above, accents are composed otherwise and line ends change', async () => {
    const body = '\n## Divers\n\n**Action :** relire l’été\n';
    const first = await fingerprints(body, rule);
    expect(await fingerprints(body.replace('\n## Divers', '\nUn mot.\n\n## Divers'), rule)).toEqual(first);
    expect(await fingerprints(body.normalize('NFD'), rule)).toEqual(first);
    expect(await fingerprints(body.replaceAll('\n', '\r\n'), rule)).toEqual(first);
  });

  it('count equals apart', async () => {
    const body = '\n## Divers\n\n**Action :** relire\n\n**Action :** relire\n';
    expect(await fingerprints(body, rule)).toEqual([
      `${rule} 2020-03-05 **action :** relire`,
      `${rule} 2020-03-05 **action :** relire (2)`,
    ]);
  });

  it('read back from a baseline, comments and line ends aside', () => {
    const all = ['b-rule 2020-03-05 D1', 'a-rule 2020-03-05 un texte (2)'];
    const text = writeBaseline(all);
    expect(text).toBe(`# czs check --write-baseline\n${all[1]}\n${all[0]}\n`);
    expect(readBaseline(text.replaceAll('\n', '\r\n'))).toEqual(new Set(all));
  });
});

describe('excerpts', () => {
  const of = (text: string, word: string) => {
    const start = text.indexOf(word);
    return excerptOf(text, lineStarts(text), { start, end: start + word.length });
  };

  it('are the line, with what to underline', () => {
    expect(of('un\r\ndeux mots\r\n', 'mots')).toEqual({ line: 2, text: 'deux mots', from: 5, to: 9 });
  });

  it('are inert, their marks still right', () => {
    const found = of('a\u202eb\tmots\u001b[31m', 'mots');
    expect(found?.text).toBe('a\\u202Eb mots\\u001B[31m');
    expect(found?.text.slice(found.from, found.to)).toBe('mots');
  });

  it('are at most 160 characters, the place in sight', () => {
    for (const text of [
      `${'x '.repeat(4000)}mots${' y'.repeat(4000)}`,
      `${'x'.repeat(300)}mots`,
      `mots${'y'.repeat(300)}`,
    ]) {
      const found = of(text, 'mots');
      expect(found?.text.length).toBeLessThanOrEqual(160);
      expect(found?.text.slice(found.from, found.to)).toBe('mots');
    }
    expect(of('mots '.repeat(100).trim(), 'mots '.repeat(90).trim())?.text.length).toBeLessThanOrEqual(160);
  });

  it('are none of a blank line', () => {
    expect(excerptOf('a\n\nb', lineStarts('a\n\nb'), { start: 2, end: 2 })).toBeNull();
    expect(excerptOf('', lineStarts(''), { start: 0, end: 0 })).toBeNull();
  });
});
