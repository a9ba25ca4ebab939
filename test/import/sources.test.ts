/** What word processors, browsers and PDF readers leave behind, as blocks. */
import { describe, expect, it } from 'vitest';
import type { ForeignBlock } from '../../src/import/foreign.ts';
import { rstTableAt } from '../../src/import/sources/rst-tables.ts';
import { markdown, plain } from '../../src/import/spans.ts';
import { imported, lost, source } from './importing.ts';
import { docx, numbering, odt, paragraph, paragraphOf, run, table } from './make.ts';

/** Blocks in short: `kind level/depth number|box text`. */
const short = (blocks: readonly ForeignBlock[]): string[] =>
  blocks.map((one) =>
    [
      one.kind + (one.level || ''),
      one.depth === 0 ? '' : `d${one.depth}`,
      one.number ?? '',
      one.box ?? '',
      one.kind === 'table'
        ? one.rows
            .map((row) => row.map((cell) => cell.blocks.map((each) => plain(each.spans)).join('¶')).join(' | '))
            .join(' / ')
        : plain(one.spans),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

const blocksOf = async (name: string, content: Uint8Array | string): Promise<string[]> =>
  short((await source(name, content)).blocks);

describe('docx', () => {
  it('numbers lists as Word shows them', async () => {
    const body = [
      paragraph('Premier', { list: [2, 0] }),
      paragraph('Sous', { list: [2, 1] }),
      paragraph('entre deux'),
      paragraph('Deuxième', { list: [2, 0] }),
      paragraph('Point', { list: [1, 0] }),
      paragraph('Plus bas', { list: [1, 1] }),
      paragraph('À nouveau', { list: [3, 0] }),
    ].join('');
    expect(await blocksOf('x.docx', docx({ body, numbering }))).toEqual([
      'item d1 1 Premier',
      'item d2 a Sous',
      'paragraph entre deux',
      'item d1 2 Deuxième',
      'item d1 Point',
      'item d2 Plus bas',
      'item d1 1 À nouveau',
    ]);
  });

  it('takes accepted text only, and counts what was deleted', async () => {
    const body = `<w:p>${run('Le budget est ')}<w:del>${run('refusé').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('adopté')}</w:ins>${run('.')}</w:p>`;
    const { blocks, dropped } = await source('x.docx', docx({ body }));
    expect(short(blocks)).toEqual(['paragraph Le budget est adopté.']);
    expect(dropped).toEqual([{ reason: 'deleted-text', text: '', count: 1 }]);
  });

  it('drops comments, counts them, and keeps none of their words', async () => {
    const comments = `<w:comment w:id="0">${paragraph('À vérifier ?')}</w:comment><w:comment w:id="1">${paragraph('Oui')}</w:comment>`;
    const { blocks, dropped } = await source('x.docx', docx({ body: paragraph('Le texte'), comments }));
    expect(short(blocks)).toEqual(['paragraph Le texte']);
    expect(dropped.map(({ reason, count }) => [reason, count])).toEqual([['comment', 2]]);
  });

  it('has headers and footers once, without page numbers and what the text says too', async () => {
    const page = `<w:p>${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>${run(' sur ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('9')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { blocks, dropped } = await source(
      'x.docx',
      docx({
        body: paragraph('PV du comité'),
        header: paragraph('PV du  comité') + paragraph('Réunion du 5 mai'),
        footer: page,
      }),
    );
    expect(short(blocks)).toEqual(['paragraph Réunion du 5 mai', 'paragraph PV du comité']);
    expect(dropped.map(({ reason }) => reason).sort()).toEqual(['page-header', 'page-number']);
  });

  it('keeps of a footer what tabs part from the number of the page, and of a header a day and what nothing else says', async () => {
    const page = `<w:p>${run('Ateliers')}<w:r><w:tab/></w:r>${run('page ')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple></w:p>`;
    const core = `<cp:coreProperties xmlns:cp="x"><cp:contentStatus>Projet – non approuvé</cp:contentStatus></cp:coreProperties>`;
    const parts = {
      body: paragraph('PV du comité'),
      header: paragraph('05/03/2021') + paragraph('Projet – non approuvé'),
      footer: page,
    };
    const { blocks, dropped } = await source('x.docx', docx({ ...parts, more: { 'docProps/core.xml': core } }));
    expect(short(blocks)).toEqual(['paragraph Ateliers', 'paragraph 05/03/2021', 'paragraph PV du comité']);
    expect(dropped.map(({ reason }) => reason).sort()).toEqual(['page-header', 'page-number']);
    const other = await source('x.docx', docx({ ...parts, more: { 'docProps/core.xml': '<!DOCTYPE a><b>' } }));
    expect(short(other.blocks)).toContain('paragraph Projet – non approuvé');
  });

  it('has the one title above all headings, and headings that are called titles where they are', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>`;
    const of = async (...names: string[]): Promise<string[]> => {
      const body = names.map((style, at) => paragraph(`${style}${at}`, { style })).join('');
      return short((await source('x.docx', docx({ body, styles }))).blocks);
    };
    expect(await of('T', 'H', 'H')).toEqual(['heading1 T0', 'heading2 H1', 'heading2 H2']);
    expect(await of('T', 'H', 'T')).toEqual(['heading1 T0', 'heading1 H1', 'heading1 T2']);
    expect(await of('H', 'T')).toEqual(['heading1 H0', 'heading1 T1']);
  });

  it('takes outline levels and bold from styles, over their parents', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Gros"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Point"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Point bis"/><w:basedOn w:val="B"/></w:style>`;
    const { blocks } = await source(
      'x.docx',
      docx({ body: paragraph('Varia', { style: 'C' }) + paragraph('Titre', { style: 'A' }), styles }),
    );
    expect(short(blocks)).toEqual(['heading2 Varia', 'paragraph Titre']);
    expect(blocks.map((one) => one.look.bold)).toEqual([true, true]);
  });

  it('reads what other readers pass over: fields, directions, symbols, text boxes, check boxes, notes', async () => {
    const body = [
      `<w:p>${run('Le ')}<w:fldSimple w:instr="DATE">${run('5 mai 2021')}</w:fldSimple></w:p>`,
      `<w:p><w:dir w:val="rtl">${run('vers la droite')}</w:dir></w:p>`,
      `<w:p>${run('Forest ')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run(' Uccle')}</w:p>`,
      '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> Anne</w:t></w:r></w:p>',
      `<w:p>${run('Voir la note')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('dans un cadre')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('dans un cadre')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>',
    ].join('');
    const footnotes = `<w:footnote w:id="2">${paragraph('Au grenier.')}</w:footnote>`;
    const { blocks, dropped } = await source('x.docx', docx({ body, footnotes }));
    expect(short(blocks)).toEqual([
      'paragraph Le 5 mai 2021',
      'paragraph vers la droite',
      'paragraph Forest → Uccle',
      'paragraph ☑ Anne',
      'paragraph Voir la note (1)',
      'paragraph dans un cadre',
      'paragraph (1) Au grenier.',
    ]);
    expect(dropped).toEqual([{ reason: 'image', text: '', count: 1 }]);
  });

  it('keeps links of the web and addresses, and the words of all others', async () => {
    const link = (id: string, words: string): string => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
    const body = `<w:p>${link('a', 'le site')}${run(' ')}${link('b', 'piège')}${run(' ')}${link('c', 'anne@x.example')}</w:p>`;
    const links = { a: 'https://site.example/a_b', b: 'javascript:alert(1)', c: 'mailto:anne@x.example' };
    const { blocks } = await source('x.docx', docx({ body, links }));
    expect(markdown(blocks[0]?.spans ?? [])).toBe('[le site](https://site.example/a_b) piège anne@x.example');
  });

  it('reads tables by cells, whatever is merged', async () => {
    const wide =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Titre</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    expect(
      await blocksOf(
        'x.docx',
        docx({
          body:
            table([
              ['Nom', 'Ville'],
              ['Anne', 'Gand'],
            ]) + wide,
        }),
      ),
    ).toEqual(['table Nom | Ville / Anne | Gand', 'table Titre / a | b']);
  });

  it('drops hidden text, joins what runs cut, and makes a line of each manual break', async () => {
    const body = `${paragraphOf(`${run('Déci')}${run('sion')}`)}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run('visible')}</w:p>${paragraph('Date : 5 mai 2021\nLieu : Gand')}`;
    const { blocks, dropped } = await source('x.docx', docx({ body }));
    expect(short(blocks)).toEqual([
      'paragraph Décision',
      'paragraph visible',
      'paragraph Date : 5 mai 2021\nLieu : Gand',
    ]);
    expect(dropped.map(({ reason }) => reason)).toEqual(['hidden-text']);
  });

  it('reads a file whose prefix is not w', async () => {
    const bytes = docx({
      body: '',
      more: {
        'word/document.xml':
          '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:t>Bonjour</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
      },
    });
    expect(await blocksOf('x.docx', bytes)).toEqual(['paragraph Bonjour']);
  });
});

describe('odt', () => {
  it('reads headings, nested and continued lists, tables, notes and fields', async () => {
    const text = `<text:h text:outline-level="2">Varia</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>Un</text:p><text:list><text:list-item><text:p>Dedans</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>Entre</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Deux</text:p></text:list-item></text:list>
<text:p>Le<text:s text:c="3"/><text:date>5 mai</text:date><text:line-break/>à Gand<office:annotation><text:p>Sûr ?</text:p></office:annotation><text:note><text:note-body><text:p>Au grenier</text:p></text:note-body></text:note></text:p>
<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="9000"/></table:table-row></table:table>`;
    const { blocks, dropped } = await source('x.odt', odt(text));
    expect(short(blocks).map((one) => one.trim())).toEqual([
      'heading2 Varia',
      'item d1 1 Un',
      'item d2 Dedans',
      'paragraph Entre',
      'item d1 2 Deux',
      'paragraph Le 5 mai\nà Gand (1)',
      'table a |',
      'paragraph (1) Au grenier',
    ]);
    expect(dropped).toEqual([{ reason: 'comment', text: 'Sûr ?', count: 1 }]);
  });
});

describe('html', () => {
  it('reads what a page shows and nothing else', async () => {
    const html = `<title>PV</title><script>alert(1)</script><style>b{}</style><h2>Varia</h2><div>Un<br>deux <b>gras</b></div>
<ol start="3"><li>trois<ul><li>dedans</li></ul></li></ol><p style="display:none">caché</p><img src=x onerror=alert(1) alt="un plan">
<a href="javascript:alert(1)">lien</a><table><tr><td>a<td>b</table><pre>  code
 ici</pre>`;
    const { blocks, dropped } = await source('x.html', html);
    expect(short(blocks)).toEqual([
      'heading1 PV',
      'heading2 Varia',
      'paragraph Un\ndeux gras',
      'item d1 3 trois',
      'item d2 dedans',
      'paragraph un plan lien',
      'table a | b',
      'raw   code\n ici',
    ]);
    expect(dropped.map(({ reason }) => reason).sort()).toEqual(['hidden-text', 'image', 'script']);
    const { markdown: out } = await imported(html, 'x.html', { date: '2021-05-05' });
    expect(out).not.toMatch(/alert|javascript|onerror|caché/);
  });
});

describe('text', () => {
  it('lets what was said stand below its title', async () => {
    const text =
      '1) Rue scolaire\n   Un test en mai.\n   A FAIRE : des bénévoles (Karim)\n\n2) Chauffage\n   en panne\n';
    expect(await blocksOf('x.txt', text)).toEqual([
      'item d1 1 Rue scolaire',
      'paragraph Un test en mai.',
      'paragraph A FAIRE : des bénévoles (Karim)',
      'item d1 2 Chauffage en panne',
    ]);
  });

  it('joins the lines of a PDF, drops what pages bring, and reads columns as a table', async () => {
    const line = (words: string): string => words.padEnd(90, ' ').trimEnd();
    const text = [
      '                              Compte rendu du 5 mai 2021',
      'Participants :',
      'Nom Prénom              Organisme                 Présent Excusé',
      'Anne Martin             Ferme du Nord                   x',
      'Bachir Ouali            La Serre                             x',
      'Clara Dubois            Commune de Ville-Haute          x',
      '',
      line('Les voisins ont été rencontrés pendant trois semaines et la plupart souhaitent une serre dévelop-'),
      line('pée avec l’école du quartier, ce que le groupe « Semences » juge possible dès le printemps et'),
      line('sans frais. La serre développée plus tôt par la ferme voisine sert de modèle, y compris pour le'),
      line('compost et pour les outils que chacun rapporte en fin de journée, comme il est d’usage partout'),
      'ailleurs.',
      '',
      '05/05/21                                                              1/2',
      '\f          Coordination des Potagers',
      '',
      line('- une idée qui tient en deux lignes parce que la page est étroite et que la phrase est longue,'),
      '  comme celle-ci ;',
      '- une autre.',
      '05/05/21                                                              2/2',
      '\f          Coordination des Potagers',
      'Fin.',
    ].join('\n');
    const { blocks, dropped, joined } = await source('x.txt', text);
    expect(short(blocks)).toEqual([
      'paragraph Compte rendu du 5 mai 2021',
      'paragraph Participants :',
      'table Nom Prénom | Organisme | Présent | Excusé / Anne Martin | Ferme du Nord | x |  / Bachir Ouali | La Serre |  | x / Clara Dubois | Commune de Ville-Haute | x | ',
      expect.stringMatching(/^paragraph Les voisins .* développée avec l’école .* partout ailleurs\.$/),
      'item d1 une idée qui tient en deux lignes parce que la page est étroite et que la phrase est longue, comme celle-ci ;',
      'item d1 une autre.',
      'paragraph Fin.',
    ]);
    expect(joined).toEqual(['développée']);
    expect(dropped.map(({ reason }) => reason).sort()).toEqual([
      'page-header',
      'page-header',
      'page-number',
      'page-number',
    ]);
  });

  it('reads typed numbers, bullets, boxes and underlined titles', async () => {
    const text = [
      'Titre',
      '=====',
      '1. un',
      '2) deux',
      'III. trois',
      '2.1 sous',
      '· point',
      '  o plus bas',
      '[x] fait',
      '☐ à faire',
      '1\\. échappé',
      '1830 habitants',
      '',
      '-----',
    ].join('\n');
    expect(await blocksOf('x.txt', text)).toEqual([
      'heading1 Titre',
      'item d1 1 un',
      'item d1 2 deux',
      'item d1 III trois',
      'item d1 2.1 sous',
      'item d1 point',
      'item d2 plus bas',
      'item d1 done fait',
      'item d1 open à faire',
      'item d1 1 échappé',
      'paragraph 1830 habitants',
      'rule',
    ]);
  });

  it.each([
    ['UTF-8 with a BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Décidé à l’école')])],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffDécidé à l’école', 'utf16le'))],
    [
      'UTF-16 big-endian',
      new Uint8Array(Buffer.from('\ufeffDécidé à l’école', 'utf16le')).map((_, at, all) => all[at ^ 1] as number),
    ],
    [
      'Windows-1252',
      new Uint8Array([0x44, 0xe9, 0x63, 0x69, 0x64, 0xe9, 0x20, 0xe0, 0x20, 0x6c, 0x92, 0xe9, 0x63, 0x6f, 0x6c, 0x65]),
    ],
  ])('reads %s', async (_, bytes) => {
    expect(await blocksOf('x.txt', bytes)).toEqual(['paragraph Décidé à l’école']);
  });

  it('leaves out what no reader sees', async () => {
    const done = await imported(
      'PV du 5 mai 2021\n\nUn\u001b[31m mot\u202e à\u200b l’\u0085en\u200dvers 👩\u200d🌾',
      'x.txt',
    );
    expect(done.markdown).toContain('Un[31m mot à l’envers 👩\u200d🌾');
    expect(done.markdown).not.toMatch(/[^\P{Cc}\n]|[\u200b\u202e]/u);
  });
});

describe('markdown', () => {
  it('keeps what is written, with HTML made Markdown and front matter made comments', async () => {
    const text = `---
layout: post
title: "PV du 5 mai 2021"
tags: [a, b]
---

Du *texte* avec \`code\`, un [lien](https://x.example) et un [autre](/ici).

> une citation

<table><tr><td>Anne</td><td>Oui</td></tr></table>

\`\`\`
du code
\`\`\`
`;
    const done = await imported(text, 'x.md');
    expect(done.markdown).toBe(`---
date: 2021-05-05
statut: projet
langue: fr
# layout: post
# title:
# tags: [a, b]
---

# PV du 5 mai 2021

Du *texte* avec \`code\`, un [lien](https://x.example) et un [autre](/ici).

> une citation

| Anne | Oui |
| --- | --- |

\`\`\`
du code
\`\`\`
`);
    expect(lost(text.replace(/<[^>]+>/g, ' '), done)).toEqual([]);
  });
});

describe('text that is set in, in Markdown', () => {
  it('is text: only fences hold code', async () => {
    const text = 'First.\n\n       The *gate* is `shut`.\n       It creaks.\n\n```\ncode\n```\n\n3.         Water\n';
    expect(await blocksOf('x.md', text)).toEqual([
      'paragraph First.',
      'paragraph The *gate* is `shut`.\nIt creaks.',
      'raw code',
      'item d1 3 Water',
    ]);
    expect(lost(text, await imported(text, 'x.md'))).toEqual([]);
  });
});

describe('rst', () => {
  const text = [
    'Committee minutes',
    '=================',
    '',
    ':Date: 5 May 2021',
    '',
    'Budget',
    '------',
    '',
    '* See `the plan <https://x.example/plan>`_ and ``run``',
    '#. One',
    '',
    '.. note:: kept',
    '',
    '~~~~~~~',
    'Details',
    '~~~~~~~',
    '',
    'Text.',
    '',
  ].join('\n');

  it('has its titles, lists, links and fields', async () => {
    expect(await blocksOf('x.rst', text)).toEqual([
      'heading1 Committee minutes',
      'paragraph Date: 5 May 2021',
      'heading2 Budget',
      'item d1 See the plan and run',
      'item d1 1 One',
      'paragraph .. note:: kept',
      'heading3 Details',
      'paragraph Text.',
    ]);
  });

  const grid =
    '+-----+--------+\n| Who | What   |\n+=====+========+\n| Bob | Sweep  |\n|     | a | b  |\n+-----+--------+\n| Ann | Write  |\n+-----+--------+\n';
  const simple =
    '=====  =======\nWho    What\n=====  =======\nBob    Sweep\n       it all\nAnn    Write\n=====  =======\n';

  it('has tables of both kinds', async () => {
    expect(await blocksOf('x.rst', `Text.\n\n${grid}\nAfter.\n`)).toEqual([
      'paragraph Text.',
      'table Who | What / Bob | Sweep a | b / Ann | Write',
      'paragraph After.',
    ]);
    expect(await blocksOf('x.rst', `${simple}\nAfter.\n`)).toEqual([
      'table Who | What / Bob | Sweep it all / Ann | Write',
      'paragraph After.',
    ]);
    for (const table of [grid, simple]) expect(lost(table, await imported(table, 'x.rst'))).toEqual([]);
  });

  it.each([
    ['a cell over two columns', grid.replace('| Ann | Write  |', '| Ann and Write |')],
    ['no end', grid.slice(0, -18)],
    ['words across columns', simple.replace('Ann    Write', 'Ann and Write')],
  ])('has text where a table has %s', async (_, table) => {
    const blocks = await blocksOf('x.rst', `${table}\nAfter.\n`);
    expect(blocks.filter((one) => one.startsWith('table'))).toEqual([]);
    expect(lost(table, await imported(table, 'x.rst'))).toEqual([]);
  });

  it('looks no further than where a table that has begun cannot go on', () => {
    const lines = '+---+---+\n\n==  ==\na   b\n\n'.repeat(20_000).split('\n');
    const begun = Date.now();
    expect(lines.some((_, at) => rstTableAt(lines, at) !== null)).toBe(false);
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it('has a list under a label that ends in two colons', async () => {
    expect(await blocksOf('x.rst', 'Action::\n\n    * Ann calls.\n    * Bob writes.\n\n# no title\n')).toEqual([
      'paragraph Action:',
      'item d1 Ann calls.',
      'item d1 Bob writes.',
      'paragraph # no title',
    ]);
  });

  it('loses no word', async () => {
    expect(lost(text, await imported(text, 'x.rst'))).toEqual([]);
  });
});
