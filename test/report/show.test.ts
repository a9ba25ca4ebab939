/** `czs show`: what a copy shows of a PV, and what it leaves out; what `--as-read` says of each line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parseFast } from '../../src/markdown/fast-parser.ts';
import type { Part } from '../../src/model/table.ts';
import { partsOf } from '../../src/read/to-parts.ts';
import type { LineRecord } from '../../src/report/as-read.ts';
import type { ShowRecord } from '../../src/report/show.ts';
import { withoutAddresses } from '../../src/text/addresses.ts';
import { filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { root } from '../helpers/root.ts';

const year = filesOf(`${root}/test/fixtures/year`);

async function czs(args: readonly string[], files: Readonly<Record<string, string>> = year.files) {
  const world = memoryWorld(files, { today: '2026-01-10' });
  const code = await main(args, world);
  return { code, out: world.stdout.text, err: world.stderr.text };
}

const closed = `---
date: 2025-05-05
présents:
  - Nora Piette <nora@fetes.example>
---

# Réunion

## Ordre du jour

1. Le bal
2. Le trésorier

## 1. Le bal

Un mot avant.
**Décision (huis clos) :** SECRET-UN
**Décision :** visible

- [ ] **Action (interne) :** SECRET-DEUX
  - **Proposition :** SECRET-TROIS
- [ ] Action : autre chose

<!-- un SECRET-QUATRE en commentaire -->

## 2. Le trésorier (huis clos)

SECRET-CINQ

> SECRET-SIX

| SECRET-SEPT |
| --- |
| SECRET-HUIT |

- **Décision :** SECRET-NEUF

### SECRET-DIX

## 3. Divers

Rien d'autre, écrire à secret@onze.example ou [à elle](mailto:secret@douze.example).
`;

describe('struck words', () => {
  const files = {
    'czs.yaml': 'format: 1\n',
    'minutes/2025-05-05.md': '---\ndate: 2025-05-05\n---\n\n## Prix\n\nLe prix est de ~~300~~ 280 €.\n',
  };
  for (const [format, shown] of [
    ['text', '~~300~~ 280'],
    ['markdown', '~~300~~ 280'],
    ['html', '<del>300</del> 280'],
  ] as const)
    it(`are seen as such in ${format}`, async () => {
      const { out } = await czs(['show', '2025-05-05', '--format', format], files);
      expect(out).toContain(shown);
    });
});

describe('copies of a PV', () => {
  const files = { 'minutes/2025-05-05.md': closed };

  it.each(['text', 'markdown', 'html'])('%s leaves out what is internal, and keeps its number', async (format) => {
    for (const more of [[], ['--as-read']]) {
      const { out, code } = await czs(['show', 'last', '--format', format, ...more], files);
      expect(code).toBe(0);
      expect(out.match(/secret[-@]\w+/gi)).toBeNull();
      expect(out).not.toContain('trésorier');
      for (const visible of ['visible', 'autre chose', 'Un mot avant', 'Divers']) expect(out).toContain(visible);
      if (more.length === 0)
        for (const id of ['D1', 'A1', 'P1', 'D3']) expect(out, id).toContain(`${id}\u00a0: huis clos`);
    }
  });

  it('keeps the number over the minutes of a year of an item that is internal', async () => {
    const text =
      '---\ndate: 2025-05-05\n---\n\n## 25/012 Le bal\n\nUn mot.\n\n## 25/013 Salaires (huis clos)\n\nUn autre.\n';
    const { out } = await czs(['show', 'last', '--format', 'markdown'], { 'minutes/2025-05-05.md': text });
    expect(out).toContain('## 25/013 huis clos');
  });

  it('leaves out comments wherever they stand, as czs reads it too, and says all the rest', async () => {
    const text = `---
date: 2025-05-05 # SECRET
# SECRET
titre: "Réunion #3"
---

# Réunion <!-- SECRET -->

## 1. Le bal

Avant <!-- SECRET --> milieu \`<!-- vu -->\` et <!-- SECRET
SECRET
SECRET --> après <u>souligné</u>

[//]: # (SECRET)

- point <!-- SECRET -->

> cité <!-- SECRET
> SECRET --> fin

| a | b <!-- SECRET --> |
|---|---|
| c | d |

<div>
dedans <!-- SECRET -->
</div>

\`\`\`
<!-- code -->
\`\`\`
`;
    for (const more of [[], ['--as-read'], ['--as-read', '--for', 'members']]) {
      const { out, code } = await czs(['show', 'last', ...more], { 'minutes/2025-05-05.md': text });
      expect(code).toBe(0);
      expect(out).not.toContain('SECRET');
      for (const word of 'Réunion #3|Avant|milieu|<!-- vu -->|après|souligné|point|cité|fin|dedans|<!-- code -->'.split(
        '|',
      ))
        expect(out, word).toContain(word);
    }
    const { out } = await czs(['show', 'last', '--as-read', '--for', 'board'], { 'minutes/2025-05-05.md': text });
    expect(out.match(/SECRET/g)).toHaveLength(text.match(/SECRET/g)?.length ?? 0);
  });

  it('have notes with their words, but those of what is left out', async () => {
    const text = `---
date: 2025-05-05
---

## 1. Loyer

Le loyer[^Un] augmente.

**Décision :** payer[^2] le loyer[^3].

Interne : une lettre[^4] du bailleur[^3].

Voir[^6] aussi.

[^un]: Le montant visible *ouvert*.
[^2]: Note deux.

    Sa suite.

[^3]: SECRET-TROIS.
[^4]: SECRET-QUATRE.
[^5]: SECRET-CINQ, que rien ne cite.
[^6]: Interne : SECRET-SIX.
`;
    const one = { 'minutes/2025-05-05.md': text };
    for (const more of [[], ['--as-read'], ['--format', 'markdown'], ['--format', 'html']]) {
      const { out } = await czs(['show', 'last', ...more], one);
      expect(out).not.toContain('SECRET');
      for (const word of ['Le montant visible', 'Note deux.', 'Sa suite.']) expect(out, word).toContain(word);
      const board = await czs(['show', 'last', ...more, '--for', 'board'], one);
      expect(board.out.match(/SECRET-\w+/g)).toHaveLength(4);
    }
    expect((await czs(['search', 'montant', 'ouvert'], one)).out).toContain('Le montant visible ouvert.');
    expect((await czs(['search', 'suite'], one)).out).toContain('Note deux. Sa suite.');
    expect((await czs(['search', 'secret'], one)).out).not.toContain('SECRET');
    const complete: { text: string; internal: boolean }[] = JSON.parse(
      (await czs(['search', 'secret', '--format', 'json'], one)).out,
    );
    expect(complete.map((hit) => `${hit.text} ${hit.internal}`)).toEqual([
      '[^3]: SECRET-TROIS. true',
      '[^4]: SECRET-QUATRE. true',
      '[^5]: SECRET-CINQ, que rien ne cite. false',
      '[^6]: Interne : SECRET-SIX. false',
    ]);
  });

  it('for members keeps the addresses only', async () => {
    const { out } = await czs(['show', 'last', '--for', 'members'], files);
    expect(out.match(/secret[-@]\w+/gi)).toEqual(['secret@onze', 'secret@douze']);
    expect(out).toContain('nora@fetes.example');
  });

  it('for the board keeps all but comments', async () => {
    const { out } = await czs(['show', 'last', '--for', 'board'], files);
    expect(new Set(out.match(/SECRET-\w+/g))).toEqual(
      new Set(['UN', 'DEUX', 'TROIS', 'CINQ', 'SIX', 'SEPT', 'HUIT', 'NEUF', 'DIX'].map((one) => `SECRET-${one}`)),
    );
  });

  it('an update of something internal is internal too', async () => {
    const update =
      '---\ndate: 2025-06-06\n---\n## Suivi des actions\n\n- [x] **Action 2025-05-05/A1 :** SECRET-TREIZE\n';
    const { out } = await czs(['show', 'last'], { ...files, 'minutes/2025-06-06.md': update });
    expect(out).not.toContain('SECRET');
    expect(out).toContain('2025-05-05/A1\u00a0: huis clos');
  });
});

describe('the parts of a body', () => {
  const parts = (text: string): Part[] => partsOf(text, parseFast(text, 0) ?? []);

  it('gives each line of a paragraph that begins something its own, however many they are', () => {
    const text = 'x\n'.repeat(130_000);
    const breaks = new Set(Array.from({ length: 130_000 }, (_, at) => 2 * at));
    expect(partsOf(text, parseFast(text, 0) ?? [], { breaks })).toHaveLength(130_000);
  });

  it('keeps lists with their boxes and numbers, quotes, code, tables and rules', () => {
    const text =
      '3. un\n4. deux\n   - [x] trois\n\n> cité\n\n```\ncode *x*\n```\n\n| a | b\\|c |\n|---|--:|\n| ~~1~~ | |\n\n***\n\n### Titre\n';
    expect(parts(text)).toMatchObject([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          { box: null, children: [{ kind: 'paragraph' }] },
          { children: [{ kind: 'paragraph' }, { kind: 'list', ordered: false, items: [{ box: 'done' }] }] },
        ],
      },
      { kind: 'quote', children: [{ kind: 'paragraph' }] },
      { kind: 'codeblock', text: 'code *x*' },
      {
        kind: 'table',
        table: {
          columns: [
            { label: { children: [{ text: 'a' }] } },
            { label: { children: [{ text: 'b|c' }] }, align: 'right' },
          ],
          rows: [{ cells: { column1: { children: [{ kind: 'struck' }] }, column2: { children: [] } } }],
        },
      },
      { kind: 'rule' },
      { kind: 'heading', level: 2 },
    ]);
  });

  it('loses no word of what is shown, and never throws', () => {
    const line = fc.constantFrom(
      '- un',
      '  - deux',
      '1. trois',
      'quatre',
      '',
      '> cinq',
      '## six',
      '| sept | huit |',
      '| --- | --- |',
      '    neuf',
      '***',
      '- [ ] dix',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const blocks = parseFast(text, 0);
        fc.pre(blocks !== null);
        const said = JSON.stringify(parts(text));
        for (const word of new Set(text.match(/[a-z]+/g))) expect(said).toContain(word);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['Nora <nora@fetes.example>, Omar', 'Nora […], Omar'],
    ['écrire à a.b+c@x.example.', 'écrire à […].'],
    ['mailto:a@b.example', '[…]'],
    ['a@b.example;c@d.example', '[…];[…]'],
    ['10 @ 2 €, @omar, a@b', '10 @ 2 €, @omar, a@b'],
    [`${'x'.repeat(400)}@y.example`, `${'x'.repeat(80)}[…]`],
  ])('%s', (text, copy) => expect(withoutAddresses(text)).toBe(copy));

  it('are left out in step with the text', async () => {
    const seconds = await secondsOf(() => {
      withoutAddresses('a@'.repeat(200_000));
      withoutAddresses(`${'a'.repeat(500)}@b.`.repeat(2000));
    });
    expect(seconds).toBeLessThan(2);
  });
});

describe('as czs reads it', () => {
  const records = async (file: string): Promise<LineRecord[]> =>
    JSON.parse((await czs(['show', file, '--as-read', '--format', 'json'])).out) as LineRecord[];

  it('says something of every line that is not blank, of the whole year', async () => {
    for (const [file, text] of Object.entries(year.files)) {
      const lines = await records(file);
      const wanted = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
      expect(
        lines.map(({ line }) => line),
        file,
      ).toEqual(wanted);
      for (const { line, understood } of lines) expect(understood.length, `${file}:${line}`).toBeGreaterThan(0);
    }
  });

  it('leaves no entry of the registers silent', async () => {
    for (const file of Object.keys(year.files)) {
      for (const { text, understood } of await records(file)) {
        const codes = understood.map((one) => (one as { code: string }).code);
        if (/^\s*(?:- \[.\] )?\*\*/.test(text)) expect(codes, text).not.toContain('read/text');
      }
    }
  });
});

