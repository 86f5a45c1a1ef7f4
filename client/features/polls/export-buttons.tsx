import { Button, Group } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BOM, csvOf } from '../../../shared/kernel/csv.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecord } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useBallotRows } from './ballot-rows.ts';

/** Takes a result home: the ballots as a table for a spreadsheet, or the sentence with the table as a text. */
export const ExportButtons = ({ poll }: { poll: PollRecord }) => {
  const { t, i18n } = useTranslation('polls');
  const code = useRecord('meeting')?.code ?? '';
  const rows = useBallotRows(poll);
  if (!poll.result || !poll.sentence || poll.closedAt === null) return null;
  const name = `${t('fileName')}-${code}-${hourText(poll.closedAt).replace(':', 'h')}`;
  const sentence = i18n.language.startsWith('vi') ? poll.sentence.vi : poll.sentence.en;
  const table = poll.acclaimed ? [] : rows;
  const asText = [
    poll.question,
    sentence,
    '',
    ...table.map((row) => [row.name, row.text, row.receipt, row.note].filter(Boolean).join(' – ')),
  ];
  const asTable = [
    [t('seat'), t('choice'), t('weightColumn'), t('receipt'), t('noteColumn')],
    ...table.map((row) => [row.name, row.text, row.weight, row.receipt, row.note]),
  ];
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<Download size={18} aria-hidden />}
        onClick={() => saveFile(`${name}.csv`, csvOf(asTable), 'text/csv')}
      >
        {t('exportTable')}
      </Button>
      <Button
        variant="default"
        leftSection={<Download size={18} aria-hidden />}
        onClick={() => saveFile(`${name}.txt`, `${BOM}${asText.join('\r\n')}\r\n`, 'text/plain')}
      >
        {t('exportText')}
      </Button>
    </Group>
  );
};
