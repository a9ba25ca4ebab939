import { parentPort } from 'node:worker_threads';
import type { Answer } from './worker.ts';

/**
 * The other end of worker.ts, called once by the script of a worker: loads what does the work, says that it is ready, and answers each
 * message with what `work` gives for it. What `work` throws is an answer, too.
 */
export async function serve<In, Out>(load: () => Promise<(input: In) => Out | Promise<Out>>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('serve() is for worker threads');
  const answer = (message: Answer): void => port.postMessage(message);
  const work = await load();
  port.on('message', async (input: In) => {
    try {
      answer({ kind: 'value', value: await work(input) });
    } catch (error) {
      answer({ kind: 'crash', detail: error instanceof Error ? error.message : String(error) });
    }
  });
  answer({ kind: 'ready' });
}
