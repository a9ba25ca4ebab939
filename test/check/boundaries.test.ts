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

edges('decision-in-prose', [
  ['a sentence', minutes('## Bail\n\nIl est décidé de louer la cave.'), ['!']],
  ['a question', minutes('## Bail\n\nIl est décidé de louer la cave ?'), []],
  ['a question in quotes', minutes('## Bail\n\n« Il est décidé de louer la cave ? »'), []],
  ['a bold question', minutes('## Bail\n\n**Il est décidé de louer la cave ?**'), []],
  ['a sentence after a question', minutes('## Bail\n\nQue faire ? Il est décidé de louer la cave.'), ['!']],
  ['after an initial', minutes('## Bail\n\nPrésent : A. Il est décidé de louer la cave.'), []],
  [
    'two sentences, in lines with CRLF',
    minutes('## Bail\n\nBien.\r\nIl est décidé de louer.\r\nIl est décidé de payer.'),
    ['!', '!'],
  ],
  ['in an item with a decision', minutes('## Bail\n\nIl est décidé de louer.\n\n**Décision :** louer la cave'), []],
  [
    'beside an item with an action',
    minutes('## Bail\n\nIl est décidé de louer.\n\n**Action (tous) :** visiter'),
    ['!'],
  ],
  ['under other business', minutes('## Divers\n\nIl est décidé de louer.'), ['!']],
  ['in a review', minutes('## Suivi des actions\n\nIl est décidé de louer.'), []],
  ['in a PV without items', minutes('Il est décidé de louer la cave.'), ['!']],
  ['in one that has a decision', minutes('Il est décidé de louer la cave.\n\n**Décision :** louer'), []],
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
  ['a decision', minutes('**Décision :**\n\nPuis.'), ['!']],
  ['an update', minutes('**Décision 2025-02-06/D1 (par consensus) :**\n\nPuis.'), []],
]);

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
