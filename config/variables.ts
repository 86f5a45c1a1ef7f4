import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** A setting from the environment: its words for the README, its value when nothing is said, its rule. */
interface Variable<Schema extends z.ZodType> {
  readonly purpose: string;
  /** What the table of settings shows when the value is worked out rather than fixed. */
  readonly shownDefault?: string;
  readonly schema: Schema;
}

const variable = <Schema extends z.ZodType>(definition: Variable<Schema>): Variable<Schema> => definition;

const port = (fallback: number, lowest = 0) =>
  z.coerce
    .number({ error: 'is not a number' })
    .int({ error: 'is not a whole number' })
    .min(lowest, { error: `is under ${lowest}` })
    .max(65_535, { error: 'is over 65535, the last port there is' })
    .default(fallback);

const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const publicUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    error: 'is not a web address; write it like https://giaoban.example.vn',
  })
  .refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', {
    error: 'has a path after the host; Giao Ban needs the whole host, like https://giaoban.example.vn',
  })
  .transform((value) => new URL(value).origin);

const MOST_WORKERS = 64;

const announcedIps = z
  .string()
  .transform((value) => value.split(',').map((each) => each.trim()))
  .refine((ips) => ips.every((ip) => isIP(ip) > 0), {
    error: 'is not an IP address; write the one by which the provinces reach this machine, like 203.0.113.7',
  })
  .refine((ips) => new Set(ips.map(isIP)).size === ips.length, {
    error: 'has two addresses of one kind; one IPv4 address and one IPv6 address are the most there can be',
  });

const trustProxy = z
  .string()
  .refine((value) => /^\d{1,2}$/.test(value) || value.split(',').every((each) => isNetwork(each.trim())), {
    error:
      'is neither a number of proxies (1) nor their addresses (10.0.0.1, 10.1.0.0/16); leave it empty without a proxy',
  })
  .transform((value) => (/^\d+$/.test(value) ? Number(value) : value.split(',').map((each) => each.trim())));

const isNetwork = (value: string): boolean => {
  const [address = '', bits, ...rest] = value.split('/');
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
};

