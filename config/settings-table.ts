import { VARIABLES } from './variables.ts';

/** The default of a variable, as written in the table. */
const defaultOf = (name: keyof typeof VARIABLES): string => {
  const { schema, shownDefault } = VARIABLES[name] as { schema: { def: unknown }; shownDefault?: string };
  if (shownDefault) return shownDefault;
  return `\`${defaultIn(schema.def)}\``;
};

/** zod keeps a default inside the definition, under a transform when there is one. */
const defaultIn = (definition: unknown): string => {
  const { defaultValue, in: inner } = definition as { defaultValue?: unknown; in?: { def: unknown } };
  if (defaultValue !== undefined) return String(defaultValue);
  return inner ? defaultIn(inner.def) : '';
};

/** The table of settings in Markdown, for the README. */
export const settingsTable = (): string => {
  const names = Object.keys(VARIABLES) as (keyof typeof VARIABLES)[];
  const rows = names.map((name) => `| \`${name}\` | ${defaultOf(name)} | ${VARIABLES[name].purpose} |`);
  return ['| Variable | Default | What it is for |', '|---|---|---|', ...rows].join('\n');
};
