import { vocabularies } from '../../language/vocabularies.ts';
import type { KeyName, PersonKeyName, Vocabulary } from '../../language/vocabulary.ts';
import { type Config, publications, type RegistryOrganisation, type RegistryPerson } from '../../model/config.ts';
import { type Language, languages, majorities } from '../../model/minutes.ts';
import { date, listOf, type NamedSchema, named, oneOf, type Schema, text } from './schema.ts';

const englishFirst: readonly Language[] = ['en', ...languages.filter((code) => code !== 'en')];

/** Every name of some keys, in all languages, English first: the model's own name is one of them. */
function keysOf<Key extends string>(
  names: readonly Key[],
  wordsOf: (words: Vocabulary, key: Key) => readonly string[],
) {
  return names.map(
    (key) => [key, [...new Set([key, ...englishFirst.flatMap((code) => wordsOf(vocabularies[code], key))])]] as const,
  );
}

function properties<Key extends string>(
  keys: readonly (readonly [Key, readonly string[]])[],
  schemas: Readonly<Record<Key, Schema>>,
): Record<string, Schema> {
  return Object.fromEntries(keys.flatMap(([key, names]) => names.map((name) => [name, schemas[key]])));
}

const time: Schema = { type: 'string', pattern: '^\\d{1,2}\\s?[:hu]\\s?(\\d{2})?$' };

const personKeys: Readonly<Record<PersonKeyName, Schema>> = {
  name: text,
  organisation: text,
  email: text,
  role: text,
  'represented-by': text,
  from: time,
  until: time,
  'family-name': text,
  replaces: text,
};

