import type { DeviceLink } from '../../shared/http-contract.ts';
import type { PeopleContext } from './context.ts';
import { addLink } from './link.ts';
import { no, type Outcome, yes } from './outcome.ts';
import type { Session } from './session.ts';

export const DEVICE_LINK_MS = 15 * 60 * 1000;

/** A link, shown as a QR code, that makes phones and tablets companions of this seat or person. */
export const issueDeviceLink = (
  context: PeopleContext,
  { actor, companionOnly }: Session,
  baseUrl: string,
): Outcome<DeviceLink> => {
  // Otherwise a phone that left the room could go on inviting others for ever.
  if (companionOnly) return no('session.not_allowed');
  const expiresAt = context.clock() + DEVICE_LINK_MS;
  const token = addLink(context, {
    kind: 'device',
    accountId: actor.role === 'seat' ? null : actor.accountId,
    seatId: actor.role === 'seat' ? actor.seatId : null,
    expiresAt,
  });
  return yes({ url: `${baseUrl}/join/${token}`, expiresAt });
};
