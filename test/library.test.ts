/** The library as README.md shows it: what is pasted works, uses all that it imports, and speaks the archive's language. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckOptions, CzsError, checkArchive, loadArchive, pageOf, parseMinutes, tableOf } from '../src/index.ts';
import remarkCzs from '../src/remark.ts';
import { root } from './helpers/root.ts';

const library = new Map<string, unknown>(Object.entries({ checkArchive, loadArchive, pageOf, parseMinutes }));

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
    '3 lines',
    'minutes/2025-02-06.md:13 label-near-miss “Decison:” is not recognised; this text is in no register.',
    'a ball.',
  ]);
});

it('words findings in the language of czs.yaml, or in the one that is asked for', async () => {
  const said = async (options?: CheckOptions) => (await checkArchive(folder, options)).map((one) => one.message);
  expect(await said()).toEqual(['“Decison:” is not recognised; this text is in no register.']);
  expect((await said({ language: 'nl' }))[0]).toContain('wordt niet herkend');
});

it('refuses a day that is none and a language that it does not speak, in a sentence, instead of going by another', async () => {
  const noDay = expect.objectContaining({
    name: 'CzsError',
    code: 'date-unreadable',
    message: expect.stringContaining('2025-3-1'),
  });
  await expect(loadArchive(folder, { today: '2025-3-1' })).rejects.toEqual(noDay);
  await expect(checkArchive(folder, { today: '' })).rejects.toMatchObject({ code: 'date-unreadable' });
  await expect(loadArchive(join(folder, 'none'))).rejects.toThrow(CzsError);

  const german = { language: 'de' } as unknown as { language: 'en' };
  const choice = { code: 'choice-unknown', args: { option: 'language', value: 'de', choices: ['fr', 'nl', 'en'] } };
  await expect(parseMinutes('', german)).rejects.toMatchObject(choice);
  await expect(checkArchive(folder, german)).rejects.toMatchObject(choice);
  const { archive } = await loadArchive(folder);
  await expect(tableOf(archive, 'decisions', german)).rejects.toMatchObject(choice);
  const nobody = { for: 'everybody' } as unknown as { for: 'board' };
  await expect(tableOf(archive, 'decisions', nobody)).rejects.toMatchObject({ args: { option: 'for' } });

  const file = { path: join(folder, 'minutes/2025-02-06.md'), cwd: folder, message: () => ({}) };
  for (const [options, error] of [
    [{ today: '2025-02-30' }, { code: 'date-unreadable' }],
    [german, choice],
  ] as const)
    await expect(remarkCzs(options)(null, file)).rejects.toMatchObject(error);
});

it('gives records as plain data', async () => {
  const { archive } = await loadArchive(folder);
  const [decision] = archive.decisions;
  expect({ ...decision }).toMatchObject({ ref: '2025-02-06/D1', status: 'adopted', text: 'a ball.' });
  expect(structuredClone(archive.decisions)).toEqual(archive.decisions);
  const [meeting] = archive.meetings;
  const { people, chair, secretary } = structuredClone({ ...meeting });
  expect(people.map(({ person }) => person.name)).toContain('Ada Byron');
  expect({ people, chair, secretary }).toEqual({
    people: meeting?.people,
    chair: meeting?.chair,
    secretary: meeting?.secretary,
  });
});

describe('a register', () => {
  const minutes = (place: string, note = '') =>
    `---\ndate: 2025-03-06\nplace: ${place}\nattendees:\n  - Ada Byron\n---\n\n## Money\n\nDecision D1: write to ada@example.org.\n\nDecision D2 (internal): a raise for Ada.\n\nAction A1 (Ada): ask the bank.\n${note}`;
  const archiveWith = async (note?: string) => {
    const other = mkdtempSync(join(tmpdir(), 'czs-copies-'));
    mkdirSync(join(other, 'minutes'));
    writeFileSync(join(other, 'czs.yaml'), 'language: en\n');
    writeFileSync(join(other, 'minutes/2025-03-06.md'), minutes('Zoom', note));
    const { archive } = await loadArchive(other, { today: '2025-04-01' });
    return { archive, remove: () => rmSync(other, { recursive: true }) };
  };

  it('leaves out what is not for who reads it, as a table and as a page', async () => {
    const { archive, remove } = await archiveWith();
    const texts = async (audience?: 'public' | 'members' | 'board') => {
      const { title, columns, rows } = await tableOf(archive, 'decisions', audience && { for: audience });
      expect([title, columns[0]]).toEqual(['Decisions', { id: 'ref', label: 'Ref.' }]);
      return rows.map(({ ref, text }) => `${ref} ${text}`);
    };
    const withheld = '2025-03-06/D2 internal';
    expect(await texts()).toEqual(['2025-03-06/D1 write to […].', withheld]);
    expect(await texts('members')).toEqual(['2025-03-06/D1 write to ada@example.org.', withheld]);
    expect(await texts('board')).toEqual(['2025-03-06/D1 write to ada@example.org.', '2025-03-06/D2 a raise for Ada.']);
    for (const format of ['html', 'markdown', 'csv', 'text'] as const) {
      const page = await pageOf(archive, 'decisions', { format });
      expect(page).toContain('2025-03-06/D1');
      expect(page).not.toMatch(/raise|example\.org/);
    }
    const none = { filters: { search: 'raise' } };
    expect((await tableOf(archive, 'decisions', none)).rows).toEqual([]);
    for (const id of ['follow-ups', 'proposals', 'meetings', 'attendance'] as const)
      expect((await tableOf(archive, id)).columns.length).toBeGreaterThan(3);
    remove();
  });

  it('keeps back what is of minutes in which something is perhaps internal', async () => {
    const { archive, remove } = await archiveWith('\nInternl: the dismissal.\n');
    const texts = (await tableOf(archive, 'decisions')).rows.map(({ text }) => text);
    expect(texts).toEqual(['not in this copy', 'internal']);
    expect(await pageOf(archive, 'follow-ups', { for: 'members' })).not.toContain('bank');
    expect((await tableOf(archive, 'decisions', { for: 'board' })).rows).toHaveLength(2);
    remove();
  });
});
