/** Draws a room with people at a table, seen by its camera; `turn` goes from 0 to 2π and around, without a seam. */

export const WIDTH = 1280;
export const HEIGHT = 720;

type Pen = OffscreenCanvasRenderingContext2D;

interface Ellipse {
  readonly at: readonly [x: number, y: number];
  readonly radii: readonly [x: number, y: number];
  readonly colour: string;
  readonly tilt?: number;
  /** Only what is above the middle. */
  readonly half?: true;
}

const ellipse = (pen: Pen, { at: [x, y], radii: [rx, ry], colour, tilt = 0, half }: Ellipse) => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, tilt, half ? Math.PI : 0, 2 * Math.PI);
  pen.fill();
};

const SKIN = '#c99a78';

const drawPerson = (pen: Pen, suit: string, [x, y]: readonly [number, number], tilt: number) => {
  ellipse(pen, { at: [x, y + 232], radii: [112, 160], colour: suit, half: true });
  pen.fillStyle = '#f4f4f2';
  pen.beginPath();
  pen.moveTo(x - 22, y + 78);
  pen.lineTo(x + 22, y + 78);
  pen.lineTo(x, y + 150);
  pen.fill();
  ellipse(pen, { at: [x, y + 26], radii: [44, 56], colour: SKIN, tilt });
  ellipse(pen, { at: [x, y - 2], radii: [47, 40], colour: '#2a2320', tilt, half: true });
};

const drawSpeech = (pen: Pen, [x, y]: readonly [number, number], turn: number) => {
  const mouth = 2 + 5 * Math.abs(Math.sin(turn * 5));
  ellipse(pen, { at: [x, y + 54], radii: [11, mouth], colour: '#7c3b33' });
  ellipse(pen, { at: [x + 92, y + 150 + Math.sin(turn * 3) * 22], radii: [20, 26], colour: SKIN, tilt: 0.4 });
};

const drawPeople = (pen: Pen, hue: number, people: number, turn: number) => {
  const speaker = Math.floor(people / 2);
  for (let place = 0; place < people; place += 1) {
    const liveliness = place === speaker ? 3 : 1;
    const sway = Math.sin(turn + place * 2.1) * 4 * liveliness;
    const nod = Math.sin(turn * 2 + place) * 2 * liveliness;
    const head = [(WIDTH * (place + 0.5)) / people + sway, HEIGHT * 0.4 + nod] as const;
    drawPerson(pen, `hsl(${(hue + 200 + place * 25) % 360} 22% ${24 + place * 4}%)`, head, sway / 300);
    if (place === speaker) drawSpeech(pen, head, turn);
  }
};

const drawWall = (pen: Pen, hue: number) => {
  const wall = pen.createLinearGradient(0, 0, 0, HEIGHT);
  wall.addColorStop(0, `hsl(${hue} 24% 66%)`);
  wall.addColorStop(1, `hsl(${hue} 20% 46%)`);
  pen.fillStyle = wall;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = `hsl(${hue} 26% 38%)`;
  for (let panel = 0; panel < 8; panel += 1) pen.fillRect(panel * 160 + 76, 0, 6, HEIGHT * 0.62);
};

const drawTable = (pen: Pen) => {
  pen.fillStyle = '#5b3a24';
  pen.fillRect(0, HEIGHT * 0.72, WIDTH, HEIGHT * 0.28);
  pen.fillStyle = '#744b2f';
  pen.fillRect(0, HEIGHT * 0.72, WIDTH, 14);
};

const drawPlate = (pen: Pen, name: string) => {
  pen.fillStyle = '#fffdf6';
  pen.fillRect(WIDTH * 0.12, HEIGHT * 0.06, WIDTH * 0.76, HEIGHT * 0.14);
  pen.fillStyle = '#8f1d1d';
  pen.fillRect(WIDTH * 0.12, HEIGHT * 0.06, WIDTH * 0.76, 8);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  let size = 68;
  do {
    size -= 4;
    pen.font = `700 ${size}px "Liberation Sans", "DejaVu Sans", "Noto Sans", sans-serif`;
  } while (pen.measureText(name).width > WIDTH * 0.72 && size > 24);
  pen.fillText(name, WIDTH / 2, HEIGHT * 0.135);
};

/** `number`: which room it is; it decides its colours and how many sit there. */
export const drawRoom = (pen: Pen, name: string, number: number, turn: number) => {
  const hue = (number * 47) % 360;
  drawWall(pen, hue);
  drawPeople(pen, hue, 3 + (number % 3), turn);
  drawTable(pen);
  drawPlate(pen, name);
};
