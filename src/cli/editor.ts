import type { World } from '../model/world.ts';
import { UserError } from './user-error.ts';

/**
 * The user's editor as words: `$VISUAL`, else `$EDITOR`.
 * @throws UserError where neither is set
 */
export function editorOf(env: World['env']): readonly string[] {
  const line = env.VISUAL?.trim() || env.EDITOR?.trim() || '';
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? (match[3] as string),
  );
  if (words.length === 0) throw new UserError('editor-missing', {});
  return words;
}

/**
 * Opens a file in the editor and waits until it is closed. No shell reads the words.
 * @throws UserError where it does not start
 */
export async function openInEditor(editor: readonly string[], path: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [program, ...args] = editor as [string, ...string[]];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, [...args, path], { stdio: 'inherit' });
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UserError('editor-failed', { editor: program, detail: error.code ?? error.message })),
    );
    child.once('close', () => resolve());
  });
}
