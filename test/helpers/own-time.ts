/**
 * How long something takes of this process's own time, in seconds, all its threads together: what else runs on the machine takes none of it,
 * so that a bound holds on a busy one as on an idle one.
 */
export async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
