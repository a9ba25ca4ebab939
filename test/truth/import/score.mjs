/**
 * Compares what czs read of an imported document with what a careful reader sees in it, field by field.
 *
 * Where the reader would accept either answer a label is `maybe`: neither missed when it is not read nor wrong when it is.
 *
 * @typedef {{ of: number, right: number, wrong: number }} Tally how many are to be read; read, and right; read, and not there
 * @typedef {{ values: string[], maybe: boolean }} Value what stands once: any of the values will do
 * @typedef {{ text: string, maybe: boolean }} Person
 * @typedef {{ titles: string[], maybe: boolean }} Item any of the titles will do: the line of the agenda, the heading
 * @typedef {'unanimous' | { for: number | null, against: number | null, abstain: number | null }} Mode
 * @typedef {{ text: string, subject: string[], mode: Mode | null, rejected: boolean, near: string, maybe: boolean }} Decision
 * @typedef {{ text: string, owners: string[], due: { value: string | null } | null, closed: boolean, maybe: boolean }} Action a
 *   due date without a value is one that only words tell
 * @typedef {{ values: string[], text: string, maybe: boolean }} Next
 * @typedef {{
 *   unjudged: string[], date: Value | null, start: Value | null, end: Value | null, place: Value | null,
 *   chair: Value | null, secretary: Value | null, present: Person[], absent: Person[], items: Item[],
 *   decisions: Decision[], actions: Action[], next: Next[],
 * }} Truth what a reader sees; `unjudged` are the fields that nobody labelled
 *
 * @typedef {{ kind: string, for?: number | null, against?: number | null, abstain?: number | null }} FoundMode
 * @typedef {{ text: string, mode: FoundMode | null, status: string }} FoundDecision
 * @typedef {{ text: string, owners: string[], due: { date: string | null } | null, status: string }} FoundAction
 * @typedef {{ date: string | null, text: string }} FoundNext a candidate has no date, only its text
 * @typedef {{ decisions: FoundDecision[], actions: FoundAction[], next: FoundNext[] }} Entries
 * @typedef {Entries & {
 *   date: string | null, start: string | null, end: string | null, place: string | null, chair: string | null,
 *   secretary: string | null, present: string[], absent: string[], items: { title: string, formal: boolean }[],
 * }} Found what czs read; `formal` items (the approval of the minutes, any other business) are wrong nowhere
 *
 * @typedef {(field: string, kind: 'missed' | 'wrong', text: string) => void} Note
 */

/**
 * @param {Truth} truth
 * @param {Found} found
 * @param {Entries} candidates
 * @param {Note} note
 */
export function score(truth, found, candidates, note) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  /** @param {string} field @param {string} [unless] the field under which it may be unjudged */
  const tallyOf = (field, unless = field) => {
    const tally = new Teller(field, note);
    tallies.set(field, tally);
    return truth.unjudged.includes(unless) ? new Teller(field, () => {}) : tally;
  };

  for (const field of /** @type {const} */ (['date', 'start', 'end'])) {
    single(tallyOf(field), truth[field], found[field], (value, wanted) => value === wanted);
  }
  single(tallyOf('place'), truth.place, found.place, samePlace);
  for (const field of /** @type {const} */ (['chair', 'secretary'])) {
    single(tallyOf(field), truth[field], found[field], sameOwner);
  }
  for (const field of /** @type {const} */ (['present', 'absent'])) {
    pair(tallyOf(field), truth[field], found[field], (person, name) => Number(sameName(person.text, name)), {
      wanted: (person) => person.text,
      got: (name) => name,
    });
  }
  pair(
    tallyOf('items'),
    truth.items,
    found.items,
    ({ titles }, { title }) => Math.max(...titles.map((each) => titleScore(each, title))),
    { wanted: ({ titles }) => titles.join(' or '), got: ({ title }) => title, excused: ({ formal }) => formal },
  );

  const shown = { wanted: textOf, got: textOf };
  const decided = pair(tallyOf('decisions'), truth.decisions, found.decisions, decisionScore, shown);
  const everyDecision = [...found.decisions, ...candidates.decisions];
  pair(tallyOf('decisions + candidates', 'decisions'), truth.decisions, everyDecision, decisionScore, shown);
  judgeModes(tallyOf('decision mode', 'decisions'), decided);

  const acted = pair(tallyOf('actions'), truth.actions, found.actions, actionScore, shown);
  const everyAction = [...found.actions, ...candidates.actions];
  const proposed = pair(tallyOf('actions + candidates', 'actions'), truth.actions, everyAction, actionScore, shown);
  judgeOwners(tallyOf('action owner', 'actions'), truth.actions, acted);
  judgeOwners(tallyOf('owner + candidates', 'actions'), truth.actions, proposed);
  judgeDues(tallyOf('action due', 'actions'), truth.actions, acted);
  judgeDues(tallyOf('due + candidates', 'actions'), truth.actions, proposed);
  judgeClosed(tallyOf('action closed', 'actions'), truth.actions, acted);

  pair(tallyOf('next'), truth.next, found.next, nextScore, shown);
  pair(tallyOf('next + candidates', 'next'), truth.next, [...found.next, ...candidates.next], nextScore, shown);
  return tallies;
}

