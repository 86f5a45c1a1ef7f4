import type { WrittenProposal } from './written.ts';

/** To Vụ Tổ chức - Điều lệ: the organisation, its statutes, congresses. */
export const TO_ORGANISATION: readonly WrittenProposal[] = [
  {
    seatId: 'p22',
    title: 'Mô hình bí thư cấp ủy đồng thời là chủ tịch ủy ban nhân dân cấp xã',
    matter:
      'Đề nghị hướng dẫn quy chế làm việc và phân công nhiệm vụ khi bí thư cấp ủy đồng thời là chủ tịch ủy ban nhân dân cấp xã. Hiện mỗi huyện vận dụng một cách, khó kiểm soát quyền lực và khó thay khi người đứng đầu vắng mặt.',
    answer:
      'Cấp xã thực hiện quy chế làm việc mẫu do ban thường vụ cấp ủy cấp huyện ban hành; phân công một phó bí thư thường trực và một phó chủ tịch chịu trách nhiệm thay mặt khi người đứng đầu vắng. Vụ sẽ gửi quy chế mẫu để các địa phương tham khảo trước ngày 30/9.',
  },
  {
    seatId: 'p38',
    title: 'Tổ chức đảng ở xã mới sáp nhập',
    matter:
      'Sau sáp nhập, nhiều đảng bộ xã có trên 30 chi bộ trực thuộc. Đề nghị cho phép lập đảng bộ bộ phận ở thôn lớn và quy định rõ thẩm quyền của cấp ủy bộ phận.',
  },
  {
    seatId: 'p42',
    title: 'Số lượng cấp ủy viên của đảng bộ xã hình thành do sáp nhập',
    matter:
      'Đề nghị cho phép số lượng cấp ủy viên và phó bí thư của đảng bộ xã mới sáp nhập nhiều hơn quy định chung trong nhiệm kỳ 2020 - 2025, có lộ trình giảm dần để ổn định tư tưởng cán bộ.',
  },
  {
    seatId: 'p45',
    title: 'Thời điểm đại hội của đảng bộ bị ảnh hưởng bởi dịch bệnh và thiên tai',
    matter:
      'Đề nghị hướng dẫn thẩm quyền quyết định lùi thời gian đại hội khi địa bàn đang giãn cách xã hội hoặc bị chia cắt do mưa lũ, và cách tính nhiệm kỳ của cấp ủy khóa mới.',
  },
  {
    seatId: 'cqtw',
    title: 'Đoàn đại biểu của đảng bộ có nhiều đảng bộ ở xa trụ sở',
    matter:
      'Đảng bộ Khối có nhiều tổ chức đảng đóng ở các tỉnh. Đề nghị cho phép kết hợp dự đại hội trực tiếp và trực tuyến đối với đại biểu không có quyền biểu quyết để giảm đi lại.',
  },
  {
    seatId: 'p79',
    title: 'Sắp xếp tổ chức đảng khi thành lập thành phố trực thuộc',
    matter:
      'Đề nghị hướng dẫn sớm trình tự giải thể, thành lập tổ chức đảng khi sắp xếp các quận thành một thành phố, gồm việc chỉ định cấp ủy lâm thời và bàn giao hồ sơ đảng viên.',
  },
];
