/** The server that comes with the extension: `czs lsp`, and nothing else of czs. */
import { run } from '../../src/cli/commands/lsp.ts';
import { chooseLanguage } from '../../src/cli/words.ts';
import { machineWorld } from '../../src/store/machine.ts';

const world = machineWorld();
const context = {
  language: chooseLanguage(world, null, null),
  today: world.today(),
  dir: null,
  width: null,
  color: 0 as const,
  noteColor: 0 as const,
};
Promise.resolve(run(world, context, {}, { stdio: true })).then((code) => world.finish(code));
