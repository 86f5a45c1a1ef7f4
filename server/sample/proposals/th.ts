import type { WrittenProposal } from './written.ts';

/** To Vụ Tổng hợp: personnel procedures, rotation, planning. */
export const TO_SYNTHESIS: readonly WrittenProposal[] = [
  {
    seatId: 'p31',
    title: 'Quy trình nhân sự năm bước khi số lượng giới thiệu vượt cơ cấu',
    matter:
      'Ở bước lấy phiếu giới thiệu, có nơi nhiều người cùng đạt trên 50% nhưng vượt số lượng cần chọn. Đề nghị hướng dẫn thứ tự ưu tiên và cách lấy phiếu lại để bảo đảm thống nhất.',
    answer:
      'Lấy theo thứ tự số phiếu từ cao xuống thấp trong số người đạt trên 50%; khi bằng phiếu, ban thường vụ xem xét cơ cấu nữ, trẻ, người dân tộc thiểu số rồi quyết định. Không tổ chức lấy phiếu lại ở cùng một bước.',
  },
  {
    seatId: 'p51',
    title: 'Bố trí bí thư cấp huyện không là người địa phương',
    matter:
      'Tỉnh đã bố trí trên 60% bí thư cấp huyện không là người địa phương, song khó bảo đảm nhà công vụ và chế độ đi lại. Đề nghị có quy định chung về điều kiện làm việc cho cán bộ được bố trí.',
  },
  {
    seatId: 'p25',
    title: 'Thời hạn luân chuyển đối với cán bộ trẻ trong quy hoạch',
    matter:
      'Quy định thời gian luân chuyển ít nhất 36 tháng khó áp dụng với cán bộ sắp hết tuổi cơ cấu trẻ. Đề nghị cho phép 24 tháng đối với trường hợp hoàn thành xuất sắc nhiệm vụ ở địa bàn khó khăn.',
  },
  {
    seatId: 'p68',
    title: 'Rà soát quy hoạch sau đại hội',
    matter:
      'Đề nghị hướng dẫn thời điểm và phạm vi rà soát, bổ sung quy hoạch cấp ủy sau đại hội, trong đó có việc đưa ra khỏi quy hoạch người không trúng cử.',
  },
  {
    seatId: 'cand',
    title: 'Thời hạn thẩm tra tiêu chuẩn chính trị nhân sự',
    matter:
      'Số hồ sơ nhân sự đề nghị thẩm tra dồn vào cùng một thời điểm. Đề nghị các địa phương gửi hồ sơ theo từng đợt, chậm nhất 45 ngày trước đại hội, và thống nhất mẫu phiếu yêu cầu.',
  },
];
