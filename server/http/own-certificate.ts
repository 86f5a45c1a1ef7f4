import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { localAddresses, type Settings } from '../../config/environment.ts';
import { readIfThere, writePrivately } from '../storage/private-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Safari refuses certificates that are valid for longer than this. */
const VALID_MS = 397 * DAY_MS;
const RENEWED_BEFORE_MS = 30 * DAY_MS;

interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

type Named = Pick<Settings, 'dataDir' | 'host' | 'publicUrl' | 'announcedIps'>;

/** Every name and address by which this server may be asked for. */
const namesOf = ({ host, publicUrl, announcedIps }: Named): string[] => {
  const given = [host, new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''), ...announcedIps];
  const everywhere = new Set(['', '0.0.0.0', '::']);
  return [...new Set([...given, ...localAddresses(), hostname(), 'localhost', '127.0.0.1', '::1'])].filter(
    (name) => !everywhere.has(name) && (isIP(name) > 0 || /^[a-z0-9.-]{1,253}$/i.test(name)),
  );
};

const covers = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) > 0 ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;

/** Whether a pair can still be used: it belongs together, lasts, and has each name that is needed now. */
const stillGood = ({ cert, key }: KeyPair, names: readonly string[], now: number): boolean => {
  try {
    const certificate = new X509Certificate(cert);
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.validToDate.getTime() - now > RENEWED_BEFORE_MS &&
      names.every((name) => covers(certificate, name))
    );
  } catch {
    // Damaged files are as good as none: a new pair takes their place.
    return false;
  }
};

const newPair = async (names: readonly string[], now: number): Promise<KeyPair> => {
  const made = await generate([{ name: 'commonName', value: 'Giao Ban' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // Clocks of endpoints may be behind.
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now - DAY_MS + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) > 0 ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { cert: made.cert, key: made.private };
};

/**
 * The server's own certificate, kept in the data folder so that a browser has to accept it once. It is made again
 * when it is about to run out or a name has come that it does not have; a name that went needs nothing.
 */
export const ownCertificate = async (settings: Named, now: number): Promise<KeyPair> => {
  const [certFile, keyFile] = ['cert.pem', 'key.pem'].map((name) => join(settings.dataDir, 'tls', name)) as [
    string,
    string,
  ];
  const names = namesOf(settings);
  const [cert, key] = [readIfThere(certFile), readIfThere(keyFile)];
  if (cert !== null && key !== null && stillGood({ cert, key }, names, now)) return { cert, key };
  const pair = await newPair(names, now);
  writePrivately(keyFile, pair.key);
  writePrivately(certFile, pair.cert);
  return pair;
};
