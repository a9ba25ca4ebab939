import { describe, expect, it } from 'vitest';
import { printNext } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';

const head = `---
date: 2026-09-08
lieu: Maison de quartier
début: 18h30
présents: Claire Dupont, Mehdi Oualid
---

## 1. Serre

`;

describe('a meeting that is announced where, or when, the one is that announces it', async () => {
  const { fast, reference } = await readers({ language: 'fr', acronyms: [] });
  const next = (line: string, from = head): string[] => {
    const [one, other] = [fast, reference].map((read) => read('minutes/2026-09-08.md', from + line).minutes.next);
    expect(one).toEqual(other);
    return (one ?? []).map(printNext);
  };
  const at = (hour: string, place: string | null): string =>
    ['next', '2026-10-06', hour, place === null ? '' : `at “${place}”`].filter((part) => part !== '').join(' · ');

  it.each([
    ['Prochaine réunion : mardi 6 octobre, 19h, même endroit.', '19:00'],
    ['Prochaine réunion : mardi 6 octobre à 19h au même endroit. Merci à tous.', '19:00'],
    ['Prochaine réunion : mardi 6 octobre, même heure, même endroit', '18:30'],
    ['Prochaine réunion : mardi 6 octobre, au même endroit et à la même heure', '18:30'],
    ['Prochaine réunion : mardi 6 octobre, mêmes lieu et heure', '18:30'],
    ['Prochaine réunion : mardi 6 octobre, même salle à 20h', '20:00'],
    ['Volgende vergadering: 6 oktober, zelfde plaats, zelfde uur', '18:30'],
    ['Volgende vergadering: 6 oktober om 20u op dezelfde plek', '20:00'],
    ['Next meeting: 6 October, same time and place', '18:30'],
  ])('%s', (line, hour) => expect(next(line)).toEqual([at(hour, 'Maison de quartier')]));

  it.each([
    ['Prochaine réunion : mardi 6 octobre, même heure, salle B', '18:30', 'salle B'],
    // What is not the same place alone is told as it is typed.
    ['Prochaine réunion : mardi 6 octobre, même endroit ou en visio', '', 'même endroit ou en visio'],
  ])('%s', (line, hour, place) => expect(next(line)).toEqual([at(hour, place)]));

  it('is no hour of another zone', () => {
    expect(next('Next meeting: 6 October, 16:00 (08:00 PST, 01:00+1 JST)')).toEqual([at('16:00', null)]);
  });

  it('is no sentence after it with a day of its own', () => {
    expect(next('Prochaine réunion : mardi 6 octobre à 19h. Marc réserve la salle pour le 1er mai.')).toEqual([
      at('19:00', null),
    ]);
  });

  it('is nowhere where nobody knows where that is', () => {
    const bare = head.replace(/^(?:lieu|début).*\n/gm, '');
    expect(next('Prochaine réunion : mardi 6 octobre, même heure, même endroit', bare)).toEqual([at('', null)]);
  });

  it('is where the one is that is announced before it', () => {
    expect(
      next('## Prochaines réunions\n\n- 06/10/2026 à 20h, salle B\n- 03/11/2026, même heure, même endroit\n'),
    ).toEqual([at('20:00', 'salle B'), 'next · 2026-11-03 · 20:00 · at “salle B”']);
  });
});
