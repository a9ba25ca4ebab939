/** A JSON Schema, as data (draft-07, which editors know). */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly minItems?: number;
}

/** A schema that stands alone. */
export interface NamedSchema extends Schema {
  readonly $schema: string;
  readonly $id: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export const text: Schema = { type: 'string' };
export const textOrNull: Schema = { type: ['string', 'null'] };
export const yesNo: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const countOrNull: Schema = { type: ['integer', 'null'], minimum: 0 };
export const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const dateOrNull: Schema = { anyOf: [date, { type: 'null' }] };
export const timeOrNull: Schema = { anyOf: [{ type: 'string', pattern: '^\\d{2}:\\d{2}$' }, { type: 'null' }] };
export const ref: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(-[a-z0-9]+)*/[DAP]\\d+$' };

export function oneOf(...words: readonly string[]): Schema {
  return { type: 'string', enum: words };
}

export function oneOfOrNull(...words: readonly string[]): Schema {
  return { enum: [...words, null] };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** An object with all the fields of a record, in its order: a field that the type has and this has not does not compile. */
export function record<Of>(properties: { readonly [Key in keyof Of]-?: Schema }): Schema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** The schemas of JSON that czs writes; a file gains fields and never loses one, so that others are allowed. */
export function output(
  id: string,
  title: string,
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
): NamedSchema {
  return { ...named(id, title), ...schema, definitions };
}

export function named(id: string, title: string): Pick<NamedSchema, '$schema' | '$id' | 'title'> & { title: string } {
  return { $schema: 'http://json-schema.org/draft-07/schema#', $id: `urn:czs:schema:${id}`, title };
}
