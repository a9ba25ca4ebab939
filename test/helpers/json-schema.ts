/** As much of JSON Schema (draft-07) as czs's own schemas use, with every mistake named. */
import type { NamedSchema, Schema } from '../../src/cli/schemas/schema.ts';

const known = new Set([
  '$schema',
  '$id',
  '$ref',
  'title',
  'description',
  'definitions',
  'type',
  'const',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'anyOf',
]);

/** What is wrong with a value, each with its path; none where it fits. Throws for a schema that says something unknown. */
export function misfits(value: unknown, schema: Schema, root: NamedSchema, path = '$'): string[] {
  for (const key of Object.keys(schema)) if (!known.has(key)) throw new Error(`unknown keyword ${key}`);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/definitions/', '');
    const target = root.definitions?.[name];
    if (!target) throw new Error(`nothing at ${schema.$ref}`);
    return misfits(value, target, root, path);
  }
  const wrong: string[] = [];
  const type = typeOf(value);
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types && !types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${path}: ${type}, not ${types.join(' or ')}`];
  if (schema.const !== undefined && value !== schema.const) wrong.push(`${path}: not ${String(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value as string))
    wrong.push(`${path}: ${String(value)} is none of the choices`);
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => misfits(value, one, root, path));
    if (!each.some((one) => one.length === 0)) wrong.push(...(each.sort((a, b) => b.length - a.length)[0] as string[]));
  }
  if (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern, 'u').test(value))
    wrong.push(`${path}: « ${value} » has another form`);
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) wrong.push(`${path}: too small`);
    if (schema.maximum !== undefined && value > schema.maximum) wrong.push(`${path}: too large`);
  }
  if (Array.isArray(value) && schema.items)
    wrong.push(...value.flatMap((one, at) => misfits(one, schema.items as Schema, root, `${path}[${at}]`)));
  if (type === 'object') {
    const fields = value as Record<string, unknown>;
    for (const key of schema.required ?? []) if (!(key in fields)) wrong.push(`${path}.${key}: missing`);
    for (const [key, each] of Object.entries(fields)) {
      const own = schema.properties?.[key];
      if (own) wrong.push(...misfits(each, own, root, `${path}.${key}`));
      else if (schema.additionalProperties === false) wrong.push(`${path}.${key}: unknown`);
      else if (typeof schema.additionalProperties === 'object')
        wrong.push(...misfits(each, schema.additionalProperties, root, `${path}.${key}`));
    }
  }
  return wrong;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
