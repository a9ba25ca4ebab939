/**
 * What only the board is to read, by the rule itself (`src/redaction/internal-content.ts`): each case marks one thing, and tells what is closed then.
 * That no report in any format tells more is tried in internal-copies.test.ts.
 */
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import { idOf, internalContentIn } from '../../src/redaction/internal-content.ts';
import { archiveOf } from '../helpers/archives.ts';

/** Everything of an archive that is closed: entries by their ids, items, their bodies, and lines of agendas by their titles. */
function internalContentOf(archive: Archive): string[] {
  const internalContent = internalContentIn(archive);
  return archive.meetings.flatMap(({ id, minutes }) => {
    const day = id.slice(5);
    const lines = [...(minutes.agenda ?? []), ...minutes.next.flatMap((one) => one.agenda)];
    return [
      ...lines.filter((line) => internalContent.line(line, minutes)).map(({ title }) => `${day} line ${title}`),
      ...minutes.items
        .filter((item) => internalContent.title(item, minutes))
        .map(({ title }) => `${day} title ${title}`),
      ...minutes.items
        .filter((item) => internalContent.whole(item, minutes))
        .map(({ title }) => `${day} body ${title}`),
      ...minutes.entries
        .filter((entry) => internalContent.entry(entry, minutes))
        .map((one) => `${day} ${idOf(one) ?? one.role}`),
    ];
  });
}

/** By day of 2025 (`01-16`) the body of a PV, or `status: body`. */
async function internalContent(bodies: Readonly<Record<string, string>>): Promise<string[]> {
  const files = Object.entries(bodies).map(([key, body]) => {
    const [day = '', status = 'projet'] = key.split(' ');
    const date = `2025-${day.slice(0, 5)}`;
    return [`minutes/2025-${day}.md`, `---\ndate: ${date}\nstatut: ${status}\n---\n\n# Réunion\n\n${body}\n`];
  });
  return internalContentOf(await archiveOf(Object.fromEntries(files), '2025-12-31'));
}

describe('a correction', () => {
  it('that corrects an internal one is as internal', async () => {
    expect(
      await internalContent({
        '01-16': '## Plainte\n\n**Décision D1 (interne) :** on répond à Odile.',
        '02-20': '## Rectifications\n\n**Rectification 2025-01-16/D1 :** lire Olive.',
        '03-20': '## Rectifications\n\n**Rectification du PV du 16/01/2025 :** lire mardi.',
      }),
    ).toEqual(['01-16 D1', '02-20 correction']);
  });

  it.each([
    ['its number', '**Rectification du PV du 16/01/2025 :** au 25/004 lire mardi.', ['01-16 title', 'correction']],
    ['what it amends', 'Le PV est approuvé, en lisant « mardi » au 25/004.', ['01-16 title', 'D1']],
    ['what is public', 'Le PV est approuvé, en lisant « mardi » au 25/003.', ['01-16 title']],
    ['all of them', 'Le PV (25/001–25/004) est approuvé.', ['01-16 title']],
  ])('is of an internal item by %s', async (_, words, closed) => {
    const found = await internalContent({
      '01-16': '## 25/003 Jardin\n\nLa haie est coupée.\n\n## 25/004 Plainte (huis clos)\n\nUne lettre.',
      '02-20': `## Approbation du PV du 16 janvier\n\n${words}`,
    });
    const own = found.filter((one) => !one.includes('body')).map((one) => one.replace(/ 25\/004.*|^02-20 /, ''));
    expect(own).toEqual(closed);
  });

  it.each([
    ['cites one by its number', 'D2, lire 1.600 €.', true],
    ['shares words with one that nothing public has', 'lire 1.600 € de provision pour Odile.', true],
    ['speaks of what is public', 'D1, la haie coûte 200 €.', false],
  ])('of the whole that %s is as internal', async (_, words, isClosed) => {
    const closed = await internalContent({
      '01-16':
        '## Jardin\n\n**Décision D1 :** on plante une haie.\n\n## Plainte (huis clos)\n\n**Décision D2 :** on paie la provision à Odile.',
      '02-20': `## Rectifications\n\n**Rectification du PV du 16/01/2025 :** ${words}`,
    });
    expect(closed.includes('02-20 correction')).toBe(isClosed);
  });
});

describe('an item in camera', () => {
  it('that its PV announces again, without a mark, is so at the next meeting', async () => {
    expect(
      await internalContent({
        '01-16':
          '## Arriérés (confidentiel)\n\nOn attend.\n\n## Prochaine réunion\n\n- 20/02/2025\n    1. arriérés\n    2. Bal',
        '02-20': '## Arriérés\n\nToujours rien.\n\n## Bal\n\nOn danse.',
      }),
    ).toEqual([
      '01-16 line arriérés',
      '01-16 title Arriérés',
      '01-16 body Arriérés',
      '02-20 title Arriérés',
      '02-20 body Arriérés',
    ]);
  });
});

