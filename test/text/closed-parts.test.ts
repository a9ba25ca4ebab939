/** What opens a part in camera that goes on over the items after it: where not all of that is marked, no copy is made. */
import { expect, it } from 'vitest';
import { allInternalWords } from '../../src/language/all-internal-words.ts';
import { findUnmarkedInternal } from '../../src/text/unmarked-internal.ts';
import { readers } from '../helpers/readers.ts';
import { sized } from '../helpers/thorough.ts';

async function told(body: string): Promise<string[]> {
  const text = `---\ndate: 2025-05-05\n---\n${body}\n`;
  const { fast } = await readers();
  const { minutes, blocks, fence } = fast('minutes/2025-05-05.md', text);
  return findUnmarkedInternal({ text, minutes, blocks, body: fence?.body ?? 0 }, allInternalWords).map(
    ({ code, args }) => `${code} ${args.words}`,
  );
}

const after = 'internal-unmarked/after';

it.each([
  ['## A\n\nThat the public be excluded.\n\n## B\n\nA letter.', ['public be excluded']],
  ['## A\n\nThat the public be excluded. The clerk is paid.', ['public be excluded']],
  ['## A\n\n- That the public be excluded\n- The clerk is paid', ['public be excluded']],
  ['| A | that the public be excluded |\n| --- | --- |\n| B | the clerk is paid |', ['public be excluded']],
  [
    '## A\n\nThat the public be excluded.\n\n## B (closed session)\n\nA letter.\n\n## C\n\nPay.',
    ['public be excluded'],
  ],
  // A mark on its own item covers none of those after it.
  ['## A (closed session)\n\nThat the public be excluded.\n\n## B\n\nA letter.', ['public be excluded']],
  ['## Into closed session\n\nIn closed session for the items below.\n\n## B\n\nA letter.', ['closed session']],
  ['## Huis clos\n\n## B\n\nUne lettre.', ['Huis clos']],
  [
    '## Exclusion du public\n\nAucune remarque : on exclut.\n\nLe public est exclu.\n\n## B\n\nUn.',
    ['public est exclu'],
  ],
  ['## A\n\nBuiten aanwezigheid van publiek.\n\n## B\n\nEen brief.', ['Buiten aanwezigheid van publiek']],
  // Said to be over, and opened again.
  [
    '## A\n\nThe public be excluded.\n\n## B (closed session)\n\nPay.\n\nThe public was re-admitted.\n\n## C\n\nBulbs.\n\nThe public were excluded.\n\n## D\n\nPay.',
    ['public were excluded'],
  ],
])('%s', async (body, words) => {
  expect(await told(body)).toEqual(words.map((one) => `${after} ${one}`));
});

it.each([
  '## A\n\nThat the public be excluded.\n\n## B (closed session)\n\nA letter.\n\n## C (in camera)\n\nPay.',
  '## A\n\nThat the public be excluded.\n\n## B (closed session)\n\nA letter.\n\n## Next meeting\n\n12 June at 8.',
  '## A\n\nThat the public be excluded.\n\n## B (closed session)\n\nA letter.\n\nThe public was readmitted.\n\n## C\n\nBulbs.',
  // An agenda announces it, and opens nothing.
  '## Ordre du jour\n\n1. A\n2. Exclusion of the public\n\n## A\n\nBulbs.',
  '## Exclusion of the press and public\n\nNone.\n\n## B\n\nBulbs.',
  // Not treated, and about something else than what follows.
  '## Salaires (huis clos)\n\n## B\n\nUne lettre.',
  '## Huis clos\n\nUne lettre.\n\n## B\n\nLe jardin.',
  '## A\n\nBulbs.\n\n<!-- public be excluded -->\n\n## B\n\nMore bulbs.',
])('nothing is left open: %s', async (body) => {
  expect(await told(body)).toEqual([]);
});

it('is found in linear time', async () => {
  const many = 'The public be excluded.\n\n## B (closed session)\n\nPay.\n\nThe public was readmitted.\n\nBulbs.\n\n';
  const before = performance.now();
  await told(`## A\n\n${many.repeat(sized(4000))}`);
  await told(`## A\n\n${'closed session '.repeat(sized(9000))}`);
  expect(performance.now() - before).toBeLessThan(6000);
});
