import { plainLabel } from '../../recognise/field-line.ts';
import type { Lexicon } from './lexicon.ts';

/** Whether words are a label or a heading of next meetings. */
export function isNext(text: string, lexicon: Lexicon): boolean {
  return (
    lexicon.headings.get(plainLabel(text)) === 'next-meetings' || lexicon.spoken.fields.get(plainLabel(text)) === 'next'
  );
}
