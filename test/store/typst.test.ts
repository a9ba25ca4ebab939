/** PDF by Typst itself. It is no dependency of czs: where it is not installed beside it, these are skipped, and no other test needs it. */
import { describe, expect, it } from 'vitest';
import { loadFormat } from '../../src/format/index.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Document, Part } from '../../src/model/table.ts';
import type { TypesetJob, Typesetter } from '../../src/model/world.ts';
import { loadTypesetter } from '../../src/store/typst.ts';
import { decisions, home, matrix, year } from '../format/samples.ts';

const installed = await loadTypesetter();
const { render } = await loadFormat('pdf');

describe.skipIf(installed === null)('a PDF', () => {
  const typesetter = installed as Typesetter;
  const set = (what: Parameters<typeof render>[0]): { readonly bytes: Uint8Array; readonly accessible: boolean } => {
    let accessible = true;
    const typeset = (job: Omit<TypesetJob, 'folder'>): Uint8Array => {
      const result = typesetter({ ...job, folder: null });
      if (!result.ok) throw new Error(result.detail);
      accessible = result.accessible;
      return result.pdf;
    };
    const [bytes] = render(what, { words: fr, today: null, width: null, color: 0, typeset }) as Iterable<Uint8Array>;
    return { bytes: bytes as Uint8Array, accessible };
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

  it('takes a letter that its own fonts have not from elsewhere, and says that it is not for everybody then', () => {
    expect(set({ records: [], table: matrix }).accessible).toBe(false);
    expect(set(documentOf(paragraph('日本 👩‍👧'))).accessible).toBe(false);
    expect(set(documentOf(paragraph('✔ ○ ▲ ✕ ☐ ☑ – « é » œ ŵ ’ …'))).accessible).toBe(true);
  });
});
