/** What an import of a whole PV must find, in every form that it may come in; and the real one, where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { imported, lost, minutesOf } from './importing.ts';
import { plain, samples } from './sample.ts';

describe.each(Object.keys(samples))('a PV as %s', (name) => {
  const done = imported(samples[name] as string, name);
  const read = done.then(({ markdown }) => minutesOf(markdown));

  it('has its date, title and people, with organisation and address', async () => {
    const minutes = await read;
    expect(minutes.date).toBe('2021-05-12');
    expect(minutes.title).toBe('PV Coordination des Potagers Nord – 12 mai 2021');
    expect(
      minutes.people.map(({ name: who, organisation, email, presence }) => [who, organisation, email, presence]),
    ).toEqual([
      ['Anne-Laure Van Hoeck', 'Potager 1030', 'al.vanhoeck@potager.example', 'present'],
      ['Bachir Ouali', 'La Serre asbl', 'bachir@laserre.example', 'present'],
      ['Clément du Faux Bois', 'Commune de Ville-Haute', 'cdufaux@villehaute.example', 'present'],
      ['Célestine Martin', 'Potagers réunis', 'mcelestine@potagers.example', 'present'],
      ['Ngoc Tran', 'Ferme des Deux Rives', 'n.tran@rives.example', 'present'],
    ]);
  });

  it('has its items, and no list inside an item is one', async () => {
    const { items, agenda } = await read;
    expect(items.map((item) => item.title)).toEqual([
      'Retour du groupe « Semences - enquête auprès des voisins »',
      'État des parcelles 2021',
      'Organisation de la Fête des Récoltes',
      'Les divers',
      'Prochaines réunions',
    ]);
    expect(items.map((item) => item.role)).toEqual([null, null, null, 'any-other-business', 'next-meetings']);
    expect(agenda).toHaveLength(5);
  });

  it('has its entries and no other', async () => {
    const { entries } = await read;
    const short = entries.map((entry) => [entry.role, entry.mode?.kind ?? null, entry.text.slice(0, 24)]);
    expect(short).toEqual([
      ['contact', null, 'Célestine, mcelestine@po'],
      ['information', null, 'la liste d’attente n’est'],
      ['proposal', null, 'partager une serre avec '],
      ['working-group', null, expect.any(String)],
      ['decision', 'unanimous', 'la fête se tient sur la '],
      ['decision', null, 'Une buvette sans alcool '],
      ['proposal', null, 'inviter une fanfare du q'],
      ['proposal', null, 'imprimer l’affiche à l’é'],
      ['pending', null, 'soit on ferme le portail'],
    ]);
    const [contact] = entries;
    expect(contact?.people).toMatchObject([{ name: 'Célestine', email: 'mcelestine@potagers.example' }]);
    expect(entries[3]?.people.map((one) => one.name)).toEqual(['Anne-Laure Vanhoeck', 'Ngoc Tran', 'Bachir Ouali']);
    expect(entries[6]?.proposers.map((one) => one.name)).toEqual(['Bachir Ouali']);
  });

  it('has the next meetings with their agendas', async () => {
    const { next } = await read;
    expect(next.map(({ title, date, start }) => [title, date, start])).toEqual([
      ['Atelier compost', '2021-05-26', '14:00'],
      [null, '2021-06-10', '18:30'],
      [null, '2021-09-09', '18:30'],
    ]);
    expect(next.map((one) => one.agenda.length)).toEqual([0, 3, 2]);
    expect(next[1]?.meetingPlace).toBe('Ferme des Deux Rives');
  });

  it('loses no word', async () => {
    expect(lost(plain, await done)).toEqual([]);
  });

  it('passes its own reader without a problem that hides something', async () => {
    const { problems } = await read;
    expect(problems.map((one) => one.code).filter((code) => /unread|invalid|malformed|missing/.test(code))).toEqual([]);
  });
});

const shared = join(root, '../shared/pv');

describe.skipIf(!existsSync(shared))('the PV of 5 March 2020', () => {
  it.each(['2020-03-05.docx', '2020-03-05.txt'])('is all there in %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(shared, name)));
    const done = await imported(bytes, name);
    const { date, people, items, agenda, entries, next } = await minutesOf(done.markdown, '2020-03-05');
    expect(date).toBe('2020-03-05');
    expect(
      people.filter((one) => one.presence === 'present' && one.organisation !== null && one.email !== null),
    ).toHaveLength(15);
    expect(people).toHaveLength(15);
    expect([items.length, agenda?.length]).toEqual([6, 6]);
    const count = (role: string): number => entries.filter((entry) => entry.role === role).length;
    expect(count('decision')).toBe(2);
    expect(entries.filter((entry) => entry.mode?.kind === 'unanimous')).toHaveLength(1);
    expect([count('pending'), count('proposal'), count('contact'), count('working-group')]).toEqual([1, 4, 1, 1]);
    expect(entries).toHaveLength(10);
    expect(entries.find((entry) => entry.role === 'working-group')?.people).toHaveLength(4);
    const [contact] = entries.filter((entry) => entry.role === 'contact');
    const addressed = people.filter((one) => one.email === contact?.people[0]?.email);
    expect(addressed.map((one) => one.name?.split(' ')[0])).toEqual(['Jérôme']);
    expect(next.map((one) => [one.date, one.start, one.meetingPlace !== null, one.agenda.length])).toEqual([
      ['2020-03-25', '09:30', true, 0],
      ['2020-04-23', '09:30', true, 6],
      ['2020-06-22', '09:30', true, 2],
    ]);
    if (name.endsWith('.txt')) expect(lost(new TextDecoder().decode(bytes), done)).toEqual([]);
  });
});
