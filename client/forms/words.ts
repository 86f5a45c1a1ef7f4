import type { Role } from '../../shared/kernel/actor.ts';

const rolesVi: Record<Role, string> = {
  chair: 'Chủ trì',
  deputy: 'Phó chủ trì',
  minute_taker: 'Thư ký',
  operator: 'Điều hành kỹ thuật',
  department: 'Vụ theo dõi',
  admin: 'Quản trị',
  observer: 'Dự thính',
  seat: 'Điểm cầu',
  system: 'Hệ thống',
};

const rolesEn: Record<Role, string> = {
  chair: 'Chair',
  deputy: 'Deputy',
  minute_taker: 'Minute-taker',
  operator: 'Operator',
  department: 'Department',
  admin: 'Administrator',
  observer: 'Observer',
  seat: 'Place',
  system: 'System',
};

const vi = {
  issues: {
    required: 'Cần nhập nội dung này.',
    too_long: 'Quá dài: tối đa {{maximum}} ký tự.',
    out_of_range: 'Số nằm ngoài khoảng cho phép.',
    unprintable: 'Có ký tự không in được. Hãy gõ lại.',
    wrong: 'Chưa đúng dạng.',
  },
  unsent: 'Chưa gửi được: đường truyền gián đoạn. Nội dung được giữ ở đây.',
  notDone: 'Chưa thực hiện được: đường truyền gián đoạn. Hãy thử lại khi có kết nối.',
  resending: 'Chưa gửi được – đang gửi lại',
  again: 'Gửi lại',
  dismiss: 'Đã rõ',
  offlineSince: 'Mất kết nối từ {{hour}} – nội dung dưới đây có thể đã cũ.',
  ended: 'Đã ngắt khỏi phiên họp – nội dung dưới đây không còn cập nhật.',
  loading: 'Đang tải nội dung phiên họp…',
  roles: rolesVi,
  history: 'Toàn bộ lịch sử',
  attach: 'Đính kèm tệp',
  attaching: 'Đang gửi tệp',
  attachOffline: 'Đính kèm được khi có kết nối.',
  detach: 'Gỡ tệp {{name}}',
};

const en: typeof vi = {
  issues: {
    required: 'Please fill this in.',
    too_long: 'Too long: at most {{maximum}} characters.',
    out_of_range: 'The number is out of range.',
    unprintable: 'Contains characters that cannot be printed. Type it again.',
    wrong: 'Not in the right form.',
  },
  unsent: 'Not sent: the line is down. What you wrote is kept here.',
  notDone: 'Not done: the line is down. Try again once it is back.',
  resending: 'Not sent yet – sending again',
  again: 'Send again',
  dismiss: 'Got it',
  offlineSince: 'No connection since {{hour}} – what you see may be out of date.',
  ended: 'Disconnected from the meeting – this is no longer updated.',
  loading: 'Loading the meeting…',
  roles: rolesEn,
  history: 'Full history',
  attach: 'Attach a file',
  attaching: 'Sending the file',
  attachOffline: 'Files can be attached once the line is back.',
  detach: 'Remove the file {{name}}',
};

export const words = { vi, en };
