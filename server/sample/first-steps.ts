import { randomUUID } from 'node:crypto';
import type { Settings } from '../../config/environment.ts';
import { streamOf } from '../../shared/commands.ts';
import { FIRST_SERIES, type MeetingId, registerIdOf } from '../../shared/kernel/ids.ts';
import type { People } from '../auth/people.ts';
import { setupLink } from '../auth/setup-link.ts';
import type { Meetings, Registers } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';
import { refuseSample, type SampleSeries, sampleSeries } from './series.ts';
import { printedLinks, signInLinks } from './sign-in-links.ts';

interface FreshServer {
  readonly people: People;
  readonly meetings: Meetings;
  readonly registers: Registers;
  readonly url: string;
  readonly ownCertificate: string | null;
}

/** Resolves when a register has been told of a meeting. */
const knows = (register: LiveRegister, meetingId: MeetingId): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!register.state().series.meetings.has(meetingId)) return;
      stop();
      resolve();
    };
    const stop = register.onCommitted(look);
    look();
  });

/** Runs what the sample meeting still lacks, one command after the other, as if people had sent them. */
const fill = async (
  { meetings, registers }: Pick<FreshServer, 'meetings' | 'registers'>,
  series: SampleSeries,
): Promise<void> => {
  const meeting = await meetings.open(series.meetingId);
  const register = await registers.open(registerIdOf(FIRST_SERIES));
  const next = () => series.next(meeting.state(), register.state());
  for (let step = next(); step; step = next()) {
    const { actor, command } = step;
    const stream = streamOf(command.type);
    if (stream === 'register') await knows(register, series.meetingId);
    const { submit } = stream === 'register' ? register : meeting;
    const answer = await submit({ actor, id: randomUUID(), ...command });
    if (!answer.ok) throw new Error(`the sample was refused: ${command.type}: ${answer.refusal.code}`);
  }
  series.finish();
};

const indented = (text: string): string[] => text.split('\n').map((each) => `  ${each}`);

const warned = (fingerprint: string): string[] => [
  "The certificate is this server's own, so a browser warns once. Go on if it shows this fingerprint (SHA-256):",
  `  ${fingerprint}`,
];

/** Makes a new folder usable, and gives the lines that tell whoever started the server how to come in. */
export const firstSteps = async (
  { people, url, ownCertificate, ...streams }: FreshServer,
  { dataDir }: Pick<Settings, 'dataDir'>,
  { empty }: { readonly empty: boolean },
): Promise<string[]> => {
  if (empty) refuseSample(people);
  const series = empty ? null : sampleSeries(people);
  if (series) await fill(streams, series);
  const place = { dataDir, baseUrl: url };
  const links = signInLinks(people, place);
  const setup = setupLink(people, place);
  return [
    '',
    `Giao Ban: ${url}`,
    ...(ownCertificate ? ['', ...warned(ownCertificate)] : []),
    ...(links.length > 0 ? ['', 'Come in as:', ...indented(printedLinks(links))] : []),
    ...(setup ? ['', 'Set it up here:', ...indented(setup)] : []),
    '',
  ];
};
