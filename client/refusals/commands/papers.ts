import type { RefusalCode } from '../../../shared/refusals.ts';

/** Why a command was not accepted: the minutes, the numbers and the papers. */
const vi = {
  'office.already_noted': 'Thông tin cơ quan trên máy chủ đã được ghi nhận rồi.',
  'office.unknown': 'Chưa có thông tin cơ quan ban hành nên chưa cấp số được. Hãy khai ở mục Cơ quan.',
  'office.rule_set_unknown': 'Không có bộ quy định thể thức “{{ruleSet}}”. Hãy chọn bộ khác.',
  'office.changed_meanwhile':
    'Thông tin cơ quan vừa được người khác sửa (bản {{revision}}). Nội dung của anh/chị chưa lưu nhưng vẫn còn; hãy xem bản mới rồi lưu lại.',
  'number.letter_unknown': 'Bộ quy định thể thức này không có loại văn bản {{letter}}. Hãy chọn loại khác.',
  'number.no_term':
    'Bộ quy định này đánh số theo nhiệm kỳ, nhưng chưa khai nhiệm kỳ. Hãy khai ở mục Cơ quan rồi cấp số lại.',
  'number.run_begun': 'Dãy số này đã bắt đầu, số tiếp theo là {{next}}. Chưa có gì thay đổi.',
  'number.already_taken':
    'Văn bản này đã có số: {{text}}. Muốn cấp số khác, hãy trả lại hoặc hủy số đó trước.',
  'number.in_use': 'Số {{number}} đã dùng. Hãy chọn số đang giữ chỗ, số đã trả lại, hoặc lấy số tiếp theo.',
  'number.beyond': 'Chưa đến số {{number}}: số tiếp theo là {{next}}. Lấy vượt sẽ để trống số.',
  'number.unknown': 'Số {{number}} chưa được cấp. Chưa có gì thay đổi.',
  'number.not_in_use': '{{text}} không còn ở trạng thái làm được việc này. Chưa có gì thay đổi.',
  'number.not_taken': 'Văn bản chưa có số nên chưa phát hành được. Hãy cấp số rồi phát hành lại.',
  'number.other_rules':
    '{{text}} được cấp theo thể thức khác với văn bản này. Hãy trả lại số, cấp số theo đúng thể thức rồi phát hành.',
  'number.issued':
    '{{text}} đã theo văn bản phát hành, nên không trả lại hay hủy được. Sai sót được sửa bằng văn bản đính chính.',
  'template.already_received': 'Mẫu “{{name}}” đang được dùng rồi.',
  'template.unknown': 'Loại văn bản này không có mẫu riêng để bỏ.',
  'resolution.unknown': 'Không có kết luận này trong phiên họp. Chưa có gì thay đổi.',
  'resolution.newer_text':
    'Kết luận số {{number}} vừa được người khác sửa (bản {{revision}}). Bản vừa sửa chưa lưu nhưng vẫn còn; hãy đối chiếu hai bản rồi lưu lại.',
  'resolution.already_read_back': 'Kết luận số {{number}} đang được đọc lại trên mọi màn hình rồi.',
  'resolution.not_read_back': 'Không có kết luận nào đang được đọc lại.',
  'resolution.already_confirmed': 'Kết luận số {{number}} đã được xác nhận đúng bản này rồi.',
  'resolution.confirmed':
    'Chủ trì đã xác nhận kết luận số {{number}}, nên chỉ chủ trì hoặc phó chủ trì rút được. Hãy sửa kết luận, hoặc đề nghị chủ trì rút.',
  'resolution.withdrawn':
    'Kết luận số {{number}} đã được rút nên không thay đổi được nữa. Hãy ghi một kết luận mới.',
  'record.unknown': 'Không tìm thấy biên bản, dòng hoặc ý kiến này. Nội dung đã viết vẫn còn.',
  'record.not_now':
    'Biên bản không còn ở bước cho phép việc này. Nội dung đã viết vẫn còn; hãy xem lại tình trạng của biên bản.',
  'record.newer_text':
    'Người khác vừa sửa chỗ này (bản {{revision}}). Bản vừa viết chưa lưu nhưng vẫn còn; hãy đối chiếu hai bản rồi chọn.',
  'record.fact_unknown':
    'Không có số liệu nào tên “{{name}}”. Hãy bỏ dấu ngoặc nhọn, hoặc dùng đúng các ô số liệu của dòng.',
  'record.fact_missing':
    'Câu chữ gửi lên thiếu {{count}} dữ kiện lấy từ nhật ký (tên, số liệu, kết quả), nên chưa lưu. Hãy giữ đủ các phần trong ‹ › rồi lưu lại.',
  'record.reason_needed': 'Dòng này ghi một diễn biến của hội nghị, nên khi ẩn phải nêu lý do.',
  'record.comment_late':
    'Ngày {{until}} đã qua nên không nhận ý kiến được nữa. Hãy chọn hoặc đề nghị một ngày khác.',
  'record.meeting_on': 'Hội nghị chưa bế mạc nên chưa phê duyệt biên bản hay phát hành văn bản được.',
  'record.comments_open': 'Còn {{count}} ý kiến chưa được giải quyết. Hãy giải quyết hết rồi phê duyệt.',
  'record.not_kept': 'Văn bản được duyệt đang được lưu. Hãy chờ vài giây rồi phát hành lại.',
  'record.already_issued': 'Văn bản này đã phát hành hoặc đang phát hành. Chưa có gì thay đổi.',
} satisfies Partial<Record<RefusalCode, string>>;

