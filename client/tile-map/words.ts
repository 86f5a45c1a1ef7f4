const vi = { how: 'Dùng phím mũi tên để đọc từng điểm cầu.' };
const en: typeof vi = { how: 'Use the arrow keys to read one endpoint after the other.' };

export const words = { vi, en };
