import { Button } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf } from '../../../shared/papers/figures.ts';
import { templateKey } from '../../../shared/papers/template/events.ts';
import { issuePaper } from '../../../shared/record/issue.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { useIdentity, useRecord, useServerNow } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { dayText } from '../../ui/format.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import classes from './papers.module.css';
import { useOffice } from './use-office.ts';
import type { Wishes } from './wishes.ts';

const HOUR_MS = 3_600_000;

const IssueForm = ({ wishes, onClose }: { wishes: Wishes; onClose: () => void }) => {
  const { t } = useTranslation('papers');
  const { meetingId } = useIdentity();
  const today = isoDayOf(useServerNow(HOUR_MS));
  const { kind: name, date, ruleSet, letter, spelling, own } = wishes;
  const { seriesId } = useOffice();
  const template = useRecord('paper_template', templateKey({ seriesId, kind: name }));
  const { form, locked, ...sending } = useCommandForm(issuePaper, {
    initial: {},
    payloadOf: () => ({
      meetingId,
      name,
      on: date || today,
      ruleSet,
      spelling,
      ...(letter ? { letter } : {}),
      ...(own && template ? { look: 'own' as const } : {}),
    }),
    onDone() {
      announce(t('issue.sent'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...sending}
      label={t('issue.do')}
      submit={t('issue.do')}
      close={t('numbers.cancel')}
      onClose={onClose}
    >
      <p className={classes.hint}>{t('issue.hint')}</p>
    </CommandForm>
  );
};

/** W9: whether the chosen paper has gone out, and its going out. */
export const PaperIssue = ({ wishes }: { readonly wishes: Wishes }) => {
  const { t } = useTranslation('papers');
  const may = useMay();
  const textOf = useRefusalText();
  const { meetingId } = useIdentity();
  const over = useRecord('meeting')?.phase === 'closed';
  const paper = useRecord('minutes', meetingId)?.papers.find(({ name }) => name === wishes.kind);
  const [asking, setAsking] = useState(false);
  if (paper?.issued)
    return (
      <div className={classes.files}>
        <p className={classes.number}>
          <Stamp size={18} aria-hidden />
          {t('issue.done', { number: paper.issued.number, day: dayText(paper.issued.on) })}
        </p>
        <p className={`${classes.hint} gb-tabular`}>
          SHA-256 <code className={classes.hash}>{paper.sha256}</code>
        </p>
      </div>
    );
  if (paper && !paper.refusal) return <p role="status">{t('issue.underWay')}</p>;
  if (!over || !may(issuePaper)) return null;
  if (wishes.kind === 'minutes') return <p className={classes.hint}>{t('issue.minutes')}</p>;
  return (
    <div className={classes.files}>
      {paper?.refusal && <ErrorNote title={t('issue.not')}>{textOf(paper.refusal)}</ErrorNote>}
      {asking ? (
        <IssueForm wishes={wishes} onClose={() => setAsking(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<Stamp size={18} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('issue.do')}
          </Button>
        </div>
      )}
    </div>
  );
};
