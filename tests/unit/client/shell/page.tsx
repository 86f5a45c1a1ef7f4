import './browser-globals.ts';

import { MantineProvider } from '@mantine/core';
import { act, cleanup, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, useLocation } from 'react-router';
import { i18n } from '../../../../client/app/i18n.ts';
import { Pages } from '../../../../client/app/routes.tsx';
import { cssVariables, theme } from '../../../../client/ui/theme.ts';
import type { SessionInfo } from '../../../../shared/http-contract.ts';
import { type AccountId, FIRST_SERIES, type MeetingId, type SeatId } from '../../../../shared/kernel/ids.ts';

const Address = ({ onMove }: { readonly onMove: (address: string) => void }) => {
  const { pathname, search } = useLocation();
  onMove(`${pathname}${search}`);
  return null;
};

/** Opens an address of the product, with all its routes. */
export const openPage = (address: string, language: 'vi' | 'en' = 'vi') => {
  cleanup();
  void i18n.changeLanguage(language);
  let current = address;
  const page = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <I18nextProvider i18n={i18n}>
        <MemoryRouter initialEntries={[address]}>
          <Address
            onMove={(moved) => {
              current = moved;
            }}
          />
          <Pages />
        </MemoryRouter>
      </I18nextProvider>
    </MantineProvider>,
  );
  return { ...page, address: () => current };
};

const PATIENCE_MS = 5000;

const pause = (ms: number) => act(async () => void (await new Promise((done) => setTimeout(done, ms))));

/** Lets what is under way come to its end: parts of the page that load, answers that come. */
export const settle = async (ms = 0) => {
  const until = Date.now() + PATIENCE_MS;
  do await pause(Math.max(ms, 10));
  while (document.querySelector('.busy') && Date.now() < until);
  await pause(10);
};

export const meeting = (
  phase: SessionInfo['meetings'][number]['phase'],
  startsAt = Date.UTC(2020, 8, 7, 1),
  id = `m-${phase}`,
): SessionInfo['meetings'][number] => ({
  id: id as MeetingId,
  title: `Giao ban ${id}`,
  code: '2020-09',
  startsAt,
  phase,
  recordedBy: null,
  seriesId: FIRST_SERIES,
  kind: 'whole',
  cancelReason: null,
  actor: { role: 'seat', seatId: 'p89' as SeatId },
});

export const seatSession = (changed: Partial<SessionInfo> = {}): SessionInfo => ({
  handle: 'handle01',
  actor: { role: 'seat', seatId: 'p89' as SeatId },
  name: 'Tỉnh ủy An Giang',
  companionOnly: false,
  hasPassword: false,
  meetings: [meeting('open')],
  ...changed,
});

export const adminSession = (changed: Partial<SessionInfo> = {}): SessionInfo => ({
  ...seatSession({ name: 'Quản trị viên', hasPassword: true }),
  actor: { role: 'admin', accountId: 'a1' as AccountId },
  ...changed,
});
