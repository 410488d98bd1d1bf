import type { Steps } from "../../src/domain/steps";
import { runInSlices } from "../../src/workbook/runInSlices";

/** Work of `count` steps, each of which takes `milliseconds` by a clock that only work moves. */
function work(count: number, milliseconds: number) {
  let time = 0;
  let since = 0;
  const slices: number[] = [];
  function* steps(): Steps<string> {
    for (let i = 0; i < count; i++) {
      time += milliseconds;
      since++;
      yield (i + 1) / count;
    }
    return "done";
  }
  return {
    steps: steps(),
    /** Steps between two pauses. */
    slices,
    now: () => time,
    pause: () => {
      slices.push(since);
      since = 0;
      return Promise.resolve();
    },
  };
}

test("it pauses as soon as a slice has taken its 12 ms", async () => {
  const { steps, slices, now, pause } = work(100, 5);
  expect(await runInSlices(steps, { now, pause })).toBe("done");
  // 5, 10, 15: the third step goes over.
  expect(Math.max(...slices)).toBe(3);
  expect(slices).toHaveLength(33);
});

test("a step that takes long is followed by a pause", async () => {
  const { steps, slices, now, pause } = work(4, 30);
  await runInSlices(steps, { now, pause });
  expect(slices).toEqual([1, 1, 1, 1]);
});

test("it tells how far it has come", async () => {
  const { steps, now, pause } = work(8, 6);
  const told: number[] = [];
  await runInSlices(steps, { now, pause, onProgress: (done) => told.push(done) });
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});

test("it stops where it is cancelled", async () => {
  const { steps, slices, now, pause } = work(100, 12);
  expect(await runInSlices(steps, { now, pause, isCancelled: () => slices.length === 3 })).toBeNull();
  expect(slices).toHaveLength(3);
});

test("what the work throws is passed on", async () => {
  function* broken(): Steps<string> {
    yield 0;
    throw new Error("broken");
  }
  await expect(runInSlices(broken())).rejects.toThrow("broken");
});
