import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setParticulars } from '../../../shared/office/set-particulars.ts';
import type { OfficeRecord } from '../../../shared/office/view.ts';
import type { Office } from '../../../shared/papers/office.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import classes from './papers.module.css';
import type { RuleSetChoice } from './wishes.ts';

interface OfficeFormProps {
  readonly seriesId: string;
  /** Of the series, or the usual one. */
  readonly record: OfficeRecord;
  readonly ruleSets: readonly RuleSetChoice[];
}

const WAYS = ['TM', 'KT', 'TL'] as const;

/** As the fields hold it: one recipient a line. */
const draftOf = ({ office }: OfficeRecord) => ({ ...office, recipients: office.recipients.join('\n') });
type Draft = ReturnType<typeof draftOf>;

const officeOfDraft = (draft: Draft): Office => ({
  ...draft,
  recipients: draft.recipients
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean),
});

const useOfficeForm = ({ seriesId, record }: OfficeFormProps) => {
  const { t } = useTranslation('papers');
  const revisionNow = record.seriesId === null ? 0 : record.revision;
  const [seen, setSeen] = useState(revisionNow);
  const filling = useCommandForm(setParticulars, {
    initial: { office: draftOf(record) },
    payloadOf: ({ office }) => ({ seriesId, revision: seen, office: officeOfDraft(office) }),
    onDone() {
      setSeen(seen + 1);
      filling.forget();
      announce(t('office.saved'));
    },
  });
  const { form, forget, attempt } = filling;
  const goOn = () => {
    setSeen(revisionNow);
    forget();
  };
  return {
    ...filling,
    /** O3: somebody else's text has come since this one was begun. */
    overtaken: revisionNow > seen && attempt.stage !== 'sending',
    keepMine: goOn,
    takeTheirs() {
      form.setValues({ office: draftOf(record) });
      goOn();
    },
  };
};

/** Who issues the papers of this series, as it stands in their heads and under their text. */
export const OfficeForm = (props: OfficeFormProps) => {
  const { t } = useTranslation('papers');
  const may = useMay();
  const { form, locked, overtaken, keepMine, takeTheirs, ...sending } = useOfficeForm(props);
  const { ruleSets, record } = props;
  const field = (name: string) => ({ readOnly: locked, ...form.getInputProps(`office.${name}`) });
  const text = (name: keyof Draft & keyof typeof HINTED, required = true) => (
    <TextInput
      label={t(`office.fields.${name}`)}
      description={HINTED[name] ? t(`office.hints.${HINTED[name]}`) : undefined}
      required={required}
      {...field(name)}
    />
  );
  const recipientsError = Object.entries(form.errors).find(([name]) =>
    name.startsWith('office.recipients'),
  )?.[1];
  if (!may(setParticulars)) return null;
  return (
    <section className={classes.parts} aria-label={t('office.title')}>
      <p className={classes.hint}>{t(record.seriesId === null ? 'office.usual' : 'office.own')}</p>
      {overtaken && (
        <ErrorNote tone="warning" title={t('office.overtaken')}>
          <p>{t('office.overtakenHint')}</p>
          <Group gap="sm">
            <Button variant="default" size="compact-md" onClick={takeTheirs}>
              {t('office.takeTheirs')}
            </Button>
            <Button variant="default" size="compact-md" onClick={keepMine}>
              {t('office.keepMine')}
            </Button>
          </Group>
        </ErrorNote>
      )}
      <CommandForm {...sending} label={t('office.title')} submit={t('office.save')}>
        {text('superior', false)}
        {text('issuer')}
        {text('name')}
        <Group grow align="flex-end">
          {text('sign')}
          {text('term', false)}
        </Group>
        <NativeSelect
          label={t('office.fields.ruleSet')}
          data={[
            { value: '', label: t('office.firstRuleSet') },
            ...ruleSets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('ruleSet')}
        />
        <NativeSelect
          label={t('spelling')}
          data={[
            { value: '', label: t('office.spellingOfRuleSet') },
            { value: 'old', label: 'ủy, hòa' },
            { value: 'new', label: 'uỷ, hoà' },
          ]}
          {...field('spelling')}
        />
        <Group grow align="flex-start">
          {text('place')}
          {text('archive')}
        </Group>
        {text('venue')}
        <fieldset className={classes.fields}>
          <legend>{t('office.signing')}</legend>
          <Stack gap="sm">
            <NativeSelect
              label={t('office.fields.way')}
              data={WAYS.map((value) => ({ value, label: t(`office.ways.${value}`) }))}
              {...field('signing.way')}
            />
            <TextInput label={t('office.fields.authority')} required {...field('signing.authority')} />
            <TextInput label={t('office.fields.signTitle')} required {...field('signing.title')} />
            <TextInput label={t('office.fields.signName')} {...field('signing.name')} />
          </Stack>
        </fieldset>
        <Textarea
          label={t('office.fields.recipients')}
          description={t('office.hints.recipients')}
          autosize
          minRows={3}
          maxRows={12}
          {...field('recipients')}
          error={recipientsError}
        />
      </CommandForm>
    </section>
  );
};

/** The fields of one line, and which of them need a word more. */
const HINTED = {
  superior: 'superior',
  issuer: '',
  name: 'name',
  sign: 'sign',
  term: 'term',
  place: '',
  venue: 'venue',
  archive: '',
} as const;
