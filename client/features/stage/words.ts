const vi = {
  label: 'Màn hình chính',
  centre: 'Điểm cầu Trung tâm',
  chair: 'Chủ trì',
  deputy: 'Phó chủ trì',
  shown: 'Trên màn hình chính',
  speaking: 'Đang phát biểu',
  muted: 'Mic tạm đóng',
  spokenFor: 'Đã phát biểu',
  clock: { amber: 'sắp hết giờ', red: 'quá giờ' },
  joining: 'Đang vào phòng họp…',
  noPicture: {
    absent: 'Mất kết nối – đang chờ kết nối lại',
    camera_off: 'Camera đang tắt',
    none_yet: 'Chưa có hình ảnh',
    coming: 'Đang lấy hình ảnh…',
    failed: 'Chưa nối được hình và tiếng, đang thử lại. Chương trình và biểu quyết vẫn dùng được.',
  },
  sound: {
    on: 'Đang bật loa',
    off: 'Loa đang tắt – bấm để nghe',
    blocked: 'Trình duyệt đang chặn tiếng của hội nghị.',
    press: 'Bấm để nghe',
  },
};

const en: typeof vi = {
  label: 'Main screen',
  centre: 'Central bridge',
  chair: 'Chair',
  deputy: 'Deputy chair',
  shown: 'On the main screen',
  speaking: 'Speaking',
  muted: 'Microphone paused',
  spokenFor: 'Speaking for',
  clock: { amber: 'time nearly up', red: 'over time' },
  joining: 'Entering the meeting…',
  noPicture: {
    absent: 'Connection lost – waiting for it to come back',
    camera_off: 'Camera is off',
    none_yet: 'No picture yet',
    coming: 'The picture is coming…',
    failed: 'Picture and sound are not connected; trying again. Agenda and votes still work.',
  },
  sound: {
    on: 'Sound is on',
    off: 'Sound is off – press to listen',
    blocked: 'The browser holds back the sound of the meeting.',
    press: 'Press to listen',
  },
};

export const words = { vi, en };
