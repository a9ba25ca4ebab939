/**
 * The truth of an archive (what a careful colleague takes out of minutes typed live) against what czs holds, proposes or tells of them.
 *
 * The verdict of a fact:
 *
 *   right             in a register, every expected field equal
 *   partial-told      in a register, a field missing or false, and a finding on its line is about that field
 *   partial-silent    in a register, a field missing, nothing said
 *   wrong             in a register, a field false (or as something else), nothing said
 *   proposed          `czs review` gives it, with its role and every field
 *   proposed-partial  `czs review` gives it, a field missing or false
 *   told              in no register, and a finding on its line is about such a thing
 *   silent            nothing anywhere
 *
 * @typedef {{ id: string, file: string, line: number, endLine?: number, kind: string, kindAny?: string[], explicitness: string, expect: any }} Fact
 * @typedef {{ file: string, line: number, why: string }} Mark
 * @typedef {{ files: string[], facts: Fact[], notFacts: Mark[], optional: Mark[] }} Truth
 * @typedef {any} Row an entry of a register (as `czs dump --to json` has it), with its role, and `used`, the facts that it serves
 * @typedef {{ file: string, line: number, role: string, text: string, owners?: any[], due?: any, mode?: any, ref?: string | null, certainty?: string, family?: string }} Candidate
 * @typedef {{ texts: Record<string, string>, dump: any, findings: import('./findings.mjs').Finding[], review: Candidate[] | null, times: import('./meeting.mjs').Hours[] }} Data
 * @typedef {import('./compare.mjs').Field} Field
 * @typedef {{ found: string, fields: Field[] }} Found
 * @typedef {{ fact: Fact, verdict: string, found: string | null, fields: Field[], proposal: { candidate: Candidate, fields: string[] } | null, told: string[] }} Judged
 * @typedef {{ file: string, line: number, what: string, text: string, trap: string | null }} Extra what stands there and is no fact
 * @typedef {{ file: string, family: string, source: string, outcome: 'right' | 'partial' | 'false' }} Origin how an entry or a candidate was recognised
 */
import {
  answers,
  equals,
  field,
  matchDue,
  matchMode,
  matchPeople,
  namesOf,
  overlap,
  sameOwner,
  textsOf,
  tokens,
} from './compare.mjs';
import { tells, tellsField } from './findings.mjs';
import { ofMeeting, postponed } from './meeting.mjs';

/** The rows that can be a fact of this kind. @type {Record<string, (row: Row) => boolean>} */
const isOfKind = {
  decision: (row) => row.role === 'decision' && row.status !== 'pending' && row.status !== 'rejected',
  rejected: (row) => row.role !== 'action' && row.status === 'rejected',
  pending: (row) => row.role === 'decision' && (row.status === 'pending' || Boolean(row.question)),
  action: (row) => row.role === 'action',
  proposal: (row) => row.role === 'proposal',
};

/** @param {Fact} fact */
const kindsOf = (fact) => fact.kindAny ?? [fact.kind];
/** @param {Fact} fact @param {Row} row */
const canBe = (fact, row) => kindsOf(fact).some((kind) => isOfKind[kind]?.(row));
/** @param {Fact} fact @param {number} line */
const onLine = (fact, line) => line >= fact.line && line <= (fact.endLine ?? fact.line);
/** The box or label of an entry may stand two lines above its words. @param {Fact} fact @param {number} line */
const nearLine = (fact, line) => line >= fact.line - 2 && line <= (fact.endLine ?? fact.line);
/** @param {Fact} fact @param {string} got */
const likeness = (fact, got) => Math.max(0, ...textsOf(fact.expect).map((text) => overlap(text, got)));

class Scoring {
  /** @param {Truth} truth @param {Data} data */
  constructor(truth, data) {
    this.truth = truth;
    this.data = data;
    const { decisions, actions, proposals } = data.dump;
    /** @type {Row[]} */
    this.rows = Object.entries({ decision: decisions, action: actions, proposal: proposals }).flatMap(([role, rows]) =>
      rows.map((/** @type {any} */ row) => ({
        ...row,
        role,
        words: `${row.text ?? ''} ${row.question ?? ''}`,
        used: new Set(),
      })),
    );
    /** @type {Map<string, Row>} the row that each fact took, by id */
    this.rowOf = new Map();
    /** @type {Set<unknown>} next meetings, items and candidates that are a fact */
    this.used = new Set();
  }

