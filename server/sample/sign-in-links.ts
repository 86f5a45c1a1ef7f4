import { join } from 'node:path';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { People } from '../auth/people.ts';
import { readIfThere, writePrivately } from '../storage/private-file.ts';
import { hasSample } from './series.ts';

/** A way into the sample, ready to be clicked. */
export interface SignInLink {
  /** The role, or the seat. */
  readonly label: string;
  readonly url: string;
}

interface Place {
  readonly dataDir: string;
  /** What links begin with, now. */
  readonly baseUrl: string;
}

const SETTING = 'sample.links';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const STAFF = ['chu.tri', 'pho.chu.tri', 'dieu.hanh', 'thu.ky', 'vu.tcdl', 'quan.tri'];
/** Tỉnh ủy An Giang and Tỉnh ủy Tây Ninh. */
const SEATS = ['p89', 'p72'] as SeatId[];

const fileIn = (dataDir: string): string => join(dataDir, 'sign-in-links.txt');

const issued = (people: People, baseUrl: string): SignInLink[] => {
  const accounts = new Map(people.accounts().map((account) => [account.username, account]));
  const staff = STAFF.flatMap((username) => {
    const account = accounts.get(username);
    const outcome = account && people.inviteAccount(account.id, baseUrl, YEAR_MS);
    return outcome?.ok ? [{ label: account?.name ?? '', url: outcome.value.invitation.url }] : [];
  });
  const seats = people.issueSeatLinks(SEATS, baseUrl);
  return [
    ...staff,
    ...(seats.ok
      ? seats.value.links.map(({ name, url, code }) => ({ label: name, url: `${url}#code=${code}` }))
      : []),
  ];
};

/** One link a line, the role first, aligned. */
export const printedLinks = (links: readonly SignInLink[]): string => {
  const width = Math.max(0, ...links.map(({ label }) => [...label].length));
  return links.map(({ label, url }) => `${label}${' '.repeat(width - [...label].length)}  ${url}`).join('\n');
};

/** Links as they were kept, on the address that the server has now. */
const keptLinks = (text: string, baseUrl: string): SignInLink[] =>
  text.split('\n').flatMap((each) => {
    const found = /^(?<label>.*?\S) {2,}\S*?(?<path>\/join\/\S+)$/u.exec(each)?.groups;
    return found?.label && found.path ? [{ label: found.label, url: `${baseUrl}${found.path}` }] : [];
  });

const tokenIn = ({ url }: SignInLink): string => /\/join\/([^#]+)/.exec(url)?.[1] ?? '';

/**
 * The links into the sample, the same at every start. They are made once; one that was revoked or ran out is left
 * out, and a file that somebody removed is not made again.
 */
export const signInLinks = (people: People, { dataDir, baseUrl }: Place): SignInLink[] => {
  if (!hasSample(people)) return [];
  if (people.readSetting(SETTING) === null) {
    const links = issued(people, baseUrl);
    writePrivately(fileIn(dataDir), `${printedLinks(links)}\n`);
    people.writeSetting(SETTING, 'kept');
    return links;
  }
  return keptLinks(readIfThere(fileIn(dataDir)) ?? '', baseUrl).filter((link) =>
    people.isLink(tokenIn(link)),
  );
};
