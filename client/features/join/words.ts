const vi = {
  opening: 'Đang kiểm tra đường dẫn…',
  seatGreeting: 'Kính chào điểm cầu',
  staffGreeting: 'Kính chào',
  seatText: 'Nhập mã 6 chữ số trong phiếu mời để vào phòng họp.',
  staffText: 'Đường dẫn mời này dành cho {{role}}. Sau khi vào, hãy đặt mật khẩu để đăng nhập những lần sau.',
  code: 'Mã điểm cầu',
  digit: 'Chữ số thứ {{place}}',
  enter: 'Vào hệ thống',
  wait: 'Chờ {{seconds}} giây',
  incomplete: 'Mã có đủ 6 chữ số.',
  deviceEntering: 'Đang nối thiết bị này với {{name}}…',
  refusedTitle: 'Chưa vào được',
  helpSeat: 'Chưa có mã hoặc mất phiếu mời? Liên hệ bộ phận kỹ thuật của điểm cầu Trung tâm để được cấp lại.',
  toSignIn: 'Về trang đăng nhập',
};

const en: typeof vi = {
  opening: 'Checking the link…',
  seatGreeting: 'Welcome',
  staffGreeting: 'Welcome',
  seatText: 'Enter the 6-digit code on your invitation to join the meeting.',
  staffText: 'This invitation is for: {{role}}. Once inside, set a password to sign in next time.',
  code: 'Endpoint code',
  digit: 'Digit {{place}}',
  enter: 'Enter',
  wait: 'Wait {{seconds}} s',
  incomplete: 'The code has 6 digits.',
  deviceEntering: 'Connecting this device with {{name}}…',
  refusedTitle: 'You are not in yet',
  helpSeat: 'No code, or the invitation is lost? Ask the technical team at the centre for a new one.',
  toSignIn: 'To the sign-in page',
};

export const words = { vi, en };
