/** What a seat asks the floor for. */
export const REQUEST_KINDS = ['speech', 'question', 'reply', 'point_of_order'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
