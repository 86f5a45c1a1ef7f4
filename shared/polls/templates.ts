import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { TemplateId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { asked } from './ask.ts';
import type { Form } from './form.ts';
import type { Polls, Template } from './poll.ts';
import { preparePoll } from './prepare.ts';
import { type Settings, USUAL } from './settings.ts';

const MAX_TEMPLATES = 50;

/** P27: what every meeting has from the start; the client has a name for each in both languages. */
export const BUILT_IN = {
  usual: { form: { kind: 'motions', motions: [] }, settings: USUAL },
  statute: {
    form: { kind: 'motions', motions: [] },
    settings: {
      ...USUAL,
      majority: { kind: 'two_thirds' },
      base: 'entitled',
      quorum: { part: { numerator: 2, denominator: 3 }, of: 'present' },
    },
  },
  personnel: {
    form: { kind: 'election', options: [], places: 1 },
    settings: {
      ...USUAL,
      majority: { kind: 'absolute' },
      base: 'cast',
      quorum: { part: { numerator: 2, denominator: 3 }, of: 'present' },
      tie: 'chair',
      publish: 'later',
    },
  },
  survey: {
    form: { kind: 'scale', from: 1, to: 5 },
    settings: { ...USUAL, change: true, autoClose: true },
  },
} as const satisfies Record<
  string,
  { form: Form | { kind: 'election'; options: readonly string[]; places: number }; settings: Settings }
>;

/** P27: question and settings are kept under a name, to be used again. */
export const saveTemplate = command({
  type: 'poll.save_template',
  roles: preparePoll.roles,
  payload: z.strictObject({ name: line(80), ...asked }),
  decide(state, payload, { newId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const { templates } = state.polls;
    if (templates.size >= MAX_TEMPLATES) return refuse('poll.too_many', { maximum: MAX_TEMPLATES });
    return accept({ type: 'poll.template_saved', templateId: newId() as TemplateId, ...payload });
  },
});

/** P27: a template is dropped; the polls made from it stay. */
export const removeTemplate = command({
  type: 'poll.remove_template',
  roles: preparePoll.roles,
  payload: z.strictObject({ templateId: TemplateId }),
  decide(state, { templateId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.polls.templates.has(templateId)) return refuse('poll.template_unknown', { templateId });
    return accept({ type: 'poll.template_removed', templateId });
  },
});

/** P29: those that a meeting has not been given yet, as many as it has room for. */
export const newTemplates = (
  { templates, carried }: Pick<Polls, 'templates' | 'carried'>,
  offered: Iterable<Template>,
): readonly Template[] =>
  [...offered]
    .filter(({ id }) => !templates.has(id) && !carried.has(id))
    .slice(0, Math.max(0, MAX_TEMPLATES - templates.size));

/** P29: what the meeting before this one has kept. */
export const carryTemplates = command({
  type: 'poll.carry_templates',
  roles: ['system'],
  payload: z.strictObject({
    templates: z.array(z.strictObject({ id: TemplateId, name: line(80), ...asked })).max(MAX_TEMPLATES),
  }),
  decide: (state, { templates }) =>
    unlessLive(state) ??
    accept({ type: 'poll.templates_carried', templates: newTemplates(state.polls, templates) }),
});
