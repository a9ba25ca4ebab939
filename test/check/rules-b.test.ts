/** What pages cannot show of the rules of decisions, actions, ids and meetings: settings, several languages, hostile archives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allWords } from '../../src/check/all-words.ts';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { root } from '../helpers/root.ts';
import { sized } from '../helpers/thorough.ts';

async function check(files: Readonly<Record<string, string>>, only: readonly string[], today = '2020-04-14') {
  const world = memoryWorld({ 'minutes/.keep': '', ...files }, { today });
  const { findings } = await checkArchive(world, await openArchive(world, null, ruleIds), today, { ...checkAll, only });
  return findings;
}

const codes = async (...args: Parameters<typeof check>) => (await check(...args)).map(({ code }) => code);

function minutes(date: string, body: string, more = ''): string {
  return `---\ndate: ${date}\n${more}---\n\n${body}\n`;
}

describe('pages', () => {
  const folder = join(root, 'src/check/rules');
  /** What no page can hold: what was before; files that are no text or too long; exceptions, which are about what other rules find. */
  const beyond =
    /^(?:approval-undone|body-unread|file-unreadable)(?:\/|$)|^ignore-unused\/|^entry-in-prose\/(?:meeting|series)$|^read-loosely\/meeting$|\/too-long$/;
  /** Said of what reading finds and has no sentence of its own. */
  const general = new Set(['config-invalid', 'due-unresolved', 'front-matter-invalid', 'markup-near-miss']);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

  it.each(pages)('%s shows every sentence of its rule', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const id = name.slice(0, -3);
    const codes = Object.keys(allWords[id]?.findings ?? {}).filter((code) => !beyond.test(code) && !general.has(code));
    for (const code of codes) expect(text, code).toContain(` ${code} `);
  });
});

describe('decision-contradicts', () => {
  const files = {
    'minutes/2020-03-05.md': minutes('2020-03-05', '**Décision D1 :** le jardin ouvre chaque samedi matin en été.'),
    'minutes/2020-04-09.md': minutes('2020-04-09', '**Décision D1 :** le jardin ouvre chaque dimanche matin en hiver.'),
  };

  it('takes how much is to be shared from czs.yaml', async () => {
    const settings = { 'czs.yaml': 'rules:\n  decision-contradicts:\n    overlap: 0.4\n' };
    expect(await codes(files, ['decision-contradicts'])).toEqual([]);
    expect(await codes({ ...files, ...settings }, ['decision-contradicts'])).toEqual(['decision-contradicts']);
  });
});

describe('chronology', () => {
  it.each([
    [
      'nl',
      'De Plantenbeurs vindt plaats op zaterdag 6 juni 2020.',
      'Volgende vergadering',
      'Terugblik op de Plantenbeurs',
    ],
    [
      'nl',
      'De Plantenbeurs vindt plaats op zaterdag 6 juni 2020.',
      'Volgende vergadering',
      'Evaluatie van de Plantenbeurs',
    ],
    ['en', 'The Plant Fair takes place on Saturday 6 June 2020.', 'Next meeting', 'Review of the Plant Fair'],
    [
      'fr',
      'Le Trajet Emploi aura lieu du 21 septembre au 30 octobre 2020.',
      'Prochaine réunion',
      "Évaluation de l'édition du Trajet Emploi 2020",
    ],
  ])('speaks %s: %s', async (language, event, heading, title) => {
    const body = `## A\n\n${event.replace('Le Trajet', "L'édition du Trajet")}\n\n## ${heading}\n\n- 23/04/2020\n    1. ${title}`;
    const found = await check({ 'minutes/2020-03-05.md': minutes('2020-03-05', body, `language: ${language}\n`) }, [
      'chronology',
    ]);
    expect(found).toHaveLength(1);
    expect(title).toContain(String(found[0]?.args.event));
  });

  it('keeps silent where the day is not certain', async () => {
    const say = (event: string, title: string) =>
      codes(
        {
          'minutes/2020-03-05.md': minutes(
            '2020-03-05',
            `## A\n\n${event}\n\n## Prochaine réunion\n\n- 23/04/2020\n    1. ${title}`,
          ),
        },
        ['chronology'],
      );
    // Two days, another's day, a group that meets on, a fair of another name.
    expect(await say('La Foire Verte : le 6 juin 2020 ou le 7 juin 2020.', 'Bilan de la Foire Verte')).toEqual([]);
    expect(
      await say('Les comptes de la Foire Verte sont à rendre avant le 6 juin 2020.', 'Bilan de la Foire Verte'),
    ).toEqual([]);
    expect(await say('Le Groupe Potager se réunit le 6 juin 2020.', 'Retour sur le Groupe Potager')).toEqual([]);
    expect(await say('La Foire Verte de Valmont a lieu le 6 juin 2020.', 'Bilan de la Foire Verte')).toEqual([]);
    expect(await say('La Foire Verte a lieu le 6 juin 2020.', 'Bilan de la Foire Verte')).toEqual(['chronology']);
  });
});

describe('a long or hostile archive', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: sized(count) }, (_, at) => line(at)).join('\n');

  it('is checked in time that grows with its length', async () => {
    const own = ruleIds.filter((id) =>
      /^(action|announced|chronology|decision|due|id|next|pending|promise|ref|supersedes|update|vote)/.test(id),
    );
    const earlier = lines(1500, (at) => `- [ ] **Action A${at + 1} :** ranger la cave numéro ${at}`);
    const later = lines(1500, (at) => `- [x] ranger la cave numéro ${at}`);
    const titles = lines(
      400,
      (at) => `## Bilan de la Foire Verte ${at}\n\nLa Foire Verte ${at} a lieu le 6 juin 2020.\n`,
    );
    const files = {
      'minutes/2020-03-05.md': minutes(
        '2020-03-05',
        `## A\n\n${earlier}\n\n${lines(1500, (at) => `**Décision :** la salle ${at} ouvre chaque samedi matin.\n`)}`,
      ),
      'minutes/2020-04-09.md': minutes(
        '2020-04-09',
        `## Suivi des actions\n\n${later}\n\n${titles}\n\n${lines(1500, (at) => `**Décision :** la salle ${at} ouvre chaque samedi matin.\n`)}`,
      ),
      'minutes/2020-04-23.md': minutes(
        '2020-04-23',
        '## Suivi des actions\n\nVoir 2020-03-05/A1.',
        'statut: convoquée\n',
      ),
    };
    expect(await secondsOf(() => check(files, own))).toBeLessThan(8);
  });
});

describe('what is approved', () => {
  const body = [
    '## Point',
    '',
    'Décison : on achète une serre.',
    '',
    'Décision du tribunal : rien.',
    '',
    '**Décision (à la bonne franquette) :** on plante.',
    '',
    'Intrene : le loyer.',
  ].join('\n');
  const rules = ['label-near-miss', 'label-unread', 'looks-like', 'qualifier-unread'];

  it('is told only of what may be internal: the rest cannot be mended there any more', async () => {
    const draft = await codes({ 'minutes/2020-03-05.md': minutes('2020-03-05', body) }, rules);
    expect(draft).toContain('label-near-miss/internal');
    expect(draft.length).toBeGreaterThan(2);
    const approved = minutes('2020-03-05', body, 'status: approved\napproved:\n  on: 2020-04-02\n');
    expect(await codes({ 'minutes/2020-03-05.md': approved }, rules)).toEqual(['label-near-miss/internal']);
  });
});
