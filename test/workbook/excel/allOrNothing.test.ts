import { allOrNothing, type Step } from "../../../src/workbook/excel/allOrNothing";
import { goOn, type Course } from "../../../src/workbook/excel/course";

/** Steps that each write three lines, one at a time, and can stop after any of them. */
function book(refusesAt = Infinity) {
  const lines: string[] = ["there before"];
  let written = 0;
  const step = (sheet: string): Step => {
    const own: string[] = [];
    return {
      sheet,
      act: async (course) => {
        for (const part of [1, 2, 3]) {
          const line = `${sheet} ${part}`;
          // What Excel refuses may have been done in part.
          lines.push(line);
          own.push(line);
          if (++written === refusesAt) throw new Error(`refused at ${line}`);
          await goOn(course, part / 3);
        }
      },
      takeBack: () => {
        own.reverse().forEach((line) => expect(lines.pop()).toBe(line));
        return Promise.resolve();
      },
    };
  };
  return { lines, steps: ["register", "items", "sheet"].map(step) };
}

it("tells how far all of it has come", async () => {
  const { lines, steps } = book();
  const told: number[] = [];
  await allOrNothing(steps, { onProgress: (done) => told.push(Math.round(done * 9)) });
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(lines).toHaveLength(10);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("leaves everything as it was when part %d fails", async (part) => {
  const { lines, steps } = book(part);
  await expect(allOrNothing(steps)).rejects.toThrow("refused at");
  expect(lines).toEqual(["there before"]);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("leaves everything as it was when it is given up after part %d", async (part) => {
  const { lines, steps } = book();
  let done = 0;
  const course: Course = { onProgress: () => (done += 1), isCancelled: () => done >= part };
  await expect(allOrNothing(steps, course)).rejects.toMatchObject({ detail: { code: "cancelled" } });
  expect(done).toBe(part);
  expect(lines).toEqual(["there before"]);
});

it("says where something stays that could not be taken back", async () => {
  const { steps } = book(5);
  const stuck = steps.map((step) => ({ ...step, takeBack: () => Promise.reject(new Error("the host is gone")) }));
  await expect(allOrNothing(stuck)).rejects.toMatchObject({
    detail: { code: "notTakenBack", facts: { sheet: "items" } },
  });
});
