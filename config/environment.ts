import { isIPv6 } from 'node:net';
import { availableParallelism, networkInterfaces } from 'node:os';
import { Environment, type Values } from './variables.ts';

/** All settings of a running server, checked and complete. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The origin that links begin with, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether somebody set PUBLIC_URL; otherwise the address in the browser of the asker is nearer the truth. */
  readonly publicUrlGiven: boolean;
  /** At most one of IPv4 and one of IPv6. */
  readonly announcedIps: readonly string[];
  /** The port of the first media worker. */
  readonly mediaPort: number;
  readonly workers: number;
  /** Whether this server itself speaks HTTPS. */
  readonly https: boolean;
  /** The files of a certificate; null: one is made by the server. */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
  /** Who has it may read the figures from another machine. */
  readonly metricsToken: string | null;
  /** No document is larger, in bytes. */
  readonly documentMaxBytes: number;
  readonly recordingKeepDays: number;
  /** Null: no e-mail is sent. */
  readonly mail: {
    readonly url: string;
    readonly from: string;
    readonly language: Values['MAIL_LANGUAGE'];
  } | null;
  readonly logLevel: Values['LOG_LEVEL'];
  /** As express takes it: how many proxies, their addresses, or false. */
  readonly trustProxy: number | string[] | false;
}

export type EnvironmentAnswer =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: string[] };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const EVERYWHERE = /^(0\.0\.0\.0|::)$/;

/** Whether only this machine can reach a server that listens there. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/**
 * Where the media are listened to: loopback for a server that only this machine reaches, else every address of the
 * kinds that HOST and ANNOUNCED_IP speak of.
 */
export const mediaAddresses = ({
  host,
  announcedIps,
}: Pick<Settings, 'host' | 'announcedIps'>): readonly string[] => {
  const hasIpv6 = isIPv6(host) || announcedIps.some(isIPv6);
  if (isLoopback(host)) return hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
  return hasIpv6 ? ['0.0.0.0', '::'] : ['0.0.0.0'];
};

/** The addresses of this machine's network cards, IPv4 first. */
export const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .sort((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);

const derivedUrl = ({ HOST, PORT, ANNOUNCED_IP }: Values, https: boolean): string => {
  const host = EVERYWHERE.test(HOST) ? (ANNOUNCED_IP?.[0] ?? localAddresses()[0] ?? 'localhost') : HOST;
  const written = isIPv6(host) ? `[${host}]` : host;
  return new URL(`${https ? 'https' : 'http'}://${written}:${PORT}`).origin;
};

const PAIRS = [
  ['TLS_CERT', 'TLS_KEY'],
  ['TURN_URLS', 'TURN_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;

const workersOf = ({ WORKERS }: Values): number => WORKERS ?? availableParallelism();

const portProblems = (values: Values): string[] => {
  const { PORT: port, MEDIA_PORT: first } = values;
  const last = first + workersOf(values) - 1;
  if (last > 65_535)
    return [
      `MEDIA_PORT is ${first}, which leaves no ports for ${workersOf(values)} workers: choose a lower one`,
    ];
  if (port < first || port > last) return [];
  return first === last
    ? [`MEDIA_PORT is ${first}, which PORT has already: choose another for one of the two`]
    : [`PORT is ${port}, among those of the media (${first} to ${last}): choose another for one of the two`];
};

/** What is wrong between settings that are each right. */
const problemsBetween = (values: Values): string[] => {
  const halves = PAIRS.flatMap(([one, other]) => [
    ...(values[one] && !values[other] ? [`${other} is missing, but ${one} is set: set both or neither`] : []),
    ...(values[other] && !values[one] ? [`${one} is missing, but ${other} is set: set both or neither`] : []),
  ]);
  const unused =
    values.TLS === 'off' && values.TLS_CERT ? ['TLS is off, but TLS_CERT is set: remove one of the two'] : [];
  return [...halves, ...unused, ...portProblems(values)];
};

const settingsFrom = (values: Values): Settings => {
  const https =
    values.TLS === 'on' ||
    (values.TLS === 'auto' && (values.TLS_CERT !== undefined || !isLoopback(values.HOST)));
  const { TLS_CERT: certFile, TLS_KEY: keyFile, TURN_URLS: urls, TURN_SECRET: secret } = values;
  const { SMTP_URL: smtp, MAIL_FROM: from } = values;
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    publicUrl: values.PUBLIC_URL ?? derivedUrl(values, https),
    publicUrlGiven: values.PUBLIC_URL !== undefined,
    announcedIps: values.ANNOUNCED_IP ?? [],
    mediaPort: values.MEDIA_PORT,
    workers: workersOf(values),
    https,
    certificate: certFile && keyFile ? { certFile, keyFile } : null,
    turn: urls && secret ? { urls, secret } : null,
    metricsToken: values.METRICS_TOKEN ?? null,
    documentMaxBytes: values.DOCUMENT_MAX_MB * 1024 * 1024,
    recordingKeepDays: values.RECORDING_KEEP_DAYS,
    mail: smtp && from ? { url: smtp, from, language: values.MAIL_LANGUAGE } : null,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY ?? false,
  };
};

const SECRETS: ReadonlySet<string> = new Set(['TURN_SECRET', 'METRICS_TOKEN', 'SMTP_URL']);

/** The value as it may be printed: a secret in a log is no longer one. */
const shown = (name: string, value: string | undefined): string =>
  SECRETS.has(name) ? '(hidden)' : `"${value?.slice(0, 60)}"`;

/** Reads the settings, or says of each wrong variable what is wrong and what to do. Empty means not set. */
export const readEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
): EnvironmentAnswer => {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${message} (it is ${shown(name, given[name])})`;
    });
    return { ok: false, problems };
  }
  const problems = problemsBetween(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: settingsFrom(parsed.data) };
};
