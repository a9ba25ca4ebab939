/** What scripts/build.mjs and vitest put in the place of what is written. */

/** A page of a rule or a template, as text. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** What files that stand there export, by path; with `?raw`, their text. The patterns are written out: nothing runs. */
  glob(
    patterns: readonly string[],
    options: { readonly eager: true; readonly import: string; readonly query?: '?raw' },
  ): Readonly<Record<string, unknown>>;
}
