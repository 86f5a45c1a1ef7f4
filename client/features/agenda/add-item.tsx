import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemForm } from './item-form.tsx';

/** At the end of the agenda: a button, and in its place the form for one more item. */
export const AddItem = () => {
  const { t } = useTranslation('agenda');
  const [adding, setAdding] = useState(false);
  if (adding) return <ItemForm onClose={() => setAdding(false)} />;
  return (
    <Button variant="default" leftSection={<Plus size={20} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
};
