import type { KeyName, PersonKeyName } from '../language/vocabulary.ts';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { type IsoDate, type IsoTime, isIsoDate } from '../model/iso-date.ts';
import type {
  Approval,
  Attendee,
  FrontMatterKey,
  Language,
  Presence,
  Status,
  WrittenPerson,
} from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import type { DateReader } from '../text/dates.ts';
import { intern, squeeze } from '../text/fold.ts';
import { hasLookalikes } from '../text/lookalikes.ts';
import { splitList } from '../text/person-text.ts';
import { remember } from '../text/remember.ts';
import { withoutComments } from './comments.ts';
import type { FrontMap, FrontNode, FrontPair } from './front-node.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { type PersonParts, personParts } from './person.ts';
import { isMixed, isRemark, partedName, proxyIn, remarkAtEnd } from './presence-words.ts';

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
];

/** The same keys come again in meeting after meeting: so many short ones are remembered. */

const knownLimit = 256;
const shortLimit = 48;

/** What a key means, folded. */
interface KeyHit {
  readonly name: KeyName;
  readonly language: Language | undefined;
}

/** The keys that were met, as written; null for what is none. */
const knownKeys = new Map<string, KeyHit | null>();
/** The lexicon that they are of. */
let keysOf: Lexicon | null = null;

function keyNamed(written: string, lexicon: Lexicon): KeyHit | null {
  if (keysOf !== lexicon) {
    knownKeys.clear();
    keysOf = lexicon;
  }
  let hit = knownKeys.get(written);
  if (hit === undefined) {
    const folded = foldLabel(written);
    const name = lexicon.keys.get(folded);
    hit = name === undefined ? null : { name, language: lexicon.keyLanguage.get(folded) };
    if (written.length <= shortLimit) remember(knownKeys, knownLimit, intern(written), hit);
  }
  return hit;
}

/** What reading the front matter needs. */
export interface FrontContext {
  readonly lexicon: Lexicon;
  readonly dates: DateReader;
  /** Of a folded word: whether family names begin with it (« de Smet »). */
  readonly isParticle: (folded: string) => boolean;
}

