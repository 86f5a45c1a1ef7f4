import type { RefusalCode } from '../../shared/refusals.ts';

/** What happened, what was kept, what to do. */
const vi: Record<RefusalCode, string> = {
  'command.unknown': 'Trang này đã cũ, máy chủ không hiểu thao tác. Chưa có gì thay đổi. Hãy tải lại trang.',
  'command.not_allowed': 'Vai trò hiện tại không được làm việc này. Chưa có gì thay đổi.',
  'command.invalid': 'Nội dung chưa gửi được: {{cause}} Nội dung đã viết vẫn còn, hãy sửa rồi gửi lại.',
  'command.too_many': 'Thao tác quá nhanh. Thao tác này chưa được ghi nhận; hãy chờ vài giây rồi làm lại.',
  'server.failed':
    'Máy chủ gặp lỗi với thao tác này. Chưa có gì thay đổi; hãy thử lại, nếu vẫn lỗi hãy báo kỹ thuật viên.',
  'server.not_saved':
    'Máy chủ chưa lưu được nên thao tác chưa được ghi nhận. Hãy thử lại; nếu vẫn lỗi hãy báo kỹ thuật viên.',
  'server.stopping':
    'Máy chủ đang khởi động lại. Thao tác này chưa được ghi nhận; hãy làm lại khi kết nối trở lại.',
  'meeting.already_prepared': 'Phiên họp này đã được chuẩn bị từ trước. Nội dung đã có được giữ nguyên.',
  'meeting.id_twice':
    'Mã “{{id}}” bị lặp trong danh sách. Chưa có gì được lưu; hãy sửa cho mỗi mã chỉ có một lần.',
  'meeting.not_prepared': 'Không khai mạc được: {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_open': 'Việc này chỉ làm được khi hội nghị đang diễn ra; {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_live': 'Không sửa được nữa: {{phase}}. Nội dung đã ghi được giữ nguyên.',
  'seat.unknown': 'Điểm cầu này không thuộc phiên họp. Chưa có gì thay đổi; hãy chọn điểm cầu khác.',
  'seat.not_present':
    '{{seat}} đang mất kết nối hoặc chưa vào họp. Chưa có gì thay đổi; hãy mời lại khi điểm cầu có mặt.',
  'seat.already_present': 'Điểm cầu này đã có mặt.',
  'seat.already_gone': 'Điểm cầu này đã rời phòng họp.',
  'agenda.item_unknown':
    'Mục này không còn trong chương trình. Chưa có gì thay đổi; hãy xem lại chương trình.',
  'agenda.item_begun':
    'Mục “{{title}}” đã bắt đầu nên không xóa được. Mục và biên bản của mục được giữ nguyên.',
  'agenda.already_current': 'Hội nghị đang ở mục “{{title}}” rồi.',
  'floor.already_requested': 'Điểm cầu này đã đăng ký phát biểu và vẫn giữ nguyên thứ tự chờ.',
  'floor.not_requested': 'Đăng ký phát biểu này không còn trong danh sách chờ.',
  'floor.already_held': 'Điểm cầu này đang có quyền phát biểu.',
  'floor.already_granted': 'Điểm cầu này đang có quyền phát biểu rồi.',
  'floor.held': '{{seat}} đang phát biểu nên chưa chuyển lời. Hãy xem lại rồi mời thay {{seat}}.',
  'floor.not_held': 'Không còn quyền phát biểu ở đó: phần phát biểu đã kết thúc.',
  'floor.already_muted': 'Mic đã đóng rồi.',
  'floor.already_open': 'Mic đang mở rồi.',
  'stage.already_shown': 'Hình này đang ở màn hình chính rồi.',
  'poll.another_open':
    'Đang biểu quyết “{{question}}”. Hãy kết thúc rồi mở biểu quyết mới; câu hỏi đã viết vẫn còn.',
  'poll.unknown': 'Biểu quyết này không có trong phiên họp. Chưa có gì thay đổi.',
  'poll.closed': 'Biểu quyết “{{question}}” đã kết thúc, phiếu gửi sau không được tính.',
  'poll.not_entitled': 'Điểm cầu này không có quyền biểu quyết “{{question}}”. Không có phiếu nào được ghi.',
  'poll.already_cast':
    'Điểm cầu này đã bỏ phiếu “{{question}}” (mã xác nhận {{receipt}}). Phiếu đó được giữ, mỗi điểm cầu chỉ có một phiếu.',
  'poll.ballot_unfit':
    'Phiếu chưa đúng với nội dung “{{question}}”: thiếu, thừa hoặc sai lựa chọn. Phiếu chưa được ghi; hãy chọn lại rồi gửi.',
  'poll.paused':
    'Biểu quyết “{{question}}” đang tạm dừng. Thao tác chưa được ghi nhận; phiếu đã chọn được giữ trên thiết bị.',
  'poll.not_paused': 'Biểu quyết “{{question}}” đang diễn ra, không tạm dừng.',
  'poll.ending': 'Biểu quyết “{{question}}” đang kết thúc, chờ nhận nốt phiếu trên đường truyền.',
  'poll.not_due': 'Chưa đến giờ kết thúc biểu quyết “{{question}}”.',
  'poll.still_open': 'Biểu quyết “{{question}}” chưa kết thúc nên chưa có kết quả. Chưa có gì thay đổi.',
  'poll.already_published': 'Kết quả biểu quyết “{{question}}” đã được công bố rồi.',
  'poll.not_tied': 'Biểu quyết “{{question}}” không ngang phiếu, kết quả được giữ nguyên.',
  'poll.not_of_tie':
    'Chỉ chọn được trong số ngang phiếu, tối đa {{open}}. Chưa có gì thay đổi; hãy chọn lại.',
  'poll.text_unknown': 'Có ý kiến không thuộc “{{question}}”. Chưa có gì được gộp.',
  'poll.problem_known': 'Đã báo sự cố {{maximum}} lần, chủ trì đã thấy. Không cần báo thêm.',
  'poll.not_prepared':
    'Nội dung biểu quyết này không còn trong danh sách chuẩn bị: đã được mở hoặc đã xóa. Chưa có gì thay đổi.',
  'poll.template_unknown': 'Mẫu này không còn. Chưa có gì thay đổi.',
  'poll.too_many': 'Đã có tối đa {{maximum}}. Chưa lưu thêm; hãy xóa bớt rồi lưu lại.',
  'meeting.not_closed': 'Hội nghị chưa bế mạc nên chưa niêm phong nhật ký.',
  'meeting.already_sealed': 'Nhật ký đã được niêm phong ở bản ghi {{seq}}.',
  'poll.anonymous':
    '“{{question}}” là bỏ phiếu kín: không nhận phiếu ghi tên điểm cầu. Chưa có phiếu nào được ghi.',
  'poll.not_anonymous': '“{{question}}” không phải bỏ phiếu kín. Chưa có gì thay đổi.',
  'poll.key_published': 'Khóa của phiếu kín “{{question}}” đã được công bố rồi.',
  'poll.key_missing': 'Hòm phiếu “{{question}}” đang được chuẩn bị. Phiếu được giữ và sẽ tự gửi lại.',
  'poll.token_taken':
    'Điểm cầu này đã nhận phiếu kín “{{question}}” trên thiết bị khác. Mỗi điểm cầu chỉ có một phiếu.',
  'poll.counting': 'Hòm phiếu “{{question}}” đã đóng và đang được kiểm. Không phát thêm phiếu.',
  'poll.too_many_ballots':
    'Trong hòm có {{ballots}} phiếu, nhiều hơn {{tokens}} phiếu đã phát. Chưa kiểm phiếu.',
  'proposal.unknown': 'Không có đề xuất này trong phiên họp. Chưa có gì thay đổi.',
  'proposal.department_unknown':
    'Đơn vị tiếp nhận này không còn trong danh sách. Đề xuất vẫn còn; hãy chọn đơn vị khác rồi gửi lại.',
  'proposal.other_department':
    'Đề xuất {{code}} thuộc đơn vị khác nên tài khoản này không xử lý được. Chưa có gì thay đổi.',
  'proposal.already_received': 'Đề xuất {{code}} đã được tiếp nhận rồi.',
  'proposal.not_received':
    'Đề xuất {{code}} chưa được tiếp nhận. Câu trả lời vẫn còn; hãy tiếp nhận trước rồi gửi.',
  'resolution.unknown': 'Không có kết luận này trong phiên họp. Chưa có gì thay đổi.',
  'resolution.newer_text':
    'Kết luận số {{number}} vừa được người khác sửa (bản {{revision}}). Bản vừa sửa chưa lưu nhưng vẫn còn; hãy đối chiếu hai bản rồi lưu lại.',
  'figure.unknown': 'Số liệu này không còn. Nội dung đã viết vẫn còn; hãy thêm thành số liệu mới.',
  'figure.part_over_whole':
    'Số đạt được ({{value}}) không thể lớn hơn tổng số ({{whole}}), và tổng số phải lớn hơn 0. Hãy sửa rồi gửi lại.',
};