  /** @param {string} file @returns {import('./meeting.mjs').Meeting | undefined} */
  meetingOf(file) {
    return this.data.dump.meetings.find((/** @type {any} */ each) => each.source?.file === file && each.id);
  }

  /** Each fact takes the row of its kind that fits best; a row serves several facts only if they are on one line. */
  assign() {
    const facts = this.truth.facts.filter((fact) => kindsOf(fact).some((kind) => isOfKind[kind]));
    const pairs = [];
    for (const fact of facts)
      for (const row of this.rows) {
        const { file, line } = row.source;
        if (file !== fact.file || !nearLine(fact, line) || !canBe(fact, row)) continue;
        const like = likeness(fact, row.words);
        const rivals = facts.filter((other) => other.file === file && onLine(other, line) && canBe(other, row));
        const alone = onLine(fact, line) && rivals.length === 1;
        if (like >= 0.6 || (alone && like >= 0.3)) pairs.push({ fact, row, fit: like + (onLine(fact, line) ? 1 : 0) });
      }
    pairs.sort((a, b) => b.fit - a.fit);
    for (const { fact, row } of pairs) {
      if (this.rowOf.has(fact.id)) continue;
      if ([...row.used].some((other) => other.line !== fact.line)) continue;
      this.take(fact, row);
    }
  }

  /** @param {Fact} fact @param {Row} row */
  take(fact, row) {
    this.rowOf.set(fact.id, row);
    row.used.add(fact);
  }

  /** @param {Fact} fact @returns {Judged} */
  judge(fact) {
    const found = this.find(fact);
    const fields = found?.fields ?? [];
    let verdict = '';
    if (found) {
      const quiet = fields.filter((each) => !tellsField(fact, this.data, each.name));
      if (fields.length === 0) verdict = 'right';
      else if (quiet.length === 0) verdict = 'partial-told';
      else verdict = quiet.some((each) => each.match === 'false') ? 'wrong' : 'partial-silent';
    }
    const proposal = verdict === 'right' ? null : this.proposal(fact);
    if (proposal?.fields.length === 0) verdict = 'proposed';
    else if (proposal && !verdict) verdict = 'proposed-partial';
    const told = verdict ? [] : tells(fact, this.data);
    return {
      fact,
      verdict: verdict || (told.length > 0 ? 'told' : 'silent'),
      found: found?.found ?? null,
      fields,
      proposal,
      told,
    };
  }

  /** @param {Fact} fact @returns {Found | null} */
  find(fact) {
    const row = this.rowOf.get(fact.id);
    if (row) return this.entry(fact, row);
    const kinds = kindsOf(fact);
    const meeting = this.meetingOf(fact.file);
    const around = this.around(fact);
    return (
      (fact.kind === 'outcome' ? this.outcome(fact, meeting?.id) : null) ??
      (fact.kind === 'correction' ? this.correction(fact) : null) ??
      (meeting ? ofMeeting[fact.kind]?.(fact, meeting, around) : null) ??
      (meeting && kinds.includes('postponed') ? postponed(fact, meeting, around) : null) ??
      (kinds.some((kind) => isOfKind[kind] || kind === 'postponed') ? this.asSomethingElse(fact, 0.6) : null)
    );
  }

  /** @param {Fact} fact @returns {import('./meeting.mjs').Around} */
  around({ file }) {
    const represented = this.truth.facts.filter((each) => each.file === file && each.expect.representedBy);
    return {
      lines: this.data.texts[file].split('\n'),
      used: this.used,
      times: this.data.times,
      represented: represented.map(({ expect }) => expect.person),
    };
  }

