import { round, type Summary } from './figures.ts';
import { FLOORS, GOALS } from './floors.ts';

/** What was measured of a crowd, as far as goals are set for it. */
export interface Measured {
  readonly connections: number;
  readonly votes?: { readonly allOf71: Summary };
  readonly change?: { readonly all: Summary };
  readonly cut?: { readonly last: Summary };
  readonly reload?: { readonly last: Summary };
  readonly kill?: { readonly lastAfterFirst: Summary };
  readonly memory?: { readonly resident: number; readonly heap: number };
  readonly bare?: { readonly votes: Summary; readonly change: Summary; readonly reconnect: Summary };
}

interface Verdict {
  readonly measured: number;
  readonly goal?: number;
  readonly met?: boolean;
  /** Times what bare Socket.IO took in the same minute. */
  readonly overBare?: number;
  /** Times what bare Socket.IO took on the calm machine of the floors. */
  readonly overFloor?: number;
}

const verdict = (
  measured: number | undefined,
  {
    goal,
    bare,
    floor,
  }: { readonly goal?: number; readonly bare?: number | undefined; readonly floor?: number },
): Verdict | undefined =>
  measured === undefined
    ? undefined
    : {
        measured,
        ...(goal === undefined ? {} : { goal, met: measured <= goal }),
        ...(bare === undefined ? {} : { overBare: round(measured / bare, 2) }),
        ...(floor === undefined ? {} : { overFloor: round(measured / floor, 2) }),
      };

/** Each figure that a goal or a floor is set for, beside both. */
export const verdicts = (crowds: Readonly<Record<number, Measured>>) => {
  const room = crowds[0];
  const floor = FLOORS[71];
  const [few, thousand, many] = [crowds[700], crowds[930], crowds[3000]];
  const perConnection = ({ change, connections }: Measured) => change && change.all.p50 / connections;
  const [small, large] = [few && perConnection(few), many && perConnection(many)];
  return {
    allVotesP50Ms: verdict(room?.votes?.allOf71.p50, {
      goal: GOALS.allVotesMs,
      bare: room?.bare?.votes.p50,
      floor: floor.allVotes,
    }),
    changeP50Ms: verdict(room?.change?.all.p50, {
      goal: GOALS.changeP50Ms,
      bare: room?.bare?.change.p50,
      floor: floor.changeP50,
    }),
    changeP99Ms: verdict(room?.change?.all.p99, {
      goal: GOALS.changeP99Ms,
      bare: room?.bare?.change.p99,
      floor: floor.changeP99,
    }),
    changeAt1000P99Ms: verdict(thousand?.change?.all.p99, {
      goal: GOALS.changeAt1000P99Ms,
      bare: thousand?.bare?.change.p99,
      floor: FLOORS[1000].changeP99,
    }),
    backAfterCutMs: verdict(room?.cut?.last.p95, {
      goal: GOALS.reconnectMs,
      bare: room?.bare?.reconnect.max,
      floor: floor.connectAll,
    }),
    backAfterReloadMs: verdict(room?.reload?.last.p95, { goal: GOALS.reconnectMs }),
    backAfterKillMs: verdict(room?.kill?.lastAfterFirst.p95, { goal: GOALS.reconnectMs }),
    bytesPerConnection: verdict(few?.memory?.resident ?? room?.memory?.resident, {
      goal: GOALS.bytesPerConnection,
      floor: floor.bytesPerConnection,
    }),
    /** The price of a connection at 3,000 over that at 700: 1 is linear growth. */
    changeGrowth: small && large ? round(large / small, 2) : undefined,
  };
};
