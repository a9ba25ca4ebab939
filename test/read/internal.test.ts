/** What is internal: an entry, all that is nested in it, all that stands in an internal item; and nothing beside these. */
import { expect, it } from 'vitest';
import { archiveOf } from '../helpers/archives.ts';
import { readers } from '../helpers/readers.ts';

it('an entry glued to an internal one is not internal itself', async () => {
  const text = `---
date: 2025-05-05
---
## Le bal

**Décision (huis clos) :** un
**Décision :** deux

- [ ] **Action (interne) :** trois
  - **Action :** quatre
- [ ] **Action :** cinq

## La caisse (huis clos)

**Décision :** six
**Décision :** sept

## Divers

**Décision :** huit
`;
  const { decisions, actions } = await archiveOf({ 'minutes/2025-05-05.md': text }, '2025-06-01');
  const flags = [...decisions, ...actions].map((record) => `${record.text} ${record.internal}`);
  expect(flags).toEqual([
    'un true',
    'deux false',
    'six true',
    'sept true',
    'huit false',
    'trois true',
    'quatre true',
    'cinq false',
  ]);
});

it.each([
  'Rapport de l’audit, sous embargo',
  'Personnel – comité secret',
  'Le litige, à portes fermées',
  'Personeel, achter gesloten deuren',
  'Rapport (onder embargo)',
  'Report, under embargo',
  'Staff matters behind closed doors',
  'Embargoed until 3 February',
  'Embargo jusqu’au 3 février',
  'Embargo tot 3 februari',
  'Security (private)',
  'Private: moderation',
  '[private] Legal',
  'Board only – salaries',
  'Sécurité (privé)',
  'Réservé au CA – salaires',
  '[Huis clos] Le bail',
  'Personeel (privé)',
  'Alleen bestuur – lonen',
  'Séance privée du mardi',
  'Confidential item – the warden',
  '25/042 Confidential business',
  '25/043 Mooring (press and public excluded)',
  '25/044 Exempt item: arrears',
  'F25-04 Exempt item: arrears',
  'Point confidentiel – le gardien',
  'Vertrouwelijk punt – de huisbewaarder',
  'Loods (publiek uitgesloten)',
])('what says so wherever it stands marks what is under a heading: %s', async (title) => {
  const text = `---\ndate: 2025-05-05\n---\n## ${title}\n\n**Décision :** un\n\n## Divers\n\n**Décision :** deux\n`;
  const { decisions } = await archiveOf({ 'minutes/2025-05-05.md': text }, '2025-06-01');
  expect(decisions.map(({ internal }) => internal)).toEqual([true, false]);
});

it.each([
  'Vie privée',
  'Funding – private',
  'Partenariat public-privé',
  'Making the repository private',
  'Intern – extern',
  '25/045 Internal audit',
  'VAT-exempt items',
])('a word that has other senses marks nothing: %s', async (title) => {
  const text = `---\ndate: 2025-05-05\n---\n## ${title}\n\n**Décision :** un\n`;
  const { decisions } = await archiveOf({ 'minutes/2025-05-05.md': text }, '2025-06-01');
  expect(decisions.map(({ internal }) => internal)).toEqual([false]);
});

it('a word of five letters that is nearly one of them is a word of its own', async () => {
  const { fast } = await readers();
  const { problems } = fast('minutes/2025-05-05.md', '---\ndate: 2025-05-05\n---\n## Prime\n\nRien.\n').minutes;
  expect(problems.filter(({ code }) => code.endsWith('/internal'))).toEqual([]);
});

it.each([
  ['→ la lettre', 'Pour : Léa, Tom', '→ Léa range la lettre'],
  ['→ embargoed: the letter', '→ told Tom of the letter'],
  ['-> de brief ligt bij Tom', 'Tom belt morgen over de brief'],
])('what stands right below something internal is as internal, up to the next label: %s', async (...lines) => {
  const text = `---\ndate: 2025-05-05\npresent: [Léa Martin, Tom Baker]\n---\n## 1. A\n\n- Action (Léa, interne) : une\n  ${lines.join('\n  ')}\n\n\nDécision (huis clos) : deux\n${lines.join('\n')}\nDécision : trois\n`;
  const { fast } = await readers();
  const { entries } = fast('minutes/2025-05-05.md', text).minutes;
  for (const line of lines) {
    for (let at = text.indexOf(line); at !== -1; at = text.indexOf(line, at + 1))
      expect(entries.some(({ internal, extent }) => internal && extent.start <= at && at < extent.end)).toBe(true);
  }
  expect(entries.filter(({ internal }) => !internal).map((entry) => entry.text)).toEqual(['trois']);
});

it('what closes a container of a pad is hidden with nothing in it', async () => {
  const text = `---\ndate: 2025-05-05\n---\n## A\n\n:::danger\nInterne : une lettre\n:::\n\n:::info\nDécision : deux\n:::\n`;
  const { fast } = await readers();
  const { entries } = fast('minutes/2025-05-05.md', text).minutes;
  expect(entries.map((entry) => [text.slice(entry.extent.start, entry.extent.end).trim(), entry.text])).toEqual([
    ['Interne : une lettre', 'une lettre'],
    ['Décision : deux', 'deux'],
  ]);
});