/** Reads the tree of the front matter. What it cannot use is a problem at its own key; nothing throws. */
export function readFrontMatter(
  map: FrontMap,
  { lexicon, dates, isParticle }: FrontContext,
  fenceStart: number,
): FrontMatter {
  const problems: Problem[] = [...map.problems];
  const languages: Record<Language, number> = { fr: 0, nl: 0, en: 0 };
  const keys: Partial<Record<FrontMatterKey, Place>> = {};
  const values = new Map<KeyName, FrontPair>();
  for (const pair of map.pairs) {
    const hit = keyNamed(pair.key, lexicon);
    if (hit === null) {
      const near = lexicon.nearKey(foldLabel(pair.key));
      const code = hasLookalikes(pair.key)
        ? 'front-matter-invalid/lookalike'
        : near
          ? 'front-matter-invalid/near-key'
          : 'front-matter-invalid/unknown-key';
      problems.push(problem(code, pair.keyPlace, { key: pair.key, near }));
      continue;
    }
    const { name, language } = hit;
    if (language) languages[language]++;
    if (values.has(name)) {
      problems.push(
        problem(
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
        ),
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
      problems.push(problem('front-matter-invalid/not-text', pair.value.place, { key: pair.key }));
      return null;
    }
    const value = intern(squeeze(pair.value.value));
    return value === '' ? null : { value, place: pair.value.place };
  };

  const date = readDateValue();
  const statusText = textOf('status');
  let status: Status = 'draft';
  if (statusText) {
    const known = lexicon.statuses.get(foldLabel(statusText.value));
    if (known) status = known;
    else problems.push(problem('front-matter-invalid/status', statusText.place, { value: statusText.value }));
  }
  const languageText = textOf('language');
  let language: Language | null = null;
  if (languageText) {
    const code = foldLabel(languageText.value).slice(0, 2);
    const known = code === 'fr' || code === 'nl' || code === 'en' ? code : null;
    if (known) language = known;
    else problems.push(problem('front-matter-invalid/language', languageText.place, { value: languageText.value }));
  }
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
    people,
    approval: readApproval(),
    sent: readSent(),
    language,
    keys,
    problems,
    languages,
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
      if (texts.length === 0) problems.push(problem('date-invalid/missing', pair.keyPlace));
      else if (texts.length === 1 && isIsoDate(only)) {
        // Brackets reach beyond what they hold; dashes do not.
        const [item] = pair.value.kind === 'list' ? pair.value.items : [];
        const text = item && item.place.end === place.end ? `- ${only}` : `[${only}]`;
        problems.push(problem('date-invalid/form', place, { text, date: only }));
      } else problems.push(problem('date-invalid', place, { text: texts.join(', ') }));
      return null;
    }
    const found = textOf('date');
    if (!found) {
      const place = pair ? pair.keyPlace : { start: fenceStart, end: fenceStart + 3 };
      if (!pair || pair.value.kind === 'null') problems.push(problem('date-invalid/missing', place));
      return null;
    }
    if (isIsoDate(found.value)) return found.value;
    const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(found.value);
    const read =
      stamp && isIsoDate(stamp[1] as string)
        ? { date: stamp[1] as string, problem: null, precision: 'day' }
        : dates.readDate(found.value, { meeting: null, language: 'fr' });
    if (read && !read.problem && read.date !== null && read.precision === 'day') {
      problems.push(problem('date-invalid/form', found.place, { text: found.value, date: read.date }));
    } else if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(found.value) || read?.problem?.kind === 'impossible') {
      problems.push(problem('date-invalid/impossible', found.place, { text: found.value }));
    } else problems.push(problem('date-invalid', found.place, { text: found.value }));
    return null;
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
        problems.push(problem('front-matter-invalid/time-rest', found.place, { rest, time: first.time.start }));
        return { from: first.time.start, until: first.time.end };
      }
      problems.push(problem('front-matter-invalid/time', found.place, { value: found.value }));
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
      problems.push(
        problem('front-matter-invalid/time-form', found.place, { value: found.value, time: time.start }, { edits }),
      );
    }
    return { from: time.start, until: time.end };
  }

  function readOne(name: 'chair' | 'secretary'): WrittenPerson | null {
    const pair = values.get(name);
    if (!pair || pair.value.kind === 'null') return null;
    if (pair.value.kind === 'map') return readPersonMap(pair.value, 'present');
    const found = textOf(name);
    if (!found) return null;
    const who = withoutRest(personParts(found.value), found.place);
    return who === null
      ? null
      : { name: who.name, organisation: who.organisation, email: who.email, place: found.place };
  }

  function readPeople(pair: FrontPair, presence: Presence): void {
    const { value } = pair;
    if (value.kind === 'null') return;
    if (value.kind === 'text') listFromText(value, presence);
    else if (value.kind === 'map') {
      // A map where a list is meant: one person, or `Name (Organisation): email` without the dash.
      const one = readPersonMap(value, presence);
      problems.push(problem('front-matter-invalid/not-a-list', pair.keyPlace, { key: pair.key }));
      if (one) people.push(one);
    } else {
      const { items } = value;
      for (let at = 0; at < items.length; at++) {
        const node = items[at] as FrontNode;
        if (node.kind === 'text') {
          const words = squeeze(node.value);
          if (words === '') continue;
          const parts = personParts(words);
          if (parts.name === null && parts.organisation === null)
            problems.push(problem('front-matter-invalid/person-nameless', node.place));
          else if (parts.rest !== null && areSeveral(words)) listFromText(node, presence);
          else addPerson(parts, node.place, presence);
        } else if (node.kind === 'map') {
          const person = readPersonMap(node, presence);
          if (person) people.push(person);
        } else if (node.kind === 'list')
          problems.push(problem('front-matter-invalid/person', node.place, { key: pair.key }));
      }
    }
  }

  function addPerson(parts: PersonParts, place: Place, presence: Presence): void {
    const who = withoutRest(parts, place);
    if (who !== null) people.push(attendee(who, place, presence));
  }

  /** Whether a name is struck as a whole (`~~Odile Marchand~~`), and does not count; what is struck in one is said. */
  function isStruck(name: string | null, place: Place): boolean {
    const at = name === null ? -1 : name.indexOf('~~');
    if (name === null || at === -1) return false;
    const close = name.indexOf('~~', at + 2);
    const whole = at === 0 && (close === -1 || close === name.length - 2);
    const text = name.slice(at + 2, close === -1 ? undefined : close);
    problems.push(problem(whole ? 'struck-text/part' : 'struck-text', place, { text }));
    return whole;
  }

  /** The parts of a person; words that are none of them are kept out of the name, and said. Null where it is struck. */
  function withoutRest(typed: PersonParts, place: Place): PersonParts | null {
    const parts = withoutRemarks(typed, place);
    if (parts.long && parts.name !== null && isMixed(parts.name, lexicon, isParticle))
      problems.push(problem('front-matter-invalid/person-mixed', place, { who: parts.name }));
    if (!parts.odd) return parts;
    if (isStruck(parts.name, place)) return null;
    const colon = parts.name === null ? -1 : parts.name.indexOf(': ');
    // « Odile : excusée »: an e-mail address is what may stand there.
    const name = colon > 0 ? intern((parts.name as string).slice(0, colon).trimEnd()) : parts.name;
    const after = colon > 0 ? (parts.name as string).slice(colon + 2) : '';
    const rest = [after, parts.rest ?? ''].filter((one) => one !== '').join(', ');
    const who = name ?? parts.organisation ?? parts.email;
    if (rest !== '') tellRest(rest, proxyIn(rest, lexicon), who, place);
    return {
      name,
      organisation: parts.organisation,
      email: parts.email,
      rest: null,
      odd: false,
      parted: false,
      long: false,
    };
  }

  /** A person without what is read as the organisation or as part of the name and is a remark: `Odile (Le Fil, en visio)`, `Odile, trésorière`, `Odile – représentée par Paul`. */
  function withoutRemarks(parts: PersonParts, place: Place): PersonParts {
    const { name, organisation } = parts;
    if (!parts.parted && (organisation === null || !lexicon.remarkTitles.has(organisation))) return parts;
    // « Pierre : excusé » is read below.
    const parted =
      name === null || parts.odd || !parts.parted ? null : (partedName(name) ?? remarkAtEnd(name, lexicon));
    const who = parted === null || name === null ? name : name.slice(0, parted.end);
    const isBare = parted !== null && name !== null && tellRemark(name.slice(parted.from), who, place);
    const pieces = organisation === null ? [] : splitList(organisation);
    const kept = pieces.filter((piece) => !tellRemark(piece, isBare ? who : name, place));
    if (!isBare && kept.length === pieces.length) return parts;
    return {
      ...parts,
      name: isBare && who !== null ? intern(who) : name,
      organisation: kept.length === pieces.length ? organisation : kept.length === 0 ? null : intern(kept.join(', ')),
    };
  }

  /** Says of words beside a name that they are a proxy or a remark; false where they are none. */
  function tellRemark(words: string, who: string | null, place: Place): boolean {
    const proxy = proxyIn(words, lexicon);
    // « (20h30 – 21h) »
    if (proxy === null && !isRemark(words, lexicon) && dates.findTimes(words)[0]?.start !== 0) return false;
    tellRest(words, proxy, who, place);
    return true;
  }

  function tellRest(rest: string, proxy: string | null, who: string | null, place: Place): void {
    problems.push(
      proxy === null
        ? problem('front-matter-invalid/person-rest', place, { rest, who })
        : problem('front-matter-invalid/person-proxy', place, { rest, who, proxy }),
    );
  }

  /** `présents: A, B` on one line is a list, written short. */
  function listFromText(node: Extract<FrontNode, { kind: 'text' }>, presence: Presence): void {
    let depth = 0;
    let from = 0;
    const value = withoutComments(node.value);
    const add = (to: number) => {
      const words = squeeze(value.slice(from, to));
      if (words === '') return;
      const offset = node.place.start + (node.quoted ? 1 : 0);
      const place = { start: offset + from, end: offset + to };
      addPerson(personParts(words), place, presence);
    };
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code === 40) depth++;
      else if (code === 41) depth--;
      else if ((code === 44 || code === 59) && depth <= 0) {
        add(at);
        from = at + 1;
      }
    }
    add(value.length);
  }

  function readPersonMap(node: Extract<FrontNode, { kind: 'map' }>, presence: Presence): Attendee | null {
    const known = node.pairs.filter((pair) => lexicon.personKeys.has(foldLabel(pair.key)));
    if (known.length === 0 && node.pairs.length === 1) {
      const pair = node.pairs[0] as FrontPair;
      if (pair.value.kind === 'text' || pair.value.kind === 'null') {
        // YAML reads « Name (Organisation) : email » as a map of one key.
        const words = pair.value.kind === 'text' ? `${pair.key} : ${pair.value.value}` : pair.key;
        const place = { start: pair.keyPlace.start, end: Math.max(pair.keyPlace.end, pair.value.place.end) };
        const who = withoutRest(personParts(squeeze(words)), place);
        return who === null ? null : attendee(who, place, presence);
      }
    }
    const fields: Partial<Record<PersonKeyName, string>> = {};
    for (const pair of node.pairs) {
      const name = lexicon.personKeys.get(foldLabel(pair.key));
      if (name === undefined) {
        problems.push(problem('front-matter-invalid/person-key', pair.keyPlace, { key: pair.key }));
        continue;
      }
      if (pair.value.kind === 'null') continue;
      if (pair.value.kind !== 'text') {
        problems.push(problem('front-matter-invalid/not-text', pair.value.place, { key: pair.key }));
        continue;
      }
      const value = intern(squeeze(pair.value.value));
      if (value === '') continue;
      if (name === 'from' || name === 'until') {
        const time = dates.readTime(value);
        if (time) fields[name] = time.start;
        else problems.push(problem('front-matter-invalid/time', pair.value.place, { value }));
      } else fields[name] = value;
    }
    if (fields.name === undefined && fields.organisation === undefined) {
      problems.push(problem('front-matter-invalid/person-nameless', node.place));
      return null;
    }
    if (isStruck(fields.name ?? null, node.place)) return null;
    return {
      name: fields.name ?? null,
      organisation: fields.organisation ?? null,
      email: fields.email ?? null,
      place: node.place,
      presence: fields['represented-by'] !== undefined && presence !== 'guest' ? 'represented' : presence,
      role: fields.role ?? null,
      representedBy: fields['represented-by'] ?? null,
      from: fields.from ?? null,
      until: fields.until ?? null,
      familyName: fields['family-name'] ?? null,
    };
  }

  function readSent(): IsoDate | null {
    const found = textOf('sent');
    if (found === null) return null;
    if (isIsoDate(found.value)) return found.value;
    const read = dates.readDate(found.value, { meeting: date, language: 'fr' });
    const suggestion = read?.problem === null && read.precision === 'day' ? read.date : '2025-03-20';
    problems.push(problem('front-matter-invalid/sent', found.place, { value: found.value, suggestion }));
    return null;
  }

  function readApproval(): Approval | null {
    const pair = values.get('approved');
    if (!pair || pair.value.kind === 'null') {
      if (status === 'approved')
        problems.push(
          problem('front-matter-invalid/approval-missing', keys.status ?? { start: fenceStart, end: fenceStart + 3 }),
        );
      return null;
    }
    if (pair.value.kind !== 'map') {
      problems.push(problem('front-matter-invalid/approval', pair.value.place, { key: pair.key }));
      return null;
    }
    let on: IsoDate | null = null;
    let meeting: string | null = null;
    let digest: string | null = null;
    for (const field of pair.value.pairs) {
      const name = lexicon.approvalKeys.get(foldLabel(field.key));
      if (name === undefined || field.value.kind !== 'text') {
        problems.push(problem('front-matter-invalid/unknown-key', field.keyPlace, { key: field.key, near: null }));
        continue;
      }
      const value = intern(squeeze(field.value.value));
      if (name === 'on') {
        if (isIsoDate(value)) on = value;
        else problems.push(problem('front-matter-invalid/approval', field.value.place, { key: field.key }));
      } else if (name === 'in') meeting = value;
      else digest = value;
    }
    return { on, in: meeting, digest, place: { start: pair.keyPlace.start, end: pair.value.place.end } };
  }
}

/** Several people in one line, each with an organisation or an address: `Odile (A), Théo (B)`. */
function areSeveral(words: string): boolean {
  return splitList(words)
    .map(personParts)
    .every(
      ({ name, organisation, email, rest }) =>
        name !== null && rest === null && (organisation !== null || email !== null),
    );
}

function attendee({ name, organisation, email }: PersonParts, place: Place, presence: Presence): Attendee {
  // Not spread: this runs for every name of every file.
  return {
    name,
    organisation,
    email,
    place,
    presence,
    role: null,
    representedBy: null,
    from: null,
    until: null,
    familyName: null,
  };
}

/** The words of a list or a map, in their order. */
function textsIn(node: FrontNode): string[] {
  if (node.kind === 'text') return [squeeze(node.value)];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  if (node.kind === 'map') return node.pairs.flatMap((pair) => [squeeze(pair.key), ...textsIn(pair.value)]);
  return [];
}
