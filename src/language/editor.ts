/** What czs says in an editor (`czs lsp`): sentences as in messages.ts. */
export interface EditorWords {
  /** Titles of quick fixes: text, old, new: what stands in the file; n changes */
  readonly insert: string;
  readonly replace: string;
  readonly remove: string;
  readonly change: string;
  /** text: the label that a sentence is given */
  readonly take: string;
  /** A sentence is no entry, and nobody is to be asked again. */
  readonly dismiss: string;
  readonly fixAll: string;
  /** name, file */
  readonly addPerson: string;
  /** rule */
  readonly ignore: string;
  readonly ignoreFile: string;
  /** Stands where the reason of an exception is to be typed. */
  readonly reason: string;
  /** n open actions of somebody */
  readonly openActions: string;
  /** What a suggestion is. */
  readonly suggest: {
    readonly frontMatter: string;
    readonly label: string;
    readonly nextId: string;
    /** Notes that an action is done. */
    readonly closes: string;
    readonly heading: string;
  };
  /** Why a number stays as it is. */
  readonly rename: {
    readonly none: string;
    /** example */
    readonly form: string;
    /** ref */
    readonly taken: string;
    /** file */
    readonly approved: string;
    /** file, text: a citation in other words */
    readonly words: string;
  };
  /** folder */
  readonly noArchive: string;
  /** why */
  readonly failed: string;
  /** `czs completion --install`. */
  readonly completion: {
    /** path */
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    readonly written: string;
    /** What follows is a line for the settings of the shell. */
    readonly once: string;
  };
  /** Stands under what `--watch` shows. */
  readonly watching: string;
}
