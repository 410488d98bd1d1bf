/** @jest-environment jsdom */
import { showLanguage } from "../../src/help/templates/showLanguage";

const scrolledTo: string[] = [];

beforeEach(() => {
  document.body.innerHTML = `<p id="languages"><a lang="zh-CN">中文</a><a lang="en">English</a></p>
    <article id="zh" lang="zh-CN"><section id="s5-zh"></section></article>
    <article id="en" lang="en"><section id="s5-en"></section></article>`;
  scrolledTo.length = 0;
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolledTo.push(this.id);
  };
});

function showAt(hash: string, language: string) {
  jest.spyOn(navigator, "language", "get").mockReturnValue(language);
  location.hash = hash;
  showLanguage();
  return {
    shown: [...document.querySelectorAll("article")].filter(({ hidden }) => !hidden).map(({ id }) => id),
    page: document.documentElement.lang,
    current: [...document.querySelectorAll('[aria-current="true"]')].map((link) => link.textContent),
  };
}

const chinese = { shown: ["zh"], page: "zh-CN", current: ["中文"] };
const english = { shown: ["en"], page: "en", current: ["English"] };

describe("showLanguage", () => {
  it.each([
    ["zh-TW", chinese],
    ["en-GB", english],
    ["de", english],
  ])("shows a reader of %s the page in the add-in's language for it", (language, expected) => {
    expect(showAt("", language)).toEqual(expected);
    expect(scrolledTo).toEqual([]);
  });

  it.each([
    ["#s5-en", "zh-CN", english],
    ["#zh", "en-US", chinese],
  ])("goes by the address %s before the reader's language", (hash, language, expected) => {
    expect(showAt(hash, language)).toEqual(expected);
    expect(scrolledTo).toEqual([hash.slice(1)]);
  });

  it("goes by the reader's language when the address leads nowhere", () => {
    expect(showAt("#gone", "zh-CN")).toEqual(chinese);
  });

  it("switches", () => {
    showAt("#s5-zh", "zh-CN");
    expect(showAt("#s5-en", "zh-CN")).toEqual(english);
  });
});
