import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/index.ts';
import styles from './not-found.module.css';
import { PageFrame } from './shell/page-frame.tsx';

// A part of the page that cannot be fetched: a newer version has taken its place, or the line is down.
const isMissingPart = (error: unknown) =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

const Broken = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation('shell');
  return (
    <PageFrame width="narrow">
      <Card className={styles.card}>
        <h1>{t('brokenTitle')}</h1>
        <p role="alert">{isMissingPart(error) ? t('outdatedText') : t('brokenText')}</p>
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Card>
    </PageFrame>
  );
};

interface BoundaryProps {
  readonly children: ReactNode;
}

/** The last resort when a page throws: nothing of the meeting is lost, and a reload mends most of it. */
export class BrokenBoundary extends Component<BoundaryProps, { readonly broken: { error: unknown } | null }> {
  override state: { readonly broken: { error: unknown } | null } = { broken: null };

  static getDerivedStateFromError(error: unknown) {
    return { broken: { error } };
  }

  override render() {
    return this.state.broken ? <Broken error={this.state.broken.error} /> : this.props.children;
  }
}
