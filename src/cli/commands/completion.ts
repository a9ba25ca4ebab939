import type { CommandModule } from '../command.ts';
export const run: CommandModule<'completion'>['run'] = async () => 0;
