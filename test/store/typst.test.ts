/** PDF by Typst itself. It is one of the tests alone, since who uses czs is not to load 50 MB: on a machine that it is not made for, these are skipped. */
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../src/format/format.ts';
import { loadFormat } from '../../src/format/index.ts';
import { type Picture, pictureOf } from '../../src/format/picture.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Cell, Document, Inline, Part } from '../../src/model/table.ts';
import type { TypesetJob, Typesetter } from '../../src/model/world.ts';
import { loadTypesetter } from '../../src/store/typst.ts';
import { decisions, home, matrix, year } from '../format/samples.ts';
import { jpegOf, pngOf, svgOf } from '../helpers/pictures.ts';

const installed = await loadTypesetter();
const { render } = await loadFormat('pdf');

describe.skipIf(installed === null)('a PDF', () => {
  const typesetter = installed as Typesetter;
  const set = (
    what: Parameters<typeof render>[0],
    picture?: RenderOptions['picture'],
  ): {
    readonly bytes: Uint8Array;
    readonly accessible: boolean;
    readonly missing: readonly string[];
    readonly refused: readonly string[];
  } => {
    let accessible = true;
    let missing: readonly string[] = [];
    let refused: readonly string[] = [];
    const typeset = (job: Omit<TypesetJob, 'folder'>): Uint8Array => {
      const result = typesetter({ ...job, folder: null });
      if (!result.ok) throw new Error(result.detail);
      ({ accessible, missing } = result);
      refused = result.refused.map(({ name }) => name);
      return result.pdf;
    };
    const options = { words: fr, today: null, width: null, color: 0, typeset, ...(picture && { picture }) } as const;
    const [bytes] = render(what, options) as Iterable<Uint8Array>;
    return { bytes: bytes as Uint8Array, accessible, missing, refused };
  };
  const paragraph = (text: string): Part => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });
  const documentOf = (...parts: Part[]): Document => ({
    id: 'minutes',
    title: [{ kind: 'text', text: 'PV' }],
    parts,
    language: 'nl',
    date: '2025-03-06',
  });

  it('is set of everything that we write, for everybody, with the same bytes each time', () => {
    for (const what of [decisions, home, year]) {
      const { bytes, accessible } = set(what);
      expect(accessible).toBe(true);
      expect(new TextDecoder('latin1').decode(bytes)).toMatch(/^%PDF-1\.7[\s\S]*pdfuaid/);
      expect(set(what).bytes).toEqual(bytes);
    }
  });

  it('has every kind of block, empty ones too', () => {
    const item = (...children: Part[]) => ({ box: null, children });
    const all: Part[] = [
      { kind: 'heading', level: 3, children: [{ kind: 'text', text: 'Sans niveau 1' }] },
      { kind: 'list', ordered: true, start: 0, items: [item(), item(paragraph('a'), { kind: 'rule' })] },
      { kind: 'quote', children: [paragraph('cité'), { kind: 'codeblock', text: '#read("/etc/passwd")\\n  b' }] },
      { kind: 'facts', facts: [{ label: [], lines: [] }] },
      { kind: 'quote', children: [] },
      paragraph('#panic("x") $a$ *b* @c <d>'),
    ];
    expect(set(documentOf(...all)).accessible).toBe(true);
  });

  it('has pictures in lines, lists and tables, with words or as decoration, and leaves out what cannot be drawn', () => {
    const all: Readonly<Record<string, Uint8Array>> = {
      'plan.png': pngOf(2000, 100),
      'haut.png': pngOf(100, 4000),
      'photo.jpg': jpegOf({ orientation: 6 }),
      'dessin.svg': new TextEncoder().encode(svgOf()),
      'faux.png': pngOf(10, 10, { data: Buffer.from('no points') }),
      'faux.svg': new TextEncoder().encode('<svg width="4" height="4"><g></svg>'),
    };
    const known = new Map(Object.entries(all).map(([name, bytes]) => [name, pictureOf(bytes, name) as Picture]));
    const picture: RenderOptions['picture'] = ({ src }) => known.get(src) ?? null;
    const image = (src: string, words: string): Inline => ({
      kind: 'image',
      src,
      file: 'a.md',
      children: words === '' ? [] : [{ kind: 'text', text: words }],
    });
    const shown = (...children: Inline[]): Part => ({ kind: 'paragraph', children });
    const cell: Cell = { kind: 'inlines', children: [image('plan.png', 'plan')] };
    const table: Part = {
      kind: 'table',
      table: {
        id: 'minutes',
        columns: [{ id: 'a', label: cell }],
        shown: [{ head: 'a', label: cell, cells: ['a'] }],
        rows: [{ cells: { a: cell } }],
        summary: [],
        empty: [],
      },
    };
    const item = { box: 'open' as const, children: [shown(image('haut.png', 'en haut'))] };
    const good = [
      shown({ kind: 'link', href: 'https://example.org', children: [image('plan.png', 'plan')] }),
      { kind: 'list', ordered: false, start: 1, items: [item] } as const,
      { kind: 'quote', children: [shown(image('photo.jpg', 'photo'), image('plan.png', ''))] } as const,
      table,
      shown(image('dessin.svg', 'dessin'), image('absent.png', 'absent')),
    ];
    const first = set(documentOf(...good), picture);
    expect(first).toMatchObject({ accessible: true, refused: [] });
    expect(set(documentOf(...good), picture).bytes).toEqual(first.bytes);
    const bad = set(documentOf(...good, shown(image('faux.png', 'faux'), image('faux.svg', 'faux'))), picture);
    expect(bad).toMatchObject({ accessible: true, refused: ['faux.png', 'faux.svg'] });
    expect(set(documentOf(...good), picture).bytes).toEqual(first.bytes);
  });

  it('asks no network for a package, however its name is put together', () => {
    const before = { ...process.env };
    const source = '#let name = "@pre" + "view/cetz:0.2.0"\n#import name';
    expect(typesetter({ source, pages: '{}', pictures: [], folder: null, date: null })).toEqual({
      ok: false,
      detail: expect.stringMatching(/^failed to download package/),
    });
    expect({ ...process.env }).toEqual(before);
  });

  it('takes a letter that its own fonts have not from elsewhere, and says that it is not for everybody then', () => {
    expect(set({ records: [], table: matrix }).accessible).toBe(false);
    expect(set(documentOf(paragraph('日本 𓀀')))).toMatchObject({ accessible: false, missing: ['日', '本', '𓀀'] });
    expect(set(documentOf(paragraph('✔ ○ ▲ ✕ ☐ ☑ – « é » œ ŵ ’ …'))).accessible).toBe(true);
  });
});
