import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadReferenceParser } from '../../src/markdown/reference-parser.ts';
import { type BoundedWorker, boundedWorker, type RemarkWork } from '../../src/store/worker.ts';
import { bundled } from '../helpers/bundle.ts';

let made: Awaited<ReturnType<typeof bundled>>[];
let script: string;
let remark: string;
beforeAll(async () => {
  const sources = ['test/store/worker-script.ts', 'src/cli/remark-thread.ts', 'src/store/worker.ts'];
  made = await Promise.all(sources.map(bundled));
  [script, remark] = made.map((each) => each.script) as [string, string];
});
afterAll(() => Promise.all(made.map(({ remove }) => remove())));

const open: BoundedWorker<never, unknown>[] = [];
afterEach(() => Promise.all(open.splice(0).map((worker) => worker.close())));
function worker(
  limits: Parameters<typeof boundedWorker>[1] = { workers: 1 },
  path = script,
): BoundedWorker<string, unknown> {
  const made = boundedWorker<string, unknown>(path, limits);
  open.push(made);
  return made;
}

/** What came of each of some works, in their order. */
function runAll<In, Out>(one: BoundedWorker<In, Out>, inputs: readonly In[], budgetMs: number) {
  return Promise.all(inputs.map((input) => one.run(input, budgetMs)));
}

/** Ample: no test depends on how fast this machine is. */
const enough = 60_000;

