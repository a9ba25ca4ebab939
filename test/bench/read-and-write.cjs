// A yardstick of the bench, the least that a register can take: every file is decoded, one string is looked for in it, and a record of each place is
// written, as large as those of `czs decisions --format json`.
'use strict';
const fs = require('node:fs');
const folder = process.argv[2] + '/minutes';
const buffer = Buffer.allocUnsafe(1 << 20);
let out = '[';
for (const name of fs.readdirSync(folder)) {
  const file = fs.openSync(folder + '/' + name, 'r');
  const text = buffer.toString('utf8', 0, fs.readSync(file, buffer));
  fs.closeSync(file);
  const meeting = name.slice(0, -3);
  for (let at = text.indexOf('**Décision '); at !== -1; at = text.indexOf('**Décision ', at + 1)) {
    const said = text.slice(text.indexOf(':** ', at) + 4, text.indexOf('\n', at));
    const number = text.slice(at + 11, at + 13);
    const record = {
      ref: meeting + '/' + number, meeting, date: meeting, decided: meeting, status: 'adopted', text: said, question: null,
      mode: { kind: 'unanimous' }, proposers: [], due: null, internal: false, item: { number: 1, title: 'Point' },
      supersedes: [], supersededBy: [], updates: [],
      source: { file: 'minutes/' + name, line: at, column: 1, endLine: at, endColumn: at },
    };
    out += (out === '[' ? '' : ',') + JSON.stringify(record, null, 1);
    if (out.length > 1 << 15) {
      fs.writeSync(1, out);
      out = ' ';
    }
  }
}
fs.writeSync(1, out + ']');
