/** The rule of a file of rules/: `./rules/id-missing.words.ts` → `id-missing`. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).split('.', 1)[0] as string;
}
