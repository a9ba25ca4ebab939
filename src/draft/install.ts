/**
 * How a new archive gets at czs, which is not on npm: it is pinned in the archive's own package-lock.json, as a file or by an address of git,
 * and never fetched by a name that anybody may claim. On the day of its publication this is the place to change, and README.md (Install);
 * test/check/integrations-built.test.ts holds every file that users copy to it.
 */
export const install = {
  /** Once, on somebody's machine: puts czs into package.json and package-lock.json. */
  once: (version: string): string => `npm install --save-dev ./czs-${version}.tgz`,
  /** In CI: what the lock file pins, and nothing else. */
  pinned: 'npm ci',
  /** Runs what is installed, here or in a folder; `--no`: what is not is refused, not fetched. */
  czs: (folder = ''): string => `npx --no ${folder === '' ? '' : `--prefix ${folder} `}-- czs`,
  /** The Node that new archives are checked with. */
  node: 24,
} as const;
