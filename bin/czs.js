#!/usr/bin/env node
// The smallest possible start: CommonJS (see package.json beside this file), and nothing loaded to print the version.
'use strict';
const { join } = require('node:path');

const home = join(__dirname, '..');
const built = join(home, 'dist', 'cli', 'host.cjs');

if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  const fs = require('node:fs');
  // Straight to the descriptor: process.stdout costs 2 ms.
  try {
    fs.writeSync(1, `${JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8')).version}\n`);
  } catch (error) {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  }
} else if (require('node:fs').existsSync(built)) {
  // V8's compile cache, where Node has one (22.1).
  require('node:module').enableCompileCache?.();
  require(built).start(process.argv.slice(2));
} else {
  process.stderr.write('czs: dist/ is missing, this copy of czs is not built yet. Run: npm ci\n');
  process.exitCode = 2;
}
