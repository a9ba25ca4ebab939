import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import type { Event, WithContext } from 'schema-dts';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { main } from '../../src/cli/main.ts';
import type { eventOf } from '../../src/site/meeting-page.ts';
import { script } from '../../src/site/script.ts';
import { normalize } from '../../src/text/normalize.ts';
import { filesOf } from '../helpers/archives.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const year = filesOf(`${root}/test/fixtures/year`);
const archive = { ...year.files, 'czs.yaml': year.settings ?? '' };

interface Made {
  readonly world: MemoryWorld;
  /** By their paths in the site. */
  readonly files: Readonly<Record<string, string>>;
}

async function made(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Made> {
  const world = memoryWorld(files, { today: '2025-12-05' });
  const code = await main(['site', '--output', 'out', ...args], world);
  expect(`${code} ${world.stderr.text}`).toMatch(/^0 /);
  return { world, files: filesIn(world) };
}

/** The same disk, with other files. */
function changed(world: MemoryWorld, changes: Readonly<Record<string, string | null>>): MemoryWorld {
  const there = Object.entries(world.snapshot()).map(([path, text]) => [path.slice('/archive/'.length), text] as const);
  const all = { ...Object.fromEntries(there), ...changes };
  const kept = Object.entries(all).filter((one): one is [string, string] => one[1] !== null);
  return memoryWorld(Object.fromEntries(kept), { today: '2025-12-05' });
}

function filesIn(world: MemoryWorld): Record<string, string> {
  const start = '/archive/out/';
  const written = Object.entries(world.snapshot()).filter(([path]) => path.startsWith(start));
  return Object.fromEntries(written.map(([path, text]) => [path.slice(start.length), text]));
}

const parser = unified().use(rehypeParse, { emitParseErrors: true });

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

/** Each link of each page, and the ids that it has. */
function linksIn(files: Readonly<Record<string, string>>): Map<string, { links: string[]; ids: string[] }> {
  const pages = new Map<string, { links: string[]; ids: string[] }>();
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('.html')) continue;
    const all = [...elementsOf(parser.parse(text))];
    const of = (name: string) =>
      all.map(({ properties }) => properties[name]).filter((each) => typeof each === 'string');
    pages.set(file, { links: [...of('href'), ...of('src'), ...of('action')], ids: of('id') });
  }
  return pages;
}

/** Each link leads to a file of the site, and to a place in it that is there. */
function expectWhole(files: Readonly<Record<string, string>>, base: string | null): void {
  const pages = linksIn(files);
  const broken: string[] = [];
  for (const [file, { links, ids }] of pages) {
    if (new Set(ids).size !== ids.length) broken.push(`${file}: an id twice`);
    for (const link of links) {
      const url = new URL(link, `https://site.invalid/${file}`);
      if (url.host !== 'site.invalid') {
        if (base === null || !link.startsWith(base)) broken.push(`${file}: ${link} leads elsewhere`);
        continue;
      }
      const to = url.pathname.slice(1);
      if (files[to] === undefined) broken.push(`${file}: ${link} leads nowhere`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '' && !pages.get(to)?.ids.includes(id)) broken.push(`${file}: ${link} has no such place`);
    }
  }
  expect(broken).toEqual([]);
}

