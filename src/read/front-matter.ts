import type { PresenceWord } from '../language/import.ts';
import type { KeyName, PersonKeyName } from '../language/vocabulary.ts';
import { withoutComments } from '../markdown/comments.ts';
import { byLanguage } from '../model/by-language.ts';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { type IsoDate, type IsoTime, isIsoDate } from '../model/iso-date.ts';
import {
  type Approval,
  type Attendee,
  type FrontMatterKey,
  type Language,
  languages,
  type MeetingKind,
  type Office,
  type Presence,
  type Status,
  type WrittenPerson,
} from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import { type ListedAttendee, readAttendees, withGivers } from '../recognise/attendees.ts';
import { labelOf } from '../recognise/field-line.ts';
import { type Lexicon, normalizeLabel } from '../recognise/lexicon.ts';
import { splitAttendees } from '../recognise/listed-people.ts';
import { saysNothing } from '../recognise/nothing.ts';
import { readRole } from '../recognise/roles.ts';
import { hasLookalikes } from '../text/lookalikes.ts';
import { intern, squeeze } from '../text/normalize.ts';
import type { FrontMap, FrontNode, FrontPair } from './front-node.ts';
import { areSeveral, isMixed, ofOrganisation, type SeveralContext } from './several.ts';

/** What the front matter says, whatever the language of its keys. */
export interface FrontMatter {
  readonly date: IsoDate | null;
  readonly status: Status;
  readonly title: string | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  readonly chair: WrittenPerson | null;
  readonly secretary: WrittenPerson | null;
  readonly people: readonly Attendee[];
  readonly approval: Approval | null;
  readonly sent: IsoDate | null;
  readonly kind: MeetingKind;
  readonly opened: IsoDate | null;
  readonly closes: IsoDate | null;
  readonly language: Language | null;
  readonly keys: Readonly<Partial<Record<FrontMatterKey, Place>>>;
  readonly problems: readonly Problem[];
  readonly languages: Readonly<Record<Language, number>>;
}

const presences: readonly (readonly [KeyName, Presence])[] = [
  ['invited', 'invited'],
  ['attendees', 'present'],
  ['excused', 'excused'],
  ['absent', 'absent'],
  ['guests', 'guest'],
  ['proxies', 'represented'],
];

const presenceKeys: Readonly<Record<PresenceWord, KeyName>> = {
  present: 'attendees',
  excused: 'excused',
  absent: 'absent',
  guests: 'guests',
  invited: 'invited',
};

interface KeyNamed {
  readonly name: KeyName;
  readonly language: Language | undefined;
}

/** What a key means; one said in two languages (`lieu/plaats`) what both of its words do. */
function keyNamed(pair: FrontPair, context: FrontContext): KeyNamed | null {
  const whole = wordNamed(pair, context);
  if (whole !== null || !pair.key.includes('/')) return whole;
  const [first, ...more] = pair.key.split('/').map((key) => wordNamed({ ...pair, key: key.trim() }, context));
  return first != null && more.every((one) => one?.name === first.name) ? { ...first, language: undefined } : null;
}

/** What a word means as a key: its own sense, else that of a field line (« facilitation », `notulist`) before a value that may be one. */
function wordNamed({ key, value }: FrontPair, context: FrontContext): KeyNamed | null {
  const { lexicon } = context;
  const normalized = normalizeLabel(key);
  const name = lexicon.keys.get(normalized);
  if (name !== undefined) return { name, language: lexicon.keyLanguage.get(normalized) };
  const label = labelOf(key, context);
  if (label === null) return null;
  const meant = { language: undefined };
  if (label.kind === 'people') return { ...meant, name: presenceKeys[label.presence] };
  if (label.kind === 'proxies') return { ...meant, name: 'proxies' };
  const { field } = label;
  if (field !== 'chair' && field !== 'secretary') return null;
  return value.kind === 'text' && /^[@\p{Lu}]/u.test(value.value) && value.value.length <= 60
    ? { ...meant, name: field }
    : null;
}

/** The fence with which a file begins that has front matter. */
const atFence: Place = { start: 0, end: 3 };

