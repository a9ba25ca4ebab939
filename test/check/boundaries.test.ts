/** Where each rule begins to find something, and where it does not: what stands on both sides of its edge. */
import { describe, expect, it } from 'vitest';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const today = '2025-04-14';

async function found(rule: string, files: Readonly<Record<string, string>>) {
  const world = memoryWorld({ 'minutes/.keep': '', ...files }, { today });
  const opened = await openArchive(world, null, ruleIds);
  const { findings } = await checkArchive(world, opened, today, { ...checkAll, only: [rule] });
  return findings.map((one) => ({ ...one, code: one.code.replace(`${rule}/`, '/').replace(rule, '!') }));
}

function minutes(body: string, front = ''): Record<string, string> {
  return { 'minutes/2025-03-06.md': `---\ndate: 2025-03-06\n${front}---\n\n${body}\n` };
}

/** `!` is the rule's own code, `/half` its variant. */
function edges(
  rule: string,
  cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[],
) {
  describe(rule, () => {
    it.each(cases)('%s', async (_, files, codes) => {
      expect((await found(rule, files)).map(({ code }) => code)).toEqual(codes);
    });
  });
}

const [ours, parted, theirs] = ['<<<<<<< HEAD', '=======', '>>>>>>> salle'];
edges('conflict-marker', [
  ['a whole one', minutes(`${ours}\nSalle A\n${parted}\nSalle B\n${theirs}`), ['!']],
  ['a whole one with CRLF', minutes(`${ours}\r\nSalle A\r\n${parted}\r\nSalle B\r\n${theirs}`), ['!']],
  [
    'two whole ones',
    minutes(`${ours}\nA\n${parted}\nB\n${theirs}\n\nC\n\n${ours}\nD\n${parted}\nE\n${theirs}`),
    ['!', '!'],
  ],
  ['one that only begins', minutes(`${ours}\nSalle A\n${parted}\nSalle B`), ['/half']],
  ['one that only ends', minutes(`Salle A\n${parted}\nSalle B\n\n${theirs}`), ['/half']],
  ['one that begins twice', minutes(`${ours}\nA\n${ours}\nB\n${parted}\nC\n${theirs}`), ['/half', '!']],
  ['nothing between its halves', minutes(`${ours}\nA\n${theirs}`), ['/half', '/half']],
  ['seven quotes in one another', minutes('>>>>>>>\ncité'), []],
  ['in a block of code', minutes(`\`\`\`\n${ours}\nA\n${parted}\nB\n${theirs}\n\`\`\``), []],
]);

edges('end-before-start', [
  ['after five', minutes('', 'début: "17:00"\nfin: "04:00"\n'), []],
  ['before five', minutes('', 'début: "16:59"\nfin: "04:00"\n'), ['!']],
  ['after four', minutes('', 'début: "17:00"\nfin: "04:01"\n'), ['!']],
  ['at once', minutes('', 'début: "17:00"\nfin: "17:00"\n'), []],
  ['no end', minutes('', 'début: "17:00"\n'), []],
]);

edges('due-before-meeting', [
  ['on its day', minutes('**Action (tous, pour le 06/03/2025) :** sonner'), []],
  ['the day before', minutes('**Action (tous, pour le 05/03/2025) :** sonner'), ['!']],
  ['a decision to take', minutes('**Décision à prendre (pour le 05/03/2025) :** louer ?'), ['!']],
  ['what is done', minutes('- [x] **Action (tous, pour le 05/03/2025) :** sonner'), []],
  ['334 days later, no year', minutes('**Action (tous, pour le 03/02) :** sonner'), []],
  ['335 days later, no year', minutes('**Action (tous, pour le 04/02) :** sonner'), ['/year']],
  ['335 days later, with its year', minutes('**Action (tous, pour le 04/02/2026) :** sonner'), []],
]);

edges('next-not-after', [
  ['the day after', minutes('## Prochaines réunions\n\n- 07/03/2025'), []],
  ['that day', minutes('## Prochaines réunions\n\n- 06/03/2025'), ['!']],
  ['another event', minutes('## Prochaines réunions\n\n- Bourse : 05/03/2025'), ['!']],
]);

edges('item-empty', [
  ['an item', minutes('## Bail\n\n## Cave\n\nSèche.'), ['!']],
  ['other business, what comes next, an appendix', minutes('## Divers\n\n## Prochaines réunions\n\n## Annexes'), []],
]);

edges('decision-empty', [
  ['a decision', minutes('**Décision :**\n\n**Action :** ranger.'), ['!']],
  ['a paragraph below', minutes('**Décision :**\n\nPuis.'), []],
  ['an update', minutes('**Décision 2025-02-06/D1 (par consensus) :**\n\nPuis.'), []],
]);

