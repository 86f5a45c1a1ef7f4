const vi = {
  do: 'Phát hành văn bản',
  hint: 'Văn bản được giữ đúng như hiện nay, lấy số đã cấp hoặc số tiếp theo, và không thay đổi được nữa. Thông báo kết luận đã phát hành được gửi đến mọi điểm cầu.',
  sent: 'Đang phát hành.',
  underWay: 'Đang phát hành: giữ nội dung và ghi vào sổ số…',
  done: 'Đã phát hành: {{number}}, ngày {{day}}. Nội dung, số và ngày không thay đổi nữa.',
  not: 'Chưa phát hành được',
  minutes: 'Biên bản được phát hành ở thẻ “Biên bản”, sau khi chủ trì phê duyệt.',
};

const en: typeof vi = {
  do: 'Issue the paper',
  hint: 'The paper is kept as it is now, under the number that it was given or the next, and changes no more. An issued notice of conclusion can be read by every endpoint.',
  sent: 'The paper is being issued.',
  underWay: 'Being issued: its text is kept and its number written into the register…',
  done: 'Issued: {{number}}, dated {{day}}. Text, number and date change no more.',
  not: 'It was not issued',
  minutes: 'Minutes are issued in the tab “Minutes”, once the chair has approved them.',
};

export const issueWords = { vi, en };
