// Makes V8 wait before it optimises, and loads dist/cli/ with V8's code cache on a Node that has no compile cache of its own (before 22.1):
// without it a third of a short run goes into compiling. scripts/build.mjs makes the cache by running a few commands; V8 itself refuses one
// that another version made, and then everything is compiled as ever. CommonJS and no dependencies: this is part of every start.
//
// A chunk asks for its neighbours by name, so nothing has to be resolved: Node's own loader takes 0.4 ms for each file. The build leaves
// nothing but ASCII in them, so nothing has to be decoded.
'use strict';
const fs = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

/** @typedef {(id: string) => any} Load gives what a chunk exports, by its name after `./`; anything else is Node's */

/** Where the cache of this Node stands; where it does, all chunks are in ASCII. Another form of it has another name. @param {string} folder dist/cli */
const fileIn = (folder) => join(folder, `code-${process.versions.v8}-${process.arch}.bin`);

/** The start of a cache, which is read at once: all of its index is in it. */
const firstRead = 16 * 1024;

/**
 * Lets V8 wait before it optimises a function: it does so after a fraction of a second, which on 100 files costs more than it can ever give
 * back, and on 1,000 still a quarter of the run. And lets it compile a regular expression once, when it is first used, instead of first into
 * bytecode and then, when it is used again, into code. Not by `--no-regexp-tier-up`: V8 would take for code what it made into bytecode before,
 * for Node's own loader, and crash when it meets it again. Before anything is loaded with a cache, whose flags must be the same.
 */
function setFlags() {
  const flags = flagsFor(process.versions.v8);
  if (flags.length === 0) return;
  // What Node loads for a terminal comes first: its own code cache does not fit other flags, either.
  if (mayBeTerminal(1)) require('node:tty');
  const { noDeprecation } = process;
  try {
    const set = flagSetter();
    for (const flag of flags) set(flag);
  } catch {
    // Refused, as under --experimental-permission: everything is as ever.
  } finally {
    process.noDeprecation = noDeprecation;
  }
}

/**
 * The flags for a V8; none for one that we have not seen: a flag that it does not know is told on stderr. Node 20 has 11.3, and counts
 * how much ran; 22, 24 and 26 have 12.4, 13.6 and 14.6, and count how often a function was called. Each waits ten to fifteen times as long as it would.
 * @param {string} version @returns {readonly string[]}
 */
function flagsFor(version) {
  const major = Number(version.split('.')[0]);
  if (major === 11) return ['--regexp-tier-up-ticks=0', '--interrupt-budget=1000000'];
  if (major < 12 || major > 14) return [];
  return ['--regexp-tier-up-ticks=0', '--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'];
}

/** `setFlagsFromString` of node:v8, which loads streams and takes 3 ms, by a way without them where Node has one: before 24. Deprecated. */
function flagSetter() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return require('node:v8').setFlagsFromString;
  process.noDeprecation = true;
  return /** @type {any} */ (process).binding('v8').setFlagsFromString;
}

/** @param {number} fd */
function mayBeTerminal(fd) {
  try {
    const stat = fs.fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/**
 * What loads the chunks of `folder` with its cache; null where there is none, or it is not whole.
 * @param {string} folder
 * @returns {Load | null}
 */
function loaderOf(folder) {
  let fd;
  try {
    fd = fs.openSync(fileIn(folder), 'r');
  } catch {
    return null;
  }
  try {
    const head = Buffer.allocUnsafe(firstRead);
    const got = fs.readSync(fd, head, 0, firstRead, 0);
    const from = 4 + head.readUInt32LE(0);
    if (from > got) return null;
    /** @type {Record<string, [number, number]>} */
    const index = JSON.parse(head.toString('latin1', 4, from));
    setFlags();
    return loader(folder, (name) => {
      const place = Object.hasOwn(index, name) ? index[name] : undefined;
      return place === undefined ? undefined : part(fd, from + place[0], place[1]);
    });
  } catch {
    return null;
  }
}

/** Bytes that stand until the next are asked for; undefined where they are not there. @param {number} fd @param {number} at @param {number} length */
function part(fd, at, length) {
  const bytes = room(length);
  return fs.readSync(fd, bytes, 0, length, at) === length ? bytes.subarray(0, length) : undefined;
}

/** Everything is read into one buffer: V8 keeps neither a cache nor, in ASCII, the bytes of a source. */
let shared = Buffer.allocUnsafeSlow(1024 * 1024);

const before = Buffer.from('(function(exports,require,module,__filename,__dirname){');
const after = Buffer.from('\n})');

/** @param {number} length */
function room(length) {
  if (shared.length < length) shared = Buffer.allocUnsafeSlow(length);
  return shared;
}

/** The source of a module as a function, which is made in the buffer: put together of strings, V8 would copy it twice. @param {string} path */
function source(path) {
  const fd = fs.openSync(path, 'r');
  try {
    const { size } = fs.fstatSync(fd);
    const bytes = room(before.length + size + after.length);
    let end = before.copy(bytes);
    const full = end + size;
    for (let got = -1; got !== 0 && end < full; end += got) got = fs.readSync(fd, bytes, end, full - end, null);
    end += after.copy(bytes, end);
    return bytes.toString('latin1', 0, end);
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * @param {string} folder
 * @param {(name: string) => Buffer | undefined} cacheOf
 * @param {Map<string, vm.Script>} [scripts] gets every script
 * @returns {Load}
 */
function loader(folder, cacheOf, scripts) {
  /** @type {Map<string, { exports: unknown }>} */
  const modules = new Map();
  /** @type {Load} */
  const load = (id) => {
    if (!id.startsWith('./')) return require(id);
    const name = id.slice(2);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(folder, name);
    // First the source: what is in the buffer stands until something else is read.
    const code = source(filename);
    const cachedData = cacheOf(name);
    const script = new vm.Script(code, { filename, cachedData });
    scripts?.set(name, script);
    const module = { exports: {} };
    modules.set(name, module);
    script.runInThisContext().call(module.exports, module.exports, load, module, filename, folder);
    return module.exports;
  };
  return load;
}

/**
 * Makes the cache of what V8 has compiled once `run` is done.
 * @param {string} folder @param {(load: Load) => Promise<void>} run
 */
async function compile(folder, run) {
  /** @type {Map<string, vm.Script>} */
  const scripts = new Map();
  setFlags();
  await run(loader(folder, () => undefined, scripts));
  /** @type {Record<string, [number, number]>} */
  const index = {};
  const parts = [];
  let at = 0;
  for (const [name, script] of scripts) {
    const data = script.createCachedData();
    // V8 copies what does not begin at a multiple of 8.
    const padding = -data.length & 7;
    index[name] = [at, data.length];
    parts.push(data, Buffer.alloc(padding));
    at += data.length + padding;
  }
  const text = JSON.stringify(index);
  const head = Buffer.from(text.padEnd(text.length + (-(text.length + 4) & 7)));
  if (head.length + 4 > firstRead) throw new RangeError('the index of the code cache is too long');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  fs.writeFileSync(fileIn(folder), Buffer.concat([length, head, ...parts]));
}

module.exports = { loaderOf, compile, setFlags, flagsFor };
