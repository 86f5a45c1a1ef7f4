import type { RecordingFailure } from '../../../shared/recording/events.ts';

const failuresVi: Record<RecordingFailure, string> = {
  unavailable:
    'Máy chủ chưa có chương trình ghi (ffmpeg). Quản trị máy chủ cài bằng lệnh: apt-get install ffmpeg, rồi bấm ghi lại.',
  disk_full: 'Ổ đĩa của máy chủ đã đầy nên dừng ghi. Phần đã ghi được giữ. Dọn ổ đĩa rồi bấm ghi lại.',
  failed: 'Chương trình ghi gặp lỗi nên dừng ghi. Phần đã ghi được giữ. Có thể bấm ghi lại.',
};

const failuresEn: typeof failuresVi = {
  unavailable:
    'The server has no program to record with (ffmpeg). Its administrator installs it with: apt-get install ffmpeg. Then record again.',
  disk_full:
    'The disk of the server is full, so recording stopped. What was recorded is kept. Make room, then record again.',
  failed:
    'The program that records failed, so recording stopped. What was recorded is kept. You may record again.',
};

const vi = {
  sign: { pictures: 'Đang ghi hình', sound: 'Đang ghi âm', paused: 'Tạm dừng ghi' },
  by: 'bởi {{who}}',
  who: {
    chair: 'Chủ trì',
    deputy: 'Phó chủ trì',
    operator: 'Điều hành kỹ thuật',
    other: 'trung tâm',
  },
  said: {
    pictures: 'Hội nghị đang được ghi hình và ghi âm',
    sound: 'Hội nghị đang được ghi âm',
    paused: 'Tạm dừng ghi hội nghị',
    off: 'Đã dừng ghi hội nghị',
  },
  entrance: 'Hội nghị đang được ghi lại, do {{who}} bắt đầu. Vào phòng họp là đồng ý có mặt trong bản ghi.',
  menu: 'Ghi hình',
  ready: 'Bản ghi',
  title: 'Ghi hội nghị',
  consent: 'Mọi màn hình đều hiện dòng “Đang ghi” và người bắt đầu ghi.',
  what: { label: 'Ghi', pictures: 'Hình và tiếng', sound: 'Chỉ tiếng' },
  of: { label: 'Phạm vi', meeting: 'Cả hội nghị', item: 'Mục này' },
  itemHint: 'Tự dừng khi chuyển sang mục khác.',
  noItem: 'Chưa vào mục nào của chương trình.',
  notOpen: 'Ghi được khi hội nghị đang diễn ra.',
  start: 'Bắt đầu ghi',
  pause: 'Tạm dừng',
  resume: 'Ghi tiếp',
  stop: 'Dừng ghi',
  stopSure: 'Dừng hẳn?',
  starting: 'Đang chuẩn bị ghi…',
  gap: 'Bản ghi bị thiếu {{count}} đoạn',
  failed: 'Không ghi được nữa',
  failures: failuresVi,
  list: 'Các bản ghi',
  empty: 'Chưa có bản ghi nào.',
  number: 'Bản ghi số {{number}}',
  joining: 'Đang hoàn thiện…',
  gone: 'Đã hết hạn lưu và bị xóa',
  nothing: 'Không ghi được gì',
  until: 'Lưu đến {{day}}',
  soon: 'Sẽ bị xóa ngày {{day}}',
  watch: 'Xem lại',
  download: 'Tải về',
  release: 'Cho các điểm cầu xem',
};

const en: typeof vi = {
  sign: { pictures: 'Recording', sound: 'Recording sound', paused: 'Recording paused' },
  by: 'by {{who}}',
  who: { chair: 'the chair', deputy: 'the deputy', operator: 'the operator', other: 'the centre' },
  said: {
    pictures: 'The meeting is being recorded, picture and sound',
    sound: 'The sound of the meeting is being recorded',
    paused: 'Recording of the meeting is paused',
    off: 'Recording of the meeting has stopped',
  },
  entrance:
    'The meeting is being recorded; {{who}} began it. By entering you agree to be part of the recording.',
  menu: 'Record',
  ready: 'Recordings',
  title: 'Record the meeting',
  consent: 'Every screen shows that it is being recorded, and who began it.',
  what: { label: 'What', pictures: 'Picture and sound', sound: 'Sound only' },
  of: { label: 'How long', meeting: 'The meeting', item: 'This item' },
  itemHint: 'Stops by itself when the meeting moves on.',
  noItem: 'No item of the agenda is on.',
  notOpen: 'Recording is possible while the meeting is in session.',
  start: 'Start recording',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  stopSure: 'Stop for good?',
  starting: 'Getting ready…',
  gap: 'Pieces missing: {{count}}',
  failed: 'Recording is not possible any more',
  failures: failuresEn,
  list: 'Recordings',
  empty: 'No recordings yet.',
  number: 'Recording {{number}}',
  joining: 'Being finished…',
  gone: 'Its time was over; it was deleted',
  nothing: 'Nothing was recorded',
  until: 'Kept until {{day}}',
  soon: 'Will be deleted on {{day}}',
  watch: 'Watch',
  download: 'Download',
  release: 'Endpoints may watch it',
};

export const words = { vi, en };
