import type { Phase } from '../../shared/frame/events.ts';
import type { ProposalState } from '../../shared/proposals/life.ts';
import type { TaskState } from '../../shared/tasks/life.ts';

type Causes = 'unprintable' | 'too_big' | 'too_small' | 'other';
type RosterCauses =
  | 'columns_missing'
  | 'column_unknown'
  | 'column_twice'
  | 'fields'
  | 'quotes'
  | 'empty'
  | 'too_many'
  | 'cell'
  | 'seat_twice'
  | 'name_twice'
  | 'gso_twice'
  | 'other';

/** Words for what refusals name by a code: phases, fields, causes. */
const vi = {
  phaseSentence: {
    unprepared: 'phiên họp chưa được chuẩn bị',
    prepared: 'phiên họp chưa khai mạc',
    open: 'phiên họp đang diễn ra',
    closed: 'phiên họp đã bế mạc',
  } as Record<Phase, string>,
  proposalStates: {
    draft: 'đề xuất chưa được gửi',
    submitted: 'đề xuất chờ tiếp nhận',
    received: 'đề xuất đã được tiếp nhận',
    in_progress: 'đề xuất đang được xử lý',
    answered: 'đề xuất đã được trả lời',
    confirmed: 'điểm cầu đã xác nhận trả lời',
    reopened: 'đề xuất đã được mở lại',
    refused: 'đề xuất không được chấp nhận',
    withdrawn: 'đề xuất đã được rút',
  } as Record<ProposalState, string>,
  taskStates: {
    new: 'nhiệm vụ chưa được giao',
    assigned: 'nhiệm vụ đã giao, chưa có báo cáo',
    in_progress: 'nhiệm vụ đang thực hiện',
    returned: 'nhiệm vụ được trả lại để làm tiếp',
    reported: 'nhiệm vụ đã báo hoàn thành, chờ kiểm tra',
    accepted: 'nhiệm vụ đã hoàn thành',
    cancelled: 'nhiệm vụ đã hủy',
  } as Record<TaskState, string>,
  causes: {
    unprintable: 'mục “{{field}}” có ký tự lạ không in được.',
    too_big: 'mục “{{field}}” dài hoặc lớn hơn mức cho phép ({{maximum}}).',
    too_small: 'mục “{{field}}” còn trống hoặc nhỏ hơn mức cho phép ({{minimum}}).',
    other: 'mục “{{field}}” chưa đúng.',
  } as Record<Causes, string>,
  rosterLine: ' ở dòng {{line}}',
  rosterCauses: {
    columns_missing: 'thiếu cột “{{what}}”',
    column_unknown: 'có cột lạ “{{what}}”',
    column_twice: 'cột “{{what}}” bị lặp',
    fields: 'số ô không khớp với số cột ({{what}})',
    quotes: 'dấu nháy kép chưa đóng đúng',
    empty: 'danh sách trống',
    too_many: 'quá nhiều điểm cầu ({{what}}), tối đa 500',
    cell: 'ô “{{what}}” trống hoặc chưa đúng dạng',
    seat_twice: 'mã điểm cầu “{{what}}” bị lặp',
    name_twice: 'tên “{{what}}” bị lặp',
    gso_twice: 'mã tỉnh “{{what}}” bị lặp',
    other: 'nội dung chưa đúng',
  } as Record<RosterCauses, string>,
  fields: {
    title: 'tiêu đề',
    presenter: 'người trình bày',
    plannedMinutes: 'số phút',
    kind: 'loại',
    notes: 'ghi chú',
    items: 'các dòng',
    subject: 'nội dung phát biểu',
    question: 'câu hỏi biểu quyết',
    matter: 'nội dung đề xuất',
    departmentId: 'đơn vị tiếp nhận',
    asks: 'đề nghị giải quyết',
    topic: 'chủ đề',
    behalf: 'thay mặt cho',
    words: 'ý kiến',
    officer: 'người xử lý',
    dueOn: 'hạn trả lời',
    answer: 'câu trả lời',
    text: 'nội dung kết luận',
    owner: 'đơn vị chủ trì',
    deadline: 'thời hạn',
    label: 'tên số liệu',
    value: 'số đạt được',
    whole: 'tổng số',
    form: 'hình thức phiếu',
    content: 'phiếu',
    settings: 'thiết lập biểu quyết',
    reason: 'lý do',
    name: 'tên mẫu',
    what: 'nội dung nhiệm vụ',
    product: 'sản phẩm',
    lead: 'đơn vị chủ trì',
    partners: 'đơn vị phối hợp',
    paper: 'văn bản',
    percent: 'phần trăm',
    results: 'kết quả',
    source: 'căn cứ',
    any: 'nội dung',
  } as Record<string, string>,
};

