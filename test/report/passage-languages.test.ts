/** In a bilingual PV each passage says its language, where it is another than that of the PV. */
import { expect, test } from 'vitest';
import { commonWords } from '../../src/language/common-words.ts';
import type { Inline, Part } from '../../src/model/table.ts';
import { withLanguages } from '../../src/report/passage-languages.ts';
import { commonWordsBy } from '../../src/text/spoken-language.ts';

const common = commonWordsBy(commonWords);
const said = (kind: 'heading' | 'paragraph', ...words: string[]): Part => {
  const [first = '', ...rest] = words;
  const children: Inline[] = [
    { kind: 'strong', children: [{ kind: 'text', text: first }] },
    ...rest.map((text): Inline => ({ kind: 'text', text })),
  ];
  return kind === 'heading' ? { kind, level: 1, children } : { kind, children };
};
const list = (...items: Part[]): Part => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((one) => ({ box: null, children: [one] })),
});

/** The languages that texts say, in their order; null where one says none. */
const languagesOf = (parts: unknown): (string | null)[] =>
  [...JSON.stringify(parts).matchAll(/\{(?:"language":"(\w\w)",)?"kind":"text"/g)].map(
    ([, language]) => language ?? null,
  );

test('a passage in another language says so, with its heading and what is too short to tell', () => {
  const parts: Part[] = [
    said('paragraph', 'Odile ouvre la réunion et présente les comptes.'),
    said('heading', 'Zaal'),
    said(
      'paragraph',
      'Rik vertelt over het Havenhuis: ',
      'de zaal is vrij in juni, en wordt voor de vergadering gehuurd; er is nog geen offerte, maar Rik vraagt die.',
    ),
    list(said('paragraph', 'Rik belt'), said('paragraph', 'Odile demande que le prix soit sur la facture.')),
    { kind: 'quote', children: [said('paragraph', 'De zaal is niet duur.')] },
    said('heading', 'Budget'),
    said('paragraph', 'Demander de l’aide en mai.'),
    { kind: 'rule' },
  ];
  const shown = withLanguages(parts, 'fr', common);
  expect(languagesOf(shown)).toEqual([null, 'nl', 'nl', 'nl', 'nl', null, 'nl', null, null]);
  expect(languagesOf(withLanguages(parts, 'nl', common))).toEqual([
    'fr',
    null,
    null,
    null,
    null,
    'fr',
    null,
    null,
    null,
  ]);
});

test('words of French that Dutch has, too, make no Dutch', () => {
  const parts = [said('paragraph', 'Envoi de 20 lettres de rappel en mai, en plus de celles de mars.')];
  expect(withLanguages(parts, 'fr', common)).toEqual(parts);
});
