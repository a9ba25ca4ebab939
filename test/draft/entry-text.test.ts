import { expect, test } from 'vitest';
import { modeQualifier } from '../../src/draft/entry-text.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Mode, NamedMajority } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

const counts = [1, 2, 5, 31];
const ways: readonly Mode[] = [
  { kind: 'unanimous' },
  { kind: 'consensus' },
  { kind: 'majority' },
  { kind: 'vote', for: 12, against: 2, abstain: 1 },
  { kind: 'vote', for: 3, against: 0, abstain: 0 },
  ...counts.flatMap((count): Mode[] => [
    { kind: 'unanimous', abstain: count },
    { kind: 'consensus', abstain: count },
    { kind: 'majority', against: count },
    { kind: 'majority', abstain: count },
    { kind: 'majority', against: 4, abstain: count },
  ]),
];
const named: readonly NamedMajority[] = ['simple', 'absolute', 'two-thirds', 'three-quarters', 'four-fifths'];
const tie: Mode = { kind: 'vote', for: 4, against: 4, abstain: null };
const modes: readonly Mode[] = [
  ...ways,
  ...ways.flatMap((mode): Mode[] => [
    { ...mode, secret: true },
    ...named.flatMap((needed): Mode[] => [
      { ...mode, needed },
      { ...mode, needed, secret: true },
    ]),
  ]),
  { kind: 'vote', for: null, against: null, abstain: null, secret: true },
  { kind: 'vote', for: 410, against: 92, abstain: 40, shares: true },
  { kind: 'vote', for: 410, against: 92, abstain: 40, shares: true, needed: 'two-thirds' },
  { ...tie, casting: true },
  { ...tie, casting: true, secret: true },
];

test.each(Object.values(vocabularies))('what czs writes of a mode is what it reads: $language', async (words) => {
  const { fast } = await readers();
  for (const mode of modes) {
    const written = modeQualifier(mode, words);
    const reading = fast(
      'minutes/2025-03-06.md',
      `---\ndate: 2025-03-06\n---\n\n## Jardin\n\n${words.labels.decision.one[0]} (${written}) : un banc\n`,
    );
    if (!('minutes' in reading)) throw new Error(written);
    const { minutes } = reading;
    expect(minutes.entries[0]?.mode, written).toEqual(mode);
    expect(minutes.problems, written).toEqual([]);
  }
});
