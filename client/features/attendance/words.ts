const vi = {
  count: '{{present}}/{{all}} điểm cầu',
  countShort: '{{present}}/{{all}}',
  countLabel: '{{present}}/{{all}} điểm cầu có mặt. Mở danh sách điểm danh',
  title: 'Điểm danh: {{present}}/{{all}} điểm cầu',
  find: 'Tìm điểm cầu…',
  filter: 'Lọc danh sách',
  filters: { all: 'Tất cả', present: 'Có mặt', missing: 'Vắng mặt' },
  present: 'Có mặt',
  absent: 'Chưa vào',
  gone: 'Mất kết nối',
  nothing: 'Không có điểm cầu nào',
  close: 'Đóng',
};

const en: typeof vi = {
  count: '{{present}}/{{all}} endpoints',
  countShort: '{{present}}/{{all}}',
  countLabel: '{{present}}/{{all}} endpoints present. Open the roll',
  title: 'Roll call: {{present}}/{{all}} endpoints',
  find: 'Find an endpoint…',
  filter: 'Filter the list',
  filters: { all: 'All', present: 'Present', missing: 'Missing' },
  present: 'Present',
  absent: 'Not yet here',
  gone: 'Connection lost',
  nothing: 'No endpoint to show',
  close: 'Close',
};

export const words = { vi, en };
