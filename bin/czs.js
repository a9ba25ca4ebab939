#!/usr/bin/env node
// The smallest possible start: CommonJS (see package.json beside this file), and nothing loaded to print the version.
'use strict';
const fs = require('node:fs');
const { join } = require('node:path');

const home = join(__dirname, '..');
const host = join(home, 'dist', 'cli', 'host.cjs');
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8'));
  print(1, `${version}\n`);
} else if (fs.existsSync(host)) {
  keepCompiled();
  require(host).start(args);
} else {
  print(2, 'czs: dist/ is missing: this copy of czs is not built. Run: npm ci\n');
  process.exitCode = 2;
}

/** Lets Node keep what it has compiled for the next run, where it can (22.1 and later), in a folder that nobody else may write to. */
function keepCompiled() {
  const { enableCompileCache } = /** @type {any} */ (require('node:module'));
  const folder = enableCompileCache ? ownFolder() : null;
  if (folder !== null) enableCompileCache(folder);
}

/** This user's folder for what can be made again; null where there is none that is this user's alone. */
function ownFolder() {
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const cache = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  if (!cache) return null;
  const folder = join(cache, 'czs');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = fs.lstatSync(folder);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    return isOwn ? folder : null;
  } catch {
    return null;
  }
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
