/** Tỉnh ủy An Giang, but Quân ủy Trung ương: only a committee that is named after its place has its kind before it. */
export const seatTitle = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  /^(tỉnh|thành|quận|huyện|thị|xã|phường) (ủy|uỷ)$/i.test(kind) ? `${kind} ${name}` : name;
