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
};

export const words = { vi, en };
