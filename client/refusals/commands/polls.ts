import type { RefusalCode } from '../../../shared/refusals.ts';

/** Why a command was not accepted: votes. */
const vi = {
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
} satisfies Partial<Record<RefusalCode, string>>;

const en: Record<keyof typeof vi, string> = {
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
  'poll.anonymous': '“{{question}}” is a secret vote: no ballot under a name is taken. None was recorded.',
  'poll.not_anonymous': '“{{question}}” is no secret vote. Nothing changed.',
  'poll.key_published': 'The key of the secret vote “{{question}}” is published already.',
  'poll.key_missing': 'The box of “{{question}}” is being made ready. The ballot is kept and goes by itself.',
  'poll.token_taken':
    'This place was given its secret ballot of “{{question}}” on another device. Each place has one.',
  'poll.counting': 'The box of “{{question}}” is shut and being counted. No more ballots are given out.',
  'poll.too_many_ballots':
    'There are {{ballots}} ballots in the box, more than the {{tokens}} given out. Not counted.',
};

export const polls = { vi, en };
