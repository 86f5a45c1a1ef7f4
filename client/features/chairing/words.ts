const vi = {
  leads: { chair: 'Chủ trì điều hành', deputy: 'Phó chủ trì điều hành' },
  chairGone: 'Chủ trì mất kết nối',
  goneHint: 'Phó chủ trì tự động điều hành sau {{seconds}} giây.',
  takeOver: 'Điều hành thay chủ trì',
  takeBack: 'Chủ trì điều hành trở lại',
  said: { chair: 'Chủ trì điều hành hội nghị', deputy: 'Phó chủ trì điều hành hội nghị' },
  setting: {
    seconds: 'Phó chủ trì tự động điều hành khi chủ trì mất kết nối (giây)',
    save: 'Lưu',
    saved: 'Đã lưu thời gian chuyển quyền điều hành',
  },
};

const en: typeof vi = {
  leads: { chair: 'The chair leads', deputy: 'The deputy leads' },
  chairGone: 'The chair is disconnected',
  goneHint: 'The deputy takes over by itself in {{seconds}} s.',
  takeOver: 'Take over from the chair',
  takeBack: 'Lead again',
  said: { chair: 'The chair leads the meeting', deputy: 'The deputy leads the meeting' },
  setting: {
    seconds: 'The deputy takes over when the chair has been gone for (seconds)',
    save: 'Save',
    saved: 'Time of takeover saved',
  },
};

export const words = { vi, en };
