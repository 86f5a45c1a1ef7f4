import { Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps extends Omit<ButtonProps, 'children'> {
  readonly text: string;
  readonly children?: ReactNode;
  readonly label?: string;
}

/** Puts a text on the clipboard and says that it did. */
export const CopyButton = ({ text, children, label, ...button }: CopyButtonProps) => {
  const { t } = useTranslation('ui');
  const { copy, copied, error } = useClipboard({ timeout: 2500 });
  return (
    <>
      <Button
        variant="default"
        leftSection={copied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        {...button}
        aria-label={label}
        onClick={() => copy(text)}
      >
        {copied ? t('copied') : (children ?? t('copy'))}
      </Button>
      <span role="status" className={error ? undefined : 'gb-hidden'}>
        {error ? t('copyFailed') : copied ? t('copied') : ''}
      </span>
    </>
  );
};
