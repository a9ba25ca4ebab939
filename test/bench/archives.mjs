/**
 * Archives for the bench: seeded, so that each run of each machine measures the same files. French PVs of some 12 KB, as secretaries write
 * them: front matter with twelve people, an agenda list, seven items of prose, a decision and an action each, a next meeting.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const firstNames = [
  'Aline',
  'Bram',
  'Chloé',
  'Dirk',
  'Eva',
  'Farid',
  'Gisèle',
  'Hugo',
  'Inès',
  'Jules',
  'Karim',
  'Léa',
];
const lastNames = [
  'Morel',
  'Peeters',
  'Dardenne',
  'Van Hove',
  'Lindqvist',
  'Osmani',
  'Thiry',
  'Peremans',
  'Rolland',
  'De Smet',
  'Benali',
  'Dupont',
];
const words =
  'le projet de rénovation avance selon le calendrier prévu et les partenaires locaux ont été consultés sur les suites à donner pour la période à venir, notamment la formation, l’accueil du public et la communication vers les habitants du quartier'.split(
    ' ',
  );

/** Items of a PV, with a decision and an action each. */
export const decisionsEach = 7;

/** Writes `count` PVs into `folder`/minutes, unless they are there. @param {string} folder @param {number} count */
export function makeArchive(folder, count) {
  const minutes = join(folder, 'minutes');
  if (existsSync(minutes)) return;
  mkdirSync(minutes, { recursive: true });
  let seed = 7;
  /** @param {number} below */
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  /** @param {number} length */
  const prose = (length) => {
    const said = Array.from({ length }, () => words[random(words.length)]).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  let day = Date.UTC(1990, 0, 4);
  for (let at = 0; at < count; at++) {
    const date = new Date(day).toISOString().slice(0, 10);
    day += 86_400_000;
    const people = firstNames.map((name, person) => `  - ${name} ${lastNames[person]} (Organisation ${person % 5})`);
    const lines = [
      '---',
      `date: ${date}`,
      'statut: projet',
      'début: 09:30',
      'lieu: Maison communale',
      'secrétaire: Aline Morel',
      'présents:',
      ...people,
      '---',
      '',
    ];
    lines.push(`# Réunion du ${date}`, '', '## Ordre du jour', '');
    for (let item = 1; item <= decisionsEach; item++) lines.push(`${item}. Point numéro ${item}`);
    for (let item = 1; item <= decisionsEach; item++) {
      lines.push('', `## ${item}. Point numéro ${item}`, '');
      for (let paragraph = 0; paragraph < 5; paragraph++) lines.push(prose(45), '');
      lines.push(
        `**Décision D${item} (à l’unanimité) :** ${prose(15)}`,
        '',
        `- ${prose(10)}`,
        `- ${prose(8)}`,
        `    - ${prose(6)}`,
        '',
      );
      lines.push(`- [x] **Action A${item} (${firstNames[random(12)]}, pour le 30/06, fait) :** ${prose(12)}`);
    }
    writeFileSync(join(minutes, `${date}.md`), `${lines.join('\n')}\n`);
  }
}