/** Every setting there is. The README's table is printed from here. */
export const VARIABLES = {
  HOST: variable({
    purpose: 'The address to listen on. 0.0.0.0 lets other machines in.',
    schema: z
      .string()
      .refine((value) => isIP(value) > 0 || HOST_NAME.test(value), {
        error: 'is not an address; write 127.0.0.1 for this machine only, 0.0.0.0 for every network card',
      })
      .default('127.0.0.1'),
  }),
  PORT: variable({ purpose: 'The port for pages, sign-in and sockets.', schema: port(3000) }),
  DATA_DIR: variable({
    purpose: 'The folder that holds everything worth a backup: people, meetings, certificate.',
    schema: z
      .string()
      .default('./.data')
      .transform((value) => resolve(value)),
  }),
  PUBLIC_URL: variable({
    purpose: 'The address that people type and that links begin with, when it is not HOST and PORT.',
    shownDefault: 'from HOST and PORT',
    schema: publicUrl.optional(),
  }),
  ANNOUNCED_IP: variable({
    purpose:
      'The address to which cameras and microphones are sent, when a router or a container hides HOST; an IPv4 and an IPv6 one are separated by a comma.',
    shownDefault: 'the addresses of this machine',
    schema: announcedIps.optional(),
  }),
  MEDIA_PORT: variable({
    purpose:
      'The first port for camera and microphone; each of WORKERS has the next one. Open them in the firewall, UDP and TCP.',
    schema: port(40_000, 1024),
  }),
  WORKERS: variable({
    purpose: 'How many media workers share the load, each with a port of its own (1 to 64).',
    shownDefault: 'one for each core',
    schema: z.coerce
      .number({ error: 'is not a number' })
      .int({ error: 'is not a whole number' })
      .min(1, { error: 'is under 1' })
      .max(MOST_WORKERS, { error: `is over ${MOST_WORKERS}` })
      .optional(),
  }),
  TLS: variable({
    purpose: 'HTTPS by the server itself: on, off, or auto (off on loopback, on elsewhere).',
    schema: z.enum(['auto', 'on', 'off'], { error: 'is none of auto, on, off' }).default('auto'),
  }),
  TLS_CERT: variable({
    purpose: 'File of the certificate chain (PEM).',
    shownDefault: 'one made by the server itself',
    schema: z.string().optional(),
  }),
  TLS_KEY: variable({
    purpose: 'File of the private key of TLS_CERT (PEM).',
    shownDefault: 'one made by the server itself',
    schema: z.string().optional(),
  }),
  TURN_URLS: variable({
    purpose: 'TURN servers for endpoints behind strict firewalls, separated by commas.',
    shownDefault: 'none',
    schema: z
      .string()
      .transform((value) => value.split(',').map((each) => each.trim()))
      .refine((urls) => urls.every((url) => /^(turns?|stun):[^\s/?]+(\?transport=(udp|tcp))?$/.test(url)), {
        error:
          'has an entry that is no TURN address; write them like turns:turn.example.vn:5349?transport=tcp',
      })
      .optional(),
  }),
  TURN_SECRET: variable({
    purpose: 'The secret shared with the TURN servers (`static-auth-secret` of coturn).',
    shownDefault: 'none',
    schema: z
      .string()
      .min(16, { error: 'is shorter than 16 characters; make one with: openssl rand -hex 32' })
      .optional(),
  }),
  METRICS_TOKEN: variable({
    purpose: 'With it (`Authorization: Bearer`) other machines may read `/metrics`; this one may always.',
    shownDefault: 'none',
    schema: z
      .string()
      .min(16, { error: 'is shorter than 16 characters; make one with: openssl rand -hex 32' })
      .optional(),
  }),
  DOCUMENT_MAX_MB: variable({
    purpose: 'The largest file that can be attached to an item of the agenda, in megabytes (1 to 500).',
    schema: z.coerce
      .number({ error: 'is not a number' })
      .int({ error: 'is not a whole number' })
      .min(1, { error: 'is under 1' })
      .max(500, { error: 'is over 500, more than a province can load during a meeting' })
      .default(50),
  }),
  RECORDING_KEEP_DAYS: variable({
    purpose: 'How many days a recording of a meeting is kept before it is deleted (8 to 3650).',
    schema: z.coerce
      .number({ error: 'is not a number' })
      .int({ error: 'is not a whole number' })
      .min(8, { error: 'is under 8: its end is announced seven days before' })
      .max(3650, { error: 'is over 3650, ten years' })
      .default(365),
  }),
  SMTP_URL: variable({
    purpose:
      'The mail server that reminders are sent through, like smtp://name:password@mail.example.vn:587 (smtps:// on 465).',
    shownDefault: 'none: no e-mail',
    schema: z
      .string()
      .refine((value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol), {
        error: 'is no mail server; write it like smtp://name:password@mail.example.vn:587',
      })
      .optional(),
  }),
  MAIL_FROM: variable({
    purpose: 'The sender of the reminders, like Giao ban <giaoban@example.vn>.',
    shownDefault: 'none',
    schema: z
      .string()
      .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, {
        error: 'is no address; write it like Giao ban <giaoban@example.vn>',
      })
      .optional(),
  }),
  MAIL_LANGUAGE: variable({
    purpose: 'The language of the reminders: vi or en.',
    schema: z.enum(['vi', 'en'], { error: 'is neither vi nor en' }).default('vi'),
  }),
  LOG_LEVEL: variable({
    purpose: 'How much is written to the log: fatal, error, warn, info, debug, trace, silent.',
    schema: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'is none of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  }),
  TRUST_PROXY: variable({
    purpose:
      'Reverse proxies in front whose X-Forwarded-* headers are believed: how many, or their addresses.',
    shownDefault: 'none',
    schema: trustProxy.optional(),
  }),
};

/** The settings as the variables give them, before anything is derived. */
export type Values = {
  readonly [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['schema']>;
};

export const Environment = z.object(
  Object.fromEntries(Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema])),
) as unknown as z.ZodType<Values>;
