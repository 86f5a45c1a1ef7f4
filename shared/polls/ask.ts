import { z } from 'zod';
import { line } from '../kernel/text.ts';
import { Form } from './form.ts';
import { Settings, USUAL } from './settings.ts';

/** What a question is made of, as it is sent. Without more it is a yes, no or abstain in the usual way. */
export const asked = {
  question: line(300),
  form: Form.default({ kind: 'motions', motions: [] }),
  // B4: what nobody can link to a seat can neither weigh more nor be changed.
  settings: Settings.refine(
    ({ secrecy, weighted, change }) => secrecy === 'named' || (!weighted && !change),
    { error: 'secrecy' },
  ).default(USUAL),
};

export const Asked = z.strictObject(asked);
