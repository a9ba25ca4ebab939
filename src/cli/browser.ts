import type { World } from '../model/world.ts';

/**
 * Opens an address in the user's browser: the program of `$BROWSER`, else what the system opens pages with. It is not waited for; false where
 * nothing starts.
 */
export async function openInBrowser({ env }: Pick<World, 'env'>, url: string): Promise<boolean> {
  const own = env.BROWSER?.trim();
  const [program, ...args] =
    own !== undefined && own !== ''
      ? [own, url]
      : process.platform === 'darwin'
        ? ['/usr/bin/open', url]
        : process.platform === 'win32'
          ? ['explorer.exe', url]
          : ['xdg-open', url];
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
