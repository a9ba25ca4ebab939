import { describe, expect, it } from 'vitest';
import { type Taken, takeEdit } from '../../src/draft/take-candidate.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { applyEdits } from '../../src/model/place.ts';
import { readers } from '../helpers/readers.ts';

const { fast } = await readers({ language: 'fr' });

/** A document in which `⟦…⟧` is the sentence that is taken. */
function taken(marked: string, about: Partial<Taken> = {}): string {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  const place = { start, end: marked.indexOf('⟧') - 1 };
  const { minutes } = fast('minutes/2024-05-14.md', text);
  const edit = takeEdit(
    { text, minutes, words: vocabularies.fr, isDue: (words) => /^avant/.test(words) },
    {
      role: 'action',
      place,
      owners: [],
      due: null,
      mode: null,
      ref: null,
      outcome: null,
      move: null,
      corrects: null,
      ...about,
    },
  );
  return edit === null ? 'nothing' : applyEdits(text, [edit]);
}

const nadia = {
  owners: [{ name: 'Nadia Ferrant', place: null }],
  due: { written: 'avant fin mai', date: '2024-05-31' },
};
const head = '**Action A1 (Nadia Ferrant, avant fin mai)\u00a0:**';
const decision = { role: 'decision' } as const;

describe('one edit puts the label before the words', () => {
  it.each<[string, string, Partial<Taken>, string]>([
    ['an arrow goes', '⟦→ Nadia envoie la lettre⟧', nadia, `- [ ] ${head} Nadia envoie la lettre`],
    [
      'who goes is noted with the hour',
      '⟦Mme Ferrant quitte la réunion à 20h55.⟧',
      { role: 'presence', move: { kind: 'departure', time: '20:55' } },
      '**Départ (20h55)\u00a0:** Mme Ferrant quitte la réunion à 20h55.',
    ],
    [
      'no label is read in a cell',
      '| Point | Dit |\n| --- | --- |\n| Lettre | ⟦Nadia envoie la lettre⟧ |',
      nadia,
      'nothing',
    ],
    [
      'what became of an action is noted where it is known',
      '⟦le facteur est passé⟧',
      { role: 'outcome', ref: '2024-04-09/A1', outcome: null },
      'nothing',
    ],
    [
      'until when it is put off is noted with what became of it',
      '- [ ] **Action 2024-04-09/A1 :** la lettre\n  ⟦Fait au plus tôt avant fin mai.⟧',
      { role: 'outcome', ref: '2024-04-09/A1', outcome: 'in-progress', due: nadia.due },
      '- [ ] **Action 2024-04-09/A1 :** la lettre\n  → en cours, pour le 31/05/2024. Fait au plus tôt avant fin mai.',
    ],
    [
      'the answer to what earlier minutes owe is that decision',
      '## 1. Salon\n\nDécision à prendre 2024-04-09/D1 : où ?\n\n⟦→ à Molenval⟧\n\n## 2. Site',
      decision,
      '## 1. Salon\n\nDécision à prendre 2024-04-09/D1 : où ?\n\n**Décision 2024-04-09/D1\u00a0:** à Molenval\n\n## 2. Site',
    ],
    [
      'in another item it is one of its own',
      '## 1. Salon\n\nDécision à prendre 2024-04-09/D1 : où ?\n\n## 2. Site\n\n⟦→ à Molenval⟧',
      decision,
      '## 1. Salon\n\nDécision à prendre 2024-04-09/D1 : où ?\n\n## 2. Site\n\n**Décision D1\u00a0:** à Molenval',
    ],
    [
      'a correction says which minutes it corrects',
      '⟦Au point 1, lire 350 et non 250.⟧',
      { role: 'correction', corrects: { day: '2024-04-09' } },
      '**Rectification du PV du 09/04/2024\u00a0:** Au point 1, lire 350 et non 250.',
    ],
    [
      'out of a block of quotation, between its lines',
      '> On en parle.\n> ⟦Les statuts sont approuvés.⟧\n> Puis on mange.',
      decision,
      '> On en parle.\n\n**Décision D1\u00a0:** Les statuts sont approuvés.\n> Puis on mange.',
    ],
    [
      'a label that is there is enough',
      '> ⟦**Décision 7.1** : la rue reste fermée.⟧\nNadia salue.',
      decision,
      '**Décision 7.1** : la rue reste fermée.\n\nNadia salue.',
    ],
    [
      'two sentences typed one a line are one decision',
      '⟦Il est proposé de louer la tente.\nTout le monde est d’accord.⟧\nElle coûte 20 €.',
      decision,
      '**Décision D1\u00a0:** Il est proposé de louer la tente. Tout le monde est d’accord.\n\nElle coûte 20 €.',
    ],
    ['the first minutes correct none', '⟦Au point 1, lire 350 et non 250.⟧', { role: 'correction' }, 'nothing'],
    [
      'who comes at an hour that is not told',
      '⟦Nadia Ferrant arrive.⟧ On commence.',
      { role: 'presence', move: { kind: 'arrival', time: null } },
      '**Arrivée\u00a0:** Nadia Ferrant arrive.\n\nOn commence.',
    ],
    [
      'who is named first, before a colon, is not named twice',
      '- ⟦Nadia + Oscar : courses⟧',
      {
        owners: [
          { name: 'Nadia Ferrant', place: { start: 2, end: 7 } },
          { name: 'Oscar Leduc', place: { start: 10, end: 15 } },
        ],
      },
      '- [ ] **Action A1\u00a0:** Nadia + Oscar : courses',
    ],
    [
      'one of several is named in the label',
      '- ⟦Nadia et le comité : courses⟧',
      { owners: [{ name: 'Nadia Ferrant', place: { start: 2, end: 7 } }] },
      '- [ ] **Action A1 (Nadia Ferrant)\u00a0:** Nadia et le comité : courses',
    ],
    ['a list item keeps its mark', '* ⟦Nadia envoie⟧\n* fin', nadia, `* [ ] ${head} Nadia envoie\n* fin`],
    ['a number stays', '1. ⟦Nadia envoie⟧', nadia, `1. [ ] ${head} Nadia envoie`],
    [
      'what follows on the line goes on below',
      '⟦Nadia envoie la lettre.⟧ Il fait beau.',
      nadia,
      `- [ ] ${head} Nadia envoie la lettre.\n\nIl fait beau.`,
    ],
    [
      'in the middle of a line it begins a line of its own',
      'Il pleut. ⟦Nadia envoie la lettre.⟧ Il fait beau.',
      nadia,
      `Il pleut.\n\n- [ ] ${head} Nadia envoie la lettre.\n\nIl fait beau.`,
    ],
    [
      'in the middle of a list item, under it',
      '- DJ : deux noms, ⟦Nadia choisit⟧',
      nadia,
      `- DJ : deux noms,\n\n  - [ ] ${head} Nadia choisit`,
    ],
    [
      'a decision is a paragraph',
      'Oscar hésite.\n⟦On garde la salle.⟧\nPia part.',
      decision,
      'Oscar hésite.\n\n**Décision D1\u00a0:** On garde la salle.\n\nPia part.',
    ],
    ['CRLF stays', 'Un.\r\n⟦On garde.⟧\r\nDeux.', decision, 'Un.\r\n\r\n**Décision D1\u00a0:** On garde.\r\n\r\nDeux.'],
    [
      'a decision says how',
      '⟦Accord.⟧',
      { ...decision, mode: { kind: 'unanimous' } },
      "**Décision D1 (à l'unanimité)\u00a0:** Accord.",
    ],
    ['a refusal', '⟦Trop cher.⟧', { role: 'rejected' }, '**Rejeté D1\u00a0:** Trop cher.'],
    [
      'a proposal says whose',
      '⟦Une fanfare.⟧',
      { role: 'proposal', owners: [{ name: 'Pia', place: null }] },
      '**Proposition P1 (proposée par Pia)\u00a0:** Une fanfare.',
    ],
    [
      'a day that no label reads is written out',
      '⟦lettre (3/6)⟧',
      { due: { written: '3/6', date: '2024-06-03' } },
      '- [ ] **Action A1 (pour le 03/06/2024)\u00a0:** lettre (3/6)',
    ],
    ['an item put off', '⟦Le point est remis.⟧', { role: 'postponed' }, '**Reporté\u00a0:** Le point est remis.'],
    [
      'an outcome cites its entry',
      '- ⟦gobelets : faits⟧',
      { role: 'outcome', ref: '2024-04-09/A2', outcome: 'done' },
      '- **Action 2024-04-09/A2 (fait)\u00a0:** gobelets : faits',
    ],
    [
      'right below its entry an arrow says what became of it',
      '- [ ] **Action 2024-04-09/A2 (Nora) :** la salle\n  ⟦Réservée lundi.⟧',
      { role: 'outcome', ref: '2024-04-09/A2', outcome: 'done' },
      '- [ ] **Action 2024-04-09/A2 (Nora) :** la salle\n  → fait. Réservée lundi.',
    ],
    [
      'by when it goes on stands beside it',
      '- [ ] **Action 2024-04-09/A2 (Nora) :** la salle\n  ⟦Nora demande un délai avant le 3/6.⟧',
      {
        role: 'outcome',
        ref: '2024-04-09/A2',
        outcome: 'in-progress',
        due: { written: 'avant le 3/6', date: '2024-06-03' },
      },
      '- [ ] **Action 2024-04-09/A2 (Nora) :** la salle\n  → en cours, pour le 03/06/2024. Nora demande un délai avant le 3/6.',
    ],
    [
      'right below a proposal, too',
      '**Proposition 2024-04-09/P1 :** le 16 mai\n\n⟦Tout le monde est pour.⟧',
      { role: 'outcome', ref: '2024-04-09/P1', outcome: 'adopted' },
      '**Proposition 2024-04-09/P1 :** le 16 mai\n\n→ adoptée. Tout le monde est pour.',
    ],
    ['an outcome of nobody knows what', '- ⟦faits⟧', { role: 'outcome' }, 'nothing'],
    ['somebody who comes', '⟦Pia arrive⟧', { role: 'presence' }, 'nothing'],
  ])('%s', (_, marked, about, expected) => {
    expect(taken(marked, about)).toBe(expected);
  });
});

it('the number is the next that no entry has', () => {
  expect(taken('**Action A4 :** un\n\n⟦Nadia envoie⟧')).toBe(
    '**Action A4 :** un\n\n- [ ] **Action A5\u00a0:** Nadia envoie',
  );
});
