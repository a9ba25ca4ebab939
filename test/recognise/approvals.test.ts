/** The approval of earlier minutes: which headings are for it, which minutes they name, and what is said to have come of it. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

async function told(body: string, language: Language = 'fr'): Promise<string[]> {
  const { fast } = await readers({ language });
  const { minutes } = fast('minutes/2026-02-12.md', `---\ndate: 2026-02-12\n---\n\n# X\n\n${body}\n`);
  return minutes.approvals.map(({ of, result }) =>
    `${of.map(({ from, until }) => (from === until ? from : `${from}–${until}`)).join(' ')} ${result}`.trimStart(),
  );
}

const headings: [heading: string, language: Language, told?: string][] = [
  ['1. Approbation du PV du 15 janvier', 'fr', '2026-01-15 approved'],
  ['1 Approbation du PV du 18 décembre', 'fr', '2025-12-18 approved'],
  ['1. PV du 15/01', 'fr', '2026-01-15 approved'],
  ['Procès-verbal de la réunion du 15 janvier', 'fr', '2026-01-15 approved'],
  ['Point 1 – PV précédent', 'fr', 'approved'],
  ['Lecture et adoption du dernier compte rendu', 'fr', 'approved'],
  ['Approbation de l’ordre du jour et du PV', 'fr', 'approved'],
  ['PV du 15 janvier : approbation', 'fr', '2026-01-15 approved'],
  ['Verslag van 15 januari', 'nl', '2026-01-15 approved'],
  ['Goedkeuring laatste verslag', 'nl', 'approved'],
  ['Minutes of the meeting of 15 January', 'en', '2026-01-15 approved'],
  ['26/003 Minutes of the previous meeting', 'en', 'approved'],
  ['F26-003 Minutes of 15 January', 'en', '2026-01-15 approved'],
  ['PV CA 15/01', 'fr', '2026-01-15 approved'],
  ['Verslag 15/1', 'nl', '2026-01-15 approved'],
  ['Minutes AGM 15/01', 'en', '2026-01-15 approved'],
  ['PV page 15/01', 'fr'],
  ['Envoi du PV du 15 janvier', 'fr'],
  ['Suites du PV du 15 janvier', 'fr'],
  ['PV', 'fr'],
  ['PV du 12 février', 'fr'],
  ['Approbation du modèle de PV', 'fr'],
  ['Approbation du compte 2025', 'fr'],
  ['Verslag van de werkgroep', 'nl'],
];

describe('an item for the approval of earlier minutes', () => {
  test.each(headings)('%j', async (heading, language, result) => {
    const said = { fr: 'Approuvé.', nl: 'Goedgekeurd.', en: 'Approved.' }[language];
    expect(await told(`## ${heading}\n\n${said}`, language)).toEqual(result === undefined ? [] : [result]);
  });
});

const titles: [title: string, told: string[], state: string, language?: Language][] = [
  ['PV du 15/01 approuvé à l’unanimité', ['2026-01-15 approved'], 'treated'],
  ['Approbation du PV du 15/01 : approuvé', ['2026-01-15 approved'], 'treated'],
  ['Verslag 15/01 goedgekeurd', ['2026-01-15 approved'], 'treated', 'nl'],
  ['Minutes approved', ['approved'], 'treated', 'en'],
  ['Approbation du PV du 15/01', ['2026-01-15 not'], 'empty'],
  ['Approbation du PV du 15/01 : reportée', ['2026-01-15 not'], 'postponed'],
  ['Compte rendu de la visite : ok', [], 'empty'],
  ['Budget – reporté à la prochaine réunion', [], 'postponed'],
  ['Budget : faut-il reporter ?', [], 'empty'],
];

test.each(titles)(
  '%j, with nothing below, says all that there is to say',
  async (title, approvals, state, language) => {
    expect(await told(`## ${title}`, language)).toEqual(approvals);
    const { fast } = await readers({ language: language ?? 'fr' });
    const { minutes } = fast('minutes/2026-02-12.md', `---\ndate: 2026-02-12\n---\n\n# X\n\n## ${title}\n`);
    expect(minutes.items.map((item) => item.state)).toEqual([state]);
  },
);

const sentences: [said: string, result: string, language?: Language][] = [
  ['Pas de remarque, PV approuvé.', 'approved'],
  ['Aucune remarque.', 'approved'],
  ['Le PV est approuvé moyennant une remarque : au point 3, il faut lire 214 et non 241.', 'approved'],
  ['**Décision D1 :** le PV est approuvé.', 'approved'],
  [
    '**Rectification du PV du 15/01/2026 :** approuvé moyennant une remarque : lire 214 et non 241.',
    '2026-01-15 approved',
  ],
  ['OK pour tout le monde mais Nora a voté pour, pas contre', 'approved'],
  ['**Rectification du PV du 15/01/2026 :** OK pour tous mais Nora a voté pour, pas contre', '2026-01-15 approved'],
  ['Goedgekeurd maar Nora stemde voor', 'approved', 'nl'],
  ['Approuvé.\n\n**Rectification du PV du 15/01/2026 :** le budget approuvé était de 214 €, non de 241.', 'approved'],
  ['La remarque de Nora n’est pas retenue. Le PV est approuvé.', 'approved'],
  ['De notulen van de vorige vergadering worden goedgekeurd.', 'approved', 'nl'],
  ['Le PV n’est pas approuvé : Nora demande une nouvelle version.', 'not'],
  ['Non approuvé.', 'not'],
  ['L’approbation du PV est reportée à la prochaine réunion.', 'not'],
  ['Le PV sera approuvé en mars.', 'not'],
  ['RESOLVED to defer approval to March.', 'not', 'en'],
  ['It was agreed that approval be deferred until the March meeting.', 'not', 'en'],
  ['The minutes of 15 January were not approved and are deferred to March.', '2026-01-15 not', 'en'],
  ['Not approved: Nora disputed the amount.', 'not', 'en'],
  ['Il est décidé de reporter l’approbation à mars.', 'not'],
  ['Besloten de goedkeuring uit te stellen tot maart.', 'not', 'nl'],
  ['RESOLVED that the minutes be approved and signed by the Chair.', 'approved', 'en'],
  ['Reporté.', 'not'],
  ['', 'not'],
  ['Nora relit le texte et l’envoie à tous.', 'unsaid'],
];

describe('what came of it', () => {
  test.each(sentences)('%j is %s', async (said, result, language = 'fr') => {
    expect(await told(`## Approbation du PV\n\n${said}`, language)).toEqual([result]);
  });

  test('is said of each that is named, also in a decision of another item', async () => {
    expect(
      await told('## Approbation des PV\n\nLe PV du 15 janvier est approuvé. Le PV du 18 décembre est reporté.'),
    ).toEqual(['2026-01-15 approved', '2025-12-18 not']);
    expect(await told('## Approbation des PV\n\nLes PV du 18 décembre et du 15 janvier sont approuvés.')).toEqual([
      '2025-12-18 2026-01-15 approved',
    ]);
    expect(await told('## Ouverture\n\nLe PV de la commission Fêtes est approuvé.')).toEqual([]);
    expect(await told('## Ouverture\n\nLe PV de la dernière réunion est approuvé.')).toEqual(['approved']);
    expect(await told('## Ouverture\n\nLe PV du 15 janvier est approuvé.')).toEqual(['2026-01-15 approved']);
    expect(
      await told('## Opening\n\nRESOLVED that the minutes of 15 January be approved as a correct record.', 'en'),
    ).toEqual(['2026-01-15 approved']);
    // The month is no verb.
    expect(await told('## Opening\n\nThe minutes of 13 May 2025 were approved.', 'en')).toEqual([
      '2025-05-13 approved',
    ]);
    expect(await told('## Opening\n\nThe minutes of 13 June 2025 may be approved.', 'en')).toEqual([]);
  });
});
