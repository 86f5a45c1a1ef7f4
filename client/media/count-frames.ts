/** Counts the pictures that a camera really gives, as played by a video that nobody sees. */
export const countFrames = (track: MediaStreamTrack) => {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  const begun = performance.now();
  // Refused only when the track has ended: then no frames come, which is what is counted.
  video.play().catch(() => undefined);
  return {
    /** Its size and pace since it began; null while no picture has come. */
    figures() {
      const { totalVideoFrames } = video.getVideoPlaybackQuality();
      const { videoWidth: width, videoHeight: height } = video;
      if (totalVideoFrames === 0 || width === 0) return null;
      const seconds = (performance.now() - begun) / 1000;
      return { width, height, framesPerSecond: Math.min(240, totalVideoFrames / seconds) };
    },
    close() {
      video.srcObject = null;
    },
  };
};
