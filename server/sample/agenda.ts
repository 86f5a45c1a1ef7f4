import type { ItemText } from '../../shared/agenda/events.ts';

/** A figure as the review reports it. */
export interface SampleFigure {
  readonly label: string;
  readonly value: number;
  readonly whole: number | null;
}

export interface SampleItem extends ItemText {
  readonly figures: readonly SampleFigure[];
}

/** The briefing of September 2020, item by item, with the figures that were reported in it. */
export const SAMPLE_AGENDA: readonly SampleItem[] = [
  {
    title: 'Đánh giá công tác tháng 8 và tiến độ đại hội đảng bộ các cấp',
    presenter: 'Vụ Tổng hợp',
    plannedMinutes: 20,
    kind: 'report',
    figures: [
      { label: 'Đảng bộ cấp trên trực tiếp cơ sở đã tổ chức đại hội', value: 1298, whole: 1311 },
      { label: 'Đảng bộ hoàn thành toàn bộ đại hội cấp dưới trước ngày 31/8', value: 62, whole: 67 },
      { label: 'Tổ công tác hoàn thành nhiệm vụ', value: 12, whole: null },
    ],
  },
  {
    title: 'Chuẩn bị văn kiện và phương án nhân sự đại hội đảng bộ trực thuộc Trung ương',
    presenter: 'Vụ Tổ chức - Điều lệ',
    plannedMinutes: 15,
    kind: 'report',
    figures: [
      { label: 'Đảng bộ hoàn thành dự thảo văn kiện và phương án nhân sự', value: 34, whole: 67 },
      { label: 'Hồ sơ nhân sự đã thẩm định', value: 50, whole: null },
    ],
  },
  {
    title: 'Quán triệt Hướng dẫn số 26-HD/BTCTW và Hướng dẫn số 21-HD/BTCTW',
    presenter: 'Vụ Tổ chức - Điều lệ',
    plannedMinutes: 20,
    kind: 'guidance',
    figures: [],
  },
  {
    title: 'Giới thiệu mô hình mới, cách làm hay',
    presenter: 'Tây Ninh, Cần Thơ, Nghệ An, Bình Dương',
    plannedMinutes: 28,
    kind: 'report',
    figures: [],
  },
  {
    title: 'Thảo luận',
    presenter: 'Các điểm cầu',
    plannedMinutes: 30,
    kind: 'discussion',
    figures: [],
  },
  {
    title: 'Tháo gỡ đề xuất, kiến nghị của địa phương',
    presenter: 'Các vụ theo dõi',
    plannedMinutes: 30,
    kind: 'discussion',
    figures: [{ label: 'Đề xuất, kiến nghị của địa phương', value: 32, whole: null }],
  },
  {
    title: 'Biểu quyết nhiệm vụ trọng tâm tháng 9 và quý IV',
    presenter: 'Chủ trì hội nghị',
    plannedMinutes: 7,
    kind: 'vote',
    figures: [],
  },
  {
    title: 'Kết luận hội nghị',
    presenter: 'Chủ trì hội nghị',
    plannedMinutes: 15,
    kind: 'conclusion',
    figures: [],
  },
];
