import type { RefusalCode } from '../../shared/refusals.ts';

/** What happened, what was kept, what to do. */
const vi: Record<RefusalCode, string> = {
  'command.unknown': 'Trang này đã cũ, máy chủ không hiểu thao tác. Chưa có gì thay đổi. Hãy tải lại trang.',
  'command.not_allowed': 'Vai trò hiện tại không được làm việc này. Chưa có gì thay đổi.',
  'command.invalid': 'Nội dung chưa gửi được: {{cause}} Nội dung đã viết vẫn còn, hãy sửa rồi gửi lại.',
  'command.too_many': 'Thao tác quá nhanh. Thao tác này chưa được ghi nhận; hãy chờ vài giây rồi làm lại.',
  'server.failed':
    'Máy chủ gặp lỗi với thao tác này. Chưa có gì thay đổi; hãy thử lại, nếu vẫn lỗi hãy báo kỹ thuật viên.',
  'server.not_saved':
    'Máy chủ chưa lưu được nên thao tác chưa được ghi nhận. Hãy thử lại; nếu vẫn lỗi hãy báo kỹ thuật viên.',
  'server.stopping':
    'Máy chủ đang khởi động lại. Thao tác này chưa được ghi nhận; hãy làm lại khi kết nối trở lại.',
  'meeting.already_prepared': 'Phiên họp này đã được chuẩn bị từ trước. Nội dung đã có được giữ nguyên.',
  'meeting.id_twice':
    'Mã “{{id}}” bị lặp trong danh sách. Chưa có gì được lưu; hãy sửa cho mỗi mã chỉ có một lần.',
  'meeting.nothing_new': 'Tên và giờ họp vẫn như cũ. Chưa có gì thay đổi.',
  'meeting.host_unknown':
    'Phiên họp cụm cần một điểm cầu chủ nhà thuộc cụm. Chưa lập phiên họp; hãy chọn điểm cầu chủ nhà.',
  'meeting.not_prepared': 'Không khai mạc được: {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_open': 'Việc này chỉ làm được khi hội nghị đang diễn ra; {{phase}}. Chưa có gì thay đổi.',
  'meeting.not_live': 'Không sửa được nữa: {{phase}}. Nội dung đã ghi được giữ nguyên.',
  'seat.unknown': 'Điểm cầu này không thuộc phiên họp. Chưa có gì thay đổi; hãy chọn điểm cầu khác.',
  'seat.not_present':
    '{{seat}} đang mất kết nối hoặc chưa vào họp. Chưa có gì thay đổi; hãy mời lại khi điểm cầu có mặt.',
  'seat.already_present': 'Điểm cầu này đã có mặt.',
  'seat.already_gone': 'Điểm cầu này đã rời phòng họp.',
  'agenda.item_unknown':
    'Mục này không còn trong chương trình. Chưa có gì thay đổi; hãy xem lại chương trình.',
  'agenda.item_begun':
    'Mục “{{title}}” đã bắt đầu nên không xóa được. Mục và biên bản của mục được giữ nguyên.',
  'agenda.already_current': 'Hội nghị đang ở mục “{{title}}” rồi.',
  'agenda.too_deep': 'Chương trình có tối đa {{levels}} cấp (I, 1, a). Mục “{{title}}” vẫn ở chỗ cũ.',
  'agenda.under_itself': 'Không đưa “{{title}}” vào bên trong chính mục đó được. Chưa có gì thay đổi.',
  'agenda.over_parent':
    'Các mục con của “{{title}}” cần {{needed}} phút nhưng mục này chỉ có {{planned}} phút. Chưa có gì thay đổi; hãy tăng số phút của mục hoặc rút ngắn mục con.',
  'agenda.presenter_unknown':
    'Người trình bày đã chọn không thuộc phiên họp này. Nội dung vẫn còn; hãy chọn lại hoặc ghi bằng chữ.',
  'agenda.item_hidden':
    'Mục “{{title}}” chưa hiện với các điểm cầu nên chưa ghi số liệu được. Nội dung vẫn còn; hãy hiện mục trước.',
  'agenda.item_internal':
    'Mục “{{title}}” là mục nội bộ của Trung tâm nên không hiện ra được. Chưa có gì thay đổi.',
  'agenda.already_shown': 'Mục “{{title}}” đã hiện với mọi điểm cầu rồi.',
  'agenda.too_short':
    'Mục “{{title}}” chỉ có {{planned}} phút nên không rút được {{byMinutes}} phút. Chưa có gì thay đổi.',
  'agenda.newer_change':
    'Chương trình vừa có thay đổi khác nên chưa hoàn tác. Hãy xem lại thay đổi cuối cùng rồi hoàn tác.',
  'agenda.undo_begun':
    'Mục “{{title}}” đã bắt đầu nên không hoàn tác được nữa. Chương trình được giữ nguyên.',
  'agenda.frozen':
    'Chương trình đã chốt, chỉ chủ trì sửa được. Chưa có gì thay đổi; nếu cần, hãy đề nghị chủ trì sửa.',
  'agenda.already_frozen': 'Chương trình đã được chốt rồi.',
  'agenda.not_due': 'Chưa đến giờ chốt chương trình. Chưa có gì thay đổi.',
  'agenda.freeze_past': 'Giờ chốt phải ở sau thời điểm hiện tại. Chưa có gì thay đổi; hãy chọn giờ khác.',
  'agenda.level_jump':
    'Dòng {{row}} (“{{title}}”) nhảy quá một cấp so với dòng trước. Chưa nhập dòng nào; hãy sửa cột STT rồi nhập lại.',
  'floor.already_requested': 'Điểm cầu này đã đăng ký phát biểu và vẫn giữ nguyên thứ tự chờ.',
  'floor.not_requested': 'Đăng ký phát biểu này không còn trong danh sách chờ.',
  'floor.already_held': 'Điểm cầu này đang có quyền phát biểu.',
  'floor.already_granted': 'Điểm cầu này đang có quyền phát biểu rồi.',
  'floor.held': '{{seat}} đang phát biểu nên chưa chuyển lời. Hãy xem lại rồi mời thay {{seat}}.',
  'floor.not_held': 'Không còn quyền phát biểu ở đó: phần phát biểu đã kết thúc.',
  'floor.already_muted': 'Mic đã đóng rồi.',
  'floor.already_open': 'Mic đang mở rồi.',
  'floor.not_moved': 'Thứ tự vẫn như cũ: ý kiến về thủ tục luôn đứng trước. Chưa có gì thay đổi.',
  'floor.already_prepared': 'Điểm cầu này đã được đề nghị chuẩn bị.',
  'floor.nobody_prepared': 'Chưa có điểm cầu nào được đề nghị chuẩn bị.',
  'floor.place_kept': 'Điểm cầu vẫn được giữ chỗ. Chưa có gì thay đổi.',
  'chairing.already_there': 'Người điều hành này đã kết nối.',
  'chairing.already_gone': 'Người điều hành này đã ngắt kết nối.',
  'chairing.already_leads': 'Việc điều hành đã được chuyển trước đó. Chưa có gì thay đổi.',
  'chairing.not_due': 'Chưa đến lúc chuyển quyền điều hành. Chưa có gì thay đổi.',
  'attendance.not_excused': 'Điểm cầu chưa báo vắng mặt, không có gì để rút.',
  'rollcall.another_open': 'Đang điểm danh. Kết thúc lượt này rồi gọi lượt mới.',
  'rollcall.nobody_present': 'Chưa có điểm cầu nào kết nối để điểm danh ngẫu nhiên.',
  'rollcall.not_open': 'Lượt điểm danh này đã kết thúc. Trả lời chưa được ghi nhận; hãy báo thư ký nếu cần.',
  'rollcall.not_called': 'Lượt điểm danh này không gọi điểm cầu của đồng chí.',
  'rollcall.already_answered': 'Điểm cầu đã trả lời có mặt. Lần trả lời trước vẫn được giữ.',
  'rollcall.not_due': 'Lượt điểm danh chưa hết giờ. Chưa có gì thay đổi.',
  'stage.already_shown': 'Hình này đang ở màn hình chính rồi.',
  'stage.already_laid_out': 'Màn hình chính đang theo bố cục này rồi.',
  'stage.nothing_shared': 'Chưa có màn hình hoặc tài liệu nào được chia sẻ. Bố cục vẫn như cũ.',
  'stage.already_hushed': 'Mọi mic ngoài màn hình chính đã được tắt rồi.',
  'stage.not_hushed': 'Các mic ngoài màn hình chính không bị tắt. Chưa có gì thay đổi.',
  'discussion.already_on':
    'Đang có trao đổi. Chưa có gì thay đổi; hãy thêm điểm cầu vào, hoặc kết thúc rồi mở trao đổi mới.',
  'discussion.not_on': 'Chưa có trao đổi, hoặc trao đổi đã kết thúc. Chưa có gì thay đổi.',
  'discussion.seat_in': 'Điểm cầu này đang tham gia trao đổi rồi.',
  'discussion.seat_not_in': 'Điểm cầu này không còn tham gia trao đổi.',
  'discussion.full': 'Trao đổi có tối đa bốn điểm cầu. Hãy mời một điểm cầu thôi tham gia rồi thêm.',
  'share.no_floor': 'Điểm cầu chỉ chia sẻ màn hình khi đang được mời phát biểu. Chưa có gì được chia sẻ.',
  'share.other_shares':
    'Nơi khác đang chia sẻ màn hình. Chưa có gì được chia sẻ; hãy chờ nơi đó dừng, hoặc đề nghị chủ trì dừng.',
  'share.already_shared': 'Màn hình này đang được chia sẻ rồi.',
  'share.not_shared': 'Không có màn hình nào đang được chia sẻ để dừng.',
  'share.not_due': 'Việc chia sẻ vẫn được giữ. Chưa có gì thay đổi.',
  'poll.another_open':
    'Đang biểu quyết “{{question}}”. Hãy kết thúc rồi mở biểu quyết mới; câu hỏi đã viết vẫn còn.',
  'poll.unknown': 'Biểu quyết này không có trong phiên họp. Chưa có gì thay đổi.',
  'poll.closed': 'Biểu quyết “{{question}}” đã kết thúc, phiếu gửi sau không được tính.',
  'poll.not_entitled': 'Điểm cầu này không có quyền biểu quyết “{{question}}”. Không có phiếu nào được ghi.',
  'poll.already_cast':
    'Điểm cầu này đã bỏ phiếu “{{question}}” (mã xác nhận {{receipt}}). Phiếu đó được giữ, mỗi điểm cầu chỉ có một phiếu.',
  'poll.ballot_unfit':
    'Phiếu chưa đúng với nội dung “{{question}}”: thiếu, thừa hoặc sai lựa chọn. Phiếu chưa được ghi; hãy chọn lại rồi gửi.',
  'poll.paused':
    'Biểu quyết “{{question}}” đang tạm dừng. Thao tác chưa được ghi nhận; phiếu đã chọn được giữ trên thiết bị.',
  'poll.not_paused': 'Biểu quyết “{{question}}” đang diễn ra, không tạm dừng.',
  'poll.ending': 'Biểu quyết “{{question}}” đang kết thúc, chờ nhận nốt phiếu trên đường truyền.',
  'poll.not_due': 'Chưa đến giờ kết thúc biểu quyết “{{question}}”.',
  'poll.still_open': 'Biểu quyết “{{question}}” chưa kết thúc nên chưa có kết quả. Chưa có gì thay đổi.',
  'poll.already_published': 'Kết quả biểu quyết “{{question}}” đã được công bố rồi.',
  'poll.not_tied': 'Biểu quyết “{{question}}” không ngang phiếu, kết quả được giữ nguyên.',
  'poll.not_of_tie':
    'Chỉ chọn được trong số ngang phiếu, tối đa {{open}}. Chưa có gì thay đổi; hãy chọn lại.',
  'poll.text_unknown': 'Có ý kiến không thuộc “{{question}}”. Chưa có gì được gộp.',
  'poll.problem_known': 'Đã báo sự cố {{maximum}} lần, chủ trì đã thấy. Không cần báo thêm.',
  'poll.not_prepared':
    'Nội dung biểu quyết này không còn trong danh sách chuẩn bị: đã được mở hoặc đã xóa. Chưa có gì thay đổi.',
  'poll.template_unknown': 'Mẫu này không còn. Chưa có gì thay đổi.',
  'poll.too_many': 'Đã có tối đa {{maximum}}. Chưa lưu thêm; hãy xóa bớt rồi lưu lại.',
  'meeting.not_closed': 'Hội nghị chưa bế mạc nên chưa niêm phong nhật ký.',
  'meeting.already_sealed': 'Nhật ký đã được niêm phong ở bản ghi {{seq}}.',
  'poll.anonymous':
    '“{{question}}” là bỏ phiếu kín: không nhận phiếu ghi tên điểm cầu. Chưa có phiếu nào được ghi.',
  'poll.not_anonymous': '“{{question}}” không phải bỏ phiếu kín. Chưa có gì thay đổi.',
  'poll.key_published': 'Khóa của phiếu kín “{{question}}” đã được công bố rồi.',
  'poll.key_missing': 'Hòm phiếu “{{question}}” đang được chuẩn bị. Phiếu được giữ và sẽ tự gửi lại.',
  'poll.token_taken':
    'Điểm cầu này đã nhận phiếu kín “{{question}}” trên thiết bị khác. Mỗi điểm cầu chỉ có một phiếu.',
  'poll.counting': 'Hòm phiếu “{{question}}” đã đóng và đang được kiểm. Không phát thêm phiếu.',
  'poll.too_many_ballots':
    'Trong hòm có {{ballots}} phiếu, nhiều hơn {{tokens}} phiếu đã phát. Chưa kiểm phiếu.',
  'proposal.unknown': 'Không có đề xuất này trong phiên họp. Chưa có gì thay đổi.',
  'proposal.department_unknown':
    'Đơn vị tiếp nhận này không còn trong danh sách. Đề xuất vẫn còn; hãy chọn đơn vị khác rồi gửi lại.',
  'proposal.other_department':
    'Đề xuất {{code}} thuộc đơn vị khác nên tài khoản này không xử lý được. Chưa có gì thay đổi.',
  'proposal.other_seat': 'Đề xuất {{code}} là của điểm cầu khác. Chưa có gì thay đổi.',
  'proposal.not_now':
    'Không làm được với đề xuất {{code}}: {{state}}. Chưa có gì thay đổi; nội dung đã viết vẫn còn.',
  'proposal.no_meeting':
    'Chưa có phiên họp nào được chuẩn bị để nhận. Nội dung vẫn còn; hãy gửi lại khi có phiên họp.',
  'proposal.merged':
    'Đề xuất {{code}} đã được gộp vào đề xuất khác. Hãy xử lý ở đề xuất chung, hoặc tách ra trước.',
  'proposal.not_merged': 'Đề xuất {{code}} không gộp với đề xuất nào nên không tách được.',
  'proposal.with_itself': 'Không gộp được đề xuất {{code}} với chính nó. Hãy chọn đề xuất khác.',
  'proposal.same_department': 'Đề xuất {{code}} đang ở chính đơn vị đó. Hãy chọn đơn vị khác.',
  'proposal.not_answered': 'Đề xuất {{code}} chưa có trả lời nên không dẫn lại được. Câu trả lời vẫn còn.',
  'proposal.already_brought_in': '{{count}} đề xuất này đã có trong sổ rồi.',
  'proposal.not_discussed': 'Không có đề xuất nào đang thảo luận.',
  'task.unknown': 'Nhiệm vụ này không còn trong sổ. Chưa có gì thay đổi; hãy tải lại danh sách.',
  'task.other_unit': 'Nhiệm vụ {{code}} do đơn vị khác chủ trì. Chưa có gì thay đổi.',
  'task.not_now':
    'Chưa làm được việc này với nhiệm vụ {{code}}: {{taskState}}. Nội dung đã viết vẫn còn; hãy xem lại trạng thái mới nhất.',
  'task.no_meeting':
    'Chưa có phiên họp nào trong chuỗi nên chưa giao được nhiệm vụ. Nội dung vẫn còn; hãy tạo phiên họp trước.',
  'programme.unknown': 'Chương trình công tác này không còn. Nội dung vẫn còn; hãy chọn chương trình khác.',
  'programme.name_taken':
    'Đã có chương trình tên “{{name}}”. Chưa có gì thay đổi; hãy dùng chương trình đó hoặc đặt tên khác.',
  'practice.unknown': 'Mô hình này không còn trong sổ. Chưa có gì thay đổi.',
  'practice.no_meeting':
    'Chưa có phiên họp nào trong chuỗi nên chưa đăng ký được mô hình. Nội dung vẫn còn; hãy thử lại khi có phiên họp.',
  'practice.withdrawn': 'Mô hình {{code}} đã được rút. Chưa có gì thay đổi.',
  'practice.recommended':
    'Mô hình {{code}} đã được trung tâm khuyến nghị nhân rộng nên không sửa được nữa. Nếu cách làm đã khác, hãy đăng ký mô hình mới.',
  'practice.own': 'Mô hình {{code}} là của chính điểm cầu mình nên không cần đánh dấu quan tâm.',
  'practice.other_seat': 'Mô hình {{code}} là của điểm cầu khác. Chưa có gì thay đổi.',
  'practice.already_marked': 'Điểm cầu đã đánh dấu quan tâm mô hình {{code}} rồi.',
  'practice.not_marked': 'Điểm cầu chưa đánh dấu quan tâm mô hình {{code}}.',
  'series.already_noted': 'Sổ của chuỗi họp đã ghi nhận phiên {{code}} rồi.',
  'series.nothing_new': 'Loạt phiên họp vẫn như cũ. Chưa có gì thay đổi.',
  'series.cluster_missing': 'Loạt họp cụm cần tên cụm. Chưa có gì thay đổi; hãy chọn cụm.',
  'timetable.meeting_unknown': 'Phiên họp này không thuộc loạt phiên họp đang xem. Chưa có gì thay đổi.',
  'timetable.out_of_order':
    'Các mốc phải theo thứ tự: gửi đề xuất, chốt, kiểm tra đường truyền, họp, ban hành. Chưa có gì thay đổi; hãy sửa lại ngày.',
  'timetable.already_marked': 'Mốc này đã được ghi như vậy rồi.',
  'file.already_received': 'Tệp “{{name}}” đã được nhận rồi.',
  'file.unknown':
    'Có tệp đính kèm chưa được nhận, hoặc do thiết bị khác gửi. Hãy gỡ tệp và đính kèm lại; nội dung vẫn còn.',
  'recording.already_on': 'Đang ghi rồi (bản ghi số {{number}}). Dừng bản ghi này trước khi bắt đầu bản mới.',
  'recording.not_on': 'Hiện không ghi. Chưa có gì thay đổi.',
  'recording.already_paused': 'Đã tạm dừng ghi từ trước.',
  'recording.not_paused': 'Đang ghi, không phải tạm dừng.',
  'recording.no_item':
    'Chưa vào mục nào của chương trình. Chuyển sang một mục rồi ghi, hoặc ghi cả hội nghị.',
  'recording.unknown': 'Không có bản ghi này. Chưa có gì thay đổi.',
  'recording.segment_unfit': 'Máy chủ báo một đoạn ghi không khớp. Các đoạn đã ghi được giữ.',
  'recording.not_over': 'Bản ghi chưa dừng. Hãy dừng ghi rồi làm lại.',
  'recording.already_kept': 'Bản ghi đã được lưu từ trước.',
  'recording.not_kept': 'Bản ghi chưa xong, hoặc đã hết hạn lưu và bị xóa.',
  'recording.already_released': 'Các điểm cầu đã được xem bản ghi này.',
  'recording.not_released': 'Bản ghi chưa được chủ trì cho các điểm cầu xem.',
  'recording.not_due': 'Chưa đến hạn. Bản ghi được giữ nguyên.',
  'file.not_loose': 'Tệp này đang được dùng nên không xóa.',
  'file.not_due': 'Tệp này mới tải lên nên chưa xóa.',
  'office.already_noted': 'Thông tin cơ quan trên máy chủ đã được ghi nhận rồi.',
  'office.unknown': 'Chưa có thông tin cơ quan ban hành nên chưa cấp số được. Hãy khai ở mục Cơ quan.',
  'office.rule_set_unknown': 'Không có bộ quy định thể thức “{{ruleSet}}”. Hãy chọn bộ khác.',
  'office.changed_meanwhile':
    'Thông tin cơ quan vừa được người khác sửa (bản {{revision}}). Nội dung của anh/chị chưa lưu nhưng vẫn còn; hãy xem bản mới rồi lưu lại.',
  'number.letter_unknown': 'Bộ quy định thể thức này không có loại văn bản {{letter}}. Hãy chọn loại khác.',
  'number.no_term':
    'Bộ quy định này đánh số theo nhiệm kỳ, nhưng chưa khai nhiệm kỳ. Hãy khai ở mục Cơ quan rồi cấp số lại.',
  'number.run_begun': 'Dãy số này đã bắt đầu, số tiếp theo là {{next}}. Chưa có gì thay đổi.',
  'number.already_taken':
    'Văn bản này đã có số: {{text}}. Muốn cấp số khác, hãy trả lại hoặc hủy số đó trước.',
  'number.in_use': 'Số {{number}} đã dùng. Hãy chọn số đang giữ chỗ, số đã trả lại, hoặc lấy số tiếp theo.',
  'number.beyond': 'Chưa đến số {{number}}: số tiếp theo là {{next}}. Lấy vượt sẽ để trống số.',
  'number.unknown': 'Số {{number}} chưa được cấp. Chưa có gì thay đổi.',
  'number.not_in_use': '{{text}} không còn ở trạng thái làm được việc này. Chưa có gì thay đổi.',
  'number.not_taken': 'Văn bản chưa có số nên chưa phát hành được. Hãy cấp số rồi phát hành lại.',
  'number.other_rules':
    '{{text}} được cấp theo thể thức khác với văn bản này. Hãy trả lại số, cấp số theo đúng thể thức rồi phát hành.',
  'number.issued':
    '{{text}} đã theo văn bản phát hành, nên không trả lại hay hủy được. Sai sót được sửa bằng văn bản đính chính.',
  'template.already_received': 'Mẫu “{{name}}” đang được dùng rồi.',
  'template.unknown': 'Loại văn bản này không có mẫu riêng để bỏ.',
  'resolution.unknown': 'Không có kết luận này trong phiên họp. Chưa có gì thay đổi.',
  'resolution.newer_text':
    'Kết luận số {{number}} vừa được người khác sửa (bản {{revision}}). Bản vừa sửa chưa lưu nhưng vẫn còn; hãy đối chiếu hai bản rồi lưu lại.',
  'resolution.already_read_back': 'Kết luận số {{number}} đang được đọc lại trên mọi màn hình rồi.',
  'resolution.not_read_back': 'Không có kết luận nào đang được đọc lại.',
  'resolution.already_confirmed': 'Kết luận số {{number}} đã được xác nhận đúng bản này rồi.',
  'resolution.confirmed':
    'Chủ trì đã xác nhận kết luận số {{number}}, nên chỉ chủ trì hoặc phó chủ trì rút được. Hãy sửa kết luận, hoặc đề nghị chủ trì rút.',
  'resolution.withdrawn':
    'Kết luận số {{number}} đã được rút nên không thay đổi được nữa. Hãy ghi một kết luận mới.',
  'record.unknown': 'Không tìm thấy biên bản, dòng hoặc ý kiến này. Nội dung đã viết vẫn còn.',
  'record.not_now':
    'Biên bản không còn ở bước cho phép việc này. Nội dung đã viết vẫn còn; hãy xem lại tình trạng của biên bản.',
  'record.newer_text':
    'Người khác vừa sửa chỗ này (bản {{revision}}). Bản vừa viết chưa lưu nhưng vẫn còn; hãy đối chiếu hai bản rồi chọn.',
  'record.fact_unknown':
    'Không có số liệu nào tên “{{name}}”. Hãy bỏ dấu ngoặc nhọn, hoặc dùng đúng các ô số liệu của dòng.',
  'record.fact_missing':
    'Câu chữ gửi lên thiếu {{count}} dữ kiện lấy từ nhật ký (tên, số liệu, kết quả), nên chưa lưu. Hãy giữ đủ các phần trong ‹ › rồi lưu lại.',
  'record.reason_needed': 'Dòng này ghi một diễn biến của hội nghị, nên khi ẩn phải nêu lý do.',
  'record.comment_late':
    'Ngày {{until}} đã qua nên không nhận ý kiến được nữa. Hãy chọn hoặc đề nghị một ngày khác.',
  'record.meeting_on': 'Hội nghị chưa bế mạc nên chưa phê duyệt biên bản hay phát hành văn bản được.',
  'record.comments_open': 'Còn {{count}} ý kiến chưa được giải quyết. Hãy giải quyết hết rồi phê duyệt.',
  'record.not_kept': 'Văn bản được duyệt đang được lưu. Hãy chờ vài giây rồi phát hành lại.',
  'record.already_issued': 'Văn bản này đã phát hành hoặc đang phát hành. Chưa có gì thay đổi.',
  'figure.unknown': 'Số liệu này không còn. Nội dung đã viết vẫn còn; hãy thêm thành số liệu mới.',
  'figure.part_over_whole':
    'Số đạt được ({{value}}) không thể lớn hơn tổng số ({{whole}}), và tổng số phải lớn hơn 0. Hãy sửa rồi gửi lại.',
  'figures.no_form':
    'Phiên họp này chưa có biểu số liệu. Nội dung đã viết vẫn còn; hãy chờ Trung tâm lập biểu.',
  'figures.newer_form':
    'Biểu số liệu vừa được người khác sửa (bản {{revision}}). Bản đang sửa chưa lưu; hãy mở lại biểu để xem bản mới rồi sửa tiếp.',
  'figures.reported_already':
    '“{{name}}” đã có số liệu báo cáo nên không bỏ được và không đổi loại được. Biểu cũ được giữ nguyên.',
  'figures.not_asked': 'Điểm cầu này không thuộc danh sách báo cáo số liệu. Chưa có gì được ghi.',
  'figures.indicator_unknown': 'Chỉ tiêu này không còn trong biểu. Hãy xem lại biểu mới rồi gửi lại.',
  'figures.wrong_kind':
    '“{{name}}”: số liệu chưa đúng loại của chỉ tiêu. Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.part_over_whole':
    '“{{name}}”: số đạt được ({{value}}) lớn hơn tổng số ({{whole}}). Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.out_of_bounds':
    '“{{name}}”: {{value}} nằm ngoài khoảng cho phép ({{least}} – {{most}}). Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  'figures.word_needed':
    '“{{name}}”: {{value}} khác nhiều so với kỳ trước ({{last}}). Hãy ghi một câu giải thích rồi gửi lại.',
  'figures.nothing_new': 'Không có số liệu nào khác so với lần gửi trước. Số liệu đã gửi vẫn được giữ.',
  'figures.frozen': 'Số liệu đã được chủ trì chốt nên không sửa được nữa. Số liệu đã gửi vẫn được giữ.',
  'figures.not_frozen': 'Số liệu chưa chốt nên không cần mở lại. Chưa có gì thay đổi.',
  'figures.not_presentable': 'Nội dung này không có hoặc chưa công bố nên chưa trình chiếu được.',
  'figures.not_presented': 'Không có số liệu nào đang trình chiếu.',
  'document.unknown': 'Tài liệu này không còn, hoặc điểm cầu này không được mở. Chưa có gì thay đổi.',
  'document.label_needs_pdf':
    'Độ mật từ “Hạn chế” chỉ dùng cho PDF, vì tệp khác phải tải về mới đọc được. Hãy chuyển tệp sang PDF hoặc chọn độ mật “Thường”.',
  'document.not_readable': 'Chỉ trình chiếu được tệp PDF; “{{name}}” chỉ tải về được.',
  'document.no_such_page': '“{{name}}” chỉ có {{pages}} trang. Trang đang trình chiếu được giữ nguyên.',
  'document.not_presenter':
    'Điểm cầu chỉ trình chiếu được khi đang được mời phát biểu. Chưa có gì thay đổi; vẫn có thể đọc tự do.',
  'document.already_presented': 'Trang này đang được trình chiếu rồi.',
  'document.not_presented': 'Không có tài liệu nào đang trình chiếu.',
  'document.already_opened': 'Điểm cầu này đã mở “{{name}}” từ trước.',
};

