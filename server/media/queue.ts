/** Runs tasks one after another; a task is handed on when the one before it has ended, well or badly. */
export interface Queue {
  readonly run: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly length: () => number;
}

export const createQueue = (): Queue => {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(task) {
      waiting += 1;
      const result = tail.then(task).finally(() => {
        waiting -= 1;
      });
      // The next task waits for this one, and does not care how it ended: whoever asked for it is told.
      tail = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    length: () => waiting,
  };
};