describe('action-dropped', () => {
  const first = '## Suivi\n\nAction A1 (Anne) : tailler la haie\n\nAction A2 (Anne) : peindre le banc';
  const row = (what: string): string =>
    `## Suivi\n\n| Quoi | Qui | État |\n| --- | --- | --- |\n| ${what} | Anne | Fait |`;
  const files = (...bodies: string[]): Record<string, string> =>
    Object.fromEntries(
      bodies.map((body, at) => [
        `minutes/2025-0${at + 1}-06.md`,
        `---\ndate: 2025-0${at + 1}-06\nprésents: [Anne]\n---\n\n${body}`,
      ]),
    );

  it('is the same before and after the refs are written that rows of a list mean', async () => {
    for (const said of ['Tailler la haie', '**Action 2025-01-06/A1 :** Tailler la haie'])
      expect((await found('action-dropped', files(first, row(said)))).map(({ args }) => args.ref)).toEqual([
        '2025-01-06/A2',
      ]);
  });

  it('is told once, of what the last follow-up left out', async () => {
    const third = row('**Action 2025-02-06/A1 :** Semer').concat('\n\nAction 2025-02-06/A1 : semer');
    const second = `${row('**Action 2025-01-06/A1 :** Tailler la haie')}\n\n## Jardin\n\nAction A1 (Anne) : semer\n\nAction A2 (Anne) : ratisser`;
    expect((await found('action-dropped', files(first, second, third))).map(({ args }) => args.ref)).toEqual([
      '2025-02-06/A2',
    ]);
  });
});

describe('link-broken', () => {
  it('stands at the target, not at the same words before it', async () => {
    const files = minutes('[plan.pdf]: plan.pdf\n\n[plan.pdf](plan.pdf)');
    const text = files['minutes/2025-03-06.md'] as string;
    const places = (await found('link-broken', files)).map(({ place }) => [
      place.start,
      text.slice(place.start, place.end),
    ]);
    expect(places).toEqual([
      [text.indexOf('plan.pdf\n'), 'plan.pdf'],
      [text.lastIndexOf('plan.pdf'), 'plan.pdf'],
    ]);
  });
});

edges('link-broken', [
  ['an escape before the bracket', minutes('un \\](mot)'), []],
  ['two escapes before the bracket', minutes('[un \\\\](mot)'), ['!']],
  ['no bracket that opens', minutes('un ](mot)'), []],
  ['the file itself, by a round way', minutes('[ici](./../minutes//2025-03-06.md)'), []],
  ['a place above the archive', minutes('[ici](../../ailleurs.md)'), []],
  ['a blank as %20', { ...minutes('[ici](le%20plan.pdf)'), 'minutes/le plan.pdf': 'x' }, []],
  ['an address', minutes('[ici](odile@example.org) [là](www.example.org/plan)'), []],
]);

const planned = (body: string): Record<string, string> => ({
  'minutes/2025-05-08.md': `---\ndate: 2025-05-08\nstatut: convoquée\n---\n\n${body}\n`,
});
const promise = (before: string): Record<string, string> => ({
  ...minutes(`${before} les abris Toupie à la prochaine réunion`),
  ...planned('## Divers'),
});

edges('promise-dropped', [
  ['an action', promise('- [ ] **Action (tous) :** montrer'), ['!']],
  ['one that is ticked', promise('- [x] **Action (tous) :** montrer'), []],
  ['one that is done', promise('**Action (tous, fait) :** montrer'), []],
  ['one that is dropped', promise('**Action (tous, annulée) :** montrer'), []],
  ['the agenda has it', { ...promise('**Action (tous) :** montrer'), ...planned('## Toupie') }, []],
  ['by then', minutes('**Action (tous) :** montrer les abris Toupie d’ici la prochaine réunion'), []],
  [
    'the next meeting was held',
    { ...promise('**Action (tous) :** montrer'), 'minutes/2025-04-03.md': '---\ndate: 2025-04-03\n---\n\n## Divers\n' },
    [],
  ],
]);

const next = (line: string): Record<string, string> => ({
  'minutes/2025-02-06.md': '---\ndate: 2025-02-06\n---\n\n**Décision à prendre D4 :** faut-il assurer la fête ?\n',
  ...minutes(`## Prochaines réunions\n\n- 08/05/2025\n    1. ${line}`),
});

