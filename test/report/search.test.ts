/** `czs search` finds what is there, whatever its marks; `czs history` follows it. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { EventRecord } from '../../src/report/history.ts';
import type { Hit } from '../../src/report/search.ts';
import { threadOf } from '../../src/report/thread.ts';
import { normalize } from '../../src/text/normalize.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';
import { thorough } from '../helpers/thorough.ts';

const year = filesOf(`${root}/test/fixtures/year`);
const today = '2026-01-10';

async function czs(args: readonly string[], files: Readonly<Record<string, string>> = year.files) {
  const world = memoryWorld({ 'czs.yaml': year.settings ?? '', ...files }, { today });
  const code = await main(args, world);
  return { code, out: world.stdout.text, err: world.stderr.text };
}

async function search(...args: string[]): Promise<Hit[]> {
  return JSON.parse((await czs(['search', ...args, '--format', 'json'])).out) as Hit[];
}

async function history(...args: string[]): Promise<EventRecord[]> {
  return JSON.parse((await czs(['history', ...args, '--format', 'json'])).out) as EventRecord[];
}

describe('search', () => {
  it('finds every entry of the registers by its own words', async () => {
    const archive = await archiveOf(year.files, today, year.settings);
    for (const { ref, meeting, entry } of [...archive.decisions, ...archive.actions, ...archive.proposals]) {
      const hits = await search(entry.text, '--since', meeting.slice(0, 10), '--until', meeting.slice(0, 10));
      expect(
        hits.map((hit) => hit.ref),
        ref,
      ).toContain(ref);
    }
  });

  it('finds each word of a body in its file', async () => {
    const files = { 'minutes/2025-01-16.md': year.files['minutes/2025-01-16.md'] as string };
    const body = (files['minutes/2025-01-16.md'].split('---\n')[2] ?? '').replace(/^#.*$/gm, '');
    const words = new Set(normalize(body).match(/[a-z]{3,}/g));
    for (const word of words) {
      const { out } = await czs(['search', word, '--format', 'json'], files);
      expect(JSON.parse(out), word).not.toEqual([]);
    }
  });

  it('puts entries first, each group in the order of the meetings', async () => {
    const kinds = (await search('fête')).map((hit) => ['item', 'title', 'text'].includes(hit.kind));
    expect(kinds).toEqual([...kinds].sort());
    const dates = (await search('fête', '--role', 'decision')).map((hit) => hit.date as string);
    expect(dates).toEqual([...dates].sort());
  });

  it('looks through marks, accents, entities and the kind of blank', async () => {
    const text = '---\ndate: 2025-01-16\n---\n## Le **bud**get\n\nUn cœur d&eacute;voué, l’été\u00a0prochain.\n';
    for (const words of ['budget', 'coeur devoue', "l'ete prochain"]) {
      const { out } = await czs(['search', ...words.split('|'), '--format', 'json'], { 'minutes/2025-01-16.md': text });
      expect(JSON.parse(out), words).toHaveLength(1);
    }
  });

  it('--person finds who is named, by a first name or in full', async () => {
    const refs = async (name: string) => (await search('louer', '--person', name)).map((hit) => hit.ref);
    for (const name of ['Farid Osmani', 'farid', 'osmani farid']) expect(await refs(name)).toEqual(['2025-06-19/A3']);
    expect(await refs('Amina')).toEqual([]);
  });

  it('--since and --until count both ends', async () => {
    const meetings = async (...args: string[]) => new Set((await search('fête', ...args)).map((hit) => hit.meeting));
    expect(await meetings('--since', '2025-10-16', '--until', '2025-10-16')).toEqual(new Set(['2025-10-16']));
  });

  it('does not tell of what is internal, nor of its updates', async () => {
    const files = {
      'minutes/2025-01-16.md':
        '---\ndate: 2025-01-16\n---\n## Point\n\n**Action A1 (huis clos) :** sonner chez le voisin\n',
      'minutes/2025-02-16.md':
        '---\ndate: 2025-02-16\n---\n## Suivi\n\n**Action 2025-01-16/A1 (fait) :** le voisin a ouvert\n',
    };
    const { out } = await czs(['search', 'voisin', '--format', 'csv'], files);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const board = await czs(['search', 'voisin', '--format', 'csv', '--for', 'board'], files);
    expect(board.out.trimEnd().split('\n')).toHaveLength(3);
  });

  it.runIf(thorough)('finds more in a file than a call has arguments', async () => {
    const { out } = await czs(['search', 'mot', '--format', 'csv'], {
      'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n${'mot\n\n'.repeat(130_000)}`,
    });
    expect(out.trimEnd().split('\n')).toHaveLength(130_001);
  });
});

describe('history', () => {
  it('of a ref tells each update that the ledger knows, with the state after it', async () => {
    const archive = await archiveOf(year.files, today, year.settings);
    for (const record of archive.actions) {
      const events = (await history(record.ref)).filter(
        (event) => event.ref === record.ref && event.event !== 'mentioned',
      );
      expect(events[0], record.ref).toMatchObject({ meeting: record.meeting, text: record.text });
      const counted = events.slice(1).filter((event) => event.status !== null);
      expect(
        counted.map(({ meeting, status }) => `${meeting} ${status}`),
        record.ref,
      ).toEqual(record.updates.map(({ meeting, status }) => `${meeting} ${status}`));
    }
  });

  it('of a decision holds what replaced it, and what that replaced', async () => {
    for (const ref of ['2025-01-16/D2', '2025-03-13/D2', '2025-06-19-ag/D2']) {
      const refs = new Set((await history(ref)).map((event) => event.ref));
      expect(refs, ref).toEqual(new Set(['2025-01-16/D2', '2025-03-13/D2', '2025-06-19-ag/D2']));
    }
  });

  it('says which steps do not count: meetings that are planned or cancelled', async () => {
    const events = await history('2025-06-19/A1');
    expect(events.filter(({ held }) => !held).map(({ meeting }) => meeting)).toEqual(['2026-01-22']);
  });

  it('follows words through titles, entries and what became of them', async () => {
    const events = await history('chiens');
    expect(events.map(({ meeting, event, ref }) => `${meeting} ${event} ${ref}`)).toEqual([
      '2025-01-16 to-decide 2025-01-16/D4',
      '2025-03-13 decided 2025-01-16/D4',
    ]);
  });

  it('takes a ref in small letters, and refuses one that is none', async () => {
    expect(await history('2025-01-16/d4')).toEqual(await history('2025-01-16/D4'));
    const { code, err } = await czs(['history', '2025-01-16/D44']);
    expect(code).toBe(2);
    expect(err).toContain('2025-01-16/D4');
  });

  it('keeps what is internal out of copies, and its place in them', async () => {
    const { out } = await czs(['history', '2025-01-16/D3', '--format', 'csv']);
    expect(out).toContain('2025-01-16/D3,huis clos');
    expect(out).not.toContain('médiateur');
    // By a word of a title that is internal itself, it is not even found.
    expect((await czs(['history', 'voisinage', '--format', 'csv'])).out.trimEnd().split('\n')).toHaveLength(1);
    expect((await czs(['history', 'voisinage', '--format', 'csv', '--for', 'board'])).out).toContain('médiateur');
  });

  it('hides a mention within what is internal, and none before or after it', async () => {
    const files = {
      'minutes/2025-01-16.md': '---\ndate: 2025-01-16\n---\n## Idées\n\nProposition P1 : la haie\n',
      'minutes/2025-02-13.md': `---
date: 2025-02-13
---
Avant tout 2025-01-16/P1.

## Ordre du jour

1. 2025-01-16/P1 en avril (huis clos)
5. 2025-01-16/P1 en mai

## Jardin

Un : 2025-01-16/P1

**Décision D1 (huis clos) :** un prix

2025-01-16/P1

Deux, 2025-01-16/P1 encore.

## Suite de 2025-01-16/P1 (huis clos)

On en reste à 2025-01-16/P1.

## Huis clos

2025-01-16/P1

## Prochaines réunions

- 13/03/2025 à 19h
    1. Trois : 2025-01-16/P1
    2. Quatre : 2025-01-16/P1 (interne)
    3. **Décision à prendre D2 :** cinq
- 10/04/2025 à 19h, chez Zoé (huis clos)
    1. Six : 2025-01-16/P1
- 15/05/2025 à 19h
    1. 2025-01-16/P1 : sept
`,
    };
    const told = async (audience: string): Promise<string[]> => {
      const { out } = await czs(['history', '2025-01-16/P1', '--format', 'csv', '--for', audience], files);
      const rows = [...out.matchAll(/P1,("[^"]*"|[^,]*),([^,]*),minutes\/(.*)$/gm)];
      return rows.map(([, text, item, place]) => `${place} ${text} · ${item}`);
    };
    const all = (await told('board')).map((row) => row.split(' ', 1)[0]);
    const hidden = [8, 21, 23, 27, 33, 36].map((line) => `2025-02-13.md,${line}`);
    expect(all).toHaveLength(14);
    expect(all).toEqual(expect.arrayContaining(hidden));
    // That it is cited there is told by the words of what is internal, and by nothing else.
    expect(await told('public')).toEqual([
      '2025-01-16.md,6 la haie · Idées',
      '2025-02-13.md,4 Avant tout 2025-01-16/P1. · ',
      '2025-02-13.md,9 5. 2025-01-16/P1 en mai · ',
      '2025-02-13.md,13 Un : 2025-01-16/P1 · Jardin',
      '2025-02-13.md,17 2025-01-16/P1 · Jardin',
      '2025-02-13.md,19 "Deux, 2025-01-16/P1 encore." · Jardin',
      '2025-02-13.md,32 1. Trois : 2025-01-16/P1 · Prochaines réunions',
      '2025-02-13.md,38 sept · Prochaines réunions',
    ]);
  });

  it('by words tells a working group by its name', async () => {
    const files = {
      'minutes/2025-01-16.md':
        '---\ndate: 2025-01-16\n---\n## Idées\n\n**Groupe de travail Haie (Zoé Roux) :** se voit lundi\n\nContact : la haie, Zoé Roux\n',
    };
    const { out } = await czs(['history', 'lundi', '--format', 'csv'], files);
    expect(out).toContain(',Haie se voit lundi,');
  });

  it('follows what more entries link to than a call has arguments', async () => {
    const archive = await archiveOf(
      {
        'minutes/2025-01-16.md': '---\ndate: 2025-01-16\n---\n\n**Décision D1 :** un\n',
        'minutes/2025-02-13.md': '---\ndate: 2025-02-13\n---\n\n**Décision D1 (remplace 2025-01-16/D1) :** deux\n',
      },
      today,
    );
    const meetings = archive.meetings.map((meeting) => {
      const { entries } = meeting.minutes;
      return { ...meeting, minutes: { ...meeting.minutes, entries: Array(130_000).fill(entries[0]) } };
    });
    const thread = threadOf({ ...archive, meetings }, { ref: '2025-01-16/D1' });
    expect([...thread]).toEqual(['2025-01-16/D1', '2025-02-13/D1']);
  });
});

it('says how many PVs it looked at, and a README beside them is none', async () => {
  const pv = (date: string) => `---\ndate: ${date}\n---\n\n## Point\n\nRien.\n`;
  const files = {
    'minutes/README.md': '# Les PV\n',
    'minutes/2025-01-09.md': pv('2025-01-09'),
    'minutes/2025-02-06.md': pv('2025-02-06'),
  };
  const world = memoryWorld(files, { today: '2025-03-01' });
  expect(await main(['search', 'dragon', '--lang', 'en'], world)).toBe(0);
  expect(world.stdout.text).toContain('2 ');
  expect(world.stdout.text).not.toContain('3 ');
});
