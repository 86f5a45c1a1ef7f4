import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { issuePaper } from '../../../shared/record/issue.ts';
import { numberedAs } from '../../../shared/record/papers.ts';
import type { MinutesHeadRecord, PaperRecord } from '../../../shared/record/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote } from '../../ui/index.ts';

interface RefusedProps {
  readonly paper: PaperRecord;
  readonly head: MinutesHeadRecord;
}

/** W9: why minutes or a correction have not gone out; a correction is sent again from here, minutes by their step. */
export const Refused = ({ paper: { name, on, refusal }, head: { meetingId, ruleSet } }: RefusedProps) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const textOf = useRefusalText();
  const { act, pending, offline } = useAct('record.issue');
  const { kind, correction } = numberedAs(name);
  if (!refusal || kind !== 'minutes') return null;
  return (
    <ErrorNote title={t('issueNot')}>
      <p>{textOf(refusal)}</p>
      {correction !== undefined && may(issuePaper) && (
        <Button
          size="sm"
          variant="default"
          loading={pending}
          disabled={offline}
          onClick={() => void act({ meetingId, name, on, ruleSet: ruleSet ?? '' })}
        >
          {t('issueAgain')}
        </Button>
      )}
    </ErrorNote>
  );
};
