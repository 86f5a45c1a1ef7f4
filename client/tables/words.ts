import type { FileProblem } from './read-file.ts';

/** What can be wrong with a file before anybody has looked at its table. */
const problemsVi: Record<FileProblem, string> = {
  too_large: 'Tệp lớn hơn 5 MB nên không đọc. Chưa có gì được nhập; hãy chọn tệp chỉ có bảng cần nhập.',
  type: 'Chỉ đọc được tệp {{endings}}. Chưa có gì được nhập.',
  unreadable: 'Tệp hỏng hoặc không đúng loại như tên tệp. Hãy mở và lưu lại tệp rồi thử lại.',
  encoding: 'Tệp không lưu ở bảng mã Unicode (UTF-8). Hãy lưu lại với UTF-8 rồi thử lại.',
  quotes: 'Tệp .csv có dấu nháy kép chưa đóng. Hãy sửa rồi thử lại.',
  no_table: 'Không tìm thấy bảng nào trong tệp. Chưa có gì được nhập.',
};

const problemsEn: Record<FileProblem, string> = {
  too_large:
    'The file is larger than 5 MB and was not read. Nothing was imported; choose one that holds the table only.',
  type: 'Only {{endings}} files can be read. Nothing was imported.',
  unreadable:
    'The file is broken, or not of the type its name says. Open it, save it again, and try once more.',
  encoding: 'The file is not in Unicode (UTF-8). Save it as UTF-8 and try once more.',
  quotes: 'A quotation mark in the .csv file is never closed. Correct it and try once more.',
  no_table: 'No table was found in the file. Nothing was imported.',
};

const vi = {
  problems: problemsVi,
  choose: 'Chọn tệp',
  chooseOther: 'Chọn tệp khác',
  reading: 'Đang đọc tệp…',
};

const en: typeof vi = {
  problems: problemsEn,
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  reading: 'Reading the file…',
};

export const words = { vi, en };
