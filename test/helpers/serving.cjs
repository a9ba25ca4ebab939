/**
 * The built czs, started once for many command lines (test/helpers/built.ts, on a pseudo-terminal test/helpers/terminal.ts): each comes as a
 * message, runs in its folder with its environment, and is followed on both outputs by the mark that the message brings.
 */
'use strict';
const { start } = require(/** @type {string} */ (process.argv[2]));

/** @type {Promise<void>} */
let before = Promise.resolve();

process.on('message', (/** @type {{ args: string[], cwd: string, env: Record<string, string>, mark: string }} */ asked) => {
  before = before.then(async () => {
    process.chdir(asked.cwd);
    process.env = asked.env;
    process.exitCode = 0;
    await start(asked.args);
    process.stderr.write(`${asked.mark}${process.exitCode}\n`);
    process.stdout.write(`${asked.mark}${process.exitCode}\n`);
  });
});
// Whoever started it has gone.
process.on('disconnect', () => process.exit());
