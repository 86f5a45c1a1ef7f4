const vi = { watch: 'xem lại', watchAt: 'xem lại lúc {{hour}}' };
const en: typeof vi = { watch: 'watch', watchAt: 'watch at {{hour}}' };

export const words = { vi, en };
