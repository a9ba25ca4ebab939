import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idEdits, missingIds } from '../../src/draft/ids.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Entry, Language, Minutes } from '../../src/model/minutes.ts';
import { applyEdits } from '../../src/model/place.ts';
import { readers } from '../helpers/readers.ts';

const { fast } = await readers();

/** A PV before which none is. */
const alone = { told: new Map<number, string | null>() };

function read(body: string, language: Language = 'fr'): { text: string; minutes: Minutes } {
  const text = `---\ndate: 2020-03-05\nlanguage: ${language}\nprésents:\n  - Camille Renard\n  - Adrien Lambert\n---\n\n## Un point\n\n${body}`;
  return { text, minutes: fast('minutes/2020-03-05.md', text).minutes };
}

function written(body: string, language: Language = 'fr'): string {
  const { text, minutes } = read(body, language);
  const out = applyEdits(text, idEdits(text, minutes, alone, vocabularies[minutes.language]));
  return out.slice(out.indexOf('## Un point\n\n') + 13);
}

/** All that an entry says, without where it says it. */
function said(entry: Entry) {
  const { role, letter, number, text, mode, internal, box, item } = entry;
  return {
    role,
    letter,
    number,
    text,
    mode,
    internal,
    box,
    item,
    owners: entry.owners.map((owner) => (owner.kind === 'person' ? owner.person.name : owner.text)).sort(),
    due: entry.due?.date ?? entry.due?.text ?? null,
    proposers: entry.proposers.map((one) => one.name),
    outcome: entry.outcome?.kind ?? null,
    links: entry.links.map(({ kind, ref }) => `${kind} ${ref}`),
  };
}

