const vi = {
  file: {
    menu: 'Tệp',
    csv: 'Tải bảng CSV',
    xlsx: 'Tải bảng Excel',
    import: 'Nhập từ tệp…',
    title: 'Nhập số liệu từ tệp',
    hint: 'Dòng đầu: cột “Điểm cầu” và tên các chỉ tiêu như trong bảng tải về. Mỗi dòng một điểm cầu; ô trống được bỏ qua. Nhập tất cả hoặc không nhập gì.',
    reason: 'Lý do (ghi vào nhật ký)',
    fromFile: 'Nhập từ tệp {{name}}',
    preview: 'Nội dung tệp {{name}}',
    line: 'Dòng',
    found: '{{count}} số liệu của {{seats}} điểm cầu.',
    wrong: '{{count}} dòng có lỗi. Chưa có gì được nhập; hãy sửa tệp rồi chọn lại.',
    shownFirst: 'Hiện {{count}} dòng lỗi đầu tiên.',
    submit: 'Nhập {{count}} số liệu',
    done: 'Đã nhập {{count}} số liệu',
    problems: {
      no_head: 'Không tìm thấy dòng đầu có cột “Điểm cầu”. Hãy dùng bảng tải về làm mẫu.',
      no_rows: 'Tệp không có dòng số liệu nào.',
      columns: 'Cột không có trong biểu: {{columns}}. Hãy đặt tên cột như tên chỉ tiêu.',
      column_twice: 'Cột lặp lại: {{columns}}.',
      too_many: 'Tệp có {{count}} số liệu, mỗi lần nhập tối đa {{most}}. Hãy chia tệp.',
    },
    reasons: {
      seat_unknown: 'Không có điểm cầu “{{cell}}” trong danh sách báo cáo.',
      seat_twice: 'Điểm cầu “{{cell}}” đã có ở dòng trên.',
      percent_unclear:
        'Cột “{{column}}”: “{{cell}}” có thể là {{cell}}% hoặc là phần của 1 (ô định dạng phần trăm). Hãy ghi kèm dấu %, ví dụ 99%.',
      unreadable: '{{column}}: “{{cell}}” chưa đúng dạng.',
    },
  },
};

const en: typeof vi = {
  file: {
    menu: 'File',
    csv: 'Download CSV',
    xlsx: 'Download Excel',
    import: 'Import a file…',
    title: 'Import figures from a file',
    hint: 'First line: the column “Endpoint” and the indicators’ names, as in the table you can download. One endpoint a line; empty cells are skipped. All of it is imported, or nothing.',
    reason: 'Reason (goes into the log)',
    fromFile: 'Imported from {{name}}',
    preview: 'Contents of {{name}}',
    line: 'Line',
    found: '{{count}} figures of {{seats}} endpoints.',
    wrong: '{{count}} lines have errors. Nothing was imported; correct the file and choose it again.',
    shownFirst: 'The first {{count}} lines with errors are shown.',
    submit: 'Import {{count}} figures',
    done: '{{count}} figures imported',
    problems: {
      no_head: 'No first line with a column “Endpoint” was found. Use the table you can download as a model.',
      no_rows: 'The file has no lines with figures.',
      columns: 'Columns that are not on the form: {{columns}}. Name columns as the indicators are named.',
      column_twice: 'Columns that are there twice: {{columns}}.',
      too_many: 'The file has {{count}} figures; at most {{most}} can be imported at once. Split the file.',
    },
    reasons: {
      seat_unknown: 'There is no endpoint “{{cell}}” on the list of those that report.',
      seat_twice: 'The endpoint “{{cell}}” stands on a line above already.',
      percent_unclear:
        'Column “{{column}}”: “{{cell}}” may be {{cell}}% or a share of 1 (a cell shown as a percentage). Write it with its sign, such as 99%.',
      unreadable: '{{column}}: “{{cell}}” is not in the right form.',
    },
  },
};

export const wordsOfFiles = { vi, en };
