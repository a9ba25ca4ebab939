/** `czs schema`: what czs reads and writes fits its schemas, and what it refuses does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { type CommandSpec, commands } from '../../src/cli/registry.ts';
import { schemas } from '../../src/cli/schemas/index.ts';
import type { NamedSchema, Schema } from '../../src/cli/schemas/schema.ts';
import { readConfig, readRegistry } from '../../src/read/config.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';
import { misfits } from '../helpers/json-schema.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { expectFile } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

const schemaOf = (name: string): NamedSchema => (schemas[name] as () => NamedSchema)();
const wrong = (value: unknown, name: string) => misfits(value, schemaOf(name), schemaOf(name));

/** The simulated year and this repository's own archive. */
const archives = ['test/fixtures/year', '.'].map((folder) => {
  const files: Record<string, string> = { 'czs.yaml': readFileSync(join(root, folder, 'czs.yaml'), 'utf8') };
  for (const name of readdirSync(join(root, folder, 'minutes')))
    files[`minutes/${name}`] = readFileSync(join(root, folder, 'minutes', name), 'utf8');
  return { folder, files };
});

it('every command that writes JSON has a schema of its name', () => {
  const writing = Object.entries<CommandSpec>(commands).filter(([, { options }]) => {
    const format = options.format;
    return format?.kind === 'choice' && format.choices.includes('json');
  });
  expect(writing.length).toBeGreaterThan(10);
  expect(writing.map(([id]) => id).filter((id) => !Object.hasOwn(schemas, id))).toEqual([]);
});

describe.each(archives)('of $folder', ({ files }) => {
  it.each(['decisions', 'follow-ups', 'proposals', 'meetings', 'attendance', 'review', 'check'])(
    '%s fits',
    async (name) => {
      const world = memoryWorld(files);
      const every = name === 'follow-ups' ? ['--status', 'open,done,cancelled'] : name === 'proposals' ? ['--all'] : [];
      await main([name, '--format', 'json', '--today', '2025-12-31', ...every], world);
      const value: unknown = JSON.parse(world.stdout.text);
      expect(wrong(value, name)).toEqual([]);
      const all = Array.isArray(value) ? value : (value as { findings: unknown[] }).findings;
      const schema = schemaOf(name);
      const item = (schema.items ?? schema.properties?.findings?.items) as Schema;
      // The order of the fields is the contract's.
      for (const one of all) expect(Object.keys(one as object)).toEqual(Object.keys(item.properties ?? {}));
    },
  );

  it.each([
    ['status', ['status', '--format', 'json']],
    ['show', ['show', 'last', '--format', 'json']],
    ['show-as-read', ['show', 'last', '--as-read', '--format', 'json']],
    ['follow-ups-by-owner', ['follow-ups', '--by-owner', '--format', 'json']],
    ['attendance-by-meeting', ['attendance', '--by', 'meeting', '--format', 'json']],
    ['people', ['people', '--format', 'json']],
    ['organisations', ['organisations', '--format', 'json']],
    ['history', ['history', 'compost', 'Partner', '--format', 'json']],
    ['search', ['search', 'le', '--format', 'json']],
    ['report', ['report', '--format', 'json']],
    ['dump', ['dump', '--to', 'json']],
  ])('%s fits', async (name, args) => {
    const world = memoryWorld(files);
    await main([...args, '--today', '2025-12-31'], world);
    const value = JSON.parse(world.stdout.text) as object;
    expect(wrong(value, name)).toEqual([]);
    const schema = schemaOf(name);
    for (const one of Array.isArray(value) ? value : [value])
      expect(Object.keys(one as object)).toEqual(Object.keys((schema.items ?? schema).properties ?? {}));
  });

  it('all that is known of each fits', async () => {
    const world = memoryWorld(files);
    await main(['people', '--format', 'json', '--today', '2025-12-31'], world);
    const names = (JSON.parse(world.stdout.text) as { name: string }[]).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const asked = memoryWorld(files);
      expect(await main(['people', name, '--format', 'json', '--today', '2025-12-31'], asked)).toBe(0);
      const facts = JSON.parse(asked.stdout.text) as object[];
      expect(facts.length, name).toBeGreaterThan(0);
      expect(wrong(facts, 'people-of-one')).toEqual([]);
      const keys = Object.keys(schemaOf('people-of-one').items?.properties ?? {});
      for (const one of facts) expect(Object.keys(one)).toEqual(keys);
    }
  });

  it('each line of a dump fits', async () => {
    const world = memoryWorld(files);
    await main(['dump', '--to', 'ndjson', '--today', '2025-12-31'], world);
    for (const line of world.stdout.text.trim().split('\n')) expect(wrong(JSON.parse(line), 'show')).toEqual([]);
  });

  it('the front matter of each PV and czs.yaml fit', () => {
    expect(wrong(yaml(files['czs.yaml'] as string), 'czs.yaml')).toEqual([]);
    for (const [file, text] of Object.entries(files)) {
      const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
      if (front !== undefined) expect([file, wrong(yaml(front), 'front-matter')]).toEqual([file, []]);
    }
  });
});