/** A tally that also tells what it counts. */
class Teller {
  of = 0;
  right = 0;
  wrong = 0;

  /** @param {string} field @param {Note} note */
  constructor(field, note) {
    /** @param {string} text */
    this.sayMissed = (text) => note(field, 'missed', text);
    /** @param {string} text */
    this.sayWrong = (text) => note(field, 'wrong', text);
  }
}

const textOf = (/** @type {{ text: string }} */ { text }) => text;

/** @param {Teller} tally @param {Value | null} label @param {string | null} value @param {(a: string, b: string) => boolean} same */
function single(tally, label, value, same) {
  const required = label !== null && !label.maybe;
  if (required) tally.of++;
  if (value === null) {
    if (required) tally.sayMissed(label.values.join(' or '));
  } else if (label?.values.some((wanted) => same(value, wanted))) {
    if (required) tally.right++;
  } else {
    tally.wrong++;
    tally.sayWrong(`${value} instead of ${label?.values.join(' or ') ?? 'nothing'}`);
  }
}

/**
 * Pairs the labels with what was found, each once, the best pairs first. What is left of the labels is missed, what is left
 * of the found is wrong; but what is like a `maybe` is not, even where another took that already.
 *
 * @template {{ maybe: boolean }} Label
 * @template Entry
 * @param {Teller} tally
 * @param {Label[]} labels
 * @param {Entry[]} entries
 * @param {(label: Label, entry: Entry) => number} rate 0 for no pair, up to 1
 * @param {{ wanted: (label: Label) => string, got: (entry: Entry) => string, excused?: (entry: Entry) => boolean }} how
 */
function pair(tally, labels, entries, rate, { wanted, got, excused = () => false }) {
  const rated = labels
    .flatMap((label) => entries.map((entry) => ({ label, entry, rating: rate(label, entry) })))
    .filter(({ rating }) => rating > 0)
    .sort((a, b) => b.rating - a.rating || Number(a.label.maybe) - Number(b.label.maybe));
  /** @type {Map<Label, Entry>} */
  const pairs = new Map();
  const taken = new Set();
  for (const { label, entry } of rated) {
    if (pairs.has(label) || taken.has(entry)) continue;
    pairs.set(label, entry);
    taken.add(entry);
  }
  for (const { label, entry } of rated) if (label.maybe) taken.add(entry);
  for (const label of labels.filter(({ maybe }) => !maybe)) {
    tally.of++;
    if (pairs.has(label)) tally.right++;
    else tally.sayMissed(wanted(label));
  }
  for (const entry of entries) {
    if (taken.has(entry) || excused(entry)) continue;
    tally.wrong++;
    tally.sayWrong(got(entry));
  }
  return pairs;
}

