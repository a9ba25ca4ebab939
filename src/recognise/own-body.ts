import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';

/**
 * What the body that meets is called, as the title of its minutes says: `Verslag bestuursvergadering` is of the `bestuur`, « PV du conseil
 * d'administration » of the « conseil d'administration », or CA. « CA : 12 mars » announces its next meeting, and « AG : 13 mars » another.
 */
export function bodiesIn(title: string | null, { words, lexicon }: Pick<ReadContext, 'words' | 'lexicon'>): string[] {
  if (title === null || title.length > 200) return [];
  const { bodyNouns, meetingNouns, functionWords, wholeBody } = words;
  const own = [...title.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].filter(
    ([word]) => !functionWords.has(normalize(word)) && !lexicon.articles.has(normalize(word)) && word.length > 1,
  );
  const bodyOf = (word: string): string | undefined =>
    [...bodyNouns].find((noun) => word === noun || (noun.length > 4 && word.startsWith(noun)));
  // The title of a committee may name the council that it is of.
  const bodies = new Set(own.map(([word]) => bodyOf(normalize(word))).filter((one) => one !== undefined));
  const found = new Set<string>();
  for (const [at, { 0: written, index }] of own.entries()) {
    const word = normalize(written);
    if (/^\p{Lu}{2,5}$/u.test(written) && title !== title.toUpperCase()) found.add(word);
    const body = bodyOf(word);
    if (body !== undefined) found.add(body).add(word);
    if (body !== undefined && bodies.size === 1) {
      // `Parish Council`, `Finance Committee`
      if (at > 0) found.add(`${normalize((own[at - 1] as RegExpExecArray)[0])} ${word}`);
      // `Full Council`, « conseil plénier »
      for (const whole of wholeBody) found.add(`${whole} ${body}`).add(`${body} ${whole}`);
    }
    // « conseil *d'administration* »
    const [, of] = /^\s(?:d['’]|de\s)(\p{Ll}{4,30})/u.exec(title.slice(index + written.length)) ?? [];
    if (body !== undefined && of !== undefined) found.add(normalize(of));
    // « conseil d'administration » is the CA, `Algemene vergadering` the AV, `Annual General Meeting` the AGM.
    for (const count of [2, 3]) {
      const some = own.slice(at, at + count).map(([word]) => normalize(word));
      const isBody = some.length === count && (body !== undefined || meetingNouns.includes(some.at(-1) as string));
      if (isBody) found.add(some.map((one) => one[0]).join(''));
    }
  }
  return [...found];
}
