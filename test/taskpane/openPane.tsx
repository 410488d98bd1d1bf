import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/domain/language";
import { App } from "../../src/taskpane/App";
import type { FakeWorkbook } from "./FakeWorkbook";

/** The pane on a workbook in memory, with somebody who presses its buttons. */
export function openPane(workbook: FakeWorkbook, language: Language = "zh") {
  const onLanguage = jest.fn();
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={onLanguage} wantsDark={() => false} />);
  return {
    user,
    onLanguage,
    press: async (name: string | RegExp) => user.click(await screen.findByRole("button", { name })),
  };
}