/** Of the decisions that were found: the votes, and whether it was rejected. @param {Teller} tally @param {Map<Decision, FoundDecision>} pairs */
function judgeModes(tally, pairs) {
  for (const [{ mode, rejected, maybe }, entry] of pairs) {
    if (maybe || (mode === null && !rejected)) continue;
    tally.of++;
    if (sameMode(mode, entry.mode) && (!rejected || entry.status === 'rejected')) tally.right++;
    else {
      tally.wrong++;
      tally.sayWrong(`${entry.text} → ${JSON.stringify(entry.mode)}, ${entry.status}`);
    }
  }
}

/** @param {Teller} tally @param {Action[]} actions @param {Map<Action, FoundAction>} pairs */
function judgeOwners(tally, actions, pairs) {
  for (const action of actions.filter(({ maybe }) => !maybe)) {
    const wanted = action.owners;
    if (wanted.length > 0) tally.of++;
    const entry = pairs.get(action);
    if (entry === undefined || (wanted.length === 0 && entry.owners.length === 0)) continue;
    const same = wanted.every((name) => entry.owners.some((owner) => sameOwner(owner, name)));
    if (same && wanted.length === entry.owners.length) tally.right++;
    else {
      if (entry.owners.length > 0) tally.wrong++;
      tally.sayWrong(
        `${entry.text} → ${entry.owners.join(', ') || 'nobody'} instead of ${wanted.join(', ') || 'nobody'}`,
      );
    }
  }
}

/** @param {Teller} tally @param {Action[]} actions @param {Map<Action, FoundAction>} pairs */
function judgeDues(tally, actions, pairs) {
  for (const action of actions.filter(({ maybe }) => !maybe)) {
    if (action.due !== null) tally.of++;
    const due = pairs.get(action)?.due ?? null;
    if (due === null) continue;
    if (action.due !== null && (action.due.value === null || due.date?.startsWith(action.due.value))) tally.right++;
    else {
      tally.wrong++;
      tally.sayWrong(`${action.text} → ${due.date ?? 'some words'} instead of ${action.due?.value ?? 'nothing'}`);
    }
  }
}

/** Of the actions that a column or a word tells as done or dropped: whether they are no longer open. @param {Teller} tally @param {Action[]} actions @param {Map<Action, FoundAction>} pairs */
function judgeClosed(tally, actions, pairs) {
  for (const action of actions.filter(({ maybe }) => !maybe)) {
    if (action.closed) tally.of++;
    const status = pairs.get(action)?.status ?? 'open';
    if (action.closed && status !== 'open') tally.right++;
    else if (action.closed) tally.sayMissed(action.text);
    else if (status !== 'open') {
      tally.wrong++;
      tally.sayWrong(`${action.text} → ${status}`);
    }
  }
}

