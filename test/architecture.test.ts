/** The rooms of src/: who imports whom, and that the linter says so too. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allImports, type Import, importsOf, roomOf, sources, targetOf } from './helpers/imports.ts';
import { expectFile } from './helpers/renew.ts';
import { biomeOverrides, forbidden, type Room, roomNames, rooms } from './helpers/rooms.ts';
import { root } from './helpers/root.ts';

const imports = allImports();

/** Each import that a room may not make, with what to do instead. */
function violations(all: readonly Import[]): string[] {
  const found: string[] = [];
  for (const each of all) {
    const name = roomOf(each.file);
    if (name === null) continue;
    const room: Room = rooms[name];
    const path = targetOf(each);
    const target = path === null ? null : roomOf(path);
    if (room.pure && each.from.startsWith('node:'))
      found.push(`${each.file}: ${name}/ is pure and imports ${each.from}`);
    if (path === null || target === name) continue;
    if (target === null) found.push(`${each.file}: imports ${each.from}, which is in no room`);
    else if (!room.uses.includes(target) && !(each.typeOnly && room.types.includes(target))) {
      found.push(`${each.file}: ${forbidden(name, target)}`);
    }
  }
  return found;
}

describe('rooms', () => {
  it('import what the table allows', () => {
    expect(violations(imports)).toEqual([]);
  });

  it('are found out when they import something else', () => {
    const source = `
      import { normalize } from '../text/normalize.ts';
      import type { Vocabulary } from '../language/vocabulary.ts';
      import { vocabularies } from '../language/vocabularies.ts';
      import {
        type Ledger,
      } from '../ledger/ledger.ts';
      export { decode } from '../store/decode.ts';
      const late = () => import('../format/index.ts');
    `.replace(/^ {6}/gm, '');
    expect(violations(importsOf('src/read/x.ts', source))).toEqual([
      `src/read/x.ts: ${forbidden('read', 'language')}`,
      `src/read/x.ts: ${forbidden('read', 'ledger')}`,
      `src/read/x.ts: ${forbidden('read', 'store')}`,
      `src/read/x.ts: ${forbidden('read', 'format')}`,
    ]);
    expect(violations(importsOf('src/read/x.ts', "import fs from 'node:fs';"))).toHaveLength(1);
    expect(violations(importsOf('src/draft/x.ts', "import type { Ledger } from '../ledger/ledger.ts';"))).toEqual([]);
  });

  it('have no circular imports, of types neither', () => {
    const edges = new Map<string, string[]>();
    for (const each of imports) {
      const path = targetOf(each);
      if (path === null) continue;
      edges.set(each.file, [...(edges.get(each.file) ?? []), path]);
    }
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) throw new Error(`circular: ${[...above.slice(above.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...above, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
  });

  it('are the same for the linter', () => {
    const path = join(root, 'biome.json');
    const config = JSON.parse(readFileSync(path, 'utf8'));
    const wanted = { ...config, overrides: [...biomeOverrides(), ...otherOverrides(config.overrides)] };
    const formatted = execFileSync(biome, ['format', '--stdin-file-path=biome.json'], {
      cwd: root,
      input: JSON.stringify(wanted),
      encoding: 'utf8',
    });
    expectFile(path, formatted);
  });
});

const biome = join(root, 'node_modules/.bin/biome');

/** Overrides for something else than a room. */
function otherOverrides(overrides: readonly { includes: readonly string[] }[]): unknown[] {
  const ours = new Set(roomNames.map((name) => `src/${name}/**`));
  return overrides.filter(({ includes }) => !ours.has(includes[0] as string));
}

describe('the linter', () => {
  const importing = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
  const now = 'export const now = new Date();\n';
  const sources = {
    'src/ledger/clock.ts': now,
    'src/read/machine.ts': importing('node:fs'),
    'src/store/clock.ts': now,
    'src/cli/machine.ts': importing('node:fs'),
    'src/report/room.ts': importing('../format/text.ts'),
    'src/check/rules/room.ts': importing('../../read/machine.ts'),
    'src/text/room.ts': importing('../language/fr/messages.ts'),
    'src/text/allowed.ts': importing('../language/messages.ts'),
    'src/check/rules/allowed.ts': importing('../../ledger/ledger.ts'),
    'src/language/fr/allowed.ts': importing('../messages.ts'),
    'src/read/a.ts': "export * from './b.ts';\n",
    'src/read/b.ts': "export * from './a.ts';\n",
    'src/cli/exit.ts': 'process.exit(1);\n',
  };
  let said: readonly { readonly location: { readonly path: string } }[] = [];

  /** What Biome says of the sources, in a project that has nothing else. */
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'czs-lint-'));
    try {
      copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
      for (const [file, source] of Object.entries(sources)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), source);
      }
      const args = ['lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none', '.'];
      said = JSON.parse(spawnSync(biome, args, { cwd: folder, encoding: 'utf8' }).stdout).diagnostics;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const of = (file: keyof typeof sources): string =>
    said.flatMap((one) => (one.location.path.endsWith(file) ? JSON.stringify(one) : [])).join('\n');

  it('refuses the clock and the machine in a pure room', () => {
    expect(of('src/ledger/clock.ts')).toContain('the global variable Date');
    expect(of('src/read/machine.ts')).toContain('read/ is pure');
    for (const file of ['src/store/clock.ts', 'src/cli/machine.ts'] as const)
      expect(of(file)).not.toMatch(/global variable Date|is pure/);
  });

  it('refuses a room that is not allowed, also from a folder of a room', () => {
    expect(of('src/report/room.ts')).toContain(forbidden('report', 'format'));
    expect(of('src/check/rules/room.ts')).toContain(forbidden('check', 'read'));
    expect(of('src/text/room.ts')).toContain(forbidden('text', 'language'));
    for (const file of ['src/text/allowed.ts', 'src/check/rules/allowed.ts', 'src/language/fr/allowed.ts'] as const)
      expect(of(file)).not.toContain('may not import');
  });

  it('refuses circles, and process.exit(), which cuts a pipe short', () => {
    expect(of('src/read/a.ts')).toContain('noImportCycles');
    expect(of('src/cli/exit.ts')).toContain('noProcessExit');
  });
});
