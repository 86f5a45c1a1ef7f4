/** A task of the sample's work programme. */
export interface SampleTask {
  readonly what: string;
  readonly lead: string;
  readonly partners?: readonly string[];
  readonly product: string;
  /** Days from the first start: the sample is looked at years after its meeting, and must not be overdue as a whole. */
  readonly dueIn: number;
  /** How far it has come: accepted, reported to be checked, or a share; nothing was reported of the others. */
  readonly stands?: 'accepted' | 'reported' | number;
}

export const SAMPLE_PROGRAMME = 'Chương trình công tác năm của Ban';
export const SAMPLE_PAPER = '12-CTr/BTCTW';

const TCDL = 'Vụ Tổ chức - Điều lệ';
const CSDV = 'Vụ Cơ sở đảng, đảng viên';
const CSCB = 'Vụ Chính sách cán bộ';
const DTBD = 'Vụ Đào tạo, bồi dưỡng cán bộ';
const TH = 'Vụ Tổng hợp';
const VP = 'Văn phòng Ban';

/** A work programme of eighteen schemes and tasks, five of them done. */
export const SAMPLE_TASKS: readonly SampleTask[] = [
  {
    what: 'Trình đề án tiếp tục sắp xếp tổ chức bộ máy của hệ thống chính trị',
    lead: TCDL,
    partners: [TH],
    product: 'Đề án',
    dueIn: -75,
    stands: 'accepted',
  },
  {
    what: 'Ban hành hướng dẫn công tác nhân sự cấp ủy',
    lead: TCDL,
    partners: [CSCB],
    product: 'Hướng dẫn',
    dueIn: -60,
    stands: 'accepted',
  },
  {
    what: 'Tổng kết công tác phát triển đảng viên trong doanh nghiệp',
    lead: CSDV,
    product: 'Báo cáo',
    dueIn: -48,
    stands: 'accepted',
  },
  {
    what: 'Hướng dẫn đánh giá, xếp loại tổ chức đảng và đảng viên',
    lead: CSDV,
    product: 'Hướng dẫn',
    dueIn: -40,
    stands: 'accepted',
  },
  {
    what: 'Khung chương trình bồi dưỡng cấp ủy viên cấp tỉnh',
    lead: DTBD,
    product: 'Chương trình khung',
    dueIn: -33,
    stands: 'accepted',
  },
  {
    what: 'Rà soát biên chế khối đảng, đoàn thể địa phương',
    lead: TCDL,
    partners: [VP],
    product: 'Báo cáo',
    dueIn: -20,
    stands: 'reported',
  },
  {
    what: 'Báo cáo kết quả đại hội cấp cơ sở của tỉnh',
    lead: 'Tỉnh ủy An Giang',
    partners: [TH],
    product: 'Báo cáo',
    dueIn: -8,
    stands: 60,
  },
  {
    what: 'Hướng dẫn chế độ đối với cán bộ không tái cử',
    lead: CSCB,
    partners: [TCDL],
    product: 'Hướng dẫn',
    dueIn: -5,
    stands: 80,
  },
  {
    what: 'Báo cáo tiến độ chuẩn bị văn kiện trình đại hội cấp tỉnh',
    lead: 'Tỉnh ủy Tây Ninh',
    partners: [TH],
    product: 'Báo cáo',
    dueIn: -2,
  },
  {
    what: 'Cơ sở dữ liệu đảng viên dùng chung',
    lead: CSDV,
    partners: [VP],
    product: 'Phần mềm',
    dueIn: 12,
    stands: 45,
  },
  {
    what: 'Kế hoạch luân chuyển cán bộ giữa trung ương và địa phương',
    lead: CSCB,
    product: 'Kế hoạch',
    dueIn: 20,
    stands: 30,
  },
  {
    what: 'Bồi dưỡng nghiệp vụ tổ chức xây dựng Đảng cho cấp huyện',
    lead: DTBD,
    product: '10 lớp',
    dueIn: 34,
    stands: 50,
  },
  {
    what: 'Sơ kết mô hình bí thư cấp ủy đồng thời là chủ tịch ủy ban nhân dân cấp xã',
    lead: TCDL,
    product: 'Báo cáo',
    dueIn: 45,
  },
  {
    what: 'Tổng hợp kiến nghị của địa phương sau đại hội cấp cơ sở',
    lead: TH,
    product: 'Báo cáo',
    dueIn: 52,
    stands: 20,
  },
  { what: 'Sửa đổi quy định về chế độ phụ cấp của cấp ủy viên', lead: CSCB, product: 'Quy định', dueIn: 66 },
  {
    what: 'Nhân rộng mô hình chi bộ điện tử',
    lead: 'Thành ủy Cần Thơ',
    partners: [CSDV],
    product: 'Kế hoạch',
    dueIn: 80,
  },
  {
    what: 'Số hóa hồ sơ cán bộ diện Trung ương quản lý',
    lead: VP,
    partners: [CSCB],
    product: 'Kho hồ sơ số',
    dueIn: 95,
  },
  {
    what: 'Báo cáo tổng kết công tác tổ chức xây dựng Đảng cả năm',
    lead: TH,
    product: 'Báo cáo',
    dueIn: 110,
  },
];
