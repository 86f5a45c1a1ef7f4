import { fileIds } from '../files/attached.ts';
import { line, orNothing, prose } from '../kernel/text.ts';

/** I1: what is written of a practice, and what is attached to it. */
export const practiceFields = {
  title: line(200),
  matter: prose(5000),
  topic: orNothing(line(80)),
  results: orNothing(prose(2000)),
  fileIds,
};