  /** @param {Fact} fact @param {Row} row @returns {Found} */
  entry(fact, row) {
    const { expect } = fact;
    const decision = row.role === 'decision';
    const people = row.role === 'action' ? row.owners : row.proposers;
    const fields = [
      ...field(
        'owners',
        answers(expect, decision ? 'proposers' : 'owners'),
        (want) => matchPeople(want, people),
        namesOf(people),
      ),
      ...field(
        'due',
        row.role === 'proposal' ? null : answers(expect, 'due'),
        (want) => matchDue(want, row.due),
        row.due?.date,
      ),
      ...field(
        'mode',
        decision ? answers(expect, 'mode') : null,
        (want) => matchMode(want, row.mode),
        JSON.stringify(row.mode),
      ),
      ...Object.entries(expect.votes ?? {}).flatMap(([vote, names]) => {
        const got = (row.mode?.votes ?? [])
          .filter((/** @type {any} */ one) => one.vote === vote)
          .map((/** @type {any} */ one) => one.person);
        return field('votes', [names], (want) => matchPeople(want, got), JSON.stringify(got));
      }),
      ...field('status', decision ? null : answers(expect, 'status'), equals(row.status), row.status),
    ];
    const older = this.rowOf.get(expect.supersedes);
    if (older && !row.supersedes?.includes(older.ref)) fields.push({ name: 'supersedes', match: 'missing' });
    const after = this.data.texts[fact.file].split('\n').slice(fact.endLine ?? fact.line, row.source.endLine);
    const swallowed = after.find((line) => tokens(line).length >= 3 && overlap(line, row.words) >= 0.7);
    if (swallowed) fields.push({ name: 'swallowed', match: 'false', got: swallowed });
    return { found: `${row.ref} “${row.text}”`, fields };
  }

  /** @param {Fact} fact @param {string | undefined} meeting @returns {Found | null} */
  outcome(fact, meeting) {
    const { expect } = fact;
    const of = this.updated(fact);
    const updates = (of?.updates ?? []).filter(
      (/** @type {any} */ each) => each.meeting === meeting && each.source.file === fact.file,
    );
    const update =
      updates.find((/** @type {any} */ each) => nearLine(fact, each.source.line)) ??
      updates.find((/** @type {any} */ each) => likeness(fact, each.text) >= 0.6);
    const newer = (/** @type {Row} */ row) =>
      row.source.file === fact.file &&
      nearLine(fact, row.source.line) &&
      (row.supersedes?.includes(of.ref) || of.supersededBy?.includes(row.ref));
    if (!update && !(of && this.rows.some(newer))) return this.asSomethingElse(fact, 0.5);
    // A proposal that is adopted is a decision of the meeting that adopts it: of the same line, no second fact.
    if (of.role === 'proposal' && update?.status === 'adopted')
      for (const row of this.rows)
        if (row.role === 'decision' && row.source.file === fact.file && row.source.line === update.source.line)
          row.used.add(fact);
    const status =
      update?.status === 'adopted' && answers(expect, 'status')?.includes('done') ? 'done' : update?.status;
    const due = answers(expect, 'due');
    return {
      found: `${of.ref} ${update?.status ?? 'superseded'}`,
      fields: [
        ...field('status', answers(expect, 'status'), equals(status), update?.status),
        ...field('due', due?.some(Boolean) ? due : null, (want) => matchDue(want, of.due), of.due?.date),
        ...field(
          'owners',
          expect.owners ? [expect.owners] : null,
          (want) => matchPeople(want, of.owners),
          namesOf(of.owners),
        ),
      ],
    };
  }

  /** The row that an outcome is about: of a fact, or by its reference. @param {Fact} fact @returns {Row | undefined} */
  updated({ expect }) {
    return /^\d{4}-\d\d-\d\d/.test(expect.updates)
      ? this.rows.find((row) => row.ref === expect.updates)
      : this.rowOf.get(expect.updates);
  }

  /** @param {Fact} fact @returns {Found | null} */
  correction(fact) {
    // Beside what it corrects: an entry, or a meeting as a whole.
    for (const one of [...this.rows, ...this.data.dump.meetings])
      for (const { source, text } of one.corrections ?? [])
        if (source.file === fact.file && onLine(fact, source.line))
          return likeness(fact, text) >= 0.6 ? { found: one.ref ?? one.id, fields: [] } : null;
    for (const row of this.rows)
      for (const update of row.updates)
        if (update.source.file === fact.file && onLine(fact, update.source.line))
          return likeness(fact, update.text) >= 0.6 ? { found: row.ref, fields: [] } : null;
    return null;
  }

  /** The thing is there, as something else. @param {Fact} fact @param {number} atLeast @returns {Found | null} */
  asSomethingElse(fact, atLeast) {
    const row = this.rows.find(
      ({ source, used, words: text }) =>
        source.file === fact.file && onLine(fact, source.line) && used.size === 0 && likeness(fact, text) >= atLeast,
    );
    if (!row) return null;
    row.used.add(fact);
    if (fact.kind !== 'outcome') this.rowOf.set(fact.id, row);
    return {
      found: `${row.ref} (${row.role}, ${row.status})`,
      fields: [{ name: 'kind', match: 'false', got: row.role }],
    };
  }

