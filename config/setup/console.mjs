// What a person sees of the set-up: one line per step, its progress, and one paragraph when it must stop.

/** The set-up cannot go on: what is missing, and what the person can do about it. */
export class Stop extends Error {
  constructor(problem, cure) {
    super(problem);
    this.cure = cure;
  }
}

const live = Boolean(process.stdout.isTTY) && !process.env.CI;
const plainEveryMs = 15_000;

export function say(line) {
  console.log(`Giao Ban · ${line}`);
}

export function stopped(stop, log) {
  const lines = ['', `Giao Ban cannot be set up: ${stop.message}`, stop.cure];
  if (log) lines.push(`The full output is in ${log}`);
  console.error(`${lines.join('\n')}\n`);
}

export function seconds(ms) {
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Shows that a long step is alive: one moving line on a terminal, a line now and then in a log. */
export function progress(title) {
  const begunAt = Date.now();
  let detail = '';
  let shownAt = begunAt;
  const show = () => {
    const now = Date.now();
    if (!live && now - shownAt < plainEveryMs) return;
    shownAt = now;
    const text = `  ${title}: ${seconds(now - begunAt)}${detail ? `, ${detail}` : ''}`;
    if (live) process.stdout.write(`\r\x1b[K${text}`);
    else console.log(text);
  };
  const timer = setInterval(show, 1000);
  return {
    detail(text) {
      detail = text;
    },
    end(outcome) {
      clearInterval(timer);
      if (live) process.stdout.write('\r\x1b[K');
      console.log(`  ${title}: ${outcome} after ${seconds(Date.now() - begunAt)}`);
    },
  };
}
