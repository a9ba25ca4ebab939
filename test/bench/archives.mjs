/**
 * Archives for the bench: seeded, so that each run of each machine measures the same files. French PVs of some 12 KB, as secretaries write
 * them: front matter with twelve people, an agenda list, seven items of prose, a decision and an action each. Two kinds: `plain`, in which
 * the same twelve people meet and all actions are due on one day, and `varied`, in which they are twelve of sixty, items have titles of
 * their own, and decisions and due dates are written in several ways: what was read before helps little there.
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

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'septembre', 'octobre', 'novembre', 'décembre'];

/** Titles that each PV of the varied kind has; the other items have their own. */
const usual = ['Approbation du PV', 'Communications', 'Divers'];

/**
 * Writes `count` PVs into `folder`/minutes, unless they are there.
 * @param {string} folder @param {number} count @param {'plain' | 'varied'} [kind]
 */
export function makeArchive(folder, count, kind = 'plain') {
  const minutes = join(folder, 'minutes');
  if (existsSync(minutes)) return;
  mkdirSync(minutes, { recursive: true });
  let seed = 7;
  /** @param {number} below */
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  let luck = 11;
  /** Of its high bits, whose pattern is long: what is picked from few. @param {number} below */
  const pick = (below) => {
    luck = (Math.imul(luck, 1664525) + 1013904223) >>> 0;
    return Math.floor((luck / 2 ** 32) * below);
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
    const first = kind === 'plain' ? 0 : pick(60);
    const present = firstNames.map((_, person) => nameOf(first + person));
    const people = present.map((name, person) => `  - ${name} (Organisation ${(first + person) % 5})`);
    const lines = [
      '---',
      `date: ${date}`,
      'statut: projet',
      'début: 09:30',
      'lieu: Maison communale',
      `secrétaire: ${present[0]}`,
      'présents:',
      ...people,
      '---',
      '',
    ];
    lines.push(`# Réunion du ${date}`, '', '## Ordre du jour', '');
    const titles = Array.from({ length: decisionsEach }, (_, item) => {
      if (kind === 'plain') return `Point numéro ${item + 1}`;
      return usual[item] ?? prose(4).slice(0, -1);
    });
    for (let item = 1; item <= decisionsEach; item++) lines.push(`${item}. ${titles[item - 1]}`);
    for (let item = 1; item <= decisionsEach; item++) {
      lines.push('', `## ${item}. ${titles[item - 1]}`, '');
      for (let paragraph = 0; paragraph < 5; paragraph++) lines.push(prose(45), '');
      lines.push(
        `**Décision D${item}${kind === 'plain' ? ' (à l’unanimité)' : how(pick)} :** ${prose(15)}`,
        '',
        `- ${prose(10)}`,
        `- ${prose(8)}`,
        `    - ${prose(6)}`,
        '',
      );
      const bracket =
        kind === 'plain'
          ? `${firstNames[random(12)]}, pour le 30/06, fait`
          : `${present[pick(12)]}, ${due(pick)}, fait`;
      lines.push(`- [x] **Action A${item} (${bracket}) :** ${prose(12)}`);
    }
    writeFileSync(join(minutes, `${date}.md`), `${lines.join('\n')}\n`);
  }
}

/** One of sixty people; the first twelve have a first name of their own. @param {number} person */
function nameOf(person) {
  const one = person % 60;
  return `${firstNames[one % 12]} ${lastNames[(one + Math.floor(one / 12)) % 12]}`;
}

/** How a decision was taken, or nothing of it. @param {(below: number) => number} pick */
function how(pick) {
  const votes = ` (${8 + pick(3)} pour, ${pick(2)} contre)`;
  return ['', ' (à l’unanimité)', ' (par consensus)', votes][pick(4)];
}

/** When an action is due. @param {(below: number) => number} pick */
function due(pick) {
  const [day, month] = [1 + pick(28), pick(months.length)];
  const written = [`pour le ${day}/${1 + pick(12)}`, `d’ici le ${day} ${months[month]}`, `avant fin ${months[month]}`];
  return written[pick(3)];
}
