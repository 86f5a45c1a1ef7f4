/** What is read about an anonymous vote. */
const vi = {
  secret: {
    kind: 'Bỏ phiếu kín',
    asked: 'Mời điểm cầu bỏ phiếu kín',
    sending: 'Đang bỏ phiếu kín: {{choice}}',
    kept: 'Phiếu kín được giữ trên thiết bị này và sẽ tự gửi khi có kết nối.',
    recorded: 'Phiếu kín đã vào hòm phiếu.',
    code: 'Mã phiếu:',
    elsewhere: 'Điểm cầu đã nhận phiếu trên thiết bị khác. Mỗi điểm cầu chỉ có một phiếu.',
    counting: 'Đã đóng hòm phiếu, đang kiểm phiếu…',
    given: 'Điểm cầu đã nhận phiếu',
    givenAll: 'Tất cả điểm cầu đã nhận phiếu.',
    notGivenHere: 'Có mặt, chưa nhận phiếu ({{count}})',
    notGivenAway: 'Vắng mặt, chưa nhận phiếu ({{count}})',
    insecure:
      'Trình duyệt chỉ cho bỏ phiếu kín trên trang https. Hãy mở hội nghị bằng địa chỉ https, hoặc báo điều hành kỹ thuật.',
    few: 'Chỉ có {{count}} điểm cầu được bỏ phiếu. Dưới {{few}} phiếu, bản thân kết quả có thể cho biết ai bỏ thế nào.',
    fewHere:
      'Hiện có {{count}} điểm cầu có mặt. Dưới {{few}} phiếu, bản thân kết quả có thể cho biết ai bỏ thế nào.',
    how: 'Phiếu kín được giữ kín thế nào?',
    facts: {
      cover:
        'Máy chủ ký vào phiếu khi phiếu còn được che, nên biết điểm cầu đã nhận phiếu nhưng không biết nội dung.',
      box: 'Phiếu được gửi không kèm tên, phiên đăng nhập hay giờ gửi, và nằm trong hòm phiếu đến khi kiểm. Hòm phiếu không lưu thứ tự.',
      check:
        'Sau khi kiểm, mỗi điểm cầu tìm được phiếu của mình bằng mã, và ai cũng đếm lại được tất cả phiếu.',
      network:
        'Không che được: ai theo dõi đường truyền hoặc sửa phần mềm máy chủ thì vẫn có thể so giờ và địa chỉ gửi phiếu với giờ nhận phiếu.',
      operator:
        'Thiết bị này giữ phiếu của điểm cầu để kiểm tra lại; người dùng chung thiết bị có thể xem được. Máy chủ bị sửa có thể nhận phiếu thay điểm cầu vắng mặt, nhưng danh sách nhận phiếu sẽ lộ điều đó.',
    },
    check: 'Kiểm tra kết quả trên thiết bị này',
    checkMine: 'Kiểm tra phiếu của điểm cầu',
    counted: 'Phiếu của đồng chí đã được đếm, đúng nội dung đã chọn.',
    notCounted:
      'Không tìm thấy phiếu của đồng chí trong các phiếu đã đếm. Hãy báo ngay cho chủ trì, kèm mã phiếu.',
    signed: '{{count}} phiếu đều có chữ ký đúng, không phiếu nào trùng.',
    notSigned: 'Trong {{count}} phiếu có phiếu sai chữ ký hoặc trùng. Hãy báo ngay cho chủ trì.',
    recounted: 'Đếm lại các phiếu cho đúng kết quả đã công bố.',
    notRecounted: 'Đếm lại các phiếu KHÔNG cho kết quả đã công bố. Hãy báo ngay cho chủ trì.',
  },
  secrecy: 'Cách bỏ phiếu',
  secrecies: { named: 'Công khai', anonymous: 'Phiếu kín' },
  secrecyHint:
    'Phiếu kín: không ai, kể cả máy chủ, biết điểm cầu nào bỏ thế nào; mỗi điểm cầu tự kiểm tra được phiếu của mình.',
};

const en: typeof vi = {
  secret: {
    kind: 'Secret ballot',
    asked: 'Your endpoint is asked for its secret ballot',
    sending: 'Casting in secret: {{choice}}',
    kept: 'The secret ballot is kept on this device and goes by itself when the line is back.',
    recorded: 'The secret ballot is in the box.',
    code: 'Ballot code:',
    elsewhere: 'Your endpoint was given its ballot on another device. Each endpoint has one ballot.',
    counting: 'The box is shut and being counted…',
    given: 'Endpoints given their ballot',
    givenAll: 'All endpoints were given their ballot.',
    notGivenHere: 'Present, no ballot taken yet ({{count}})',
    notGivenAway: 'Absent, no ballot taken yet ({{count}})',
    insecure:
      'Browsers allow secret ballots on https pages alone. Open the meeting at its https address, or tell the technical operator.',
    few: 'Only {{count}} endpoints may vote. With fewer than {{few}} ballots the result itself may tell how each voted.',
    fewHere:
      'There are {{count}} endpoints present. With fewer than {{few}} ballots the result itself may tell how each voted.',
    how: 'How is a secret ballot kept secret?',
    facts: {
      cover:
        'The server signs the ballot while it is under cover: it knows which endpoint was given one, not what is on it.',
      box: 'The ballot is sent without name, session or hour, and lies in a box until it is counted. The box keeps no order.',
      check:
        'After the count each endpoint finds its own ballot by its code, and anybody can count all of them again.',
      network:
        'Not hidden: whoever watches the network, or runs changed server software, may compare hour and address of a ballot with those of its request.',
      operator:
        'This device keeps the ballot so that it can be checked; whoever shares the device may see it. A changed server could take ballots for absent endpoints, but the list of who took one would show that.',
    },
    check: 'Check the result on this device',
    checkMine: 'Check your ballot',
    counted: 'Your ballot was counted, as you cast it.',
    notCounted: 'Your ballot is not among those counted. Tell the chair at once, with the ballot code.',
    signed: 'All {{count}} ballots are rightly signed, none stands twice.',
    notSigned: 'Among {{count}} ballots one is wrongly signed or stands twice. Tell the chair at once.',
    recounted: 'Counted again, the ballots give the published result.',
    notRecounted: 'Counted again, the ballots do NOT give the published result. Tell the chair at once.',
  },
  secrecy: 'How ballots are cast',
  secrecies: { named: 'By name', anonymous: 'In secret' },
  secrecyHint:
    'In secret: nobody, not even the server, knows how an endpoint voted; each endpoint can check its own ballot.',
};

export const secret = { vi, en };
