import { Button, NativeSelect } from '@mantine/core';
import { BookmarkPlus, ListStart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/index.ts';
import { BeginForm, ReserveForm } from './number-forms.tsx';
import { NumberRow } from './number-row.tsx';
import classes from './papers.module.css';
import { useNumbering } from './use-numbering.ts';
import type { RuleSetChoice } from './wishes.ts';

interface NumberRegisterProps {
  readonly ruleSets: readonly RuleSetChoice[];
  readonly ruleSet: RuleSetChoice;
}

/** The numbers that were given, by kind of paper and year or term, with what is left open. */
export const NumberRegister = ({ ruleSets, ruleSet }: NumberRegisterProps) => {
  const { t } = useTranslation('papers');
  const { begun, numbers, runsOf } = useNumbering(ruleSets);
  const [chosen, setChosen] = useState('');
  const [open, setOpen] = useState<'reserve' | 'begin' | null>(null);
  const runs = runsOf(ruleSet);
  const busiest = runs.find(({ id }) => begun.some((each) => each.id === id)) ?? runs[0];
  const run = runs.find(({ id }) => id === chosen) ?? busiest;
  if (!run) return <EmptyState title={t('numbers.none')}>{t('numbers.noRun')}</EmptyState>;
  const known = begun.find(({ id }) => id === run.id);
  const listed = numbers.filter(({ runId }) => runId === run.id).toReversed();
  const gaps = listed.filter(({ state }) => state === 'released').map(({ number }) => number);
  return (
    <section className={classes.parts} aria-label={t('numbers.title')}>
      <NativeSelect
        label={t('numbers.run')}
        value={run.id}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value);
          setOpen(null);
        }}
        data={runs.map(({ id, letter, period, sign }) => ({
          value: id,
          label: `${letter}-${sign} – ${t(/^\d{4}$/.test(period) ? 'numbers.year' : 'numbers.term', { period })}`,
        }))}
      />
      <p className={classes.summary}>
        {t('numbers.summary', { next: known?.next ?? 1, count: listed.length })}{' '}
        {gaps.length > 0 ? (
          <strong>{t('numbers.gaps', { numbers: gaps.toReversed().join(', ') })}</strong>
        ) : (
          t('numbers.noGaps')
        )}
      </p>
      {open === null ? (
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<BookmarkPlus size={18} aria-hidden />}
            onClick={() => setOpen('reserve')}
          >
            {t('numbers.reserve')}
          </Button>
          {!known && (
            <Button
              variant="default"
              leftSection={<ListStart size={18} aria-hidden />}
              onClick={() => setOpen('begin')}
            >
              {t('numbers.begin')}
            </Button>
          )}
        </div>
      ) : open === 'reserve' ? (
        <ReserveForm order={run.order} onClose={() => setOpen(null)} />
      ) : (
        <BeginForm order={run.order} onClose={() => setOpen(null)} />
      )}
      {listed.length === 0 ? (
        <EmptyState title={t('numbers.none')}>{t('numbers.noneHint')}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {listed.map((number) => (
            <NumberRow key={`${number.runId}/${number.number}`} number={number} />
          ))}
        </ul>
      )}
    </section>
  );
};
