#!/usr/bin/env node
// The smallest possible start: CommonJS (see package.json beside this file), and nothing loaded to print the version.
'use strict';
const fs = require('node:fs');
const { join } = require('node:path');

const home = join(__dirname, '..');
const built = join(home, 'dist', 'cli');
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8'));
  print(1, `${version}\n`);
} else if (fs.existsSync(built)) {
  host().start(args);
} else {
  print(2, 'czs: dist/ is missing: this copy of czs is not built. Run: npm ci\n');
  process.exitCode = 2;
}

/** The rest of czs, with V8's compile cache: Node's own where it has one (22.1), else ours. */
function host() {
  // By its number: `node:module` itself takes a millisecond.
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const hasOwn = major > 22 || (major === 22 && minor >= 1);
  const { loaderOf, setFlags } = require('./compiled.js');
  const load = hasOwn ? null : loaderOf(built);
  if (load) return load('./host.cjs');
  if (hasOwn) {
    /** @type {any} */ (require('node:module')).enableCompileCache();
    setFlags();
  }
  return require(join(built, 'host.cjs'));
}

/**
 * Straight to the descriptor: process.stdout costs 2 ms. A reader that has gone is no failure.
 * @param {number} fd
 * @param {string} text
 */
function print(fd, text) {
  try {
    fs.writeSync(fd, text);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') process.exitCode = 2;
  }
}
