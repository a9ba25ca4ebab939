import { normalize } from '../text/normalize.ts';
import type { NameReader } from './form.ts';
import { isResolved, type Known, type NameAnswer, type NameIndex, unknown, type WrittenName } from './name-index.ts';
import type { NameTeller } from './person-text.ts';

/**
 * Whom a name means in several lists: the meeting's own, then the registry, then the archive's. The first list that
 * resolves it settles it, and what an earlier one only resembles gives way to it, unless the later one knows but a short
 * form. Where an earlier list has several candidates, only a registered alias of a later one settles it. `resembling`
 * false: near misses are not looked for, which is much faster on words that are mostly no names.
 */
export function resolveIn(layers: readonly NameIndex[], written: string | WrittenName, resembling = true): NameAnswer {
  const name = typeof written === 'string' ? written : written.name;
  if (!resembling && typeof written === 'string' && !layers.some((layer) => layer.mayName(written))) return unknown;
  const answer = resolveOnce(layers, written, resembling);
  const reader = layers[0]?.reader;
  if (isResolved(answer) || answer.kind === 'ambiguous' || name === null || reader === undefined) return answer;
  // `Camille d'Actiris`: a name that nobody bears whole, and the end of it an organisation.
  for (const parts of withOrganisation(name, reader)) {
    const affiliation = resolveOnce(layers, { name: null, organisation: parts.organisation, email: null }, false);
    if (!isResolved(affiliation) || affiliation.known.kind !== 'organisation') continue;
    const email = typeof written === 'string' ? null : written.email;
    const person = resolveOnce(layers, { name: parts.name, organisation: affiliation.known.name, email }, false);
    if (isResolved(person) && person.known.kind === 'person') return person;
  }
  return answer;
}

function resolveOnce(layers: readonly NameIndex[], written: string | WrittenName, resembling: boolean): NameAnswer {
  let pending: NameAnswer | null = null;
  for (const layer of layers) {
    const answer = layer.resolve(written, resembling);
    if (isResolved(answer)) {
      const isFull = answer.via === 'name' || answer.via === 'alias';
      if (pending === null || (pending.kind === 'near' && isFull)) return answer;
      if (answer.via === 'alias') return answer;
    } else if (answer.kind !== 'unknown') {
      pending ??= answer;
    }
  }
  return pending ?? unknown;
}

/** The ways to read the end of a name as an organisation: `Camille d'Actiris`, `Anne van Culture & Cie`. */
function withOrganisation(name: string, reader: NameReader): { name: string; organisation: string }[] {
  const out: { name: string; organisation: string }[] = [];
  if (name.length > 200) return out;
  for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1)) {
    const rest = name.slice(at + 1);
    const normalized = rest.toLowerCase().replaceAll('’', "'");
    const of = reader.of.find((words) => normalized.startsWith(words));
    if (of !== undefined && rest.length > of.length) {
      out.push({ name: name.slice(0, at), organisation: rest.slice(of.length) });
    }
  }
  return out;
}

function isPerson({ kind }: Known): boolean {
  return kind === 'person';
}

/** What a reader of texts asks about names, told from lists in the order of {@link resolveIn}. */
export function createNameTeller(layers: readonly NameIndex[]): NameTeller {
  return {
    isKnown(words) {
      const answer = resolveIn(layers, words, false);
      return isResolved(answer) || answer.kind === 'ambiguous';
    },
    mayAct(words) {
      const answer = resolveIn(layers, words, false);
      return isResolved(answer) || (answer.kind === 'ambiguous' && answer.candidates.some(isPerson));
    },
    organisationOf(words) {
      const answer = resolveIn(layers, words, false);
      if (!isResolved(answer) || answer.known.kind !== 'person') return null;
      return answer.known.organisation === null ? null : normalize(answer.known.organisation);
    },
    nameOf(words) {
      const answer = resolveIn(layers, words, false);
      return isResolved(answer) && isPerson(answer.known) ? normalize(answer.known.name) : null;
    },
  };
}
