import { words as api } from './api.ts';
import { words as commands } from './commands.ts';
import { words as connection } from './connection.ts';

/** A sentence for every "no" of the server, whichever way it came. */
export const words = {
  vi: { ...connection.vi, ...api.vi, ...commands.vi },
  en: { ...connection.en, ...api.en, ...commands.en },
};
