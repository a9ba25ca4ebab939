import { byWhom, hasWithin, type Sketch } from './sketch.ts';

/** So many words say who, at the beginning of a sentence, and stand between the verb and the post. */
const mostNames = 6;
const mostBetween = 3;

/**
 * Whether somebody is given a post: « Fatiha devient trésorière », `Samira wordt gecoöpteerd als bestuurder`, `Tom is the new treasurer`. Who it is
 * begins the sentence, and the verb follows.
 */
export function givesPost(sketch: Sketch): boolean {
  const { hits, words, opening } = sketch;
  return hits.some(({ list, from, to }) => {
    if (list !== 'becomes' || from <= opening || from - opening > mostNames) return false;
    const post = hits.find((hit) => hit.list === 'posts' && hit.from >= to);
    if (post === undefined || words.slice(to, post.from).some(({ normalized }) => byWhom.test(normalized)))
      return false;
    // « wordt gecoöpteerd als bestuurder »
    return post.from - to <= mostBetween || hasWithin(sketch, 'decides', to, post.from);
  });
}
