import { control } from './words-control.ts';
import { paper } from './words-paper.ts';

import { secret } from './words-secret.ts';

export const words = {
  vi: { ...paper.vi, ...control.vi, ...secret.vi },
  en: { ...paper.en, ...control.en, ...secret.en },
};
