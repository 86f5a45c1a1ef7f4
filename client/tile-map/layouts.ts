/**
 * Where provinces stand on a map of equal tiles: rows from north to south, columns from west to east, as near to their
 * true neighbours as tiles allow. Provinces are found by name, since their ids and codes changed hands in 2025. Free
 * places of the first columns, beside the narrow middle, take the seats that are no provinces.
 */
export interface Layout {
  readonly rows: readonly (readonly string[])[];
  /** From which row to which the first two columns are free. */
  readonly free: readonly [from: number, to: number];
}

const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((name) => name.trim()));

/** The 63 provinces and cities of before 1 July 2025. */
const LAYOUT_63: Layout = {
  free: [6, 12],
  rows: rows(`
            | Lai Châu | Lào Cai    | Hà Giang       | Cao Bằng       |            |
  Điện Biên |          | Yên Bái    | Tuyên Quang    | Bắc Kạn        | Lạng Sơn   |
            | Sơn La   | Phú Thọ    | Vĩnh Phúc      | Thái Nguyên    | Bắc Giang  | Quảng Ninh
            |          | Hòa Bình   | Hà Nội         | Bắc Ninh       | Hải Dương  | Hải Phòng
            |          |            | Hà Nam         | Hưng Yên       | Thái Bình  |
            |          | Thanh Hóa  | Ninh Bình      | Nam Định       |            |
            |          | Nghệ An    | Hà Tĩnh        |                |            |
            |          |            | Quảng Bình     | Quảng Trị      |            |
            |          |            |                | Thừa Thiên Huế | Đà Nẵng    |
            |          |            |                | Kon Tum        | Quảng Nam  | Quảng Ngãi
            |          |            |                |                | Gia Lai    | Bình Định
            |          |            |                | Đắk Nông       | Đắk Lắk    | Phú Yên
            |          |            |                | Bình Phước     | Lâm Đồng   | Khánh Hòa
            |          | Tây Ninh   | Bình Dương     | Đồng Nai       | Bình Thuận | Ninh Thuận
  An Giang  | Đồng Tháp| Long An    | Thành phố Hồ Chí Minh | Bà Rịa - Vũng Tàu | |
  Kiên Giang| Cần Thơ  | Vĩnh Long  | Tiền Giang     |                |            |
            | Hậu Giang| Trà Vinh   | Bến Tre        |                |            |
  Cà Mau    | Bạc Liêu | Sóc Trăng  |                |                |            |`),
};

/** The 34 since then. */
const LAYOUT_34: Layout = {
  free: [4, 10],
  rows: rows(`
  Lai Châu  | Lào Cai   | Tuyên Quang | Cao Bằng    |
  Điện Biên |           | Phú Thọ     | Thái Nguyên | Lạng Sơn
            | Sơn La    | Hà Nội      | Bắc Ninh    | Quảng Ninh
            |           | Ninh Bình   | Hưng Yên    | Hải Phòng
            |           | Thanh Hóa   |             |
            |           | Nghệ An     | Hà Tĩnh     |
            |           |             | Quảng Trị   |
            |           |             | Huế         | Đà Nẵng
            |           |             |             | Quảng Ngãi
            |           |             |             | Gia Lai
            |           |             |             | Đắk Lắk
            |           |             | Lâm Đồng    | Khánh Hòa
            | Tây Ninh  | Thành phố Hồ Chí Minh | Đồng Nai |
  An Giang  | Đồng Tháp | Vĩnh Long   |             |
  Cà Mau    | Cần Thơ   |             |             |`),
};

export const LAYOUTS: readonly Layout[] = [LAYOUT_34, LAYOUT_63];

/** What stands on a tile where the name is too long for it. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Thành phố Hồ Chí Minh': 'TP. HCM',
  'Bà Rịa - Vũng Tàu': 'BR-VT',
  'Thừa Thiên Huế': 'TT. Huế',
};
