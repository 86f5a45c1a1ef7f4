import type { RegisterEvent } from '../events.ts';
import type { Evolve, Occasion } from '../kernel/evolve.ts';
import { evolveSeries, holderOf } from '../series/events.ts';
import { leavingGroup, merged, withMembers } from './group.ts';
import { LIFE, lifeStep, type ProposalState } from './life.ts';
import type { AllProposals, Proposal, Proposals } from './proposal.ts';
import { type HistoryStep, isStepEvent, type StepEvent, stepName, stepOf } from './steps.ts';

const NEW = { officer: '', dueOn: null, answer: null, headId: null, memberIds: [] } as const;

/** What a step changes besides the state. */
const changeOf = (event: StepEvent): Partial<Proposal> => {
  switch (event.type) {
    case 'proposal.answered':
      return { answer: event.answer };
    case 'proposal.forwarded':
      return { departmentId: event.departmentId, officer: '' };
    case 'proposal.assigned':
      return { officer: event.officer, dueOn: event.dueOn };
    default:
      return {};
  }
};

/** D10, D11: the proposals as a step leaves them together or apart, and those whose history it goes into. */
const regrouped = (all: AllProposals, event: StepEvent) => {
  const { together, leaves } = lifeStep(stepName(event.type));
  if (event.type === 'proposal.merged')
    return [merged(all, event), [event.proposalId, ...withMembers(all, event.memberIds)]] as const;
  const reached = together ? withMembers(all, [event.proposalId]) : [event.proposalId];
  return [leaves ? leavingGroup(all, event.proposalId) : all, reached] as const;
};

const stepped = (all: AllProposals, event: StepEvent, occasion: Occasion): AllProposals => {
  const { together, from, to } = lifeStep(stepName(event.type));
  const entry = stepOf(event, occasion, all);
  const step = (proposal: Proposal): Proposal =>
    // D10: what was confirmed does not go back because the others of its group do.
    together && !from.includes(proposal.state)
      ? proposal
      : {
          ...proposal,
          ...changeOf(event),
          state: to ?? proposal.state,
          steps: [...proposal.steps, entry],
        };
  const [grouped, reached] = regrouped(all, event);
  return reached.reduce((next, id) => next.changed(id, step), grouped);
};

/** D15: the state and the answer that the steps of an old proposal lead to. */
const afterSteps = (steps: readonly HistoryStep[]): Pick<Proposal, 'state' | 'answer'> => {
  const answer = steps.findLast(({ step }) => step === 'answered');
  return {
    state: steps.reduce<ProposalState>((state, { step }) => LIFE[step].to ?? state, 'submitted'),
    answer: answer ? { text: answer.words, dueOn: null, files: [], cites: null } : null,
  };
};

const added = (proposals: Proposals, proposal: Omit<Proposal, 'holderId'>): Proposals => ({
  ...proposals,
  all: proposals.all.with(proposal.id, {
    ...proposal,
    holderId: holderOf(proposals.series, proposal.seatId),
  }),
});

/** D14: each is held by the seat that stands for its own today. */
const inherited = (proposals: Proposals, event: RegisterEvent, occasion: Occasion): Proposals => {
  if (event.type !== 'series.meeting_noted') return proposals;
  const series = evolveSeries(proposals.series, event, occasion);
  const hand = (proposal: Proposal): Proposal => {
    const holderId = holderOf(series, proposal.seatId);
    return holderId === proposal.holderId ? proposal : { ...proposal, holderId };
  };
  return {
    all: proposals.all.mapped(hand),
    series,
    preparedAt:
      event.meeting.phase === 'prepared' && !proposals.series.meetings.has(event.meeting.id)
        ? [proposals.preparedAt[1], occasion.at]
        : proposals.preparedAt,
  };
};

export const evolveProposals: Evolve<Proposals, RegisterEvent> = (proposals, event, occasion) => {
  switch (event.type) {
    case 'series.meeting_noted':
      return inherited(proposals, event, occasion);
    case 'proposal.submitted': {
      const { type, proposalId: id, ...written } = event;
      const steps = [stepOf(event, occasion, proposals.all)];
      return added(proposals, {
        ...NEW,
        ...written,
        id,
        state: 'submitted',
        submittedAt: occasion.at,
        steps,
      });
    }
    case 'proposal.brought_in': {
      const { type, proposalId: id, ...written } = event;
      const unsaid = { asks: '', topic: '', behalf: '', files: [] };
      const submittedAt = event.steps[0]?.at ?? occasion.at;
      return added(proposals, { ...NEW, ...unsaid, ...written, ...afterSteps(event.steps), id, submittedAt });
    }
    default:
      return isStepEvent(event) ? { ...proposals, all: stepped(proposals.all, event, occasion) } : proposals;
  }
};
