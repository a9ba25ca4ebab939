import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** The code of src/language/<language>/agenda.ts: templates/agenda.<language>.md as czs carries it with it. */
export function shippedSource(language: string): string {
  const text = readFileSync(join(root, `templates/agenda.${language}.md`), 'utf8');
  const literal = text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
  return `/** templates/agenda.${language}.md; made from it by \`npx vitest run test/draft/templates.test.ts -u\`. */\nexport const agenda = \`${literal}\`;\n`;
}
