import { createRoot } from "react-dom/client";
import { setReaderLanguage } from "../functions/readerLanguage";
import { goTo } from "../workbook/goTo";
import { insertExample } from "../workbook/insertExample";
import { insertResults } from "../workbook/insertResults";
import { insertScheme } from "../workbook/insertScheme";
import { listSchemes } from "../workbook/listSchemes";
import { listSources } from "../workbook/listSources";
import { startOffice, wantsDark } from "../workbook/office";
import { readSource } from "../workbook/readSource";
import { repairNames } from "../workbook/repairNames";
import { scaleWeights } from "../workbook/scaleWeights";
import { watchSelection } from "../workbook/watchSelection";
import { watchWorkbook } from "../workbook/watchWorkbook";
import { App } from "./App";
import type { Workbook } from "./WorkbookContext";

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html: expected an element #root");
const pane = createRoot(root);

const workbook: Workbook = { listSchemes, insertScheme, insertExample, repairNames, scaleWeights, listSources, readSource, insertResults, goTo, watchSelection, watchWorkbook };

// Until the host has answered, the page keeps saying that it is opening.
void startOffice().then(({ language }) => {
  pane.render(<App workbook={workbook} language={language} onLanguage={setReaderLanguage} wantsDark={wantsDark} />);
});
