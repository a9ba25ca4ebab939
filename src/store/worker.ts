import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Bounded } from '../model/world.ts';

/** What a worker may use; beyond it, it is stopped, and the next work starts a new one. */
export interface WorkerLimits {
  /** Megabytes of the heap of one worker. */
  readonly memory: number;
  /** How many workers at most. A second one starts only when there is much to do. */
  readonly workers: number;
  /** Milliseconds for loading the script. */
  readonly start: number;
}

const usualLimits: WorkerLimits = { memory: 512, workers: 2, start: 20_000 };

/** How much work must wait for each worker before another starts: that costs some 200 ms, which is a dozen files for remark. */
const enoughForAnother = 40;

/** Runs work in worker threads, with a budget that is kept. Nothing starts before the first work; an idle worker keeps no process alive. */
export interface BoundedWorker<In, Out> {
  /** Does one work within a budget of milliseconds, counted from when its turn comes. Never rejects; calls queue. */
  run(input: In, budgetMs: number): Promise<Bounded<Out>>;
  /** Stops the workers; work under way or waiting crashes, further work starts new ones. */
  close(): Promise<void>;
}

/** A message from the worker; serve.ts sends them. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'crash'; readonly detail: string };

interface Job<In, Out> {
  readonly input: In;
  readonly budgetMs: number;
  readonly done: (outcome: Bounded<Out>) => void;
}

/**
 * A worker that runs the JavaScript file `script`, which calls `serve` of serve.ts. What is sent and what comes back is cloned.
 */
export function boundedWorker<In, Out>(script: string, limits: Partial<WorkerLimits> = {}): BoundedWorker<In, Out> {
  const { memory, workers: most, start } = { ...usualLimits, ...limits };
  const waiting: Job<In, Out>[] = [];
  const threads = new Set<Thread>();
  /** Where `waiting` begins; what is before it is done. */
  let first = 0;

  interface Thread {
    readonly worker: Worker;
    job: Job<In, Out> | null;
    ready: boolean;
    timer: NodeJS.Timeout | null;
  }

  const next = (): Job<In, Out> | null => {
    const job = waiting[first];
    if (!job) return null;
    first++;
    if (first === waiting.length) {
      waiting.length = 0;
      first = 0;
    }
    return job;
  };

  /** Gives a free thread its next job. */
  const feed = (thread: Thread): void => {
    if (thread.job) return;
    thread.job = next();
    if (!thread.job) return;
    if (thread.ready) send(thread, thread.job);
  };

  const send = (thread: Thread, job: Job<In, Out>): void => {
    watch(thread, job.budgetMs, 'timeout');
    try {
      thread.worker.postMessage(job.input);
    } catch (error) {
      finish(thread, { ok: false, reason: 'crash', detail: String(error) });
    }
  };

  const watch = (thread: Thread, ms: number, reason: 'timeout' | 'crash'): void => {
    const timer = setTimeout(() => {
      // If it was this thread that was busy, the answer is here already, and is delivered first.
      setImmediate(() => {
        if (thread.timer === timer) drop(thread, { ok: false, reason, detail: `${ms} ms` });
      });
    }, ms);
    thread.timer = timer;
  };

  const unwatch = (thread: Thread): void => {
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
  };

  const finish = (thread: Thread, outcome: Bounded<Out>): void => {
    unwatch(thread);
    const job = thread.job;
    thread.job = null;
    job?.done(outcome);
    if (threads.has(thread)) feed(thread);
  };

  /** Stops a thread; what it was doing ends with `outcome`, and what waits goes to another. */
  const drop = (thread: Thread, outcome: Bounded<Out>): void => {
    if (!threads.delete(thread)) return;
    void thread.worker.terminate();
    finish(thread, outcome);
    // A script that does not even load would take its time for each.
    if (!thread.ready && threads.size === 0) giveUp(outcome);
    if (first < waiting.length) grow();
  };

  const giveUp = (outcome: Bounded<Out>): void => {
    for (let job = next(); job; job = next()) job.done(outcome);
  };

  const grow = (): void => {
    const wanted =
      threads.size === 0 ? 1 : waiting.length - first > threads.size * enoughForAnother ? threads.size + 1 : 0;
    if (wanted > threads.size && wanted <= most) begin();
  };

  const begin = (): void => {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
      // Its own, so that nothing that it prints mixes with results.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
    });
    const thread: Thread = { worker, job: null, ready: false, timer: null };
    threads.add(thread);
    worker.on('message', (answer: Answer) => {
      if (!threads.has(thread)) return;
      if (answer.kind === 'ready') {
        thread.ready = true;
        unwatch(thread);
        if (thread.job) send(thread, thread.job);
      } else if (answer.kind === 'value') {
        finish(thread, { ok: true, value: answer.value as Out });
      } else {
        finish(thread, { ok: false, reason: 'crash', detail: answer.detail });
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
      drop(thread, { ok: false, reason, detail: error.message });
    });
    worker.on('exit', (code) => drop(thread, { ok: false, reason: 'crash', detail: `it ended with ${code}` }));
    // After the listeners: adding one for messages undoes it. While there is work, its timer keeps the process.
    worker.unref();
    watch(thread, start, 'crash');
    feed(thread);
  };

  const run = (input: In, budgetMs: number): Promise<Bounded<Out>> =>
    new Promise((done) => {
      waiting.push({ input, budgetMs, done });
      for (const thread of threads) feed(thread);
      if (first < waiting.length) grow();
    });

  return {
    run,
    close: async () => {
      const stopped = [...threads];
      const closed = { ok: false, reason: 'crash', detail: 'closed' } as const;
      giveUp(closed);
      for (const thread of stopped) drop(thread, closed);
      await Promise.all(stopped.map((thread) => thread.worker.terminate()));
    },
  };
}

/** What the thread of remark is asked. */
export interface RemarkWork {
  readonly text: string;
  readonly from: number;
}

/**
 * The built script in which remark reads: `cli/remark-thread.cjs` of dist/, looked for from where this code was bundled to. From the sources
 * there is none, and a test makes one (test/helpers/bundle.ts).
 */
export function remarkScript(): string {
  return threadScript('remark-thread.cjs');
}

/** The built script of a thread: beside this code in dist/, or where the sources stand (then there is none). */
export function threadScript(name: string): string {
  const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  const places = [join(here, name), join(here, 'cli', name), join(here, '..', 'cli', name)];
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}
