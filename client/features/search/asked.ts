import { FACETS, type Facet } from '../../../shared/search/contract.ts';

/** What a person looks for; days as `YYYY-MM-DD`, an empty text where nothing is set. */
export type Asked = Readonly<Record<'text' | 'since' | 'until' | Facet, string>>;

export const NOTHING_ASKED: Asked = {
  text: '',
  since: '',
  until: '',
  kind: '',
  meetingId: '',
  seatId: '',
  departmentId: '',
  state: '',
};

const NAMES = Object.keys(NOTHING_ASKED) as (keyof Asked)[];

/** What is set besides the words and the kind, which have their own place. */
export const filtersSet = (asked: Asked): number =>
  NAMES.filter((name) => name !== 'text' && name !== 'kind' && asked[name] !== '').length;

export const withoutFilters = ({ text }: Asked): Asked => ({ ...NOTHING_ASKED, text });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a day on this device's clock, ms, or of the one after it; undefined for what is no day. */
const dayBegins = (day: string, later = 0): number | undefined => {
  if (!DAY.test(day)) return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + later).getTime();
  return at >= 0 ? at : undefined;
};

/** As the server is asked (G6): only what is set. */
export const bodyOf = (asked: Asked, offset: number, limit: number) => {
  const facets = Object.fromEntries(FACETS.flatMap((facet) => (asked[facet] ? [[facet, asked[facet]]] : [])));
  const [since, before] = [dayBegins(asked.since), dayBegins(asked.until, 1)];
  return {
    text: asked.text.slice(0, 500),
    ...facets,
    ...(since === undefined ? {} : { since }),
    ...(before === undefined ? {} : { before }),
    offset,
    limit,
  };
};

/** For the address of the page, so that a search can be gone back to and passed on. */
export const toAddress = (asked: Asked): Record<string, string> =>
  Object.fromEntries(NAMES.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])));

export const fromAddress = (address: URLSearchParams): Asked =>
  Object.fromEntries(NAMES.map((name) => [name, address.get(name) ?? ''])) as Asked;
