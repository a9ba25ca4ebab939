/** The script of the worker in which remark reads what the fast reader gives up on: an entry of the build, never imported. */
import { loadReferenceParser } from '../markdown/reference-parser.ts';
import { serve } from '../store/serve.ts';
import type { RemarkWork } from '../store/worker.ts';

void serve(async () => {
  const read = await loadReferenceParser();
  return ({ text, from }: RemarkWork) => read(text, from);
});
