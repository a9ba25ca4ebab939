import { join } from 'node:path';
import { dayNumber } from '../model/iso-date.ts';
import type { Typeset, TypesetJob, TypesetPicture, Typesetter } from '../model/world.ts';

/** What czs asks of the compiler, which is not one of its dependencies: whoever wants PDF installs it. */
interface Compiler {
  compile(job: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> }): {
    readonly result: unknown;
    takeError(): { readonly shortDiagnostics: readonly Diagnostic[] } | null;
  };
  pdf(document: unknown, options: { pdfStandard?: string; creationTimestamp: number }): Uint8Array;
  evictCache(age: number): void;
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
}

interface Diagnostic {
  readonly message: string;
}

const packageName: string = '@myriaddreamin/typst-ts-node-compiler';

/** Typst, where it is installed beside czs; null where it is not. */
export async function loadTypesetter(): Promise<Typesetter | null> {
  let NodeCompiler: { create(args: { readonly workspace: string }): Compiler };
  let plain: Compiler;
  const here = process.cwd();
  try {
    ({ NodeCompiler } = await import(packageName));
    plain = NodeCompiler.create({ workspace: here });
  } catch {
    return null;
  }
  return (job) => {
    const compiler = job.folder === null ? plain : NodeCompiler.create({ workspace: job.folder });
    // They are files to the compiler, and to nobody else.
    for (const { file, bytes } of job.pictures) compiler.mapShadow(join(job.folder ?? here, file), Buffer.from(bytes));
    try {
      return typeset(compiler, job);
    } finally {
      compiler.resetShadow();
    }
  };
}

/** First with the fonts that come with Typst alone, for the same bytes everywhere, and for who has it read aloud; then with any. */
function typeset(compiler: Compiler, { source, pages, date, pictures }: TypesetJob): Typeset {
  const creationTimestamp = date === null ? 0 : dayNumber(date) * 86_400;
  const compile = (fallback: string, without: readonly TypesetPicture[]): ReturnType<Compiler['compile']> => {
    const refused = JSON.stringify(without.map(({ file }) => file));
    return compiler.compile({ mainFileContent: source, inputs: { pages, fallback, refused } });
  };
  let refused: readonly TypesetPicture[] = [];
  let detail = '';
  for (const fallback of ['no', 'yes']) {
    let compiled = compile(fallback, refused);
    if (compiled.result === null && pictures.length > 0 && refused.length === 0) {
      refused = pictures.filter((picture) => !isDrawn(compiler, picture));
      compiled = compile(fallback, refused);
    }
    if (compiled.result === null) return { ok: false, detail: messageOf(compiled.takeError()?.shortDiagnostics) };
    const accessible = fallback === 'no';
    try {
      const pdf = compiler.pdf(compiled.result, { ...(accessible && { pdfStandard: 'ua-1' }), creationTimestamp });
      compiler.evictCache(10);
      return { ok: true, pdf, accessible, refused };
    } catch (error) {
      detail = messageOf(error);
    }
  }
  return { ok: false, detail };
}

/** Whether one picture can be drawn. */
function isDrawn(compiler: Compiler, { file }: TypesetPicture): boolean {
  return compiler.compile({ mainFileContent: `#image(${JSON.stringify(file)})`, inputs: {} }).result !== null;
}

function messageOf(error: unknown): string {
  const first = Array.isArray(error)
    ? (error[0] as Partial<Diagnostic> | undefined)
    : (error as Partial<Diagnostic> | null);
  return first?.message ?? '';
}
