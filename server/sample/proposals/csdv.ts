import type { WrittenProposal } from './written.ts';

/** To Vụ Cơ sở đảng, đảng viên: branches and members. */
export const TO_BRANCHES: readonly WrittenProposal[] = [
  {
    seatId: 'p89',
    title: 'Phát triển đảng viên trong doanh nghiệp ngoài khu vực nhà nước',
    matter:
      'Nhiều doanh nghiệp có đông công nhân nhưng chưa có tổ chức đảng, nguồn kết nạp hằng năm giảm. Đề nghị hướng dẫn mô hình chi bộ ghép theo cụm doanh nghiệp và cơ chế phối hợp với công đoàn khu công nghiệp.',
  },
  {
    seatId: 'p11',
    title: 'Kết nạp đảng ở bản chưa có đảng viên',
    matter:
      'Toàn tỉnh còn một số bản vùng cao chưa có đảng viên tại chỗ. Đề nghị hướng dẫn vận dụng điều kiện trình độ học vấn đối với quần chúng ưu tú là người dân tộc thiểu số ở bản đặc biệt khó khăn.',
    answer:
      'Thực hiện theo Quy định thi hành Điều lệ Đảng: quần chúng ở vùng đặc biệt khó khăn được vận dụng trình độ học vấn tối thiểu theo thẩm quyền của ban thường vụ cấp ủy trực thuộc Trung ương. Đề nghị tỉnh lập danh sách bản chưa có đảng viên và phân công đảng viên của đồn biên phòng phụ trách.',
  },
  {
    seatId: 'p74',
    title: 'Quản lý đảng viên là công nhân thường xuyên thay đổi nơi làm việc',
    matter:
      'Đảng viên trẻ chuyển việc giữa các khu công nghiệp nhiều lần trong năm, thủ tục chuyển sinh hoạt chưa theo kịp. Đề nghị cho chuyển sinh hoạt đảng tạm thời trên môi trường điện tử.',
  },
  {
    seatId: 'p48',
    title: 'Sinh hoạt chi bộ trực tuyến trong thời gian giãn cách',
    matter:
      'Đề nghị có hướng dẫn chính thức về sinh hoạt chi bộ trực tuyến khi thực hiện giãn cách xã hội: điều kiện bảo mật, cách biểu quyết, ghi biên bản và tính tỷ lệ dự sinh hoạt.',
  },
  {
    seatId: 'p66',
    title: 'Đảng viên đi làm ăn xa không tham gia sinh hoạt',
    matter:
      'Số đảng viên đi làm ăn xa tăng, nhiều chi bộ thôn, buôn không đủ số lượng để họp. Đề nghị hướng dẫn cụ thể việc miễn sinh hoạt, giữ liên hệ và xử lý trường hợp quá thời hạn.',
  },
  {
    seatId: 'dntw',
    title: 'Tiêu chí đánh giá tổ chức đảng trong doanh nghiệp cổ phần',
    matter:
      'Tiêu chí đánh giá, xếp loại hằng năm hiện chủ yếu phù hợp với cơ quan hành chính. Đề nghị bổ sung bộ tiêu chí riêng cho tổ chức đảng ở doanh nghiệp nhà nước đã cổ phần hóa.',
  },
];
