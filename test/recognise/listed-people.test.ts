/** Where a list of people on one line is cut, whoever wrote it. */
import { expect, it } from 'vitest';
import { tables } from '../../src/cli/tables.ts';
import { couple, splitAttendees } from '../../src/recognise/listed-people.ts';
import { createWords } from '../../src/recognise/words.ts';

const words = createWords(tables.words);

it.each<[string, string[]]>([
  ['Ann Roy, Director, Bob Lee, Locum Clerk, Eve Noir', ['Ann Roy, Director', 'Bob Lee, Locum Clerk', 'Eve Noir']],
  ['Anne Roy, Bob Lee, trésorier et Clara Bec', ['Anne Roy', 'Bob Lee, trésorier', 'Clara Bec']],
  ['Jan Nijs (lid) Bert Maes (lid), Els Claes', ['Jan Nijs (lid)', 'Bert Maes (lid)', 'Els Claes']],
  ['Mme Petit   Mme Roy, Cllr Mrs Bec', ['Mme Petit', 'Mme Roy', 'Cllr Mrs Bec']],
  ['Ann Roy, County Cllr Bec', ['Ann Roy', 'County Cllr Bec']],
  ['Anne Martin – Bob Lee - Zoé et Guy Blanc – Luc Bec', ['Anne Martin', 'Bob Lee', 'Zoé', 'Guy Blanc', 'Luc Bec']],
  // Family names that are functions, too, name somebody.
  ['Jean Marie Doyen, Anne Lise Maire, Luc Page', ['Jean Marie Doyen', 'Anne Lise Maire', 'Luc Page']],
  ['Ann Lee, Mary Ann Bishop, Tom Judge', ['Ann Lee', 'Mary Ann Bishop', 'Tom Judge']],
  ["Ann Lee, Cllr von Stein, Mrs Hale, Cllr d'Oust", ['Ann Lee', 'Cllr von Stein', 'Mrs Hale', "Cllr d'Oust"]],
  ['Ann Lee - Mevr. Claes (lid) - Jan Bos', ['Ann Lee', 'Mevr. Claes (lid)', 'Jan Bos']],
  ['Ann Lee   • Bob Ray', ['Ann Lee', 'Bob Ray']],
  ['Ann Lee, Le Fil ; Bob Ray, La Serre asbl ; Eve Noir', ['Ann Lee, Le Fil', 'Bob Ray, La Serre asbl', 'Eve Noir']],
  ['Ann Lee; lightclient; Bob Ray (Acme, chair); eve', ['Ann Lee', 'lightclient', 'Bob Ray (Acme, chair)', 'eve']],
  ['A. Morel, succession Gil, de erven Claes', ['A. Morel', 'succession Gil', 'de erven Claes']],
  ['Anne Morel (Le Fil), elf Pavlik, Bram Peeters', ['Anne Morel (Le Fil)', 'elf Pavlik', 'Bram Peeters']],
])('%s', (list, people) => {
  expect(splitAttendees(list, 0, words).map(({ text }) => text)).toEqual(people);
});

it.each<[string, string[]]>([
  ['Ann Lee et Bob Ray (parents)', ['Ann Lee (parents)', 'Bob Ray (parents)']],
  ['Ann Lee en Bob Ray (bij het punt over scholen)', ['Ann Lee', 'Bob Ray (bij het punt over scholen)']],
  ['Ann Lee, Locum Clerk', ['Ann Lee, Locum Clerk']],
  ['Léa et Tom (élèves)', ['Léa (élèves)', 'Tom (élèves)']],
  ['Culture et Emploi (partenaires)', ['Culture et Emploi (partenaires)']],
])('two who are joined: %s', (list, people) => {
  const found = couple(list, { start: 0, end: list.length }, { words, isParticle: () => false });
  expect(found.map(({ text }) => text)).toEqual(people);
});
