const vi = { watch: 'xem lại' };
const en: typeof vi = { watch: 'watch' };

export const words = { vi, en };
