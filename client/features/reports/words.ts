const vi = {
  title: 'Số liệu',
  of: '{{value}}/{{whole}}',
  add: 'Thêm số liệu',
  edit: 'Sửa số liệu “{{label}}”',
  save: 'Lưu',
  cancel: 'Thôi',
  label: 'Tên số liệu',
  labelPlaceholder: 'Ví dụ: Đại hội đã tổ chức',
  value: 'Số đạt được',
  whole: 'Trên tổng số',
  wholeHint: 'Để trống nếu chỉ có một con số.',
  saved: 'Đã ghi số liệu',
  empty: 'Chưa có số liệu',
  emptyHint: 'Số liệu được ghi dưới từng mục của chương trình.',
};

const en: typeof vi = {
  title: 'Figures',
  of: '{{value}}/{{whole}}',
  add: 'Add a figure',
  edit: 'Edit the figure “{{label}}”',
  save: 'Save',
  cancel: 'Cancel',
  label: 'Name of the figure',
  labelPlaceholder: 'For example: congresses held',
  value: 'Achieved',
  whole: 'Out of',
  wholeHint: 'Leave empty when there is one number only.',
  saved: 'Figure saved',
  empty: 'No figures yet',
  emptyHint: 'Figures are written under each item of the agenda.',
};

export const words = { vi, en };
