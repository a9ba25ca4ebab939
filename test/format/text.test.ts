import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Renderable, RenderOptions } from '../../src/format/format.ts';
import { text } from '../../src/format/text.ts';
import { TextMetrics } from '../../src/format/text-metrics.ts';
import { underTable } from '../../src/format/words.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { Cell, Document, Report, Table, Tone } from '../../src/model/table.ts';
import { sized } from '../helpers/thorough.ts';
import { anyDocument, anyReport, anyText } from './arbitrary.ts';
import { decisions, followUps, home, matrix, text as textCell, year } from './samples.ts';
import { whole } from './whole.ts';

const render = (what: Renderable, settings: RenderOptions): Promise<string> => whole(text.render(what, settings));

const options: RenderOptions = { words: fr, today: '2020-04-14', width: 80, color: 0 };

/** No-break spaces as plain ones, so that what is expected can be read and typed. */
const shown = async (what: Renderable, more: Partial<RenderOptions> = {}): Promise<string> =>
  (await render(what, { ...options, ...more })).replace(/[\u00a0\u202f]/g, ' ');

const oneText = (words: string): Report => ({
  records: [],
  table: {
    id: 'decisions',
    columns: [{ id: 'a' }, { id: 'b' }],
    shown: [
      { head: 'ref', cells: ['a'] },
      { head: 'text', cells: ['b'], grow: true },
    ],
    rows: [{ cells: { a: textCell('réf'), b: textCell(words) } }],
    summary: [],
    empty: [],
  },
});

describe('registers at 80 columns, as drawn', () => {
  test('decisions', async () => {
    expect(await shown(decisions)).toBe(`\
RÉF.           ÉTAT         DÉCISION
2020-03-05/D1  ✔ prise      Le Partner Day sera une journée qui crée des liens,
               unanimité    où l’on tente des actions faisables et évaluables.
                            Proposée par Adrien Lenoble
2020-03-05/D2  ✔ prise      La prochaine édition cherchera des synergies
                            nouvelles entre participants.
2020-03-05/D3  ○ à prendre  Ou bien la CZS se tient au plus près du public, ou
               le 23/04     bien elle quitte cet axe.

2 prises, 1 à prendre. Source : PV du 05/03/2020 (projet, non approuvé).
`);
  });

  test('follow-ups', async () => {
    expect(await shown(followUps)).toBe(`\
RÉF.           ÉCHÉANCE       QUI         ACTION
2020-03-05/A5  jeu. 23/04     à désigner  Convier des mandataires du VDAB à la
                                          réunion suivante de la CZS
2020-03-05/A4  jeu. 30/04     à désigner  Déposer les projets d’économie sociale
2020-03-05/A1  « pour juin »  à désigner  Achever les outils de communication
2020-03-05/A2  –              tous        Suggérer des activités (Trajet Emploi)

4 ouvertes, 0 en retard, 3 sans responsable.
`);
  });

  test('the home page', async () => {
    expect(await shown(home)).toBe(`\
Concertation Zonale Sud                                      mardi 14 avril 2020

PROCHAINE RÉUNION  jeudi 23 avril, 9h30, Mission Locale de Saint-Gilles
                   dans 9 jours, convocation à préparer
                   → czs nouvelle-réunion
À APPROUVER        PV du 5 mars (projet) → czs vérifier 2020-03-05
ACTIONS            4 ouvertes, 3 sans responsable → czs suivis
`);
  });

  test('the same table in Dutch', async () => {
    expect(await shown(followUps, { words: nl })).toContain('REF.           TEGEN        WIE            ACTIE\n');
    expect(await shown(followUps, { words: nl })).toContain('4 open, 0 te laat, 3 zonder verantwoordelijke.');
  });
});