const en: Record<RefusalCode, string> = {
  'command.unknown':
    'This page is out of date and the server does not know the action. Nothing changed. Please reload the page.',
  'command.not_allowed': 'Your role may not do this. Nothing changed.',
  'command.invalid': 'Not sent: {{cause}} What you wrote is still here; correct it and send again.',
  'command.too_many': 'That was too fast. This action was not taken; wait a few seconds and do it again.',
  'server.failed':
    'The server failed at this action. Nothing changed; try again, and tell the technician if it keeps failing.',
  'server.not_saved':
    'The server could not save, so the action was not taken. Try again, and tell the technician if it keeps failing.',
  'server.stopping':
    'The server is restarting. This action was not taken; do it again when the connection is back.',
  'meeting.already_prepared': 'This meeting was prepared before. What it has is kept.',
  'meeting.id_twice': 'The id “{{id}}” is in the list twice. Nothing was saved; make each id unique.',
  'meeting.not_prepared': 'It cannot be opened: {{phase}}. Nothing changed.',
  'meeting.not_open': 'This can only be done while the meeting is in session; {{phase}}. Nothing changed.',
  'meeting.not_live': 'It can no longer be changed: {{phase}}. What was recorded is kept.',
  'seat.unknown': 'This endpoint is not part of the meeting. Nothing changed; choose another endpoint.',
  'seat.not_present':
    '{{seat}} has lost its line or has not joined. Nothing changed; invite it when it is present.',
  'seat.already_present': 'This endpoint is present already.',
  'seat.already_gone': 'This endpoint has left already.',
  'agenda.item_unknown': 'This item is no longer on the agenda. Nothing changed; look at the agenda again.',
  'agenda.item_begun': '“{{title}}” has begun and cannot be removed. The item and its minutes are kept.',
  'agenda.already_current': 'The meeting is at “{{title}}” already.',
  'floor.already_requested': 'Your endpoint has asked for the floor and keeps its place in the queue.',
  'floor.not_requested': 'This request is no longer in the queue.',
  'floor.already_held': 'Your endpoint has the floor.',
  'floor.already_granted': 'This endpoint has the floor already.',
  'floor.held':
    '{{seat}} has the floor, so it was not passed on. Look again, then invite in place of {{seat}}.',
  'floor.not_held': 'Nobody has the floor there: that speech has ended.',
  'floor.already_muted': 'The microphone is closed already.',
  'floor.already_open': 'The microphone is open already.',
  'stage.already_shown': 'This picture is on the main screen already.',
  'poll.another_open':
    'The vote on “{{question}}” is open. Close it, then open a new one; your question is still here.',
  'poll.unknown': 'This vote is not part of the meeting. Nothing changed.',
  'poll.closed': 'The vote on “{{question}}” has closed; a later ballot does not count.',
  'poll.not_entitled': 'Your endpoint may not vote on “{{question}}”. No ballot was recorded.',
  'poll.already_cast':
    'Your endpoint has voted on “{{question}}” (receipt {{receipt}}). That ballot stands; each endpoint has one.',
  'poll.ballot_unfit':
    'The ballot does not fit “{{question}}”: something is missing, too much or wrong. It was not recorded; choose again and send.',
  'poll.paused':
    'The vote on “{{question}}” is paused. Nothing was recorded; what you chose is kept on this device.',
  'poll.not_paused': 'The vote on “{{question}}” is running, not paused.',
  'poll.ending': 'The vote on “{{question}}” is ending; ballots still on their way are being received.',
  'poll.not_due': 'The vote on “{{question}}” does not end yet.',
  'poll.still_open': 'The vote on “{{question}}” is not closed, so it has no result. Nothing changed.',
  'poll.already_published': 'The result of “{{question}}” has been published already.',
  'poll.not_tied': 'The vote on “{{question}}” is not tied; its result stands.',
  'poll.not_of_tie': 'Choose among the tied only, at most {{open}}. Nothing changed; choose again.',
  'poll.text_unknown': 'An answer is not one of “{{question}}”. Nothing was grouped.',
  'poll.problem_known':
    'You have reported {{maximum}} problems and the chair has seen them. No need to report more.',
  'poll.not_prepared':
    'This vote is no longer among the prepared ones: it was opened or dropped. Nothing changed.',
  'poll.template_unknown': 'This template no longer exists. Nothing changed.',
  'poll.too_many': 'There are {{maximum}} already. Nothing was saved; remove some and save again.',
  'meeting.not_closed': 'The meeting is not closed, so its journal is not sealed yet.',
  'meeting.already_sealed': 'The journal was sealed at record {{seq}}.',
  'poll.anonymous': '“{{question}}” is a secret vote: no ballot under a name is taken. None was recorded.',
  'poll.not_anonymous': '“{{question}}” is no secret vote. Nothing changed.',
  'poll.key_published': 'The key of the secret vote “{{question}}” is published already.',
  'poll.key_missing': 'The box of “{{question}}” is being made ready. The ballot is kept and goes by itself.',
  'poll.token_taken':
    'This place was given its secret ballot of “{{question}}” on another device. Each place has one.',
  'poll.counting': 'The box of “{{question}}” is shut and being counted. No more ballots are given out.',
  'poll.too_many_ballots':
    'There are {{ballots}} ballots in the box, more than the {{tokens}} given out. Not counted.',
  'proposal.unknown': 'This proposal is not part of the meeting. Nothing changed.',
  'proposal.department_unknown':
    'This department is no longer in the list. The proposal is still here; choose another department and send again.',
  'proposal.other_department':
    'Proposal {{code}} belongs to another department, so you cannot work on it. Nothing changed.',
  'proposal.already_received': 'Proposal {{code}} has been received already.',
  'proposal.not_received':
    'Proposal {{code}} has not been received. Your answer is still here; receive it first, then send.',
  'resolution.unknown': 'This resolution is not part of the meeting. Nothing changed.',
  'resolution.newer_text':
    'Somebody else has just amended resolution {{number}} (revision {{revision}}). Yours is not saved but still here; compare the two and save again.',
  'figure.unknown': 'This figure no longer exists. What you wrote is still here; add it as a new figure.',
  'figure.part_over_whole':
    'The part ({{value}}) cannot be more than the whole ({{whole}}), and the whole must be above 0. Correct it and send again.',
};

export const words = { vi, en };
