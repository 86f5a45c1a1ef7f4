import type { Switches } from '../../media-react/index.ts';

const keyOf = (meetingId: string) => `gb.entered.${meetingId}`;

/** Whether this tab was in the room already: a page that was loaded anew goes straight back in. */
export const readEntered = (meetingId: string): Switches | null => {
  try {
    const kept = sessionStorage.getItem(keyOf(meetingId));
    return kept ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
};

export const keepEntered = (meetingId: string, switches: Switches) => {
  try {
    sessionStorage.setItem(keyOf(meetingId), JSON.stringify(switches));
  } catch {
    // Storage may be forbidden: the devices are then checked again after a reload.
    return;
  }
};

export const forgetEntered = (meetingId: string) => {
  try {
    sessionStorage.removeItem(keyOf(meetingId));
  } catch {
    return;
  }
};
