export { PlaybackPage } from './playback-page.tsx';
