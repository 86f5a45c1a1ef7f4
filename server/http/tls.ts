import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../config/environment.ts';
import { ownCertificate } from './own-certificate.ts';

export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Made by ourselves: browsers warn until the certificate is accepted. */
  readonly selfSigned: boolean;
  /** As browsers show it, so that the operator can compare. */
  readonly fingerprint: string;
}

/** The certificate to serve with, null for plain HTTP, or what is wrong with the files that were given. */
export type TlsAnswer =
  | { readonly ok: true; readonly tls: Tls | null }
  | { readonly ok: false; readonly problems: string[] };

type TlsSettings = Pick<
  Settings,
  'https' | 'certificate' | 'dataDir' | 'host' | 'publicUrl' | 'announcedIps'
>;

const tried = <Value>(work: () => Value, said: string): { value: Value } | { problem: string } => {
  try {
    return { value: work() };
  } catch (error) {
    return { problem: `${said} (${error instanceof Error ? error.message : String(error)})` };
  }
};

const givenCertificate = (
  { certFile, keyFile }: NonNullable<Settings['certificate']>,
  now: number,
): TlsAnswer => {
  const cert = tried(() => readFileSync(certFile, 'utf8'), `TLS_CERT: ${certFile} cannot be read`);
  const key = tried(() => readFileSync(keyFile, 'utf8'), `TLS_KEY: ${keyFile} cannot be read`);
  const unread = [cert, key].flatMap((each) => ('problem' in each ? [each.problem] : []));
  if ('problem' in cert || 'problem' in key) return { ok: false, problems: unread };

  const parsed = tried(() => new X509Certificate(cert.value), `TLS_CERT: ${certFile} is no PEM certificate`);
  const secret = tried(
    () => createPrivateKey(key.value),
    `TLS_KEY: ${keyFile} is no PEM private key without a passphrase`,
  );
  const unparsed = [parsed, secret].flatMap((each) => ('problem' in each ? [each.problem] : []));
  if ('problem' in parsed || 'problem' in secret) return { ok: false, problems: unparsed };

  if (!parsed.value.checkPrivateKey(secret.value))
    return { ok: false, problems: [`TLS_KEY: ${keyFile} is not the key of ${certFile}`] };
  if (parsed.value.validToDate.getTime() <= now)
    return {
      ok: false,
      problems: [`TLS_CERT: ${certFile} ran out on ${parsed.value.validTo}; renew it or remove TLS_CERT`],
    };
  const tls = {
    cert: cert.value,
    key: key.value,
    selfSigned: false,
    fingerprint: parsed.value.fingerprint256,
  };
  return { ok: true, tls };
};

/** Finds the certificate for these settings: none, the given one, or one of our own in the data folder. */
export const findTls = async (settings: TlsSettings, now = Date.now()): Promise<TlsAnswer> => {
  if (!settings.https) return { ok: true, tls: null };
  if (settings.certificate) return givenCertificate(settings.certificate, now);
  const own = await ownCertificate(settings, now);
  return {
    ok: true,
    tls: { ...own, selfSigned: true, fingerprint: new X509Certificate(own.cert).fingerprint256 },
  };
};
