import { ruleIds } from '../check-archive.ts';
import { config, frontMatter, people } from './files.ts';
import { registers } from './outputs.ts';
import type { NamedSchema } from './schema.ts';
import { summaries } from './summaries.ts';

/** Every schema that `czs schema` prints, by its name: of the files of an archive, then of what each command writes as JSON. */
export const schemas: Readonly<Record<string, () => NamedSchema>> = {
  'front-matter': frontMatter,
  'czs.yaml': () => config(ruleIds),
  'people.yaml': people,
  ...registers,
  ...summaries,
};
