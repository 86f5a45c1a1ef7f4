import { Button, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

/** The way into the search from another page: type and press Enter. */
export const SearchBox = ({ onSearch }: { readonly onSearch: (text: string) => void }) => {
  const { t } = useTranslation('search');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text);
  };
  return (
    <search>
      <form className={classes.box} onSubmit={submit}>
        <TextInput
          className={classes.field}
          size="md"
          type="search"
          aria-label={t('field')}
          placeholder={t('placeholder')}
          leftSection={<Search size={20} aria-hidden />}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="md">
          {t('go')}
        </Button>
      </form>
    </search>
  );
};
