import { ruleIds } from '../check-archive.ts';
import { config, frontMatter, people } from './files.ts';
import { outputs } from './outputs.ts';
import type { NamedSchema } from './schema.ts';

/** Every schema that `czs schema` prints, by its name: of the files of an archive, then of each JSON output. */
export const schemas: Readonly<Record<string, () => NamedSchema>> = {
  'front-matter': frontMatter,
  config: () => config(ruleIds),
  people,
  ...outputs,
};
