import type { RefusalCode } from '../../../shared/refusals.ts';

/** Why a command was not accepted: the agenda, its documents and its figures. */
const vi = {
  'agenda.item_unknown':
    'Mục này không còn trong chương trình. Chưa có gì thay đổi; hãy xem lại chương trình.',
  'agenda.item_begun':
    'Mục “{{title}}” đã bắt đầu nên không xóa được. Mục và biên bản của mục được giữ nguyên.',
  'agenda.already_current': 'Hội nghị đang ở mục “{{title}}” rồi.',
  'agenda.too_deep': 'Chương trình có tối đa {{levels}} cấp (I, 1, a). Mục “{{title}}” vẫn ở chỗ cũ.',
  'agenda.under_itself': 'Không đưa “{{title}}” vào bên trong chính mục đó được. Chưa có gì thay đổi.',
  'agenda.over_parent':
    'Các mục con của “{{title}}” cần {{needed}} phút nhưng mục này chỉ có {{planned}} phút. Chưa có gì thay đổi; hãy tăng số phút của mục hoặc rút ngắn mục con.',
  'agenda.presenter_unknown':
    'Người trình bày đã chọn không thuộc phiên họp này. Nội dung vẫn còn; hãy chọn lại hoặc ghi bằng chữ.',
  'agenda.item_hidden':
    'Mục “{{title}}” chưa hiện với các điểm cầu nên chưa ghi số liệu được. Nội dung vẫn còn; hãy hiện mục trước.',
  'agenda.item_internal':
    'Mục “{{title}}” là mục nội bộ của Trung tâm nên không hiện ra được. Chưa có gì thay đổi.',
  'agenda.already_shown': 'Mục “{{title}}” đã hiện với mọi điểm cầu rồi.',
  'agenda.too_short':
    'Mục “{{title}}” chỉ có {{planned}} phút nên không rút được {{byMinutes}} phút. Chưa có gì thay đổi.',
  'agenda.newer_change':
    'Chương trình vừa có thay đổi khác nên chưa hoàn tác. Hãy xem lại thay đổi cuối cùng rồi hoàn tác.',
  'agenda.undo_begun':
    'Mục “{{title}}” đã bắt đầu nên không hoàn tác được nữa. Chương trình được giữ nguyên.',
  'agenda.frozen':
    'Chương trình đã chốt, chỉ chủ trì sửa được. Chưa có gì thay đổi; nếu cần, hãy đề nghị chủ trì sửa.',
  'agenda.already_frozen': 'Chương trình đã được chốt rồi.',
  'agenda.not_due': 'Chưa đến giờ chốt chương trình. Chưa có gì thay đổi.',
  'agenda.freeze_past': 'Giờ chốt phải ở sau thời điểm hiện tại. Chưa có gì thay đổi; hãy chọn giờ khác.',
  'agenda.level_jump':
    'Dòng {{row}} (“{{title}}”) nhảy quá một cấp so với dòng trước. Chưa nhập dòng nào; hãy sửa cột STT rồi nhập lại.',
  'file.already_received': 'Tệp “{{name}}” đã được nhận rồi.',
  'file.unknown':
    'Có tệp đính kèm chưa được nhận, hoặc do thiết bị khác gửi. Hãy gỡ tệp và đính kèm lại; nội dung vẫn còn.',
  'file.not_loose': 'Tệp này đang được dùng nên không xóa.',
  'file.not_due': 'Tệp này mới tải lên nên chưa xóa.',
  'figure.unknown': 'Số liệu này không còn. Nội dung đã viết vẫn còn; hãy thêm thành số liệu mới.',
  'figure.part_over_whole':
    'Số đạt được ({{value}}) không thể lớn hơn tổng số ({{whole}}), và tổng số phải lớn hơn 0. Hãy sửa rồi gửi lại.',
  'figures.no_form':
    'Phiên họp này chưa có biểu số liệu. Nội dung đã viết vẫn còn; hãy chờ Trung tâm lập biểu.',
  'figures.newer_form':
    'Biểu số liệu vừa được người khác sửa (bản {{revision}}). Bản đang sửa chưa lưu; hãy mở lại biểu để xem bản mới rồi sửa tiếp.',
  'figures.reported_already':
    '“{{name}}” đã có số liệu báo cáo nên không bỏ được và không đổi loại được. Biểu cũ được giữ nguyên.',
  'figures.not_asked': 'Điểm cầu này không thuộc danh sách báo cáo số liệu. Chưa có gì được ghi.',
  'figures.indicator_unknown': 'Chỉ tiêu này không còn trong biểu. Hãy xem lại biểu mới rồi gửi lại.',
  'figures.wrong_kind':
    '“{{name}}”: số liệu chưa đúng loại của chỉ tiêu. Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.part_over_whole':
    '“{{name}}”: số đạt được ({{value}}) lớn hơn tổng số ({{whole}}). Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.out_of_bounds':
    '“{{name}}”: {{value}} nằm ngoài khoảng cho phép ({{least}} – {{most}}). Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.word_needed':
    '“{{name}}”: {{value}} khác nhiều so với kỳ trước ({{last}}). Hãy ghi một câu giải thích rồi gửi lại.',
  'figures.nothing_new': 'Không có số liệu nào khác so với lần gửi trước. Số liệu đã gửi vẫn được giữ.',
  'figures.frozen': 'Số liệu đã được chủ trì chốt nên không sửa được nữa. Số liệu đã gửi vẫn được giữ.',
  'figures.not_frozen': 'Số liệu chưa chốt nên không cần mở lại. Chưa có gì thay đổi.',
  'figures.not_presentable': 'Nội dung này không có hoặc chưa công bố nên chưa trình chiếu được.',
  'figures.not_presented': 'Không có số liệu nào đang trình chiếu.',
  'document.unknown': 'Tài liệu này không còn, hoặc điểm cầu này không được mở. Chưa có gì thay đổi.',
  'document.label_needs_pdf':
    'Độ mật từ “Hạn chế” chỉ dùng cho PDF, vì tệp khác phải tải về mới đọc được. Hãy chuyển tệp sang PDF hoặc chọn độ mật “Thường”.',
  'document.not_readable': 'Chỉ trình chiếu được tệp PDF; “{{name}}” chỉ tải về được.',
  'document.no_such_page': '“{{name}}” chỉ có {{pages}} trang. Trang đang trình chiếu được giữ nguyên.',
  'document.not_presenter':
    'Điểm cầu chỉ trình chiếu được khi đang được mời phát biểu. Chưa có gì thay đổi; vẫn có thể đọc tự do.',
  'document.already_presented': 'Trang này đang được trình chiếu rồi.',
  'document.not_presented': 'Không có tài liệu nào đang trình chiếu.',
  'document.already_opened': 'Điểm cầu này đã mở “{{name}}” từ trước.',
} satisfies Partial<Record<RefusalCode, string>>;

