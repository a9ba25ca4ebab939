/** The measure of import measures: what is read and what is not is counted as such, and the labels hold no text of others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordLines } from './lines.mjs';
import { type Found, score, type Truth } from './score.mjs';
import { wordDocuments } from './word-files.mjs';

const seen: Truth = {
  unjudged: ['next'],
  date: { values: ['2020-03-05'], maybe: false },
  start: null,
  end: { values: ['20:50'], maybe: false },
  place: { values: ['la salle Émeraude, à Liège'], maybe: false },
  chair: { values: ['Nadia Wauters'], maybe: true },
  secretary: null,
  present: [
    { text: 'Nadia WAUTERS', maybe: false },
    { text: 'Théo Ledent', maybe: false },
    { text: 'Odile Servais', maybe: true },
  ],
  absent: [],
  items: [{ titles: ['2. Budget', 'Budget de l’année'], maybe: false }],
  decisions: [
    {
      text: 'Pour : 25 Contre : 0',
      subject: ['charte'],
      mode: { for: 25, against: 0, abstain: null },
      rejected: false,
      near: 'La charte des jardins est soumise au vote.\nPour : 25 Contre : 0',
      maybe: false,
    },
  ],
  actions: [
    {
      text: 'Théo envoie le sondage aux membres',
      owners: ['Théo'],
      due: { value: '2020-03-20' },
      closed: false,
      maybe: false,
    },
    { text: 'Odile réserve la salle', owners: ['Odile'], due: null, closed: true, maybe: false },
    { text: 'Voir avec la commune', owners: [], due: null, closed: false, maybe: true },
  ],
  next: [],
};

const nothing: Found = {
  date: null,
  start: null,
  end: null,
  place: null,
  chair: null,
  secretary: null,
  present: [],
  absent: [],
  items: [],
  decisions: [],
  actions: [],
  next: [],
};

function tallied(found: Partial<Found>, candidates: Partial<Found> = {}): Record<string, string> {
  const tallies = score(seen, { ...nothing, ...found }, { ...nothing, ...candidates }, () => {});
  return Object.fromEntries(
    [...tallies].map(([field, { of, right, wrong }]) => [field, `${right} of ${of}, ${wrong} wrong`]),
  );
}

describe('the measure of import', () => {
  it('counts what is right, with other words around, and what is wrong', () => {
    const counts = tallied({
      date: '2020-03-05',
      start: '18:00',
      end: '20:55',
      place: 'salle Émeraude',
      chair: 'Nadia Wauters',
      present: ['Nadia Wauters', 'Théo Ledent Salle', 'Odile Servais'],
      items: [
        { title: 'Budget', formal: false },
        { title: 'Approbation', formal: true },
        { title: 'Présents', formal: false },
      ],
      decisions: [{ text: 'La charte des jardins', mode: { kind: 'vote', for: 25, against: 0 }, status: 'adopted' }],
      actions: [
        { text: 'Théo envoie le sondage', owners: ['Théo Ledent'], due: { date: '2020-03-21' }, status: 'done' },
        { text: 'Théo', owners: [], due: null, status: 'open' },
        { text: 'Voir avec la commune', owners: ['Théo'], due: null, status: 'open' },
      ],
      next: [{ date: '2020-04-02', text: 'Prochaine réunion' }],
    });
    expect(counts).toEqual({
      date: '1 of 1, 0 wrong',
      start: '0 of 0, 1 wrong',
      end: '0 of 1, 1 wrong',
      place: '1 of 1, 0 wrong',
      chair: '0 of 0, 0 wrong',
      secretary: '0 of 0, 0 wrong',
      present: '1 of 2, 1 wrong',
      absent: '0 of 0, 0 wrong',
      items: '1 of 1, 1 wrong',
      decisions: '1 of 1, 0 wrong',
      'decisions + candidates': '1 of 1, 0 wrong',
      'decision mode': '1 of 1, 0 wrong',
      actions: '1 of 2, 1 wrong',
      'actions + candidates': '1 of 2, 1 wrong',
      'action owner': '1 of 2, 0 wrong',
      'due + candidates': '0 of 1, 1 wrong',
      'owner + candidates': '1 of 2, 0 wrong',
      'action due': '0 of 1, 1 wrong',
      'action closed': '0 of 1, 1 wrong',
      next: '0 of 0, 0 wrong',
      'next + candidates': '0 of 0, 0 wrong',
    });
  });

  it('counts candidates beside the facts', () => {
    const odile = { text: 'Odile réserve la salle', owners: ['Odile'], due: null, status: 'open' };
    const counts = tallied({}, { actions: [odile, { ...odile, text: 'Il pleut sur la ville' }] });
    expect(counts.actions).toBe('0 of 2, 0 wrong');
    expect(counts['actions + candidates']).toBe('1 of 2, 1 wrong');
  });
});

describe('the labels of the corpus', () => {
  const labels: Record<string, unknown>[] = readFileSync(join(import.meta.dirname, 'corpus.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('hold no text, only places, dates, hours and votes', () => {
    for (const { file, sha256, half, language, format, unjudged, ...fields } of labels) {
      JSON.stringify(fields, (key, value) => {
        if (typeof value === 'string') {
          expect(value, `${file} ${key}`).toMatch(/^(?:\d{4}(?:-\d\d){1,2}|\d\d:\d\d|file|unanimous)$/);
        }
        return value;
      });
    }
  });

  it('are held back by half, in each language', () => {
    const halves = new Map<unknown, number>();
    for (const { language, half } of labels)
      halves.set(language, (halves.get(language) ?? 0) + (half === 'held' ? 1 : -1));
    expect(labels).toHaveLength(60);
    for (const surplus of halves.values()) expect(Math.abs(surplus)).toBeLessThan(2);
  });
});

describe('the Word files', () => {
  const documents = wordDocuments();

  it('hold what they are labelled with', () => {
    for (const { file, bytes, present, absent, actions } of documents) {
      const lines = wordLines(bytes).join('\n');
      for (const { text } of [...present, ...absent]) {
        for (const name of text.split(' ')) expect(lines, file).toContain(name);
      }
      for (const { text } of actions) expect(lines.replaceAll('\u00a0', ' '), file).toContain(text);
    }
  });

  it('are held back by half', () => {
    expect(documents.filter(({ half }) => half === 'held')).toHaveLength(10);
    expect(documents).toHaveLength(20);
  });
});
