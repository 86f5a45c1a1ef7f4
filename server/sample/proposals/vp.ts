import type { WrittenProposal } from './written.ts';

/** To Văn phòng Ban: papers, records, digital work. */
export const TO_OFFICE: readonly WrittenProposal[] = [
  {
    seatId: 'p27',
    title: 'Liên thông phần mềm quản lý hồ sơ đảng viên',
    matter:
      'Cơ sở dữ liệu đảng viên và phần mềm cán bộ, công chức của tỉnh chưa liên thông, phải nhập hai lần. Đề nghị công bố chuẩn trao đổi và thời gian chuyển sang hệ thống dùng chung.',
  },
  {
    seatId: 'p04',
    title: 'Đường truyền phục vụ hội nghị trực tuyến đến cấp huyện',
    matter:
      'Một số huyện miền núi đường truyền yếu, thường gián đoạn khi họp. Đề nghị ưu tiên nâng cấp mạng thông tin diện rộng của Đảng đến cấp huyện trong kế hoạch năm 2021.',
  },
  {
    seatId: 'p46',
    title: 'Thời gian gửi tài liệu giao ban',
    matter:
      'Đề nghị gửi tài liệu và biểu mẫu số liệu trước hội nghị ít nhất ba ngày làm việc để địa phương chuẩn bị ý kiến, thay cho việc nhận trong buổi sáng họp.',
  },
  {
    seatId: 'p96',
    title: 'Số hóa hồ sơ đảng viên lưu trữ lâu năm',
    matter:
      'Hồ sơ đảng viên trước năm 1990 đã xuống cấp do khí hậu ẩm. Đề nghị hướng dẫn quy cách số hóa, giá trị pháp lý của bản số hóa và nguồn kinh phí thực hiện.',
  },
  {
    seatId: 'p77',
    title: 'Chữ ký số trong văn bản của cấp ủy',
    matter:
      'Đề nghị hướng dẫn thể thức văn bản điện tử của Đảng có chữ ký số và việc gửi, nhận giữa cơ quan đảng với chính quyền qua trục liên thông để giảm văn bản giấy.',
  },
];
