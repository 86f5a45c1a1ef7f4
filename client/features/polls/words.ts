import { control } from './words-control.ts';
import { paper } from './words-paper.ts';

export const words = { vi: { ...paper.vi, ...control.vi }, en: { ...paper.en, ...control.en } };
