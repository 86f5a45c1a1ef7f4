/** U2: from the least to the most secret, as Vietnamese offices stamp them: thường, hạn chế, mật, tối mật, tuyệt mật. */
export const LABELS = ['open', 'limited', 'secret', 'top_secret', 'utmost_secret'] as const;
export type Label = (typeof LABELS)[number];

/** The kinds of file that are taken. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'pptx'] as const;
export type Format = (typeof FORMATS)[number];
