import type { Output, World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';

/** How many colours an output may have: none, 16, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** Colours for an output: `--color` or `--no-color`, else `NO_COLOR`, else `FORCE_COLOR`, else a terminal that has them. */
export function colorLevel(asked: boolean | null, output: Output, env: World['env']): ColorLevel {
  if (asked === false) return 0;
  if (asked === null) {
    if (env.NO_COLOR) return 0;
    const forced = env.FORCE_COLOR;
    if (forced === '0' || forced === 'false') return 0;
    if (forced === '1' || forced === '2' || forced === '3') return Number(forced) as ColorLevel;
    if (forced === undefined && (!output.isTTY || env.TERM === 'dumb')) return 0;
  }
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '')) return 3;
  return /-256(?:color)?$/i.test(env.TERM ?? '') ? 2 : 1;
}

/** Columns to lay a text out for: `COLUMNS`, else the terminal's; null where it goes elsewhere and nothing is to be cut. */
export function widthOf(output: Output, env: World['env']): number | null {
  const asked = env.COLUMNS ?? '';
  if (/^[1-9]\d{0,4}$/.test(asked)) return Number(asked);
  return output.isTTY ? (output.columns ?? 80) : null;
}

/**
 * True where somebody is there to answer a question, on a terminal whose cursor moves: a dumb one, as screen readers and editors have, would
 * show a question letter under letter. prompts.ts, which asks it, is loaded only then.
 */
export function canAsk({ stdin, stdout, env }: World): boolean {
  return stdin.isTTY && stdout.isTTY && env.TERM !== 'dumb';
}

/** Lines that are shown, and may be applied or kept: their ends and tabs stay, what could steer a terminal is written out. */
export function safeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${escapeControls(line.slice(0, -1), true)}\r` : escapeControls(line, true)))
    .join('\n');
}

/** Writes a whole file to stdout: safe on a terminal; to the last byte where it goes to a file or a program. */
export function writeShown({ stdout }: World, text: string): void {
  stdout.write(stdout.isTTY ? safeLines(text) : text);
}
