import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { House, LogOut, Search, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { session as requests } from '../http/index.ts';
import { useSession } from './session.tsx';
import { Brand } from './shell/brand.tsx';
import { PageFrame } from './shell/page-frame.tsx';
import styles from './signed-in-page.module.css';

/** The letterhead with who is signed in, for the pages before the room. */
export const SignedInPage = () => {
  const { t } = useTranslation('shell');
  const { t: search } = useTranslation('search');
  const { session } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const home = `/s/${session.handle}`;
  const leave = async () => {
    await requests(session.handle).signOut();
    void navigate('/');
  };
  useHotkeys([['mod+k', () => void navigate(`${home}/search`)]], []);
  const inAdmin = pathname.startsWith(`${home}/admin`);
  return (
    <PageFrame
      brand={
        <Link to={home} className={styles.brand}>
          <Brand />
        </Link>
      }
      nav={
        <>
          <span className={styles.who}>
            <strong>{session.name}</strong>
            <span>{t(`roles.${session.actor.role}`)}</span>
          </span>
          <Button
            component={Link}
            to={`${home}/search`}
            variant="subtle"
            color="gray"
            className={styles.tool}
            aria-label={search('open')}
            leftSection={<Search size={18} />}
          >
            <span className={styles.toolName}>{search('title')}</span>
          </Button>
          {session.actor.role === 'admin' && (
            <Button
              component={Link}
              to={inAdmin ? home : `${home}/admin`}
              variant="subtle"
              color="gray"
              className={styles.tool}
              leftSection={inAdmin ? <House size={18} /> : <Settings size={18} />}
            >
              <span className={styles.toolName}>{inAdmin ? t('home') : t('administration')}</span>
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            className={styles.tool}
            leftSection={<LogOut size={18} />}
            onClick={() => void leave()}
          >
            <span className={styles.toolName}>{t('signOut')}</span>
          </Button>
        </>
      }
    >
      <Outlet />
    </PageFrame>
  );
};
