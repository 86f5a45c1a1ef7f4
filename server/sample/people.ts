import type { PreparedDepartment } from '../../shared/frame/events.ts';
import type { DepartmentId } from '../../shared/kernel/ids.ts';
import type { NewAccount } from '../auth/accounts.ts';

const department = (id: string, name: string): PreparedDepartment => ({ id: id as DepartmentId, name });

/** Departments of the central body that receive proposals. */
export const SAMPLE_DEPARTMENTS: readonly PreparedDepartment[] = [
  department('tcdl', 'Vụ Tổ chức - Điều lệ'),
  department('csdv', 'Vụ Cơ sở đảng, đảng viên'),
  department('cscb', 'Vụ Chính sách cán bộ'),
  department('dtbd', 'Vụ Đào tạo, bồi dưỡng cán bộ'),
  department('th', 'Vụ Tổng hợp'),
  department('vp', 'Văn phòng Ban'),
];

/** The account by which a department answers. */
export const departmentUsername = (departmentId: DepartmentId): string => `vu.${departmentId}`;

/** People of the centre. They are called by their role: the sample invents no persons. */
export const SAMPLE_ACCOUNTS: readonly NewAccount[] = [
  { name: 'Chủ trì hội nghị', username: 'chu.tri', role: 'chair' },
  { name: 'Phó chủ trì hội nghị', username: 'pho.chu.tri', role: 'deputy' },
  { name: 'Điều hành kỹ thuật', username: 'dieu.hanh', role: 'operator' },
  { name: 'Thư ký hội nghị', username: 'thu.ky', role: 'minute_taker' },
  { name: 'Quản trị hệ thống', username: 'quan.tri', role: 'admin' },
  { name: 'Đại biểu dự thính', username: 'du.thinh', role: 'observer' },
  ...SAMPLE_DEPARTMENTS.map(({ id, name }) => ({
    name,
    username: departmentUsername(id),
    role: 'department' as const,
    departmentId: id,
  })),
];
