/** Which open entry a sentence speaks of: by words that tell it from the others, in meetings while it was open. */
import { describe, expect, it } from 'vitest';
import type { Days } from '../../src/model/minutes.ts';
import { OpenEntries, type OpenEntry } from '../../src/recognise/open-entries.ts';
import type { Piece } from '../../src/recognise/pieces.ts';

function entry(ref: string, text: string, more: Partial<OpenEntry> = {}): OpenEntry {
  return { ref, text, role: 'action', item: '', owners: [], made: ref.slice(0, 10), closed: null, ...more };
}

/** The ref of what a sentence speaks of. */
function found(entries: readonly OpenEntry[], text: string, meeting = '2025-06-01', own: string[] = []): string | null {
  const piece = { text, head: '', above: null } as Partial<Piece> as Piece;
  return new OpenEntries(entries).at(meeting, new Set(own)).entryOf({ piece, mentions: [] })?.entry.ref ?? null;
}

describe('the entry that a sentence speaks of', () => {
  const chairs = entry('2025-03-01/A1', 'commander les chaises pliantes');
  const poster = entry('2025-03-01/A2', 'imprimer les affiches du bal');

  it.each([
    ['Chaises pliantes : commandées', '2025-03-01/A1'],
    ['Les affiches sont imprimées', '2025-03-01/A2'],
    ['Il pleut', null],
    ['2025-03-01/A2 avance', '2025-03-01/A2'],
    ['2025-03-01/A9 avance', null],
  ])('%s', (text, ref) => {
    expect(found([chairs, poster], text)).toBe(ref);
  });

  it('is told by no month or weekday that both have', () => {
    const bulbs = entry('2025-04-02/A1', 'buy bulbs by Friday 18 April');
    expect(found([bulbs], 'Balance at 30 April: £12,410.22.')).toBe(null);
    expect(found([bulbs], 'The hall is closed on Friday, 25 April')).toBe(null);
    expect(found([bulbs], 'Bulbs: bought')).toBe('2025-04-02/A1');
    // Of two that are alike, it tells.
    const two = ['avril', 'juin'].map((month, at) => entry(`2025-03-01/A${at + 1}`, `écrire la lettre ${month}`));
    expect(found(two, 'Lettre juin : envoyée')).toBe('2025-03-01/A2');
  });

  it('is named by its id alone, of the latest meeting, where the minutes have no such entry of their own', () => {
    const later = entry('2025-04-01/A1', 'appeler le traiteur');
    expect(found([chairs, poster, later], 'A1 : fait')).toBe('2025-04-01/A1');
    // An earlier one, where its words are said beside.
    expect(found([chairs, poster, later], 'A1 chaises : fait')).toBe('2025-03-01/A1');
    expect(found([chairs, poster, later], 'A1 nappes : fait')).toBe('2025-04-01/A1');
    expect(found([chairs, poster], '- A2 annulé')).toBe('2025-03-01/A2');
    expect(found([chairs, poster], 'A1 : fait', '2025-06-01', ['A1'])).toBeNull();
    expect(found([chairs, poster], 'un format A1 suffit')).toBeNull();
  });

  it('is that of the meeting whose day follows its id; where several have it, none is sure', () => {
    const later = entry('2025-04-01/A1', 'appeler le traiteur');
    const pointed = (text: string, days: Days | null) =>
      new OpenEntries([chairs, poster, later])
        .at('2025-06-01', new Set(), () => days)
        .entryOf({ piece: { text, head: '', above: null } as Partial<Piece> as Piece, mentions: [] });
    const march = { from: '2025-03-01', until: '2025-03-31' };
    expect(pointed('A1 du 1/3 : ok', march)).toMatchObject({ entry: chairs, isSure: true });
    expect(pointed('Le point A1 de mars est clos', march)).toMatchObject({ entry: chairs, isSure: true });
    expect(pointed('un format A1 suffit', null)).toBeNull();
    expect(pointed('A1 du 1/5 : ok', { from: '2025-05-01', until: '2025-05-01' })).toBeNull();
    expect(pointed('A1 : ok', null)).toMatchObject({ entry: later, isSure: false });
    expect(pointed('A1 chaises : ok', null)).toMatchObject({ entry: chairs, isSure: true });
    expect(pointed('A2 : ok', null)).toMatchObject({ entry: poster, isSure: true });
  });

  it('is not sure where a sentence cites several: a label closes one', () => {
    const pointed = (text: string) =>
      new OpenEntries([chairs, poster])
        .at('2025-06-01', new Set())
        .entryOf({ piece: { text, head: '', above: null } as Partial<Piece> as Piece, mentions: [] });
    for (const text of ['2025-03-01/A1 et 2025-03-01/A2 sont closes', '2025-03-01/A1 et A2 : fait', 'A1, A2 : fait'])
      expect(pointed(text), text).toMatchObject({ entry: chairs, isSure: false });
    expect(pointed('2025-03-01/A1, dont A1 dépendait : fait')).toMatchObject({ entry: chairs, isSure: true });
  });

  it('was made before the meeting, and not closed before it', () => {
    const closed = { ...chairs, closed: '2025-04-10' };
    const said = 'Chaises pliantes : commandées';
    expect(found([closed], said, '2025-04-10')).toBe('2025-03-01/A1');
    expect(found([closed], said, '2025-04-11')).toBe(null);
    expect(found([closed], said, '2025-03-01')).toBe(null);
    expect(found([closed], '2025-03-01/A1 : commandées', '2025-04-11')).toBe(null);
  });

  it('was made in the last year or so, but for one that is cited', () => {
    expect(found([chairs], 'Chaises pliantes : commandées', '2026-06-01')).toBe(null);
    expect(found([chairs], '2025-03-01/A1 : commandées', '2026-06-01')).toBe('2025-03-01/A1');
  });

  it('is told from many that are like it by a word of its own, and by none that a hundred have', () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      entry(`2025-02-01/A${at + 1}`, `réserver la salle numéro ${at}`),
    );
    const one = entry('2025-03-01/A1', 'réserver la salle du château');
    expect(found([...many, one], 'Salle du château : réservée')).toBe('2025-03-01/A1');
    expect(found([...many, one], 'Salle réservée')).toBe(null);
  });

  it('is sure by two words of both, or by what stands before a sign; one word is not enough', () => {
    const isSure = (text: string): boolean | undefined =>
      new OpenEntries([chairs, poster])
        .at('2025-06-01', new Set())
        .entryOf({ piece: { text, head: '', above: null } as Partial<Piece> as Piece, mentions: [] })?.isSure;
    expect(isSure('Les chaises pliantes sont là')).toBe(true);
    expect(isSure('Affiches : imprimées')).toBe(true);
    expect(isSure('Les affiches plaisent beaucoup')).toBe(false);
  });

  it('is no action of somebody else by one word', () => {
    const mail = entry('2025-03-01/A4', 'mail au propriétaire', { owners: ['Amélie Dufour'] });
    const by = (name: string): string | undefined =>
      new OpenEntries([mail]).at('2025-06-01', new Set()).entryOf({
        piece: { text: `${name} a prévenu par mail`, head: '', above: null } as Partial<Piece> as Piece,
        mentions: [{ name, start: 0, end: name.length, from: 0, to: 1, organisation: false }],
      })?.entry.ref;
    expect(by('Amélie')).toBe('2025-03-01/A4');
    expect(by('Lieven')).toBeUndefined();
  });
});
