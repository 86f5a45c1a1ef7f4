import type { Command, Context } from './command.ts';
import { type Decision, refuse } from './decision.ts';

/** A command as it came in: nothing of it is believed yet. */
export interface Asked {
  readonly type: string;
  readonly payload: unknown;
}

/**
 * Says yes or no to a command, with everything that decides it handed in: the role is asked first, then the
 * command's own schema, then its rule.
 */
export const deciding =
  <State, Event>(commands: ReadonlyMap<string, Command<string, Command['payload'], State, Event>>) =>
  (state: State, { type, payload }: Asked, context: Context): Decision<Event> => {
    const command = commands.get(type);
    if (!command) return refuse('command.unknown', { type: type.slice(0, 60) });
    if (!command.roles.includes(context.actor.role))
      return refuse('command.not_allowed', { type, role: context.actor.role });
    const parsed = command.payload.safeParse(payload);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse('command.invalid', {
        type,
        field: issue?.path.join('.').slice(0, 80) ?? '',
        reason: issue?.code === 'custom' ? issue.message : (issue?.code ?? ''),
        ...(issue && 'maximum' in issue ? { maximum: Number(issue.maximum) } : {}),
        ...(issue && 'minimum' in issue ? { minimum: Number(issue.minimum) } : {}),
      });
    }
    return command.decide(state, parsed.data, context);
  };
