import type { InternalWords } from '../internal-words.ts';

/** What English minutes say of what is internal. */
export const internalWords: InternalWords = {
  phrases: [
    'in camera',
    'closed session',
    'executive session',
    'private session',
    'closed doors',
    'under embargo',
    'embargo until',
    'embargoed until',
    'strictly confidential',
    'not for publication',
    'not for distribution',
    'do not circulate',
  ],
  alone: [
    'internal',
    'confidential',
    'internal only',
    'internal use only',
    'strictly internal',
    'internal note',
    'private and confidential',
    'not public',
    'board only',
    'off the record',
  ],
  lines: [],
  titles: ['private'],
};
