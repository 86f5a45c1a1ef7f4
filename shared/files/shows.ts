import type { Viewer } from '../kernel/actor.ts';
import type { FileId } from '../kernel/ids.ts';
import { seesPractice } from '../practices/view.ts';
import { seenProposal } from '../proposals/view.ts';
import type { RegisterState } from '../register.ts';
import { seesTask } from '../tasks/view.ts';
import type { FileSummary } from './events.ts';

/** E3: whether this viewer sees something that the file is attached to. */
export const showsFile = (
  { proposals, tasks, practices }: RegisterState,
  id: FileId,
  viewer: Viewer,
): boolean => {
  const carries = (attached: readonly FileSummary[] = []) => attached.some((each) => each.id === id);
  for (const proposal of proposals.all.values()) {
    if (!carries(proposal.files) && !carries(proposal.answer?.files)) continue;
    const seen = seenProposal(proposal, proposals.series, viewer);
    if (seen && (carries(seen.files) || carries(seen.answer?.files))) return true;
  }
  for (const task of tasks.all.values())
    if (task.steps.some(({ files }) => carries(files)) && seesTask(tasks, task, viewer)) return true;
  for (const practice of practices.all.values())
    if (
      (carries(practice.files) || practice.steps.some(({ files }) => carries(files))) &&
      seesPractice(practice, viewer)
    )
      return true;
  return false;
};
