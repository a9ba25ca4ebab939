/** Pictures that minutes name, in a site: which of them stand in it, under which names, and what is said of the others. */
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { SiteArchive } from '../../src/cli/site-source.ts';
import type { World } from '../../src/model/world.ts';
import { siteFiles } from '../../src/site/pages.ts';
import '../helpers/loaded.ts';
import { type Content, type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { jpegOf, pngOf, svgOf } from '../helpers/pictures.ts';

const today = '2025-03-10';
const minutes = (date: string, body: string): string => `---
date: ${date}
statut: approuvée
approuvée: { le: 2025-03-06 }
présents:
  - Aline Morel (Potager 12)
---

# Réunion

## 1. Le puits

${body}
`;
const plan = pngOf(1600, 20, { more: { tEXt: 'Author\0CANARI' } });
const archive: Content = {
  'czs.yaml': 'format: 1\norganisation: Les Bêches réunies\nlanguage: fr\n',
  'minutes/img/plan.png': plan,
  'minutes/img/Aline Morel au puits.jpg': jpegOf({ orientation: 6 }),
  'minutes/img/coupe.svg': svgOf('<text>Aline Morel, zoe@example.org</text>'),
  'logo.png': pngOf(10, 10),
};
const bodies = {
  'minutes/2025-01-09.md': minutes('2025-01-09', 'Le plan : ![Le plan "du" puits & co](img/plan.png "titre")\n'),
  'minutes/2025-02-06.md': minutes(
    '2025-02-06',
    '![Vue, par Aline Morel](<img/Aline%20Morel au puits.jpg>)\n\n- ![encore](./img/plan.png)\n- [![logo](/logo.png)](https://example.org)\n\n**Décision D1 :** voir ![la coupe](img/coupe.svg)\n',
  ),
};

async function czs(content: Content, ...args: readonly string[]) {
  const world = memoryWorld({ ...archive, ...content }, { today });
  const code = await main(['site', '--output', 'out', ...args], world);
  expect(`${code} ${world.stderr.text}`).toMatch(/^0 /);
  const pictures = Object.keys(world.snapshot()).flatMap((path) => /\/out\/(pictures\/.*)/.exec(path)?.[1] ?? []);
  return { world, pictures, said: world.stderr.text, page: (name: string) => textOf(world, name) };
}

function bytesOf(world: MemoryWorld, name: string): Uint8Array {
  const read = world.files.read(`/archive/out/${name}`, 1e8);
  if (!read.ok) throw new Error(`${name}: ${read.failure}`);
  return read.value;
}
const textOf = (world: MemoryWorld, name: string): string => new TextDecoder().decode(bytesOf(world, name));

function imagesIn(html: string): Element['properties'][] {
  const found: Element['properties'][] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'img') found.push(node.properties);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(unified().use(rehypeParse).parse(html));
  return found;
}

