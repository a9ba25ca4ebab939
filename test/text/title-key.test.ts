import { expect, it } from 'vitest';
import { titleKey } from '../../src/text/title-key.ts';

it('is one for titles that differ in capitals, accents and punctuation alone', () => {
  for (const title of [
    'Budget 2024 : l’été',
    'BUDGET 2024 – L’ÉTÉ !',
    ' budget 2024, l ete',
    '« Budget » (2024) l’e\u0301té',
  ])
    expect(titleKey(title), title).toBe('budget 2024 l ete');
  expect(titleKey('Budget 2025')).not.toBe(titleKey('Budget 2024'));
  expect(titleKey('Бюджет')).not.toBe(titleKey('Отчёт'));
});

it('is the title itself where it has neither letters nor digits', () => {
  expect([titleKey('…'), titleKey('—'), titleKey('')]).toEqual(['...', '-', '']);
});