describe('ids written down', () => {
  it('stand after the label, and nothing else changes', () => {
    expect(written('**Décision :** le local ferme.\n\nAction (Camille) : ranger\r\n')).toBe(
      '**Décision D1 :** le local ferme.\n\nAction A1 (Camille) : ranger\r\n',
    );
    expect(written("Proposition d'Adrien Lambert : un potager\n")).toBe(
      "Proposition P1 d'Adrien Lambert : un potager\n",
    );
  });

  it('stand after a label that says of what stands before it who does it, or that it was decided', () => {
    for (const [line, out] of [
      ['Les voisins reçoivent une carte. ACTION : Camille.', 'Les voisins reçoivent une carte. ACTION A1 : Camille.'],
      ['Le toit fuit.\nAction : Adrien, pour le 12/3', 'Le toit fuit.\nAction A1 : Adrien, pour le 12/3'],
      ["Pas d'alcool. Décision : approuvé par 5 voix pour.", "Pas d'alcool. Décision D1 : approuvé par 5 voix pour."],
    ] as const) {
      expect(written(`${line}\n`)).toBe(`${out}\n`);
      expect(read(`${out}\n`).minutes.entries.map(said)).toEqual(read(`${line}\n`).minutes.entries.map(said));
      expect(written(`${out}\n`)).toBe(`${out}\n`);
    }
  });

  it('stand in a bracket after another number, and after words that say how it was decided', () => {
    for (const [line, out] of [
      ['**Décision 2026/14** – on vend.', '**Décision 2026/14 (D1)** – on vend.'],
      ['**Décision n° 2026-14 (3 pour) :** on vend.', '**Décision n° 2026-14 (D1, 3 pour) :** on vend.'],
      ['**Décidé à l’unanimité :** on vend.', '**Décidé à l’unanimité (D1) :** on vend.'],
      ['À l’unanimité (une abstention) : on vend.', 'À l’unanimité (D1, une abstention) : on vend.'],
      ['**Unaniem beslist:** we verkopen.', '**Unaniem beslist (D1):** we verkopen.'],
      ['**Unanimously agreed:** we sell.', '**Unanimously agreed (D1):** we sell.'],
      ['**Consensus :** on vend.', '**Consensus (D1) :** on vend.'],
    ] as const) {
      expect(written(line)).toBe(out);
      expect(written(out)).toBe(out);
      expect(read(out).minutes.entries.map(said)).toEqual(read(line).minutes.entries.map(said));
    }
  });

  it('keep which majority it was, and that the vote was secret or in shares', () => {
    for (const [line, language, mode] of [
      ["L'assemblée adopte le budget à la majorité des 2/3 des voix exprimées.", 'fr', { needed: 'two-thirds' }],
      [
        'Décisions (à la majorité des 2/3, vote secret) :\n\n- on vend (à la majorité)\n',
        'fr',
        { needed: 'two-thirds', secret: true },
      ],
      ['Le budget est adopté par 410 quotités pour et 92 contre.', 'fr', { for: 410, shares: true }],
      ['De begroting is goedgekeurd met een drievierdemeerderheid.', 'nl', { needed: 'three-quarters' }],
      ['The budget is approved by a 2/3 majority.', 'en', { needed: 'two-thirds' }],
    ] as const) {
      const before = read(line, language).minutes.entries.map(said);
      expect(before[0]?.mode, line).toMatchObject(mode);
      expect(read(written(line, language), language).minutes.entries.map(({ mode }) => mode)).toEqual(
        before.map(({ mode }) => mode),
      );
    }
  });

  it('stand in the bracket of what cites the proposal that is adopted', () => {
    const cited = 'Proposition 2020-02-06/P1';
    for (const [line, out] of [
      [`${cited} (Camille, adoptée) : un banc`, `${cited} (D1, Camille, adoptée) : un banc`],
      [`- ${cited} : un banc → adoptée, 2 voix pour`, `- ${cited} (D1) : un banc → adoptée, 2 voix pour`],
      ['**Décision 2020-02-06/P1 :** un banc', '**Décision 2020-02-06/P1 (D1) :** un banc'],
      ['- 2020-02-06/P1 : OK', '- 2020-02-06/P1 (D1) : OK'],
      [
        'La proposition 2020-02-06/P1 est adoptée par 5 voix.',
        '**Décision D1 (5 pour)\u00a0:** La proposition 2020-02-06/P1 est adoptée par 5 voix.',
      ],
    ] as const) {
      expect(written(`${line}\n\nDécision : la porte\n`)).toBe(`${out}\n\nDécision D2 : la porte\n`);
      const again = read(`${out}\n\nDécision D2 : la porte\n`).minutes.entries.find(({ number }) => number === 1);
      expect(again).toMatchObject({ role: 'decision', idWritten: true });
      expect(again?.links.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual(['adopts 2020-02-06/P1']);
    }
  });

  it('go on from the highest that is written', () => {
    expect(written('Décision D4 : a\n\nDécision : b\n\nDécision D2 : c\n\nDécision : d\n')).toBe(
      'Décision D4 : a\n\nDécision D5 : b\n\nDécision D2 : c\n\nDécision D6 : d\n',
    );
  });

  it('come with a head where there is none', () => {
    expect(written('- [ ] ranger la cave\n- [x] *vite* : fermer\n')).toBe(
      '- [ ] **Action A1\u00a0:** ranger la cave\n- [x] **Action A2\u00a0:** *vite* : fermer\n',
    );
    expect(
      written('Actions :\n\n- Camille : écrire\n- Camille et Adrien : relire (pour le 12/03)\n- autre chose\n'),
    ).toBe(
      'Actions :\n\n- **Action A1 (Camille)\u00a0:** écrire\n- **Action A2 (Camille, Adrien)\u00a0:** relire (pour le 12/03)\n- **Action A3\u00a0:** autre chose\n',
    );
    expect(written('Propositions (Adrien) :\n\n- Camille : un four\n- une tente (Tom)\n')).toBe(
      'Propositions (Adrien) :\n\n- **Proposition P1 (Adrien, Camille)\u00a0:** un four\n- **Proposition P2 (Adrien)\u00a0:** une tente (Tom)\n',
    );
    expect(written('Propositions (proposées par Adrien) :\n\n- un four\n')).toBe(
      'Propositions (proposées par Adrien) :\n\n- **Proposition P1 (proposée par Adrien)\u00a0:** un four\n',
    );
    expect(written('Actions :\n\n- Cami&#108;le : &eacute;crire\n')).toBe(
      'Actions :\n\n- **Action A1 (Cami&#108;le)\u00a0:** &eacute;crire\n',
    );
    expect(written('D&eacute;cision&nbsp;: &agrave; garder\n\n~~Décision D4 : b~~\n')).toBe(
      'D&eacute;cision D5&nbsp;: &agrave; garder\n\n~~Décision D4 : b~~\n',
    );
    expect(written('Décisions (12 pour, 2 contre) :\n\n- on garde\n')).toBe(
      'Décisions (12 pour, 2 contre) :\n\n- **Décision D1 (12 pour, 2 contre)\u00a0:** on garde\n',
    );
    expect(written('Décisions :\n\n- on garde (12 pour)\n- on vend (5 pour, 2 contre)\n')).toBe(
      'Décisions :\n\n- **Décision D1\u00a0:** on garde (12 pour)\n- **Décision D2\u00a0:** on vend (5 pour, 2 contre)\n',
    );
    expect(written('Beslissingen (unaniem):\n\n- we gaan door\n', 'nl')).toBe(
      'Beslissingen (unaniem):\n\n- **Beslissing D1 (unaniem):** we gaan door\n',
    );
  });

  it.each([
    ["Décisions (à l'unanimité moins une abstention)", "à l'unanimité moins une abstention"],
    ["Décisions (à l'unanimité, 3 abstentions)", "à l'unanimité moins trois abstentions"],
    ["Décisions (à l'unanimité, 5 abstentions)", "à l'unanimité moins cinq abstentions"],
    ['Décisions (5 pour, 0 contre, 1 abstention)', '5 pour, 0 contre, 1 abstention'],
    ['Décisions (5 pour, 2 contre, 3 abstentions)', '5 pour, 2 contre, 3 abstentions'],
    ['Beslissingen (eenparig, 4 onthoudingen)', 'unaniem op vier onthoudingen na', 'nl'],
    ['Beslissingen (5 voor, 1 tegen, 1 onthouding)', '5 voor, 1 tegen, 1 onthouding', 'nl'],
    ['Decisions (unanimous, 4 abstentions)', 'unanimous with four abstentions', 'en'],
    ['Decisions (unanimous with 2 abstentions)', 'unanimous with two abstentions', 'en'],
  ] as const)('keep all of the votes that a label says of its list: %s', (label, mode, language: Language = 'fr') => {
    const list = `${label} :\n\n- a\n- b\n`;
    const after = written(list, language);
    const colon = language === 'fr' ? '\u00a0:' : ':';
    const word = vocabularies[language].labels.decision.one[0];
    expect(after).toBe(`${label} :\n\n- **${word} D1 (${mode})${colon}** a\n- **${word} D2 (${mode})${colon}** b\n`);
    expect(read(after, language).minutes.entries.map(said)).toEqual(read(list, language).minutes.entries.map(said));
  });

  it.each([
    ['5 pour, 2 contre', '12 pour, 5 contre', '5 pour, 2 contre'],
    ['à la majorité, 2 contre', '3 abstentions', 'à la majorité, 2 contre'],
    ['à la majorité, 2 contre', '2 contre', 'à la majorité'],
    ["à l'unanimité, une abstention", 'une abstention', "à l'unanimité"],
    ['à la majorité', '3 contre, 1 abstention', 'à la majorité'],
  ])('an item under « Décisions (%s) » that says « %s » gets what it does not say', (over, own, added) => {
    expect(written(`Décisions (${over}) :\n\n- on vend (${own})\n`)).toBe(
      `Décisions (${over}) :\n\n- **Décision D1 (${added})\u00a0:** on vend (${own})\n`,
    );
  });

  it('say what the label says where an item only adds to it, or contradicts it', () => {
    expect(written("Décisions (à l'unanimité) :\n\n- on vend (une abstention)\n- on loue (par consensus)\n")).toBe(
      "Décisions (à l'unanimité) :\n\n- **Décision D1 (à l'unanimité)\u00a0:** on vend (une abstention)\n- **Décision D2\u00a0:** on loue (par consensus)\n",
    );
    expect(written('Actions (pour juin) :\n\n- compter (pour le 3 mai)\n')).toBe(
      'Actions (pour juin) :\n\n- **Action A1 (pour juin)\u00a0:** compter (pour le 3 mai)\n',
    );
  });

  it('leave what has an id, and what takes none', () => {
    const body = 'Info : on ouvre.\n\nDécision D1 : a\n\nAction 2020-02-06/A1 (fait) : b\n\nContact : Camille\n';
    expect(written(body)).toBe(body);
  });

  it.each([
    ['a vote by name on the title of its item', 'Pour : Camille. Contre : Adrien.\n\nDécision : on vend\n'],
    ['a refusal of the title of its item', 'Vote : 1 pour, 3 contre\n\nDécision : on vend\n'],
    ['a label that ends its line', '- une lettre sera envoyée. (Action : Camille)\n\nAction (Adrien) : relire\n'],
    ['a due date in brackets', '- Camille : écrire (échéance : 12/03)\n- [ ] relire\n'],
    ['a label of the line before it', 'La liste est à faire.\nAction : Camille.\n\nAction (Adrien) : relire\n'],
    ['what says that it is over', 'Actions de la dernière fois :\n\n- Camille : écrire – fait\n- Adrien : relire\n'],
  ])('change no number: %s gets none, and comes last', (_, body) => {
    const before = read(body);
    const after = read(written(body));
    expect(after.minutes.entries.map(said)).toEqual(before.minutes.entries.map(said));
    expect(missingIds(after.minutes, alone)).toEqual([]);
  });

  it('are read back as the same entries, with their ids', () => {
    const label = fc.constantFrom(
      'Décision',
      '**Décision**',
      'Action',
      'Proposition',
      'Décision à prendre',
      "À l'unanimité",
      'Rejeté',
    );
    const qualifiers = fc.constantFrom(
      '',
      ' (Camille)',
      ' (pour le 12/03/2020)',
      ' (tous, avant fin avril)',
      ' (interne)',
    );
    const text = fc.constantFrom(
      'ranger la cave',
      '*tout* va : bien',
      'écrire à [nous](https://example.org)',
      'lire (Adrien Lambert)',
      'vendre (une abstention)',
      "louer (à l'unanimité)",
      'prêter (2 contre)',
      'compter (pour le 3 mai)',
      'payer (avant juin)',
    );
    const labelled = fc.tuple(label, qualifiers, text).map(([one, two, three]) => `${one}${two} : ${three}\n`);
    const box = fc.tuple(fc.constantFrom(' ', 'x'), text).map(([mark, words]) => `- [${mark}] ${words}\n`);
    const list = fc
      .tuple(
        fc.constantFrom('Actions', 'Décisions', 'Propositions'),
        fc.constantFrom(
          '',
          ' (à la majorité)',
          ' (Camille, pour le 12/03/2020)',
          ' (3 pour, 1 contre, 0 abstention)',
          ' (4 pour)',
          ' (1 contre, 4 pour)',
          " (à l'unanimité)",
          " (à l'unanimité, 5 abstentions)",
          ' (par consensus)',
          ' (tous, pour juin)',
          ' (fait le 2 mars 2020)',
          ' (remplace 2020-02-06/D3)',
          ' (proposées par Camille et Adrien)',
        ),
        fc.array(fc.tuple(fc.constantFrom('', 'Adrien : ', 'Camille et Adrien : '), text), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(
        ([plural, bracket, items]) =>
          `${plural}${bracket} :\n\n${items.map(([who, what]) => `- ${who}${what}\n`).join('')}`,
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(labelled, box, list), { minLength: 1, maxLength: 6 }), (blocks) => {
        const before = read(blocks.join('\n\n'));
        const edits = idEdits(before.text, before.minutes, alone, vocabularies.fr);
        const after = fast('minutes/2020-03-05.md', applyEdits(before.text, edits)).minutes;
        expect(after.entries.map(said)).toEqual(before.minutes.entries.map(said));
        expect(missingIds(after, alone)).toEqual([]);
        expect(edits).toHaveLength(missingIds(before.minutes, alone).length);
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});

describe('what the context alone says is an entry', () => {
  it('a row of a table gets its id, and keeps its cells', () => {
    const table = '| Qui | Quoi | Quand |\n| --- | --- | --- |\n| Camille | écrire à la banque | 3 avril 2020 |\n';
    const after = table.replace('écrire', '**A1\u00a0:** écrire');
    expect(written(table)).toBe(after);
    expect(written(after)).toBe(after);
    expect(read(after).minutes.entries.map(said)).toEqual(read(table).minutes.entries.map(said));
  });

  it('the sentence of a vote begins a line of its own', () => {
    expect(written("Le budget est adopté à l'unanimité. Camille remercie.\n")).toBe(
      "**Décision D1 (à l'unanimité)\u00a0:** Le budget est adopté à l'unanimité.\n\nCamille remercie.\n",
    );
  });

  it('the label stands before what was voted on, and not before the votes', () => {
    const body = 'On propose un emprunt.\n\nPour : 3 Contre : 0\n';
    const after = '**Décision D1\u00a0:** On propose un emprunt.\n\nPour : 3 Contre : 0\n';
    expect(written(body)).toBe(after);
    expect(read(after).minutes.entries.map(said)).toEqual(read(body).minutes.entries.map(said));
  });

  it.each([
    'Il est décidé de rendre la salle (2 pour, 1 contre).',
    "Il est décidé de rendre la salle (à l'unanimité).",
    "Il est décidé de rendre la salle, à l'unanimité",
  ])('%s keeps what it ends in', (sentence) => {
    const body = `${sentence}\n- Camille appelle la commune\n`;
    const after = written(body);
    expect(after).toContain(`\u00a0:** ${body}`);
    expect(written(after)).toBe(after);
    expect(read(after).minutes.entries.map(said)).toEqual(read(body).minutes.entries.map(said));
  });

  it.each([
    'Pour : 3 Contre : 0\n',
    'Pour : 3, contre : 1, abstention : 1\n',
    'Vote : 3 pour, 1 contre\n',
    '**Vote :** 3 pour, 1 contre\n',
    '- Pour : 3\n- Contre : 0\n',
    'Pour : 3\nContre : 0\n',
    '3 pour, 1 contre. Accepté.\n',
    '| Pour | Contre |\n| --- | --- |\n| 3 | 1 |\n',
    '> Pour : 3, contre : 1\n',
    '1. Pour : 3, contre : 1\n',
  ])('a vote on the title of its item gets its head, and is the same: %s', (body) => {
    const after = written(body);
    expect(read(after).minutes.entries.map(said)).toEqual(read(body).minutes.entries.map(said));
    expect(missingIds(read(after).minutes, alone)).toEqual([]);
  });

  it('a vote on the title by name has no line that an id could stand in', () => {
    expect(written('Pour : 3 Contre : 0\n')).toBe('**Décision D1\u00a0:** Pour : 3 Contre : 0\n');
    const body = 'Pour : Camille. Contre : Adrien.\n';
    expect(written(body)).toBe(body);
    expect(missingIds(read(body).minutes, alone)).toEqual([]);
  });
});
