/**
 * What stands below a carried entry, or at the end of its line (`src/read/walk/below-carried.ts`, `src/recognise/appended.ts`): what the registers have then,
 * and where nothing is read, what `czs review` asks. Each case is a line as people typed it below what czs had put on the agenda.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/recognise/candidates.ts';
import { archiveOf } from '../helpers/archives.ts';
import { candidateReader } from '../helpers/candidates.ts';

const people = 'présents: [Monique Hardy, Julien Lambert, Pierre Delval, Fatima El Amri]';
const before = `---\ndate: 2026-01-15\n${people}\n---\n\n# Conseil\n\n## Point\n\nAction A1 (Julien, pour le 30/01/2026) : envoyer la lettre\n\nProposition P1 (Pierre) : acheter un banc\n`;

function minutesOf(lines: { readonly words?: string; readonly action?: string; readonly proposal?: string }): string {
  const { words = 'envoyer la lettre', action = '', proposal = '' } = lines;
  return `---\ndate: 2026-02-19\n${people}\n---\n\n# Conseil\n\n## Suivi des actions\n\n- [ ] **Action 2026-01-15/A1 (Julien Lambert, pour le 30/01/2026) :** ${words}${action}\n\n## Propositions en suspens\n\n**Proposition 2026-01-15/P1 (proposée par Pierre Delval) :** acheter un banc${proposal}\n`;
}

async function read(lines: Parameters<typeof minutesOf>[0]) {
  const { actions, proposals, decisions } = await archiveOf(
    { 'minutes/2026-01-15.md': before, 'minutes/2026-02-19.md': minutesOf(lines) },
    '2026-02-20',
  );
  const [action] = actions;
  const said = `${action?.status} · ${action?.owners.map(({ name }) => name).join(' + ')} · ${action?.due?.date}`;
  return {
    actions: actions.length,
    said,
    proposal: proposals[0]?.became ?? proposals[0]?.status,
    decisions: decisions.map(({ text }) => text),
  };
}

describe('below a carried action', () => {
  test.each([
    ['Fatima le fait pour le 5/3', 'open · Fatima El Amri · 2026-03-05'],
    ['Pierre passe la main à Fatima', 'open · Fatima El Amri · 2026-01-30'],
    ['Pas encore, Julien promet pour le 15/5', 'open · Julien Lambert · 2026-05-15'],
    ['pas encore, oublié. pour le 5/3', 'open · Julien Lambert · 2026-03-05'],
    ['-> Fatima, pour le 25/4', 'open · Fatima El Amri · 2026-04-25'],
    ['✅', 'done · Julien Lambert · 2026-01-30'],
    ['en ordre', 'done · Julien Lambert · 2026-01-30'],
    ['Complete.', 'done · Julien Lambert · 2026-01-30'],
    ['Actioned', 'done · Julien Lambert · 2026-01-30'],
    ['Dealt with', 'done · Julien Lambert · 2026-01-30'],
    ['No further action.', 'cancelled · Julien Lambert · 2026-01-30'],
    ["n'est plus utile", 'cancelled · Julien Lambert · 2026-01-30'],
    ['quasi fini', 'open · Julien Lambert · 2026-01-30'],
    ['Fait (95 %), reste la relecture', 'open · Julien Lambert · 2026-01-30'],
    ['gedaan, maar nog niet verstuurd', 'open · Julien Lambert · 2026-01-30'],
    ['- reçu : Forest, Uccle\n  - manquent : deux autres', 'open · Julien Lambert · 2026-01-30'],
    ['Commencé, Julien passe chaque lundi', 'open · Julien Lambert · 2026-01-30'],
    ['Fatima neemt dit over van Julien.', 'open · Fatima El Amri · 2026-01-30'],
    ['Fatima takes this on.', 'open · Fatima El Amri · 2026-01-30'],
    ['Fatima prend ça en charge.', 'open · Fatima El Amri · 2026-01-30'],
  ])('« %s » says: %s', async (line, said) => {
    expect(await read({ action: `\n  ${line}` })).toMatchObject({ actions: 1, said });
  });

  test('a day of each week at the end of its line is no day until which', async () => {
    expect((await read({ action: ' => commencé, Pierre passe chaque lundi' })).said).toBe(
      'open · Julien Lambert · 2026-01-30',
    );
  });

  test.each([
    [' -> nieuwe datum 1/9', 'open · Julien Lambert · 2026-09-01'],
    [' → nouvelle échéance 15/3', 'open · Julien Lambert · 2026-03-15'],
    [' -> new date: 1 September', 'open · Julien Lambert · 2026-09-01'],
    [' -> date du dernier envoi 10/3', 'open · Julien Lambert · 2026-01-30'],
  ])('after an arrow on its line, « %s », says: %s', async (more, said) => {
    expect(await read({ action: more })).toMatchObject({ actions: 1, said });
  });

  test.each([
    [' Nouvelle échéance : fin avril.', 'open · Julien Lambert · 2026-04-30'],
    [' Uitstel tot eind april.', 'open · Julien Lambert · 2026-04-30'],
    // Who does something on a day may do something else.
    [' Fatima passe le 30/4.', 'open · Julien Lambert · 2026-01-30'],
  ])('a last sentence on its line, « %s », says: %s', async (more, said) => {
    expect(await read({ action: `.${more}` })).toMatchObject({ actions: 1, said });
  });

  test('an arrow after what was said of it says what became of it', async () => {
    expect((await read({ action: '\n\nOn en a parlé longuement.\n\n→ fait' })).said).toBe(
      'done · Julien Lambert · 2026-01-30',
    );
  });
});

describe('below a carried proposal', () => {
  test.each([
    ['Aangenomen (consensus)', 'adopted', ['acheter un banc']],
    ['Geen bezwaar, dus aangenomen.', 'adopted', ['acheter un banc']],
    ['Besluit: akkoord, vanaf september.', 'adopted', ['acheter un banc']],
    ['→ adoptée : dès septembre', 'adopted', ['acheter un banc dès septembre']],
    ["oui, Monique s'en charge", 'adopted', ['acheter un banc']],
    ['Refusé : le budget ne suit pas.', 'rejected', []],
    ['→ sans suite : pas de budget, Pierre la retire.', 'dropped', []],
    ['Proposition abandonnée.', 'dropped', []],
    ['non (trop cher)', 'rejected', []],
    ['Niet akkoord, we stemmen op 23 juni.', 'open', []],
    ['Long débat.\n\n→ adoptée', 'adopted', ['acheter un banc']],
  ])('« %s » leaves it %s', async (line, proposal, decisions) => {
    expect(await read({ proposal: `\n\n${line}` })).toMatchObject({ proposal, decisions });
  });
});

describe('what is not read is asked about', () => {
  let reader: Awaited<ReturnType<typeof candidateReader>>;
  beforeAll(async () => {
    reader = await candidateReader();
  });

  function asked(lines: Parameters<typeof minutesOf>[0]): string[] {
    const open = [
      { ref: '2026-01-15/A1', role: 'action', text: 'envoyer la lettre', item: 'Point', owners: ['Julien Lambert'] },
      { ref: '2026-01-15/P1', role: 'proposal', text: 'acheter un banc', item: 'Point', owners: ['Pierre Delval'] },
    ] as const;
    const { document, context } = reader('minutes/2026-02-19.md', minutesOf(lines), { open });
    return findCandidates(document, context).map(
      ({ role, certainty, ref, outcome, text }) => `${role} ${ref} ${outcome} ${certainty}: ${text}`,
    );
  }

  test.each([
    ['\n  envoyé hier', 'outcome 2026-01-15/A1 done high: envoyé hier'],
    ['\n  Nog niet gedaan door Julien', 'outcome 2026-01-15/A1 in-progress high: Nog niet gedaan door Julien'],
    ['\n  Fait à moitié', 'outcome 2026-01-15/A1 in-progress high: Fait à moitié'],
    [
      "\n  Julien : le facteur est passé, c'est réglé.",
      "outcome 2026-01-15/A1 done high: Julien : le facteur est passé, c'est réglé.",
    ],
    [
      '\n  Julien: de brief is weg, dat is geregeld.',
      'outcome 2026-01-15/A1 done high: Julien: de brief is weg, dat is geregeld.',
    ],
    [
      '\n  Julien : la lettre est prête, chez le facteur',
      'outcome 2026-01-15/A1 done medium: Julien : la lettre est prête, chez le facteur',
    ],
    ['\n  OK pour la partie française', 'outcome 2026-01-15/A1 done medium: OK pour la partie française'],
    ['\n  à la grâce du facteur', 'outcome 2026-01-15/A1 null medium: à la grâce du facteur'],
    [
      '. Done, the post office will bring it in March.',
      'outcome 2026-01-15/A1 done medium: Done, the post office will bring it in March.',
    ],
    [
      '\n\n  Julien a dit que le facteur doit passer. Réglé.',
      'outcome 2026-01-15/A1 done medium: Julien a dit que le facteur doit passer. Réglé.',
    ],
    ['. Fait, sauf la deuxième page', 'outcome 2026-01-15/A1 in-progress medium: Fait, sauf la deuxième page'],
    [
      '\n  Julien demande un délai : fin mars.',
      'outcome 2026-01-15/A1 in-progress high: Julien demande un délai : fin mars.',
    ],
    [
      '\n  Julien asks for an extension until 30 March.',
      'outcome 2026-01-15/A1 in-progress high: Julien asks for an extension until 30 March.',
    ],
    [' - ok fait en mars', 'outcome 2026-01-15/A1 done medium: ok fait en mars'],
    [' => le facteur est perdu', 'outcome 2026-01-15/A1 null medium: le facteur est perdu'],
  ])('of an action, « %s »', (action, found) => {
    expect(asked({ action })).toEqual([found]);
  });

  test('an action that will be done on a day to come is in progress', () => {
    expect(asked({ action: '\n  Julien fait ça la semaine prochaine' })[0]).toBe(
      'outcome 2026-01-15/A1 in-progress high: Julien fait ça la semaine prochaine',
    );
  });

  test.each([
    ['\nok pour tous, max 600 €', 'outcome 2026-01-15/P1 adopted high: ok pour tous, max 600 €'],
    ['\ntout le monde est pour', 'outcome 2026-01-15/P1 null medium: tout le monde est pour'],
    [' -> peut-être', 'outcome 2026-01-15/P1 null medium: peut-être'],
  ])('of a proposal, « %s »', (proposal, found) => {
    expect(asked({ proposal })).toEqual([found]);
  });

  test('what is typed in the place of its words is to be looked at', () => {
    expect(asked({ words: "annulé, c'était une erreur" })).toEqual([
      "outcome 2026-01-15/A1 cancelled medium: annulé, c'était une erreur",
    ]);
    expect(asked({ words: 'envoi de la lettre' })).toEqual([]);
  });

  test('but nothing of a line that is struck out', () => {
    expect(asked({ action: '\n- [ ] ~~**Action 2026-01-15/A9 (Pierre) :** relire les statuts~~' })).toEqual([]);
  });

  test('but nothing of what is read, or of a line that goes on', () => {
    expect(asked({ action: '\n  fait', proposal: '\n\n→ adoptée' })).toEqual([]);
  });
});
