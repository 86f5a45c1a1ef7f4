import { Outlet, type RouteObject } from 'react-router';
import { SignInPage } from '../features/sign-in/index.ts';
import { Busy, LiveRegion } from '../ui/index.ts';
import { Broken } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { SessionGate } from './session.tsx';
import { FrontPage } from './shell/front-page.tsx';
import { SignedInPage } from './signed-in-page.tsx';

const Everything = () => (
  <>
    <LiveRegion />
    <Outlet />
  </>
);

const Signed = () => (
  <SessionGate>
    <Outlet />
  </SessionGate>
);

// Each screen is its own part of the build: a phone that opens the companion never loads the media client.
const signedIn: RouteObject[] = [
  {
    Component: SignedInPage,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./home.tsx')).Home }) },
      { path: 'begin', lazy: async () => ({ Component: (await import('./begin.tsx')).Begin }) },
      { path: 'admin', lazy: async () => ({ Component: (await import('./admin.tsx')).Admin }) },
    ],
  },
  {
    path: 'm/:meetingId',
    lazy: async () => ({ Component: (await import('./screens/room-entry.tsx')).RoomEntry }),
  },
  {
    path: 'm/:meetingId/display',
    lazy: async () => ({ Component: (await import('./screens/display-screen.tsx')).DisplayScreen }),
  },
  {
    path: 'm/:meetingId/companion',
    lazy: async () => ({ Component: (await import('./screens/companion-screen.tsx')).CompanionScreen }),
  },
];

/** Every address of the product. */
export const routes: RouteObject[] = [
  {
    Component: Everything,
    ErrorBoundary: Broken,
    HydrateFallback: Busy,
    children: [
      {
        Component: FrontPage,
        children: [
          { index: true, Component: SignInPage },
          {
            path: 'join/:token',
            lazy: async () => ({ Component: (await import('../features/join/index.ts')).JoinPage }),
          },
        ],
      },
      {
        path: 'setup/:token',
        lazy: async () => ({ Component: (await import('./set-up.tsx')).SetUp }),
      },
      { path: 's/:handle', Component: Signed, children: signedIn },
      { path: '*', Component: NotFound },
    ],
  },
];
