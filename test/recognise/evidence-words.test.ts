import { expect, test } from 'vitest';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { EvidenceName } from '../../src/recognise/evidence-names.ts';
import { reasonsFor } from '../../src/recognise/weighing.ts';
import { weights } from '../../src/recognise/weights.ts';
import { moreAtLength } from '../../src/recognise/weights-at-length.ts';

test.each(Object.entries({ fr, nl, en }))('%s has words for all evidence that weighs and is told', (_, { phrases }) => {
  const names = [...Object.keys(weights), ...Object.keys(moreAtLength)];
  const codes = new Set(names.flatMap((name) => reasonsFor(new Set([name as EvidenceName]), () => 1)));
  expect([...codes].filter((code) => !Object.hasOwn(phrases, `evidence/${code}`))).toEqual([]);
});
