const WIDTH = 640;
const HEIGHT = 360;
const FRAMES_PER_SECOND = 15;
/** Farther than a coder looks for what has moved, so that every frame costs as if it were new. */
const MARGIN = 256;

const drawNoise = (): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH + MARGIN;
  canvas.height = HEIGHT + MARGIN;
  const context = canvas.getContext('2d');
  const image = context?.createImageData(canvas.width, canvas.height);
  if (!context || !image) return canvas;
  for (let index = 0; index < image.data.length; index += 4) {
    const grey = Math.random() * 255;
    image.data.set([grey, grey, grey, 255], index);
  }
  context.putImageData(image, 0, 0);
  return canvas;
};

/**
 * A picture that cannot be compressed, so that it fills whatever line there is: a camera in front of a calm room would
 * measure the room. Nobody sees it.
 */
export const openTestPicture = () => {
  const noise = drawNoise();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  const draw = () => context?.drawImage(noise, -Math.random() * MARGIN, -Math.random() * MARGIN);
  draw();
  const timer = setInterval(draw, 1000 / FRAMES_PER_SECOND);
  const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  return {
    track: track ?? null,
    close() {
      clearInterval(timer);
      track?.stop();
    },
  };
};
