const vi = {
  title: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  wait: 'Chờ {{seconds}} giây',
  fillIn: 'Hãy nhập ô này.',
  continueTitle: 'Tiếp tục trên trình duyệt này',
  continueAs: 'Tiếp tục với {{name}}',
  otherAccount: 'Hoặc đăng nhập bằng tài khoản',
  live: 'Đang họp',
  seatTitle: 'Điểm cầu?',
  seatText: 'Điểm cầu không cần tài khoản: mở đường dẫn trong phiếu mời rồi nhập mã 6 chữ số.',
  setupTitle: 'Hệ thống chưa được thiết lập',
  setupText:
    'Người cài đặt hãy mở đường dẫn thiết lập mà máy chủ in ra khi khởi động để tạo tài khoản quản trị đầu tiên.',
};

const en: typeof vi = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  wait: 'Wait {{seconds}} s',
  fillIn: 'Please fill this in.',
  continueTitle: 'Continue in this browser',
  continueAs: 'Continue as {{name}}',
  otherAccount: 'Or sign in with an account',
  live: 'In session',
  seatTitle: 'An endpoint?',
  seatText: 'Endpoints need no account: open the link on your invitation and enter the 6-digit code.',
  setupTitle: 'The system is not set up yet',
  setupText:
    'Whoever installs it: open the set-up link that the server prints when it starts, to make the first administrator.',
};

export const words = { vi, en };
