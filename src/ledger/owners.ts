import { type Problem, problem } from '../model/finding.ts';
import type { WrittenPerson } from '../model/minutes.ts';
import { isResolved, type NameAnswer } from '../names/name-index.ts';
import type { ReplayedMeeting } from './meeting.ts';
import type { Resolver } from './resolve.ts';

/** Owners whose name nobody bears, or several do, whatever the meeting's status, and those whom other lists write otherwise: a finding each. */
export function* ownerProblems({ minutes, status }: ReplayedMeeting, resolver: Resolver): Generator<Problem> {
  const variants = new Set<string>();
  for (const { owners } of minutes.entries) {
    for (const owner of owners) {
      if (owner.kind !== 'person') continue;
      const answer = resolver.answer(owner.person, minutes);
      if (!isResolved(answer)) {
        if (resolver.person(owner.person, minutes).kind === 'unresolved') yield unresolved(owner.person, answer);
        continue;
      }
      // What is approved changes no more.
      if (answer.kind !== 'variant' || status === 'approved') continue;
      const listed = variantOf(answer);
      const { name: written, place } = owner.person;
      if (listed === null || written === null || variants.has(written)) continue;
      variants.add(written);
      yield problem('name-inconsistent/owner', place, { written, listed });
    }
  }
}

function unresolved({ name, organisation, place }: WrittenPerson, answer: NameAnswer): Problem {
  const text = name ?? organisation ?? '';
  if (answer.kind === 'ambiguous')
    return problem('owner-ambiguous', place, { text, candidates: answer.candidates.map((one) => one.name) });
  if (answer.kind === 'near') return problem('owner-unresolved/near', place, { text, near: answer.known.name });
  return problem('owner-unresolved', place, { text });
}

/** How a list that is not the meeting's own writes the whole name of a person; null where that is no other writing, or the meeting lists him or her. */
function variantOf({ known, via, differences }: Extract<NameAnswer, { kind: 'variant' }>): string | null {
  if (known.kind !== 'person' || known.source === 'meeting' || (via !== 'name' && via !== 'alias')) return null;
  // Accents that a keyboard lacks are nobody's mistake.
  return differences.every((one) => one === 'accent' || one === 'punctuation') ? null : known.name;
}
