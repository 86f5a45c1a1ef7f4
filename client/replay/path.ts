/** The page that plays a recording, from a moment on (ms from its beginning). */
export const playbackPath = (handle: string, meetingId: string, recordingId: string, ms?: number): string => {
  const page = `/s/${handle}/m/${meetingId}/recordings/${recordingId}`;
  return ms === undefined ? page : `${page}?t=${Math.floor(ms / 1000)}`;
};
