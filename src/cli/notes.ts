import { plainStyle, wrap } from '../format/layout.ts';
import { TextMetrics } from '../format/text-metrics.ts';
import type { Output, World } from '../model/world.ts';
import { widthOf } from './terminal.ts';

/**
 * Writes something on stderr that holds nothing that could steer a terminal. On a terminal its lines are broken at blanks to the width of
 * it, and go on under where they began; elsewhere they are as they are.
 */
export function writeNote({ stderr, env }: World, text: string): void {
  writeLines(stderr, env, text);
}

/** The same of a result in a sentence, on stdout. */
export function writeSentence({ stdout, env }: World, text: string): void {
  writeLines(stdout, env, text);
}

function writeLines(output: Output, env: World['env'], text: string): void {
  const width = output.isTTY ? widthOf(output, env) : null;
  output.write(`${width === null ? text : broken(text, width)}\n`);
}

function broken(text: string, width: number): string {
  const metrics = new TextMetrics(null);
  return text
    .split('\n')
    .flatMap((line) => {
      const words = line.trimStart();
      const indent = line.slice(0, line.length - words.length);
      const room = Math.max(20, width - indent.length);
      return wrap([{ text: words, style: plainStyle }], room, metrics).map(
        (runs) => indent + runs.map((run) => run.text).join(''),
      );
    })
    .join('\n');
}