describe('json', () => {
  it('is the meeting with what was first written in it, and what it says of earlier entries', async () => {
    const { out } = await czs(['show', '2025-06-19', '--format', 'json']);
    const record = JSON.parse(out) as ShowRecord;
    expect(record.decisions.map(({ ref }) => ref)).toEqual(['2025-06-19/D1', '2025-06-19/D2', '2025-06-19/D3']);
    expect(record.actions.map(({ ref }) => ref)).toEqual(['2025-06-19/A1', '2025-06-19/A2', '2025-06-19/A3']);
    expect(record.updates.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
      '2025-01-16/A3 done',
      '2025-03-13/A2 open',
      '2025-05-15/A1 open',
      '2025-05-15/A2 done',
      '2025-05-15/P1 adopted',
      '2025-05-15/D3 pending',
    ]);
  });
});

describe('what is written in a copy stays as it is written', () => {
  const files = {
    'minutes/2025-02-06.md': `---
date: 2025-02-06
présents: [Aline Morel]
---

Voir le [devis](https://shop.example/devis) et https://shop.example/plan, pas le [plan](plan.pdf).

| Poste | Remarque sur le poste | Prix |
| --- | --- | ---: |
| ~~Clown~~ | voir [là](https://shop.example/a) et \`x\\|y\` | |
`,
  };
  const copy = async (format: string) =>
    (await czs(['show', '2025-02', '--format', format, '--lang', 'fr'], files)).out;

  it('in HTML: links, and tables with level heads, words that wrap, empty cells and columns on the right', async () => {
    const out = await copy('html');
    expect(out).toContain('le <a href="https://shop.example/devis" rel="noreferrer">devis</a> et <a');
    // On paper the address is printed after the words, but not twice.
    expect(out).toContain(
      '<a class="bare" href="https://shop.example/plan" rel="noreferrer">https://shop.example/plan</a>',
    );
    expect(out).toContain('pas le plan.');
    expect(out).toContain('<table>\n<thead><tr><th scope="col">Poste</th><th scope="col">Remarque sur le poste</th>');
    expect(out).toContain('<th scope="row"><del>Clown</del></th><td data-head="Remarque sur le poste">voir <a');
    expect(out).toContain('<code>x|y</code></td><td class="end" data-head="Prix"></td>');
  });

  it('in HTML: what has no words is no head', async () => {
    const table = { 'minutes/2025-02-06.md': '---\ndate: 2025-02-06\n---\n\n|  | Prix |\n| --- | --- |\n|  | 3 |\n' };
    const { out } = await czs(['show', '2025-02', '--format', 'html', '--lang', 'fr'], table);
    const dutch = { 'minutes/2025-02-06.md': table['minutes/2025-02-06.md'].replace('---\n\n', 'taal: nl\n---\n\n') };
    expect((await czs(['show', '2025-02', '--format', 'html', '--lang', 'fr'], dutch)).out).toContain(
      '<div lang="nl" class="scroll"><table>',
    );
    expect(out).toContain('<thead><tr><td></td><th scope="col">Prix</th></tr></thead>');
    expect(out).toContain('<tr><td data-head=""></td><td data-head="Prix">3</td></tr>');
  });

  it('in Markdown', async () => {
    const out = await copy('markdown');
    expect(out).toContain('Voir le [devis](https://shop.example/devis) et <https://shop.example/plan>, pas le plan.');
    expect(out).toContain('| Poste | Remarque sur le poste | Prix |\n| --- | --- | ---: |\n| ~~Clown~~ | voir ');
    expect(out).toContain(' et `x\\|y` |  |');
  });

  it('in text', async () => {
    const out = await copy('text');
    expect(out).toContain('le devis (https://shop.example/devis) et https://shop.example/plan, pas le plan.');
    expect(out).toMatch(/^Poste +Remarque sur le poste +Prix\n~~Clown~~ {2}voir .* et x\|y *$/m);
  });
});

describe('html', () => {
  it('says in which language the minutes are, where that is not the language of the page', async () => {
    const { out } = await czs(['show', '2025-03-13', '--format', 'html', '--lang', 'fr']);
    expect(out).toContain('<html lang="fr">');
    expect(out).toContain('<h1 lang="nl">Jardin des Quatre Saisons – 13 maart 2025</h1>');
    expect(out).toContain('<h2 lang="nl" id="point-3">3. Honden</h2>');
    expect(out).toContain('<ul lang="nl">');
    expect(out).toMatch(/<dl>\n<dt>Date<\/dt>/);
  });
});
