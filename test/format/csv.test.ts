import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/format/csv.ts';
import type { RenderOptions } from '../../src/format/format.ts';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Cell, Document, Part, Report } from '../../src/model/table.ts';
import { escapeControls } from '../../src/text/controls.ts';
import { anyDocument, anyReport, anyText } from './arbitrary.ts';
import { decisions, home, text, year } from './samples.ts';
import { wholeOf } from './whole.ts';

const options: RenderOptions = { words: fr, today: null, width: null, color: 0 };
const render = (what: Parameters<typeof csv.render>[0], more: Partial<RenderOptions> = {}): string =>
  wholeOf(csv.render(what, { ...options, ...more }));

/** A reader of RFC 4180, strict: a bare quote or a line end outside quotes that is not `end` is an error. */
function read(source: string, delimiter: string, end: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < source.length) {
    const record: string[] = [];
    for (;;) {
      let field = '';
      if (source[at] === '"') {
        at++;
        for (;;) {
          if (at >= source.length) throw new Error('quote not closed');
          if (source[at] === '"' && source[at + 1] === '"') {
            field += '"';
            at += 2;
          } else if (source[at] === '"') {
            at++;
            break;
          } else field += source[at++];
        }
      } else {
        while (at < source.length && source[at] !== delimiter && !source.startsWith(end, at)) {
          if (/["\r\n]/.test(source[at] as string)) throw new Error(`bare ${JSON.stringify(source[at])} at ${at}`);
          field += source[at++];
        }
      }
      record.push(field);
      if (source[at] === delimiter) at++;
      else if (source.startsWith(end, at)) {
        at += end.length;
        break;
      } else throw new Error(`neither delimiter nor line end at ${at}`);
    }
    records.push(record);
  }
  return records;
}

const table = (rows: readonly (readonly Cell[])[], ids = ['text', 'due', 'rate']): Report => ({
  records: [],
  table: {
    id: 'decisions',
    columns: ids.map((id) => ({ id })),
    shown: [],
    rows: rows.map((cells) => ({ cells: Object.fromEntries(cells.map((cell, at) => [ids[at], cell])) })),
    summary: [],
    empty: [],
  },
});

describe('csv', () => {
  test('every column of data, ISO dates, plain numbers, words of the language', () => {
    const report = table([
      [text('a, "b"'), { kind: 'date', date: '2020-04-23', weekday: true }, { kind: 'rate', value: 0.875 }],
      [{ kind: 'state', code: 'decision/pending', tone: 'waiting' }, null, { kind: 'number', value: -12345.5 }],
      [{ kind: 'list', cells: [text('A'), text('B')] }, { kind: 'date', date: '2020-04-23', time: '09:30' }, null],
    ]);
    expect(render(report)).toBe(
      'Texte,Échéance,Taux\n"a, ""b""",2020-04-23,0.875\nà prendre,,-12345.5\n"A; B",2020-04-23 09:30,\n',
    );
    expect(render(report, { words: en })).toMatch(/^Text,Due,Rate\n/);
    expect(render(report, { crlf: true })).toMatch(/^Texte,Échéance,Taux\r\n/);
  });

  test('for Excel: a BOM, semicolons, decimal commas, CRLF', () => {
    const report = table([[text('a;b'), { kind: 'date', date: '2020-04-23' }, { kind: 'rate', value: 0.875 }]]);
    expect(render(report, { excel: true })).toBe('\ufeffTexte;Échéance;Taux\r\n"a;b";2020-04-23;0,875\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', ' =1', '\u00a0=1'])(
    '%j never starts a formula',
    (words) => {
      const [, record] = read(render(table([[text(words), null, { kind: 'number', value: -1 }]])), ',', '\n');
      expect(record?.[0]?.startsWith("'")).toBe(true);
      expect(record?.[2]).toBe('-1');
    },
  );

  test('nothing that a terminal would act on', () => {
    expect(render(table([[text('a\u001b[2Jb\u202ec')]]))).toContain('a\\u001B[2Jb\\u202Ec');
  });

  test('a document with one table is that table; with none, its texts', () => {
    expect(render(year)).toBe(render(decisions));
    expect(render(home)).toMatch(
      /^Texte\n"Prochaine réunion\u00a0: jeudi 23\u00a0avril, 9h30, Mission Locale de Saint-Gilles"\n/,
    );
  });

  test('a document with several has each under the heading before it, wherever they stand', () => {
    const one = (words: string) => ({ kind: 'table', table: table([[text(words)]], ['text']).table }) as const;
    const heading = (words: string): Part => ({ kind: 'heading', level: 2, children: [{ kind: 'text', text: words }] });
    const document: Document = {
      id: 'x',
      title: null,
      parts: [
        heading('A'),
        { kind: 'quote', children: [one('a')] },
        heading('B'),
        { kind: 'list', ordered: false, start: 1, items: [{ box: null, children: [one('b'), one('c')] }] },
      ],
    };
    expect(render(document)).toBe('A\nTexte\na\n\nB\nTexte\nb\n\nB\nTexte\nc\n');
  });
});

describe('for any text', () => {
  const dialects = fc.constantFrom({ excel: true }, { crlf: true }, {});

  test('it reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), dialects, (rows, dialect) => {
        const out = render(table(rows.map(([a, b]) => [text(a), text(b)])), dialect);
        const excel = 'excel' in dialect;
        const records = read(out.replace(/^\ufeff/, ''), excel ? ';' : ',', excel || 'crlf' in dialect ? '\r\n' : '\n');
        const back = (field: string): string => field.replace(/^'(?='*[\s\u00a0]*[=+\-@\t＝＋－＠])/, '');
        const lines = (words: string): string => escapeControls(words.replace(/\r\n?/g, '\n'), true);
        expect(records.slice(1).map((record) => record.slice(0, 2).map(back))).toEqual(
          rows.map((row) => row.map(lines)),
        );
        for (const field of records.flat()) expect(field).not.toMatch(/^[\s\u00a0]*[=+\-@＝＋－＠]/);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('a report has a record a row, with a field a column', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const records = read(render(report), ',', '\n');
        expect(records.map((record) => record.length)).toEqual([4, ...Array.from(report.table.rows, () => 4)]);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('any document is CSV', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(() => read(render(document), ',', '\n')).not.toThrow();
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
