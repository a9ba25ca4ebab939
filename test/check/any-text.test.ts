/** Whatever a file holds: no rule throws, every place lies in its file, a fix touches no word, and fixing again changes nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { fixInMemory } from '../../src/cli/check-fix.ts';
import { openArchive } from '../../src/cli/load.ts';
import { byFile, showFile } from '../../src/cli/show-findings.ts';
import { loadFindings } from '../../src/cli/words.ts';
import { messages } from '../../src/language/fr/messages.ts';
import { readCases } from '../helpers/cases.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const findings = await loadFindings('fr');

const typed = readCases(readFileSync(join(root, 'test/entries.cases.md'), 'utf8'), 'cases').map((each) => each.typed);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...typed) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '## Ordre du jour',
      '1. Divers',
      '## Divers',
      '## Prochaines réunions',
      '- 23/04/2020 à 9h30, Forest',
      '- 2019-01-01',
      '<!-- czs-ignore id-missing: voulu -->',
      '<!-- czs-ignore-file label-near-miss -->',
      '```',
      '> cité',
      '| a | b |',
      '##Titre',
      '<<<<<<< HEAD',
      'un\u202emot\u0000',
      'quelqu’un@example.org, 02 123 45 67',
      '[lien](absent.md)',
      '??',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const front = fc.constantFrom(
  '---\ndate: 2020-03-05\n---\n',
  '---\ndate: 2020-03-05\nstatus: approved\napproved: { on: 2020-04-01, digest: sha256:0 }\n---\n',
  '---\ndate: 5 mars 2020\nstart: 9h30\nprésents:\n  - Lina Moreau (Maison du Livre) <l.moreau@example.org>\n  - Moreau Lina\nchair: Personne Autre\n---\n',
  '---\ndate: 2020-02-31\n---\n',
  '',
  '---\nbroken: [\n---\n',
);
const file = fc
  .tuple(front, fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([head, lines, end]) => head.replaceAll('\n', end === '\r\n' ? end : '\n') + lines.join(end) + end);
const archive = fc.record({
  'minutes/2020-03-05.md': file,
  'minutes/2020-04-23.md': file,
  'minutes/2019-12-01-extra.md': file,
});

/** True where every letter of a text is still there, in its order: a fix may write an id and its label, and takes nothing away. */
function keepsLetters(before: string, after: string): boolean {
  let at = 0;
  for (const letter of before.replace(/\[\p{L}\]|[^\p{L}]/gu, '')) {
    at = after.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether each word is still there, wherever it stands: what is read outside the bracket of a label is written into it. */
function keepsWords(before: string, after: string): boolean {
  const left = new Map<string, number>();
  for (const [word] of after.matchAll(/\p{L}+/gu)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const [word] of before.replace(/\[\p{L}\]/gu, '').matchAll(/\p{L}+/gu)) {
    const count = left.get(word) ?? 0;
    if (count === 0) return false;
    left.set(word, count - 1);
  }
  return true;
}

describe('any text', () => {
  it('has its findings in place', () =>
    fc.assert(
      fc.asyncProperty(archive, async (files) => {
        const world = memoryWorld(files);
        const opened = await openArchive(world, null, ruleIds);
        const checked = await checkArchive(world, opened, '2020-05-01');
        for (const [name, found] of byFile(checked.findings)) {
          const text = (files as Record<string, string>)[name] as string;
          for (const { place, edits, code } of found) {
            expect(place.start, code).toBeGreaterThanOrEqual(0);
            expect(place.end, code).toBeGreaterThanOrEqual(place.start);
            expect(place.end, code).toBeLessThanOrEqual(text.length);
            for (const edit of edits) expect(edit.end, code).toBeLessThanOrEqual(text.length);
          }
          showFile(world, checked, name, found, { findings, locale: { words: messages, today: null } });
        }
      }),
      { seed: 11, numRuns: 150 },
    ));

  it('is fixed once, no word of it touched', () =>
    fc.assert(
      fc.asyncProperty(archive, async (files) => {
        const world = memoryWorld(files);
        const fixIn = (each: typeof world) =>
          fixInMemory(
            each,
            (seen) => openArchive(seen, null, ruleIds),
            '2020-05-01',
            checkAll,
            ({ findings }) => findings,
          );
        const { changed } = await fixIn(world);
        const after: Record<string, string> = { ...files };
        for (const { file: name, beforeText, afterText } of changed) {
          const body = (text: string) => text.slice(text.search(/\n---\r?\n/) + 1);
          const isKept = [keepsLetters, keepsWords].some((keeps) => keeps(body(beforeText), body(afterText)));
          expect(isKept, `${name}: ${afterText}`).toBe(true);
          after[name] = afterText;
        }
        expect((await fixIn(memoryWorld(after))).changed).toEqual([]);
      }),
      { seed: 13, numRuns: 80 },
    ));
});
