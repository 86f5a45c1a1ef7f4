/** What simulated people say, in the words of such a briefing. */

export const SUBJECTS = [
  'Sắp xếp bộ máy sau sáp nhập',
  'Biên chế ngành giáo dục, y tế',
  'Kết nạp đảng viên ở thôn, bản',
  'Chuẩn bị nhân sự đại hội cấp huyện',
  'Quy định về tuổi tái cử',
  'Chế độ cán bộ không chuyên trách',
  'Luân chuyển cán bộ chủ chốt',
  'Tổ chức đảng trong doanh nghiệp',
  'Tiến độ báo cáo quý III',
  'Hướng dẫn đánh giá, xếp loại cuối năm',
] as const;

export const PROPOSALS = [
  {
    title: 'Hướng dẫn bố trí cán bộ dôi dư',
    matter:
      'Sau khi sáp nhập đơn vị hành chính cấp xã, địa phương còn nhiều cán bộ dôi dư. Đề nghị Trung ương hướng dẫn lộ trình và chế độ.',
  },
  {
    title: 'Bổ sung biên chế sự nghiệp giáo dục',
    matter:
      'Số học sinh tăng nhanh ở các khu công nghiệp. Đề nghị cho phép hợp đồng giáo viên trong khi chờ giao biên chế.',
  },
  {
    title: 'Phần mềm quản lý hồ sơ đảng viên',
    matter:
      'Đường truyền ở các xã vùng cao chưa ổn định. Đề nghị cho phép cập nhật theo kỳ thay vì hằng ngày.',
  },
  {
    title: 'Cơ cấu cấp ủy nhiệm kỳ tới',
    matter: 'Đề nghị hướng dẫn cụ thể tỷ lệ cán bộ trẻ, cán bộ nữ ở nơi thiếu nguồn quy hoạch.',
  },
  {
    title: 'Kinh phí hoạt động của chi bộ',
    matter: 'Mức chi hiện hành không còn phù hợp với giá cả. Đề nghị điều chỉnh cho chi bộ thôn, tổ dân phố.',
  },
] as const;

export const QUESTIONS = [
  'Thống nhất thời hạn báo cáo trước ngày 25 hằng tháng?',
  'Thông qua nội dung trọng tâm công tác tháng tới?',
  'Đồng ý tổ chức hội nghị chuyên đề về biên chế trong quý IV?',
  'Nhất trí với dự thảo kết luận của hội nghị?',
] as const;

export const POSITIONS = [
  'Trưởng ban Tổ chức',
  'Phó Trưởng ban Thường trực',
  'Trưởng phòng Tổ chức cán bộ',
  'Chánh Văn phòng',
] as const;
