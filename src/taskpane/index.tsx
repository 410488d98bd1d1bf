import { createRoot } from "react-dom/client";
import { setReaderLanguage } from "../functions/readerLanguage";
import { calculate } from "../workbook/excel/calculate";
import { goTo } from "../workbook/excel/goTo";
import { listSchemes } from "../workbook/excel/listSchemes";
import { startOffice, wantsDark } from "../workbook/excel/office";
import { nameSheets } from "../workbook/excel/nameSheets";
import { watchSelection } from "../workbook/excel/watchSelection";
import { watchVisibility } from "../workbook/excel/watchVisibility";
import { watchWorkbook } from "../workbook/excel/watchWorkbook";
import { App } from "./App";
import type { Workbook } from "./WorkbookContext";

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html: expected an element #root");
const pane = createRoot(root);

// What the first screen does not do is fetched when it is asked for, all at once.
const fetchWork = () => import("./workbookWork");

const workbook: Workbook = {
  listSchemes,
  listNames: async () => (await fetchWork()).listNames(),
  insertScheme: async (...to) => (await fetchWork()).insertScheme(...to),
  startDraft: async (...to) => (await fetchWork()).startDraft(...to),
  publishScheme: async (...to) => (await fetchWork()).publishScheme(...to),
  archiveScheme: async (...to) => (await fetchWork()).archiveScheme(...to),
  findDependents: async (...to) => (await fetchWork()).findDependents(...to),
  findUses: async (...to) => (await fetchWork()).findUses(...to),
  deleteScheme: async (...to) => (await fetchWork()).deleteScheme(...to),
  insertExample: async (...to) => (await fetchWork()).insertExample(...to),
  changeScheme: async (...to) => (await fetchWork()).changeScheme(...to),
  takeBack: async (...to) => (await fetchWork()).takeBack(...to),
  repairNames: async (...to) => (await fetchWork()).repairNames(...to),
  readWeights: async (...to) => (await fetchWork()).readWeights(...to),
  applyWeights: async (...to) => (await fetchWork()).applyWeights(...to),
  undoWeights: async (...to) => (await fetchWork()).undoWeights(...to),
  listResults: async () => (await fetchWork()).listResults(),
  listAdjusted: async () => (await fetchWork()).listAdjusted(),
  listCorrections: async () => (await fetchWork()).listCorrections(),
  listSources: async () => (await fetchWork()).listSources(),
  readSource: async (...to) => (await fetchWork()).readSource(...to),
  insertResults: async (...to) => (await fetchWork()).insertResults(...to),
  acceptResults: async (...to) => (await fetchWork()).acceptResults(...to),
  moveBlocking: async (...to) => (await fetchWork()).moveBlocking(...to),
  moveBack: async (...to) => (await fetchWork()).moveBack(...to),
  hasResultsTable: async () => (await fetchWork()).hasResultsTable(),
  listIssues: async () => (await fetchWork()).listIssues(),
  listKept: async () => (await fetchWork()).listKept(),
  issuePeriod: async (...to) => (await fetchWork()).issuePeriod(...to),
  lockIssued: async (...to) => (await fetchWork()).lockIssued(...to),
  keepRows: async (...to) => (await fetchWork()).keepRows(...to),
  readItems: async (...to) => (await fetchWork()).readItems(...to),
  insertRollUp: async (...to) => (await fetchWork()).insertRollUp(...to),
  insertStatement: async (...to) => (await fetchWork()).insertStatement(...to),
  insertPayroll: async (...to) => (await fetchWork()).insertPayroll(...to),
  goTo,
  watchSelection,
  watchWorkbook,
  watchVisibility,
  nameSheets,
  calculate,
  loadRecordCalls: () => import("./recordWork"),
  loadRunCalls: () => import("./runWork"),
  loadHostCheck: async () => {
    const [{ checkHost }, { listScratchSheets, deleteScratchSheets }] = await Promise.all([
      import(/* webpackChunkName: "hostcheck" */ "../workbook/excel/hostcheck/checkHost"),
      import(/* webpackChunkName: "hostcheck" */ "../workbook/excel/hostcheck/scratchSheets"),
    ]);
    return { checkHost, listScratchSheets, deleteScratchSheets };
  },
};

// Until the host has answered, the page keeps saying that it is opening.
void startOffice().then(({ language }) => {
  pane.render(<App workbook={workbook} language={language} onLanguage={setReaderLanguage} wantsDark={wantsDark} />);
});
