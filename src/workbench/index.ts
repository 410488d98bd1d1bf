import "./page/page.css";

import { openWorkbenchPage } from "./page/openWorkbenchPage";
import type { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: Workbench;
  }
}

window.workbench = openWorkbenchPage();
