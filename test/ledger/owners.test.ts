/** Whom the registers name: everybody by one name, however a list or a bracket writes it. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const pv = (date: string, list: string, owner: string) =>
  `---\ndate: ${date}\nlanguage: nl\naanwezig:\n  - ${list}\n---\n\n## Punt\n\n- [ ] **Actie (${owner}):** bellen\n\n**Voorstel van ${owner}:** een bank\n`;

const files = {
  'minutes/2025-01-09.md': pv('2025-01-09', 'An ’t Hooft', 'An ’t Hooft'),
  'minutes/2025-02-06.md': pv('2025-02-06', 'mevr. An ‘t Hooft', 'An'),
  'minutes/2025-03-06.md': pv('2025-03-06', 'Jan De Smet', "'t Hooft An"),
};

const named = async (more: Readonly<Record<string, string>>) => {
  const world = memoryWorld({ ...files, ...more }, { today: '2025-04-01' });
  expect(await main(['follow-ups', '--format', 'json'], world)).toBe(0);
  const actions = JSON.parse(world.stdout.text) as { owners: { name: string; organisation: string | null }[] }[];
  return actions.flatMap(({ owners }) => owners.map((one) => `${one.name} (${one.organisation ?? '–'})`));
};

it('is the name of people.yaml, with the organisation that stands there', async () => {
  const registry = "people:\n  - name: An 't Hooft\n    organisation: Samana\n  - name: Jan De Smet\n";
  expect([...new Set(await named({ 'people.yaml': registry }))]).toEqual(["An 't Hooft (Samana)"]);
});

it('is the name in the lists where people.yaml has none', async () => {
  const registry = 'people:\n  - name: Jan De Smet\n';
  expect(await named({ 'people.yaml': registry })).toEqual(await named({}));
});

it('has no organisation of his or her own name, which stands beside a handle', async () => {
  const text =
    '---\ndate: 2025-01-09\n---\n\n## Attendees\n\n- @ann (Ann Lee)\n- @bob\n\n## Item\n\n- Action (@ann): call\n';
  const registry = 'people:\n  - name: Ann Lee\n    aliases: ["@ann"]\n';
  const world = memoryWorld({ 'minutes/2025-01-09.md': text, 'people.yaml': registry }, { today: '2025-02-01' });
  expect(await main(['attendance', '--format', 'csv'], world)).toBe(0);
  expect(world.stdout.text).toContain('Ann Lee,,');
});

const ownersOf = async (list: string, lines: readonly string[]) => {
  const typed = lines.map((line) => `- Action: ${line}`).join('\n');
  const text = `---\ndate: 2025-01-09\nattendees: [${list}]\n---\n\n## Item\n\n${typed}\n`;
  const world = memoryWorld({ 'minutes/2025-01-09.md': text }, { today: '2025-02-01' });
  expect(await main(['follow-ups', '--format', 'json'], world)).toBe(0);
  const actions = JSON.parse(world.stdout.text) as { owners: { name: string | null }[] }[];
  return actions.map(({ owners }) => owners.map(({ name }) => name).join(', '));
};

it('is found by initials that are short for a working group, too', async () => {
  const lines = ['ask the hall (WG)', 'train the others (PN & WG)', 'thank the donors (PN/WG)'];
  const both = 'Priya Nair, William Gant';
  expect(await ownersOf('Priya Nair, William Gant', lines)).toEqual(['William Gant', both, both]);
});

it('is found by a handle that is the whole name of a list', async () => {
  expect(await ownersOf('sam, Petra', ['@sam to call', '@petra to write'])).toEqual(['sam', 'Petra']);
  expect(await ownersOf('Sam Field, Petra', ['@sam to call'])).toEqual(['@sam']);
});

describe('an office', () => {
  const held = (date: string, front: string, lines: readonly string[], list = 'Ida Holt, Ned Pryor') =>
    [
      ...['---', `date: ${date}`, 'language: en', front, `present: [${list}]`, '---', '', '## Item', ''],
      ...lines.map((line) => `- Action: ${line}\n`),
    ].join('\n');
  const chair = ['Chair to sign the lease by 20 May.'];

  const doers = async (texts: readonly string[]) => {
    const all = texts.map((text) => [`minutes/${/date: (\S+)/.exec(text)?.[1]}.md`, text] as const);
    const world = memoryWorld(Object.fromEntries(all), { today: '2025-05-12' });
    expect(await main(['follow-ups', '--format', 'json'], world)).toBe(0);
    const actions = JSON.parse(world.stdout.text) as { owners: { kind: string; name: string }[] }[];
    return actions.map(({ owners }) => owners.map(({ kind, name }) => `${kind} ${name}`).join(', '));
  };

  it('is who has it in the meeting, by the role of the list or by who leads', async () => {
    const list = 'Ida Holt, {name: Ned Pryor, role: Clerk}, {name: Uma Dahl, role: Treasurer}';
    const lines = [...chair, 'Clerk to post it by 21 May.', 'The treasurer to pay by 22 May.'];
    expect(await doers([held('2025-05-06', 'chair: Ida Holt', lines, list)])).toEqual([
      'person Ida Holt',
      'person Ned Pryor',
      'person Uma Dahl',
    ]);
  });

  it('is not who leads or writes once', async () => {
    const one = (date: string, name: string) => held(date, `chair: ${name}`, []);
    const last = held('2025-05-06', 'chair: Ned Pryor', chair);
    expect(await doers([one('2025-03-04', 'Ida Holt'), one('2025-04-01', 'Ida Holt'), last])).toEqual(['group Chair']);
    expect(await doers([one('2025-03-04', 'Ned Pryor'), one('2025-04-01', 'Ned Pryor'), last])).toEqual([
      'person Ned Pryor',
    ]);
  });

  it('is not whose role is another, and not where two have the role', async () => {
    const deputy = 'Ida Holt, {name: Ned Pryor, role: Vice-Chair}';
    expect(await doers([held('2025-05-06', 'chair: Ned Pryor', chair, deputy)])).toEqual(['group Chair']);
    const two = '{name: Ida Holt, role: Clerk}, {name: Ned Pryor, role: Clerk}';
    const post = ['Clerk to post it by 21 May.'];
    expect(await doers([held('2025-05-06', 'secretary: Ida Holt', post, two)])).toEqual(['group Clerk']);
  });
});
