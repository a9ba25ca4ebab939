import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { thorough } from './thorough.ts';

export interface ForeignMinutes {
  /** `fr/….md`: the folder is the language. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Without a byte order mark. */
  readonly text: string;
}

const folder = join(root, '../shared/corpus');

/** Minutes of others, beside the project where there are any: in `npm test` each sixteenth, in `npm run verify` all. */
export function foreignMinutes(ending: RegExp): ForeignMinutes[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => ending.test(name))
    .sort()
    .filter((_, at) => thorough || at % 16 === 0)
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return { name, bytes, text: new TextDecoder().decode(bytes) };
    });
}
