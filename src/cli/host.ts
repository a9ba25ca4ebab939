import { machineWorld } from '../store/machine.ts';
import { main } from './main.ts';
import { scan } from './scan.ts';
import { sayError, UserError } from './user-error.ts';
import { chooseLanguage, loadHelp, loadMessages } from './words.ts';

// scripts/truth.mjs runs many command lines in one process.
export { machineWorld, main };

/** What bin/czs.js calls: one command line on this machine. Sets the exit code, and cuts nothing off. */
export async function start(argv: readonly string[]): Promise<void> {
  const machine = machineWorld({
    outputFailed: async (failure, detail) => {
      const { lang, dir } = scan(argv);
      const language = chooseLanguage(machine, lang, dir);
      const [help, words] = await Promise.all([loadHelp(language), loadMessages(language)]);
      machine.stderr.write(`${sayError(new UserError('output-failed', { failure, detail }), help, words)}\n`);
    },
  });
  machine.finish(await main(argv, machine));
}
