/** What is made from the sources is not stale: `npx vitest run -u` makes it anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { loaders } from '../src/cli/commands.ts';
import { expectPart } from './helpers/renew.ts';
import { root } from './helpers/root.ts';
import { commandTable, roomGraph, roomTable } from './helpers/tables.ts';

const parts = [
  {
    file: 'README.md',
    name: 'commands',
    make: () => commandTable((id) => id === 'help' || Object.hasOwn(loaders, id)),
  },
  { file: 'ARCHITECTURE.md', name: 'rooms', make: roomTable },
  { file: 'ARCHITECTURE.md', name: 'room graph', make: roomGraph },
];

describe('generated parts', () => {
  for (const { file, name, make } of parts) {
    const path = join(root, file);
    it.skipIf(!existsSync(path))(`${file}: <!-- ${name} -->`, () => expectPart(path, name, make()));
  }
});
