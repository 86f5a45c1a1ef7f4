import { Button, NativeSelect } from '@mantine/core';
import { Hash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeNumber } from '../../../shared/numbers/take.ts';
import type { NumberRecord } from '../../../shared/numbers/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { announce } from '../../ui/index.ts';
import classes from './papers.module.css';
import { useNumbering } from './use-numbering.ts';
import type { RuleSetChoice, Wishes } from './wishes.ts';

interface PaperNumberProps {
  readonly ruleSets: readonly RuleSetChoice[];
  readonly wishes: Wishes;
  /** The number that the paper has. */
  readonly number: NumberRecord | undefined;
}

const Taken = ({ number: { text, paper }, foreign }: { number: NumberRecord; foreign: boolean }) => {
  const { t } = useTranslation('papers');
  return (
    <div className={classes.wide}>
      <p className={classes.number}>
        <Hash size={18} aria-hidden />
        {t('numbers.has', { text, date: dayText(paper?.date ?? '') })}
      </p>
      {foreign && <p className={classes.hint}>{t('numbers.foreign')}</p>}
    </div>
  );
};

/** The number of the chosen paper: the one it has, or a button that takes one. */
export const PaperNumber = ({ ruleSets, wishes, number }: PaperNumberProps) => {
  const { t } = useTranslation('papers');
  const may = useMay();
  const title = useRecord('meeting')?.title ?? '';
  const { meetingId, numbers, begun, runFor } = useNumbering(ruleSets);
  const { act, pending, offline } = useAct('number.take');
  const [named, setNamed] = useState('');
  const ruleSet = ruleSets.find(({ id }) => id === wishes.ruleSet);
  if (number) {
    const run = begun.find(({ id }) => id === number.runId);
    return <Taken number={number} foreign={run?.ruleSetId !== wishes.ruleSet} />;
  }
  if (!ruleSet || !may(takeNumber)) return null;
  const letter = wishes.letter || (ruleSet.papers[wishes.kind].letters[0] ?? '');
  const run = runFor(ruleSet, letter, wishes.date);
  if (!run) return <p className={`${classes.hint} ${classes.wide}`}>{t('numbers.noRun')}</p>;
  const free = numbers.filter(
    ({ runId, state }) => runId === run.id && (state === 'reserved' || state === 'released'),
  );
  const next = begun.find(({ id }) => id === run.id)?.next ?? 1;
  const chosen = free.some((each) => String(each.number) === named) ? Number(named) : undefined;
  const take = async () => {
    const done = await act({
      ...run.order,
      meetingId,
      kind: wishes.kind,
      subject: title,
      ...(chosen === undefined ? {} : { number: chosen }),
    });
    if (done) announce(t('numbers.taken'));
  };
  return (
    <div className={`${classes.take} ${classes.wide}`}>
      {free.length > 0 && (
        <NativeSelect
          label={t('numbers.which')}
          value={chosen === undefined ? '' : named}
          onChange={({ currentTarget }) => setNamed(currentTarget.value)}
          data={[
            { value: '', label: t('numbers.next', { number: next }) },
            ...free.map((each) => ({
              value: String(each.number),
              label: t(`numbers.free.${each.state === 'reserved' ? 'reserved' : 'released'}`, {
                number: each.number,
              }),
            })),
          ]}
        />
      )}
      <Button
        variant="default"
        leftSection={<Hash size={18} aria-hidden />}
        loading={pending}
        disabled={offline}
        onClick={take}
      >
        {t('numbers.take', { number: chosen ?? next })}
      </Button>
    </div>
  );
};
