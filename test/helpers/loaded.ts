/**
 * All that commands load when they are first run, loaded when this is imported: what the machine takes to transform it is no part of the time
 * of whichever test comes first.
 */
import { loaders } from '../../src/cli/commands.ts';
import { loadFindings, loadHelp, loadMessages } from '../../src/cli/words.ts';

await Promise.all([
  ...Object.values(loaders).map((load) => load()),
  ...(['fr', 'nl', 'en'] as const).flatMap((one) => [loadHelp(one), loadMessages(one), loadFindings(one)]),
]);
