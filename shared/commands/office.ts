import { beginNumbers } from '../numbers/begin.ts';
import { releaseNumber, voidNumber } from '../numbers/give-back.ts';
import { issueNumber } from '../numbers/issue.ts';
import { reserveNumbers } from '../numbers/reserve.ts';
import { takeNumber } from '../numbers/take.ts';
import { noteFiles } from '../office/note-files.ts';
import { setParticulars } from '../office/set-particulars.ts';
import { receiveTemplate } from '../papers/template/receive.ts';
import { removeTemplate as removePaperTemplate } from '../papers/template/remove.ts';

/** Every command of the office. */
export const ofOffice = [
  noteFiles,
  setParticulars,
  beginNumbers,
  takeNumber,
  reserveNumbers,
  releaseNumber,
  voidNumber,
  issueNumber,
  receiveTemplate,
  removePaperTemplate,
] as const;
