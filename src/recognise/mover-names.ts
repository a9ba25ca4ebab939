import type { WrittenPerson } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { bodyAt, splitNames } from './people.ts';
import { isNameWord, readPerson } from './person.ts';
import { afterWords, type Slice } from './slices.ts';

/**
 * Those whom words name after one of a list, and say no more: `Proposed: Ann`, « appuyé par la secrétaire »; not who seconds it, `proposed by Ann and seconded by
 * Bob`. `certain`: in the bracket of a label whatever follows is somebody.
 */
export function namesAfter(
  part: Slice,
  normalized: string,
  list: readonly string[],
  context: ReadContext,
  certain: boolean,
): readonly WrittenPerson[] | null {
  const rest = afterWords(part, normalized, list);
  if (rest === null) return null;
  const all = splitNames(rest, context).map((one) => ({
    one,
    second: afterWords(one, normalize(one.text), context.words.secondedBy),
  }));
  const isSomebody = (text: string): boolean =>
    isName(text, context) || (certain && text.split(' ').length <= mostWords);
  if (!all.every(({ one, second }) => isSomebody((second ?? one).text))) return null;
  return all.flatMap(({ one, second }) => (second === null ? [readPerson(one.text, one.place)] : []));
}

/** No name has more words. */
const mostWords = 6;

function isName(text: string, context: ReadContext): boolean {
  const { names, words } = context;
  if (names.isKnown(text) || bodyAt(text, context)?.length === text.length) return true;
  const said = text.split(/\s/, mostWords + 1);
  // `and RESOLVED`; « MC » are initials.
  const isOne = (word: string): boolean =>
    isNameWord(word, words.particles) && (word.length < 4 || !words.votes.has(normalize(word)));
  return said.length <= mostWords && /^\p{Lu}/u.test(said.at(-1) ?? '') && said.every(isOne);
}
