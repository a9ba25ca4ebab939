/** Who leads the meeting, who writes, and at what hour it opens and closes, as sentences say it. */
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/cli/tables.ts';
import { createDateReader } from '../../src/dates/dates.ts';
import { hoursIn } from '../../src/recognise/hours.ts';
import { officersIn } from '../../src/recognise/officers.ts';
import { createWords } from '../../src/recognise/words.ts';
import { normalize } from '../../src/text/normalize.ts';

const words = createWords(tables.words);
const dates = createDateReader(tables.dates);

describe('officers', () => {
  const officers = (text: string) => {
    const { chair, secretary } = officersIn(text, words, (name) => name === 'Nora');
    for (const found of [chair, secretary])
      if (found !== null) expect(text.slice(found.start).startsWith(found.name)).toBe(true);
    if (chair !== null || secretary !== null) expect(words.mayNameOffice.test(normalize(text))).toBe(true);
    return [chair?.name ?? null, secretary?.name ?? null];
  };

  it.each<[string, [string | null, string | null]]>([
    ['Nora prend les notes.', [null, 'Nora']],
    ['La séance est close. Anne de Smet rédige ce rapport.', [null, 'Anne de Smet']],
    [
      'On désigne Anne Martin en qualité de présidente de séance et Bob Dupont en qualité de secrétaire.',
      ['Anne Martin', 'Bob Dupont'],
    ],
    [
      'Els Claes wordt aangesteld als voorzitter van de vergadering, Wim van den Berg als secretaris.',
      ['Els Claes', 'Wim van den Berg'],
    ],
    ['The board appointed Ada Moss as chair.', ['Ada Moss', null]],
    ['Nora is stepping down as secretary in the autumn.', [null, null]],
    ['Els Claes stopt als voorzitter.', [null, null]],
    ['Nora anime, Nora prend note', ['Nora', 'Nora']],
    ['Nora schrijft, Katrien leest na', [null, null]],
    ['Réunion présidée par Jean Petit.', ['Jean Petit', null]],
    ['La secrétaire de séance, Diane Noir', [null, 'Diane Noir']],
    ['L’enseignante, Mme Roche', [null, null]],
    ['Le président de la commune, Jean Petit, est venu.', [null, null]],
    ['Nora opent de vergadering om 20.05 uur.', ['Nora', null]],
    ['Fait à Liège, le 3 mars 2025, Anne Lens, secrétaire', [null, 'Anne Lens']],
    ['Opgemaakt te Gent, Els Claes, secretaris', [null, 'Els Claes']],
    ['Signed: Ada Moss, Clerk to the Council', [null, 'Ada Moss']],
    ['Le président, Paul Lens, la secrétaire, Anne Lens', ['Paul Lens', 'Anne Lens']],
    ['Anne Lens, secrétaire — Paul Lens, président', ['Paul Lens', 'Anne Lens']],
    ['Nora, secrétaire', [null, 'Nora']],
    ['Anne Lens, secrétaire, présente les comptes.', [null, null]],
    ['Anne Lens, Paul Lens, secrétaire', [null, null]],
    ['Anne Lens, secrétaire de direction', [null, null]],
    ['Club Zandbeke, verslag bestuur', [null, null]],
    ['À 18h, Mme Anne Lens ouvre la séance.', ['Mme Anne Lens', null]],
    ['La séance est ouverte à 18h par Anne Lens.', ['Anne Lens', null]],
    ['De vergadering wordt geopend door Els Claes.', ['Els Claes', null]],
    ['Anne Lens opens a café next year.', [null, null]],
    ['Els Claes (voorzitter) opent de vergadering.', ['Els Claes', null]],
    ['La présidente, Anne Lens, ouvre la séance à 19h.', ['Anne Lens', null]],
    ['La séance est ouverte par A. Lens, qui préside.', ['A. Lens', null]],
    ['Le secrétaire, D. Lens', [null, 'D. Lens']],
    ['Sous la présidence d’Anne Lens', ['Anne Lens', null]],
    ['Sous la présidence de l’abbé Paul Lens', ['Paul Lens', null]],
    ['Début 20h10, c’est Nora qui a animé.', ['Nora', null]],
    ['Le secrétariat est assuré par M. Paul Lens, du cabinet Lens.', [null, 'M. Paul Lens']],
    ['De vergadering werd voorgezeten door mevrouw Els Claes.', ['Els Claes', null]],
    ['De vergadering wordt voorgezeten door Els Claes.', ['Els Claes', null]],
    ['Meeting called to order by Ada Moss at 7:00 pm.', ['Ada Moss', null]],
    ['Ada Moss will take minutes', [null, 'Ada Moss']],
    ['Le secrétariat est assuré par Anne Lens.', [null, 'Anne Lens']],
    ['La séance de jeudi, Anne Lens en parle.', [null, null]],
    ['Karel prend les notes qu’il veut.', [null, 'Karel']],
    ['Le secrétariat est fermé lundi.', [null, null]],
    ['Assiste aussi : Mme Anne Lens, coordinatrice, qui rédige le présent procès-verbal.', [null, 'Mme Anne Lens']],
    ['Mme Anne Lens a accepté de prendre les notes.', [null, 'Mme Anne Lens']],
    ['C’est à nouveau Mme Anne Lens qui tient la plume.', [null, 'Mme Anne Lens']],
    ['Els Claes zal het verslag maken.', [null, null]],
    ['Els Claes maakt vandaag het verslag.', [null, 'Els Claes']],
    ['Anne Lens ne prend pas les notes.', [null, null]],
    ['Nora rédige le rapport d’activités pour le 15/1.', [null, null]],
    ['Nora prend note des remarques de la commune.', [null, null]],
    ['Nora schrijft het verslag van de boekhouding.', [null, null]],
    ['Nora rédige le PV de l’AG.', [null, 'Nora']],
    ['Nora rédige le compte rendu de la présente réunion.', [null, 'Nora']],
    ['Anne Lens prend rendez-vous pour le rapport annuel de la commune.', [null, null]],
    ['Une pomme comme Jean Petit les aime', [null, null]],
    ['C’est Nora qui note, et Bob Dupont qui préside.', ['Bob Dupont', 'Nora']],
  ])('%s', (text, expected) => {
    expect(officers(text)).toEqual(expected);
  });
});

