import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/index.ts';

/** The same page over TLS. A port in the address is left: the server answers both on one. */
const secureAddress = () => window.location.href.replace(/^http:/, 'https:');

/** Browsers give no camera and no microphone to an unencrypted page: says so, and where to go. */
export const InsecureNote = () => {
  const { t } = useTranslation('shell');
  if (window.isSecureContext) return null;
  return (
    <ErrorNote title={t('insecureTitle')}>
      {t('insecureText')} {t('insecureCure')}: <Anchor href={secureAddress()}>{secureAddress()}</Anchor>
    </ErrorNote>
  );
};
