import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { Busy, LiveRegion } from '../ui/index.ts';
import { BrokenBoundary } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { SessionGate } from './session.tsx';

// Each page is its own part of the build: a phone that opens the companion never loads the media client.
const FrontPage = lazy(async () => ({ default: (await import('./shell/front-page.tsx')).FrontPage }));
const SignInPage = lazy(async () => ({ default: (await import('../features/sign-in/index.ts')).SignInPage }));
const JoinPage = lazy(async () => ({ default: (await import('../features/join/index.ts')).JoinPage }));
const SetUp = lazy(async () => ({ default: (await import('./set-up.tsx')).SetUp }));
const SignedInPage = lazy(async () => ({ default: (await import('./signed-in-page.tsx')).SignedInPage }));
const Home = lazy(async () => ({ default: (await import('./home.tsx')).Home }));
const SearchPage = lazy(async () => ({ default: (await import('./search-page.tsx')).SearchPage }));
const Begin = lazy(async () => ({ default: (await import('./begin.tsx')).Begin }));
const Admin = lazy(async () => ({ default: (await import('./admin.tsx')).Admin }));
const RoomEntry = lazy(async () => ({ default: (await import('./screens/room-entry.tsx')).RoomEntry }));
const DisplayScreen = lazy(async () => ({
  default: (await import('./screens/display-screen.tsx')).DisplayScreen,
}));
const CompanionScreen = lazy(async () => ({
  default: (await import('./screens/companion-screen.tsx')).CompanionScreen,
}));

const LineTestScreen = lazy(async () => ({
  default: (await import('./screens/line-pages.tsx')).LineTestScreen,
}));
const LineBoardScreen = lazy(async () => ({
  default: (await import('./screens/line-pages.tsx')).LineBoardScreen,
}));
const StatisticsScreen = lazy(async () => ({
  default: (await import('./screens/statistics-screen.tsx')).StatisticsScreen,
}));
const PlaybackScreen = lazy(async () => ({
  default: (await import('./screens/playback-screen.tsx')).PlaybackScreen,
}));
const PapersScreen = lazy(async () => ({
  default: (await import('./screens/papers-screen.tsx')).PapersScreen,
}));
const WallScreen = lazy(async () => ({ default: (await import('./screens/wall-screen.tsx')).WallScreen }));

const Signed = () => (
  <SessionGate>
    <Outlet />
  </SessionGate>
);

/** Every address of the product. */
export const Pages = () => (
  <BrokenBoundary>
    <LiveRegion />
    <Suspense fallback={<Busy />}>
      <Routes>
        <Route element={<FrontPage />}>
          <Route index element={<SignInPage />} />
          <Route path="join/:token" element={<JoinPage />} />
        </Route>
        <Route path="setup/:token" element={<SetUp />} />
        <Route path="s/:handle" element={<Signed />}>
          <Route element={<SignedInPage />}>
            <Route index element={<Home />} />
            <Route path="search" element={<SearchPage />} />
            <Route path="begin" element={<Begin />} />
            <Route path="admin" element={<Admin />} />
          </Route>
          <Route path="m/:meetingId" element={<RoomEntry />} />
          <Route path="m/:meetingId/display" element={<DisplayScreen />} />
          <Route path="m/:meetingId/companion" element={<CompanionScreen />} />
          <Route path="m/:meetingId/test" element={<LineTestScreen />} />
          <Route path="m/:meetingId/lines" element={<LineBoardScreen />} />
          <Route path="m/:meetingId/statistics" element={<StatisticsScreen />} />
          <Route path="m/:meetingId/papers" element={<PapersScreen />} />
          <Route path="m/:meetingId/recordings/:recordingId" element={<PlaybackScreen />} />
          <Route path="m/:meetingId/wall/:part" element={<WallScreen />} />
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  </BrokenBoundary>
);