describe('hours', () => {
  it.each<[string, string | null, string | null]>([
    ['Début 18h07', '18:07', null],
    ['17h18 : début de la réunion', '17:18', null],
    ['18h40 : fin de la réunion. Merci à tous.', null, '18:40'],
    ['Séance clôturée à 20H50', null, '20:50'],
    ['L’assemblée est levée à 19 h 30.', null, '19:30'],
    ['Om 21:19 sluit de voorzitter de vergadering', null, '21:19'],
    ['The meeting was opened at 7 pm', '19:00', null],
    ['Le cinéma ouvre à 18h', null, null],
    ['Fin : 21h00', null, '21:00'],
    ['Heure de fin : 21:00', null, '21:00'],
    ['Einduur: 21u', null, '21:00'],
    ['Tijd: 19:00 - 21:00', '19:00', '21:00'],
    ['De vergadering wordt om 19.00 uur geopend.', '19:00', null],
    ['Il est 18h20 quand Mme Lens ouvre la séance.', '18:20', null],
    ['Het is 22u05 als we de vergadering sluiten.', null, '22:05'],
    ['Il est 18h20 quand le cinéma ouvre.', null, null],
    ['Fin : 21 personnes', null, null],
    ['Il reste 3 places', null, null],
    ['Ouverture à 9 h 30. Fin à 12 h 05.', '09:30', '12:05'],
    ['Begin 20u, einde 22u10', '20:00', '22:10'],
    ['8.40 Closed', null, '20:40'],
    ['4.15 Clôture de chantier : reporté', null, null],
    ['Video call, started 15:05 UTC, ended 15:55 UTC', '15:05', '15:55'],
  ])('%s', (text, start, end) => {
    const hours = hoursIn(text, words, dates);
    expect([hours.start, hours.end]).toEqual([start, end]);
  });
});
