import type { ApiErrorCode } from '../../shared/http-contract.ts';

/** The reasons the way of a command gives as well are written with the commands. */
type Code = Exclude<ApiErrorCode, 'server.failed' | 'server.not_saved'>;

const vi: Record<Code, string> = {
  'request.malformed': 'Nội dung gửi đi chưa đúng. Chưa có gì được lưu; hãy kiểm tra các ô rồi gửi lại.',
  'request.too_large': 'Nội dung gửi đi quá lớn. Chưa có gì được lưu; hãy rút gọn rồi gửi lại.',
  'request.foreign_origin':
    'Yêu cầu đến từ một địa chỉ khác nên bị từ chối. Hãy mở lại trang từ địa chỉ chính thức.',
  'request.not_found': 'Máy chủ không có nội dung này. Hãy kiểm tra lại đường dẫn.',
  'session.unknown': 'Phiên đăng nhập không còn hiệu lực. Hãy đăng nhập lại.',
  'session.not_allowed': 'Vai trò hiện tại không được làm việc này. Chưa có gì thay đổi.',
  'link.unknown':
    'Đường dẫn này không tồn tại. Hãy kiểm tra xem đã sao chép đủ chưa, hoặc xin đường dẫn mới.',
  'link.expired': 'Đường dẫn này đã hết hạn. Hãy xin đường dẫn mới.',
  'link.revoked': 'Đường dẫn này đã bị thay bằng đường dẫn mới. Hãy dùng đường dẫn mới nhất được cấp.',
  'code.wrong': 'Mã không đúng. Hãy kiểm tra lại 6 chữ số trên phiếu mời.',
  'password.wrong': 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra lại.',
  'password.too_short': 'Mật khẩu cần ít nhất {{minimum}} ký tự. Hãy chọn mật khẩu dài hơn.',
  'tries.too_many': 'Đã thử sai quá nhiều lần. Hãy chờ {{seconds}} giây rồi thử lại.',
  'name.taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'meeting.code_taken': 'Mã phiên họp này đã được dùng. Chưa lập phiên họp; hãy chọn mã khác.',
  'account.disabled': 'Tài khoản này đã ngừng sử dụng. Hãy liên hệ quản trị hệ thống.',
  'account.last_administrator':
    'Đây là quản trị viên duy nhất còn hoạt động nên không ngừng được. Hãy thêm quản trị viên khác trước.',
  'roster.invalid':
    'Danh sách điểm cầu có lỗi{{where}}: {{cause}}. Danh sách cũ được giữ nguyên; hãy sửa tệp rồi tải lại.',
  'setup.done': 'Hệ thống đã được thiết lập. Hãy đăng nhập bằng tài khoản quản trị.',
  'setup.token_wrong': 'Đường dẫn thiết lập không đúng. Hãy mở đường dẫn mà máy chủ in ra khi khởi động.',
  'document.type_unknown': 'Chỉ nhận tệp PDF, docx, xlsx, pptx. Chưa có gì được lưu; hãy chọn tệp khác.',
  'document.content_wrong':
    'Nội dung tệp không đúng với tên của nó. Chưa có gì được lưu; hãy mở tệp kiểm tra rồi lưu lại đúng loại.',
  'document.unreadable':
    'Không đọc được tệp PDF này: tệp bị hỏng, có mật khẩu hoặc quá phức tạp. Chưa có gì được lưu; hãy lưu lại thành PDF mới rồi thử lại.',
  'paper.unreadable':
    'Không đọc được tệp DOCX này: tệp bị hỏng, có mật khẩu hoặc thuộc định dạng cũ (.doc). Hãy mở bằng phần mềm soạn thảo, lưu lại thành .docx rồi thử lại.',
  'recording.not_ready': 'Bản ghi chưa ghép xong nên chưa xem được. Hãy chờ ít phút rồi mở lại trang này.',
  'recording.expired':
    'Bản ghi đã hết thời hạn lưu và đã được xóa khỏi máy chủ. Nhật ký và biên bản của hội nghị vẫn còn.',
  'document.empty': 'Tệp này trống. Chưa có gì được lưu; hãy chọn tệp khác.',
  'document.too_large':
    'Tệp lớn hơn mức cho phép ({{maximum}} MB). Chưa có gì được lưu; hãy nén hoặc chia nhỏ tệp.',
  'document.disk_full':
    'Máy chủ hết chỗ lưu. Tệp chưa được lưu; hãy báo quản trị hệ thống dọn ổ đĩa rồi tải lên lại.',
  'document.refused': 'Tệp chưa được đưa vào chương trình. Chưa có gì được lưu; hãy xem lại rồi thử lại.',
  'ballot.refused': 'Phiếu không được nhận. Hãy báo sự cố cho chủ trì.',
  'ballot.forged':
    'Chữ ký trên phiếu không đúng nên phiếu không được nhận. Hãy tải lại trang; nếu vẫn vậy, hãy báo ngay cho chủ trì.',
};

