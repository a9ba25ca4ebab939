/** The one build of a run of the tests, made before those of the machine: beside the project's own dist/, in a folder of its own. */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildBeside } from '../../scripts/build.mjs';

/** What the bundler says of a chunk: which modules it holds, and what it imports. */
export interface Chunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

export interface Built {
  /** The folder that holds bin/, dist/ and package.json. */
  readonly home: string;
  /** Of the command line and of the library. */
  readonly chunks: { readonly cli: readonly Chunk[]; readonly library: readonly Chunk[] };
}

declare module 'vitest' {
  export interface ProvidedContext {
    built: Built;
  }
}

type Output = Awaited<ReturnType<typeof buildBeside>>['cli' | 'library'];

const chunksOf = (output: Output): Chunk[] =>
  output.flatMap((each) => {
    if (each.type !== 'chunk') return [];
    const { fileName, moduleIds, imports, dynamicImports } = each;
    return [{ fileName, moduleIds, imports, dynamicImports }];
  });

export default async function setup(project: TestProject): Promise<() => void> {
  const make = () => buildBeside(`czs-${process.pid}`);
  const { home, cli, library } = await make();
  project.provide('built', { home, chunks: { cli: chunksOf(cli), library: chunksOf(library) } });
  // Watching: what runs again runs on what was changed.
  project.onTestsRerun(async () => {
    await make();
  });
  return () => rmSync(home, { recursive: true, force: true });
}