describe('a site', () => {
  it('is whole: every link and every anchor is there, in each language', async () => {
    for (const lang of ['fr', 'nl', 'en']) {
      const { files } = await made(archive, '--lang', lang, '--people', 'names');
      expect(Object.keys(files)).toContain('people.html');
      expectWhole(files, null);
      expect(files['index.html']).toContain(`<html lang="${lang}">`);
    }
  });

  it('has the same bytes each time, on each day on which as much is late, and written over itself nothing is new', async () => {
    const first = await made(archive);
    expect((await made(archive)).files).toEqual(first.files);
    expect(await main(['site', '--output', 'out', '--today', '2025-12-06'], first.world)).toBe(0);
    expect(first.world.stderr.text).toMatch(/\n0 fichier écrit dans out/);
  });

  it('says on each page of a draft that it is one, and of no other', async () => {
    const { files } = await made(archive);
    const notice = '<p class="notice"><span>Projet – non approuvé</span></p>';
    expect(files['meetings/2025-11-20.html']).toContain(notice);
    expect(files['meetings/2025-09-18.html']).not.toContain('class="notice"');
    // Of the last decisions, too.
    const state = (ref: string) =>
      files['index.html']?.match(new RegExp(`<li><a href="meetings/${ref}".*`))?.[0].includes('projet');
    expect([state('2025-11-20.html#D5'), state('2025-09-18.html#D2')]).toEqual([true, false]);
  });

  it('asks search engines to stay away, unless they are let in', async () => {
    const away = await made(archive);
    for (const [file, text] of Object.entries(away.files))
      if (file.endsWith('.html')) expect(text, file).toContain('<meta name="robots" content="noindex">');
    expect(away.files['robots.txt']).toContain('Disallow: /\n');
    const base = 'https://example.org/pv/';
    const open = await made(archive, '--index', '--base-url', base);
    expectWhole(open.files, base);
    expect(open.files['decisions.html']).not.toContain('noindex');
    expect(open.files['robots.txt']).toContain('Sitemap: https://example.org/pv/sitemap.xml');
    const map = [...(open.files['sitemap.xml'] ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const pages = Object.keys(open.files).filter((file) => file.endsWith('.html') && file !== '404.html');
    expect(map.sort()).toEqual(pages.map((file) => base + (file === 'index.html' ? '' : file)).sort());
  });

  it('leads from each meeting to the one before and the one after', async () => {
    const { files } = await made(archive);
    const pages = Object.keys(files)
      .filter((file) => file.startsWith('meetings/'))
      .sort();
    const linksOf = (file: string): Record<string, string> =>
      Object.fromEntries(
        [...elementsOf(parser.parse(files[file]))].flatMap(({ properties: { rel, href } }) =>
          ['prev', 'next'].flatMap((way) =>
            [rel].flat().includes(way) ? [[way, String(href).replace('../', '')]] : [],
          ),
        ),
      );
    let at = pages.find((file) => linksOf(file).prev === undefined) ?? '';
    const walked = [at];
    for (let next = linksOf(at).next; next !== undefined; next = linksOf(at).next) {
      expect(linksOf(next).prev).toBe(at);
      at = next;
      walked.push(at);
    }
    expect(walked.toSorted()).toEqual(pages);
  });

  it.each([['--base-url', 'https://example.org/pv/'], []])(
    'has a feed that is Atom (RFC 4287): %s',
    async (...args) => {
      const { files } = await made(archive, ...args);
      type Node = ReturnType<typeof fromXml> | ReturnType<typeof fromXml>['children'][number];
      const childrenOf = (node: Node) => ('children' in node ? node.children : []);
      const named = (node: Node, name: string) =>
        childrenOf(node).flatMap((one) => (one.type === 'element' && one.name === name ? [one] : []));
      const textOf = (node: Node): string =>
        'value' in node ? String(node.value) : childrenOf(node).map(textOf).join('');
      const [feed] = named(fromXml(files['feed.xml'] as string), 'feed');
      if (feed === undefined) throw new Error('no feed');
      expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
      const entries = named(feed, 'entry');
      expect(entries.length).toBeGreaterThan(5);
      expect(
        named(feed, 'author')
          .flatMap((one) => named(one, 'name'))
          .map(textOf),
      ).toEqual(['Jardin des Quatre Saisons']);
      for (const one of [feed, ...entries]) {
        for (const name of ['id', 'title', 'updated'])
          expect(named(one, name).map(textOf)).toEqual([expect.stringMatching(/./)]);
        expect(named(one, 'id').map(textOf)[0]).toMatch(/^(?:urn:uuid:[0-9a-f-]{36}|https:\/\/example\.org\/pv\/.*)$/);
        expect(named(one, 'updated').map(textOf)[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
        const links = named(one, 'link').map(({ attributes }) => attributes);
        expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
        for (const { href, rel } of links) {
          const way = String(href).replace('https://example.org/pv/', '');
          expect(Object.keys(files), `${rel} ${href}`).toContain(way);
          expect(String(href).startsWith('https://')).toBe(args.length > 0);
        }
      }
      const ids = [feed, ...entries].flatMap((one) => named(one, 'id').map(textOf));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('has an event of each meeting under the id of its invitation', async () => {
    const { world, files } = await made(archive);
    const ids = [...(files['calendar.ics'] ?? '').matchAll(/^UID:(.*)\r$/gm)].map(([, id]) => id);
    expect(ids).toContain('2025-06-19-ag@jqs.czs');
    expect(new Set(ids).size).toBe(ids.length);
    const alone = memoryWorld(archive, { today: '2025-12-05' });
    expect(await main(['agenda', '2026-01-22', '--format', 'ics'], alone)).toBe(0);
    expect(ids).toContain(/^UID:(.*)\r$/m.exec(alone.stdout.text)?.[1]);
    expect(world.stderr.text).toContain('--base-url');
  });
});

/** Texts that would break out of where they stand, and names and addresses that are to stay inside. */
const hostile = {
  'czs.yaml': 'format: 1\norganisation: "A </title><script>alert(1)</script> & Fils"\nlanguage: fr\n',
  'people.yaml': 'people:\n  - name: CANARI Registre\n    email: canari-registre@example.org\n',
  'minutes/2025-01-16.md': `---
date: 2025-01-16
lieu: "\\"><img src=x onerror=alert(1)> ]]> </script>"
présents:
  - Anna CANARIPRÉSENT <canari-présente@example.org>
  - "<b>Bob</b> CANARIBALISE"
excusés:
  - Zoé CANARIEXCUSÉE (Ville & Co)
---

# </h1></script><script>alert(2)</script> \u202e&amp;

<!-- CANARICOMMENTAIRE -->

## 1. "><svg onload=alert(3)> ' & "

Anna et B. CANARIBALISE écrivent à canari-texte@example.org, **An**na CANARIPRÉ**SENT** aussi.

**Décision D1 (proposée par Zoé CANARIEXCUSÉE) :** </script><!-- ]]> & <a href="javascript:alert(4)">x</a> 2025-01-16/D1

- [ ] **Action A1 (Marc CANARIACTION) :** [ici](javascript:alert(5)) et [là](2025-02-20.md) \`</style>\`

\`\`\`
]]></script>\u2028
\`\`\`

| x | y |
| - | - |
| **Décision D7 :** </td></table><script>alert(6)</script> | z |
`,
  'minutes/2025-02-20.md':
    '---\ndate: 2025-02-20\nstatut: annulée\n---\n\n## 1. con\n\n## 2. ../../etc\n\n## 3. ' +
    '\u{1F600}'.repeat(9) +
    '\n\n**Décision D1 :** y\n',
};

describe('hostile names and texts', () => {
  it.each(['none', 'initials', 'names'])('stay text in every page and feed (--people %s)', async (people) => {
    const { files } = await made(hostile, '--people', people, '--base-url', 'https://example.org/');
    expectWhole(files, 'https://example.org/');
    const known = new Set(['style.css', 'site.js', 'search/2025.js']);
    for (const [file, text] of Object.entries(files)) {
      if (file.endsWith('.xml')) expect(() => fromXml(text), file).not.toThrow();
      if (!file.endsWith('.html')) continue;
      for (const { tagName, properties } of elementsOf(parser.parse(text))) {
        expect(['img', 'iframe', 'object', 'base', 'b'], `${file}: ${tagName}`).not.toContain(tagName);
        for (const [name, value] of Object.entries(properties)) {
          expect(name, file).not.toMatch(/^on|^style$/);
          if (name === 'href' || name === 'src' || name === 'action')
            expect(String(value), file).not.toMatch(/^\w+:(?!\/\/example)/);
        }
        if (tagName === 'script' && properties.type !== 'application/ld+json')
          expect(known, file).toContain(String(properties.src).replace('../', ''));
      }
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1];
      // The compiler holds it to the types that schema.org publishes.
      const event: WithContext<Event> | null =
        data === undefined ? null : (JSON.parse(data) as ReturnType<typeof eventOf>);
      if (event !== null) expect(event).toMatchObject({ '@type': 'Event' });
    }
    const context = createContext({ window: {} });
    new Script(files['search/2025.js'] as string).runInContext(context);
    expect(context.window.czsIndex).toHaveLength(2);
    expect(files['calendar.ics']).not.toMatch(/[^\r]\n/);
    const never = people === 'names' ? /canari-.{0,20}|CANARICOMM|\u202e/g : /canari.{0,20}|\u202e/gi;
    expect(
      Object.entries(files).flatMap(([file, text]) => [...text.matchAll(never)].map(([found]) => `${file}: ${found}`)),
    ).toEqual([]);
  });

  it('are names of files that every system takes', async () => {
    const { files } = await made(hostile);
    for (const file of Object.keys(files))
      expect(file).toMatch(/^(?:(?:meetings|subjects|search)\/)?[a-z0-9-]+\.[a-z]+$|^\.czs-site\.json$/);
  });

  it('nothing is told of minutes in which it is open what may be', async () => {
    const doubt =
      '---\ndate: 2025-03-20\n---\n\n# Réunion\n\n## 1. Caisse\n\n**Interne** CANARIDOUTE\n\n**Décision D1 :** CANARIDÉCISION à huis clos\n';
    const { world, files } = await made({ ...archive, 'minutes/2025-03-20.md': doubt });
    expect(JSON.stringify(files)).not.toContain('CANARI');
    expect(files['meetings/2025-03-20.html']).toContain('ne figure pas sur ce site');
    expect(world.stderr.text).toContain('minutes/2025-03-20.md');
  });
});

it.each(['initials', 'names'])(
  'a name that is asked to be left out is in no file, and the others are (--people %s)',
  async (people) => {
    const { files } = await made(archive, '--people', people, '--anonymise', 'Farid Osmani');
    const all = JSON.stringify(files);
    expect(all).not.toMatch(/Farid|Osmani|F\.\u00a0O\./);
    expect(all).toMatch(people === 'names' ? /Chloé Dardenne/ : /C\.\u00a0D\./);
  },
);

describe('the folder', () => {
  it('keeps what is not of the site, and loses pages that are no more', async () => {
    const world = changed((await made(archive)).world, {
      'out/CNAME': 'example.org\n',
      'out/meetings/notes.txt': 'x\n',
      'minutes/2025-05-15.md': null,
    });
    expect(await main(['site', '--output', 'out', '--today', '2025-12-05'], world)).toBe(0);
    const files = filesIn(world);
    expect(files.CNAME).toBe('example.org\n');
    expect(files['meetings/notes.txt']).toBe('x\n');
    expect(Object.keys(files)).not.toContain('meetings/2025-05-15.html');
    expectWhole(files, null);
  });

  it.each([
    ['something else', 'out/notes.txt', 'site-folder'],
    ['a page that is nobody’s', 'out/index.html', 'site-folder'],
  ])('with %s is refused without --force', async (_, file) => {
    const world = memoryWorld({ ...archive, [file]: 'mine\n' }, { today: '2025-12-05' });
    const before = world.snapshot();
    expect(await main(['site', '--output', 'out'], world)).toBe(2);
    expect(world.stderr.text).toContain(file.slice(4));
    expect(world.snapshot()).toEqual(before);
    expect(await main(['site', '--output', 'out', '--force'], world)).toBe(0);
    expect(filesIn(world)['notes.txt'] ?? 'mine\n').toBe('mine\n');
  });

  it('with a page that somebody changed is refused without --force', async () => {
    const world = changed((await made(archive)).world, { 'out/style.css': 'body { color: red }\n' });
    expect(await main(['site', '--output', 'out', '--today', '2025-12-05'], world)).toBe(2);
    expect(filesIn(world)['style.css']).toBe('body { color: red }\n');
    expect(await main(['site', '--output', 'out', '--today', '2025-12-05', '--force'], world)).toBe(0);
    expect(filesIn(world)['style.css']).toContain('--paper');
  });

  it('is trusted with nothing: what it says of itself names no file outside', async () => {
    const manifest = JSON.stringify({
      czs: 1,
      files: { '../czs.yaml': 'x', 'minutes/../../czs.yaml': 'x', '/etc/passwd': 'x' },
    });
    const world = changed((await made(archive)).world, { 'out/.czs-site.json': manifest });
    expect(await main(['site', '--output', 'out', '--force'], world)).toBe(0);
    expect(world.file('czs.yaml')).toBe(archive['czs.yaml']);
  });
});

describe('the script', () => {
  it('folds as czs does', () => {
    const source = /var letters = [\s\S]*?function fold\(text\) \{[\s\S]*?\n {2}\}/.exec(script)?.[0] ?? '';
    const run = new Script(`${source} fold(text)`);
    const letter = fc.constantFrom(..."aàâäçéèêëîïôöùûüœŒæÆßñıøØłŁÉÈ’‘'-–—‑ \u00a0\u202fZz09ﬁ½");
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 60 }), (text) => {
        expect(run.runInContext(createContext({ text }))).toBe(normalize(text));
      }),
    );
  });
});
