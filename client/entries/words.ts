const vi = {
  historyOpen: 'Lịch sử ({{count}} bước)',
  historyClose: 'Thu gọn lịch sử',
  chooseNone: 'Bỏ chọn',
};

const en: typeof vi = {
  historyOpen: 'History ({{count}} steps)',
  historyClose: 'Fold the history',
  chooseNone: 'Choose none',
};

export const words = { vi, en };
