// V8's code cache for dist/cli/, on a Node that has no compile cache of its own (before 22.1): without it a third of a short run goes into
// compiling. scripts/build.mjs makes the file by running a few commands; V8 itself refuses one that another version made, and then
// everything is compiled as ever. CommonJS and no dependencies: this is part of every start.
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/** Where the cache of this Node stands. @param {string} folder dist/cli */
const fileIn = (folder) => join(folder, `compiled-${process.versions.v8}-${process.arch}.bin`);

/**
 * Compiles the modules of `folder` with the cache, where there is one, and gives every other module to Node.
 * @param {string} folder
 * @param {boolean} [writing] keep the scripts, to make a cache of them
 * @returns {Map<string, import('node:vm').Script>} by file name
 */
function use(folder, writing = false) {
  /** @type {Map<string, import('node:vm').Script>} */
  const scripts = new Map();
  const cached = writing ? new Map() : read(fileIn(folder));
  if (cached === null) return scripts;
  const prototype = /** @type {{ _compile(this: NodeJS.Module, content: string, file: string): unknown }} */ (
    /** @type {unknown} */ (Module.prototype)
  );
  const compile = prototype._compile;
  prototype._compile = function (content, file) {
    const name = basename(file);
    if (dirname(file) !== folder || (!writing && !cached.has(name))) return compile.call(this, content, file);
    const script = new vm.Script(Module.wrap(content), { filename: file, cachedData: cached.get(name) });
    if (writing) scripts.set(name, script);
    /** @param {string} id */
    const load = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, load, this, file, folder);
  };
  return scripts;
}

/** Each module's part of a cache; null where there is none or it is not whole. @param {string} file @returns {Map<string, Buffer> | null} */
function read(file) {
  try {
    const bytes = fs.readFileSync(file);
    const length = bytes.readUInt32LE(0);
    const from = 4 + length;
    /** @type {[string, number, number][]} */
    const index = JSON.parse(bytes.toString('utf8', 4, from));
    return new Map(index.map(([name, start, end]) => [name, bytes.subarray(from + start, from + end)]));
  } catch {
    return null;
  }
}

/** Writes what V8 has compiled of these scripts by now. @param {string} folder @param {Map<string, import('node:vm').Script>} scripts */
function write(folder, scripts) {
  let at = 0;
  const index = [];
  const parts = [];
  for (const [name, script] of scripts) {
    const data = script.createCachedData();
    index.push([name, at, at + data.length]);
    parts.push(data);
    at += data.length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  fs.writeFileSync(fileIn(folder), Buffer.concat([length, head, ...parts]));
}

module.exports = { use, write };
