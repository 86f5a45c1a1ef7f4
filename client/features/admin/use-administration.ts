import { useCallback, useMemo } from 'react';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { administration, useAsked } from '../../http/index.ts';
import type { SectionProps } from './section.ts';

/** The overview, and what sections need to change it. */
export const useAdministration = ({ handle }: SessionInfo, onSessionChange: () => Promise<void>) => {
  const api = useMemo(() => administration(handle), [handle]);
  const { asked, askAgain } = useAsked(api.overview, handle);
  const look = useCallback(async () => {
    await Promise.all([askAgain(), onSessionChange()]);
  }, [askAgain, onSessionChange]);
  const section: SectionProps | null = asked.value ? { api, overview: asked.value, onChange: look } : null;
  return { asked, section, look };
};
