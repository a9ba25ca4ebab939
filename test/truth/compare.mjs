/**
 * What is expected against what was got, one field at a time: words, people, due dates, modes, places. Each answers `ok`, `missing` (nothing
 * false, but not all of it) or `false`.
 *
 * @typedef {'ok' | 'missing' | 'false'} Match
 * @typedef {{ name?: string, kind?: string }} Person
 * @typedef {{ name: string, match: Match, got?: unknown }} Field a field that is not as expected
 */

// ------------------------------------------------------------------------------------------------------------------------------ words

/** @param {unknown} text without accents and capitals */
const fold = (text) =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ]/g, "'");

/** @param {unknown} text @returns {string[]} */
const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param {unknown} text the words that say something: of two letters, or a number */
export const tokens = (text) => words(text).filter((word) => word.length > 1 || /\d/.test(word));

/**
 * The share of the words of `want` that `got` has.
 * @param {unknown} want
 * @param {unknown} got
 */
export function overlap(want, got) {
  const wanted = new Set(tokens(want));
  const there = new Set(tokens(got));
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => there.has(word)).length / wanted.size;
}

/**
 * Where several answers are good enough, the one that fits best.
 * @param {Match[]} matches
 * @returns {Match}
 */
const easiest = (matches) =>
  matches.includes('ok') ? 'ok' : matches.includes('missing') ? 'missing' : /** @type {Match} */ ('false');

// ----------------------------------------------------------------------------------------------------------------------------- people

const titles = new Set(
  'm mr mme mlle mrs ms dr prof dhr mevr mevrouw heer mw cllr schepen le la les de het the l'.split(' '),
);
const everyone = new Set([
  ...['tous', 'toutes', 'tout le monde', 'chacun', 'tous les membres'],
  ...['iedereen', 'allen', 'everyone', 'everybody', 'all'],
]);

/** @param {string} name its words without titles, unless nothing else is left */
function nameWords(name) {
  const all = words(name);
  const bare = all.filter((word) => !titles.has(word));
  return bare.length > 0 ? bare : all;
}

/** @param {string[]} short @param {string[]} long « T. Maes » is inside « Thierry Maes » */
const inside = (short, long) =>
  short.length <= long.length &&
  short.every((word) => long.some((other) => word === other || (word.length === 1 && other.startsWith(word)))) &&
  short.some((word) => word.length > 1);

/** @param {string[]} short @param {string[]} long « TM » are the initials of « Thierry Maes » */
const initials = (short, long) =>
  short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join('');

/** @param {string} want @param {string} got */
export function samePerson(want, got) {
  const [a, b] = [nameWords(want), nameWords(got)];
  if (a.length === 0 || b.length === 0) return false;
  return a.join(' ') === b.join(' ') || inside(a, b) || inside(b, a) || initials(a, b) || initials(b, a);
}

/** @param {string} text « chaque partenaire » is everyone, as czs reads it */
const isEveryone = (text) =>
  text === '*' ||
  everyone.has(words(text).join(' ')) ||
  /^(?:chaque|each|every|elke?|iedere?) \S+(?: us)?$/i.test(text);

/** @param {string} want spellings between `|`, `*` for everyone @param {string | Person} got */
export function sameOwner(want, got) {
  const name = typeof got === 'string' ? got.replace(/^@/, '') : (got.name ?? '');
  const all = typeof got === 'string' ? isEveryone(got) : got.kind === 'everyone';
  return want
    .split('|')
    .some((spelling) => (spelling === '*' ? all || isEveryone(name) : samePerson(spelling, name) && !all));
}

/** @param {string[]} want @param {(string | Person)[] | null | undefined} got @returns {Match} */
export function matchPeople(want, got) {
  const there = got ?? [];
  if (there.some((person) => !want.some((each) => sameOwner(each, person)))) return 'false';
  return want.every((each) => there.some((person) => sameOwner(each, person))) ? 'ok' : 'missing';
}

// -------------------------------------------------------------------------------------------------------------------- days and modes

/**
 * @param {string | { from: string, to: string } | null} want
 * @param {{ date?: string | null, from?: string | null, to?: string | null } | null | undefined} got
 * @returns {Match}
 */
export function matchDue(want, got) {
  const day = got?.date ?? got?.to ?? got?.from ?? null;
  if (want === null) return day === null ? 'ok' : 'false';
  if (day === null) return 'missing';
  if (typeof want === 'string') return day === want ? 'ok' : 'false';
  return day >= want.from && day <= want.to ? 'ok' : 'false';
}

const votes = ['for', 'against', 'abstain'];

/**
 * What nobody counted (no abstention was said) may be 0 or left out.
 * @param {any} want `null`, the name of a mode, or `{ vote: { for, against, abstain } }`
 * @param {any} got `null`, the name of a mode, or the mode of a register
 * @returns {Match}
 */
export function matchMode(want, got) {
  if (want === null) return got ? 'false' : 'ok';
  if (!got) return 'missing';
  const mode = typeof got === 'string' ? { kind: got } : got.vote ? { kind: 'vote', ...got.vote } : got;
  if (typeof want === 'string') return mode.kind === want ? 'ok' : 'false';
  if (mode.kind !== 'vote') {
    const onlyAbstentions = Object.keys(want.vote).join() === 'abstain';
    return onlyAbstentions && mode.abstain === want.vote.abstain ? 'ok' : 'false';
  }
  return votes.every((key) => (mode[key] ?? 0) === (want.vote[key] ?? 0)) ? 'ok' : 'false';
}

// ----------------------------------------------------------------------------------------------------------------------------- places

const little = new Set(
  'chez a au aux la le les l d du de des dans en in het bij op at the on lokaal salle zaal antenne van'.split(' '),
);

/** @param {string | null} want @param {string | null | undefined} got @returns {Match} */
export function matchPlace(want, got) {
  if (want === null) return got ? 'false' : 'ok';
  if (!got) return 'missing';
  const [a, b] = [words(want), words(got)];
  const all = a.every((word) => little.has(word) || b.includes(word));
  return all && b.every((word) => little.has(word) || a.includes(word)) ? 'ok' : 'false';
}

// ----------------------------------------------------------------------------------------------------------------------------- fields

/** The texts by which a fact is known, each good enough. @param {any} expect @returns {string[]} */
export const textsOf = (expect) => expect.textAny ?? (expect.text ? [expect.text] : []);

/** What is good enough for a field; null where nothing is expected. @param {any} expect @param {string} name @returns {any[] | null} */
export function answers(expect, name) {
  if (`${name}Any` in expect) return expect[`${name}Any`];
  return expect[name] === undefined ? null : [expect[name]];
}

/**
 * The field, unless it is as expected (or nothing is expected).
 * @param {string} name @param {any[] | null} expected @param {(want: any) => Match} matcher @param {unknown} got
 * @returns {Field[]}
 */
export function field(name, expected, matcher, got) {
  if (!expected) return [];
  const match = easiest(expected.map(matcher));
  return match === 'ok' ? [] : [{ name, match, got }];
}

/** @param {unknown} got @returns {(want: unknown) => Match} */
export const equals = (got) => (want) => (want === got ? 'ok' : 'false');

/** @param {{ name: string }[] | undefined} people */
export const namesOf = (people) => people?.map((person) => person.name).join(', ');
