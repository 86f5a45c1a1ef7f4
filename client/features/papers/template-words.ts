const vi = {
  title: 'Mẫu DOCX riêng',
  hint: 'Thay cho mẫu của hệ thống: một tệp Word của cơ quan với các ô điền trong ngoặc nhọn, ví dụ {number}.',
  inUse: 'Đang dùng: {{name}}',
  none: 'Loại văn bản này đang dùng mẫu của hệ thống.',
  remove: 'Bỏ mẫu riêng',
  file: 'Tệp mẫu (.docx)',
  send: 'Kiểm tra và dùng mẫu này',
  taken: 'Mẫu đã được dùng.',
  faults: 'Chưa dùng được mẫu này: {{count}} điểm cần sửa.',
  kinds: {
    macro: 'Tệp có mã lệnh (macro): {{tag}}. Hãy lưu lại thành tệp không có macro.',
    external: 'Tệp lấy nội dung từ nơi khác: {{tag}}. Hãy nhúng nội dung đó vào tệp.',
    malformed: 'Ô {{tag}} viết chưa đúng hoặc chưa đóng.',
    unknown: 'Không có ô tên {{tag}} ở chỗ này.',
  },
  list: 'Các ô điền dùng được',
  listHint:
    'Danh sách lặp lại từ {#…} đến {/…}; trong bảng, mở ở ô đầu và đóng ở ô cuối của một hàng. Trong {#body}: {#heading} là đề mục, {#plain} là đoạn thường.',
  use: 'Tải DOCX theo mẫu riêng',
  pdf: 'Bản PDF và bản xem trước luôn theo thể thức của hệ thống. Muốn PDF theo mẫu riêng, mở tệp DOCX và xuất ra PDF.',
};

const en: typeof vi = {
  title: 'Own DOCX template',
  hint: 'In place of ours: a Word file of the office with placeholders in braces, for instance {number}.',
  inUse: 'In use: {{name}}',
  none: 'Papers of this kind are made by the rules alone.',
  remove: 'Remove the template',
  file: 'Template (.docx)',
  send: 'Check and use it',
  taken: 'The template is in use.',
  faults: 'This template cannot be used yet: {{count}} points to mend.',
  kinds: {
    macro: 'The file has a program (macro): {{tag}}. Save it without macros.',
    external: 'The file fetches something from elsewhere: {{tag}}. Put it into the file.',
    malformed: 'The placeholder {{tag}} is not written right, or not closed.',
    unknown: 'There is no placeholder {{tag}} here.',
  },
  list: 'Placeholders',
  listHint:
    'Lists are repeated from {#…} to {/…}; in a table, open in the first and close in the last cell of a row. Within {#body}, {#heading} is a heading and {#plain} a paragraph.',
  use: 'DOCX by our own template',
  pdf: 'PDF and preview always follow the rules. For a PDF by the template, open the DOCX and export it.',
};

export const templateWords = { vi, en };
