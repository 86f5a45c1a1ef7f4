import { Badge, Textarea } from '@mantine/core';
import { Ban, Check, Clock3, type LucideIcon, Stamp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseNumber, voidNumber } from '../../../shared/numbers/give-back.ts';
import type { NumberRecord } from '../../../shared/numbers/view.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { dayText } from '../../ui/format.ts';
import { announce, QuietButton } from '../../ui/index.ts';
import classes from './papers.module.css';

const SIGNS: Record<NumberRecord['state'], LucideIcon> = {
  taken: Check,
  reserved: Clock3,
  released: Undo2,
  void: Ban,
  issued: Stamp,
};
const COLOURS: Record<NumberRecord['state'], string> = {
  taken: 'gray',
  reserved: 'gray',
  released: 'yellow',
  void: 'red',
  issued: 'green',
};

const WAYS = { release: releaseNumber, void: voidNumber } as const;
type Way = keyof typeof WAYS;

/** Q5, Q6, Q9 */
const WAYS_OF: Record<NumberRecord['state'], readonly Way[]> = {
  taken: ['release', 'void'],
  reserved: ['release'],
  released: [],
  void: [],
  issued: [],
};

const kindKey = ({ kind, correction }: NonNullable<NumberRecord['paper']>) => {
  if (correction !== undefined) return 'numbers.correction';
  return kind === 'other' ? 'numbers.other' : (`kinds.${kind}` as const);
};

const Reason = ({ way, number, onClose }: { way: Way; number: NumberRecord; onClose: () => void }) => {
  const { t } = useTranslation('papers');
  const { form, locked, ...sending } = useCommandForm(WAYS[way], {
    initial: { reason: '' },
    payloadOf: ({ reason }) => ({ runId: number.runId, number: number.number, reason }),
    onDone() {
      announce(t('numbers.done'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...sending}
      label={t(`numbers.${way}`)}
      submit={t(`numbers.${way}`)}
      close={t('numbers.cancel')}
      onClose={onClose}
    >
      <Textarea
        label={t('numbers.reason')}
        description={t(`numbers.${way}Hint`)}
        required
        autosize
        minRows={2}
        readOnly={locked}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  );
};

/** One number of the register: what it is for, and how it is given back. */
export const NumberRow = ({ number }: { number: NumberRecord }) => {
  const { t } = useTranslation('papers');
  const may = useMay();
  const [way, setWay] = useState<Way | null>(null);
  const { text, state, paper, reason, sha256 } = number;
  const Sign = SIGNS[state];
  const ways = WAYS_OF[state];
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <strong>{text}</strong>
        <Badge
          component="span"
          size="lg"
          variant="light"
          tt="none"
          color={COLOURS[state]}
          leftSection={<Sign size={14} aria-hidden />}
        >
          {t(`numbers.states.${state}`)}
        </Badge>
      </div>
      {paper && (
        <p className={classes.rowText}>
          {t('numbers.for', {
            kind: t(kindKey(paper)),
            date: dayText(paper.date),
            subject: paper.subject,
          })}
        </p>
      )}
      {reason && <p className={classes.hint}>{t('numbers.because', { reason })}</p>}
      {sha256 && (
        <p className={`${classes.hint} gb-tabular`}>
          SHA-256 <code className={classes.hash}>{sha256}</code>
        </p>
      )}
      {way === null ? (
        <div className={classes.buttons}>
          {ways
            .filter((each) => may(WAYS[each]))
            .map((each) => (
              <QuietButton
                key={each}
                onClick={() => setWay(each)}
                aria-label={`${t(`numbers.${each}`)} ${text}`}
              >
                {t(`numbers.${each}`)}
              </QuietButton>
            ))}
        </div>
      ) : (
        <Reason way={way} number={number} onClose={() => setWay(null)} />
      )}
    </li>
  );
};