const en: Record<RefusalCode, string> = {
  'command.unknown':
    'This page is out of date and the server does not know the action. Nothing changed. Please reload the page.',
  'command.not_allowed': 'Your role may not do this. Nothing changed.',
  'command.invalid': 'Not sent: {{cause}} What you wrote is still here; correct it and send again.',
  'command.too_many': 'That was too fast. This action was not taken; wait a few seconds and do it again.',
  'server.failed':
    'The server failed at this action. Nothing changed; try again, and tell the technician if it keeps failing.',
  'server.not_saved':
    'The server could not save, so the action was not taken. Try again, and tell the technician if it keeps failing.',
  'server.stopping':
    'The server is restarting. This action was not taken; do it again when the connection is back.',
  'meeting.already_prepared': 'This meeting was prepared before. What it has is kept.',
  'meeting.id_twice': 'The id “{{id}}” is in the list twice. Nothing was saved; make each id unique.',
  'meeting.nothing_new': 'Title and hour are as they were. Nothing changed.',
  'meeting.host_unknown':
    'A cluster meeting needs a host that is one of its endpoints. Nothing was prepared; choose the host.',
  'meeting.not_prepared': 'It cannot be opened: {{phase}}. Nothing changed.',
  'meeting.not_open': 'This can only be done while the meeting is in session; {{phase}}. Nothing changed.',
  'meeting.not_live': 'It can no longer be changed: {{phase}}. What was recorded is kept.',
  'seat.unknown': 'This endpoint is not part of the meeting. Nothing changed; choose another endpoint.',
  'seat.not_present':
    '{{seat}} has lost its line or has not joined. Nothing changed; invite it when it is present.',
  'seat.already_present': 'This endpoint is present already.',
  'seat.already_gone': 'This endpoint has left already.',
  'agenda.item_unknown': 'This item is no longer on the agenda. Nothing changed; look at the agenda again.',
  'agenda.item_begun': '“{{title}}” has begun and cannot be removed. The item and its minutes are kept.',
  'agenda.already_current': 'The meeting is at “{{title}}” already.',
  'agenda.too_deep': 'The agenda has {{levels}} levels at most (I, 1, a). “{{title}}” stays where it was.',
  'agenda.under_itself': '“{{title}}” cannot be put inside itself. Nothing changed.',
  'agenda.over_parent':
    'The items under “{{title}}” need {{needed}} minutes, and it has {{planned}}. Nothing changed; give it more minutes or shorten what is under it.',
  'agenda.presenter_unknown':
    'The chosen presenter is not part of this meeting. What you wrote is still here; choose again or write a name.',
  'agenda.item_hidden':
    '“{{title}}” is not shown to the endpoints yet, so figures cannot be stated. What you wrote is still here; show the item first.',
  'agenda.item_internal': '“{{title}}” is internal to the centre and cannot be shown. Nothing changed.',
  'agenda.already_shown': '“{{title}}” is shown to all endpoints already.',
  'agenda.too_short':
    '“{{title}}” has {{planned}} minutes, so {{byMinutes}} cannot be taken off. Nothing changed.',
  'agenda.newer_change':
    'The agenda has changed since, so nothing was undone. Look at the last change, then undo that.',
  'agenda.undo_begun': '“{{title}}” has begun, so this can no longer be undone. The agenda is kept.',
  'agenda.frozen':
    'The agenda is frozen and only the chair can change it. Nothing changed; ask the chair if needed.',
  'agenda.already_frozen': 'The agenda is frozen already.',
  'agenda.not_due': 'It is not yet the hour to freeze the agenda. Nothing changed.',
  'agenda.freeze_past': 'The hour of the freeze must lie ahead. Nothing changed; choose another hour.',
  'agenda.level_jump':
    'Row {{row}} (“{{title}}”) goes more than one level deeper than the row before. No row was imported; correct the numbers and import again.',
  'floor.already_requested': 'Your endpoint has asked for the floor and keeps its place in the queue.',
  'floor.not_requested': 'This request is no longer in the queue.',
  'floor.already_held': 'Your endpoint has the floor.',
  'floor.already_granted': 'This endpoint has the floor already.',
  'floor.held':
    '{{seat}} has the floor, so it was not passed on. Look again, then invite in place of {{seat}}.',
  'floor.not_held': 'Nobody has the floor there: that speech has ended.',
  'floor.already_muted': 'The microphone is closed already.',
  'floor.already_open': 'The microphone is open already.',
  'floor.not_moved': 'The order is as it was: points of order always come first. Nothing was changed.',
  'floor.already_prepared': 'This endpoint has been asked to get ready already.',
  'floor.nobody_prepared': 'No endpoint has been asked to get ready.',
  'floor.place_kept': 'The endpoint still keeps its place. Nothing was changed.',
  'chairing.already_there': 'This leader is connected already.',
  'chairing.already_gone': 'This leader is disconnected already.',
  'chairing.already_leads': 'The lead was handed over before. Nothing was changed.',
  'chairing.not_due': 'It is not yet time to hand over the lead. Nothing was changed.',
  'attendance.not_excused': 'The endpoint had reported no absence, so there is nothing to take back.',
  'rollcall.another_open': 'A roll call is on. End it, then call the roll anew.',
  'rollcall.nobody_present': 'No endpoint is connected to draw from.',
  'rollcall.not_open':
    'This roll call is over. Your answer was not recorded; tell the minute-taker if it matters.',
  'rollcall.not_called': 'This roll call does not call your endpoint.',
  'rollcall.already_answered': 'Your endpoint has answered. The first answer stands.',
  'rollcall.not_due': 'The time of this roll call is not up. Nothing was changed.',
  'stage.already_shown': 'This picture is on the main screen already.',
  'stage.already_laid_out': 'The main screen has this layout already.',
  'stage.nothing_shared': 'No screen and no document is shared. The layout is as it was.',
  'stage.already_hushed': 'Every microphone off the main screen is closed already.',
  'stage.not_hushed': 'Microphones off the main screen are not closed. Nothing was changed.',
  'discussion.already_on':
    'A discussion is on. Nothing was changed; add the endpoint to it, or end it and begin another.',
  'discussion.not_on': 'There is no discussion, or it has ended. Nothing was changed.',
  'discussion.seat_in': 'This endpoint is in the discussion already.',
  'discussion.seat_not_in': 'This endpoint is no longer in the discussion.',
  'discussion.full': 'A discussion has at most four endpoints. Take one out, then add this one.',
  'share.no_floor': 'An endpoint shares its screen only while it has the floor. Nothing is shared.',
  'share.other_shares':
    'Another screen is being shared. Nothing was changed; wait until it ends, or ask the chair to end it.',
  'share.already_shared': 'This screen is shared already.',
  'share.not_shared': 'No screen is shared that could be stopped.',
  'share.not_due': 'The shared screen is still kept. Nothing was changed.',
  'poll.another_open':
    'The vote on “{{question}}” is open. Close it, then open a new one; your question is still here.',
  'poll.unknown': 'This vote is not part of the meeting. Nothing changed.',
  'poll.closed': 'The vote on “{{question}}” has closed; a later ballot does not count.',
  'poll.not_entitled': 'Your endpoint may not vote on “{{question}}”. No ballot was recorded.',
  'poll.already_cast':
    'Your endpoint has voted on “{{question}}” (receipt {{receipt}}). That ballot stands; each endpoint has one.',
  'poll.ballot_unfit':
    'The ballot does not fit “{{question}}”: something is missing, too much or wrong. It was not recorded; choose again and send.',
  'poll.paused':
    'The vote on “{{question}}” is paused. Nothing was recorded; what you chose is kept on this device.',
  'poll.not_paused': 'The vote on “{{question}}” is running, not paused.',
  'poll.ending': 'The vote on “{{question}}” is ending; ballots still on their way are being received.',
  'poll.not_due': 'The vote on “{{question}}” does not end yet.',
  'poll.still_open': 'The vote on “{{question}}” is not closed, so it has no result. Nothing changed.',
  'poll.already_published': 'The result of “{{question}}” has been published already.',
  'poll.not_tied': 'The vote on “{{question}}” is not tied; its result stands.',
  'poll.not_of_tie': 'Choose among the tied only, at most {{open}}. Nothing changed; choose again.',
  'poll.text_unknown': 'An answer is not one of “{{question}}”. Nothing was grouped.',
  'poll.problem_known':
    'You have reported {{maximum}} problems and the chair has seen them. No need to report more.',
  'poll.not_prepared':
    'This vote is no longer among the prepared ones: it was opened or dropped. Nothing changed.',
  'poll.template_unknown': 'This template no longer exists. Nothing changed.',
  'poll.too_many': 'There are {{maximum}} already. Nothing was saved; remove some and save again.',
  'meeting.not_closed': 'The meeting is not closed, so its journal is not sealed yet.',
  'meeting.already_sealed': 'The journal was sealed at record {{seq}}.',
  'poll.anonymous': '“{{question}}” is a secret vote: no ballot under a name is taken. None was recorded.',
  'poll.not_anonymous': '“{{question}}” is no secret vote. Nothing changed.',
  'poll.key_published': 'The key of the secret vote “{{question}}” is published already.',
  'poll.key_missing': 'The box of “{{question}}” is being made ready. The ballot is kept and goes by itself.',
  'poll.token_taken':
    'This place was given its secret ballot of “{{question}}” on another device. Each place has one.',
  'poll.counting': 'The box of “{{question}}” is shut and being counted. No more ballots are given out.',
  'poll.too_many_ballots':
    'There are {{ballots}} ballots in the box, more than the {{tokens}} given out. Not counted.',
  'proposal.unknown': 'This proposal is not part of the meeting. Nothing changed.',
  'proposal.department_unknown':
    'This department is no longer in the list. The proposal is still here; choose another department and send again.',
  'proposal.other_department':
    'Proposal {{code}} belongs to another department, so you cannot work on it. Nothing changed.',
  'proposal.other_seat': 'Proposal {{code}} is of another place. Nothing changed.',
  'proposal.not_now':
    'That cannot be done with proposal {{code}}: {{state}}. Nothing changed; what you wrote is still here.',
  'proposal.no_meeting':
    'No meeting is prepared that could take it. What you wrote is still here; send it once there is one.',
  'proposal.merged': 'Proposal {{code}} is merged into another one. Work on that one, or separate it first.',
  'proposal.not_merged': 'Proposal {{code}} is not merged with any, so there is nothing to separate.',
  'proposal.with_itself': 'Proposal {{code}} cannot be merged with itself. Choose another one.',
  'proposal.same_department': 'Proposal {{code}} is with that department already. Choose another one.',
  'proposal.not_answered':
    'Proposal {{code}} has no answer that could be cited. Your own answer is still here.',
  'proposal.already_brought_in': 'These {{count}} proposals stand in the register already.',
  'proposal.not_discussed': 'No proposal is being discussed.',
  'task.unknown': 'This task is not in the register any more. Nothing changed; reload the list.',
  'task.other_unit': 'Another unit leads task {{code}}. Nothing changed.',
  'task.not_now':
    'This cannot be done with task {{code}} now: {{taskState}}. What you wrote is kept; look at its newest state.',
  'task.no_meeting':
    'The series has no meeting yet, so no task can be assigned. What you wrote is kept; create a meeting first.',
  'programme.unknown':
    'This work programme is not there any more. What you wrote is kept; choose another one.',
  'programme.name_taken':
    'There is a programme called “{{name}}” already. Nothing changed; use that one or choose another name.',
  'practice.unknown': 'This model is not in the register any more. Nothing changed.',
  'practice.no_meeting':
    'The series has no meeting yet, so no model can be registered. What you wrote is kept; try again when there is one.',
  'practice.withdrawn': 'Model {{code}} was withdrawn. Nothing changed.',
  'practice.recommended':
    'Model {{code}} was recommended by the centre, so it cannot be changed any more. If it is done differently now, register a new model.',
  'practice.own': 'Model {{code}} is your own, so there is no interest to mark.',
  'practice.other_seat': 'Model {{code}} is of another place. Nothing changed.',
  'practice.already_marked': 'Your interest in model {{code}} is marked already.',
  'practice.not_marked': 'Your interest in model {{code}} is not marked.',
  'series.already_noted': 'The register of the series knows this of meeting {{code}} already.',
  'series.nothing_new': 'The series is as it was. Nothing changed.',
  'series.cluster_missing': 'A series of a cluster needs the cluster’s name. Nothing changed; choose one.',
  'timetable.meeting_unknown': 'This meeting is not of the series you are looking at. Nothing changed.',
  'timetable.out_of_order':
    'The days must be in order: call, freeze, line test, meeting, papers. Nothing changed; correct the days.',
  'timetable.already_marked': 'The step is marked like this already.',
  'file.already_received': 'The file “{{name}}” was received already.',
  'file.unknown':
    'An attached file was not received, or was sent by somebody else. Remove it and attach it again; what you wrote is still here.',
  'recording.already_on': 'Recording {{number}} is on. Stop it before you begin another.',
  'recording.not_on': 'Nothing is being recorded. Nothing changed.',
  'recording.already_paused': 'Recording has been paused already.',
  'recording.not_paused': 'Recording is on, not paused.',
  'recording.no_item': 'No item of the agenda is on. Go to an item first, or record the whole meeting.',
  'recording.unknown': 'There is no such recording. Nothing changed.',
  'recording.segment_unfit': 'The server told of a piece that does not fit. What was recorded is kept.',
  'recording.not_over': 'The recording has not been stopped. Stop it, then try again.',
  'recording.already_kept': 'The recording has been kept already.',
  'recording.not_kept': 'The recording is not ready yet, or its time was over and it was deleted.',
  'recording.already_released': 'Endpoints may watch this recording already.',
  'recording.not_released': 'The chair has not released this recording to the endpoints.',
  'recording.not_due': 'It is not time yet. The recording stays.',
  'file.not_loose': 'This file is in use, so it is not removed.',
  'file.not_due': 'This file has just been uploaded, so it is not removed yet.',
  'office.already_noted': "What the server's files say of the office is known already.",
  'office.unknown': 'The issuing office is not set yet, so no number was given. Fill in “Office” first.',
  'office.rule_set_unknown': 'There is no rule set “{{ruleSet}}”. Choose another.',
  'office.changed_meanwhile':
    'Somebody else has just changed the office (revision {{revision}}). Your text is not saved but still here; look at the new one, then save again.',
  'number.letter_unknown': 'This rule set has no kind of paper {{letter}}. Choose another.',
  'number.no_term':
    'This rule set numbers through a term, and no term is set. Fill it in under “Office”, then take the number again.',
  'number.run_begun': 'These numbers have begun; the next is {{next}}. Nothing changed.',
  'number.already_taken':
    'This paper has a number: {{text}}. To give it another, release that one or make it void first.',
  'number.in_use': 'Number {{number}} is in use. Choose a reserved or a released one, or take the next.',
  'number.beyond':
    'Number {{number}} has not been reached: the next is {{next}}. Taking it would leave a gap.',
  'number.unknown': 'Number {{number}} was never given. Nothing changed.',
  'number.not_in_use': '{{text}} is not in a state in which that can be done. Nothing changed.',
  'number.not_taken': 'The paper has no number, so it was not issued. Take its number, then issue it again.',
  'number.other_rules':
    '{{text}} was given under other rules than those of this paper. Release it, take one under these rules, then issue.',
  'number.issued':
    '{{text}} has gone out with its paper and is neither released nor made void. Put mistakes right by a correction.',
  'template.already_received': 'The template “{{name}}” is in use already.',
  'template.unknown': 'There is no template of this kind to remove.',
  'resolution.unknown': 'This resolution is not part of the meeting. Nothing changed.',
  'resolution.newer_text':
    'Somebody else has just amended resolution {{number}} (revision {{revision}}). Yours is not saved but still here; compare the two and save again.',
  'resolution.already_read_back': 'Resolution {{number}} is being read back on every screen already.',
  'resolution.not_read_back': 'No resolution is being read back.',
  'resolution.already_confirmed': 'Resolution {{number}} was confirmed in this very text already.',
  'resolution.confirmed':
    'The chair confirmed resolution {{number}}, so only the chair or the deputy withdraws it. Amend it, or ask the chair.',
  'resolution.withdrawn':
    'Resolution {{number}} was withdrawn and changes no more. Record a new one instead.',
  'record.unknown': 'These minutes, this line or this comment cannot be found. What you wrote is still here.',
  'record.not_now':
    'The minutes are no longer at a step that allows this. What you wrote is still here; look how far they are.',
  'record.newer_text':
    'Somebody else has just changed this (revision {{revision}}). Yours is not saved but still here; compare the two and choose.',
  'record.fact_unknown':
    'There is no fact called “{{name}}”. Take the braces out, or use the facts of the line.',
  'record.fact_missing':
    'Facts of the log that your wording leaves out (names, figures, results): {{count}}. It was not saved; keep all that stands in ‹ ›, then save again.',
  'record.reason_needed': 'This line tells what happened in the meeting, so hiding it needs a reason.',
  'record.comment_late':
    '{{until}} has passed, so no comments are taken any more. Choose or ask for another day.',
  'record.meeting_on':
    'The meeting is not closed yet, so its minutes cannot be approved nor its papers issued.',
  'record.comments_open': 'Comments that wait for an answer: {{count}}. Settle them all, then approve.',
  'record.not_kept': 'The approved text is being kept. Wait some seconds, then issue again.',
  'record.already_issued': 'This paper is issued, or being issued. Nothing changed.',
  'figure.unknown': 'This figure no longer exists. What you wrote is still here; add it as a new figure.',
  'figure.part_over_whole':
    'The part ({{value}}) cannot be more than the whole ({{whole}}), and the whole must be above 0. Correct it and send again.',
  'figures.no_form':
    'This meeting has no form of figures yet. What you wrote is still here; wait until the centre has set it.',
  'figures.newer_form':
    'Somebody else has just changed the form (revision {{revision}}). Yours is not saved; open the form again to see the new one.',
  'figures.reported_already':
    '“{{name}}” has been reported already, so it can neither be removed nor made another kind. The form stays as it was.',
  'figures.not_asked': 'This endpoint is not on the list of those that report. Nothing was recorded.',
  'figures.indicator_unknown':
    'This indicator is no longer on the form. Look at the new form and send again.',
  'figures.wrong_kind':
    '“{{name}}”: the figure is not of the indicator’s kind. Nothing was recorded; correct it and send again.',
  'figures.part_over_whole':
    '“{{name}}”: the part ({{value}}) is more than the whole ({{whole}}). Nothing was recorded; correct it and send again.',
  'figures.out_of_bounds':
    '“{{name}}”: {{value}} is outside the bounds ({{least}} – {{most}}). Nothing was recorded; correct it and send again.',
  'figures.word_needed':
    '“{{name}}”: {{value}} is far from last month ({{last}}). Say why in a sentence and send again.',
  'figures.nothing_new': 'There is nothing that was not sent before. What was sent is kept.',
  'figures.frozen': 'The chair has frozen the figures: they cannot change any more. What was sent is kept.',
  'figures.not_frozen': 'The figures are not frozen, so there is nothing to reopen. Nothing changed.',
  'figures.not_presentable': 'This does not exist or is not published, so it cannot be presented.',
  'figures.not_presented': 'No figures are presented.',
  'document.unknown': 'This document is gone, or your endpoint may not open it. Nothing changed.',
  'document.label_needs_pdf':
    'From “Restricted” on the label is for PDF only, since other files must be downloaded to be read. Make it a PDF, or choose “Ordinary”.',
  'document.not_readable': 'Only a PDF can be presented; “{{name}}” can only be downloaded.',
  'document.no_such_page': '“{{name}}” has {{pages}} pages only. The page that is presented stays.',
  'document.not_presenter':
    'An endpoint presents only while it has the floor. Nothing changed; reading freely is always possible.',
  'document.already_presented': 'This page is presented already.',
  'document.not_presented': 'No document is presented.',
  'document.already_opened': 'Your endpoint has opened “{{name}}” before.',
};

export const words = { vi, en };
