import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
import { test } from 'vitest';
import { candidateReader } from './helpers/candidates.ts';
import { sketchSentences } from '../src/recognise/candidates.ts';
import { overrule } from '../src/recognise/rulings.ts';
import { modelRoles, weights } from '../src/recognise/weights.ts';
test('sure', async () => {
  const out = '/tmp/h/sure.out'; writeFileSync(out, '');
  const lines = (process.env.AT ?? '').split(',').map(Number);
  const text = readFileSync(process.env.FILE!, 'utf8');
  const read = await candidateReader(); const { document, context } = read(process.env.FILE!.split('/').pop()!, text, { language: (process.env.LG ?? 'fr') as any });
  const s = sketchSentences(document, context);
  for (const [i, { sketch, evidence }] of s.entries()) {
    const line = text.slice(0, sketch.piece.place.start).split('\n').length;
    if (!lines.includes(line)) continue;
    const sums: any = {};
    modelRoles.forEach((r, at) => { let z = weights.bias![at]!; for (const e of evidence) z += weights[e]?.[at] ?? 0; sums[r] = 1 / (1 + Math.exp(-z)); });
    const before = { ...sums };
    overrule(sums, sketch, evidence, s[i - 1] ?? null);
    appendFileSync(out, `${line} [${sketch.piece.head}|${sketch.piece.lead}] ${sketch.piece.text.slice(0, 90)}\n   ${[...evidence].join(' ')}\n   ${modelRoles.map((r) => `${r} ${before[r].toFixed(2)}→${sums[r].toFixed(2)}`).join('  ')}\n`);
  }
});