/** The front matter of a PV: its keys in every language. What czs itself accepts is a little more: see docs/format-reference.md. */
export function frontMatter(): NamedSchema {
  const person: Schema = {
    anyOf: [
      { type: 'string', description: 'Name (Organisation) <email>' },
      {
        type: 'object',
        properties: properties(
          keysOf(Object.keys(personKeys) as PersonKeyName[], (words, key) => words.personKeys[key]),
          personKeys,
        ),
      },
    ],
  };
  const statuses = englishFirst.flatMap((code) => Object.values(vocabularies[code].statuses).flat());
  const status = oneOf(...new Set(['planned', 'draft', 'approved', 'cancelled', ...statuses]));
  const approval: Schema = {
    type: 'object',
    properties: properties(
      keysOf(['on', 'in', 'digest'] as const, (words, key) => words.approvalKeys[key]),
      { on: date, in: text, digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' } },
    ),
    additionalProperties: false,
  };
  const schemas: Readonly<Record<KeyName, Schema>> = {
    date,
    status: { $ref: '#/definitions/status' },
    title: text,
    start: time,
    end: time,
    place: text,
    chair: { $ref: '#/definitions/person' },
    secretary: { $ref: '#/definitions/person' },
    invited: { $ref: '#/definitions/people' },
    attendees: { $ref: '#/definitions/people' },
    excused: { $ref: '#/definitions/people' },
    absent: { $ref: '#/definitions/people' },
    guests: { $ref: '#/definitions/people' },
    proxies: { $ref: '#/definitions/people' },
    sent: date,
    kind: oneOf(
      ...new Set([
        'meeting',
        'written',
        ...englishFirst.flatMap((code) => Object.values(vocabularies[code].kinds).flat()),
      ]),
    ),
    opened: date,
    closes: date,
    approved: { $ref: '#/definitions/approval' },
    language: oneOf(...languages),
  };
  return {
    ...named('front-matter', 'czs: front matter of minutes'),
    type: 'object',
    properties: properties(
      keysOf(Object.keys(schemas) as KeyName[], (words, key) => words.keys[key]),
      schemas,
    ),
    anyOf: keysOf(['date'] as const, (words, key) => words.keys[key]).flatMap(([, names]) =>
      // What is required is described beside it: ajv asks for that where it is strict.
      names.map((name) => ({ type: 'object', properties: { [name]: date }, required: [name] })),
    ),
    additionalProperties: false,
    definitions: { person, people: listOf({ $ref: '#/definitions/person' }), status, approval },
  };
}

type Written<Of> = Exclude<keyof Of, 'problems'>;
type Dashed<S extends string> = S extends `${infer A}${infer B}`
  ? B extends Uncapitalize<B>
    ? `${Lowercase<A>}${Dashed<B>}`
    : `${Lowercase<A>}-${Dashed<B>}`
  : S;

const path: Schema = { type: 'string', pattern: '^(?![/\\\\])(?!.*\\.\\.)[^\\\\:]+$' };
const severity = oneOf('off', 'info', 'warning', 'error');
const onOff: Schema = { anyOf: [{ type: 'boolean' }, oneOf('true', 'false', 'yes', 'no', 'oui', 'non', 'ja', 'nee')] };
const texts: Schema = { anyOf: [text, listOf(text)] };

/** `czs.yaml`. */
export function config(ruleIds: readonly string[]): NamedSchema {
  const rule: Schema = {
    anyOf: [severity, { type: 'object', properties: { severity, except: texts }, additionalProperties: true }],
  };
  const keys: Readonly<Record<Dashed<Written<Config>>, Schema>> = {
    organisation: text,
    acronym: text,
    language: oneOf(...languages),
    minutes: path,
    templates: path,
    people: path,
    'standing-items': texts,
    quorum: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^(\\d{1,4}|\\d{1,3}\\s?%|\\d{1,2}/\\d{1,2})$' },
      ],
    },
    votes: {
      type: 'object',
      properties: {
        majority: oneOf(...majorities),
        of: oneOf('expressed', 'present', 'members'),
        proxies: { type: 'integer', minimum: 0 },
        weights: oneOf('people.yaml'),
        total: { type: 'integer', minimum: 1 },
      },
      additionalProperties: false,
    },
    notice: {
      anyOf: [
        { type: 'integer', minimum: 1, maximum: 365 },
        { type: 'string', pattern: '^\\d{1,3}( ?(days?|jours?|dagen|dag))?$' },
      ],
    },
    timezone: { type: 'string', pattern: '^(UTC|GMT|[A-Z][A-Za-z_]+(/[A-Za-z_+-]+){1,2})$' },
    rules: {
      type: 'object',
      properties: Object.fromEntries(ruleIds.map((id) => [id, rule])),
      additionalProperties: false,
    },
    baseline: path,
    'inline-ignores': onOff,
    distribution: { anyOf: [texts, { type: 'object', additionalProperties: texts }] },
  };
  return {
    ...named('czs.yaml', 'czs.yaml: the settings of an archive'),
    type: 'object',
    properties: { format: { anyOf: [{ const: 1 }, { const: '1' }] }, ...keys },
    additionalProperties: false,
  };
}

/** `people.yaml`. */
export function people(): NamedSchema {
  const person: Readonly<Record<Dashed<keyof RegistryPerson>, Schema>> = {
    name: text,
    aliases: texts,
    organisation: text,
    formerly: listOf({
      type: 'object',
      properties: { organisation: text, until: date },
      required: ['organisation', 'until'],
      additionalProperties: false,
    }),
    email: text,
    from: date,
    until: date,
    'function-mailbox': onOff,
    'family-name': text,
    shares: { type: 'integer', minimum: 0 },
    publication: oneOf(...publications),
  };
  const organisation: Readonly<Record<Dashed<keyof RegistryOrganisation>, Schema>> = {
    name: text,
    aliases: texts,
    acronym: text,
    domains: texts,
    kind: text,
  };
  const entry = (schemas: Readonly<Record<string, Schema>>): Schema => ({
    anyOf: [text, { type: 'object', properties: schemas, required: ['name'], additionalProperties: false }],
  });
  return {
    ...named('people.yaml', 'people.yaml: the people and organisations of an archive'),
    type: 'object',
    properties: { people: listOf(entry(person)), organisations: listOf(entry(organisation)) },
    additionalProperties: false,
  };
}
