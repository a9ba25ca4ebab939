import type { Output, World } from '../model/world.ts';
import { RunnerCommands } from '../text/runner-commands.ts';

/** What the machines that run builds set in the environment: most set `CI`. */
const runners = [
  'CI',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'TF_BUILD',
  'TEAMCITY_VERSION',
  'JENKINS_URL',
  'CODEBUILD_BUILD_ID',
];

/** Whether a machine runs czs, whose log others read than who has the files. */
export function isRun({ env }: Pick<World, 'env'>): boolean {
  return runners.some((name) => !/^(?:|0|false|no|off)$/i.test(env[name] ?? ''));
}

/** Such a machine reads its log for orders: no text of a file gives one. */
export function withoutOrders(world: World): World {
  if (!isRun(world)) return world;
  return { ...world, stdout: inert(world.stdout), stderr: inert(world.stderr) };
}

/** An output whose texts are inert. Bytes are written as they are, and so is what goes to a file, which is no log. */
function inert(output: Output): Output {
  if (output.isFile) return output;
  const orders = new RunnerCommands();
  return {
    isTTY: output.isTTY,
    columns: output.columns,
    isFile: false,
    write: (text) => output.write(typeof text === 'string' ? orders.escape(text) : text),
  };
}
