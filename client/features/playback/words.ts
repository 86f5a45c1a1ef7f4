import type { Chapter } from '../../../shared/recording/chapters.ts';
import type { GapCause } from '../../../shared/recording/events.ts';

const kindsVi: Record<Chapter['kind'], string> = {
  item: 'Nội dung',
  speech: 'Phát biểu',
  discussion: 'Trao đổi',
  document: 'Tài liệu',
  poll: 'Biểu quyết',
  resolution: 'Kết luận',
};
const kindsEn: typeof kindsVi = {
  item: 'Item',
  speech: 'Speech',
  discussion: 'Discussion',
  document: 'Document',
  poll: 'Vote',
  resolution: 'Resolution',
};
const causesVi: Record<GapCause, string> = {
  media: 'máy chủ truyền hình khởi động lại',
  writer: 'chương trình ghi bị ngắt',
  server: 'máy chủ khởi động lại',
};
const causesEn: typeof causesVi = {
  media: 'the media server began anew',
  writer: 'the program that records was cut off',
  server: 'the server began anew',
};

const vi = {
  title: 'Xem lại',
  number: 'Bản ghi số {{number}}',
  recordedAt: 'Ghi lúc {{when}} · dài {{length}}',
  soundOnly: 'Bản ghi chỉ có tiếng.',
  player: 'Bản ghi hội nghị',
  speed: 'Tốc độ',
  back: 'Lùi 10 giây',
  forth: 'Tới 10 giây',
  toggle: 'Phát hoặc dừng',
  faster: 'Nhanh hơn',
  slower: 'Chậm hơn',
  nextChapter: 'Mục sau',
  previousChapter: 'Mục trước',
  searchKey: 'Tìm trong các mục',
  download: 'Tải về',
  chapters: 'Các mục',
  search: 'Tìm nội dung, điểm cầu, kết luận…',
  none: 'Bản ghi này không có mục nào.',
  noneFound: 'Không có mục nào chứa “{{query}}”.',
  kinds: kindsVi,
  resolutionNumber: 'Kết luận số {{number}}',
  missing: 'Thiếu {{length}} tại {{at}}: {{cause}}.',
  causes: causesVi,
  broken: 'Trình duyệt không phát được bản ghi. Tải về để xem bằng chương trình khác, hoặc tải lại trang.',
};

const en: typeof vi = {
  title: 'Watch again',
  number: 'Recording {{number}}',
  recordedAt: 'Recorded {{when}} · {{length}} long',
  soundOnly: 'This recording has sound only.',
  player: 'Recording of the meeting',
  speed: 'Speed',
  back: 'Back 10 seconds',
  forth: 'Forward 10 seconds',
  toggle: 'Play or pause',
  faster: 'Faster',
  slower: 'Slower',
  nextChapter: 'Next chapter',
  previousChapter: 'Chapter before',
  searchKey: 'Search the chapters',
  download: 'Download',
  chapters: 'Chapters',
  search: 'Search items, places, resolutions…',
  none: 'This recording has no chapters.',
  noneFound: 'No chapter has “{{query}}”.',
  kinds: kindsEn,
  resolutionNumber: 'Resolution {{number}}',
  missing: '{{length}} missing at {{at}}: {{cause}}.',
  causes: causesEn,
  broken: 'The browser cannot play the recording. Download it for another program, or reload the page.',
};

export const words = { vi, en };