  /** What `czs review` gives of the fact. @param {Fact} fact @returns {Judged['proposal']} */
  proposal(fact) {
    const kinds = kindsOf(fact).map(roleOf);
    const { item } = fact.expect;
    const worded = textsOf(fact.expect).length > 0;
    // The line before may hold what is decided on this one.
    const here = (this.data.review ?? []).filter(
      ({ file, line }) =>
        file === fact.file && line >= fact.line - (worded ? 1 : 0) && line <= (fact.endLine ?? fact.line),
    );
    /** @param {Candidate} candidate */
    const near = ({ text, role }) =>
      // « Point reporté, pas assez d'infos. »: the title of the item need not be in it.
      (worded || item) && !(role === 'postponed' && kinds.includes(role))
        ? Math.max(likeness(fact, text), item ? overlap(item, text) : 0)
        : 1;
    const fits = here
      .filter(
        (each) => kinds.includes(each.role) && (near(each) >= 0.5 || (each.line === fact.line && near(each) >= 0.25)),
      )
      .map((candidate) => ({ candidate, fields: this.badFields(fact, candidate) }))
      .sort(
        (a, b) =>
          a.fields.length - b.fields.length ||
          Number(this.used.has(a.candidate)) - Number(this.used.has(b.candidate)) ||
          near(b.candidate) - near(a.candidate),
      );
    const other = here.find((each) => each.line === fact.line && !this.used.has(each) && near(each) >= 0.5);
    const best = fits[0] ?? (other ? { candidate: other, fields: ['role'] } : null);
    if (!best) return null;
    this.used.add(best.candidate);
    return best;
  }

  /** @param {Fact} fact @param {Candidate} candidate the names of its fields that are not as expected */
  badFields({ kind, expect }, candidate) {
    const { role, owners, due, mode } = candidate;
    /** @param {string} name @param {string[]} roles */
    const asked = (name, roles) => (roles.includes(role) ? answers(expect, name) : null);
    const bad = [
      ...field(
        'owners',
        asked('owners', ['action', 'proposal', 'outcome']),
        (want) => matchPeople(want, owners),
        owners,
      ),
      ...field('due', asked('due', ['action', 'outcome', 'pending']), (want) => matchDue(want, due), due),
      ...field('mode', asked('mode', ['decision', 'rejected']), (want) => matchMode(want, mode ?? null), mode),
    ].map((each) => each.name);
    const of = kind === 'outcome' ? this.updated(/** @type {any} */ ({ expect })) : undefined;
    if (of && candidate.ref !== of.ref) bad.push('ref');
    if (kind === 'next-meeting' && (due?.date ?? due?.from) !== expect.date) bad.push('due');
    const person = kind === 'presence' ? (expect.person ?? expect.change) : undefined;
    if (person && owners?.length && !owners.some((/** @type {any} */ each) => sameOwner(person, each)))
      bad.push('owners');
    return bad;
  }
}

/** @param {string} kind */
const roleOf = (kind) => (kind === 'announced-item' ? 'agenda' : kind);

/** What may be expected of a fact in several ways that are not compared as a field: one fact for each. @param {Fact} fact @returns {Fact[]} */
function alternatives(fact) {
  const key = ['list', 'item', 'updates', ...(fact.kind === 'presence' ? ['place', 'chair', 'secretary'] : [])].find(
    (each) => fact.expect[`${each}Any`],
  );
  if (key === undefined) return [fact];
  const { [`${key}Any`]: all, ...expect } = fact.expect;
  return all.flatMap((/** @type {any} */ one) => alternatives({ ...fact, expect: { ...expect, [key]: one } }));
}

const verdicts = ['right', 'proposed', 'proposed-partial', 'partial-told', 'told', 'partial-silent', 'silent', 'wrong'];

/** @param {Judged[]} judged @param {Fact} fact @returns {Judged} */
function best(judged, fact) {
  const rank = (/** @type {Judged} */ { verdict }) => verdicts.indexOf(verdict);
  return { ...judged.sort((a, b) => rank(a) - rank(b))[0], fact };
}

