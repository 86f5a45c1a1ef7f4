import type { z } from 'zod';
import { ofMeetings } from './commands/meetings.ts';
import { ofOffice } from './commands/office.ts';
import { ofRegisters } from './commands/registers.ts';
import type { OfficeEvent, RegisterEvent } from './events.ts';
import type { Command } from './kernel/command.ts';
import type { OfficeState } from './office.ts';
import type { RegisterState } from './register.ts';
import type { Stream } from './streams.ts';

type MeetingCommand = (typeof ofMeetings)[number];
type RegisterCommand = (typeof ofRegisters)[number];
type OfficeCommand = (typeof ofOffice)[number];

/** The name of a command: `noun.verb`. */
export type MeetingCommandType = MeetingCommand['type'];
export type RegisterCommandType = RegisterCommand['type'];
export type OfficeCommandType = OfficeCommand['type'];
export type CommandType = MeetingCommandType | RegisterCommandType | OfficeCommandType;

/** What is sent with a command, as the form fills it in. */
export type PayloadOf<Type extends CommandType> = z.input<
  Extract<MeetingCommand | RegisterCommand | OfficeCommand, { readonly type: Type }>['payload']
>;

/** What can be done in a meeting, by name. */
export const MEETING_COMMANDS: ReadonlyMap<string, Command> = new Map(
  ofMeetings.map((each) => [each.type, each as unknown as Command]),
);

type OfRegister = Command<string, z.ZodType, RegisterState, RegisterEvent>;

/** What can be done with what outlives the meetings, by name. */
export const REGISTER_COMMANDS: ReadonlyMap<string, OfRegister> = new Map(
  ofRegisters.map((each) => [each.type, each as unknown as OfRegister]),
);

type OfOffice = Command<string, z.ZodType, OfficeState, OfficeEvent>;

/** What can be done in the office, by name. */
export const OFFICE_COMMANDS: ReadonlyMap<string, OfOffice> = new Map(
  ofOffice.map((each) => [each.type, each as unknown as OfOffice]),
);

/** Whose journal decides a command: no name stands in two. */
export const streamOf = (type: string): Stream => {
  if (REGISTER_COMMANDS.has(type)) return 'register';
  return OFFICE_COMMANDS.has(type) ? 'office' : 'meeting';
};

/** All commands by name: the table of contents of what people can do. */
export const COMMANDS: ReadonlyMap<string, Command | OfRegister | OfOffice> = new Map<
  string,
  Command | OfRegister | OfOffice
>([...MEETING_COMMANDS, ...REGISTER_COMMANDS, ...OFFICE_COMMANDS]);
