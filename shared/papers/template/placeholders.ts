/** A placeholder is a text, a condition, or a list of entries that have placeholders of their own. */
export interface Placeholders {
  readonly [name: string]: 'text' | 'when' | Placeholders;
}

const SEAT = { order: 'text', name: 'text', people: 'text', count: 'text', note: 'text' } as const;

/** V10: all that a template of an office may ask for: `{number}`; lists are repeated from `{#seats}` to `{/seats}`. */
export const PLACEHOLDERS = {
  superior: 'text',
  issuer: 'text',
  number: 'text',
  place_date: 'text',
  type: 'text',
  subject: 'text',
  meeting: 'text',
  code: 'text',
  day: 'text',
  opened: 'text',
  closed: 'text',
  venue: 'text',
  chair: 'text',
  secretary: 'text',
  seats_present: 'text',
  people_present: 'text',
  body: { text: 'text', heading: 'when', plain: 'when' },
  items: { number: 'text', title: 'text', presenter: 'text' },
  present: SEAT,
  absent: SEAT,
  votes: { order: 'text', result: 'text' },
  resolutions: { number: 'text', text: 'text', owner: 'text', deadline: 'text' },
  proposals: {
    order: 'text',
    code: 'text',
    seat: 'text',
    title: 'text',
    matter: 'text',
    department: 'text',
    answer: 'text',
  },
  signatures: { authority: 'text', title: 'text', name: 'text' },
  recipients: { text: 'text' },
} as const satisfies Placeholders;

export type FilledWith<Of extends Placeholders> = {
  readonly [Name in keyof Of]: Of[Name] extends 'text'
    ? string
    : Of[Name] extends 'when'
      ? boolean
      : Of[Name] extends Placeholders
        ? readonly FilledWith<Of[Name]>[]
        : never;
};

/** What a template is filled with. */
export type TemplateContent = FilledWith<typeof PLACEHOLDERS>;

/** A tag as it stands in a template, with those within it. */
export interface Tags {
  readonly [name: string]: Tags;
}

/** V11: the tags that are no placeholder where they stand; within a list those of the lists around it may stand too. */
export const unknownTags = (
  tags: Tags,
  around: readonly Placeholders[] = [PLACEHOLDERS],
): readonly string[] =>
  Object.entries(tags).flatMap(([name, within]) => {
    const scope = around.find((each) => Object.hasOwn(each, name));
    const found = scope?.[name];
    if (found === undefined) return [name];
    const inner = typeof found === 'object' ? [found, ...around] : around;
    return unknownTags(within, inner);
  });
