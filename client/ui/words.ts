const vi = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  cancel: 'Không',
  close: 'Đóng',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  copyFailed: 'Không sao chép được. Hãy chọn và sao chép bằng tay.',
  keys: 'Phím tắt',
  keysHint: 'Nhấn ? để xem phím tắt',
  language: 'Ngôn ngữ',
  toLight: 'Chuyển sang nền sáng',
  toDark: 'Chuyển sang nền tối',
  qrCode: 'Mã QR',
  on: 'bật',
  off: 'tắt',
};

const en: typeof vi = {
  loading: 'Loading…',
  retry: 'Try again',
  cancel: 'No',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Please select the text and copy it by hand.',
  keys: 'Keyboard shortcuts',
  keysHint: 'Press ? for keyboard shortcuts',
  language: 'Language',
  toLight: 'Switch to light colours',
  toDark: 'Switch to dark colours',
  qrCode: 'QR code',
  on: 'on',
  off: 'off',
};

export const words = { vi, en };
