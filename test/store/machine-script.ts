/** What machine.test.ts runs as a process of its own: `machine-script <what> [arguments]`. */
import { getHeapSpaceStatistics } from 'node:v8';
import { machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { machineWorld } from '../../src/store/machine.ts';
import { watched } from '../helpers/memory-disk.ts';

const [what, ...args] = process.argv.slice(2);
const world = machineWorld({ ownProcess: process.env.OWN === '1' });
const { stdout, stderr } = world;

switch (what) {
  case 'lines':
    for (let line = 1; line <= Number(args[0]); line++) stdout.write(`ligne ${line} é\n`);
    world.finish(Number(args[1] ?? 0));
    break;
  case 'once':
    stdout.write(Buffer.alloc(Number(args[0]), 'x'));
    world.finish(0);
    break;
  case 'texts':
    // Long ones in a row: each takes the room of the one before.
    for (let text = 1; text <= Number(args[0]); text++) stdout.write(`${text} é’${String(text % 10).repeat(70_000)}\n`);
    world.finish(0);
    break;
  case 'new-space': {
    // What outlives a little makes V8 grow: the largest size of its new space, in MB.
    world.readMany(256, 'under-way');
    const alive: unknown[] = [];
    let most = 0;
    for (let at = 0; at < 3_000_000; at++) {
      alive[at % 20_000] = [at];
      if (at % 10_000 === 0)
        most = Math.max(most, getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? 0);
    }
    stdout.write(`${Math.round(most / 2 ** 20)}`);
    world.finish(0);
    break;
  }
  case 'many-files': {
    // Is what a run of so many files does some hundred times made fast? `node --trace-opt` tells.
    world.readMany(Number(args[0]), 'to-come');
    let sum = 0;
    const oneOfMany = (at: number): void => {
      for (let each = 0; each < 8; each++) sum = (sum + at * each) % 1_000_003;
    };
    for (let at = 0; at < Number(args[1]); at++) oneOfMany(at);
    stdout.write(`${sum}`);
    world.finish(0);
    break;
  }
  case 'slowly': {
    // The end of the reader is met between two writes of different turns.
    let line = 0;
    const timer = setInterval(() => {
      stdout.write(`${++line}\n`);
      if (line === 50) clearInterval(timer);
    }, 2);
    world.finish(0);
    break;
  }
  case 'state':
    stdout.write(
      JSON.stringify({
        stdout: [stdout.isTTY, stdout.columns],
        stderr: [stderr.isTTY, stderr.columns],
        stdin: world.stdin.isTTY,
        cwd: world.cwd,
        today: world.today(),
      }),
    );
    break;
  case 'days':
    // What day it is in each of these zones.
    for (const zone of args) {
      process.env.TZ = zone;
      stdout.write(`${world.today()}\n`);
    }
    break;
  case 'gone': {
    process.chdir(args[0] as string);
    world.files.kind('.');
    require('node:fs').rmdirSync(args[0]);
    const here = machineWorld();
    stdout.write(`${here.files.kind('minutes')}`);
    break;
  }
  case 'signal': {
    // A signal that comes at a step of a write: `signal <name> <step> <create|replace> <path>`.
    const [signal, step, how, path] = args as [NodeJS.Signals, string, string, string];
    let count = 0;
    const disk = watched(machineDisk(), () => {
      if (count++ === Number(step)) process.kill(process.pid, signal);
    });
    // The first write makes the machine handle signals, as any write does.
    world.files.create(`${path}.first`, Buffer.from('first'), '/');
    const files = filesOn(disk, '/');
    const result =
      how === 'create'
        ? files.create(path, Buffer.from('new'), '/')
        : files.replace(path, Buffer.from('old'), Buffer.from('new'), '/');
    stdout.write(result.ok ? 'written' : result.failure);
    setTimeout(() => stdout.write('still here'), 5000);
    break;
  }
  case 'busy':
    stdout.write('started\n');
    for (;;) world.files.kind('/');
}
