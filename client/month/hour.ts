const two = (value: number) => String(value).padStart(2, '0');

/** A moment as the browser's own fields for day and hour write it. */
export const fieldsOf = (at: number) => {
  const date = new Date(at);
  return {
    date: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
};

/** And back, ms; NaN when it is no moment. */
export const momentOf = ({ date, time }: { readonly date: string; readonly time: string }): number =>
  new Date(`${date}T${time}`).getTime();

/** The same weekday four weeks later, or five when that is still the same month: the month after. */
export const monthLater = (at: number): number => {
  const month = new Date(at).getMonth();
  const later = (weeks: number) => {
    const date = new Date(at);
    date.setDate(date.getDate() + 7 * weeks);
    return date;
  };
  const four = later(4);
  return (four.getMonth() === month ? later(5) : four).getTime();
};
