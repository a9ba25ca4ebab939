/**
 * Does a finding of `czs check` tell of a fact that is in no register, or of a field that is missing or false?
 *
 * @typedef {{ rule: string, file: string, line: number, endLine?: number, message: string, suggestion?: string | null }} Finding
 * @typedef {import('./score.mjs').Fact} Fact
 */
import { overlap, textsOf, tokens } from './compare.mjs';

/** @param {string} text */
const list = (text) => text.split(/\s+/).filter(Boolean);

/** Said of any entry or meeting, whatever the line says: they tell nothing of a fact that was not read. */
const generic = new Set(
  list(`id-missing place-missing secretary-missing item-empty item-duplicate numbering-broken attendee-unknown
    attendee-duplicate action-overdue action-dropped announced-item-dropped approval-item-missing next-unheld status-late
    two-series ignore-unused name-inconsistent organisation-variant decision-contradicts front-matter-missing
    file-name-mismatch chronology email-in-body phone-in-body promise-dropped entry-glued`),
);

/**
 * What each rule is about: kinds of facts, and after the bar the fields that it may tell to be missing or false. A rule that is not here (a
 * new one) and is not generic is about anything.
 * @type {Map<string, { kinds: string[], fields: string[] }>}
 */
const about = new Map(
  `
  action-in-prose       action                                    | kind swallowed
  proposal-in-prose     proposal                                  |
  outcome-in-prose      outcome                                   |
  action-without-owner  action                                    | owners
  action-without-due    action                                    | due
  owner-unresolved      action proposal                           | owners
  owner-ambiguous       action proposal                           | owners
  due-unresolved        action decision pending                   | due
  due-before-meeting    action decision pending                   | due
  task-box-malformed    action outcome                            | kind status
  label-near-miss       ENTRY                                     |
  label-unread          ENTRY                                     |
  looks-like            ENTRY                                     | kind
  markup-near-miss      ENTRY                                     |
  qualifier-unread      ENTRY                                     | owners due mode status
  entry-glued                                                     | swallowed
  vote-inconsistent     decision rejected                         | mode
  decision-empty        decision                                  |
  update-without-ref    outcome decision                          | status supersedes kind
  pending-overdue       pending outcome                           | status
  ref-unknown           outcome decision correction               |
  ref-to-provisional    outcome                                   |
  supersedes-unknown    decision                                  |
  nobody-present        presence                                  |
  presence-conflict     presence                                  |
  mentioned-not-listed  presence proposal                         | owners names
  front-matter-invalid  presence                                  | names from until
  name-near-miss        presence action proposal contact          | owners names
  name-order-doubtful   presence                                  |
  next-conflict         next-meeting                              | place start date
  next-date-invalid     next-meeting                              | start date
  next-not-after        next-meeting                              |
  weekday-mismatch      next-meeting action                       | due date start
  end-before-start      presence next-meeting                     |
  quorum-not-reached                                              |`
    .replaceAll('ENTRY', 'decision rejected pending action proposal outcome')
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => list(part)))
    .map(([[rule, ...kinds], fields]) => [rule, { kinds, fields }]),
);

/** Rules that speak of a whole file, and of which expectation. @type {Record<string, (expect: any) => boolean>} */
const ofFile = {
  'nobody-present': (expect) => expect.list === 'present',
  'place-missing': (expect) => expect.place !== undefined,
  'secretary-missing': (expect) => expect.secretary !== undefined,
  'status-late': (expect) => expect.list === 'present',
};

/** @param {string[]} lines @param {number} line @returns {[number, number]} */
function paragraphOf(lines, line) {
  let [first, last] = [line, line];
  while (first > 1 && lines[first - 2]?.trim()) first--;
  while (last < lines.length && lines[last]?.trim()) last++;
  return [first, last];
}

/**
 * The findings on the lines of the fact, and those of its paragraph that quote it.
 * @param {Fact} fact @param {{ findings: Finding[], texts: Record<string, string> }} data
 */
function findingsOn(fact, data) {
  const lines = data.texts[fact.file].split('\n');
  const [first, last] = paragraphOf(lines, fact.line);
  const texts = textsOf(fact.expect);
  return data.findings.filter((finding) => {
    const { rule, line, endLine = line } = finding;
    if (finding.file !== fact.file) return false;
    if (line >= fact.line && line <= (fact.endLine ?? fact.line)) return true;
    if (line > last || endLine < first) return false;
    const aboutLabel = rule.startsWith('label-');
    // A label that heads the lines under it (« Afspraken : ») speaks of them all.
    if (aboutLabel && line < fact.line && line >= first && /:[\s\u00a0*_]*$/.test(lines[line - 1] ?? '')) return true;
    // What is said of an entry read from another line of the paragraph says nothing of this one.
    if (about.get(rule)?.fields.length && !rule.endsWith('-in-prose') && !aboutLabel) return false;
    const said = `${finding.message} ${finding.suggestion ?? ''}`;
    return texts.some((text) => tokens(text).length >= 2 && overlap(text, said) >= 0.6);
  });
}

/**
 * The rules that tell of a fact that is in no register.
 * @param {Fact} fact @param {{ findings: Finding[], texts: Record<string, string> }} data
 */
export function tells(fact, data) {
  const kinds = fact.kindAny ?? [fact.kind];
  const whole =
    fact.kind === 'presence'
      ? data.findings.filter((finding) => finding.file === fact.file && ofFile[finding.rule]?.(fact.expect))
      : [];
  const own = findingsOn(fact, data).filter(
    ({ rule }) =>
      !generic.has(rule) &&
      // A label that is not read speaks of what it labels, not of what else the line says.
      (!rule.startsWith('label-') || fact.explicitness !== 'prose') &&
      kinds.some((kind) => about.get(rule)?.kinds.includes(kind) ?? true),
  );
  return [...new Set([...whole, ...own].map((finding) => finding.rule))];
}

/**
 * Is something said of this field, which is missing or false?
 * @param {Fact} fact @param {{ findings: Finding[], texts: Record<string, string> }} data @param {string} field
 */
export const tellsField = (fact, data, field) =>
  findingsOn(fact, data).some(({ rule }) => about.get(rule)?.fields.includes(field) ?? !generic.has(rule));
