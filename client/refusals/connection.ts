import type { Goodbye } from '../../shared/contract.ts';
import type { MediaRefusal } from '../../shared/media-contract.ts';

type Code =
  | Exclude<Goodbye, 'session.unknown' | 'server.stopping'>
  | MediaRefusal
  | 'offline'
  | 'unreachable';

const vi: Record<Code, string> = {
  offline: 'Mất kết nối nên thao tác chưa gửi đi. Nội dung vẫn còn; hãy làm lại khi kết nối trở lại.',
  unreachable: 'Không liên lạc được với máy chủ. Nội dung vẫn còn; hãy kiểm tra mạng rồi thử lại.',
  'protocol.outdated':
    'Hệ thống vừa được nâng cấp. Hãy tải lại trang để tiếp tục; nội dung hội nghị được giữ nguyên.',
  'protocol.malformed':
    'Trang này và máy chủ không hiểu nhau. Hãy tải lại trang; nội dung hội nghị được giữ nguyên.',
  'session.revoked':
    'Phiên đăng nhập này đã bị quản trị viên thu hồi. Hãy đăng nhập lại hoặc xin đường dẫn mới.',
  'meeting.unknown': 'Không có phiên họp này. Hãy quay về trang chính và chọn lại.',
  'meeting.not_of_it':
    'Điểm cầu hoặc tài khoản này không có tên trong phiên họp này. Hãy quay về trang chính và chọn phiên họp khác.',
  'origin.foreign': 'Trang được mở từ một địa chỉ khác. Hãy mở lại từ địa chỉ chính thức.',
  'media.not_main':
    'Thiết bị khác của điểm cầu đang phát hình và tiếng. Hãy chuyển sang thiết bị này nếu cần.',
  'media.not_allowed': 'Vai trò hiện tại không phát hình và tiếng.',
  'media.unknown': 'Luồng hình này không còn. Hình sẽ tự nối lại.',
  'media.unsupported':
    'Trình duyệt này không phát được hình của hội nghị. Hãy dùng Chrome, Edge, Firefox hoặc Safari bản mới.',
  'media.unavailable':
    'Dịch vụ hình và tiếng tạm gián đoạn, đang tự nối lại. Chương trình và biểu quyết vẫn dùng được.',
  'media.failed': 'Chưa nối được hình và tiếng, đang thử lại. Chương trình và biểu quyết vẫn dùng được.',
};

const en: Record<Code, string> = {
  offline:
    'The connection is lost, so this was not sent. It is still here; do it again when the connection is back.',
  unreachable: 'The server cannot be reached. What you wrote is still here; check the network and try again.',
  'protocol.outdated':
    'The system has just been upgraded. Reload the page to go on; the meeting keeps everything.',
  'protocol.malformed':
    'This page and the server do not understand each other. Reload the page; the meeting keeps everything.',
  'session.revoked': 'An administrator has revoked this sign-in. Sign in again, or ask for a new link.',
  'meeting.unknown': 'There is no such meeting. Go back to the main page and choose again.',
  'meeting.not_of_it': 'You are not part of this meeting. Go back to the main page and choose another.',
  'origin.foreign': 'The page was opened at another address. Open it at its official address.',
  'media.not_main':
    'Another device of this endpoint sends picture and sound. Switch to this device if you need to.',
  'media.not_allowed': 'Your role does not send picture and sound.',
  'media.unknown': 'This picture is gone. It will connect again by itself.',
  'media.unsupported':
    'This browser cannot show the meeting’s pictures. Use a recent Chrome, Edge, Firefox or Safari.',
  'media.unavailable': 'Picture and sound are interrupted and connecting again. Agenda and votes still work.',
  'media.failed': 'Picture and sound are not connected yet; trying again. Agenda and votes still work.',
};

export const words = { vi, en };
