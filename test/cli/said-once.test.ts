/** What people are told once: what holds for many PVs, and what is found again and again with the same words. */
import { describe, expect, it } from 'vitest';
import { saidOnce } from '../../src/cli/said-once.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';

function found(rule: string, severity: Severity, files: number, args: (at: number) => Finding['args'] = () => ({})) {
  return Array.from({ length: files }, (_, at): Finding => {
    const place = { start: at, end: at + 1 };
    const file = `minutes/2025-01-${String(at + 1).padStart(2, '0')}.md`;
    return { code: rule, rule, severity, file, place, args: args(at), edits: [], related: [] };
  });
}

const own = (at: number) => ({ text: `text ${at}` });
const told = (findings: readonly Finding[]) => {
  const { single, series } = saidOnce(findings);
  return { single: single.length, series: series.map(({ finding, times, files }) => [finding.file, times, files]) };
};

describe('what people are told once', () => {
  it('holds for many PVs: it is told where it is found last', () => {
    expect(told(found('place-missing', 'info', 4))).toEqual({ single: 0, series: [['minutes/2025-01-04.md', 4, 4]] });
    expect(told(found('place-missing', 'info', 4, own)).series).toHaveLength(1);
    expect(told(found('no-owner', 'warning', 5, own))).toEqual({ single: 5, series: [] });
    expect(told(found('no-owner', 'warning', 6, own)).series).toEqual([['minutes/2025-01-06.md', 6, 6]]);
  });

  it('has the same words: an ambiguous name', () => {
    const frank = found('owner-ambiguous', 'warning', 3, () => ({ text: 'Frank' }));
    const others = found('owner-ambiguous', 'warning', 2, own);
    expect(told([...frank, ...others])).toEqual({ single: 2, series: [['minutes/2025-01-03.md', 3, 3]] });
  });

  it('is no error', () => {
    expect(told(found('conflict-marker', 'error', 90))).toEqual({ single: 90, series: [] });
  });

  it('is in a backlog all that a rule finds more often than twice', () => {
    const backlog = found('place-missing', 'info', 70, own);
    const few = found('no-owner', 'warning', 3, own);
    expect(told([...backlog, ...few]).single).toBe(0);
    expect(told([...backlog.slice(0, 40), ...few]).single).toBe(3);
    // All of one PV is shown, however much it is.
    const one = backlog.map((finding) => ({ ...finding, file: 'minutes/2025-01-01.md' }));
    expect(told(one).single).toBe(70);
  });

  it('comes after the warnings, the most frequent first, and nothing is lost', () => {
    const findings = [...found('a', 'info', 9, own), ...found('b', 'warning', 7, own), ...found('c', 'info', 12, own)];
    const { single, series } = saidOnce(findings);
    expect(series.map(({ finding }) => finding.rule)).toEqual(['b', 'c', 'a']);
    expect(single.length + series.reduce((sum, { times }) => sum + times, 0)).toBe(findings.length);
  });
});
