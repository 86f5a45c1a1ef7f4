import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, ErrorNote } from '../../ui/index.ts';
import { AccountsSection } from './accounts-section.tsx';
import styles from './admin.module.css';
import { DepartmentsSection } from './departments-section.tsx';
import { MeetingsSection } from './meetings-section.tsx';
import { RosterSection } from './roster-section.tsx';
import { SeatLinksSection } from './seat-links-section.tsx';
import { SeriesSection } from './series-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { useAdministration } from './use-administration.ts';

const TABS = ['meetings', 'series', 'links', 'accounts', 'departments', 'seats', 'sessions'] as const;
type Tab = (typeof TABS)[number];
const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value);

interface AdminPageProps {
  readonly session: SessionInfo;
  readonly onChange: () => Promise<void>;
}

/** Everything the administrator keeps, one tab each; the tab is in the address. */
export const AdminPage = ({ session, onChange }: AdminPageProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const [search, setSearch] = useSearchParams();
  const { asked, section, look } = useAdministration(session, onChange);
  const wanted = search.get('tab');
  const tab = isTab(wanted) ? wanted : 'meetings';
  // On a phone the list of tabs is wider than the screen.
  useEffect(() => {
    document
      .querySelector(`[role=tab][id$='-tab-${tab}']`)
      ?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [tab]);

  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <Tabs
        value={tab}
        onChange={(value) => setSearch(value ? { tab: value } : {}, { replace: true })}
        classNames={{ list: styles.tabs, panel: styles.panel }}
      >
        <Tabs.List>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {asked.status === 'asking' && <Busy />}
        {asked.status === 'refused' && (
          <ErrorNote onRetry={() => void look()}>{refusalText(asked.error)}</ErrorNote>
        )}
        {section && (
          <>
            <Tabs.Panel value="meetings">
              <MeetingsSection {...section} session={session} />
            </Tabs.Panel>
            <Tabs.Panel value="series">
              <SeriesSection {...section} />
            </Tabs.Panel>
            <Tabs.Panel value="links">
              <SeatLinksSection {...section} />
            </Tabs.Panel>
            <Tabs.Panel value="accounts">
              <AccountsSection {...section} />
            </Tabs.Panel>
            <Tabs.Panel value="departments">
              <DepartmentsSection {...section} />
            </Tabs.Panel>
            <Tabs.Panel value="seats">
              <RosterSection {...section} />
            </Tabs.Panel>
            <Tabs.Panel value="sessions">
              <SessionsSection {...section} />
            </Tabs.Panel>
          </>
        )}
      </Tabs>
    </>
  );
};
