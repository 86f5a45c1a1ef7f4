import type { FindingKind } from '../../../shared/linetest/verdict.ts';

type InBoth = Readonly<Record<'vi' | 'en', { short: string; cure: string }>>;

/** What was found, in short, and what can be done about it. */
const FINDINGS: Readonly<Record<FindingKind, InBoth>> = {
  no_line: {
    vi: {
      short: 'Không nối được hình và tiếng',
      cure: 'Tường lửa có thể đang chặn cổng hình và tiếng. Nhờ quản trị mạng mở cổng (UDP và TCP) tới máy chủ, hoặc đổi sang mạng khác.',
    },
    en: {
      short: 'Picture and sound cannot be connected',
      cure: 'A firewall may block the media port. Ask the network administrator to open it (UDP and TCP) to the server, or use another network.',
    },
  },
  no_microphone: {
    vi: {
      short: 'Không có mic',
      cure: 'Cắm mic, cho phép trình duyệt dùng mic (biểu tượng ổ khóa cạnh địa chỉ), rồi tải lại trang.',
    },
    en: {
      short: 'No microphone',
      cure: 'Plug in a microphone, allow the browser to use it (the lock beside the address), then reload the page.',
    },
  },
  silent_microphone: {
    vi: {
      short: 'Mic không có tiếng',
      cure: 'Kiểm tra công tắc trên mic và bàn trộn; chọn đúng mic ở trang vào phòng họp.',
    },
    en: {
      short: 'Microphone is silent',
      cure: 'Look at the switch of the microphone and at the mixer; choose the right microphone on the entrance page.',
    },
  },
  faint_microphone: {
    vi: {
      short: 'Mic thu tiếng nhỏ',
      cure: 'Đặt mic gần người nói hoặc tăng mức thu, và nói vài câu trong lúc kiểm tra.',
    },
    en: {
      short: 'Microphone is faint',
      cure: 'Put it nearer to who speaks or raise its level, and say a few sentences during the test.',
    },
  },
  no_camera: {
    vi: {
      short: 'Không có camera',
      cure: 'Cắm camera, cho phép trình duyệt dùng camera, đóng chương trình khác đang dùng camera, rồi tải lại trang.',
    },
    en: {
      short: 'No camera',
      cure: 'Plug in a camera, allow the browser to use it, close other programs that use it, then reload the page.',
    },
  },
  slow_camera: {
    vi: {
      short: 'Camera cho ít hình:',
      cure: 'Bật thêm đèn, cắm camera vào cổng USB khác, đóng các chương trình nặng.',
    },
    en: {
      short: 'Camera gives few pictures:',
      cure: 'Add light, use another USB port, close heavy programs.',
    },
  },
  loss_up: {
    vi: {
      short: 'Mất gói chiều gửi',
      cure: 'Dùng dây mạng thay Wi-Fi; dừng việc tải lên khác trong cơ quan.',
    },
    en: {
      short: 'Loss on the way up',
      cure: 'Use a cable instead of Wi-Fi; stop other uploads in the building.',
    },
  },
  loss_down: {
    vi: {
      short: 'Mất gói chiều nhận',
      cure: 'Dùng dây mạng thay Wi-Fi; dừng việc tải xuống, xem phim khác trong cơ quan.',
    },
    en: {
      short: 'Loss on the way down',
      cure: 'Use a cable instead of Wi-Fi; stop downloads and films in the building.',
    },
  },
  round_trip: {
    vi: {
      short: 'Tín hiệu đi về chậm:',
      cure: 'Tắt VPN nếu có; dùng đường truyền chính của cơ quan thay mạng di động.',
    },
    en: {
      short: 'The way there and back is slow:',
      cure: 'Switch off a VPN if there is one; use the main line of the office instead of a mobile network.',
    },
  },
  jitter: {
    vi: { short: 'Độ trễ dao động', cure: 'Dùng dây mạng thay Wi-Fi; giảm số máy dùng chung đường truyền.' },
    en: { short: 'Delay varies', cure: 'Use a cable instead of Wi-Fi; let fewer machines share the line.' },
  },
  narrow_up: {
    vi: {
      short: 'Băng thông gửi hẹp:',
      cure: 'Dừng việc tải lên khác, hoặc đề nghị nhà mạng nâng tốc độ gửi. Có thể chọn chất lượng hình “Thấp”.',
    },
    en: {
      short: 'Narrow on the way up:',
      cure: 'Stop other uploads, or ask the provider for more. The picture quality “Low” can be chosen.',
    },
  },
  narrow_down: {
    vi: {
      short: 'Băng thông nhận hẹp:',
      cure: 'Dừng việc tải xuống khác, hoặc dùng đường truyền khác của cơ quan.',
    },
    en: {
      short: 'Narrow on the way down:',
      cure: 'Stop other downloads, or use another line of the office.',
    },
  },
  over_tcp: {
    vi: {
      short: 'Chỉ đi được qua TCP',
      cure: 'Họp được nhưng trễ hơn khi mạng kém. Nhờ quản trị mạng mở cổng UDP tới máy chủ hình và tiếng.',
    },
    en: {
      short: 'Only TCP gets through',
      cure: 'It works, but with more delay on a poor line. Ask the network administrator to open the UDP port to the media server.',
    },
  },
};

/** The words of all findings in one language. */
export const findingsIn = (language: 'vi' | 'en') =>
  Object.fromEntries(Object.entries(FINDINGS).map(([kind, words]) => [kind, words[language]])) as Record<
    FindingKind,
    { short: string; cure: string }
  >;
