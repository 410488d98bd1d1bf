import { createRoot } from "react-dom/client";
import { setReaderLanguage } from "../functions/readerLanguage";
import { calculate } from "../workbook/excel/calculate";
import { goTo } from "../workbook/excel/goTo";
import { insertExample } from "../workbook/excel/insertExample";
import { insertResults } from "../workbook/excel/insertResults";
import { insertScheme } from "../workbook/excel/insertScheme";
import { listSchemes } from "../workbook/excel/listSchemes";
import { listResults } from "../workbook/excel/listResults";
import { listSources } from "../workbook/excel/listSources";
import { startOffice, wantsDark } from "../workbook/excel/office";
import { nameSheets } from "../workbook/excel/nameSheets";
import { readSource } from "../workbook/excel/readSource";
import { repairNames } from "../workbook/excel/repairNames";
import { scaleWeights } from "../workbook/excel/scaleWeights";
import { watchSelection } from "../workbook/excel/watchSelection";
import { watchVisibility } from "../workbook/excel/watchVisibility";
import { watchWorkbook } from "../workbook/excel/watchWorkbook";
import { App } from "./App";
import type { Workbook } from "./WorkbookContext";

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html: expected an element #root");
const pane = createRoot(root);

const workbook: Workbook = {
  listSchemes,
  insertScheme,
  insertExample,
  repairNames,
  scaleWeights,
  readWeights: async (...asked) => (await import("../workbook/excel/readWeights")).readWeights(...asked),
  applyWeights: async (...asked) => (await import("../workbook/excel/applyWeights")).applyWeights(...asked),
  undoWeights: async (...asked) => (await import("../workbook/excel/undoWeights")).undoWeights(...asked),
  listResults,
  listSources,
  readSource,
  insertResults,
  goTo,
  watchSelection,
  watchWorkbook,
  watchVisibility,
  nameSheets,
  calculate,
};

// Until the host has answered, the page keeps saying that it is opening.
void startOffice().then(({ language }) => {
  pane.render(<App workbook={workbook} language={language} onLanguage={setReaderLanguage} wantsDark={wantsDark} />);
});
