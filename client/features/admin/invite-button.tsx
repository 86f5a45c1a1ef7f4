import { useTranslation } from 'react-i18next';
import type { AccountInfo } from '../../../shared/admin-contract.ts';
import { type Administration, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ConfirmButton, ErrorNote } from '../../ui/index.ts';
import type { Invitation } from './accounts-section.tsx';

interface InviteButtonProps {
  readonly api: Administration;
  readonly account: AccountInfo;
  readonly onInvited: (invitation: Invitation) => void;
}

/** A new invitation for somebody; the earlier one stops working, hence the second press. */
export const InviteButton = ({ api, account, onInvited }: InviteButtonProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const invite = async () => {
    const answer = await sending(() => api.inviteAccount({ accountId: account.id }));
    if (answer) onInvited({ account, link: answer.invitation });
  };
  return (
    <>
      <ConfirmButton
        variant="default"
        loading={busy}
        question={t('accounts.inviteQuestion')}
        confirm={t('accounts.inviteAgain')}
        onConfirm={() => void invite()}
      >
        {t('accounts.inviteAgain')}
      </ConfirmButton>
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
    </>
  );
};
