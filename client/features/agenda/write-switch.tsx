import { Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface WriteSwitchProps {
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
}

/** Between reading the agenda and changing it, so that nobody changes it by a slip. */
export const WriteSwitch = ({ writing, onWriting }: WriteSwitchProps) => {
  const { t } = useTranslation('agenda');
  return (
    <Button
      size="sm"
      px="0.75rem"
      variant={writing ? 'light' : 'subtle'}
      color="gray"
      leftSection={<Pencil size={18} aria-hidden />}
      aria-pressed={writing}
      onClick={() => onWriting(!writing)}
    >
      {writing ? t('writeDone') : t('write')}
    </Button>
  );
};
