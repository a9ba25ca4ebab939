/** What machine.test.ts runs as a process of its own: `machine-script <what> [arguments]`. */
import { machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { machineWorld } from '../../src/store/machine.ts';
import { watched } from '../helpers/memory-disk.ts';

const [what, ...args] = process.argv.slice(2);
const world = machineWorld();
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
