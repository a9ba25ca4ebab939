/**
 * How long a site takes: all of 1,000 meetings, and anew after one of them changed. Processor time of this process counts, since other work on the machine
 * makes no difference to it; in `npm run verify` only.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteArchive } from '../../src/cli/site-source.ts';
import type { World } from '../../src/model/world.ts';
import { siteFiles } from '../../src/site/pages.ts';
import type { SiteSource } from '../../src/site/site.ts';
import { makeArchive } from '../bench/archives.mjs';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { thorough } from '../helpers/thorough.ts';

const meetings = thorough ? 1000 : 24;

let files: Record<string, string> = {};
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-pace-'));
  makeArchive(folder, meetings, 'varied');
  files = { 'czs.yaml': 'format: 1\norganisation: Ateliers\nlanguage: fr\n' };
  for (const name of readdirSync(join(folder, 'minutes')))
    files[`minutes/${name}`] = readFileSync(join(folder, 'minutes', name), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  baseUrl: 'https://example.org/',
  audience: 'public',
  people: 'none',
  anonymised: [],
  index: false,
} as const;
const context = {
  language: 'fr',
  today: '2030-01-01',
  dir: null,
  width: null,
  color: 0,
} as const;

/** A machine whose files are those that it was given last. */
function changingWorld(content: Record<string, string>) {
  let now = memoryWorld(content, { today: context.today });
  const world: World = {
    ...now,
    get files() {
      return now.files;
    },
  };
  return {
    world,
    hold: (other: Record<string, string>): void => {
      now = memoryWorld(other, { today: context.today });
    },
  };
}

type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

const filesOf = (source: SiteSource): SiteFiles => new Map(siteFiles(source));

const freshOf = async (content: Record<string, string>): Promise<SiteFiles> =>
  filesOf(
    (await new SiteArchive(memoryWorld(content, { today: context.today }), context, false).source(options)).source,
  );

const differing = (one: SiteFiles, other: SiteFiles): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));

/** Seconds of the processor. */
async function taken<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

const names = (): string[] => Object.keys(files).filter((name) => name.startsWith('minutes/'));

describe('a site', () => {
  it('is made whole, and after one PV changed only that is made anew: the same bytes as from the start', async () => {
    const { world, hold } = changingWorld(files);
    const archive = new SiteArchive(world, context, true);
    const make = async () => filesOf((await archive.source(options)).source);
    const first = await taken(make);
    const [file = ''] = names().slice(meetings / 2);
    const changed = { ...files, [file]: `${files[file]}\nUne phrase de plus, sans rien de nouveau.\n` };
    hold(changed);
    const second = await taken(make);
    const fresh = await freshOf(changed);
    expect([...second.result.keys()]).toEqual([...fresh.keys()]);
    expect(differing(second.result, fresh)).toEqual([]);
    expect(differing(first.result, fresh)).toHaveLength(2);
    if (!thorough) return;
    // No number of seconds: CI's machines are as fast as they are, docs/performance.md says what one takes.
    const tenth = Object.fromEntries(Object.entries(files).slice(0, meetings / 10));
    const few = await taken(async () => freshOf(tenth));
    expect(first.seconds).toBeLessThan(few.seconds * 16);
    expect(second.seconds).toBeLessThan(first.seconds / 5);
  }, 240_000);

  it('is made anew where a decision, a name, a meeting or a title changed elsewhere, as from the start', async () => {
    // A few tell as much as many.
    const now = Object.fromEntries(Object.entries(files).slice(0, thorough ? 40 : 10));
    const { world, hold } = changingWorld(now);
    const archive = new SiteArchive(world, context, true);
    const [one = '', another = '', third = ''] = names();
    const id = (name: string): string => name.replace(/^.*\/|\.md$/g, '');
    const changes: readonly (readonly [string, string | null])[] = [
      [another, `${files[another]}\n**Décision ${id(one)}/D1 (huis clos) :** retirée\n`],
      [third, (files[third] ?? '').replace('présents:', 'présents:\n  - Zoé Quackelbeen')],
      [third, `${files[third]}\n\n**Rectification ${id(one)}/D2 :** une autre somme, dit Zoé Quackelbeen\n`],
      [one, (files[one] ?? '').replace(/^## 1\. .*$/m, '## 1. Un tout autre titre')],
      [another, null],
      ['czs.yaml', 'format: 1\norganisation: Autres ateliers\nlanguage: fr\n'],
    ];
    await archive.source(options);
    for (const [name, text] of changes) {
      expect(text).not.toBe(now[name]);
      if (text === null) delete now[name];
      else now[name] = text;
      hold(now);
      const made = filesOf((await archive.source(options)).source);
      const fresh = await freshOf(now);
      expect([...made.keys()], name).toEqual([...fresh.keys()]);
      expect(differing(made, fresh), name).toEqual([]);
    }
  }, 240_000);

  it('has a register lead to where subjects stand now, after one of its rows changed', async () => {
    const long = 'Les travaux de la place, des trottoirs et des arbres du quartier';
    const pv = (date: string, body: string): string => `---\ndate: ${date}\n---\n\n${body}`;
    // Two subjects whose pages have one name, but for a number: the one that came last has it.
    const now: Record<string, string> = {
      'czs.yaml': 'format: 1\norganisation: Ateliers\nlanguage: fr\n',
      'minutes/2025-01-06.md': pv('2025-01-06', `## ${long} nord\n\n**Décision D1 :** on plante\n`),
      'minutes/2025-02-03.md': pv('2025-02-03', `## ${long} sud\n\n**Décision D1 :** on pave\n`),
      'minutes/2025-03-03.md': pv('2025-03-03', '## Chaises\n\n**Décision D1 :** on achète\n'),
    };
    const { world, hold } = changingWorld(now);
    const archive = new SiteArchive(world, context, true);
    await archive.source(options).then(({ source }) => filesOf(source));
    now['minutes/2025-03-03.md'] = pv('2025-03-03', '## Chaises\n\n**Décision D1 :** on loue\n');
    hold(now);
    await archive.source(options).then(({ source }) => filesOf(source));
    now['minutes/2025-04-07.md'] = pv('2025-04-07', `## ${long} nord\n\nRien de neuf.\n`);
    hold(now);
    const made = filesOf((await archive.source(options)).source);
    expect(differing(made, await freshOf(now))).toEqual([]);
  });
});
