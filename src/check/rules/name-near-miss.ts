import { problem, type Related } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { findNearNames } from '../../names/mentions.ts';
import { isResolved } from '../../names/name-index.ts';
import type { NameEvidence } from '../../names/resemblance.ts';
import { normalize } from '../../text/normalize.ts';
import { elsewhere, isRegistered, listedIn, ownNames, ownPeople } from '../people-facts.ts';
import type { MeetingFacts, MeetingRule } from '../rule.ts';

/** A name that looks like one of the lists, in the body or in another list: one person written in two ways, or two people? */
export const rule: MeetingRule = {
  id: 'name-near-miss',
  severity: 'warning',
  variants: { variant: 'info' },
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run(facts) {
    yield* inLists(facts);
    yield* inBody(facts);
  },
};

function* inLists({ minutes, names, registry }: MeetingFacts) {
  const { listed, near } = ownNames(minutes, names);
  for (const { a, b, comparison } of near) {
    const [first, second] = [listed[a], listed[b]];
    if (!first || !second || comparison.evidence.kind !== 'spelling' || elsewhere(first, second, names)) continue;
    const [one, other] = [first.name as string, second.name as string];
    if (isRegistered(one, registry, names) && isRegistered(other, registry, names)) continue;
    const { evidence } = comparison;
    const turned = { ...evidence, written: evidence.listed, listed: evidence.written, edit: reversed(evidence.edit) };
    yield problem(
      'name-near-miss',
      second.place,
      { written: other, listed: one },
      { related: [related(turned, one, first.place)] },
    );
  }
}

function* inBody({ minutes, text, blocks, body, names, registry }: MeetingFacts) {
  const index = ownPeople(minutes, names);
  let owners: ReadonlySet<number> | null = null;
  const seen = new Set<string>();
  for (const mention of findNearNames(text, index, body)) {
    const { kind, written, evidence, differences, person } = mention;
    if (kind === 'exact' || (kind === 'near' && evidence?.kind !== 'spelling')) continue;
    // Accents that a keyboard lacks are nobody's mistake.
    if (kind === 'variant' && differences.every((one) => one === 'accent' || one === 'punctuation')) continue;
    const key = normalize(written);
    if (seen.has(key)) continue;
    const { place } = mention;
    owners ??= ownersOf(minutes);
    if (kind === 'near' && owners.has(place.start)) continue;
    if (blocks.some((one) => notProse.has(one.kind) && place.start >= one.start && place.end <= one.end)) continue;
    seen.add(key);
    if (isRegistered(written, registry, names)) continue;
    // « Mme Dominique Lefèvre » stands in the list with her title.
    const isThere = (name: string): boolean => {
      const answer = index.resolve(name, false);
      return isResolved(answer) && answer.known.name === person.name;
    };
    const at = listedIn(minutes).find(({ name }) => name !== null && isThere(name))?.place ?? place;
    yield problem(
      kind === 'near' ? 'name-near-miss' : 'name-near-miss/variant',
      place,
      { written, listed: person.name },
      { related: [related(kind === 'near' ? evidence : null, person.name, at)] },
    );
  }
}

/** Where owners stand: of one `owner-unresolved` says the same. */
function ownersOf({ entries }: Minutes): ReadonlySet<number> {
  return new Set(
    entries.flatMap(({ owners }) => owners.flatMap((one) => (one.kind === 'person' ? one.person.place.start : []))),
  );
}

const notProse = new Set(['code', 'comment', 'html', 'definition']);

/** Where the listed name stands, and what differs. */
function related(evidence: NameEvidence | null, name: string, place: Place): Related {
  const known = evidence !== null && ['swapped', 'missing', 'extra', 'replaced'].includes(evidence.edit);
  return {
    code: known ? `related-name-${evidence.edit}` : 'related-name',
    args: known ? { name, written: evidence.written, listed: evidence.listed } : { name },
    file: null,
    place,
  };
}

function reversed(edit: NameEvidence['edit']): NameEvidence['edit'] {
  return edit === 'missing' ? 'extra' : edit === 'extra' ? 'missing' : edit;
}