describe('width', () => {
  test('where columns have no room each row is a block', async () => {
    expect(await shown(followUps, { width: 46 })).toMatch(
      /^2020-03-05\/A5\nÉCHÉANCE {2}jeu\. 23\/04\nQUI {7}à désigner\nACTION {4}Convier des mandataires du VDAB à la\n {10}réunion/,
    );
  });

  test('at 20 columns labels stand above', async () => {
    expect(await shown(decisions, { width: 20 })).toMatch(
      /^2020-03-05\/D1\nÉTAT\n {2}✔ prise\n {2}unanimité\nDÉCISION\n {2}Le Partner Day\n/,
    );
  });

  test('a matrix is normalized, its first column in each part', async () => {
    const report = { records: [], table: matrix };
    expect(await shown(report)).toBe(`\
NOM                04/01  04/02  04/03  04/04  04/05  04/06  04/07  04/08  04/09
                   2021   2021   2021   2021   2021   2021   2021   2021   2021
Odile Vasseur      ✔      ✔      ✔      ✔      ✔      ✔      ✔      ✔      ✔
Théo Van den Berg  ✔      ✔      –      –      ✔      ✔      –      –      ✔
山田 花子          ✔      –      –      –      ✔      –      –      –      ✔

NOM                04/10  04/11  04/12   TAUX
                   2021   2021   2021
Odile Vasseur      ✔      ✔      ✔      100 %
Théo Van den Berg  ✔      –      –       50 %
山田 花子          –      –      –       25 %

✔ présent.
`);
  });

  test('a matrix tells what its marks and its gaps mean, in the order of the marks', async () => {
    const short = (code: string, tone: Tone): Cell => ({ kind: 'state', code, tone, short: true });
    const cells: readonly Cell[] = [short('presence/absent', 'bad'), null, short('presence/present', 'good')];
    const table: Table = {
      ...matrix,
      shown: matrix.shown.slice(0, 2),
      rows: cells.map((m0, at) => ({ cells: { name: textCell(`n${at}`), m0 } })),
      unset: { code: 'attendance/unlisted', args: {} },
    };
    expect((await shown({ records: [], table })).split('\n').slice(-2)).toEqual([
      '✔ présent, ▲ absent, – dans aucune liste.',
      '',
    ]);
  });

  test('not to a terminal: a line a row, never cut', async () => {
    const long = `mot ${'très '.repeat(100)}long`;
    const lines = (await shown(oneText(long), { width: null })).split('\n');
    expect(lines).toEqual(['RÉF.  TEXTE', `réf   ${long}`, '']);
    expect((await shown(decisions, { width: null })).split('\n')[1]).toBe(
      '2020-03-05/D1  ✔ prise · unanimité     Le Partner Day sera une journée qui crée des liens, où l’on tente des actions faisables et évaluables. · Proposée par Adrien Lenoble',
    );
  });

  test('columns stay in line with accents in both forms, wide letters and emoji', async () => {
    const names = ['Zoë', 'Zoe\u0308', '山田', '👩‍👧‍👦 Léa', 'l’été'];
    const table: Table = {
      ...oneText('').table,
      rows: names.map((name) => ({ cells: { a: textCell(name), b: textCell('fin') } })),
    };
    for (const width of [80, null]) {
      const lines = (await render({ records: [], table }, { ...options, width })).split('\n').slice(1, -1);
      expect(lines.map((line) => stringWidth(line.slice(0, line.indexOf('fin'))))).toEqual(names.map(() => 8));
    }
  });

  test('no line is broken at a no-break space', async () => {
    const words = 'Le taux est de\u00a087\u00a0% pour\u00a0: l’an «\u00a0dernier\u00a0» et\u202f?';
    for (let width = 24; width < 70; width++) {
      const lines = (await render(oneText(words), { ...options, width })).split('\n');
      for (const line of lines) expect(line).not.toMatch(/^[\u00a0\u202f]|[\u00a0\u202f]$|\d$|«$/);
    }
  });

  test('an address that no line can hold is broken after a slash or a hyphen', async () => {
    const out = await shown(
      oneText('voir https://example.org/un/chemin/tres-long/vers/une/page/de-la-commission/2020'),
      { width: 40 },
    );
    expect(out).toContain('https://example.org/un/chemin/\n');
  });
});

