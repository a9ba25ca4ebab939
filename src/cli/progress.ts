import type { World } from '../model/world.ts';

/** Seconds before there is anything to see. */
const patience = 1;

export interface Progress {
  step(done: number, all: number): void;
  /** Wipes it. */
  end(): void;
}

/** A bar on stderr for work that takes longer than a second; on a terminal whose cursor moves only. */
export function progressOn({ stderr, env }: World): Progress {
  // Not performance.now(), which Node loads 2 ms of modules for.
  const started = process.uptime();
  let drawn = -1;
  return {
    step(done, all) {
      if (!stderr.isTTY || env.TERM === 'dumb' || process.uptime() - started < patience) return;
      const width = Math.max(10, Math.min(40, (stderr.columns ?? 80) - 20));
      const filled = Math.floor((width * done) / Math.max(1, all));
      if (filled === drawn) return;
      drawn = filled;
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${all}`);
    },
    end() {
      if (drawn !== -1) stderr.write('\r\u001b[K');
      drawn = -1;
    },
  };
}