const en: Record<keyof typeof vi, string> = {
  'agenda.item_unknown': 'This item is no longer on the agenda. Nothing changed; look at the agenda again.',
  'agenda.item_begun': '“{{title}}” has begun and cannot be removed. The item and its minutes are kept.',
  'agenda.already_current': 'The meeting is at “{{title}}” already.',
  'agenda.too_deep': 'The agenda has {{levels}} levels at most (I, 1, a). “{{title}}” stays where it was.',
  'agenda.under_itself': '“{{title}}” cannot be put inside itself. Nothing changed.',
  'agenda.over_parent':
    'The items under “{{title}}” need {{needed}} minutes, and it has {{planned}}. Nothing changed; give it more minutes or shorten what is under it.',
  'agenda.presenter_unknown':
    'The chosen presenter is not part of this meeting. What you wrote is still here; choose again or write a name.',
  'agenda.item_hidden':
    '“{{title}}” is not shown to the endpoints yet, so figures cannot be stated. What you wrote is still here; show the item first.',
  'agenda.item_internal': '“{{title}}” is internal to the centre and cannot be shown. Nothing changed.',
  'agenda.already_shown': '“{{title}}” is shown to all endpoints already.',
  'agenda.too_short':
    '“{{title}}” has {{planned}} minutes, so {{byMinutes}} cannot be taken off. Nothing changed.',
  'agenda.newer_change':
    'The agenda has changed since, so nothing was undone. Look at the last change, then undo that.',
  'agenda.undo_begun': '“{{title}}” has begun, so this can no longer be undone. The agenda is kept.',
  'agenda.frozen':
    'The agenda is frozen and only the chair can change it. Nothing changed; ask the chair if needed.',
  'agenda.already_frozen': 'The agenda is frozen already.',
  'agenda.not_due': 'It is not yet the hour to freeze the agenda. Nothing changed.',
  'agenda.freeze_past': 'The hour of the freeze must lie ahead. Nothing changed; choose another hour.',
  'agenda.level_jump':
    'Row {{row}} (“{{title}}”) goes more than one level deeper than the row before. No row was imported; correct the numbers and import again.',
  'file.already_received': 'The file “{{name}}” was received already.',
  'file.unknown':
    'An attached file was not received, or was sent by somebody else. Remove it and attach it again; what you wrote is still here.',
  'file.not_loose': 'This file is in use, so it is not removed.',
  'file.not_due': 'This file has just been uploaded, so it is not removed yet.',
  'figure.unknown': 'This figure no longer exists. What you wrote is still here; add it as a new figure.',
  'figure.part_over_whole':
    'The part ({{value}}) cannot be more than the whole ({{whole}}), and the whole must be above 0. Correct it and send again.',
  'figures.no_form':
    'This meeting has no form of figures yet. What you wrote is still here; wait until the centre has set it.',
  'figures.newer_form':
    'Somebody else has just changed the form (revision {{revision}}). Yours is not saved; open the form again to see the new one.',
  'figures.reported_already':
    '“{{name}}” has been reported already, so it can neither be removed nor made another kind. The form stays as it was.',
  'figures.not_asked': 'This endpoint is not on the list of those that report. Nothing was recorded.',
  'figures.indicator_unknown':
    'This indicator is no longer on the form. Look at the new form and send again.',
  'figures.wrong_kind':
    '“{{name}}”: the figure is not of the indicator’s kind. Nothing was recorded; correct it and send again.',
  'figures.part_over_whole':
    '“{{name}}”: the part ({{value}}) is more than the whole ({{whole}}). Nothing was recorded; correct it and send again.',
  'figures.out_of_bounds':
    '“{{name}}”: {{value}} is outside the bounds ({{least}} – {{most}}). Nothing was recorded; correct it and send again.',
  'figures.word_needed':
    '“{{name}}”: {{value}} is far from last month ({{last}}). Say why in a sentence and send again.',
  'figures.nothing_new': 'There is nothing that was not sent before. What was sent is kept.',
  'figures.frozen': 'The chair has frozen the figures: they cannot change any more. What was sent is kept.',
  'figures.not_frozen': 'The figures are not frozen, so there is nothing to reopen. Nothing changed.',
  'figures.not_presentable': 'This does not exist or is not published, so it cannot be presented.',
  'figures.not_presented': 'No figures are presented.',
  'document.unknown': 'This document is gone, or your endpoint may not open it. Nothing changed.',
  'document.label_needs_pdf':
    'From “Restricted” on the label is for PDF only, since other files must be downloaded to be read. Make it a PDF, or choose “Ordinary”.',
  'document.not_readable': 'Only a PDF can be presented; “{{name}}” can only be downloaded.',
  'document.no_such_page': '“{{name}}” has {{pages}} pages only. The page that is presented stays.',
  'document.not_presenter':
    'An endpoint presents only while it has the floor. Nothing changed; reading freely is always possible.',
  'document.already_presented': 'This page is presented already.',
  'document.not_presented': 'No document is presented.',
  'document.already_opened': 'Your endpoint has opened “{{name}}” before.',
};

export const agenda = { vi, en };
