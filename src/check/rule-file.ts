/** The rule of a file of rules/: `./rules/id-missing.words.ts` → `id-missing`. */
export function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\..*$/, '');
}