describe('the text that ends a row', () => {
  const table = (state: string, words: string): Table => ({
    id: 'decisions',
    columns: [{ id: 'ref' }, { id: 'status' }, { id: 'text' }],
    shown: [
      { head: 'ref', cells: ['ref'] },
      { head: 'status', cells: ['status'] },
      { head: 'decision', cells: ['text'], grow: true },
    ],
    rows: [
      {
        cells: {
          ref: { kind: 'ref', ref: '2025-01-16/D1' },
          status: { kind: 'text', text: state },
          text: { kind: 'text', text: words },
        },
      },
    ],
    summary: [],
    empty: [],
  });
  const long = 'douze voix pour, deux voix contre, trois abstentions et un bulletin nul';
  const last = (line: string): number => line.length - (line.match(/ {2,}(?=\S)/g) ? line.lastIndexOf('  ') + 2 : 0);

  test.each([60, 80, 100, 120])('keeps the greater part of %i columns beside a long vote', async (width) => {
    const words = 'Une convention est signée pour trois ans avec la commune. '.repeat(6).trim();
    const lines = (await render({ records: [], table: table(long, words) }, { ...options, width }))
      .split('\n')
      .slice(1, -1);
    expect(Math.max(...lines.map(last))).toBeGreaterThan((width - 17) * 0.5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('takes no more than it needs', async () => {
    const out = await render({ records: [], table: table(long, 'Un bal est donné.') }, { ...options, width: 80 });
    expect(out).toContain('douze voix pour, deux voix contre, trois');
  });
});

describe('colour and links', () => {
  const late: Cell = { kind: 'date', date: '2020-04-01', weekday: true, late: true };

  test('without colour nothing is escaped, and lateness has its mark', async () => {
    const table: Table = { ...followUps.table, rows: [{ cells: { ref: textCell('A1'), due: late } }] };
    const out = await render({ records: [], table }, options);
    expect(out).not.toContain('\u001b');
    expect(out).toContain('mer.\u00a001/04\u00a0▲');
  });

  test('states are coloured by tone, heads and lines under the first are dim', async () => {
    const out = await render(decisions, { ...options, color: 1 });
    expect(out).toContain('\u001b[32m✔\u00a0prise\u001b[39m');
    expect(out).toContain('\u001b[33m○\u00a0à\u0020prendre\u001b[39m');
    expect(out).toContain('\u001b[2mRÉF.\u001b[22m');
    expect(out).toContain('\u001b[2munanimité\u001b[22m');
  });

  test('colours change nothing in what is said, nor where it stands', async () => {
    const plain = await render(decisions, options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours
    expect((await render(decisions, { ...options, color: 3 })).replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('links are written only when asked for, and only to safe addresses', async () => {
    const link = (href: string): string => `https://example.org/${href}`;
    expect(await render(decisions, options)).not.toContain('\u001b]8');
    expect(await render(decisions, { ...options, link })).toContain(
      '\u001b]8;;https://example.org/minutes/2020-03-05.md\u001b\\2020-03-05/D1\u001b]8;;\u001b\\  ',
    );
    expect(await render(decisions, { ...options, link: () => 'javascript:alert(1)' })).not.toContain('\u001b]8');
    expect(await render(decisions, { ...options, link: () => 'https://x/\u0007\u001b[2J' })).not.toContain('\u0007');
  });
});

describe('documents', () => {
  test('every part, at 60 columns', async () => {
    const out = await shown(year, { width: 60 });
    expect(out).toContain('Rapport 2021\n════════════\n');
    expect(out).toContain('Présence\n────────\n');
    expect(out).toContain('l’association (https://example.org/czs).');
    expect(out).toMatch(/^04\/01\/2021 {3}92 % {2}█{30,}[▏▎▍▌▋▊▉]?$/m);
    expect(out).toContain('▂▃▅▅▆█▇▆▆▄▃▃\n04/01/2021 – 04/12/2021 : entre 2 et 12, 3 à la fin\n');
    expect(out).toContain('1. Approbation du PV\n2. Suivi des actions');
    expect(out).toContain('\n   ☑ réserver la salle\n   ☐ inviter les partenaires\n');
    expect(out).toContain('│ Un jour pour créer des liens.\n│ Deux, si possible.\n');
    expect(out).toContain('    - [ ] Action (tous) : relire\n        pour le 30/04\n');
  });

  test('an empty register says why and what to try', async () => {
    const table: Table = {
      ...decisions.table,
      rows: [],
      empty: [
        { code: 'Aucune décision en 2019.', args: {} },
        { code: 'Essayer : czs décisions', args: {} },
      ],
    };
    expect(await shown({ records: [], table })).toBe('Aucune décision en 2019.\nEssayer : czs décisions\n');
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2028\ufeff]/;

describe('long text (each would overrun the time of a test, or the stack, were it not handled)', () => {
  test.each([
    ['wide letters', '日'.repeat(sized(60_000)), '日'],
    ['emoji', '👍🏽 '.repeat(sized(20_000)), '👍🏽'],
    ['control characters', 'a\u001b'.repeat(sized(60_000)), 'a'],
    ['one word', 'a.'.repeat(sized(100_000)), 'a.'],
    ['blanks', `a${' '.repeat(200_000)}b`, 'b'],
  ])('%s', async (_, words, part) => {
    const document: Document = {
      id: 'x',
      title: null,
      parts: [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }],
    };
    for (const width of [80, null]) {
      for (const one of [oneText(words), document]) {
        const out = await render(one, { ...options, width });
        expect(out).not.toMatch(controls);
        // All of it is there, on however many lines.
        expect(out.replace(/\s/g, '').split(part)).toHaveLength(words.split(part).length);
      }
    }
  });

  test('many lines', async () => {
    const document: Document = { id: 'x', title: null, parts: [{ kind: 'codeblock', text: 'x\n'.repeat(200_000) }] };
    expect((await render(document, options)).split('\n').length).toBeGreaterThan(200_000);
  });
});

describe('for any text', () => {
  const widths = fc.constantFrom(10, 20, 33, 46, 80, 120);

  test('a report fits its width, with no control character', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, widths, async (report, width) => {
        const out = await render(report, { ...options, width });
        expect(out).not.toMatch(controls);
        for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  test('a document fits its width, with no control character', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(46, 80, 120), async (document: Document, width) => {
        const out = await render(document, { ...options, width });
        expect(out).not.toMatch(controls);
        for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 2, numRuns: 120 },
    );
  });

  test('not to a terminal, a report has one line a row', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const table = { ...report.table, summary: [] };
        const out = await render({ ...report, table }, { ...options, width: null });
        expect(out).not.toMatch(controls);
        // A matrix tells its marks beneath it.
        const under = underTable(table, { words: options.words, today: null }) === '' ? 0 : 2;
        expect(out.split('\n')).toHaveLength(report.table.rows.length + 2 + under);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('no letter is lost by wrapping', async () => {
    const letters = (words: string): string => words.replace(/[\s\u00a0]+/g, '');
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(30, 80), async (words, width) => {
        const wrapped = await render(oneText(words), { ...options, width });
        const flat = await render(oneText(words), { ...options, width: null });
        expect(letters(wrapped)).toBe(letters(flat));
      }),
      { seed: 4, numRuns: 120 },
    );
  });

  test('a French mark after a plain blank does not begin a line, nor does « end one', async () => {
    for (const words of [
      'On garde « la place » du Marché ; on vote : oui ! Et après ?',
      // Some blanks are no-break ones.
      'On dit « oui »\u00a0; et « non »\u202f? ou « si ».',
    ])
      for (let width = 12; width < 60; width++) {
        const wrapped = await render(oneText(words), { ...options, width });
        expect(wrapped).not.toMatch(/^\s*[»:;!?]|«$/m);
      }
  });

  test('the metrics agrees with string-width on all that it measures itself', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x2715 }).map((code) => String.fromCodePoint(code)) });
    fc.assert(
      fc.property(latin, (words) => {
        const metrics = new TextMetrics(null);
        const width = metrics.width(words.replace(/[\u007f-\u009f\u00ad]/g, ''));
        if (!metrics.beyond) expect(width).toBe(stringWidth(words.replace(/[\u007f-\u009f\u00ad]/g, '')));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
