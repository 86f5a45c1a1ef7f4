import { useTranslation } from 'react-i18next';
import type { Issue } from './issues.ts';

/** Under a field: what is wrong with it. Made when shown, so that it follows the language. */
export const IssueText = ({ issue }: { issue: Issue }) => {
  const { t } = useTranslation('forms');
  return <>{t(`issues.${issue.reason}`, issue.params)}</>;
};