describe('a picture in a site', () => {
  it('stands once in its files, under a name that says nothing, and is shown with its words and sides', async () => {
    const { world, pictures, page, said } = await czs(bodies, '--people', 'names');
    expect(said).not.toContain('image');
    expect(pictures.map((name) => name.replace(/[0-9a-f]{32}/, '*')).sort()).toEqual([
      'pictures/*.jpg',
      'pictures/*.png',
      'pictures/*.png',
      'pictures/*.svg',
    ]);
    const [first] = imagesIn(page('meetings/2025-01-09.html'));
    expect(first).toMatchObject({ alt: 'Le plan "du" puits & co', width: 1600, height: 20, loading: 'lazy' });
    const others = imagesIn(page('meetings/2025-02-06.html'));
    expect(others.map(({ alt }) => alt)).toEqual(['Vue, par Aline Morel', 'encore', 'logo', 'la coupe']);
    expect(others[1]?.src).toBe(first?.src);
    for (const { src } of [first ?? {}, ...others]) {
      expect(src).toMatch(/^\.\.\/pictures\/[0-9a-f]{32}\.(?:png|jpg|svg)$/);
      expect(pictures).toContain(String(src).slice(3));
    }
    // Registers, the search and the feed have its words.
    expect(page('decisions.html')).toContain('voir la coupe');
    expect(page('search/2025.js')).toContain('Vue, par Aline Morel');
    expect(pictures.map((name) => new TextDecoder('latin1').decode(bytesOf(world, name))).join()).not.toMatch(
      /CANARI|zoe@/,
    );
    for (const name of Object.keys(world.snapshot()).filter(
      (path) => path.endsWith('.html') && !path.endsWith('404.html'),
    ))
      expect(world.file(name.slice('/archive/'.length))).toContain("default-src 'none'; img-src 'self' file:;");
  });

  it('has the same bytes again, and goes when no page names it', async () => {
    const { world, pictures } = await czs(bodies);
    expect((await czs(bodies)).pictures).toEqual(pictures);
    const args = ['site', '--output', 'out', '--today', today];
    expect(await main(args, world)).toBe(0);
    expect(world.stderr.text).toMatch(/\n0 fichier écrit dans out/);
    const kept: Record<string, Uint8Array> = {};
    for (const path of Object.keys(world.snapshot()))
      if (path.includes('/out/'))
        kept[path.slice('/archive/'.length)] = bytesOf(world, path.slice('/archive/out/'.length));
    const gone = await czs({ ...bodies, ...kept, 'minutes/2025-02-06.md': minutes('2025-02-06', 'Rien.') });
    expect(gone.pictures).toEqual(pictures.filter((name) => textOf(world, 'meetings/2025-01-09.html').includes(name)));
    expect(gone.said).toMatch(/3 en moins/);
  });

  it('tells no name that is not shown: neither its words, nor what it is called, nor what is drawn', async () => {
    for (const people of ['none', 'initials']) {
      const { world, pictures } = await czs(bodies, '--people', people);
      expect(pictures).toHaveLength(4);
      const all = Object.keys(world.snapshot()).filter((path) => path.includes('/out/'));
      const texts = all.map((path) => path + textOf(world, path.slice('/archive/out/'.length)));
      expect(texts.join('\n')).not.toMatch(/Aline|Morel|zoe@/);
    }
  });

  it('that is internal is not in it, nor looked for; one that is public elsewhere is', async () => {
    const secret = `Interne : ![le devis](img/secret.png)

**Décision D1 :** faire

### Suite (huis clos)

![le devis](img/secret.png) ![le devis](img/perdu.png) ![le plan](img/plan.png)
`;
    const there = { 'minutes/2025-02-06.md': minutes('2025-02-06', secret), 'minutes/img/secret.png': pngOf(7, 7) };
    const hidden = await czs(there);
    expect(hidden.pictures).toEqual([]);
    expect(hidden.said).not.toMatch(/image|secret|perdu/);
    const both = await czs({ ...there, 'minutes/2025-01-09.md': bodies['minutes/2025-01-09.md'] });
    expect(both.pictures).toHaveLength(1);
    expect(bytesOf(both.world, both.pictures[0] as string).length).toBe(plan.length - (12 + 'Author\0CANARI'.length));
  });

  it('of minutes in which it is open what may be told stands nowhere', async () => {
    const doubt = minutes(
      '2025-02-06',
      '![CANARI](img/plan.png)\n\n**Interne** suite\n\n**Décision D1 :** à huis clos',
    );
    const { pictures, said } = await czs({ 'minutes/2025-02-06.md': doubt });
    expect(pictures).toEqual([]);
    expect(said).toContain('minutes/2025-02-06.md');
  });

  it.each([
    ['../../etc/passwd', 'hors du dossier'],
    ['/../secret/plan.png', 'hors du dossier'],
    ['%2e%2e/../secret/plan.png', 'hors du dossier'],
    ['img/lien.png', 'hors du dossier'],
    ['https://example.org/plan.png', 'sur le réseau'],
    ['//example.org/plan.png', 'sur le réseau'],
    ['file:///secret/plan.png', 'sur le réseau'],
    ['data:image/png;base64,AAAA', 'sur le réseau'],
    ['img/actif.svg', 'un programme'],
    ['img/loin.svg', 'un programme'],
    ['img/notes.png', 'ni un PNG'],
    ['../czs.yaml', 'ni un PNG'],
    ['img/non.png', 'n’existe pas'],
  ])('is none: %s', async (src, why) => {
    const { pictures, page, said } = await czs({
      '/etc/passwd': plan,
      '/secret/plan.png': plan,
      'minutes/img/lien.png': { is: 'link', to: '/secret/plan.png' },
      'minutes/img/actif.svg': svgOf('<script>alert(1)</script>'),
      'minutes/img/loin.svg': svgOf('<image href="https://example.org/x.png"/>'),
      'minutes/img/notes.png': 'root:x:0:0',
      'minutes/2025-02-06.md': minutes('2025-02-06', `Le plan : ![le plan](${src})\n`),
    });
    expect(pictures).toEqual([]);
    expect(said).toContain(why);
    expect(page('meetings/2025-02-06.html')).toContain('<p>Le plan : le plan</p>');
    expect(page('meetings/2025-02-06.html')).not.toContain('<img');
  });

  it('that is another than it was is shown anew, by a site that is watched, and its page with it', async () => {
    let now = memoryWorld({ ...archive, ...bodies }, { today });
    const world: World = {
      ...now,
      get files() {
        return now.files;
      },
    };
    const context = { language: 'fr', today, dir: null, width: null, color: 0 } as const;
    const options = { baseUrl: null, audience: 'public', people: 'none', anonymised: [], index: false } as const;
    const site = new SiteArchive(world, context, true);
    const make = async () => new Map(siteFiles((await site.source(options)).source));
    const first = await make();
    expect([...(await make())]).toEqual([...first]);
    const changes: readonly Content[] = [
      { 'minutes/img/plan.png': pngOf(8, 8) },
      { 'minutes/img/plan.png': 'no more a picture' },
      { 'minutes/img/plan.png': plan, 'minutes/2025-01-09.md': minutes('2025-01-09', 'Plus de plan.') },
    ];
    for (const change of changes) {
      const content = { ...archive, ...bodies, ...change };
      now = memoryWorld(content, { today });
      const fresh = siteFiles(
        (await new SiteArchive(memoryWorld(content, { today }), context, false).source(options)).source,
      );
      expect([...(await make())]).toEqual([...fresh]);
    }
    expect([...first.keys()].filter((name) => name.startsWith('pictures/'))).toHaveLength(4);
  });
});
