import type { WrittenProposal } from './written.ts';

/** To Vụ Đào tạo, bồi dưỡng cán bộ: training. */
export const TO_TRAINING: readonly WrittenProposal[] = [
  {
    seatId: 'p92',
    title: 'Bồi dưỡng cấp ủy viên cơ sở khóa mới',
    matter:
      'Sau đại hội, phần lớn cấp ủy viên cơ sở tham gia lần đầu. Đề nghị ban hành sớm khung chương trình bồi dưỡng ngắn ngày và tài liệu dùng chung để các trường chính trị triển khai ngay trong quý IV.',
    answer:
      'Khung chương trình bồi dưỡng cấp ủy viên cơ sở nhiệm kỳ 2020 - 2025 gồm 8 chuyên đề, thời lượng 5 ngày, sẽ được ban hành trong tháng 10. Các trường chính trị chủ động chuẩn bị đội ngũ báo cáo viên.',
  },
  {
    seatId: 'p36',
    title: 'Chỉ tiêu đào tạo cao cấp lý luận chính trị',
    matter:
      'Chỉ tiêu được giao hằng năm thấp hơn nhiều so với số cán bộ trong quy hoạch. Đề nghị tăng chỉ tiêu hệ không tập trung và mở lớp ngay tại trường chính trị tỉnh.',
  },
  {
    seatId: 'p02',
    title: 'Bồi dưỡng tiếng dân tộc cho cán bộ vùng cao',
    matter:
      'Cán bộ tăng cường về xã vùng cao chưa sử dụng được tiếng Mông, tiếng Dao. Đề nghị đưa tiếng dân tộc vào chương trình bồi dưỡng bắt buộc và công nhận chứng chỉ tương đương ngoại ngữ khi xét ngạch.',
  },
  {
    seatId: 'p83',
    title: 'Đào tạo cán bộ nguồn ở nước ngoài',
    matter:
      'Đề nghị nối lại việc cử cán bộ nguồn đi đào tạo, bồi dưỡng ở nước ngoài khi dịch bệnh được kiểm soát; trước mắt tổ chức học trực tuyến về thích ứng với biến đổi khí hậu.',
  },
];
