import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LanguageContext } from "../../src/taskpane/ui/LanguageContext";
import { NavigationContext } from "../../src/taskpane/ui/NavigationContext";
import { lazily } from "../../src/taskpane/ui/lazily";

/** What webpack throws for a part that does not come. */
function chunkError(): Error {
  return Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
}

describe("a screen that is fetched when it is shown", () => {
  it.each([
    ["zh", "界面的这一部分无法载入", "重试", "重新打开窗格"],
    ["en", "This part of the pane could not be loaded", "Try again", "Reopen the pane"],
  ] as const)(
    "says in %s that it does not come, and comes when it is tried again",
    async (language, what, retry, reopen) => {
      const answers = [Promise.reject(chunkError()), Promise.reject(chunkError())];
      const load = jest.fn(() => answers.shift() ?? Promise.resolve(() => <h1 tabIndex={-1}>here</h1>));
      const Fetched = lazily(load);
      const choose = () => undefined;
      render(
        <LanguageContext.Provider value={{ language, choose }}>
          <NavigationContext.Provider value={[{ label: "the place", isCurrent: true, go: () => undefined }]}>
            <Fetched />
          </NavigationContext.Provider>
        </LanguageContext.Provider>,
      );
      expect(await screen.findByRole("alert")).toHaveTextContent(what);
      // Nothing is being opened any more.
      expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("the place");
      expect(screen.getByRole("button", { name: reopen })).toBeVisible();
      await userEvent.click(screen.getByRole("button", { name: retry }));
      expect(await screen.findByRole("alert")).toHaveTextContent(what);
      await userEvent.click(screen.getByRole("button", { name: retry }));
      expect(await screen.findByRole("heading", { name: "here" })).toBeVisible();
      expect(load).toHaveBeenCalledTimes(3);
    },
  );

  it("hands the focus on to its heading when it comes, and takes none that was elsewhere", async () => {
    const pending: ((screen: () => React.JSX.Element) => void)[] = [];
    const Fetched = lazily(() => new Promise<() => React.JSX.Element>((resolve) => pending.push(resolve)));
    const { unmount } = render(<Fetched />);
    screen.getByRole("heading", { level: 1 }).focus();
    pending[0]?.(() => <h1 tabIndex={-1}>here</h1>);
    expect(await screen.findByRole("heading", { name: "here" })).toHaveFocus();
    unmount();

    const Another = lazily(() => Promise.resolve(() => <h1 tabIndex={-1}>there</h1>));
    render(<Another />);
    expect(await screen.findByRole("heading", { name: "there" })).not.toHaveFocus();
  });

  it("is there at once the next time", async () => {
    const Fetched = lazily(() => Promise.resolve(() => <h1>here</h1>));
    const { unmount } = render(<Fetched />);
    await screen.findByRole("heading", { name: "here" });
    unmount();
    render(<Fetched />);
    expect(screen.getByRole("heading", { name: "here" })).toBeVisible();
  });
});