const en: Record<Code, string> = {
  'request.malformed': 'What was sent is not right. Nothing was saved; check the fields and send again.',
  'request.too_large': 'What was sent is too large. Nothing was saved; shorten it and send again.',
  'request.foreign_origin':
    'The request came from another address and was refused. Open the page at its official address.',
  'request.not_found': 'The server does not have this. Please check the address.',
  'session.unknown': 'You are no longer signed in. Please sign in again.',
  'session.not_allowed': 'Your role may not do this. Nothing changed.',
  'link.unknown': 'This link does not exist. Check that it was copied whole, or ask for a new one.',
  'link.expired': 'This link has expired. Please ask for a new one.',
  'link.revoked': 'This link has been replaced. Please use the newest one you were given.',
  'code.wrong': 'The code is wrong. Check the 6 digits on your invitation.',
  'password.wrong': 'The user name or the password is wrong. Please check both.',
  'password.too_short': 'A password needs at least {{minimum}} characters. Choose a longer one.',
  'tries.too_many': 'Too many wrong tries. Wait {{seconds}} seconds, then try again.',
  'name.taken': 'This user name is taken. Choose another.',
  'meeting.code_taken': 'Another meeting has this code. Nothing was prepared; choose another code.',
  'account.disabled': 'This account is no longer in use. Ask the administrator.',
  'account.last_administrator':
    'This is the only administrator who can sign in, so the account stays. Add another one first.',
  'roster.invalid':
    'The roster has an error{{where}}: {{cause}}. The old roster is kept; correct the file and upload it again.',
  'setup.done': 'The system has been set up. Sign in with the administrator’s account.',
  'setup.token_wrong': 'The set-up link is wrong. Open the one that the server prints when it starts.',
  'document.type_unknown': 'Only PDF, docx, xlsx and pptx are taken. Nothing was saved; choose another file.',
  'document.content_wrong':
    'The file is not what its name says. Nothing was saved; open it to check, and save it as the right kind.',
  'document.unreadable':
    'This PDF cannot be read: it is damaged, locked with a password or too intricate. Nothing was saved; save it as a new PDF and try again.',
  'paper.unreadable':
    'This DOCX cannot be read: it is damaged, locked with a password or of the old kind (.doc). Open it in a word processor, save it as .docx and try again.',
  'recording.not_ready': 'The recording is still being finished. Open this page again in a few minutes.',
  'recording.expired':
    'The time to keep this recording was over and it was deleted from the server. The log and the minutes of the meeting are still there.',
  'document.empty': 'This file is empty. Nothing was saved; choose another file.',
  'document.too_large':
    'The file is larger than allowed ({{maximum}} MB). Nothing was saved; compress or divide it.',
  'document.disk_full':
    'The server’s disk is full. The file was not saved; ask the administrator to make room, then upload again.',
  'document.refused': 'The file was not put on the agenda. Nothing was saved; look again and retry.',
  'ballot.refused': 'The ballot was not taken. Report the problem to the chair.',
  'ballot.forged':
    'The signature on the ballot does not hold, so it was not taken. Reload the page; if it stays so, tell the chair at once.',
};

export const words = { vi, en };
