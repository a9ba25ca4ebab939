// A yardstick of the bench: reads every file of an archive into the same bytes, and tells how many bytes there were.
'use strict';
const fs = require('node:fs');
const folder = process.argv[2] + '/minutes';
const buffer = Buffer.allocUnsafe(1 << 20);
let bytes = 0;
for (const name of fs.readdirSync(folder)) {
  const file = fs.openSync(folder + '/' + name, 'r');
  bytes += fs.readSync(file, buffer);
  fs.closeSync(file);
}
console.log(bytes);
