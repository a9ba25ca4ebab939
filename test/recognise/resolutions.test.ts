import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

const people = { fr: 'présents', nl: 'aanwezig', en: 'attendees' } as const;

async function decided(sentence: string, language: Language): Promise<string[]> {
  const { fast } = await readers({ language, byVerb: true });
  const lead = { fr: 'Le débat est long.', nl: 'Er is veel te zeggen.', en: 'It is a long talk.' }[language];
  const text = `---\ndate: 2024-05-14\n${people[language]}:\n  - Nadia Ferrand\n  - Tom De Wilde\n---\n\n# X\n\n## Y\n\n${lead} ${sentence}\n`;
  return fast('minutes/2024-05-14.md', text).minutes.entries.map(
    ({ role, mode }) => `${role}${mode === null ? '' : ` ${mode.kind}`}`,
  );
}

const takes: [sentence: string, language: Language, entry?: string][] = [
  ['Le conseil approuve la convention avec la crèche.', 'fr'],
  ['L’assemblée générale constitutive adopte les statuts qui lui sont soumis.', 'fr'],
  ['Le CA vote à l’unanimité la création d’un atelier vélo.', 'fr', 'decision unanimous'],
  ['Pour la citerne, le comité vote pour à l’unanimité.', 'fr', 'decision unanimous'],
  ['Il est convenu de saisir la mairie par courrier.', 'fr'],
  ['On décide d’écrire au bailleur.', 'fr'],
  ['Le bureau fixe la cotisation à 20 €.', 'fr'],
  ['Le CA autorise la trésorière à signer le bail.', 'fr'],
  ['Le GT est favorable à un essai d’un an.', 'fr'],
  ['Les travaux de la cave ont été validés par le CA.', 'fr'],
  ['Het bestuur keurt de rekening goed.', 'nl'],
  ['De sleutels besluiten we bij de conciërge te laten.', 'nl'],
  ['Daarmee gaat de vergadering akkoord.', 'nl'],
  ['De WG is akkoord met de nieuwe tekst.', 'nl'],
  ['We hebben ervoor gekozen om de muur te verven.', 'nl'],
  ['We zijn het er ook over eens om te wachten.', 'nl'],
  ['Er is na lang overleg besloten om de tent te huren.', 'nl'],
  ['Afgesproken wordt dat nieuwe leden eerst meekomen.', 'nl'],
  ['The board agreed to keep the Tuesday slot.', 'en'],
  ['We decided that the gate stays shut.', 'en'],
  ['The society agreed the new tariff.', 'en'],
  ['It was resolved to close the old account.', 'en'],
  ['On 13 May the board agreed to keep the Tuesday slot.', 'en'],
];

describe('a sentence decides by its verb', () => {
  test.each(takes)('%j', async (sentence, language, entry = 'decision') => {
    expect(await decided(sentence, language)).toEqual([entry]);
  });
});

const traps: [sentence: string, language: Language, why: string][] = [
  ['Le conseil communal approuve le plan de circulation.', 'fr', 'another body'],
  ['Le CA n’approuve pas la dépense.', 'fr', 'not'],
  ['Tom propose que le CA approuve la dépense.', 'fr', 'proposed'],
  ['Le comité approuve-t-il le devis ?', 'fr', 'a question'],
  ['Nadia : on décide de partir plus tôt.', 'fr', 'somebody says it'],
  ['Kader hésite, on décide le 25/9.', 'fr', 'later'],
  ['On valide la date à la prochaine réunion.', 'fr', 'later'],
  ['Le CA vote le budget.', 'fr', 'no result'],
  ['Les statuts approuvés par l’AG sont en ligne.', 'fr', 'before'],
  ['We beslissen dat volgende keer.', 'nl', 'later'],
  ['Beslissen we als de stad geantwoord heeft.', 'nl', 'a condition'],
  ['Het bestuur gaat niet akkoord met de prijs.', 'nl', 'not'],
  ['Het bestuur neemt aan dat het goed komt.', 'nl', 'another sense'],
  ['Het bestuur stelt vast dat er weinig volk was.', 'nl', 'another sense'],
  ['Twee jaar geleden is besloten om te stoppen.', 'nl', 'before'],
  ['In 2019 it was decided to keep a reserve.', 'en', 'before'],
  ['We will see what members agreed to do.', 'en', 'told'],
  ['Tom asked whether we agreed to pay.', 'en', 'asked'],
  ['We agreed the wall is ugly.', 'en', 'an opinion'],
  ['Then, Tom said, it may be that the board agreed to keep the slot.', 'en', 'a guess'],
];

describe('a sentence that only tells of deciding decides nothing', () => {
  test.each(traps)('%j', async (sentence, language) => {
    expect(await decided(sentence, language)).toEqual([]);
  });
});

test('a vote that follows is that of the decision, not another one', async () => {
  expect(await decided('Le conseil décide d’acheter un four. À l’unanimité.', 'fr')).toEqual(['decision unanimous']);
  expect(await decided('Le conseil décide d’acheter un four.\n\nVote : 8 pour, 2 contre.', 'fr')).toEqual([
    'decision vote',
  ]);
});

test.each([
  ['Approbation du PV', 'Le procès-verbal de la dernière réunion est approuvé.', 'fr'],
  [
    'Goedkeuring vorig verslag',
    'Het verslag van [vorige keer, 28 mei](/vereniging/bestuur/verslagen/2024/28-05-2024-het-hele-verslag) wordt goedgekeurd.',
    'nl',
  ],
  ['Goedkeuring vorig verslag', 'Het verslag van de vorige vergadering is goedgekeurd.', 'nl'],
] as const)('under %j the minutes of the last meeting are approved', async (title, sentence, language) => {
  const { fast } = await readers({ language });
  const text = `---\ndate: 2024-05-14\n---\n\n# X\n\n## ${title}\n\n${sentence}\n`;
  const { entries } = fast('minutes/2024-05-14.md', text).minutes;
  expect(entries.map(({ role, family }) => [role, family])).toEqual([['decision', 'approval']]);
});
