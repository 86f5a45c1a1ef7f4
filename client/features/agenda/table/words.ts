import type { Reason, TableProblem } from './read-table.ts';

/** What can be wrong with a file as a whole, and with one of its rows. */
interface FileWords {
  readonly title: string;
  readonly hint: string;
  readonly preview: string;
  readonly line: string;
  readonly summary: string;
  readonly wrong: string;
  readonly allGood: string;
  readonly submit: string;
  readonly done: string;
  readonly long: string;
  readonly problems: Readonly<Record<TableProblem['code'], string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
}

export const vi = {
  title: 'Nhập chương trình từ tệp',
  hint: 'Bảng tính .xlsx, bảng .csv hoặc bảng trong văn bản .docx. Cần các cột: Nội dung, Trình bày, Số phút; thêm được: STT (I, 1, a), Hình thức, Hiển thị.',
  preview: 'Các dòng đọc được từ {{name}}',
  line: 'Dòng',
  summary: '{{count}} mục, {{minutes}} phút',
  wrong: '{{count}} dòng có lỗi. Chưa nhập dòng nào; hãy sửa trong tệp rồi chọn lại.',
  allGood: 'Tất cả các dòng đều đọc được.',
  submit: 'Nhập {{count}} mục',
  done: 'Đã nhập {{count}} mục vào chương trình',
  long: 'Nội dung quá dài để nhập một lần. Hãy chia tệp thành hai.',
  problems: {
    no_head: 'Không thấy dòng tiêu đề có cột “Nội dung” và “Số phút”.',
    no_rows: 'Bảng không có dòng nào dưới tiêu đề.',
    columns: 'Thiếu cột: {{columns}}.',
    too_many: 'Bảng có {{count}} dòng; nhập tối đa {{most}} dòng một lần.',
  },
  reasons: {
    missing: '{{column}}: còn trống',
    too_long: '{{column}}: quá dài',
    unprintable: '{{column}}: có ký tự không in được',
    not_a_number: '{{column}}: không phải là số',
    out_of_range: '{{column}}: phải từ 1 đến 600',
    unknown: '{{column}}: không hiểu nội dung ô này',
    too_deep: '{{column}}: tối đa {{levels}} cấp',
    jump: '{{column}}: nhảy quá một cấp so với dòng trước',
    over: '{{column}}: các mục con cần {{needed}} phút, mục này có {{planned}}',
  },
} satisfies FileWords;

export const en: typeof vi = {
  title: 'Import an agenda from a file',
  hint: 'A spreadsheet .xlsx, a table .csv, or the table of a document .docx. It needs the columns Subject, Presented by, Minutes; it may have No. (I, 1, a), Kind, Visibility.',
  preview: 'The rows read from {{name}}',
  line: 'Row',
  summary: '{{count}} items, {{minutes}} min',
  wrong: '{{count}} rows have errors. Nothing was imported; correct the file and choose it again.',
  allGood: 'All rows could be read.',
  submit: 'Import {{count}} items',
  done: '{{count}} items were imported',
  long: 'This is too much for one import. Split the file in two.',
  problems: {
    no_head: 'There is no head with the columns “Subject” and “Minutes”.',
    no_rows: 'The table has no row under its head.',
    columns: 'Missing columns: {{columns}}.',
    too_many: 'The table has {{count}} rows; at most {{most}} can be imported at once.',
  },
  reasons: {
    missing: '{{column}}: empty',
    too_long: '{{column}}: too long',
    unprintable: '{{column}}: has characters that cannot be printed',
    not_a_number: '{{column}}: not a number',
    out_of_range: '{{column}}: must be from 1 to 600',
    unknown: '{{column}}: this cell is not understood',
    too_deep: '{{column}}: at most {{levels}} levels',
    jump: '{{column}}: more than one level deeper than the row before',
    over: '{{column}}: what is under it needs {{needed}} min, and it has {{planned}}',
  },
};
