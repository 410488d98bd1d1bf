/*
 * What React warns of in development (keys, states that change while rendering, properties that an element does not have) is a
 * defect. The tests in the browser run what is built, where React says nothing.
 */
const warnings: string[] = [];
let spy: jest.SpyInstance;

beforeEach(() => {
  const say = console.error.bind(console);
  spy = jest.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    // What it says of `act` is about the test that has ended, on a busy machine now and then.
    if (/^Warning: (?!An update to)/.test(String(words[0]))) warnings.push(words.map(String).join(" "));
    else say(...words);
  });
});

afterEach(() => {
  spy.mockRestore();
  expect(warnings.splice(0)).toEqual([]);
});
