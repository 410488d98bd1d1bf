import type { PaneVisibility } from "./PaneVisibility";
import type { Service } from "./runBatch";

interface Client {
  /** The client is ready to be called. */
  onReady: () => void;
  onResults: (results: unknown) => void;
  pane: PaneVisibility;
}

/** Features of the client for custom functions: shorter pauses between results, with a longest pause. */
const CLIENT_FEATURES = [2, 4];

/** The services of Office that office.js calls for its own purposes. */
export function officeServices({ onReady, onResults, pane }: Client): (name: string) => Service | undefined {
  const nothing = (): null => null;
  const services: Readonly<Record<string, Service>> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      _SetOsfControlContainerReadyForCustomFunctions: onReady,
      _GetEnabledFeatures: () => CLIENT_FEATURES,
      SetInvocationArrayResults: onResults,
    },
    // `Office.addin.hide` and `showAsTaskpane`.
    "Microsoft.AppRuntime.AppRuntimeService": {
      GetAppRuntimeState: () => (pane.isShown ? "Visible" : "Background"),
      SetAppRuntimeState: (state) => {
        pane.isShown = state === "Visible";
      },
    },
    // Usage data is not sent anywhere.
    "Microsoft.Telemetry.TelemetryService": { SendTelemetryEvent: nothing, SendCustomerContent: nothing },
    "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: nothing },
  };
  return (name) => services[name];
}
