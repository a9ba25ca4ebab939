import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

const people = { fr: 'présents', nl: 'aanwezig', en: 'attendees' } as const;

async function committed(sentence: string, language: Language): Promise<string[]> {
  const { fast } = await readers({ language, byVerb: true });
  const lead = { fr: 'Le débat est long.', nl: 'Er is veel te zeggen.', en: 'It is a long talk.' }[language];
  const text = `---\ndate: 2024-05-14\n${people[language]}:\n  - Nadia Ferrand\n  - Tom De Wilde\n---\n\n# X\n\n## Y\n\n${lead} ${sentence}\n`;
  return fast('minutes/2024-05-14.md', text).minutes.entries.map(({ role, owners }) =>
    [
      role,
      ...owners.map((one) => (one.kind === 'person' ? (one.person.name ?? `(${one.person.organisation})`) : one.text)),
    ].join(' '),
  );
}

const takes: [sentence: string, language: Language, entry: string][] = [
  ['Nadia enverra le devis au bailleur.', 'fr', 'action Nadia'],
  ['Nadia et Tom vont repeindre la porte.', 'fr', 'action Nadia Tom'],
  ['Nadia relance le plombier avant le 3 juin.', 'fr', 'action Nadia'],
  ['Le secrétariat préparera la liste.', 'fr', 'action (secrétariat)'],
  ['La commission Fêtes reprendra les essais.', 'fr', 'action (commission Fêtes)'],
  ['Tom zal de sleutel laten bijmaken.', 'nl', 'action Tom'],
  ['Nadia gaat kijken hoe de pomp werkt.', 'nl', 'action Nadia'],
  ['Het bestuur zal de folder nalezen.', 'nl', 'action (bestuur)'],
  ['De feestcommissie zal een zaal zoeken.', 'nl', 'action (feestcommissie)'],
  ['Tom will call the plumber.', 'en', 'action Tom'],
  ['Nadia to order the seeds.', 'en', 'action Nadia'],
  ['The garden committee will draw up a list.', 'en', 'action (garden committee)'],
];

describe('somebody takes something upon him or her', () => {
  test.each(takes)('%j', async (sentence, language, entry) => {
    expect(await committed(sentence, language)).toEqual([entry]);
  });
});

const traps: [sentence: string, language: Language, why: string][] = [
  ['Nadia ne préparera pas la salle.', 'fr', 'not'],
  ['Nadia sera absente en juin.', 'fr', 'how somebody will be'],
  ['Tom va bien.', 'fr', 'another sense'],
  ['Nadia enverra-t-elle le devis ?', 'fr', 'a question'],
  ['Tom : Nadia enverra le devis.', 'fr', 'somebody says it'],
  ['Le devis de Nadia arrivera en juin.', 'fr', 'a thing'],
  ['Nadia a envoyé le devis le 3 mai.', 'fr', 'done'],
  ['Le conseil communal enverra une lettre.', 'fr', 'another body'],
  ['Tom gaat in juni naar Gent.', 'nl', 'a way'],
  ['Tom zal niet komen.', 'nl', 'not'],
  ['Het bestuur zal geen actie ondernemen.', 'nl', 'not'],
  ['Nadia ne prendra aucun contact.', 'fr', 'not'],
  ['Nadia zou de folder kunnen nalezen.', 'nl', 'perhaps'],
  ['Tom will be the new treasurer.', 'en', 'how somebody will be'],
  ['Nadia will not call again.', 'en', 'not'],
  ['It will rain.', 'en', 'nobody'],
];

describe('a sentence that only names somebody is no action', () => {
  test.each(traps)('%j: %s, %s', async (sentence, language) => {
    expect(await committed(sentence, language)).toEqual([]);
  });
});

test('as people type minutes, it is proposed and no fact', async () => {
  const { fast } = await readers({ language: 'en' });
  const text = '---\ndate: 2024-05-14\nattendees: [Tom De Wilde]\n---\n\n# X\n\n## Y\n\nTom will call the plumber.\n';
  expect(fast('minutes/2024-05-14.md', text).minutes.entries).toEqual([]);
});
