import { describe, expect, test } from 'vitest';
import { readers } from '../helpers/readers.ts';

const { fast } = await readers();

/** The entries of a body among known people. */
function entriesOf(body: string, front = '') {
  const people = 'présents: [Nadia Amrani, Karim Benali, Thomas Hubert, Brigitte Lambert]';
  return fast('minutes/2026-02-05.md', `---\ndate: 2026-02-05\n${people}\n${front}---\n\n## Point\n\n${body}\n`).minutes
    .entries;
}

const actions = (body: string) =>
  entriesOf(body).map(({ text, owners, due }) => [
    text,
    owners
      .map((owner) => (owner.kind === 'person' ? (owner.person.name ?? owner.person.organisation) : owner.text))
      .join(', '),
    due?.date ?? null,
  ]);

describe('an action of several', () => {
  test('is one where their names stand before its colon, and each in the bracket of the head', () => {
    const text = '- **Action A2 (Nadia Amrani, Karim Benali) :** Nadia, Karim et Thomas : plan pour le 20/3';
    expect(actions(text)).toHaveLength(1);
    expect(actions('- **Action :** Nadia et Karim : plan ; Thomas : affiche')).toHaveLength(2);
  });

  test('is one each where each has a bracket of its own', () => {
    expect(
      actions('À faire : signer le contrat (la direction, avant le 31/3), prévenir le fournisseur (Thomas)'),
    ).toEqual([
      ['signer le contrat', 'direction', '2026-03-31'],
      ['prévenir le fournisseur', 'Thomas', null],
    ]);
    expect(actions('Action : inviter Luc (CPAS), Anne (PO)')).toHaveLength(1);
  });
});

describe('a vote', () => {
  test.each(['Vote : à l’unanimité.', 'Vote : unanimité.', 'Vote à main levée : unanimité.'])(
    'that says only how decides the line above: %s',
    (vote) => {
      const [one, more] = entriesOf(`On change de salle.\n\n${vote}`);
      expect([one?.text, one?.mode?.kind, more]).toEqual(['On change de salle.', 'unanimous', undefined]);
    },
  );

  test('is of the decision below it, and its place is known', () => {
    const body = 'Vote : 2 pour, 1 contre.\n\n**Décision :** un banc.';
    const [one] = entriesOf(body);
    expect(one?.mode).toEqual({ kind: 'vote', for: 2, against: 1, abstain: null });
    expect(one?.voteAbove).not.toBeNull();
    expect(entriesOf('**Décision (2 pour) :** un banc.')[0]?.voteAbove).toBeNull();
  });

  test.each([
    ['oui', 3, 1],
    ['pour', 3, 1],
    ['non', 2, 2],
    ['demande un délai', 2, 1],
  ])('by name goes on with one of « %s », up to the decision', (said, pro, contra) => {
    const [one, more] = entriesOf(
      `On demande un avis.\n\n- Pour : Nadia, Karim\n- Contre : Mme Lambert\n- Thomas : ${said}\n\nDécision : un banc.`,
    );
    expect(more).toBeUndefined();
    expect([one?.text, one?.mode]).toEqual(['un banc.', { kind: 'vote', for: pro, against: contra, abstain: null }]);
  });
});

describe('what became of a carried action', () => {
  test('is done in capitals, and the day beside it is that on which', () => {
    const [one] = entriesOf('- [ ] **Action 2026-01-08/A1 (Karim Benali) :** écrire à la commune FAIT le 10/02');
    expect([one?.outcome?.kind, one?.due]).toEqual(['done', null]);
    const [other] = entriesOf('- [ ] **Action 2026-01-08/A1 (Karim Benali) :** écrire à la commune fait le 10/02');
    expect(other?.due).toBeNull();
  });
});

describe('a label that stands alone', () => {
  const texts = (body: string) => entriesOf(body).map(({ role, text }) => [role, text]);

  test.each([
    'DÉCISION\nUn banc est acheté.',
    'DÉCISION\n\nUn banc est acheté.',
    '**Décision**\n\nUn banc est acheté.',
  ])('in capitals or bold has its text below: %s', (body) =>
    expect(texts(body)).toEqual([['decision', 'Un banc est acheté.']]),
  );

  test.each(['Décision\n\n- Un banc est acheté.', 'DÉCISION\n- Un banc est acheté.'])(
    'over a list of one is that item: %s',
    (body) => expect(texts(body)).toEqual([['decision', 'Un banc est acheté.']]),
  );

  test('is none where nothing stands below it, or more than one item', () => {
    expect(texts('DÉCISION')).toEqual([]);
    expect(texts('Décision\n\n- Un banc.\n- Une table.')).toEqual([]);
  });
});

test.each([
  ['La voix de la présidente est prépondérante : rejeté.', 'rejected'],
  ['La voix du président compte double : adopté.', 'decision'],
])('a casting vote decides a tie: %s', (said, role) => {
  const [one] = entriesOf(`Proposition : un banc. Vote : 2 pour, 2 contre. ${said}`);
  expect([one?.role, one?.mode?.casting]).toEqual([role, true]);
});

describe('a carried action that is struck out', () => {
  const read = (line: string) =>
    fast('minutes/2026-02-05.md', `---\ndate: 2026-02-05\n---\n\n## Suivi\n\n${line}\n`).minutes;

  test.each([
    '- ~~**Action 2026-01-08/A1 (Karim Benali) :** écrire à la commune~~',
    '- [ ] **Action 2026-01-08/A1 (Karim Benali) :** ~~écrire à la commune~~',
  ])('is neither an entry nor named: %s', (line) => {
    const { entries, mentions } = read(line);
    expect([entries, mentions]).toEqual([[], []]);
  });

  test('is named where more is said of it', () => {
    expect(read('~~2026-01-08/A1~~ reste en attente').mentions).toHaveLength(1);
  });
});

describe('a vote below a carried proposal', () => {
  const carried = '**Proposition 2026-01-08/P1 :** centraliser les offres.\n\nLongue discussion.\n\n';

  test('is on it where it says what came of it, after what was talked about', () => {
    const [one, more] = entriesOf(`${carried}Vote : 1 pour, 2 contre : rejeté.`);
    expect([one?.role, one?.text, more]).toEqual(['rejected', 'centraliser les offres.', undefined]);
  });

  test('is on the line right above it otherwise', () => {
    expect(entriesOf(`${carried}On prend Internet.\nVote : 2 pour, 1 contre.`).at(-1)?.text).toBe('On prend Internet.');
  });
});
