/** The ballot, to lie over whatever a seat's screen shows; nothing while no vote is open. */
export { PollCard } from './poll-card.tsx';
export { PollControl } from './poll-control.tsx';
/** Everything about votes in one panel; for a seat the ballot is part of it, so no PollCard goes above it. */
export { PollPanel } from './poll-panel.tsx';
export { PollResult } from './poll-result.tsx';
export { ResultCard } from './result-card.tsx';
/** Says aloud that a vote opened and how it went; once in each screen. */
export { useAnnouncePolls } from './use-announce-polls.ts';
export { useOpenPoll } from './use-open-poll.ts';
