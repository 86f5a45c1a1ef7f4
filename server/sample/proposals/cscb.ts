import type { WrittenProposal } from './written.ts';

/** To Vụ Chính sách cán bộ: age, pay, posts. */
export const TO_PERSONNEL_POLICY: readonly WrittenProposal[] = [
  {
    seatId: 'p14',
    title: 'Chế độ đối với cán bộ không đủ tuổi tái cử',
    matter:
      'Đề nghị hướng dẫn chế độ, chính sách đối với cán bộ không đủ tuổi tái cử cấp ủy nhưng còn dưới 24 tháng công tác, nhất là trường hợp tự nguyện nghỉ trước đại hội.',
    answer:
      'Cán bộ không đủ tuổi tái cử thực hiện theo Nghị định số 26/2015/NĐ-CP; trường hợp tự nguyện nghỉ trước tuổi được hưởng chế độ hưu trí không bị trừ tỷ lệ. Đề nghị tỉnh lập danh sách, gửi Vụ trước ngày 20/9 để tổng hợp.',
  },
  {
    seatId: 'p40',
    title: 'Cán bộ, công chức dôi dư sau sắp xếp đơn vị hành chính',
    matter:
      'Tỉnh còn nhiều cán bộ, công chức cấp xã dôi dư sau sắp xếp. Đề nghị kéo dài thời hạn bố trí đến hết nhiệm kỳ và cho phép điều động sang huyện khác trong tỉnh.',
  },
  {
    seatId: 'p12',
    title: 'Phụ cấp thu hút đối với cán bộ luân chuyển về huyện biên giới',
    matter:
      'Cán bộ luân chuyển về huyện biên giới chưa được hưởng phụ cấp thu hút như người được điều động lâu dài. Đề nghị thống nhất chế độ để động viên cán bộ trẻ.',
  },
  {
    seatId: 'p19',
    title: 'Mốc thời gian tính tuổi tham gia cấp ủy',
    matter:
      'Đề nghị thống nhất mốc thời gian tính tuổi tái cử và tuổi lần đầu tham gia cấp ủy khi đại hội bị lùi ngày, tránh mỗi đảng bộ tính theo một mốc khác nhau.',
    answer:
      'Thời điểm tính tuổi tham gia cấp ủy được xác định theo tháng tổ chức đại hội ghi trong kế hoạch ban đầu đã được phê duyệt; việc lùi ngày do nguyên nhân khách quan không làm thay đổi mốc tính tuổi.',
  },
  {
    seatId: 'p62',
    title: 'Tỷ lệ cán bộ nữ và cán bộ người dân tộc thiểu số',
    matter:
      'Một số huyện chưa đạt tỷ lệ cán bộ nữ, cán bộ trẻ và cán bộ người dân tộc thiểu số trong cấp ủy. Đề nghị cho phép để khuyết vị trí và bổ sung đủ cơ cấu trong nửa đầu nhiệm kỳ.',
  },
  {
    seatId: 'qutw',
    title: 'Cán bộ quân đội tham gia cấp ủy địa phương',
    matter:
      'Đề nghị hướng dẫn quy trình thay thế khi chỉ huy trưởng quân sự cấp tỉnh, cấp huyện được điều động giữa nhiệm kỳ, để cơ cấu cấp ủy không bị khuyết kéo dài.',
  },
];