describe('nothing is closed', () => {
  it('where nothing is marked', async () => {
    expect(
      await internalContent({
        '01-16': '## Bal\n\n**Décision D1 :** on danse.\n\n## Prochaine réunion\n\n- 20/02/2025\n    1. Bal',
      }),
    ).toEqual([]);
  });
});

describe('an entry', () => {
  it('without a number is closed by its label', async () => {
    expect(await internalContent({ '01-16': '## Bal\n\nInterne : la caution.\n\nInfo : la salle.' })).toEqual([
      '01-16 internal',
    ]);
  });

  it('is closed by its qualifier, alone', async () => {
    expect(
      await internalContent({
        '01-16': '## Bal\n\n**Décision D1 (interne) :** on danse.\n\n**Décision D2 :** on chante.',
      }),
    ).toEqual(['01-16 D1']);
  });

  it('is closed with its item', async () => {
    expect(
      await internalContent({
        '01-16': '## Bail (huis clos)\n\n**Décision D1 :** on paie.\n\n## Bal\n\n**Décision D2 :** on danse.',
      }),
    ).toEqual(['01-16 title Bail', '01-16 body Bail', '01-16 D1']);
  });

  it('is closed everywhere by whichever PV says so, a later or an earlier one, planned and called off ones too', async () => {
    const first = '## Bal\n\n**Décision D1 :** on danse.\n\n- [ ] **Action A1 :** la salle.';
    for (const status of ['projet', 'approuvé', 'convoquée', 'annulée']) {
      const found = await internalContent({
        '01-16': first,
        [`02-20 ${status}`]: '## Bal\n\nAction 2025-01-16/A1 (interne) : non.',
      });
      expect(found, status).toEqual(['01-16 A1', '02-20 2025-01-16/A1']);
    }
    expect(
      await internalContent({
        '01-16': '## Bal\n\n- [ ] **Action A1 (interne) :** la salle.',
        '02-20': '## Bal\n\nAction 2025-01-16/A1 : la caution.',
      }),
    ).toEqual(['01-16 A1', '02-20 2025-01-16/A1']);
  });

  it('is closed by a ref to its day, where the meeting has a slug and none has not', async () => {
    const update = '## Suite\n\nAction 2025-01-16/A1 (interne) : non.';
    const body = '## Bal\n\n- [ ] **Action A1 :** la salle.';
    expect(await internalContent({ '01-16-ag': body, '02-20': update })).toEqual([
      '01-16-ag A1',
      '02-20 2025-01-16/A1',
    ]);
    expect(await internalContent({ '01-16-ag': body, '01-16': body, '02-20': update })).toEqual([
      '01-16 A1',
      '02-20 2025-01-16/A1',
    ]);
  });
});

describe('the title of an item', () => {
  it('is closed where it says what a closed entry says', async () => {
    expect(
      await internalContent({
        '01-16': '## Bal\n\n**Décision à prendre D1 (interne) :** Le juge du bail.',
        '02-20': '## Ordre du jour\n\n1. le juge du bail\n2. Bal\n\n## Le juge du bail\n\nUn mot.',
      }),
    ).toEqual(['01-16 D1', '02-20 line le juge du bail', '02-20 title Le juge du bail']);
  });

  it('is closed where it was announced as closed, with all that stands under it', async () => {
    const announcing = '## Prochaine réunion\n\n- 20/02/2025\n    1. Le bail (huis clos)\n    2. Bal';
    const found = await internalContent({ '01-16': announcing, '02-20': '## Le bail\n\nUn mot.\n\n## Bal\n\nUn mot.' });
    expect(found).toEqual(['01-16 line Le bail', '02-20 title Le bail', '02-20 body Le bail']);
  });

  it('announced as closed is closed until it was treated, and open after that', async () => {
    const found = await internalContent({
      '01-16': '## Prochaine réunion\n\n- 20/02/2025\n    1. Le bail (huis clos)',
      '02-20 annulée': '## Le bail\n\nUn mot.',
      '03-20': '## Le bail\n\nReporté : le dossier manque.',
      '04-17': '## Le bail\n\nUn mot.',
      '05-15': '## Le bail\n\nUn mot.',
    });
    expect(found.filter((one) => one.includes(' title ')).map((one) => one.slice(0, 5))).toEqual([
      '02-20',
      '03-20',
      '04-17',
    ]);
  });

  it('put off or announced is closed where it comes next as closed', async () => {
    const found = await internalContent({
      '01-16':
        '## Le bail\n\nReporté : le dossier manque.\n\n## Prochaine réunion\n\n- 20/02/2025\n    1. Le bail\n    2. Bal',
      '02-20': '## Le bail (huis clos)\n\nUn mot.\n\n## Bal\n\nUn mot.',
    });
    expect(found).toEqual([
      '01-16 line Le bail',
      '01-16 title Le bail',
      '01-16 body Le bail',
      '01-16 postponed',
      '02-20 title Le bail',
      '02-20 body Le bail',
    ]);
  });

  it('that was treated in the open stays so, whatever comes later', async () => {
    expect(
      await internalContent({ '01-16': '## Le bail\n\nUn mot.', '02-20': '## Le bail (huis clos)\n\nUn mot.' }),
    ).toEqual(['02-20 title Le bail', '02-20 body Le bail']);
  });

  it('has its numbered entries told where only the title is closed', async () => {
    const found = await internalContent({
      '01-16': '## Prochaine réunion\n\n- 20/02/2025\n    1. Le bail (huis clos)',
      '02-20': '## Le bail\n\n**Décision D1 :** on paie.',
    });
    expect(found).toEqual(['01-16 line Le bail', '02-20 title Le bail']);
  });

  it('with a note in its bracket is that of an agenda without it', async () => {
    const found = await internalContent({
      '01-16': '## Prochaine réunion\n\n- 20/02/2025\n    1. Le bail',
      '02-20': '## Le bail (réservé au bureau, huis clos)\n\nUn mot.',
    });
    expect(found[0]).toBe('01-16 line Le bail');
  });
});

