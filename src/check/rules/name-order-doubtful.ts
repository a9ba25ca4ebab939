import type { ArchiveProblem } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { nameOrderEvidence } from '../../names/order.ts';
import type { ArchiveRule } from '../rule.ts';

/** A name whose e-mail address has its words in the other order. Said once, where the name stands last. */
export const rule: ArchiveRule = {
  id: 'name-order-doubtful',
  severity: 'info',
  scope: 'archive',
  walk({ archive, names }) {
    const settled = new Set<string>();
    for (const one of archive.registry.people)
      if (one.email !== null && (one.functionMailbox || one.familyName !== null)) settled.add(one.email.toLowerCase());
    const found = new Map<string, ArchiveProblem>();
    return {
      visit({ file }, minutes) {
        if (!minutes.people.some(({ email }) => email !== null)) return;
        for (const { name, email, familyName, place } of minutes.people) {
          if (name === null || email === null || settled.has(email.toLowerCase())) continue;
          const order = nameOrderEvidence(name, email, names, familyName);
          const key = `${name}\n${email}`;
          if (!order.doubtful) found.delete(key);
          else {
            const args = { name, family: order.suggestedFamilyName };
            found.set(key, { file, problem: problem('name-order-doubtful', place, args) });
          }
        }
      },
      end: () => found.values(),
    };
  },
};
