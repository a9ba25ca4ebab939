import { pathToFileURL } from 'node:url';
import type { Language } from '../../model/minutes.ts';
import type { Result } from '../../model/world.ts';

/** Where the pages of rules are put for an editor to open, and taken away from. */
export interface PageFolder {
  /** Writes a page, and gives its path. */
  write(name: string, text: string): Result<string>;
  remove(): void;
}

/** A link to the page of a rule, in the language of who writes: made when the rule is first shown. */
export class RuleLinks {
  readonly #folder: PageFolder;
  readonly #language: Language;
  readonly #links = new Map<string, string | null>();

  constructor(folder: PageFolder, language: Language) {
    this.#folder = folder;
    this.#language = language;
  }

  /** null where no page can be written: the finding says it all the same. */
  async of(rule: string): Promise<string | null> {
    const known = this.#links.get(rule);
    if (known !== undefined) return known;
    const [{ rulePage }, { isFindings, markdownOf }] = await Promise.all([
      import('../rule-pages.ts'),
      import('../../check/rule-page.ts'),
    ]);
    const parts = rulePage(rule, this.#language).filter((part) => !isFindings(part));
    const page = `# ${rule}\n\n${markdownOf(parts)}\n`;
    const written = this.#folder.write(`${rule}.md`, page);
    const link = written.ok ? pathToFileURL(written.value).href : null;
    this.#links.set(rule, link);
    return link;
  }
}