describe('a line of an agenda', () => {
  it('is closed with its item', async () => {
    expect(
      await internalContent({
        '01-16': '## Ordre du jour\n\n1. Le bail\n2. Bal\n\n## Le bail (huis clos)\n\nUn mot.\n\n## Bal\n\nUn mot.',
      }),
    ).toEqual(['01-16 line Le bail', '01-16 title Le bail', '01-16 body Le bail']);
  });

  it('closes the item of its own PV', async () => {
    expect(
      await internalContent({
        '01-16': '## Ordre du jour\n\n1. Le bail (huis clos)\n2. Bal\n\n## Le bail\n\nUn mot.\n\n## Bal\n\nUn mot.',
      }),
    ).toEqual(['01-16 line Le bail', '01-16 title Le bail', '01-16 body Le bail']);
  });
});

describe('words', () => {
  it('are told unless they are a closed text or title', async () => {
    const archive = await archiveOf(
      {
        'minutes/2025-01-16.md':
          '---\ndate: 2025-01-16\n---\n\n## Bal\n\n**Décision à prendre D1 (interne) :** Le juge du bail.\n\n## Prochaine réunion\n\n- 20/02/2025\n    1. Le loyer (huis clos)\n',
        'minutes/2025-02-20.md': '---\ndate: 2025-02-20\n---\n\n## Le loyer\n\n**Décision D1 :** on paie.\n',
      },
      '2025-12-31',
    );
    const rule = internalContentIn(archive);
    expect(['le juge du bail', 'LE JUGE DU BAIL.', 'Le loyer', 'Bal', 'Le juge'].map((one) => rule.words(one))).toEqual(
      [true, true, true, false, false],
    );
  });
});

describe('a table that an internal decision leads to', () => {
  it('stands in what is closed with it', async () => {
    const body =
      '**Décision D1 (interne) :** les montants suivants sont versés :\n\n| Qui | Montant |\n| --- | --- |\n| Odile | 80 € |';
    const archive = await archiveOf(
      { 'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n# Réunion\n\n## Aide\n\n${body}\n` },
      '2025-12-31',
    );
    const [meeting] = archive.meetings;
    const [entry] = meeting?.minutes.entries ?? [];
    expect(entry?.internal).toBe(true);
    expect((entry?.extent.end ?? 0) - (entry?.extent.start ?? 0)).toBe(body.length);
  });
});

describe('a line of the agenda in other words than the title', () => {
  const points = '## Jardin\n\nLa haie.\n\n## Huis clos : la plainte\n\nUne lettre.\n\n## Divers\n\nRien.';

  it.each([
    ['by its number', '1. Jardin\n2. Odile\n3. Divers', ['01-16 line Odile']],
    ['by a word', '- Jardin\n- Plainte d’Odile\n- Divers', ['01-16 line Plainte d’Odile']],
    ['not what another point is', '1. Divers\n2. Jardin\n3. La cave', []],
  ])('is that of an internal point %s', async (_, agenda, lines) => {
    const found = await internalContent({ '01-16': `## Ordre du jour\n\n${agenda}\n\n${points}` });
    expect(found.filter((one) => one.includes(' line '))).toEqual(lines);
  });
});