const en: Record<keyof typeof vi, string> = {
  'office.already_noted': "What the server's files say of the office is known already.",
  'office.unknown': 'The issuing office is not set yet, so no number was given. Fill in “Office” first.',
  'office.rule_set_unknown': 'There is no rule set “{{ruleSet}}”. Choose another.',
  'office.changed_meanwhile':
    'Somebody else has just changed the office (revision {{revision}}). Your text is not saved but still here; look at the new one, then save again.',
  'number.letter_unknown': 'This rule set has no kind of paper {{letter}}. Choose another.',
  'number.no_term':
    'This rule set numbers through a term, and no term is set. Fill it in under “Office”, then take the number again.',
  'number.run_begun': 'These numbers have begun; the next is {{next}}. Nothing changed.',
  'number.already_taken':
    'This paper has a number: {{text}}. To give it another, release that one or make it void first.',
  'number.in_use': 'Number {{number}} is in use. Choose a reserved or a released one, or take the next.',
  'number.beyond':
    'Number {{number}} has not been reached: the next is {{next}}. Taking it would leave a gap.',
  'number.unknown': 'Number {{number}} was never given. Nothing changed.',
  'number.not_in_use': '{{text}} is not in a state in which that can be done. Nothing changed.',
  'number.not_taken': 'The paper has no number, so it was not issued. Take its number, then issue it again.',
  'number.other_rules':
    '{{text}} was given under other rules than those of this paper. Release it, take one under these rules, then issue.',
  'number.issued':
    '{{text}} has gone out with its paper and is neither released nor made void. Put mistakes right by a correction.',
  'template.already_received': 'The template “{{name}}” is in use already.',
  'template.unknown': 'There is no template of this kind to remove.',
  'resolution.unknown': 'This resolution is not part of the meeting. Nothing changed.',
  'resolution.newer_text':
    'Somebody else has just amended resolution {{number}} (revision {{revision}}). Yours is not saved but still here; compare the two and save again.',
  'resolution.already_read_back': 'Resolution {{number}} is being read back on every screen already.',
  'resolution.not_read_back': 'No resolution is being read back.',
  'resolution.already_confirmed': 'Resolution {{number}} was confirmed in this very text already.',
  'resolution.confirmed':
    'The chair confirmed resolution {{number}}, so only the chair or the deputy withdraws it. Amend it, or ask the chair.',
  'resolution.withdrawn':
    'Resolution {{number}} was withdrawn and changes no more. Record a new one instead.',
  'record.unknown': 'These minutes, this line or this comment cannot be found. What you wrote is still here.',
  'record.not_now':
    'The minutes are no longer at a step that allows this. What you wrote is still here; look how far they are.',
  'record.newer_text':
    'Somebody else has just changed this (revision {{revision}}). Yours is not saved but still here; compare the two and choose.',
  'record.fact_unknown':
    'There is no fact called “{{name}}”. Take the braces out, or use the facts of the line.',
  'record.fact_missing':
    'Facts of the log that your wording leaves out (names, figures, results): {{count}}. It was not saved; keep all that stands in ‹ ›, then save again.',
  'record.reason_needed': 'This line tells what happened in the meeting, so hiding it needs a reason.',
  'record.comment_late':
    '{{until}} has passed, so no comments are taken any more. Choose or ask for another day.',
  'record.meeting_on':
    'The meeting is not closed yet, so its minutes cannot be approved nor its papers issued.',
  'record.comments_open': 'Comments that wait for an answer: {{count}}. Settle them all, then approve.',
  'record.not_kept': 'The approved text is being kept. Wait some seconds, then issue again.',
  'record.already_issued': 'This paper is issued, or being issued. Nothing changed.',
};

export const papers = { vi, en };
