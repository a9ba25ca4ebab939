/** What `czs new-meeting` writes, over archives that nobody wrote: it is read back as what was planned, and passes `czs check`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadArchive, openArchive } from '../../src/cli/load.ts';
import { main } from '../../src/cli/main.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Language } from '../../src/model/minutes.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';

const today = '2025-03-10';

const texts = fc.oneof(
  fc.constantFrom(
    'ranger la cave',
    'Le rapport est prêt : fait',
    'de lijst bijwerken – lopend',
    'write it down - done',
    'relire (Camille Renard, pour le 23/04/2025)',
    'lire *vite* et `bien` <b>tout</b>',
    'un lien [ici](https://example.org/a_b) & encore',
    'Décision : ceci n’en est pas une',
    '1. ne pas faire de liste',
    '# pas un titre #',
    '- ni une puce',
    '{{ title }} {% raw %} {% endraw %}',
    'a_b_c _d_ ~~e~~ | f \\ g',
    '"guillemets" : « ici » ; là ?',
    'Budget (20 min)',
  ),
  fc
    .string({ unit: fc.constantFrom(...'abcé :;?!*_[](){}<>&#-–\\`"\'|%.,1'), minLength: 1, maxLength: 30 })
    .map((text) => `x${text}y`),
);
const qualifiers = fc.constantFrom(
  '',
  ' (Camille Renard)',
  ' (tous)',
  ' (Lotte Peeters, tegen 12/04/2025)',
  ' (pour juin)',
  ' (interne)',
  ' (pour le 01/03/2025)',
);
const entry = fc
  .tuple(fc.constantFrom('Action', 'Décision à prendre', 'Proposition', 'Décision', '- [ ] '), qualifiers, texts)
  .map(([label, bracket, text]) => (label === '- [ ] ' ? `- [ ] ${text}` : `**${label}${bracket} :** ${text}`));
const item = fc
  .tuple(texts, fc.array(entry, { maxLength: 3 }))
  .map(([title, entries]) => `## ${title.replace(/^[#\s]+/, '')}\n\n${entries.join('\n\n')}\n`);
const announced = fc.array(texts, { maxLength: 4 }).map((lines) => lines.map((line) => `    1. ${line}\n`).join(''));
const minutes = fc.record({ items: fc.array(item, { maxLength: 4 }), announced, approved: fc.boolean() });
const standing = fc.subarray(['Infos du bureau (10 min)', 'Tour de table', 'Budget']);

interface Sample {
  readonly files: Record<string, string>;
  readonly language: Language;
}

const sample: fc.Arbitrary<Sample> = fc
  .tuple(fc.array(minutes, { minLength: 1, maxLength: 3 }), standing, fc.constantFrom<Language>('fr', 'nl', 'en'))
  .map(([meetings, items, language]) => {
    const files: Record<string, string> = {
      'czs.yaml': `format: 1\norganisation: "Le Jardin : nord"\nlanguage: ${language}\n${items.length === 0 ? '' : `standing-items:\n${items.map((one) => `  - ${one}\n`).join('')}`}`,
    };
    meetings.forEach((one, at) => {
      const date = `2025-0${at + 1}-05`;
      files[`minutes/${date}.md`] =
        `---\ndate: ${date}\nstatus: draft\nattendees:\n  - Camille Renard (Les Ateliers)\n  - Lotte Peeters\n  - organisation: "Maison : des jeunes"\nguests:\n  - Tom Baker\n---\n\n# PV\n\n${one.items.join('\n')}\n## Prochaines réunions\n\n- 23/04/2025 à 9h30, Salle « Nord » : étage 2\n${one.announced}`;
    });
    return { files, language };
  });

async function archiveIn(world: MemoryWorld): Promise<Archive> {
  return (await loadArchive(world, await openArchive(world, null), today)).archive;
}

/** What somebody would notice of the ledger. */
function stands(archive: Archive) {
  const said = ({ ref, status, text, internal }: { ref: string; status: string; text: string; internal: boolean }) => ({
    ref,
    status,
    text,
    internal,
  });
  return [...archive.decisions.map(said), ...archive.actions.map(said), ...archive.proposals.map(said)];
}

/** Rules that speak of what was carried over, as they do where it was first written. */
const ofTheContent = new Set([
  'action-without-owner',
  'action-without-due',
  'action-overdue',
  'due-unresolved',
  'due-before-meeting',
  'pending-overdue',
  'promise-dropped',
  'chronology',
  'owner-unresolved',
  'announced-item-dropped',
  'decision-contradicts',
  // Something internal under the title of something that is not.
  'item-duplicate',
]);

describe('a new meeting', () => {
  it('is planned, passes check and changes nothing that stands', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async ({ files, language }) => {
        const world = memoryWorld(files, { today });
        const before = await archiveIn(world);
        const code = await main(['new-meeting', '--lang', 'fr', '--today', today], world);
        expect(`${code} ${world.stderr.text}`).toMatch(/^0 /);
        const file = world.stdout.text.trim();
        expect(file).toBe('minutes/2025-04-23.md');
        const after = await archiveIn(world);
        const meeting = after.meetings.find((one) => one.id === '2025-04-23');
        expect(meeting?.minutes).toMatchObject({ status: 'planned', date: '2025-04-23', start: '09:30', language });
        expect(meeting?.minutes.meetingPlace).toBe('Salle « Nord » : étage 2');
        expect(meeting?.people.map(({ person }) => person.name).sort()).toEqual([
          'Camille Renard',
          'Lotte Peeters',
          'Maison : des jeunes',
        ]);
        expect(stands(after)).toEqual(stands(before));
        // Every open action is in it, once; nothing is closed by it, and nothing internal is told.
        const entries = meeting?.minutes.entries ?? [];
        expect(entries.filter((one) => one.updates === null)).toEqual([]);
        expect(entries.filter((one) => one.outcome !== null).map((one) => one.text)).toEqual([]);
        const cited = entries.map((one) => one.updates as string);
        expect(new Set(cited).size).toBe(cited.length);
        const open = before.actions.filter((one) => one.status === 'open').map((one) => one.ref);
        expect(cited.filter((ref) => ref.includes('/A')).sort()).toEqual(open.sort());
        for (const one of entries) {
          const origin = [...before.actions, ...before.decisions, ...before.proposals].find(
            ({ ref }) => ref === one.updates,
          );
          expect({ text: one.text, internal: one.internal }).toEqual({
            text: origin?.text,
            internal: origin?.internal,
          });
        }
        const { stdout, stderr } = memoryWorld();
        await main(['check', '--format', 'json', '--today', today, file], { ...world, stdout, stderr });
        const { findings } = JSON.parse(stdout.text) as { findings: { file: string; rule: string; message: string }[] };
        const own = findings.filter((one) => one.file === file && !ofTheContent.has(one.rule));
        expect(
          own.map((one) => `${one.rule}: ${one.message}`),
          world.file(file) ?? '',
        ).toEqual([]);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
