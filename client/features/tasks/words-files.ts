import type { RowProblem, TableProblem } from './table/read-table.ts';

const problemsVi: Record<TableProblem['code'], string> = {
  no_head: 'Không thấy dòng tiêu đề có cột “Nội dung nhiệm vụ”. Hãy dùng bảng tải về làm mẫu.',
  no_lead: 'Thiếu cột “Đơn vị chủ trì”. Chưa có gì được nhập.',
  no_rows: 'Bảng không có dòng nào dưới tiêu đề.',
  columns: 'Có cột không hiểu: {{columns}}. Chưa có gì được nhập; hãy đổi tên hoặc bỏ cột đó.',
  column_twice: 'Cột lặp lại: {{columns}}. Chưa có gì được nhập.',
  too_many: 'Bảng có {{count}} dòng; nhập tối đa {{most}} dòng một lần. Chưa có gì được nhập; hãy chia tệp.',
};

const problemsEn: Record<TableProblem['code'], string> = {
  no_head: 'There is no head with a column “Task”. Use the table you can download as a model.',
  no_lead: 'The column “Lead unit” is missing. Nothing was imported.',
  no_rows: 'The table has no row under its head.',
  columns: 'Columns that are not understood: {{columns}}. Nothing was imported; rename or remove them.',
  column_twice: 'Columns that are there twice: {{columns}}. Nothing was imported.',
  too_many:
    'The table has {{count}} rows; at most {{most}} can be imported at once. Nothing was imported; split the file.',
};

const reasonsVi: Record<RowProblem['reason'], string> = {
  missing: 'còn trống.',
  too_long: '“{{cell}}…” quá dài.',
  too_many: 'quá nhiều đơn vị.',
  unprintable: 'có ký tự không in được.',
  not_a_day: '“{{cell}}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 30/09/2020.',
  unit_unknown: 'không có đơn vị “{{cell}}”. Hãy ghi đúng tên điểm cầu hoặc vụ.',
};

const reasonsEn: Record<RowProblem['reason'], string> = {
  missing: 'empty.',
  too_long: '“{{cell}}…” is too long.',
  too_many: 'too many units.',
  unprintable: 'has characters that cannot be printed.',
  not_a_day: '“{{cell}}” is not a day. Write day/month/year, for example 30/09/2020.',
  unit_unknown: 'there is no unit “{{cell}}”. Write the name of an endpoint or a department.',
};

export const vi = {
  menu: 'Tải về',
  import: 'Nhập từ tệp…',
  xlsx: 'Tải bảng Excel',
  csv: 'Tải bảng CSV',
  title: 'Nhập nhiệm vụ từ tệp',
  hint: 'Bảng .xlsx, .csv hoặc bảng trong văn bản .docx. Cần các cột: Nội dung nhiệm vụ, Đơn vị chủ trì; thêm được: Đơn vị phối hợp (cách nhau bằng dấu chấm phẩy), Thời hạn, Sản phẩm, Văn bản, Ngày văn bản, Chương trình. Nhập tất cả hoặc không nhập gì.',
  preview: 'Các dòng đọc được từ {{name}}',
  problemsLabel: 'Lỗi từng dòng',
  line: 'Dòng {{at}}',
  found: '{{count}} nhiệm vụ, {{programmes}} chương trình.',
  wrong: '{{count}} dòng có lỗi. Chưa có gì được nhập; hãy sửa tệp rồi chọn lại.',
  shownFirst: 'Hiện {{count}} lỗi đầu tiên.',
  long: 'Nội dung quá dài để nhập một lần. Hãy chia tệp thành hai.',
  submit: 'Nhập {{count}} nhiệm vụ',
  done: 'Đã nhập {{count}} nhiệm vụ',
  problems: problemsVi,
  reasons: reasonsVi,
};

export const en: typeof vi = {
  menu: 'Download',
  import: 'Import a file…',
  xlsx: 'Download Excel',
  csv: 'Download CSV',
  title: 'Import tasks from a file',
  hint: 'A table .xlsx, .csv, or the table of a document .docx. It needs the columns Task and Lead unit; it may have Co-operating units (apart by semicolons), Deadline, Product, Paper, Date of the paper, Programme. All of it is imported, or nothing.',
  preview: 'The rows read from {{name}}',
  problemsLabel: 'Errors by row',
  line: 'Row {{at}}',
  found: '{{count}} tasks, {{programmes}} programmes.',
  wrong: '{{count}} rows have errors. Nothing was imported; correct the file and choose it again.',
  shownFirst: 'The first {{count}} errors are shown.',
  long: 'This is too much for one import. Split the file in two.',
  submit: 'Import {{count}} tasks',
  done: '{{count}} tasks were imported',
  problems: problemsEn,
  reasons: reasonsEn,
};
