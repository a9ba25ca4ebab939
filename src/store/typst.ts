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
      return offline(() => typeset(compiler, job));
    } finally {
      compiler.resetShadow();
    }
  };
}

const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** Nobody answers there: the port of those who throw everything away. */
const nobody = 'http://127.0.0.1:9';

/** Typst fetches packages itself, and no option forbids it: while it works, the only way out leads to nobody. */
function offline<T>(work: () => T): T {
  const before = proxies.map((name) => [name, process.env[name]] as const);
  for (const name of proxies) process.env[name] = /^no/i.test(name) ? '' : nobody;
  try {
    return work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
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
  let missing: readonly string[] = [];
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
      return { ok: true, pdf, accessible, missing, refused };
    } catch (error) {
      detail = messageOf(error);
      missing = [
        ...new Set(Array.from(detail.matchAll(/the text `\\?"([^"`\\]{1,20})\\?"`/g), ([, letter = '']) => letter)),
      ];
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
