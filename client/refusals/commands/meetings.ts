import type { RefusalCode } from '../../../shared/refusals.ts';

/** Why a command was not accepted: the meeting itself, who is there and who leads it. */
const vi = {
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
  'meeting.nothing_new': 'Tên và giờ họp vẫn như cũ. Chưa có gì thay đổi.',
  'meeting.host_unknown':
    'Phiên họp cụm cần một điểm cầu chủ nhà thuộc cụm. Chưa lập phiên họp; hãy chọn điểm cầu chủ nhà.',
  'meeting.not_prepared': 'Không khai mạc được: {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_open': 'Việc này chỉ làm được khi hội nghị đang diễn ra; {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_live': 'Không sửa được nữa: {{phase}}. Nội dung đã ghi được giữ nguyên.',
  'seat.unknown': 'Điểm cầu này không thuộc phiên họp. Chưa có gì thay đổi; hãy chọn điểm cầu khác.',
  'seat.not_present':
    '{{seat}} đang mất kết nối hoặc chưa vào họp. Chưa có gì thay đổi; hãy mời lại khi điểm cầu có mặt.',
  'seat.already_present': 'Điểm cầu này đã có mặt.',
  'seat.already_gone': 'Điểm cầu này đã rời phòng họp.',
  'chairing.already_there': 'Người điều hành này đã kết nối.',
  'chairing.already_gone': 'Người điều hành này đã ngắt kết nối.',
  'chairing.already_leads': 'Việc điều hành đã được chuyển trước đó. Chưa có gì thay đổi.',
  'chairing.not_due': 'Chưa đến lúc chuyển quyền điều hành. Chưa có gì thay đổi.',
  'attendance.not_excused': 'Điểm cầu chưa báo vắng mặt, không có gì để rút.',
  'rollcall.another_open': 'Đang điểm danh. Kết thúc lượt này rồi gọi lượt mới.',
  'rollcall.nobody_present': 'Chưa có điểm cầu nào kết nối để điểm danh ngẫu nhiên.',
  'rollcall.not_open': 'Lượt điểm danh này đã kết thúc. Trả lời chưa được ghi nhận; hãy báo thư ký nếu cần.',
  'rollcall.not_called': 'Lượt điểm danh này không gọi điểm cầu của đồng chí.',
  'rollcall.already_answered': 'Điểm cầu đã trả lời có mặt. Lần trả lời trước vẫn được giữ.',
  'rollcall.not_due': 'Lượt điểm danh chưa hết giờ. Chưa có gì thay đổi.',
  'meeting.not_closed': 'Hội nghị chưa bế mạc nên chưa niêm phong nhật ký.',
  'meeting.already_sealed': 'Nhật ký đã được niêm phong ở bản ghi {{seq}}.',
  'series.already_noted': 'Sổ của chuỗi họp đã ghi nhận phiên {{code}} rồi.',
  'series.nothing_new': 'Loạt phiên họp vẫn như cũ. Chưa có gì thay đổi.',
  'series.cluster_missing': 'Loạt họp cụm cần tên cụm. Chưa có gì thay đổi; hãy chọn cụm.',
  'timetable.meeting_unknown': 'Phiên họp này không thuộc loạt phiên họp đang xem. Chưa có gì thay đổi.',
  'timetable.out_of_order':
    'Các mốc phải theo thứ tự: gửi đề xuất, chốt, kiểm tra đường truyền, họp, ban hành. Chưa có gì thay đổi; hãy sửa lại ngày.',
  'timetable.already_marked': 'Mốc này đã được ghi như vậy rồi.',
} satisfies Partial<Record<RefusalCode, string>>;

const en: Record<keyof typeof vi, string> = {
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
  'meeting.nothing_new': 'Title and hour are as they were. Nothing changed.',
  'meeting.host_unknown':
    'A cluster meeting needs a host that is one of its endpoints. Nothing was prepared; choose the host.',
  'meeting.not_prepared': 'It cannot be opened: {{phase}}. Nothing changed.',
  'meeting.not_open': 'This can only be done while the meeting is in session; {{phase}}. Nothing changed.',
  'meeting.not_live': 'It can no longer be changed: {{phase}}. What was recorded is kept.',
  'seat.unknown': 'This endpoint is not part of the meeting. Nothing changed; choose another endpoint.',
  'seat.not_present':
    '{{seat}} has lost its line or has not joined. Nothing changed; invite it when it is present.',
  'seat.already_present': 'This endpoint is present already.',
  'seat.already_gone': 'This endpoint has left already.',
  'chairing.already_there': 'This leader is connected already.',
  'chairing.already_gone': 'This leader is disconnected already.',
  'chairing.already_leads': 'The lead was handed over before. Nothing was changed.',
  'chairing.not_due': 'It is not yet time to hand over the lead. Nothing was changed.',
  'attendance.not_excused': 'The endpoint had reported no absence, so there is nothing to take back.',
  'rollcall.another_open': 'A roll call is on. End it, then call the roll anew.',
  'rollcall.nobody_present': 'No endpoint is connected to draw from.',
  'rollcall.not_open':
    'This roll call is over. Your answer was not recorded; tell the minute-taker if it matters.',
  'rollcall.not_called': 'This roll call does not call your endpoint.',
  'rollcall.already_answered': 'Your endpoint has answered. The first answer stands.',
  'rollcall.not_due': 'The time of this roll call is not up. Nothing was changed.',
  'meeting.not_closed': 'The meeting is not closed, so its journal is not sealed yet.',
  'meeting.already_sealed': 'The journal was sealed at record {{seq}}.',
  'series.already_noted': 'The register of the series knows this of meeting {{code}} already.',
  'series.nothing_new': 'The series is as it was. Nothing changed.',
  'series.cluster_missing': 'A series of a cluster needs the cluster’s name. Nothing changed; choose one.',
  'timetable.meeting_unknown': 'This meeting is not of the series you are looking at. Nothing changed.',
  'timetable.out_of_order':
    'The days must be in order: call, freeze, line test, meeting, papers. Nothing changed; correct the days.',
  'timetable.already_marked': 'The step is marked like this already.',
};

export const meetings = { vi, en };
