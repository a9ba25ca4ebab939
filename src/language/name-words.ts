/**
 * The words of one language that stand in and around names. Read without accents, capitals and a final full stop;
 * one word each, except where said.
 */
export interface NameWords {
  /** Before a name and no part of it: `M.`, `Mme`, `dhr.`. */
  readonly titles: readonly string[];
  /** What somebody is in a meeting or an affiliation, before the name and no part of it: `la présidente Camille Durand`. */
  readonly roles: readonly string[];
  /** May stand before a title or role: `la`, `de`. */
  readonly articles: readonly string[];
  /** Belong to the word after them: `de`, `van`; with an apostrophe (`d'`) where they are written on to it. */
  readonly particles: readonly string[];
  /** Particles only inside a name, since people are called so too: `ben`, `el`. */
  readonly innerParticles: readonly string[];
  /** Between somebody and his or her organisation: `Camille d'Actiris`; phrases. */
  readonly of: readonly string[];
  /** What tells no organisation from another: `asbl`, `vzw`. */
  readonly legalForms: readonly string[];
  /** What tells no organisation from another, inside its name: `de`, `la`, `en`. */
  readonly minorWords: readonly string[];
  /** The part before the `@` of a mailbox that is a function's and nobody's own: `info`, `direction`. */
  readonly mailboxes: readonly string[];
  /** What bodies are called for short: letters in capitals that are nobody's initials, whoever has them. */
  readonly bodies: readonly string[];
}
