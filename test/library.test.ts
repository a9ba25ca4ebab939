/** The library as README.md shows it: what is pasted works, uses all that it imports, and speaks the archive's language. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CheckOptions, checkArchive, loadArchive, parseMinutes } from '../src/index.ts';
import remarkCzs from '../src/remark.ts';
import { root } from './helpers/root.ts';

const library = new Map<string, unknown>(Object.entries({ checkArchive, loadArchive, parseMinutes }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-library-'));
  mkdirSync(join(folder, 'minutes'));
  writeFileSync(join(folder, 'czs.yaml'), 'language: en\n');
  writeFileSync(
    join(folder, 'minutes/2025-02-06.md'),
    '---\ndate: 2025-02-06\nplace: Zoom\nsecretary: Ada Byron\nattendees:\n  - Ada Byron\n---\n\n## Ball\n\nDecision D1: a ball.\n\nDecison: no ball.\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

it('runs the example of README.md', async () => {
  const [, names = '', body = ''] =
    /```ts\nimport \{ ([^}]+) \} from 'czs';\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const imported = names.split(', ');
  for (const name of imported) expect(body.replaceAll("'czs'", '')).toContain(`${name}(`);
  const said: string[] = [];
  const log = { log: (...words: unknown[]) => said.push(words.join(' ')) };
  const run = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...args: unknown[]) => Promise<void>;
  const example = new run(...imported, 'console', body.replaceAll("'.'", JSON.stringify(folder)));
  await example(...imported.map((name) => library.get(name)), log);
  expect(said).toEqual([
    '2025-02-06/D1 adopted a ball.',
    'minutes/2025-02-06.md:13 label-near-miss “Decison:” is not recognised; this text is in no register.',
    'a ball.',
  ]);
});

it('words findings in the language of czs.yaml, or in the one that is asked for', async () => {
  const said = async (options?: CheckOptions) => (await checkArchive(folder, options)).map((one) => one.message);
  expect(await said()).toEqual(['“Decison:” is not recognised; this text is in no register.']);
  expect((await said({ language: 'nl' }))[0]).toContain('wordt niet herkend');
});

it('refuses a day that is none and a language that it does not speak, instead of going by another', async () => {
  const date = { code: 'date-unreadable' };
  await expect(loadArchive(folder, { today: '2025-3-1' })).rejects.toMatchObject(date);
  await expect(checkArchive(folder, { today: '' })).rejects.toMatchObject(date);
  expect(() => remarkCzs({ today: '2025-02-30' })).toThrow('date-unreadable');

  const german = { language: 'de' } as unknown as { language: 'en' };
  const choice = { code: 'choice-unknown', args: { option: 'language', value: 'de', choices: ['fr', 'nl', 'en'] } };
  await expect(parseMinutes('', german)).rejects.toMatchObject(choice);
  await expect(checkArchive(folder, german)).rejects.toMatchObject(choice);
  expect(() => remarkCzs(german)).toThrow('choice-unknown');
});
