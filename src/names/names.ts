import { compareText } from '../text/compare-text.ts';
import { addTo } from '../text/group.ts';
import type { KnownOrganisation, KnownPerson } from '../text/known.ts';
import { lazy, memoize } from '../text/memo.ts';
import { detached, normalize } from '../text/normalize.ts';
import type { Difference } from './compare.ts';
import { compareOrganisations, organisationDifferences, variantDifferences } from './compare.ts';
import type { OrganisationEntry, ShortHit } from './entries.ts';
import { organisationEntries, personEntries, tableOf, turned, wordsOf } from './entries.ts';
import type { NameForm, NameReader, OrganisationForm } from './form.ts';
import { unitLimit } from './form.ts';
import { isHandle, takeHandle } from './handle.ts';
import {
  isResolved,
  type Known,
  type NameAnswer,
  type NameEntry,
  type NameIndex,
  type NameVia,
  unknown,
  type WrittenName,
} from './name-index.ts';
import { contradicted, distinct, isFunctionMailbox } from './one-person.ts';
import { parsePerson } from './person-text.ts';
import { fitsInitials, type NameEvidence, nearEvidence, nearOrganisation, partEvidence } from './resemblance.ts';

/**
 * Whom a written name means: one of the people and organisations of a list. It suggests and never rewrites, and it
 * resolves only what can be one of them. The page beside this file says it with examples.
 */

/** Somebody whom a name may mean, and in what the writings differ. */
interface Hit {
  readonly known: Known;
  readonly via: NameVia;
  readonly differences: readonly Difference[];
}

/** Two candidates whose scores are nearer than this are both candidates. */
const margin = 0.05;

/** Of more candidates than this for one near miss, only so many are looked at. */
const candidateLimit = 2_000;

/** Names of so many characters are memoized with what they mean, and so many of them. */
const shortName = 60;
const keptAnswers = 1_000;

/** Two to five letters that stand for a name: capitals, small ones of particles between them. */
function areInitials(words: string): boolean {
  return words.length < 10 && /^\p{Lu}(?:[.-]{0,2} ?\p{Ll}{0,2}[.-]? ?\p{Lu}){1,4}\.?$/u.test(words);
}

