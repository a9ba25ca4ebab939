/** A page of a rule, as text: bundled by scripts/build.mjs, and read by vitest. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
