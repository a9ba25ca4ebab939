/// <reference path="./bundled.d.ts" />
import type { Rule } from './rule.ts';

const found = import.meta.glob(['./rules/*.ts', '!./rules/*.words.ts'], { eager: true, import: 'rule' });

/** Every rule, by id: what the files of rules/ export. */
export const allRules = (Object.values(found) as Rule[]).sort((a, b) => (a.id < b.id ? -1 : 1)) as readonly Rule[];
