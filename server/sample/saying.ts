import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { Actor } from '../../shared/kernel/actor.ts';

/** A command of the sample, to be run by the queue of its journal like anybody's. */
export interface SampleCommand {
  readonly actor: Actor;
  readonly command: { readonly type: CommandType; readonly payload: unknown };
}

export const saying = <Type extends CommandType>(
  actor: Actor,
  type: Type,
  payload: PayloadOf<Type>,
): SampleCommand => ({ actor, command: { type, payload } });
