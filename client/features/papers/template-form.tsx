import { Button, FileInput, NativeSelect } from '@mantine/core';
import { FileCheck, FileUp, TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_KINDS, type PaperKind } from '../../../shared/papers/rule-set.ts';
import { templateKey } from '../../../shared/papers/template/events.ts';
import { PLACEHOLDERS, type Placeholders } from '../../../shared/papers/template/placeholders.ts';
import type { TemplateFault } from '../../../shared/papers-contract.ts';
import { useAct } from '../../forms/index.ts';
import { sendTemplate, useSending } from '../../http/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ConfirmButton, ErrorNote } from '../../ui/index.ts';
import classes from './papers.module.css';

const Faults = ({ faults }: { faults: readonly TemplateFault[] }) => {
  const { t } = useTranslation('papers');
  return (
    <div>
      <p className={classes.wrong}>
        <TriangleAlert size={20} aria-hidden />
        {t('template.faults', { count: faults.length })}
      </p>
      <ul className={classes.departures}>
        {faults.map(({ kind, tag, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once, as it came
          <li key={index} className={classes.departure}>
            {t(`template.kinds.${kind}`, { tag })}
            {text && <div className={classes.quote}>“{text}”</div>}
          </li>
        ))}
      </ul>
    </div>
  );
};

const written = (placeholders: Placeholders): string =>
  Object.entries(placeholders)
    .map(([name, what]) => (typeof what === 'string' ? `{${name}}` : `{#${name}}${written(what)}{/${name}}`))
    .join(' ');

/** All that a template may ask for. */
const PlaceholderList = () => {
  const { t } = useTranslation('papers');
  return (
    <details>
      <summary>{t('template.list')}</summary>
      <p className={classes.hint}>{t('template.listHint')}</p>
      <ul className={classes.placeholders}>
        {Object.entries(PLACEHOLDERS).map(([name, what]) => (
          <li key={name}>
            <code>{written({ [name]: what })}</code>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The office's own DOCX for a kind of paper: which there is, another one, or none. */
export const TemplateForm = ({ seriesId }: { seriesId: string }) => {
  const { t } = useTranslation('papers');
  const refusalText = useRefusalText();
  const { session, meetingId } = useIdentity();
  const { busy, error, sending, forget } = useSending();
  const remove = useAct('template.remove');
  const [kind, setKind] = useState<PaperKind>('minutes');
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly TemplateFault[]>([]);
  const template = useRecord('paper_template', templateKey({ seriesId, kind }));

  const clear = () => {
    setFaults([]);
    forget();
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    clear();
    const answer = await sending(() => sendTemplate(session.handle, meetingId, kind, file));
    if (!answer) return;
    setFaults(answer.faults);
    if (answer.faults.length > 0) return announce(t('template.faults', { count: answer.faults.length }));
    setFile(null);
    announce(t('template.taken'));
  };

  return (
    <section className={classes.check} aria-labelledby="template-title">
      <h3 className={classes.heading} id="template-title">
        {t('template.title')}
      </h3>
      <p className={classes.hint}>{t('template.hint')}</p>
      <NativeSelect
        label={t('kind')}
        value={kind}
        onChange={({ currentTarget }) => {
          setKind(currentTarget.value as PaperKind);
          clear();
        }}
        data={PAPER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {template ? (
        <div className={classes.rowHead}>
          <p className={classes.number}>
            <FileCheck size={18} aria-hidden />
            {t('template.inUse', { name: template.name })}
          </p>
          <ConfirmButton
            variant="default"
            confirm={t('template.remove')}
            onConfirm={() => remove.act({ seriesId, kind })}
          >
            {t('template.remove')}
          </ConfirmButton>
        </div>
      ) : (
        <p className={classes.summary}>{t('template.none')}</p>
      )}
      <form onSubmit={onSubmit} noValidate>
        <FileInput
          label={t('template.file')}
          placeholder={t('check.choose')}
          accept=".docx"
          leftSection={<FileUp size={18} aria-hidden />}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            clear();
          }}
          clearable
        />
        <Button type="submit" variant="default" mt="sm" loading={busy} disabled={file === null}>
          {t('template.send')}
        </Button>
      </form>
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      {faults.length > 0 && <Faults faults={faults} />}
      <PlaceholderList />
    </section>
  );
};