edges('announced-item-dropped', [
  ['a point', { ...next('Toiture du préau'), ...planned('## Divers') }, ['!']],
  ['three words of five', { ...next('Toiture préau cave jardin grenier'), ...planned('## Toiture préau cave') }, []],
  ['two words of four', { ...next('Toiture préau cave jardin'), ...planned('## Toiture préau') }, ['!']],
  ['in an entry', { ...next('Toiture du préau'), ...planned('**Action (tous) :** toiture du préau') }, []],
  [
    'a decision by its ref, in other words',
    { ...next('**Décision à prendre D5 :** louer la cave ?'), ...planned('**Décision 2025-03-06/D5 :** sous-sol') },
    [],
  ],
  [
    'an older decision by its ref, in other words',
    {
      ...next('**Décision à prendre 2025-02-06/D4 :** assurances'),
      ...planned('**Décision 2025-02-06/D4 :** polices'),
    },
    [],
  ],
]);

edges('vote-inconsistent', [
  ['adopted, and lost', minutes('**Décision (adoptée avec 2 voix pour et 3 contre) :** oui'), ['/lost']],
  ['a tie', minutes('**Décision (3 pour, 3 contre) :** oui'), []],
  ['what is rejected', minutes('**Rejeté (2 pour, 3 contre) :** non'), []],
  [
    'as many votes as people',
    minutes('**Décision (1 pour, 1 abstention) :** oui', 'présents:\n  - Odile Marchand\n  - Théo Ledent\n'),
    [],
  ],
  [
    'one more',
    minutes('**Décision (2 pour, 1 abstention) :** oui', 'présents:\n  - Odile Marchand\n  - Théo Ledent\n'),
    ['!'],
  ],
  [
    'an organisation among them',
    minutes('**Décision (3 pour) :** oui', 'présents:\n  - Odile Marchand\n  - organisation: Commune de Valmont\n'),
    [],
  ],
  ['no list', minutes('**Décision (3 pour) :** oui'), []],
]);

edges('task-box-malformed', [
  ['ticked, and it goes on', minutes('- [x] **Action (tous, en cours) :** payer'), ['/contradicted']],
  ['ticked and done', minutes('- [x] **Action (tous, fait) :** payer'), []],
  ['not ticked', minutes('- [ ] **Action (tous, en cours) :** payer'), []],
]);

edges('weekday-mismatch', [
  ['in the text', minutes('Bourse le lundi 4 mars 2025.'), ['!']],
  ['without its year', minutes('Bourse le lundi 4 mars.'), []],
  ['in code', minutes('```\nlundi 4 mars 2025\n```'), []],
  ['in what comes next', minutes('## Prochaines réunions\n\n- lundi 4 avril 2025'), []],
  ['in a due date', minutes('**Action (tous, pour le lundi 4 avril 2025) :** payer'), []],
]);

edges('phone-in-body', [
  ['nine figures', { ...minutes('Tél. 02 123 45 67.'), 'czs.yaml': 'rules:\n  phone-in-body: warning\n' }, ['!']],
  ['eight', { ...minutes('Réf. 02 123 45 6.'), 'czs.yaml': 'rules:\n  phone-in-body: warning\n' }, []],
  ['in code', { ...minutes('```\n02 123 45 67\n```'), 'czs.yaml': 'rules:\n  phone-in-body: warning\n' }, []],
  ['a date', { ...minutes('Du 05/03/2025 02 au soir.'), 'czs.yaml': 'rules:\n  phone-in-body: warning\n' }, []],
]);

edges('placeholder-left', [
  ['in the text', minutes('Lieu : à compléter'), ['!']],
  ['in code, in a comment', minutes('```\nLieu : à compléter\n```\n\n<!-- à compléter -->'), []],
]);

edges('chronology', [
  [
    'an item of its own meeting',
    minutes('## Bilan de la Foire aux Plantes\n\nLa Foire aux Plantes aura lieu le 14 juin 2025.'),
    ['!'],
  ],
  ['that day', minutes('## Bilan de la Foire aux Plantes\n\nLa Foire aux Plantes a lieu le 6 mars 2025.'), []],
  [
    'two days',
    minutes('## Bilan de la Foire aux Plantes\n\nLa Foire aux Plantes : le 14 juin 2025 ou le 15 juin 2025.'),
    [],
  ],
  ['due by then', minutes('## Bilan de la Foire aux Plantes\n\nLa Foire aux Plantes, avant le 14 juin 2025.'), []],
  [
    'a group that meets again',
    minutes('## Bilan du groupe de travail Foire\n\nLe groupe de travail Foire : le 14 juin 2025.'),
    [],
  ],
  [
    'the days of an action',
    minutes(
      '## Bilan de la Foire aux Plantes\n\n**Action (tous) :** affiches de la Foire aux Plantes, le 14 juin 2025',
    ),
    [],
  ],
]);
