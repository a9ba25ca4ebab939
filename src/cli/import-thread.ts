/** The script of the worker in which foreign documents are read, with a budget of time and memory: an entry of the build, never imported. */
import { serve } from '../store/serve.ts';
import { importWork } from './import-work.ts';

void serve(async () => importWork);
