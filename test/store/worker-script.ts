/** What worker.test.ts has done in a worker: things that no reader should do. */
import { appendFileSync } from 'node:fs';
import { serve } from '../../src/store/serve.ts';

let count = 0;

void serve(async () => (work: string) => {
  count++;
  if (work === 'count') return count;
  if (work === 'loop') for (;;) count++;
  if (work === 'fill') for (const all: number[][] = []; ; ) all.push(new Array(100_000).fill(count++));
  if (work.startsWith('/')) for (;;) appendFileSync(work, 'x');
  if (work === 'throw') throw new Error('thrown');
  if (work === 'deep')
    return (function deep(): number {
      return 1 + deep();
    })();
  if (work === 'exit') process.exit(3);
  if (work === 'no clone') return () => work;
  if (work === 'env') return [process.env.HOME, process.env.PATH];
  if (work === 'print') console.log('printed');
  if (work === 'later') return new Promise((done) => setTimeout(done, 20, 'later'));
  return `did ${work}`;
});
