/** Colours for what czs reads in Markdown: labels, numbers, boxes. The words are those of `src/language/`. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../../scripts/build.mjs';

const made = join(root, 'node_modules', '.cache', `czs-grammar-${process.pid}.mjs`);
await bundle({ input: join(root, 'src', 'language', 'vocabularies.ts') }, { file: made, format: 'es' });
/** @type {{ vocabularies: Record<string, import('../../src/language/vocabulary.ts').Vocabulary> }} */
const { vocabularies } = await import(pathToFileURL(made).href);
await rm(made);

/** A word as a regular expression: any space, any apostrophe. @param {string} word */
const escaped = (word) =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '[ \\u00a0]');

/** @param {readonly string[]} roles */
const labelsOf = (roles) => {
  const all = Object.values(vocabularies).flatMap(({ labels }) =>
    roles.flatMap((role) => {
      const { one, many } = labels[/** @type {keyof typeof labels} */ (role)];
      return [...one, ...many];
    }),
  );
  return [...new Set(all)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|');
};

/** At the start of a line or an item: the label, with its number and its bracket, up to the colon. @param {readonly string[]} roles */
const label = (roles, /** @type {string} */ scope) => ({
  match: `(?i)(?:^|(?<=[-*+] )|(?<=\\] ))\\s*(\\**)(${labelsOf(roles)})(\\s+(?:[\\w-]+/)?[DAP]\\d{1,4})?(\\s*\\([^)]*\\))?\\s*:\\**`,
  captures: {
    2: { name: `keyword.other.${scope}.czs` },
    3: { name: 'constant.numeric.ref.czs' },
    4: { name: 'variable.parameter.qualifiers.czs' },
  },
});

export const grammar = {
  scopeName: 'markdown.czs.injection',
  injectionSelector: 'L:text.html.markdown -markup.raw -markup.fenced_code -comment',
  patterns: [{ include: '#box' }, { include: '#label' }, { include: '#ref' }],
  repository: {
    box: {
      match: '(?<=[-*+] )\\[([ xX])\\](?= )',
      name: 'constant.language.box.czs',
    },
    label: {
      patterns: [
        label(['decision', 'unanimous', 'pending', 'rejected', 'proposal'], 'decision'),
        label(['action'], 'action'),
        label(['postponed', 'contact', 'working-group', 'information'], 'information'),
        label(['internal'], 'internal'),
      ],
    },
    ref: {
      match: '(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}(?:-[a-z0-9]+)*/[DAP]\\d{1,4}(?!\\w)',
      name: 'constant.numeric.ref.czs',
    },
  },
};
