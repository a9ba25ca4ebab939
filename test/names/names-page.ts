/** Reads names.md: its lists of people and organisations, and what each row of its tables gives. */
import { allNameWords } from '../../src/language/all-name-words.ts';
import type { NameComparison } from '../../src/names/compare.ts';
import { compareForms, compareOrganisations } from '../../src/names/compare.ts';
import { createNameReader, nameTables } from '../../src/names/form.ts';
import { findNearNames } from '../../src/names/mentions.ts';
import type { NameAnswer, NameIndex } from '../../src/names/name-index.ts';
import { createNameIndex } from '../../src/names/names.ts';
import { nameOrderEvidence } from '../../src/names/order.ts';
import { parsePerson } from '../../src/names/person-text.ts';
import type { NameEvidence } from '../../src/names/resemblance.ts';
import { resolveIn } from '../../src/names/resolve-in.ts';
import type { KnownOrganisation, KnownPerson, NameSource } from '../../src/text/known.ts';

export const reader = createNameReader(nameTables(Object.values(allNameWords)));

function sayEvidence(evidence: NameEvidence): string {
  const part = evidence.part.replace('-', ' ');
  const turned = evidence.turned ? ', order' : '';
  if (evidence.kind !== 'spelling') return `${evidence.kind}: ${evidence.written} / ${evidence.listed}`;
  const edit = evidence.edit === 'several' ? `${evidence.distance} letters` : `letter ${evidence.edit}`;
  return `${part}, ${edit.replace('letter swapped', 'letters swapped')}${turned}`;
}

function say(answer: NameAnswer): string {
  if (answer.kind === 'unknown') return 'unknown';
  if (answer.kind === 'ambiguous') {
    const how = answer.via === 'resemblance' ? ' (resemblance)' : '';
    return `ambiguous${how}: ${answer.candidates.map((known) => known.name).join(' · ')}`;
  }
  if (answer.kind === 'near') return `near (${sayEvidence(answer.evidence)}): ${answer.known.name}`;
  const notes = [
    ...(answer.via === 'name' || answer.via === 'alias' ? [] : [answer.via.replace('-', ' ')]),
    ...(answer.kind === 'variant' ? answer.differences : []),
  ];
  return `${answer.kind}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}: ${answer.known.name}`;
}

function sayComparison(comparison: NameComparison): string {
  if (comparison.kind === 'variant') return `variant (${comparison.differences.join(', ')})`;
  return comparison.kind === 'near' ? `near (${sayEvidence(comparison.evidence)})` : comparison.kind;
}

interface Lists {
  readonly people: KnownPerson[];
  readonly organisations: KnownOrganisation[];
}

function readPeople(lines: readonly string[], source: NameSource): KnownPerson[] {
  return lines.map((line) => {
    const [written = '', ...aliases] = line.split('|').map((part) => part.trim());
    const { name, organisation, email } = parsePerson(written);
    return { kind: 'person', name: name ?? '', aliases, organisation, email, source };
  });
}

function readOrganisations(lines: readonly string[], source: NameSource): KnownOrganisation[] {
  return lines.map((line) => {
    const [name = '', acronym = null, ...aliases] = line.split('|').map((part) => part.trim());
    return { kind: 'organisation', name, aliases, acronym, source };
  });
}

const none = '–';

/** What a row of each kind of table, told by its head, is read as. */
export const executors: Readonly<
  Record<string, (cells: readonly string[], layers: readonly NameIndex[]) => readonly string[]>
> = {
  'written | answer': ([written = ''], layers) => [say(resolveIn(layers, written))],
  'one | other | together': ([one = '', other = '']) => [
    sayComparison(compareForms(reader.form(one), reader.form(other), reader)),
  ],
  'one organisation | other | together': ([one = '', other = '']) => [
    sayComparison(compareOrganisations(one, other, reader)),
  ],
  'text | found': ([text = ''], [index]) => {
    const found = findNearNames(text.replace('<br>', '\n'), index as NameIndex).map(({ kind, written, ...mention }) => {
      const how = mention.evidence ? sayEvidence(mention.evidence) : mention.differences.join(', ');
      const words = written.replace('\n', ' ');
      return kind === 'exact' ? words : `${words}: ${kind} (${how}) ${mention.person.name}`;
    });
    return [found.length === 0 ? none : found.join('; ')];
  },
  'name | e-mail | order': ([name = '', email = '']) => {
    const { doubtful, suggestedFamilyName, evidence } = nameOrderEvidence(name, email, reader);
    if (evidence === null) return ['says nothing'];
    return [`${doubtful ? 'doubtful, ' : ''}family name ${suggestedFamilyName}`];
  },
  'written | name | organisation | e-mail | rest': ([written = '']) => {
    const { name, organisation, email, rest } = parsePerson(written);
    return [name, organisation, email, rest].map((part) => part ?? none);
  },
};

const sources = ['meeting', 'registry', 'archive'] as const;

function layersOf(lists: ReadonlyMap<NameSource, Lists>): NameIndex[] {
  return sources.flatMap((source) => {
    const list = lists.get(source);
    return list === undefined ? [] : [createNameIndex(list.people, list.organisations, reader)];
  });
}

export interface Row {
  readonly head: string;
  readonly cells: readonly string[];
  readonly layers: readonly NameIndex[];
}

/** The rows of the page, each with the lists that stand before its table. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let lists = new Map<NameSource, Lists>();
  let head: string | null = null;
  let used = false;
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const fence = /^```(people|organisations) (meeting|registry|archive)$/.exec(line);
    if (fence) {
      const block: string[] = [];
      while (lines[++at] !== '```') block.push(lines[at]);
      // New lists after a table begin anew.
      if (used) lists = new Map();
      used = false;
      const source = fence[2] as NameSource;
      const list = lists.get(source) ?? { people: [], organisations: [] };
      if (fence[1] === 'people') list.people.push(...readPeople(block, source));
      else list.organisations.push(...readOrganisations(block, source));
      lists.set(source, list);
    } else if (!line.startsWith('|')) head = null;
    else {
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (head === null) {
        head = cells.join(' | ');
        at++;
      } else if (executors[head] !== undefined) {
        used = true;
        rows.push({ head, cells, layers: layersOf(lists) });
      }
    }
  }
  return rows;
}

/** The cells of a row that are given, and those that are the answer. */
export function splitRow({ head, cells }: Row): { given: readonly string[]; answer: readonly string[] } {
  const inputs = head.split(' | ').length - (head.endsWith('rest') ? 4 : 1);
  return { given: cells.slice(0, inputs), answer: cells.slice(inputs) };
}

/** What czs answers to a row. */
export function answerTo({ head, cells, layers }: Row): readonly string[] {
  return (executors[head] as (typeof executors)[string])(cells, layers);
}
