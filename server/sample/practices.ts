import type { PayloadOf } from '../../shared/commands.ts';

/** A new model of the sample: of the four provinces that introduced one in September 2020. */
export interface SamplePractice {
  readonly seatId: string;
  readonly text: PayloadOf<'practice.register'>;
  readonly interestedIds: readonly string[];
  readonly recommendation?: string;
}

export const SAMPLE_PRACTICES: readonly SamplePractice[] = [
  {
    seatId: 'p72',
    text: {
      title: 'Sinh hoạt chi bộ ghép ở vùng biên giới',
      matter:
        'Chi bộ ấp ghép với chi bộ đồn biên phòng sinh hoạt chung mỗi quý một lần, bàn việc của cả hai bên; đảng viên đồn biên phòng được phân công phụ trách hộ gia đình.',
      topic: 'Cơ sở đảng',
      results: 'Tất cả các xã biên giới đã thực hiện; không còn ấp chưa có đảng viên.',
    },
    interestedIds: ['p89', 'p40'],
    recommendation: 'Các tỉnh có biên giới nghiên cứu vận dụng, báo cáo kết quả trong kỳ giao ban tới.',
  },
  {
    seatId: 'p92',
    text: {
      title: 'Chi bộ điện tử',
      matter:
        'Tài liệu sinh hoạt gửi trước trên phần mềm, đảng viên góp ý và biểu quyết ngay trong buổi họp; biên bản lập xong trong ngày.',
      topic: 'Chuyển đổi số',
      results: 'Thời gian chuẩn bị một buổi sinh hoạt giảm một nửa.',
    },
    interestedIds: ['p89'],
  },
  {
    seatId: 'p40',
    text: {
      title: 'Bí thư chi bộ thôn, bản là người có uy tín',
      matter:
        'Lựa chọn người có uy tín trong dòng họ, dân tộc để bồi dưỡng kết nạp và giới thiệu làm bí thư chi bộ.',
      topic: 'Cán bộ cơ sở',
      results: '',
    },
    interestedIds: [],
  },
  {
    seatId: 'p74',
    text: {
      title: 'Tổ chức đảng theo cụm doanh nghiệp',
      matter:
        'Doanh nghiệp có ít đảng viên ghép thành chi bộ theo cụm trong khu công nghiệp; sinh hoạt ngoài giờ, có đảng ủy khu công nghiệp hỗ trợ.',
      topic: 'Cơ sở đảng',
      results: 'Số đảng viên mới kết nạp trong doanh nghiệp tăng gấp rưỡi.',
    },
    interestedIds: ['p72'],
  },
];
