import { jsonText } from '../../format/json.ts';
import { nearest } from '../../text/distance.ts';
import type { CommandModule } from '../command.ts';
import { writeOutput } from '../print.ts';
import { schemas } from '../schemas/index.ts';
import { UserError } from '../user-error.ts';

/** Prints a JSON Schema; without a name, the names, one a line. */
export const run: CommandModule<'schema'>['run'] = (world, _context, args, options) => {
  const names = Object.keys(schemas);
  let text = `${names.join('\n')}\n`;
  if (args.schema !== null) {
    const name = args.schema.toLowerCase();
    const schema = names.includes(name) ? schemas[name] : undefined;
    if (!schema)
      throw new UserError('schema-unknown', { name: args.schema, suggestion: nearest(name, names), choices: names });
    text = `${jsonText(schema())}\n`;
  }
  if (options.output === null) world.stdout.write(text);
  else writeOutput(world, options.output, new TextEncoder().encode(text), options.force);
  return 0;
};
