import { Button, FileInput, Group, Progress, Stack } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMATS } from '../../../shared/documents/labels.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { type Guard, GuardFields, isChosen } from './guard-fields.tsx';
import { useUpload } from './use-upload.ts';

interface UploadFormProps {
  readonly itemId: ItemId;
  readonly onClose: () => void;
}

const ENDINGS = FORMATS.map((format) => `.${format}`);
const isTaken = ({ name }: File) => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** Sends a file onto an item, with its label and clearance; says how far it is, and can be stopped. */
export const UploadForm = ({ itemId, onClose }: UploadFormProps) => {
  const { t } = useTranslation('documents');
  const refusalText = useRefusalText();
  const { share, error, upload, stop } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [guard, setGuard] = useState<Guard>({ label: 'open', clearance: { kind: 'all' } });
  const [judged, setJudged] = useState(false);
  const busy = share !== null;
  const fileError = file ? !isTaken(file) && t('fileWrong') : t('fileNone');

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (busy || !file || fileError || !isChosen(guard)) return;
    if (!(await upload(file, { itemId, ...guard }))) return;
    announce(t('sent', { name: file.name }));
    onClose();
  };

  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('addTo')}>
      <Stack gap="sm">
        <FileInput
          label={t('file')}
          description={t('fileHint')}
          placeholder={t('choose')}
          required
          accept={ENDINGS.join(',')}
          leftSection={<Paperclip size={18} aria-hidden />}
          disabled={busy}
          value={file}
          onChange={setFile}
          error={(judged || file !== null) && fileError}
        />
        <GuardFields
          guard={guard}
          onChange={setGuard}
          disabled={busy}
          seatsError={judged && !isChosen(guard) && t('seatsNone')}
        />
        {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
        {busy && (
          <div role="status">
            {share < 1 ? t('sending', { percent: Math.floor(share * 100) }) : t('checking')}
            <Progress value={share * 100} aria-hidden />
          </div>
        )}
        <Group gap="sm" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              stop();
              if (!busy) onClose();
            }}
          >
            {busy ? t('stop') : t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
