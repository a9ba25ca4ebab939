/**
 * Looks at every regular expression of src/ for ones that a hostile text can keep busy: `npm run verify`. What is polynomial is allowed only
 * with the reason why no text it meets is long or has what it needs; nothing is allowed to be exponential.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseSync } from 'rolldown/utils';
import { root } from './build.mjs';

/** File, then the expression's source: why it is harmless. */
const reasons = {
  'draft/agenda-file.ts': 'titles of agenda items, whose blanks are normalized, of bounded parts',
  'draft/entry-text.ts': 'text of one entry, normalized; a run of # would be the secretary’s own',
  'format/markdown.ts': 'runs after escaping, on pieces whose blanks are normalized; measured in test/format',
  'import/spans.ts': 'each alternative is bounded; measured in test/import/hostile.test.ts',
  'read/config.ts': 'a path in the settings, which are at most 256 KiB and the user’s own',
  'read/heading.ts': 'a title, whose blanks are normalized to one',
  'read/hour-and-place.ts': 'plain text, whose blanks are normalized to one',
  'read/next-meetings.ts': 'plain text, whose blanks are normalized to one',
  'read/announced-days.ts': 'what leads to a day, at most 80 characters',
  'read/closing.ts': 'the front of a text, at most 120 characters',
  'read/entry-problems.ts': 'the end of a text, or marks at its front; each alternative is bounded',
  'recognise/field-line.ts': 'the front of a line, at most 600 characters',
  'read/fields.ts': 'the label of a line, at most 200 characters, or a name of at most 240',
  'read/head-people.ts': 'the label in the first 100 characters of a line, or where names end in its first 2,000',
  'read/typed-headings.ts': 'a line of at most 160 characters',
  'recognise/officers.ts': 'one sentence of at most 300 characters',
  'read/walk/entry-lines.ts': 'the front of a line, at most 200 characters; measured in test/read/hostile.test.ts',
  'recognise/deferred.ts': 'the front of a line, at most 200 characters; measured in test/read/hostile.test.ts',
  'read/walk/told.ts': 'the front of a line, at most 200 characters; measured in test/read/hostile.test.ts',
  'recognise/attendees.ts': 'one entry of a list of people; measured in test/hostile/end-to-end.test.ts',
  'recognise/listed-people.ts': 'one entry of a list of people; measured in test/hostile/end-to-end.test.ts',
  'recognise/links.ts': 'the 200 characters before a reference',
  'recognise/movers.ts': 'a line or a bracket of at most 160 characters',
  'recognise/participles.ts': 'the 80 characters after a participle',
  'recognise/people-evidence.ts': 'one sentence of at most 4,000 characters',
  'recognise/signatures.ts': 'a line of at most 160 characters',
  'recognise/told-attendance.ts': 'the 120 characters before names',
  'recognise/named-proposal.ts': 'lines of at most 160 characters',
  'recognise/ends.ts': 'the front of a text, at most 300 characters, or its end, at most 200',
  'recognise/head.ts': 'the head of a line, at most 600 characters',
  'recognise/keyed.ts': 'a text of at most 400 characters',
  'recognise/agenda-line.ts': 'the front of a line, at most 1,000 characters',
  'recognise/next-line.ts': 'the front of a line, at most 400 characters',
  'recognise/open-entries.ts': 'one sentence of at most 4,000 characters',
  'recognise/sketch.ts': 'one sentence of at most 4,000 characters',
  'recognise/unsettled.ts': 'a place, at most 200 characters',
  'recognise/votes.ts': 'a line of at most 160 characters',
  'names/form.ts': 'a name, at most 200 characters',
  'text/runner-commands.ts':
    'each colon looks back over the blanks right before it; measured in test/text/runner-commands.test.ts',
  'text/wording.ts': 'a number that czs counted',
  'check/rules/link-broken.ts': 'bounded parts; a path of at most 300 characters',
  'import/recognise/head.ts': 'a line of a document, bounded',
  'import/recognise/lexicon.ts': 'bounded to 40',
  'import/recognise/presence-segments.ts': 'bounded to 50; lines are cut before',
  'import/sources/docx-numbering.ts': 'the number of one item, as an attribute writes it',
  'import/sources/docx.ts': 'one paragraph of a header or footer, whose length is checked before',
  'import/sources/html.ts': 'text whose blanks HTML folds',
  'import/sources/text.ts': 'bounded to 40',
};

/** How long one expression is looked at; what is not settled in it is looked at once more, longer, since a machine may be busy with tests. */
const patience = { timeout: 4000 };
const morePatience = { timeout: 20_000, attackTimeout: 20_000, incubationTimeout: 5000 };

const src = join(root, 'src');
const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
let count = 0;
let bad = 0;
/** @type {Set<string>} */
const used = new Set();
/** @type {Set<string>} */
const withRegexes = new Set();
/** @type {Map<string, import('recheck').Diagnostics>} */
const seen = new Map();

for (const name of files) {
  const file = name.replaceAll('\\', '/');
  const { program } = parseSync(file, await readFile(join(src, name), 'utf8'), { lang: 'ts' });
  for (const { pattern, flags } of regexesIn(program)) {
    count++;
    withRegexes.add(file);
    const key = `${pattern}/${flags}`;
    const first = seen.get(key) ?? checkSync(pattern, flags.replace('v', 'u'), patience);
    seen.set(key, first);
    if (first.status === 'safe') continue;
    const exponential = first.status === 'vulnerable' && first.complexity.type === 'exponential';
    if (!exponential && Object.hasOwn(reasons, file)) {
      used.add(file);
      continue;
    }
    const found = checkSync(pattern, flags.replace('v', 'u'), morePatience);
    seen.set(key, found);
    if (found.status === 'safe') continue;
    bad++;
    const how = found.status === 'vulnerable' ? found.complexity.summary : found.status;
    console.log(`src/${file}: /${pattern}/${flags}: ${how}`);
  }
}
// A reason that nothing needs is read as true by the next who looks; on a busy machine one may be needed that is not on an idle one.
const unneeded = Object.keys(reasons).filter((file) => !used.has(file));
for (const file of unneeded) console.log(`src/${file}: its reason was not needed`);
const gone = unneeded.filter((file) => !withRegexes.has(file));
for (const file of gone) console.log(`src/${file}: has a reason and no regular expression`);
console.log(`${count} regular expressions, ${bad} that may take too long; ${used.size} files with a reason`);
process.exitCode = bad + gone.length === 0 ? 0 : 1;

/** @param {unknown} node @returns {Generator<{ pattern: string, flags: string }>} */
function* regexesIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) yield* regexesIn(each);
    return;
  }
  const literal = /** @type {{ type?: string, regex?: { pattern: string, flags: string } }} */ (node);
  if (literal.type === 'Literal' && literal.regex) yield literal.regex;
  for (const value of Object.values(node)) yield* regexesIn(value);
}
