import type { Viewer } from '../../shared/kernel/actor.ts';
import type { ProposalId, RegisterId } from '../../shared/kernel/ids.ts';
import { LongMap } from '../../shared/kernel/long-map.ts';
import type { AllProposals, Proposal } from '../../shared/proposals/proposal.ts';
import { seenProposal } from '../../shared/proposals/view.ts';
import type { SearchHit } from '../../shared/search/contract.ts';
import { createTextIndex, type TextIndex } from '../../shared/search/text-index.ts';
import type { LiveRegister } from '../meeting/register.ts';

/** What can be found in one register. */
interface Shelf {
  readonly index: TextIndex;
  /** The proposals as they were when they were last put into the index. */
  indexed: AllProposals;
}

export interface Query {
  readonly text: string;
  /** `like`: what is on the same matter; `find`: what holds these words. */
  readonly way: 'like' | 'find';
  readonly limit: number;
}

/** Below this share of telling words in common, two texts are not on one matter. */
const ALIKE = 0.22;
/** Not everything that is found may be seen by the one who asks. */
const BEYOND_LIMIT = 5;

const keyOf = (id: ProposalId): string => `proposal:${id}`;

const textOf = ({ code, title, matter, asks, topic, answer }: Proposal): string =>
  // What it is called tells more than how it is argued.
  [code, title, title, topic, matter, asks, answer?.text ?? ''].join(' ');

const refresh = (shelf: Shelf, all: AllProposals) => {
  if (all === shelf.indexed) return;
  for (const [id, proposal] of all) {
    if (shelf.indexed.get(id) !== proposal) shelf.index.put(keyOf(id), textOf(proposal));
  }
  shelf.indexed = all;
};

/**
 * Finds what stands in the registers. Everything that can be searched is put into one index for each register, under
 * `kind:id`, when somebody next asks; and nobody is given what they may not see.
 */
export const createSearch = () => {
  const shelves = new Map<RegisterId, Shelf>();

  const shelfOf = (id: RegisterId): Shelf => {
    const known = shelves.get(id);
    if (known) return known;
    const shelf: Shelf = { index: createTextIndex(), indexed: LongMap.empty() };
    shelves.set(id, shelf);
    return shelf;
  };

  return {
    ask(
      register: Pick<LiveRegister, 'id' | 'state'>,
      viewer: Viewer,
      { text, way, limit }: Query,
    ): SearchHit[] {
      const shelf = shelfOf(register.id);
      const { proposals } = register.state();
      refresh(shelf, proposals.all);
      const found =
        way === 'like'
          ? shelf.index.like(text, limit * BEYOND_LIMIT, ALIKE)
          : shelf.index.find(text, limit * BEYOND_LIMIT);
      return found
        .flatMap(({ id, score }): SearchHit[] => {
          const proposal = proposals.all.get(id.slice('proposal:'.length) as ProposalId);
          const seen = proposal && seenProposal(proposal, proposals.series, viewer);
          return seen ? [{ kind: 'proposal', score, proposal: seen }] : [];
        })
        .slice(0, limit);
    },
  };
};

export type Search = ReturnType<typeof createSearch>;
