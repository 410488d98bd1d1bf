import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DifferenceTable } from "../../src/taskpane/features/keep/DifferenceTable";
import { LanguageContext } from "../../src/taskpane/ui/LanguageContext";

const outcome = { department: "", grade: "良好", rank: null };
const differences = Array.from({ length: 230 }, (_, i) => ({
  number: `P${i + 1}`,
  name: "",
  before: { ...outcome, total: 90, pay: 4_000 },
  after: { ...outcome, total: 91, pay: 4_040 },
  payMore: 40,
}));

it("shows a hundred of many people, and a hundred more at a time", async () => {
  const user = userEvent.setup();
  render(
    <LanguageContext.Provider value={{ language: "en", choose: jest.fn() }}>
      <DifferenceTable differences={differences} />
    </LanguageContext.Provider>,
  );
  const rows = () => screen.getAllByRole("row").slice(1);
  expect(rows()).toHaveLength(100);
  await user.click(screen.getByRole("button", { name: "Show 100 more of 230" }));
  expect(rows()).toHaveLength(200);
  await user.click(screen.getByRole("button", { name: "Show 30 more of 230" }));
  expect(rows()).toHaveLength(230);
  expect(rows().at(-1)).toHaveTextContent("P230");
  expect(screen.queryByRole("button")).toBeNull();
});
