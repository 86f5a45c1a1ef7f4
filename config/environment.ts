import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
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
  readonly announcedIp: string | null;
  readonly mediaPort: number;
  /** Whether this server itself speaks HTTPS. */
  readonly https: boolean;
  /** The files of a certificate; null: one is made by the server. */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
  /** No document is larger, in bytes. */
  readonly documentMaxBytes: number;
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

/** The addresses of this machine's network cards, IPv4 first. */
export const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .sort((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);

const derivedUrl = ({ HOST, PORT, ANNOUNCED_IP }: Values, https: boolean): string => {
  const host = EVERYWHERE.test(HOST) ? (ANNOUNCED_IP ?? localAddresses()[0] ?? 'localhost') : HOST;
  const written = isIPv6(host) ? `[${host}]` : host;
  return new URL(`${https ? 'https' : 'http'}://${written}:${PORT}`).origin;
};

const PAIRS = [
  ['TLS_CERT', 'TLS_KEY'],
  ['TURN_URLS', 'TURN_SECRET'],
] as const;

/** What is wrong between settings that are each right. */
const problemsBetween = (values: Values): string[] => {
  const halves = PAIRS.flatMap(([one, other]) => [
    ...(values[one] && !values[other] ? [`${other} is missing, but ${one} is set: set both or neither`] : []),
    ...(values[other] && !values[one] ? [`${one} is missing, but ${other} is set: set both or neither`] : []),
  ]);
  const unused =
    values.TLS === 'off' && values.TLS_CERT ? ['TLS is off, but TLS_CERT is set: remove one of the two'] : [];
  const samePort =
    values.PORT === values.MEDIA_PORT
      ? [`MEDIA_PORT is ${values.MEDIA_PORT}, which PORT has already: choose another for one of the two`]
      : [];
  return [...halves, ...unused, ...samePort];
};

const settingsFrom = (values: Values): Settings => {
  const https =
    values.TLS === 'on' ||
    (values.TLS === 'auto' && (values.TLS_CERT !== undefined || !isLoopback(values.HOST)));
  const { TLS_CERT: certFile, TLS_KEY: keyFile, TURN_URLS: urls, TURN_SECRET: secret } = values;
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    publicUrl: values.PUBLIC_URL ?? derivedUrl(values, https),
    publicUrlGiven: values.PUBLIC_URL !== undefined,
    announcedIp: values.ANNOUNCED_IP ?? null,
    mediaPort: values.MEDIA_PORT,
    https,
    certificate: certFile && keyFile ? { certFile, keyFile } : null,
    turn: urls && secret ? { urls, secret } : null,
    documentMaxBytes: values.DOCUMENT_MAX_MB * 1024 * 1024,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY ?? false,
  };
};

/** The value as it may be printed: a secret in a log is no longer one. */
const shown = (name: string, value: string | undefined): string =>
  name === 'TURN_SECRET' ? '(hidden)' : `"${value?.slice(0, 60)}"`;

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