/** The words of a text, folded, without mark-up, addresses and signs. @param {string} text */
function tokensOf(text) {
  return text
    .replace(/\]\([^)]*\)?/g, '] ')
    .replace(/<[^>\s][^>]*>?/g, ' ')
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.|mailto:)\S+/g, ' ')
    .replace(/&\w+;/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words that tell something: not *de*, *la*, *of*, unless there are no others (*CA et AG*). @param {string} text */
function wordsOf(text) {
  const tokens = tokensOf(text);
  const telling = tokens.filter((word) => word.length > 2 || /\d/.test(word));
  return new Set(telling.length > 0 ? telling : tokens);
}

/** @param {Set<string>} a @param {Set<string>} b */
const shared = (a, b) => [...a].filter((word) => b.has(word)).length;

const titles = new Set(['m', 'mme', 'mlle', 'mr', 'mrs', 'ms', 'dhr', 'mevr', 'mw', 'cllr']);

/** @param {string} name */
function namesOf(name) {
  const tokens = tokensOf(name);
  const own = tokens.filter((word) => !titles.has(word));
  return own.length > 0 ? own : tokens;
}

/** @param {string} a @param {string} b */
function sameName(a, b) {
  const key = (/** @type {string} */ name) => namesOf(name).sort().join(' ');
  return key(a) !== '' && key(a) === key(b);
}

const everyone = new Set([
  'tous',
  'tout le monde',
  'chacun',
  'allen',
  'iedereen',
  'alle deelnemers',
  'all',
  'everyone',
]);

/**
 * One name may be shorter than the other: *Tom* and *Tom Greuter*, *J. Maitre* and *Juliette MAITRE*, *PPK* and *Peter-Paul Koch*.
 *
 * @param {string} a @param {string} b
 */
function sameOwner(a, b) {
  const [x, y] = [namesOf(a), namesOf(b)];
  const initials = (/** @type {string[]} */ words) => words.map((word) => word[0]).join('');
  const areInitials = (/** @type {string} */ name) => /^\p{Lu}{2,4}$/u.test(name.trim());
  if ((areInitials(a) && x[0] === initials(y)) || (areInitials(b) && y[0] === initials(x))) return true;
  if (everyone.has(x.join(' ')) && everyone.has(y.join(' '))) return true;
  const begins = (/** @type {string[]} */ short, /** @type {string[]} */ long) =>
    short.length > 0 && short.every((word) => long.some((each) => each.startsWith(word)));
  return (x.length <= y.length && begins(x, y)) || (y.length <= x.length && begins(y, x));
}

/** @param {string} a @param {string} b */
function samePlace(a, b) {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [least, most] = [Math.min(x.size, y.size), Math.max(x.size, y.size)];
  return least > 0 && shared(x, y) === least && most <= 3 * least;
}

/** @param {string} a @param {string} b */
function titleScore(a, b) {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [least, most] = [Math.min(x.size, y.size), Math.max(x.size, y.size)];
  const both = shared(x, y);
  return least > 0 && both / least >= 0.8 && both / most >= 0.3 ? both / most : 0;
}

/** Most of the shorter text stands in the longer one. @param {Set<string>} label @param {Set<string>} entry */
function textScore(label, entry) {
  const least = Math.min(label.size, entry.size);
  const both = shared(label, entry);
  return least > 0 && both / least >= 0.6 && both >= Math.min(2, label.size) ? both / least : 0;
}

/**
 * A decision is the same also where it has the words of the subject and stands in the lines around: a count of votes, whose
 * subject is the line above.
 *
 * @param {Decision} label @param {FoundDecision} entry
 */
function decisionScore(label, entry) {
  const words = wordsOf(entry.text);
  const alike = textScore(wordsOf(label.text), words);
  if (alike > 0) return alike;
  const subject = wordsOf(label.subject.join(' '));
  const there = subject.size > 0 && shared(subject, words) === subject.size;
  return there && shared(words, wordsOf(label.near)) >= 0.6 * words.size ? 0.5 : 0;
}

/** The owners are no part of the text: an action that is only a name is none. @param {Action} label @param {FoundAction} entry */
function actionScore(label, entry) {
  const owners = wordsOf(label.owners.join(' '));
  const words = (/** @type {string} */ text) => new Set([...wordsOf(text)].filter((word) => !owners.has(word)));
  return textScore(words(label.text), words(entry.text));
}

/** @param {Mode | null} wanted @param {FoundMode | null} mode */
function sameMode(wanted, mode) {
  if (wanted === null) return true;
  if (mode === null) return false;
  if (wanted === 'unanimous') return mode.kind === 'unanimous' || mode.against === 0;
  if (mode.kind === 'unanimous') return wanted.against === 0;
  return /** @type {const} */ (['for', 'against', 'abstain']).every((key) => (mode[key] ?? null) === wanted[key]);
}

/** @param {Next} label @param {FoundNext} next */
function nextScore({ values, text }, next) {
  const { date } = next;
  if (date !== null) return Number(values.some((value) => date.startsWith(value)));
  const words = wordsOf(text);
  return shared(words, wordsOf(next.text)) === words.size ? 0.5 : 0;
}
