import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Bodies } from '../../../shared/http-contract.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { BOM } from '../../ui/csv.ts';
import { announce, ConfirmButton, ErrorNote } from '../../ui/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './admin.module.css';
import type { SectionProps } from './section.ts';

type RosterBody = z.input<typeof Bodies.setRoster>;

const CSV_MAX_CHARACTERS = 200_000;
const EXAMPLE = [
  'seat_id,gso_code,name,kind,region,cluster',
  'p89,89,An Giang,Tỉnh ủy,Đồng bằng sông Cửu Long,Cụm thi đua số 5',
  'p92,92,Cần Thơ,Thành ủy,Đồng bằng sông Cửu Long,Cụm thi đua số 5',
].join('\r\n');

const BUILT_IN = [
  { name: 'roster-2020', title: 'roster.y2020', text: 'roster.y2020text' },
  { name: 'roster-2025', title: 'roster.y2025', text: 'roster.y2025text' },
] as const;

/** The lists that come with the product, and a file of one's own. */
export const RosterChoice = ({ api, overview, onChange }: SectionProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const [tooLarge, setTooLarge] = useState(false);
  const replaces = overview.seats.length > 0;

  const choose = async (body: RosterBody) => {
    if (!(await sending(() => api.setRoster(body)))) return;
    announce(t('saved'));
    await onChange();
  };
  const upload = async (file: File | null) => {
    const csv = (await file?.text()) ?? '';
    setTooLarge(csv.length > CSV_MAX_CHARACTERS);
    if (csv && csv.length <= CSV_MAX_CHARACTERS) await choose({ csv });
  };

  return (
    <>
      <ul className={styles.choices}>
        {BUILT_IN.map(({ name, title, text }) => (
          <li key={name}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
            {replaces ? (
              <ConfirmButton
                variant="default"
                disabled={busy}
                question={t('roster.replaceQuestion')}
                confirm={t('roster.replace')}
                onConfirm={() => void choose({ builtIn: name })}
              >
                {t('roster.use')}
              </ConfirmButton>
            ) : (
              <Button variant="default" disabled={busy} onClick={() => void choose({ builtIn: name })}>
                {t('roster.use')}
              </Button>
            )}
          </li>
        ))}
        <li>
          <h3>{t('roster.csv')}</h3>
          <p>{t('roster.csvText')}</p>
          <div className={styles.row}>
            <FileButton accept=".csv,text/csv" onChange={(file) => void upload(file)}>
              {(props) => (
                <Button {...props} variant="default" disabled={busy}>
                  {t('roster.chooseFile')}
                </Button>
              )}
            </FileButton>
            <Button
              variant="subtle"
              color="gray"
              onClick={() => saveFile('diem-cau-mau.csv', `${BOM}${EXAMPLE}`, 'text/csv')}
            >
              {t('roster.template')}
            </Button>
          </div>
        </li>
      </ul>
      {tooLarge && <ErrorNote>{t('roster.tooLarge')}</ErrorNote>}
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
    </>
  );
};
