/*
 * What React warns of in development (keys, states that change while rendering, properties that an element does not have) is a
 * defect. The tests in the browser run what is built, where React says nothing.
 */
const warnings: string[] = [];
let spy: jest.SpyInstance;

/*
 * jsdom tries each rule at every element whose style is asked for, and whoever looks for a button by its name asks for that of all
 * elements: half of the time went there. Nothing is drawn, so that colours, fonts and margins can be left out. What decides whether
 * something is there, can be clicked and is read out stays in, and so does what a test may ask of its place and size.
 */
const DECIDES =
  /[{;]\s*(?:display|visibility|opacity|content|pointer-events|position|overflow|clip|(?:min-|max-)?(?:width|height))\b/;
let leaveOut: jest.SpyInstance;

beforeAll(() => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the sheet that it is called on
  const { insertRule } = CSSStyleSheet.prototype;
  leaveOut = jest.spyOn(CSSStyleSheet.prototype, "insertRule").mockImplementation(function (
    this: CSSStyleSheet,
    rule,
    index,
  ) {
    return DECIDES.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
  });
});

// The sheets of one file's page are those of the next one's.
afterAll(() => leaveOut.mockRestore());

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
