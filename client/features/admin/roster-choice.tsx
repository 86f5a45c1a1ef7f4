import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPreview } from '../../../shared/admin-contract.ts';
import { BOM } from '../../../shared/kernel/csv.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './admin.module.css';
import { type RosterBody, RosterPreviewCard } from './roster-preview.tsx';
import type { SectionProps } from './section.ts';

const CSV_MAX_CHARACTERS = 200_000;
const EXAMPLE = [
  'seat_id,gso_code,name,kind,region,cluster,predecessor_seat_ids',
  'p92,92,Cần Thơ,Thành ủy,Đồng bằng sông Cửu Long,Cụm thi đua số 5,p92 p93 p94',
  'p01,01,Hà Nội,Thành ủy,Đồng bằng sông Hồng,,',
].join('\r\n');

/** With the day from which each holds. */
const BUILT_IN = [
  { name: 'roster-2020', title: 'roster.y2020', text: 'roster.y2020text', day: '2020-01-01' },
  { name: 'roster-2025', title: 'roster.y2025', text: 'roster.y2025text', day: '2025-07-01' },
] as const;

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** A list that was looked at and not yet taken. */
interface Looked {
  readonly body: RosterBody;
  readonly day: string;
  readonly preview: RosterPreview;
}

/** Looking at a list, and taking it. */
const useChoosing = ({ api, onChange }: SectionProps) => {
  const { t } = useTranslation('admin');
  const { busy, error, sending } = useSending();
  const [looked, setLooked] = useState<Looked | null>(null);
  const take = async (body: RosterBody) => {
    if (!(await sending(() => api.setRoster(body)))) return;
    setLooked(null);
    announce(t('saved'));
    await onChange();
  };
  const look = async (body: RosterBody, day: string) => {
    const preview = await sending(() => api.previewRoster({ ...body, day }));
    setLooked(preview && { body, day, preview });
  };
  return { busy, error, looked, take, look, putAway: () => setLooked(null) };
};

/** The lists that come with the product, and a file of one's own. */
export const RosterChoice = (props: SectionProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, looked, take, look, putAway } = useChoosing(props);
  const [tooLarge, setTooLarge] = useState(false);
  // The first list replaces none: there is nothing to look at.
  const replaces = props.overview.seats.length > 0;

  const upload = async (file: File | null) => {
    const csv = (await file?.text()) ?? '';
    setTooLarge(csv.length > CSV_MAX_CHARACTERS);
    if (csv && csv.length <= CSV_MAX_CHARACTERS) await look({ csv }, today());
  };

  return (
    <>
      <ul className={styles.choices}>
        {BUILT_IN.map(({ name, title, text, day }) => (
          <li key={name}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
            <Button
              variant="default"
              disabled={busy}
              onClick={() => void (replaces ? look({ builtIn: name }, day) : take({ builtIn: name }))}
            >
              {replaces ? t('roster.look') : t('roster.use')}
            </Button>
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
      {looked && (
        <RosterPreviewCard
          key={looked.day}
          preview={looked.preview}
          firstDay={looked.day}
          busy={busy}
          onAccept={(day) => void take({ ...looked.body, day })}
          onCancel={putAway}
        />
      )}
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
    </>
  );
};