/** @param {Truth} truth @param {Data} data */
export function score(truth, data) {
  const scoring = new Scoring(truth, data);
  scoring.assign();
  const judged = truth.facts.map((fact) =>
    best(
      alternatives(fact).map((one) => scoring.judge(one)),
      fact,
    ),
  );
  /** @param {string} file @param {number} line */
  const trap = (file, line) => truth.notFacts.find((each) => each.file === file && each.line === line)?.why ?? null;
  /** @param {string} file @param {number} line */
  const counts = (file, line) =>
    truth.files.includes(file) && !truth.optional.some((each) => each.file === file && each.line === line);
  /** @param {string} file @param {number} line @param {string} what @param {string} text @returns {Extra} */
  const extra = (file, line, what, text) => ({ file, line, what, text, trap: trap(file, line) });

  const falseRows = scoring.rows.filter(({ used, source }) => used.size === 0 && counts(source.file, source.line));
  // A candidate for what a register has already is said twice, not false.
  /** @param {Candidate} candidate */
  const saidTwice = ({ file, line, role }) =>
    judged.some(
      ({ verdict, fact }) =>
        verdict === 'right' && fact.file === file && onLine(fact, line) && kindsOf(fact).map(roleOf).includes(role),
    );
  const falseCandidates = (data.review ?? []).filter(
    (each) => !scoring.used.has(each) && counts(each.file, each.line) && !saidTwice(each),
  );
  const falseFindings = data.findings.filter(
    ({ rule, file, line }) =>
      (rule.endsWith('-in-prose') || rule.startsWith('label-')) &&
      trap(file, line) !== null &&
      !truth.facts.some((fact) => fact.file === file && onLine(fact, line)),
  );
  const meetings = data.dump.meetings.filter(
    (/** @type {any} */ meeting) => meeting.id && truth.files.includes(meeting.source?.file),
  );
  return {
    judged,
    falseEntries: [
      ...falseRows.map(({ source, role, text }) => extra(source.file, source.line, role, text)),
      ...meetings.flatMap((/** @type {any} */ { source, next, items }) => [
        ...unusedOf(scoring, next).map((each) =>
          extra(source.file, 0, 'next-meeting', `${each.date} ${each.place ?? ''}`),
        ),
        ...unusedOf(scoring, items)
          .filter(({ state }) => state === 'postponed')
          .map((each) => extra(source.file, 0, 'postponed', each.title)),
      ]),
    ],
    falseCandidates: falseCandidates.map(({ file, line, role, text }) => extra(file, line, role, text)),
    falseFindings: falseFindings.map(({ file, line, rule, message }) => extra(file, line, rule, message)),
    origins: originsOf(scoring.rows, judged, [...falseRows, ...falseCandidates]),
  };
}

/** @param {Scoring} scoring @param {any[]} list what of a meeting is no fact */
const unusedOf = (scoring, list) => list.filter((each) => !scoring.used.has(each));

/** @param {Row[]} rows @param {Judged[]} judged @param {any[]} wrong rows and candidates that are no fact @returns {Origin[]} */
function originsOf(rows, judged, wrong) {
  const right = new Set(judged.filter(({ verdict }) => verdict === 'right').map(({ fact }) => fact));
  /** @param {any} each @param {Origin['outcome']} outcome @returns {Origin[]} */
  const origin = (each, outcome) => {
    const { family = '–', source_kind = 'review', source, file = source.file } = each;
    return each.family || each.source_kind ? [{ file, family, source: source_kind, outcome }] : [];
  };
  return [
    ...rows
      .filter(({ used }) => used.size > 0)
      .flatMap((row) => origin(row, [...row.used].every((fact) => right.has(fact)) ? 'right' : 'partial')),
    ...judged.flatMap(({ proposal }) =>
      proposal ? origin(proposal.candidate, proposal.fields.length === 0 ? 'right' : 'partial') : [],
    ),
    ...wrong.flatMap((each) => origin(each, 'false')),
  ];
}

/** The five shares that the figures are given in. @type {Record<string, string>} */
export const shareOf = {
  right: 'right',
  proposed: 'proposed',
  'proposed-partial': 'proposed',
  told: 'told',
  'partial-told': 'told',
  silent: 'silent',
  'partial-silent': 'silent',
  wrong: 'wrong',
};