it('each way of deciding fits', async () => {
  const ways = ['à l’unanimité', 'à l’unanimité moins une abstention', 'par consensus', 'par consensus, 2 abstentions'];
  ways.push('à la majorité', 'à la majorité, 2 contre', 'à la majorité, 2 contre, 1 abstention', '5 pour, 2 contre');
  const body = ways.map((way) => `Décision (${way}) : le puits.`).join('\n\n');
  const world = memoryWorld({ 'minutes/2025-03-06.md': `---\ndate: 2025-03-06\n---\n\n## Jardin\n\n${body}\n` });
  await main(['decisions', '--format', 'json', '--today', '2025-12-31'], world);
  const records = JSON.parse(world.stdout.text) as { mode: object }[];
  expect(wrong(records, 'decisions')).toEqual([]);
  expect(records.map(({ mode }) => JSON.stringify(mode))).toEqual([
    '{"kind":"unanimous"}',
    '{"kind":"unanimous","abstain":1}',
    '{"kind":"consensus"}',
    '{"kind":"consensus","abstain":2}',
    '{"kind":"majority"}',
    '{"kind":"majority","against":2}',
    '{"kind":"majority","against":2,"abstain":1}',
    '{"kind":"vote","for":5,"against":2,"abstain":null}',
  ]);
});

/** As an editor reads it: YAML 1.2 as JSON. */
const yaml = (text: string): unknown => parse(text, { version: '1.2', schema: 'core' });

describe('settings', () => {
  const good = [
    'format: 1\norganisation: Quai\nlanguage: nl\nminutes: pv\nstanding-items: [Budget]\nquorum: 5\nrules:\n  action-overdue: off\n',
    'quorum: 1/2\ninline-ignores: false\nbaseline: a/b.json\ndistribution:\n  bureau: [Nadia]\n',
    'rules:\n  name-near-miss:\n    severity: info\n',
  ];
  const bad = ['langage: fr', 'language: de', 'minutes: ../pv', 'quorum: many', 'rules:\n  nothing: off', 'format: 2'];

  it.each(good)('fit where czs accepts them: %j', (text) => {
    const ids = Object.keys(schemaOf('czs.yaml').properties?.rules?.properties ?? {});
    expect(readConfig(text, readReferenceYaml, ids).problems).toEqual([]);
    expect(wrong(yaml(text), 'czs.yaml')).toEqual([]);
  });

  it.each(bad)('do not where it does not: %j', (text) => {
    const ids = Object.keys(schemaOf('czs.yaml').properties?.rules?.properties ?? {});
    expect(readConfig(text, readReferenceYaml, ids).problems).not.toEqual([]);
    expect(wrong(yaml(text), 'czs.yaml')).not.toEqual([]);
  });

  it('of people do the same', () => {
    const people =
      'people:\n  - Nadia\n  - name: Oscar\n    aliases: [Oz]\n    from: 2020-01-01\n    function-mailbox: true\norganisations:\n  - name: Quai\n    domains: [quai.example]\n';
    expect(readRegistry(people, readReferenceYaml).problems).toEqual([]);
    expect(wrong(yaml(people), 'people.yaml')).toEqual([]);
    for (const text of ['people:\n  - email: x', 'people:\n  - name: O\n    until: soon', 'persons: []']) {
      expect(readRegistry(text, readReferenceYaml).problems).not.toEqual([]);
      expect(wrong(yaml(text), 'people.yaml')).not.toEqual([]);
    }
  });
});

describe('front matter', () => {
  it.each([
    'date: hier',
    'date: 2024-05-16\nstatus: fini',
    'statut: projet',
    'date: 2024-05-16\nprésent: 3',
    'date: 2024-05-16\nnul: x',
  ])('that czs finds fault with does not fit: %j', (text) => expect(wrong(yaml(text), 'front-matter')).not.toEqual([]));
});

it('every schema is known to be as it was', () => {
  for (const name of Object.keys(schemas)) {
    // Rules come and go without a change of the format.
    const text = JSON.stringify(
      schemaOf(name),
      (key, value) => (key === 'rules' ? { ...value, properties: {} } : value),
      2,
    );
    expectFile(join(root, `test/cli/schemas/${name}.schema.txt`), `${text}\n`);
  }
});

describe.each(Object.keys(schemas))('the schema %s', (name) => {
  /** Every schema within one, itself among them. */
  function* within(schema: Schema): Generator<Schema> {
    yield schema;
    const { properties = {}, items, anyOf = [], additionalProperties } = schema;
    const definitions = (schema as NamedSchema).definitions ?? {};
    const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
    const all = [...Object.values(properties), ...Object.values(definitions), ...anyOf, ...more];
    for (const each of items === undefined ? all : [...all, items]) yield* within(each);
  }

  it('compiles where ajv is strict: what is required is described beside it, and what has properties is an object', () => {
    for (const each of within(schemaOf(name))) {
      const described = Object.keys(each.properties ?? {});
      expect(described).toEqual(expect.arrayContaining([...(each.required ?? [])]));
      if (each.properties !== undefined) expect(each.type).toBe('object');
      if (each.items !== undefined) expect(each.type).toBe('array');
    }
  });
});
