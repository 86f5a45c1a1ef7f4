export { Discussed } from './discussed.tsx';
export { ProposalForm } from './proposal-form.tsx';
export { ProposalsPanel } from './proposals-panel.tsx';
export { UnsentProposal } from './unsent-proposal.tsx';
export { useProposalCount } from './use-proposal-count.ts';
