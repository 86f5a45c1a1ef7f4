import type { RefusalCode } from '../../../shared/refusals.ts';

/** Why a command was not accepted: proposals, tasks and practices. */
const vi = {
  'proposal.unknown': 'Không có đề xuất này trong phiên họp. Chưa có gì thay đổi.',
  'proposal.department_unknown':
    'Đơn vị tiếp nhận này không còn trong danh sách. Đề xuất vẫn còn; hãy chọn đơn vị khác rồi gửi lại.',
  'proposal.other_department':
    'Đề xuất {{code}} thuộc đơn vị khác nên tài khoản này không xử lý được. Chưa có gì thay đổi.',
  'proposal.other_seat': 'Đề xuất {{code}} là của điểm cầu khác. Chưa có gì thay đổi.',
  'proposal.not_now':
    'Không làm được với đề xuất {{code}}: {{state}}. Chưa có gì thay đổi; nội dung đã viết vẫn còn.',
  'proposal.no_meeting':
    'Chưa có phiên họp nào được chuẩn bị để nhận. Nội dung vẫn còn; hãy gửi lại khi có phiên họp.',
  'proposal.merged':
    'Đề xuất {{code}} đã được gộp vào đề xuất khác. Hãy xử lý ở đề xuất chung, hoặc tách ra trước.',
  'proposal.not_merged': 'Đề xuất {{code}} không gộp với đề xuất nào nên không tách được.',
  'proposal.with_itself': 'Không gộp được đề xuất {{code}} với chính nó. Hãy chọn đề xuất khác.',
  'proposal.same_department': 'Đề xuất {{code}} đang ở chính đơn vị đó. Hãy chọn đơn vị khác.',
  'proposal.not_answered': 'Đề xuất {{code}} chưa có trả lời nên không dẫn lại được. Câu trả lời vẫn còn.',
  'proposal.already_brought_in': '{{count}} đề xuất này đã có trong sổ rồi.',
  'proposal.not_discussed': 'Không có đề xuất nào đang thảo luận.',
  'task.unknown': 'Nhiệm vụ này không còn trong sổ. Chưa có gì thay đổi; hãy tải lại danh sách.',
  'task.other_unit': 'Nhiệm vụ {{code}} do đơn vị khác chủ trì. Chưa có gì thay đổi.',
  'task.not_now':
    'Chưa làm được việc này với nhiệm vụ {{code}}: {{taskState}}. Nội dung đã viết vẫn còn; hãy xem lại trạng thái mới nhất.',
  'task.no_meeting':
    'Chưa có phiên họp nào trong chuỗi nên chưa giao được nhiệm vụ. Nội dung vẫn còn; hãy tạo phiên họp trước.',
  'programme.unknown': 'Chương trình công tác này không còn. Nội dung vẫn còn; hãy chọn chương trình khác.',
  'programme.name_taken':
    'Đã có chương trình tên “{{name}}”. Chưa có gì thay đổi; hãy dùng chương trình đó hoặc đặt tên khác.',
  'practice.unknown': 'Mô hình này không còn trong sổ. Chưa có gì thay đổi.',
  'practice.no_meeting':
    'Chưa có phiên họp nào trong chuỗi nên chưa đăng ký được mô hình. Nội dung vẫn còn; hãy thử lại khi có phiên họp.',
  'practice.withdrawn': 'Mô hình {{code}} đã được rút. Chưa có gì thay đổi.',
  'practice.recommended':
    'Mô hình {{code}} đã được trung tâm khuyến nghị nhân rộng nên không sửa được nữa. Nếu cách làm đã khác, hãy đăng ký mô hình mới.',
  'practice.own': 'Mô hình {{code}} là của chính điểm cầu mình nên không cần đánh dấu quan tâm.',
  'practice.other_seat': 'Mô hình {{code}} là của điểm cầu khác. Chưa có gì thay đổi.',
  'practice.already_marked': 'Điểm cầu đã đánh dấu quan tâm mô hình {{code}} rồi.',
  'practice.not_marked': 'Điểm cầu chưa đánh dấu quan tâm mô hình {{code}}.',
} satisfies Partial<Record<RefusalCode, string>>;

const en: Record<keyof typeof vi, string> = {
  'proposal.unknown': 'This proposal is not part of the meeting. Nothing changed.',
  'proposal.department_unknown':
    'This department is no longer in the list. The proposal is still here; choose another department and send again.',
  'proposal.other_department':
    'Proposal {{code}} belongs to another department, so you cannot work on it. Nothing changed.',
  'proposal.other_seat': 'Proposal {{code}} is of another place. Nothing changed.',
  'proposal.not_now':
    'That cannot be done with proposal {{code}}: {{state}}. Nothing changed; what you wrote is still here.',
  'proposal.no_meeting':
    'No meeting is prepared that could take it. What you wrote is still here; send it once there is one.',
  'proposal.merged': 'Proposal {{code}} is merged into another one. Work on that one, or separate it first.',
  'proposal.not_merged': 'Proposal {{code}} is not merged with any, so there is nothing to separate.',
  'proposal.with_itself': 'Proposal {{code}} cannot be merged with itself. Choose another one.',
  'proposal.same_department': 'Proposal {{code}} is with that department already. Choose another one.',
  'proposal.not_answered':
    'Proposal {{code}} has no answer that could be cited. Your own answer is still here.',
  'proposal.already_brought_in': 'These {{count}} proposals stand in the register already.',
  'proposal.not_discussed': 'No proposal is being discussed.',
  'task.unknown': 'This task is not in the register any more. Nothing changed; reload the list.',
  'task.other_unit': 'Another unit leads task {{code}}. Nothing changed.',
  'task.not_now':
    'This cannot be done with task {{code}} now: {{taskState}}. What you wrote is kept; look at its newest state.',
  'task.no_meeting':
    'The series has no meeting yet, so no task can be assigned. What you wrote is kept; create a meeting first.',
  'programme.unknown':
    'This work programme is not there any more. What you wrote is kept; choose another one.',
  'programme.name_taken':
    'There is a programme called “{{name}}” already. Nothing changed; use that one or choose another name.',
  'practice.unknown': 'This model is not in the register any more. Nothing changed.',
  'practice.no_meeting':
    'The series has no meeting yet, so no model can be registered. What you wrote is kept; try again when there is one.',
  'practice.withdrawn': 'Model {{code}} was withdrawn. Nothing changed.',
  'practice.recommended':
    'Model {{code}} was recommended by the centre, so it cannot be changed any more. If it is done differently now, register a new model.',
  'practice.own': 'Model {{code}} is your own, so there is no interest to mark.',
  'practice.other_seat': 'Model {{code}} is of another place. Nothing changed.',
  'practice.already_marked': 'Your interest in model {{code}} is marked already.',
  'practice.not_marked': 'Your interest in model {{code}} is not marked.',
};

export const proposals = { vi, en };