describe('boundedWorker', () => {
  it('does many works in order, in one thread', async () => {
    const works = Array.from({ length: 30 }, (_, at) => `work ${at}`);
    const one = worker();
    expect(await runAll(one, works, enough)).toEqual(works.map((work) => ({ ok: true, value: `did ${work}` })));
    expect(await one.run('count', enough)).toEqual({ ok: true, value: 31 });
  });

  it('stops what goes on for longer than its budget, and does the next', async () => {
    const one = worker();
    const outcomes = await Promise.all([one.run('before', enough), one.run('loop', 50), one.run('after', enough)]);
    expect(outcomes).toEqual([
      { ok: true, value: 'did before' },
      { ok: false, reason: 'timeout', detail: '50 ms' },
      { ok: true, value: 'did after' },
    ]);
    // It was a new thread that did it.
    expect(await one.run('count', enough)).toEqual({ ok: true, value: 2 });
  });

  it('stops it for good', async () => {
    const path = join(script, '..', 'beats');
    expect(await worker().run(path, 200)).toMatchObject({ reason: 'timeout' });
    const size = (): number => statSync(path).size;
    await vi.waitFor(
      async () => {
        const before = size();
        await new Promise((done) => setTimeout(done, 50));
        expect(size()).toBe(before);
      },
      { timeout: 4000 },
    );
    expect(size()).toBeGreaterThan(0);
  });

  it('stops what takes more memory than it may', async () => {
    const one = worker({ workers: 1, memory: 32 });
    expect(await one.run('fill', enough)).toMatchObject({ ok: false, reason: 'memory' });
    expect(await one.run('next', enough)).toEqual({ ok: true, value: 'did next' });
  });

  it.each([
    ['throw', 'thrown'],
    ['deep', 'Maximum call stack size exceeded'],
    ['exit', 'it ended with 3'],
    ['no clone', expect.stringContaining('could not be cloned')],
  ])('%s is a crash, and the next work is done', async (work, detail) => {
    const one = worker();
    expect(await one.run(work, enough)).toEqual({ ok: false, reason: 'crash', detail });
    expect(await one.run('next', enough)).toEqual({ ok: true, value: 'did next' });
  });

  it('waits for work that is not done at once', async () => {
    expect(await worker().run('later', enough)).toEqual({ ok: true, value: 'later' });
  });

  it('has no environment and prints nothing', async () => {
    const one = worker();
    expect(await one.run('env', enough)).toEqual({ ok: true, value: [undefined, undefined] });
    expect(await one.run('print', enough)).toEqual({ ok: true, value: 'did print' });
  });

  it('a script that does not load, or never gets ready, is one crash for all that waits', async () => {
    const missing = worker({}, '/nowhere/script.cjs');
    expect(await runAll(missing, ['a', 'b', 'c'], enough)).toMatchObject(
      Array.from({ length: 3 }, () => ({ ok: false, reason: 'crash', detail: expect.stringContaining('script.cjs') })),
    );
    const idle = join(script, '..', 'idle.cjs');
    const starts = join(script, '..', 'starts');
    writeFileSync(
      idle,
      `require('node:fs').appendFileSync(${JSON.stringify(starts)}, 'x'); setInterval(() => {}, 1000);`,
    );
    expect(await runAll(worker({ start: 500 }, idle), ['a', 'b'], enough)).toEqual([
      { ok: false, reason: 'crash', detail: '500 ms' },
      { ok: false, reason: 'crash', detail: '500 ms' },
    ]);
    expect(readFileSync(starts, 'utf8')).toBe('x');
  });

  it('starts a second thread only for much work, and keeps the order', async () => {
    const few = worker({ workers: 2 });
    await runAll(
      few,
      Array.from({ length: 40 }, () => 'x'),
      enough,
    );
    expect(await runAll(few, ['count'], enough)).toEqual([{ ok: true, value: 41 }]);

    const works = Array.from({ length: 300 }, (_, at) => (at % 10 === 9 ? 'later' : `${at}`));
    const done = await runAll(worker({ workers: 2 }), works, enough);
    expect(done.map((each) => each.ok && each.value)).toEqual(
      works.map((work) => (work === 'later' ? work : `did ${work}`)),
    );
  });

  it('a busy main thread makes nothing late', async () => {
    const one = worker();
    await one.run('warm', enough);
    // In the phase of the event loop after which timers are looked at before messages.
    await new Promise((done) => setImmediate(done));
    const outcome = one.run('quick', 200);
    // The answer comes meanwhile, and the time is over when we look.
    for (const end = performance.now() + 1000; performance.now() < end; );
    expect(await outcome).toEqual({ ok: true, value: 'did quick' });
  });

  it('closed while it works, says so; used again, works', async () => {
    const one = worker();
    const outcomes = [one.run('loop', enough), one.run('waiting', enough)];
    await one.close();
    expect(await Promise.all(outcomes)).toEqual(Array(2).fill({ ok: false, reason: 'crash', detail: 'closed' }));
    expect(await one.run('again', enough)).toEqual({ ok: true, value: 'did again' });
  });

  it('idle, keeps no process alive', () => {
    const path = join(script, '..', 'host.cjs');
    const module = JSON.stringify((made[2] as { script: string }).script);
    writeFileSync(
      path,
      `const { boundedWorker } = require(${module});
       const worker = boundedWorker(${JSON.stringify(script)});
       worker.run('x', ${enough}).then((outcome) => console.log(outcome.value));`,
    );
    const ran = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 30_000 });
    expect(ran).toMatchObject({ status: 0, stdout: 'did x\n', stderr: '' });
  });
});

describe('remark in a worker', () => {
  const text =
    '---\ndate: 2020-03-05\n---\n\n# Titre\n\n- [ ] **Action** : écrire\n\n| a | b |\n| - | - |\n| c | d |\n';

  it('gives what it gives here', async () => {
    const here = await loadReferenceParser();
    const there = worker({ workers: 1 }, remark) as unknown as BoundedWorker<RemarkWork, unknown>;
    expect(await there.run({ text, from: 26 }, enough)).toEqual({ ok: true, value: here(text, 26) });
  });

  it('is stopped over a text that takes it for ever', async () => {
    const there = worker({ workers: 1 }, remark) as unknown as BoundedWorker<RemarkWork, unknown>;
    const hostile = `${'> '.repeat(20_000)}x\n`.repeat(3);
    const outcome = await there.run({ text: hostile, from: 0 }, 300);
    expect(outcome.ok).toBe(false);
    expect(await there.run({ text, from: 26 }, enough)).toMatchObject({ ok: true });
  });
});
