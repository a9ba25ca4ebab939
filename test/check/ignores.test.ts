import { describe, expect, it } from 'vitest';
import { applyIgnores, readIgnores } from '../../src/check/ignores.ts';
import { parseFast } from '../../src/markdown/fast-parser.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { BlockFact } from '../../src/model/read-text.ts';

const blocksOf = (text: string): readonly BlockFact[] => parseFast(text, 0) ?? [];
const settings = { allowed: true, knownRules: ['a-rule', 'b-rule', 'conflict-marker'], ran: () => true };

function finding(rule: string, text: string, word: string, severity: Finding['severity'] = 'warning'): Finding {
  const start = text.indexOf(word);
  if (start === -1) throw new Error(word);
  return {
    rule,
    code: rule,
    args: {},
    severity,
    file: 'm.md',
    place: { start, end: start + 1 },
    edits: [],
    related: [],
  };
}

function left(text: string, findings: readonly Finding[], more: Partial<typeof settings> = {}) {
  const { kept, problems } = applyIgnores(findings, readIgnores(text, blocksOf(text)), { ...settings, ...more });
  return {
    kept: kept.map((each) => text.slice(each.place.start).split(/\s/, 1)[0]),
    problems: problems.map((each) => each.code),
  };
}

describe('czs-ignore', () => {
  const text = `## Un

<!-- czs-ignore a-rule: convenu -->

premier paragraphe
sa deuxième ligne

dernier paragraphe

<!-- czs-ignore a-rule, b-rule: convenu -->
- point
  - dessous
- autre
`;

  it('is about the next block, all of it, and no other', () => {
    const words = ['premier', 'deuxième', 'dernier', 'point', 'dessous', 'autre'];
    const all = words.map((word) => finding('a-rule', text, word));
    expect(left(text, all)).toEqual({ kept: ['dernier', 'autre'], problems: ['ignore-unused'] });
    expect(left(text, [...all, finding('b-rule', text, 'point')]).problems).toEqual([]);
  });

  it('silences no other rule', () => {
    expect(left(text, [finding('b-rule', text, 'premier')]).kept).toEqual(['premier']);
  });

  it('is about the whole file where it says so, wherever it stands', () => {
    const whole = 'texte\n\n## Titre\n\n<!-- czs-ignore-file a-rule : un vieux PV -->\n\nautre\n';
    const found = [finding('a-rule', whole, 'texte'), finding('a-rule', whole, 'autre')];
    expect(left(whole, found)).toEqual({ kept: [], problems: [] });
  });

  it('needs a reason, a rule that exists, and something to silence', () => {
    const one = (comment: string) =>
      left(`${comment}\n\ntexte\n`, [finding('a-rule', `${comment}\n\ntexte\n`, 'texte')]);
    expect(one('<!-- czs-ignore a-rule -->')).toEqual({ kept: ['texte'], problems: ['ignore-without-reason'] });
    expect(one('<!-- czs-ignore a-rule: -->')).toEqual({ kept: ['texte'], problems: ['ignore-without-reason'] });
    expect(one('<!-- czs-ignore no-rule: oui -->')).toEqual({ kept: ['texte'], problems: ['ignore-unused/rule'] });
    expect(one('<!-- czs-ignore b-rule: oui -->')).toEqual({ kept: ['texte'], problems: ['ignore-unused'] });
    expect(one('<!-- czs-ignore -->').problems).toEqual(['ignore-unused/rule']);
    expect(one('<!-- czs-ignorer a-rule: oui -->')).toEqual({ kept: ['texte'], problems: [] });
    expect(one('<!--czs-ignore a-rule:oui-->')).toEqual({ kept: [], problems: [] });
  });

  it('is not called unused where its rule did not run', () => {
    expect(left('<!-- czs-ignore a-rule: oui -->\n\ntexte\n', [], { ran: () => false }).problems).toEqual([]);
  });

  it('never silences an error about what a file hides', () => {
    const hidden = '<!-- czs-ignore-file conflict-marker: plus tard -->\n\ntexte\n';
    expect(left(hidden, [finding('conflict-marker', hidden, 'texte', 'error')])).toEqual({
      kept: ['texte'],
      problems: ['ignore-unused/forbidden'],
    });
    expect(left(hidden, [finding('conflict-marker', hidden, 'texte', 'warning')]).kept).toEqual([]);
  });

  it('counts for nothing where the archive says so', () => {
    const file = '<!-- czs-ignore a-rule: oui -->\n\ntexte\n';
    expect(left(file, [finding('a-rule', file, 'texte')], { allowed: false })).toEqual({
      kept: ['texte'],
      problems: ['ignore-unused/off'],
    });
  });

  it('is no exception in code, nor where it is not closed', () => {
    for (const file of [
      '```\n<!-- czs-ignore a-rule: oui -->\n```\n\ntexte\n',
      'texte\n\n<!-- czs-ignore-file a-rule: oui\n',
    ]) {
      expect(left(file, [finding('a-rule', file, 'texte')])).toEqual({ kept: ['texte'], problems: [] });
    }
  });
});
