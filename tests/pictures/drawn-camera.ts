/**
 * Runs in the page before anything else: its camera shows a drawn meeting room with the name of the place, its
 * microphone is silent. For pictures only: everything behind the camera is the real product.
 */
export const drawnCamera = (name: string) => {
  const [width, height] = [1280, 720];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const centre = name.startsWith('Điểm cầu');

  const person = (x: number, y: number, size: number, shade: string, sway: number) => {
    pen.fillStyle = shade;
    pen.beginPath();
    pen.ellipse(x, y + size * 1.9, size * 1.25, size * 1.25, 0, Math.PI, 0);
    pen.fill();
    pen.fillStyle = '#d9b596';
    pen.beginPath();
    pen.arc(x + sway, y, size * 0.56, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = '#2a221e';
    pen.beginPath();
    pen.arc(x + sway, y - size * 0.12, size * 0.58, Math.PI * 0.95, Math.PI * 2.05);
    pen.fill();
    pen.fillStyle = '#f4f4f4';
    pen.beginPath();
    pen.moveTo(x - size * 0.22, y + size * 0.68);
    pen.lineTo(x + size * 0.22, y + size * 0.68);
    pen.lineTo(x, y + size * 1.2);
    pen.fill();
  };

  const draw = (now: number) => {
    const wall = pen.createLinearGradient(0, 0, 0, height);
    wall.addColorStop(0, centre ? '#6b4a2e' : '#c9d3d8');
    wall.addColorStop(1, centre ? '#3b2718' : '#8d9ba3');
    pen.fillStyle = wall;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = '#8f1414';
    pen.fillRect(120, 50, width - 240, 130);
    pen.fillStyle = '#f3d27a';
    pen.textAlign = 'center';
    pen.font = '600 40px "Be Vietnam Pro", sans-serif';
    pen.fillText('HỘI NGHỊ GIAO BAN TRỰC TUYẾN', width / 2, 106);
    pen.font = '500 32px "Be Vietnam Pro", sans-serif';
    pen.fillText(name.toUpperCase(), width / 2, 154);
    const shades = ['#26323d', '#39434a', '#1f2a44', '#2f3a33', '#3d2f33'];
    shades.forEach((shade, index) => {
      const sway = Math.sin(now / 900 + index * 1.7) * 5;
      person(200 + index * 220, index === 2 ? 330 : 350, index === 2 ? 92 : 76, shade, sway);
    });
    pen.fillStyle = centre ? '#5a3418' : '#7a5a3c';
    pen.fillRect(0, 520, width, 200);
    pen.fillStyle = 'rgba(255,255,255,.85)';
    for (let index = 0; index < 5; index += 1) pen.fillRect(160 + index * 220, 500, 80, 34);
  };
  // A dozen browsers draw, send and show at once: for pictures so few frames do.
  setInterval(() => draw(performance.now()), 400);
  draw(0);

  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) => {
    const stream = new MediaStream();
    if (video) for (const track of canvas.captureStream(8).getVideoTracks()) stream.addTrack(track);
    if (audio)
      for (const track of new AudioContext().createMediaStreamDestination().stream.getAudioTracks())
        stream.addTrack(track);
    return stream;
  };
};
