import { Button, FileInput } from '@mantine/core';
import { CircleCheck, FileSearch } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Departure } from '../../../shared/papers/check/departure.ts';
import { checkPaper, useSending } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { Departures } from './departures.tsx';
import classes from './papers.module.css';
import type { RuleSetChoice } from './wishes.ts';

interface CheckFormProps {
  readonly ruleSets: readonly RuleSetChoice[];
  readonly ruleSet: string;
}

interface Checked {
  readonly name: string;
  /** After which rules. */
  readonly rules: string;
  readonly departures: readonly Departure[];
}

const Result = ({ checked: { name, rules, departures } }: { checked: Checked }) => {
  const { t } = useTranslation('papers');
  return departures.length === 0 ? (
    <p className={classes.right} role="status">
      <CircleCheck size={20} aria-hidden />
      {t('check.right', { name, rules })}
    </p>
  ) : (
    <Departures title={t('check.wrong', { name, rules, count: departures.length })} departures={departures} />
  );
};

/** Any DOCX, ours or somebody's, held against the chosen rules. */
export const CheckForm = ({ ruleSets, ruleSet }: CheckFormProps) => {
  const { t } = useTranslation('papers');
  const refusalText = useRefusalText();
  const { session, meetingId } = useIdentity();
  const { busy, error, sending, forget } = useSending();
  const [file, setFile] = useState<File | null>(null);
  const [judged, setJudged] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const rules = ruleSets.find(({ id }) => id === ruleSet)?.name ?? ruleSet;
  const fileError = file === null ? t('check.noFile') : !/\.docx$/i.test(file.name) && t('check.wrongFile');

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setChecked(null);
    forget();
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (file === null || fileError) return;
    setChecked(null);
    const answer = await sending(() => checkPaper(session.handle, meetingId, ruleSet, file));
    if (!answer) return;
    const { departures } = answer;
    setChecked({ name: file.name, rules, departures });
    announce(
      departures.length === 0
        ? t('check.right', { name: file.name, rules })
        : t('check.wrong', { name: file.name, rules, count: departures.length }),
    );
  };

  return (
    <section className={classes.check} aria-labelledby="check-title">
      <h3 className={classes.heading} id="check-title">
        {t('check.title')}
      </h3>
      <form onSubmit={onSubmit} noValidate>
        <FileInput
          label={t('check.file')}
          description={t('check.hint', { rules })}
          placeholder={t('check.choose')}
          accept=".docx"
          leftSection={<FileSearch size={18} aria-hidden />}
          value={file}
          onChange={choose}
          error={(judged || file !== null) && fileError}
          clearable
        />
        <Button type="submit" variant="default" mt="sm" loading={busy}>
          {t('check.send')}
        </Button>
      </form>
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      {checked && <Result checked={checked} />}
    </section>
  );
};