/** Makes an index of people and organisations. The order in which they come makes no difference to any answer. */
export function createNameIndex(
  people: readonly KnownPerson[],
  organisations: readonly KnownOrganisation[],
  reader: NameReader,
): NameIndex {
  const entries = lazy(() => people.flatMap((person) => personEntries(person, reader)));
  const affiliations = lazy(() => organisations.flatMap((affiliation) => organisationEntries(affiliation, reader)));
  const exactPeople = lazy(() => tableOf(entries(), ({ exact }) => exact));
  const exactOrganisations = lazy(() => tableOf(affiliations(), ({ exact }) => exact));
  const variants = lazy(() => tableOf(entries(), (entry) => entry.variants));
  const organisationVariants = lazy(() => tableOf(affiliations(), (entry) => entry.variants));
  const shorts = lazy(() => tableOf(entries(), (entry) => entry.shorts));
  // Of the people of a whole archive, two letters mean anybody.
  const initials = lazy(() => tableOf(entries(), (entry) => (entry.person.source === 'archive' ? [] : entry.initials)));
  const organisationStarts = lazy(() => tableOf(affiliations(), (entry) => entry.starts));
  const bearers = lazy(() => tableOf(entries(), (entry) => entry.bearers));
  const bearerStarts = lazy(() => new Set([...bearers().keys()].map((letters) => letters.slice(0, 3))));
  const neighbours = lazy(() => tableOf(entries(), (entry) => entry.neighbours));
  const organisationWords = lazy(() => tableOf(affiliations(), (entry) => entry.words));

  const mails = lazy(() => {
    const map = new Map<string, KnownPerson[]>();
    for (const person of people) if (person.email) addTo(map, person.email.toLowerCase(), person);
    return map;
  });

  function exact(form: NameForm, words: OrganisationForm | null): NameAnswer | null {
    const named: Known[] = [];
    const aliased: Known[] = [];
    if (form.exact !== '') {
      for (const { person, alias } of exactPeople().get(form.exact) ?? []) (alias ? aliased : named).push(person);
    }
    // An alias in YAML is easier typed without the sign that wants quotes there, and a list may call somebody `sam` and no more.
    if (named.length + aliased.length === 0 && isHandle(form.text)) {
      for (const { person } of exactPeople().get(form.exact.slice(1)) ?? []) aliased.push(person);
    }
    if (words !== null && words.exact !== '') {
      for (const hit of exactOrganisations().get(words.exact) ?? []) {
        (hit.alias ? aliased : named).push(hit.organisation);
      }
    }
    if (named.length > 0) return one(named, 'name', (known) => ({ kind: 'exact', known, via: 'name' }));
    return aliased.length > 0 ? one(aliased, 'alias', (known) => ({ kind: 'alias', known, via: 'alias' })) : null;
  }

  function variant(form: NameForm, words: OrganisationForm | null): NameAnswer | null {
    for (const rank of [0, 1, 2] as const) {
      const hits: Hit[] = [];
      for (const hit of rankedHits(form, rank)) {
        const differences = variantDifferences(form, hit.form, reader);
        if (differences !== null) hits.push({ known: hit.person, via: hit.alias ? 'alias' : 'name', differences });
      }
      if (rank === 0 && words !== null && words.letters !== '') {
        for (const entry of organisationVariants().get(words.letters) ?? []) {
          const differences = organisationDifferences(words, entry.form, reader);
          hits.push({ known: entry.organisation, via: entry.alias ? 'alias' : 'name', differences });
        }
      }
      if (hits.length === 0) continue;
      // The writing with the fewest differences is the one that is meant.
      hits.sort((a, b) => a.differences.length - b.differences.length || (a.via < b.via ? 1 : a.via > b.via ? -1 : 0));
      return oneOf(hits, 'name', (via) => (via === 'alias' ? 'alias' : 'exact'));
    }
    return null;
  }

  function rankedHits(form: NameForm, rank: 0 | 1 | 2): NameEntry[] {
    const out: NameEntry[] = [];
    const take = (letters: string) => {
      if (letters === '') return;
      for (const hit of variants().get(letters) ?? []) if (hit.rank === rank) out.push(hit.entry);
    };
    take(form.letters);
    if (rank === 0 || form.units.length < 2 || form.units.length > unitLimit) return out;
    // Turned round in the text, where its words are more than the list's: `De Henau Pierre Alain`.
    if (rank === 1) {
      for (let from = 1; from < form.units.length; from++) {
        for (const hit of variants().get(turned(form, from, (unit) => unit.letters)) ?? []) {
          if (hit.rank === 0) out.push(hit.entry);
        }
      }
    } else {
      take(form.bare);
      for (const hit of variants().get(form.bare) ?? []) if (hit.rank < 2) out.push(hit.entry);
    }
    return out;
  }

  /** A first or family name, some of the words, or initials and the rest. */
  function short(form: NameForm, words: OrganisationForm | null): NameAnswer | null {
    const hits: Hit[] = [];
    const { units } = form;
    const initialled = units.map((unit) => unit.initials !== null);
    const cut = initialled.filter(Boolean).length;
    if (cut === 0) {
      for (const hit of shorts().get(form.letters) ?? []) {
        hits.push({ known: hit.entry.person, via: hit.via, differences: shortDifferences(form, hit) });
      }
      if (hits.length === 0 && units.length === 1 && units[0] && units[0].bare !== units[0].letters) {
        for (const hit of shorts().get(units[0].bare) ?? []) {
          if (!hit.bare && hit.via !== 'first-name') {
            hits.push({ known: hit.entry.person, via: hit.via, differences: ['particle'] });
          }
        }
      }
      if (words !== null) {
        const starts = organisationStarts().get(words.letters) ?? [];
        const several =
          distinct(
            reader,
            starts.map((start) => start.entry.organisation),
          ).length > 1;
        for (const { entry, words: count } of starts) {
          // One word of a name is too little, unless it is to say that several begin with it.
          if (count > 1 || several) hits.push({ known: entry.organisation, via: 'part', differences: [] });
        }
      }
    } else if (cut < units.length) {
      for (const hit of initialHits(form, initialled)) {
        const differences: Difference[] = hit.bare ? ['particle'] : [];
        hits.push({ known: hit.entry.person, via: 'initials', differences });
      }
      if (hits.length === 0) hits.push(...withoutMiddleInitials(form, initialled));
    }
    if (hits.length === 0) return null;
    const [first] = hits;
    const via = first !== undefined && hits.every((hit) => hit.via === first.via) ? first.via : 'part';
    // Of one person's writings, the one that differs least.
    hits.sort((a, b) => a.differences.length - b.differences.length || compareText(a.via, b.via));
    return oneOf(hits, via, () => 'alias');
  }

  function shortDifferences(form: NameForm, hit: ShortHit): readonly Difference[] {
    if (hit.bare) return ['particle'];
    const part = hit.entry.form.units.slice(hit.from, hit.to);
    const listed = reader.form(part.map((unit) => unit.text).join(' '));
    if (listed.exact === form.exact) return [];
    const meant = hit.to - hit.from === part.length ? variantDifferences(form, listed, reader) : null;
    return meant ?? [];
  }

  /** `A. Durand`, `Durand A-M`, `Camille T.`: the whole word is a short form, and the initials fit the other words. */
  function initialHits(form: NameForm, initialled: readonly boolean[]): ShortHit[] {
    const { units } = form;
    const first = initialled.indexOf(true);
    const last = initialled.lastIndexOf(true);
    const together = initialled.slice(first, last + 1).every(Boolean);
    if (!together || (first > 0 && last < units.length - 1)) return [];
    const begins = units.slice(first, last + 1);
    const rest = first === 0 ? units.slice(last + 1) : units.slice(0, first);
    const letters = rest.map((unit) => unit.letters).join('');
    return (shorts().get(letters) ?? []).filter((hit) => {
      const all = hit.entry.form.units;
      const others = [...all.slice(0, hit.from), ...all.slice(hit.to)];
      return others.length > 0 && fitsInitials(begins, others);
    });
  }

  /** `John F. Marsh` for `John Marsh`. */
  function withoutMiddleInitials(form: NameForm, initialled: readonly boolean[]): Hit[] {
    const { units } = form;
    if (units.length < 3 || initialled[0] || initialled[units.length - 1]) return [];
    const letters = units.map((unit, at) => (initialled[at] ? '' : unit.letters)).join('');
    return (variants().get(letters) ?? [])
      .filter((hit) => hit.rank === 0)
      .map((hit) => ({ known: hit.entry.person, via: 'initials', differences: [] }));
  }

  function near(form: NameForm, words: OrganisationForm | null): NameAnswer {
    const found: { known: Known; evidence: NameEvidence }[] = [];
    for (const entry of nearCandidates(form)) {
      const evidence = nearEvidence(form, entry.form);
      if (evidence !== null) found.push({ known: entry.person, evidence });
    }
    if (words !== null) {
      for (const entry of organisationCandidates(words)) {
        const evidence = nearOrganisation(words, entry.form);
        if (evidence !== null) found.push({ known: entry.organisation, evidence });
      }
      const start = distinct(
        reader,
        (organisationStarts().get(words.letters) ?? []).map((hit) => hit.entry.organisation),
      );
      if (start.length === 1 && start[0])
        found.push({ known: start[0], evidence: partEvidence('organisation', words.text, start[0].name) });
    }
    if (found.length === 0) return unknown;
    const best = Math.max(...found.map((hit) => hit.evidence.score));
    const close = found.filter((hit) => hit.evidence.score > best - margin);
    const candidates = distinct(
      reader,
      close.map((hit) => hit.known),
    );
    if (candidates.length > 1) return { kind: 'ambiguous', candidates, via: 'resemblance' };
    const known = candidates[0] as Known;
    // Of several records of one person, the evidence of the one that is shown.
    const evidence = close
      .filter((hit) => hit.evidence.score === best)
      .sort(
        (a, b) =>
          Number(b.known === known) - Number(a.known === known) ||
          compareText(a.evidence.listed, b.evidence.listed) ||
          compareText(a.evidence.part, b.evidence.part),
      )[0]?.evidence as NameEvidence;
    return { kind: 'near', known, evidence };
  }

  function nearCandidates(form: NameForm): Set<NameEntry> {
    const out = new Set<NameEntry>();
    if (form.units.length === 0 || form.units.length > unitLimit) return out;
    const take = (list: readonly NameEntry[] | undefined) => {
      for (const entry of list ?? []) if (out.size < candidateLimit) out.add(entry);
    };
    for (const unit of form.units) {
      if (unit.letters.length < 4) continue;
      for (const less of reader.lessOne(unit.letters)) take(neighbours().get(less));
    }
    for (const word of wordsOf(form)) take(bearers().get(word));
    return out;
  }

  function organisationCandidates(words: OrganisationForm): Set<OrganisationEntry> {
    const out = new Set<OrganisationEntry>();
    const map = organisationWords();
    const take = (key: string) => {
      for (const entry of map.get(key) ?? []) if (out.size < candidateLimit) out.add(entry);
    };
    for (const word of words.words.slice(0, 8)) {
      take(word);
      if (word.length < 5) continue;
      take(`-${word}`);
      for (const less of reader.lessOne(word)) {
        take(`-${less}`);
        if (less !== word) take(less);
      }
    }
    if (words.words.length === 1 && words.letters !== '') take(`^${words.letters[0]}`);
    return out;
  }

  /** The same of hits, of which the first of the one tells how it was found. */
  function oneOf(hits: readonly Hit[], via: NameVia, sure: (via: NameVia) => 'alias' | 'exact'): NameAnswer {
    return one(
      hits.map((hit) => hit.known),
      via,
      (known) => {
        const hit = hits.find((other) => other.known === known) as Hit;
        return hit.differences.length > 0
          ? { kind: 'variant', known, via: hit.via, differences: hit.differences }
          : { kind: sure(hit.via), known, via: hit.via };
      },
    );
  }

  /** All of one mind: the one; several: all of them, in an order of their own. */
  function one(known: readonly Known[], via: NameVia, answer: (known: Known) => NameAnswer): NameAnswer {
    const candidates = distinct(reader, known);
    return candidates.length === 1 ? answer(candidates[0] as Known) : { kind: 'ambiguous', candidates, via };
  }

  /** Every word of every name but particles inside it, and what is written as one: a text with none of them names nobody here. */
  const allWords = lazy(() => {
    const set = new Set<string>();
    // `Ben` is a particle, too; a name that begins with it may be Ben's.
    for (const { words } of entries())
      for (const [at, word] of words.entries()) if (at === 0 || !reader.isParticle(word)) set.add(word);
    for (const { form } of affiliations()) {
      for (const word of form.words) set.add(word);
      set.add(form.letters);
    }
    let longest = 0;
    for (const { length } of set) longest = Math.max(longest, length);
    return { set, longest };
  });

  /** `PPK`, `J.-P. D.`, `TvZ`: whose initials these are. */
  function initialled(words: string): NameAnswer | null {
    const letters = areInitials(words) ? reader.letters(words.replace(/[.\s-]/g, '')) : '';
    const bearers = initials().get(letters) ?? [];
    if (letters === '' || bearers.length === 0 || reader.isBody(letters)) return null;
    return one(
      bearers.map(({ person }) => person),
      'initials',
      (known) => ({ kind: 'alias', known, via: 'initials' }),
    );
  }

  function mayName(words: string): boolean {
    if (areInitials(words) && initialled(words) !== null) return true;
    const tokens = reader.words(words);
    const { set, longest } = allWords();
    for (let from = 0; from < tokens.length; from++) {
      let joined = '';
      // `De Henau` where the list has `Dehenau`.
      for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
        joined += tokens[at];
        if (joined.length > longest) break;
        if (set.has(joined)) return true;
      }
    }
    return tokens.length > 4 && set.has(tokens.join(''));
  }

  function resolveName(name: string, resembling: boolean): NameAnswer {
    if (!resembling && !mayName(name)) return unknown;
    const form = reader.form(name);
    const words = organisations.length > 0 ? reader.organisation(name) : null;
    const answer = exact(form, words) ?? variant(form, words) ?? short(form, words) ?? initialled(name);
    return answer ?? (resembling ? near(form, words) : unknown);
  }

  function resolveOrganisation(name: string, resembling: boolean): NameAnswer {
    if (!resembling && !mayName(name)) return unknown;
    const words = reader.organisation(name);
    const nobody = reader.form('');
    const answer = exact(nobody, words) ?? variant(nobody, words) ?? short(nobody, words);
    return answer ?? (resembling ? near(nobody, words) : unknown);
  }

  /** The address, where the name alone does not tell. */
  function byMail(email: string): KnownPerson | null {
    const known = distinct(reader, mails().get(email.toLowerCase()) ?? []);
    return known.length === 1 && known[0]?.kind === 'person' ? known[0] : null;
  }

  /** What a name alone means, with near misses and without. */
  const answers = { all: new Map<string, NameAnswer>(), sure: new Map<string, NameAnswer>() };

  function resolve(written: string | WrittenName, resembling = true): NameAnswer {
    // The same few people are named in entry after entry.
    const name = aloneIn(written);
    if (name === null || name.length > shortName) return resolveAnew(written, resembling);
    const known = resembling ? answers.all : answers.sure;
    return known.get(name) ?? memoize(known, keptAnswers, detached(name), resolveAnew(written, resembling));
  }

  function resolveAnew(written: string | WrittenName, resembling: boolean): NameAnswer {
    if (typeof written !== 'string') return resolveParts(written, resembling);
    if (!/[(@<]/.test(written)) return resolveParts({ name: written, organisation: null, email: null }, resembling);
    // Somebody may be listed with brackets in the name.
    const whole = exact(reader.form(written), organisations.length > 0 ? reader.organisation(written) : null);
    return whole ?? resolveParts(parsePerson(written), resembling);
  }

  function resolveParts(written: WrittenName, resembling: boolean): NameAnswer {
    const { email } = written;
    const { name, organisation } = takeHandle(written.name, written.organisation) ?? written;
    const owner = email === null || isFunctionMailbox(email, reader) ? null : byMail(email);
    if (name === null) {
      if (owner !== null) return { kind: 'alias', known: owner, via: 'email' };
      return organisation === null ? unknown : resolveOrganisation(organisation, resembling);
    }
    const answer = calledAt(name) ?? resolveName(name, resembling);
    if (answer.kind === 'ambiguous') return choose(name, answer, organisation, owner);
    const isShort = isResolved(answer) && answer.via !== 'name' && answer.via !== 'alias';
    if (isShort && contradicted(answer.known, organisation, reader)) {
      return { kind: 'near', known: answer.known, evidence: partEvidence('whole', name, answer.known.name) };
    }
    if (answer.kind === 'unknown' && owner !== null) {
      return {
        kind: 'near',
        known: owner,
        evidence: { ...partEvidence('whole', name, owner.name), kind: 'email', score: 0.6 },
      };
    }
    return answer;
  }

  /** `@Koen`, in small letters but the first, is Koen, where nobody has a handle: people are called so in notes; `@koen` is a handle. */
  function calledAt(name: string): NameAnswer | null {
    if (!isHandle(name) || !/^@[A-Z][a-z]+$/.test(name) || exact(reader.form(name), null) !== null) return null;
    if (entries().some(({ form }) => isHandle(form.text))) return null;
    const called = resolveName(name.slice(1), false);
    return isResolved(called) ? called : null;
  }

  /** Of several candidates, the one whose address or organisation was written too. */
  function choose(
    name: string,
    answer: Extract<NameAnswer, { kind: 'ambiguous' }>,
    organisation: string | null,
    owner: KnownPerson | null,
  ): NameAnswer {
    const { candidates, via } = answer;
    if (via === 'resemblance') return answer;
    const fits = (known: Known): boolean =>
      known.kind === 'person' &&
      organisation !== null &&
      [known.organisation, ...(known.formerly ?? [])].some(
        (one) => one !== null && ['same', 'variant'].includes(compareOrganisations(organisation, one, reader).kind),
      );
    const owned = candidates.filter((known) => known === owner);
    const chosen = owned.length > 0 ? owned : candidates.filter(fits);
    const [known] = chosen;
    if (known === undefined) return answer;
    if (chosen.length > 1) return { ...answer, candidates: chosen };
    if (via !== 'name') return { kind: 'alias', known, via };
    const differences = variantDifferences(reader.form(name), reader.form(known.name), reader) ?? [];
    return differences.length > 0 ? { kind: 'variant', known, via, differences } : { kind: 'exact', known, via };
  }

  return {
    reader,
    people,
    organisations,
    resolve,
    mayName,
    fullName(form) {
      const answer = exact(form, null) ?? variant(form, null);
      return answer !== null && isResolved(answer) ? answer : null;
    },
    hasLetters: (letters) => variants().has(letters),
    beginsOrganisation(words) {
      if (organisations.length === 0) return false;
      const { letters } = reader.organisation(words);
      return organisationVariants().has(letters) || organisationStarts().has(letters);
    },
    bearers: (letters) => bearers().get(letters) ?? [],
    mayBear(start) {
      const normalized = normalize(start);
      return !/^[a-z]{3}$/.test(normalized) || bearerStarts().has(normalized);
    },
  };
}

/** The name, where nothing else is written: no organisation, no address. */
function aloneIn(written: string | WrittenName): string | null {
  if (typeof written !== 'string') return written.organisation === null && written.email === null ? written.name : null;
  return /[(@<]/.test(written) ? null : written;
}
