import { inTurn } from "../../src/functions/inTurn";
import { awaitFunction, callFunction, type Value } from "./callFunction";

/** A grade of 85 from the thousand-and-first person on, 84 before. */
const scores = (people: number): Value[][] => Array.from({ length: people }, (_, i) => [i < 1_000 ? 84 : 85]);
const bands: Value[][] = [
  [0, "B"],
  [85, "A"],
];
test("a function of a few rows answers at once, as a column of formulas needs it", () => {
  expect(callFunction("GRADE", scores(999), bands)).toEqual(Array<string[]>(999).fill(["B"]));
});

test("of many rows it answers the same, later", async () => {
  expect(await awaitFunction("GRADE", scores(1_002), bands)).toEqual([
    ...Array<string[]>(1_000).fill(["B"]),
    ["A"],
    ["A"],
  ]);
});

test("an error of many rows is still that of the formula", async () => {
  expect(await awaitFunction("GRADE", scores(1_000), [["?", "A"]])).toMatchObject({ error: "#VALUE!" });
});

test("between two that take long the page has its turn", async () => {
  const done: string[] = [];
  const long = inTurn((name) => done.push(String(name)));
  const first = long("first", Array(1_000));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    done.push("the page");
    port1.close();
  };
  port2.postMessage(null);
  const second = long("second", Array(1_000));
  expect(done).toEqual([]);
  await Promise.all([first, second]);
  expect(done).toEqual(["first", "the page", "second"]);
});

test("no more than twenty wait at a time", async () => {
  const long = inTurn((rows) => (rows as unknown[]).length);
  const answers = Array.from({ length: 22 }, () => long(Array(1_000)));
  expect(answers.filter((each) => each instanceof Promise)).toHaveLength(20);
  expect(await Promise.all(answers)).toEqual(Array(22).fill(1_000));
  const next = long(Array(1_000));
  expect(next).toBeInstanceOf(Promise);
  expect(await next).toBe(1_000);
});
