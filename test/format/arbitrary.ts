import fc from 'fast-check';
import type { Cell, Document, Inline, Part, Phrase, Report, Tone } from '../../src/model/table.ts';

/** Any text, as hostile as files have it: marks of every output language, controls, wide letters, emoji, accents in two forms. */
const fragments = [
  '|',
  '\\',
  '`',
  '``',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '#',
  '>',
  '- ',
  '1. ',
  '+',
  '=',
  '---',
  '[',
  '](',
  ')',
  '![',
  '<',
  '&',
  '&amp;',
  '<br>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"',
  "'",
  'https://example.org/a_b?c=d&e=f',
  'www.example.org',
  'a.b@example.org',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u202f',
  '\u001b[31m',
  '\u001b]8;;http://x\u0007',
  '\u009b',
  '\u0000',
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\ud800',
  '日本語',
  '👩‍👧‍👦',
  '🇧🇪',
  'é',
  'e\u0301',
  '=1+1',
  '@SUM(A1)',
  '＝1',
  '{{',
  '{%',
  '$x$',
  ':',
  ';',
  ',',
  'Décision',
  'à',
  'prendre',
  '[x] ',
  '[^1]: ',
  '| --- |',
  ':-',
  '```',
  '~~~',
  '    ',
  '<!--',
  ']]>',
  'a',
  'B',
  '9',
  '.',
  '!',
  '?',
  '(',
  'http://',
  '://',
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const tone = fc.constantFrom<Tone>('good', 'waiting', 'bad', 'quiet', 'plain');
const date = fc.constantFrom('2020-03-05', '2021-12-31', '2024-02-29');

const anyPhrase: fc.Arbitrary<Phrase> = fc.oneof(
  anyText.map((people) => ({ code: 'proposed-by', args: { people: [people] } })),
  fc.nat(3).map((n) => ({ code: 'decisions/adopted', args: { n } })),
  anyText.map((code) => ({ code, args: {} })),
);

const anyCell: fc.Arbitrary<Cell> = fc.letrec<{ cell: Cell }>((tie) => ({
  cell: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    fc.constant(null),
    fc.record({ kind: fc.constant('text' as const), text: anyText, quoted: fc.boolean() }),
    fc.record({ kind: fc.constant('ref' as const), ref: anyText, href: anyText }),
    fc.record({ kind: fc.constant('date' as const), date, weekday: fc.boolean(), late: fc.boolean() }),
    fc.record({ kind: fc.constant('number' as const), value: fc.integer() }),
    fc.record({ kind: fc.constant('rate' as const), value: fc.constantFrom(0, 0.333, 1) }),
    fc.record({
      kind: fc.constant('state' as const),
      code: fc.constantFrom('decision/adopted', 'x'),
      tone,
      short: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('phrase' as const), phrase: anyPhrase, tone }),
    fc.record({ kind: fc.constant('list' as const), cells: fc.array(tie('cell'), { maxLength: 3 }) }),
  ),
})).cell;

/** A report with three shown columns, one of which may grow. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    rows: fc.array(fc.record({ a: anyCell, b: anyCell, c: anyCell, d: anyCell, quiet: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    grow: fc.boolean(),
    right: fc.boolean(),
    summary: anyPhrase,
    label: fc.option(anyCell, { nil: undefined }),
  })
  .map(({ rows, grow, right, summary, label }) => ({
    records: [],
    table: {
      id: 'decisions',
      columns: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
      shown: [
        { head: 'ref', cells: ['a'] },
        {
          head: 'status',
          cells: ['b', 'd'],
          align: right ? ('right' as const) : ('left' as const),
          ...(label === undefined ? {} : { label }),
        },
        { head: 'text', cells: ['c'], grow },
      ],
      rows: rows.map(({ quiet, ...cells }) => ({ quiet, cells })),
      summary: [summary],
      empty: [],
    },
  }));

const anyInlines: fc.Arbitrary<Inline[]> = fc.letrec<{ inline: Inline; list: Inline[] }>((tie) => ({
  list: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.record({ kind: fc.constant('text' as const), text: anyText }),
    fc.record({ kind: fc.constant('code' as const), text: anyText }),
    fc.record({ kind: fc.constant('phrase' as const), phrase: anyPhrase, tone }),
    fc.record({ kind: fc.constant('cell' as const), cell: anyCell }),
    fc.constant<Inline>({ kind: 'break' }),
    fc.record({ kind: fc.constant('strong' as const), children: tie('list') }),
    fc.record({ kind: fc.constant('struck' as const), children: tie('list') }),
    fc.record({ kind: fc.constant('em' as const), children: tie('list') }),
    fc.record({
      kind: fc.constant('image' as const),
      src: fc.constantFrom('plan.png', 'photo.jpg', 'absent.png'),
      file: fc.constant('minutes/2020-03-05.md'),
      children: tie('list'),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.oneof(
        anyText,
        fc.constantFrom(
          'https://example.org/(a)?b=|&amp;',
          'mailto:a@example.org',
          '#d1',
          'JavaScript:x',
          ' data:text/html,x',
        ),
      ),
      children: tie('list'),
    }),
  ),
})).list;

export const inlinesArbitrary = anyInlines;

const anyParts: fc.Arbitrary<Part[]> = fc.letrec<{ part: Part; parts: Part[] }>((tie) => ({
  parts: fc.array(tie('part'), { maxLength: 4 }),
  part: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.record({ kind: fc.constant('paragraph' as const), children: anyInlines }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      children: anyInlines,
    }),
    fc.record({ kind: fc.constant('codeblock' as const), text: anyText }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: anyInlines, lines: fc.array(anyInlines, { maxLength: 2 }) }), {
        maxLength: 2,
      }),
    }),
    fc.constant<Part>({ kind: 'rule' }),
    anyReport.map(({ table }) => ({ kind: 'table' as const, table })),
    fc.record({
      kind: fc.constant('chart' as const),
      chart: fc.record({
        kind: fc.constantFrom('bars' as const, 'line' as const),
        title: anyPhrase,
        points: fc.array(fc.record({ label: anyText, value: fc.nat(20) }), { maxLength: 5 }),
        max: fc.constantFrom(null, 10),
        unit: fc.constant('count' as const),
      }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 3, 10),
      items: fc.array(
        fc.record({ box: fc.constantFrom('open' as const, 'done' as const, null), children: tie('parts') }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('quote' as const), children: tie('parts') }),
  ),
})).parts;

export const anyDocument: fc.Arbitrary<Document> = fc.record({
  id: fc.constant('report'),
  title: fc.option(anyInlines, { nil: null }),
  aside: fc.option(anyInlines, { nil: null }),
  parts: anyParts,
});
