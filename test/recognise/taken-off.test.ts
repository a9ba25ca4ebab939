/** A sentence that calls off or moves the meeting of a day is about that meeting, in whatever item it stands. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

const told: [said: string, next: string[], language?: Language][] = [
  ['La réunion du 17/12 est annulée.', ['2026-12-17 off']],
  ['La séance du jeudi 17 décembre n’aura pas lieu.', ['2026-12-17 off']],
  ['L’AG du 17/12 est annulée : la salle est prise.', ['2026-12-17 off']],
  ['La réunion du 17 décembre est reportée au 7 janvier.', ['2026-12-17 → 2027-01-07']],
  ['De vergadering van 17 december is geannuleerd.', ['2026-12-17 off'], 'nl'],
  ['The meeting of 17 December is cancelled.', ['2026-12-17 off'], 'en'],
  ['La réunion du 17/12 a lieu chez Nora.', []],
  ['La réunion du 15/10 est annulée.', []],
  ['La réunion avec la commune du 17/12 est annulée.', []],
  ['La réunion est annulée, le bail du 17/12 aussi.', []],
  ['Karim demande si la réunion du 17/12 est annulée.', []],
];

test.each(told)('%j', async (said, next, language = 'fr') => {
  const { fast } = await readers({ language });
  const { minutes } = fast('minutes/2026-11-19.md', `---\ndate: 2026-11-19\n---\n\n# X\n\n## Divers\n\n${said}\n`);
  expect(
    minutes.next.map(({ date, movedTo, cancelled }) =>
      [date, ...(cancelled ? ['off'] : []), ...(movedTo === null ? [] : ['→', movedTo])].join(' '),
    ),
  ).toEqual(next);
});

test.each([
  ['Pas de réunion le 17/12.', 'fr'],
  ['Geen vergadering op 17 december', 'nl'],
  ['No meeting on 17 December', 'en'],
] as const)('%j announces none', async (said, language) => {
  const heading = { fr: 'Prochaines réunions', nl: 'Volgende vergaderingen', en: 'Next meetings' }[language];
  const { fast } = await readers({ language });
  const { minutes } = fast('minutes/2026-11-19.md', `---\ndate: 2026-11-19\n---\n\n# X\n\n## ${heading}\n\n${said}\n`);
  expect(minutes.next.map(({ date, cancelled }) => [date, cancelled])).toEqual([['2026-12-17', true]]);
});
