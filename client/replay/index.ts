export { playbackPath } from './path.ts';
export { ReplayLink } from './replay-link.tsx';