/** What reading the front matter needs. */
export interface FrontContext extends SeveralContext {
  readonly lexicon: Lexicon;
  /** The archive's, for a PV that does not say its own. */
  readonly language: Language | null;
}

/** Reads the tree of the front matter. What it cannot use is a problem at its own key; nothing throws. */
export function readFrontMatter(map: FrontMap, context: FrontContext): FrontMatter {
  const { lexicon, dates } = context;
  const problems: Problem[] = [...map.problems];
  const tell = (...said: Parameters<typeof problem>): void => void problems.push(problem(...said));
  const keysBy: Record<Language, number> = { ...byLanguage(() => 0) };
  const keys: Partial<Record<FrontMatterKey, Place>> = {};
  const values = new Map<KeyName, FrontPair>();
  for (const pair of map.pairs) {
    const hit = keyNamed(pair, context);
    if (hit === null) {
      const near = lexicon.nearKey(normalizeLabel(pair.key));
      const code = hasLookalikes(pair.key)
        ? 'front-matter-invalid/lookalike'
        : near
          ? 'front-matter-invalid/near-key'
          : 'front-matter-invalid/unknown-key';
      tell(code, pair.keyPlace, { key: pair.key, near });
      continue;
    }
    const { name, language } = hit;
    if (language) keysBy[language]++;
    if (values.has(name)) {
      tell(
        'front-matter-invalid/duplicate',
        pair.keyPlace,
        { key: pair.key },
        {
          related: [
            {
              code: 'related-first',
              args: { key: pair.key },
              file: null,
              place: (values.get(name) as FrontPair).keyPlace,
            },
          ],
        },
      );
      continue;
    }
    values.set(name, pair);
    keys[name] = { start: pair.keyPlace.start, end: Math.max(pair.keyPlace.end, pair.value.place.end) };
  }

  const textOf = (name: KeyName): { value: string; place: Place } | null => {
    const pair = values.get(name);
    if (!pair || pair.value.kind === 'null') return null;
    if (pair.value.kind !== 'text') {
      tell('front-matter-invalid/not-text', pair.value.place, { key: pair.key });
      return null;
    }
    const value = intern(squeeze(pair.value.value));
    return value === '' ? null : { value, place: pair.value.place };
  };

  const language = meaningOf('language', (word) => languages.find((code) => word.startsWith(code)));
  // « ma » is a Tuesday in French, a Monday in Dutch.
  const spoken = language ?? context.language ?? 'fr';
  const date = readDateValue();
  const status = meaningOf('status', (word) => lexicon.statuses.get(word)) ?? 'draft';
  const start = readTimeValue('start');
  const end = readTimeValue('end');
  const people: Attendee[] = [];
  for (let at = 0; at < presences.length; at++) {
    const [name, presence] = presences[at] as (typeof presences)[number];
    const pair = values.get(name);
    if (pair) readPeople(pair, presence);
  }
  return {
    date,
    status,
    title: shown('title'),
    start: start.from,
    end: end.from ?? start.until,
    place: shown('place'),
    chair: readOne('chair'),
    secretary: readOne('secretary'),
    people: withGivers(people),
    approval: readApproval(),
    sent: readSent(),
    kind: meaningOf('kind', (word) => lexicon.kinds.get(word)) ?? 'meeting',
    opened: readDay('opened'),
    closes: readDay('closes'),
    language,
    keys,
    problems,
    languages: keysBy,
  };

  /** What a copy shows of a value: no comments. */
  function shown(name: 'title' | 'place'): string | null {
    const value = textOf(name)?.value ?? null;
    return value?.includes('<!--') ? squeeze(withoutComments(value)) || null : value;
  }

  function readDateValue(): IsoDate | null {
    const pair = values.get('date');
    if (pair && (pair.value.kind === 'list' || pair.value.kind === 'map')) {
      // It keeps the PV out of the registers as a word that is no date does: an error, not a remark on its form.
      const texts = textsIn(pair.value);
      const [only = ''] = texts;
      const { place } = pair.value;
      if (texts.length === 0) tell('date-invalid/missing', pair.keyPlace);
      else if (texts.length === 1 && isIsoDate(only)) {
        // Brackets reach beyond what they hold; dashes do not.
        const [item] = pair.value.kind === 'list' ? pair.value.items : [];
        const text = item && item.place.end === place.end ? `- ${only}` : `[${only}]`;
        return readAs(only, text, place, false);
      } else tell('date-invalid', place, { text: texts.join(', ') });
      return null;
    }
    const found = textOf('date');
    if (!found) {
      const place = pair ? pair.keyPlace : atFence;
      if (!pair || pair.value.kind === 'null') tell('date-invalid/missing', place);
      return null;
    }
    if (isIsoDate(found.value)) return found.value;
    const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(found.value);
    const read =
      stamp && isIsoDate(stamp[1] as string)
        ? { date: stamp[1] as string, problem: null, precision: 'day' }
        : dates.readDate(found.value, { meeting: null, language: spoken });
    if (read && !read.problem && read.date !== null && read.precision === 'day')
      return readAs(read.date, found.value, found.place, pair?.value.kind === 'text' && pair.value.quoted);
    if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(found.value) || read?.problem?.kind === 'impossible') {
      tell('date-invalid/impossible', found.place, { text: found.value });
    } else tell('date-invalid', found.place, { text: found.value });
    return null;
  }

  /** « datum: 2 maart 2026 » is a day that anybody reads; `check --fix` writes it as the registers do. */
  function readAs(date: IsoDate, text: string, place: Place, quoted: boolean): IsoDate {
    const edits: Edit[] = [{ start: place.start, end: place.end, text: quoted ? `"${date}"` : date }];
    tell('date-invalid/form', place, { text, date }, { edits });
    return date;
  }

  function readTimeValue(name: 'start' | 'end'): { from: IsoTime | null; until: IsoTime | null } {
    const found = textOf(name);
    if (!found) return { from: null, until: null };
    const time = dates.readTime(found.value);
    if (!time) {
      // « 15:00 UTC »: the hour counts, and what follows it is said to be unread.
      const first = dates.findTimes(found.value)[0];
      const rest = first?.start === 0 ? found.value.slice(first.end).trim() : '';
      if (first !== undefined && rest !== '') {
        tell('front-matter-invalid/time-rest', found.place, { rest, time: first.time.start });
        return { from: first.time.start, until: first.time.end };
      }
      tell('front-matter-invalid/time', found.place, { value: found.value });
      return { from: null, until: null };
    }
    if (time.end === null && found.value !== time.start) {
      const node = values.get(name)?.value;
      const edits: Edit[] = [
        {
          start: found.place.start,
          end: found.place.end,
          text: node?.kind === 'text' && node.quoted ? `"${time.start}"` : time.start,
        },
      ];
      tell('front-matter-invalid/time-form', found.place, { value: found.value, time: time.start }, { edits });
    }
    return { from: time.start, until: time.end };
  }

  function readOne(name: Office): WrittenPerson | null {
    const pair = values.get(name);
    if (!pair || pair.value.kind === 'null') return null;
    if (pair.value.kind === 'map') return readPersonMap(pair.value, 'present');
    const found = textOf(name);
    if (!found) return null;
    const { name: written, organisation, email } = onePerson(found.value, found.place, 'present');
    return { name: written, organisation, email, place: found.place };
  }

  function readPeople(pair: FrontPair, presence: Presence): void {
    const { value } = pair;
    if (value.kind === 'null') return;
    if (value.kind === 'text') listFromText(value, presence);
    else if (value.kind === 'map') {
      // A map where a list is meant: one person, or `Name (Organisation): email` without the dash.
      const one = readPersonMap(value, presence);
      tell('front-matter-invalid/not-a-list', pair.keyPlace, { key: pair.key });
      if (one) people.push(one);
    } else {
      const { items } = value;
      for (let at = 0; at < items.length; at++) {
        const node = items[at] as FrontNode;
        if (node.kind === 'text') {
          const words = squeeze(node.value);
          if (words === '') continue;
          const said = squeeze(withoutComments(words));
          if (areSeveral(said, context)) listFromText(node, presence);
          else addPeople(said, node.place, presence);
        } else if (node.kind === 'map') {
          if (listFromHouse(node, presence)) continue;
          const person = readPersonMap(node, presence);
          if (person) people.push(person);
        } else if (node.kind === 'list') tell('front-matter-invalid/person', node.place, { key: pair.key });
      }
    }
  }

  /** Adds whom an entry of a list names; words beside a name that say nothing to czs are told. */
  function addPeople(words: string, place: Place, presence: Presence): void {
    if (words.startsWith('~~') && words.endsWith('~~')) {
      tell('front-matter-invalid/person-rest', place, { rest: words, who: null });
      return;
    }
    for (const { attendee, unread } of readAttendees(words, place, presence, context)) {
      if (attendee.name === null && attendee.organisation === null) tell('front-matter-invalid/person-nameless', place);
      else people.push(attendee);
      if (attendee.name !== null && isMixed(attendee.name, attendee.organisation, context))
        tell('front-matter-invalid/person-mixed', place, { who: squeeze(words) });
      tellUnread(unread, attendee.name ?? attendee.organisation, place);
    }
  }

  function tellUnread(unread: readonly string[], who: string | null, place: Place): void {
    for (const rest of unread) tell('front-matter-invalid/person-rest', place, { rest, who });
  }

  /** One person where a list would be one too many: the chair, the secretary, a map of one key. */
  function onePerson(words: string, place: Place, presence: Presence): Attendee {
    const [found] = readAttendees(squeeze(withoutComments(words)), place, presence, context);
    const { attendee, unread } = found as ListedAttendee;
    tellUnread(unread, attendee.name ?? attendee.organisation, place);
    return attendee;
  }

  /** `présents: A, B` on one line is a list, written short. */
  function listFromText(node: Extract<FrontNode, { kind: 'text' }>, presence: Presence): void {
    // « absents: / », « excusés: néant »
    if (saysNothing(node.value, context.words)) return;
    // « voir ci-dessous », `see the list`: words without a capital name nobody.
    if (/^\p{Ll}\S* [^\p{Lu}@,;]+$/u.test(node.value)) {
      tellUnread([squeeze(node.value)], null, node.place);
      return;
    }
    const offset = node.place.start + (node.quoted ? 1 : 0);
    for (const { text, place } of splitAttendees(withoutComments(node.value), offset, context.words))
      addPeople(squeeze(text), place, presence);
  }

  /** « - CAW: Lies Maes, Sofie Claes », which is a map to YAML. */
  function listFromHouse({ pairs: [pair, more] }: Extract<FrontNode, { kind: 'map' }>, presence: Presence): boolean {
    if (pair?.value.kind !== 'text' || more !== undefined) return false;
    const { value, place, quoted } = pair.value;
    const list = ofOrganisation(pair.key, withoutComments(value), context);
    for (const one of list ?? []) {
      const start = place.start + (quoted ? 1 : 0);
      const before = people.length;
      addPeople(squeeze(one.text), { start: start + one.place.start, end: start + one.place.end }, presence);
      for (let at = before; at < people.length; at++) {
        const each = people[at] as Attendee;
        people[at] = { ...each, organisation: each.organisation ?? pair.key };
      }
    }
    return list !== null;
  }

  function readPersonMap(node: Extract<FrontNode, { kind: 'map' }>, presence: Presence): Attendee | null {
    const known = node.pairs.filter((pair) => lexicon.personKeys.has(normalizeLabel(pair.key)));
    if (known.length === 0 && node.pairs.length === 1) {
      const pair = node.pairs[0] as FrontPair;
      if (pair.value.kind === 'text' || pair.value.kind === 'null') {
        // YAML reads « Name (Organisation) : email » as a map of one key.
        const words = pair.value.kind === 'text' ? `${pair.key} : ${pair.value.value}` : pair.key;
        const place = { start: pair.keyPlace.start, end: Math.max(pair.keyPlace.end, pair.value.place.end) };
        return onePerson(words, place, presence);
      }
    }
    const fields: Partial<Record<PersonKeyName, string>> = {};
    for (const pair of node.pairs) {
      const name = lexicon.personKeys.get(normalizeLabel(pair.key));
      if (name === undefined) {
        tell('front-matter-invalid/person-key', pair.keyPlace, { key: pair.key });
        continue;
      }
      if (pair.value.kind === 'null') continue;
      if (pair.value.kind !== 'text') {
        tell('front-matter-invalid/not-text', pair.value.place, { key: pair.key });
        continue;
      }
      const value = intern(squeeze(pair.value.value));
      if (value === '') continue;
      if (name === 'from' || name === 'until') {
        const time = dates.readTime(value);
        if (time) fields[name] = time.start;
        else tell('front-matter-invalid/time', pair.value.place, { value });
      } else fields[name] = value;
    }
    if (fields.name === undefined && fields.organisation === undefined) {
      tell('front-matter-invalid/person-nameless', node.place);
      return null;
    }
    // Who was there until an hour, and gave a proxy, was there.
    const isPartly = presence === 'present' && (fields.from !== undefined || fields.until !== undefined);
    const isRepresented = fields['represented-by'] !== undefined && presence !== 'guest' && !isPartly;
    return {
      name: fields.name ?? null,
      organisation: fields.organisation ?? null,
      email: fields.email ?? null,
      place: node.place,
      presence: isRepresented ? 'represented' : presence,
      ...readRole(fields.role ?? null, context.words),
      representedBy: fields['represented-by'] ?? null,
      from: fields.from ?? null,
      until: fields.until ?? null,
      familyName: fields['family-name'] ?? null,
      replaces: fields.replaces ?? null,
    };
  }

  /** What the word of a key means; one that means nothing is told. */
  function meaningOf<Value>(
    name: 'status' | 'language' | 'kind',
    meant: (normalized: string) => Value | undefined,
  ): Value | null {
    const found = textOf(name);
    const value = found === null ? undefined : meant(normalizeLabel(found.value));
    if (found !== null && value === undefined)
      tell(`front-matter-invalid/${name}`, found.place, { value: found.value });
    return value ?? null;
  }

  function readDay(name: 'opened' | 'closes'): IsoDate | null {
    const found = textOf(name);
    if (found === null || isIsoDate(found.value)) return found?.value ?? null;
    tell('front-matter-invalid/day', found.place, { value: found.value, suggestion: date ?? '2025-03-20' });
    return null;
  }

  function readSent(): IsoDate | null {
    const found = textOf('sent');
    if (found === null) return null;
    if (isIsoDate(found.value)) return found.value;
    const read = dates.readDate(found.value, { meeting: date, language: spoken });
    const suggestion = read?.problem === null && read.precision === 'day' ? read.date : '2025-03-20';
    tell('front-matter-invalid/sent', found.place, { value: found.value, suggestion });
    return null;
  }

  function readApproval(): Approval | null {
    const pair = values.get('approved');
    if (!pair || pair.value.kind === 'null') {
      // `approved:` with nothing after it: nobody knows any more when.
      if (status === 'approved' && !pair) tell('front-matter-invalid/approval-missing', keys.status ?? atFence);
      return null;
    }
    if (pair.value.kind !== 'map') {
      tell('front-matter-invalid/approval', pair.value.place, { key: pair.key });
      return null;
    }
    let on: IsoDate | null = null;
    let meeting: string | null = null;
    let digest: string | null = null;
    for (const field of pair.value.pairs) {
      const name = lexicon.approvalKeys.get(normalizeLabel(field.key));
      if (name === undefined || field.value.kind !== 'text') {
        tell('front-matter-invalid/unknown-key', field.keyPlace, { key: field.key, near: null });
        continue;
      }
      const value = intern(squeeze(field.value.value));
      if (name === 'on') {
        if (isIsoDate(value)) on = value;
        else tell('front-matter-invalid/approval', field.value.place, { key: field.key });
      } else if (name === 'in') meeting = value;
      else digest = value;
    }
    return { on, in: meeting, digest, place: { start: pair.keyPlace.start, end: pair.value.place.end } };
  }
}

/** The words of a list or a map, in their order. */
function textsIn(node: FrontNode): string[] {
  if (node.kind === 'text') return [squeeze(node.value)];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  if (node.kind === 'map') return node.pairs.flatMap((pair) => [squeeze(pair.key), ...textsIn(pair.value)]);
  return [];
}
