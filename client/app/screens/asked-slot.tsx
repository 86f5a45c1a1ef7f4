import { PresenceCard, RollcallCard } from '../../features/attendance/index.ts';
// Not through the feature's index: its other parts bring the media client, which a phone shall not load.
import { PrepareNote } from '../../features/floor/prepare-note.tsx';
import { Reading } from '../../features/minutes/index.ts';
import { Discussed, UnsentProposal } from '../../features/proposals/index.ts';
import { PollSlot } from './poll-slot.tsx';

/** All that is asked of a seat, over its panel: get ready, answer the roll, say who is here, vote. */
export const AskedSlot = ({ withoutPoll = false }: { withoutPoll?: boolean }) => (
  <>
    <UnsentProposal />
    <Discussed />
    <Reading />
    <PrepareNote />
    <RollcallCard />
    <PresenceCard />
    {!withoutPoll && <PollSlot />}
  </>
);
