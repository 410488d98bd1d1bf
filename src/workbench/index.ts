import "./page/page.css";

import { chooseLanguage } from "./language";
import { byId } from "./page/elements";
import { loadProfile } from "./page/loadProfile";
import { openWorkbenchPage } from "./page/openWorkbenchPage";
import { showBadProfile } from "./page/profileLinks";
import type { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: Workbench;
  }
}

// A host has its profile from its start on, and a profile may be a file.
loadProfile(location.search).then(
  (profile) => {
    window.workbench = openWorkbenchPage(profile);
  },
  (error: unknown) => showBadProfile(byId("grid"), error, chooseLanguage(location.search, navigator.language)),
);
