import { describe, expect, it } from 'vitest';
import { titleKey, titleOf } from '../../src/text/title-key.ts';

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

describe('the title of a point that a text makes', () => {
  it.each([
    ['louer une scène ? La commune en a une.', 'Louer une scène ?'],
    ['louer une scène', 'Louer une scène'],
    ['Le bail. Il finit en juin.', 'Le bail'],
    ['le bail (art. 5) et le loyer ;', 'Le bail (art. 5) et le loyer'],
    ['wie opent de zaal? Iemand heeft de sleutel.', 'Wie opent de zaal?'],
    ['12 h ou 13 h', '12 h ou 13 h'],
    ['', ''],
  ])('%s', (text, title) => expect(titleOf(text)).toBe(title));
});
