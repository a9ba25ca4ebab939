import { dayNumber } from '../model/iso-date.ts';
import type { Typeset, TypesetJob, Typesetter } from '../model/world.ts';

/** What czs asks of the compiler, which is not one of its dependencies: whoever wants PDF installs it. */
interface Compiler {
  compile(job: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> }): {
    readonly result: unknown;
    takeError(): { readonly shortDiagnostics: readonly Diagnostic[] } | null;
  };
  pdf(document: unknown, options: { pdfStandard?: string; creationTimestamp: number }): Uint8Array;
  evictCache(age: number): void;
}

interface Diagnostic {
  readonly message: string;
}

const packageName: string = '@myriaddreamin/typst-ts-node-compiler';

/** Typst, where it is installed beside czs; null where it is not. */
export async function loadTypesetter(): Promise<Typesetter | null> {
  let NodeCompiler: { create(args: { readonly workspace?: string }): Compiler };
  let plain: Compiler;
  try {
    ({ NodeCompiler } = await import(packageName));
    plain = NodeCompiler.create({});
  } catch {
    return null;
  }
  return (job) => typeset(job.folder === null ? plain : NodeCompiler.create({ workspace: job.folder }), job);
}

/** First with the fonts that come with Typst alone, for the same bytes everywhere, and for who has it read aloud; then with any. */
function typeset(compiler: Compiler, { source, pages, date }: TypesetJob): Typeset {
  const creationTimestamp = date === null ? 0 : dayNumber(date) * 86_400;
  let detail = '';
  for (const fallback of ['no', 'yes']) {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { pages, fallback } });
    if (compiled.result === null) return { ok: false, detail: messageOf(compiled.takeError()?.shortDiagnostics) };
    const accessible = fallback === 'no';
    try {
      const pdf = compiler.pdf(compiled.result, { ...(accessible && { pdfStandard: 'ua-1' }), creationTimestamp });
      compiler.evictCache(10);
      return { ok: true, pdf, accessible };
    } catch (error) {
      detail = messageOf(error);
    }
  }
  return { ok: false, detail };
}

function messageOf(error: unknown): string {
  const first = Array.isArray(error)
    ? (error[0] as Partial<Diagnostic> | undefined)
    : (error as Partial<Diagnostic> | null);
  return first?.message ?? '';
}
