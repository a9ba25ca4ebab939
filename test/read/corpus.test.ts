/** Foreign minutes (beside the project, where there are any) are read without a throw, the same by both producers of blocks, and every place lies in its file. */
import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/markdown/limits.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { readers } from '../helpers/readers.ts';

const files = foreignMinutes(/\.md$/);

describe.skipIf(files.length === 0)('foreign minutes', () => {
  it('are read, alike both ways, with honest places', async () => {
    const read = await readers();
    for (const { name, text: foreign } of files) {
      // As it is, and as a meeting of ours, so that its body is read to the end.
      const body = foreign.replace(/^---\n[\s\S]*?\n---\n/, '');
      for (const text of [foreign, `---\ndate: 2020-03-05\n---\n${body}`]) {
        const fast = read.fast('minutes/2020-03-05.md', text);
        if (checkLimits(text, 0) === null) {
          const slow = read.reference('minutes/2020-03-05.md', text);
          expect(fast.minutes, name).toEqual(slow.minutes);
        }
        const places = JSON.stringify(fast.minutes, (_, value) =>
          value !== null &&
          typeof value === 'object' &&
          'start' in value &&
          'end' in value &&
          typeof value.start === 'number'
            ? { at: value.start <= value.end && value.start >= 0 && value.end <= text.length }
            : value,
        );
        expect(places, name).not.toContain('{"at":false}');
      }
    }
  });
});
