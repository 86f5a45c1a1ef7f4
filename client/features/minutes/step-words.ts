import type { StepName as PracticeStepName } from '../../../shared/practices/practice.ts';
import type { StepName } from '../../../shared/proposals/life.ts';
import type { Subject } from '../../../shared/reports/reporting.ts';
import type { StepName as TaskStepName } from '../../../shared/tasks/life.ts';

/** What was done with a proposal; the steps that only the centre sees are not told to the log. */
const stepsVi: Record<StepName, string> = {
  submitted: '{{seat}} gửi đề xuất {{code}}: {{title}}.',
  received: 'Tiếp nhận đề xuất {{code}} của {{seat}}.',
  started: 'Bắt đầu xử lý đề xuất {{code}} của {{seat}}.',
  answered: 'Trả lời đề xuất {{code}} của {{seat}}.',
  refused: 'Không chấp nhận đề xuất {{code}} của {{seat}}.',
  forwarded: 'Chuyển đề xuất {{code}} của {{seat}} sang đơn vị khác.',
  assigned: 'Phân công xử lý đề xuất {{code}}.',
  reminded: 'Nhắc xử lý đề xuất {{code}}.',
  merged: 'Gộp các đề xuất cùng nội dung vào {{code}}.',
  unmerged: 'Tách đề xuất {{code}} của {{seat}}.',
  brought_up: 'Đưa đề xuất {{code}} của {{seat}} vào hội nghị.',
  confirmed: '{{seat}} xác nhận trả lời của đề xuất {{code}}.',
  returned: '{{seat}} chưa thỏa đáng với trả lời của đề xuất {{code}}; đề xuất được mở lại.',
  withdrawn: '{{seat}} rút đề xuất {{code}}.',
  reopened: 'Mở lại đề xuất {{code}} của {{seat}}.',
};

const stepsEn: Record<StepName, string> = {
  submitted: '{{seat}} sent proposal {{code}}: {{title}}.',
  received: 'Proposal {{code}} of {{seat}} was received.',
  started: 'Work on proposal {{code}} of {{seat}} began.',
  answered: 'Proposal {{code}} of {{seat}} was answered.',
  refused: 'Proposal {{code}} of {{seat}} was refused.',
  forwarded: 'Proposal {{code}} of {{seat}} was forwarded to another department.',
  assigned: 'Proposal {{code}} was assigned.',
  reminded: 'A reminder was sent about proposal {{code}}.',
  merged: 'Proposals on the same matter were merged into {{code}}.',
  unmerged: 'Proposal {{code}} of {{seat}} was separated.',
  brought_up: 'Proposal {{code}} of {{seat}} was brought before the meeting.',
  confirmed: '{{seat}} confirmed the answer to proposal {{code}}.',
  returned: '{{seat}} was not satisfied with the answer to proposal {{code}}; it was reopened.',
  withdrawn: '{{seat}} withdrew proposal {{code}}.',
  reopened: 'Proposal {{code}} of {{seat}} was reopened.',
};

/** What was done with a task. */
const taskStepsVi: Record<TaskStepName, string> = {
  assigned: 'Giao nhiệm vụ {{code}}: {{what}}.',
  edited: 'Sửa nhiệm vụ {{code}}: {{what}}.',
  rescheduled: 'Đổi thời hạn nhiệm vụ {{code}}.',
  reminded: 'Nhắc thực hiện nhiệm vụ {{code}}.',
  progressed: 'Báo cáo tiến độ nhiệm vụ {{code}}.',
  reported: 'Báo cáo hoàn thành nhiệm vụ {{code}}, chờ kiểm tra.',
  accepted: 'Công nhận hoàn thành nhiệm vụ {{code}}.',
  returned: 'Trả lại nhiệm vụ {{code}} để thực hiện tiếp.',
  cancelled: 'Hủy nhiệm vụ {{code}}.',
};

const taskStepsEn: Record<TaskStepName, string> = {
  assigned: 'Task {{code}} was assigned: {{what}}.',
  edited: 'Task {{code}} was changed: {{what}}.',
  rescheduled: 'The deadline of task {{code}} was changed.',
  reminded: 'A reminder was sent about task {{code}}.',
  progressed: 'Progress on task {{code}} was reported.',
  reported: 'Task {{code}} was reported done and waits to be checked.',
  accepted: 'Task {{code}} was accepted as done.',
  returned: 'Task {{code}} was given back to be finished.',
  cancelled: 'Task {{code}} was cancelled.',
};

/** What was presented of each endpoint. */
const shownVi: Record<Subject['kind'], string> = {
  indicator: 'số liệu “{{name}}”',
  presence: 'tình hình có mặt',
  linetest: 'kết quả kiểm tra đường truyền',
  proposals: 'đề xuất, kiến nghị',
  poll: 'phiếu biểu quyết “{{name}}”',
};

const shownEn: Record<Subject['kind'], string> = {
  indicator: 'the figures “{{name}}”',
  presence: 'who is present',
  linetest: 'the verdicts of the line test',
  proposals: 'proposals',
  poll: 'the votes on “{{name}}”',
};

const practiceStepsVi: Record<PracticeStepName, string> = {
  registered: '{{seat}} đăng ký mô hình {{code}}: {{title}}.',
  edited: '{{seat}} sửa nội dung mô hình {{code}}: {{title}}.',
  recommended: 'Trung tâm khuyến nghị nhân rộng mô hình {{code}} của {{seat}}: {{title}}.',
  withdrawn: '{{seat}} rút mô hình {{code}}.',
};

const practiceStepsEn: Record<PracticeStepName, string> = {
  registered: '{{seat}} registered model {{code}}: {{title}}.',
  edited: '{{seat}} changed what model {{code}} says: {{title}}.',
  recommended: 'The centre recommends model {{code}} of {{seat}}: {{title}}.',
  withdrawn: '{{seat}} withdrew model {{code}}.',
};

/** What the log says of each step of proposals, tasks and models. */
export const stepWords = {
  vi: { steps: stepsVi, taskSteps: taskStepsVi, practiceSteps: practiceStepsVi, shownWords: shownVi },
  en: { steps: stepsEn, taskSteps: taskStepsEn, practiceSteps: practiceStepsEn, shownWords: shownEn },
};
