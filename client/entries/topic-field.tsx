import { Autocomplete, type AutocompleteProps } from '@mantine/core';

interface TopicFieldProps extends Omit<AutocompleteProps, 'data'> {
  /** Of all entries, as they were written; empty where there is none. */
  readonly topics: readonly string[];
}

/** What an entry is about: one of the topics that others have, or a new one. */
export const TopicField = ({ topics, ...input }: TopicFieldProps) => (
  <Autocomplete data={[...new Set(topics.filter(Boolean))].sort()} {...input} />
);