const en: typeof vi = {
  phaseSentence: {
    unprepared: 'the meeting has not been prepared',
    prepared: 'the meeting has not been opened',
    open: 'the meeting is in session',
    closed: 'the meeting is closed',
  },
  proposalStates: {
    draft: 'it has not been sent',
    submitted: 'it waits to be received',
    received: 'it has been received',
    in_progress: 'it is being worked on',
    answered: 'it has been answered',
    confirmed: 'its place has confirmed the answer',
    reopened: 'it was reopened',
    refused: 'it was refused',
    withdrawn: 'it was withdrawn',
  },
  taskStates: {
    new: 'it has not been assigned',
    assigned: 'it was assigned, nothing was reported yet',
    in_progress: 'it is being done',
    returned: 'it was given back to be finished',
    reported: 'it was reported done and waits to be checked',
    accepted: 'it is done',
    cancelled: 'it was cancelled',
  },
  causes: {
    unprintable: '“{{field}}” holds characters that cannot be printed.',
    too_big: '“{{field}}” is longer or larger than allowed ({{maximum}}).',
    too_small: '“{{field}}” is empty or smaller than allowed ({{minimum}}).',
    other: '“{{field}}” is not right.',
  },
  rosterLine: ' in line {{line}}',
  rosterCauses: {
    columns_missing: 'the column “{{what}}” is missing',
    column_unknown: 'there is an unknown column “{{what}}”',
    column_twice: 'the column “{{what}}” appears twice',
    fields: 'the cells do not match the columns ({{what}})',
    quotes: 'a quotation mark is not closed properly',
    empty: 'the list is empty',
    too_many: 'there are too many endpoints ({{what}}), at most 500',
    cell: 'the cell “{{what}}” is empty or not in the right form',
    seat_twice: 'the endpoint id “{{what}}” appears twice',
    name_twice: 'the name “{{what}}” appears twice',
    gso_twice: 'the province code “{{what}}” appears twice',
    other: 'the content is not right',
  },
  fields: {
    title: 'title',
    presenter: 'presenter',
    plannedMinutes: 'minutes',
    kind: 'kind',
    notes: 'notes',
    items: 'rows',
    subject: 'subject',
    question: 'question',
    matter: 'matter',
    departmentId: 'department',
    asks: 'what is asked',
    topic: 'topic',
    behalf: 'on behalf of',
    words: 'comment',
    officer: 'who works on it',
    dueOn: 'due date',
    answer: 'answer',
    text: 'text',
    owner: 'owner',
    deadline: 'deadline',
    label: 'label',
    value: 'value',
    whole: 'whole',
    form: 'form of the ballot',
    content: 'ballot',
    settings: 'settings of the vote',
    reason: 'reason',
    name: 'name of the template',
    what: 'task',
    product: 'product',
    lead: 'lead unit',
    partners: 'co-operating units',
    paper: 'paper',
    percent: 'per cent',
    results: 'results',
    source: 'source',
    any: 'content',
  },
};

export const words = { vi, en };
