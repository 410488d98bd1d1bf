import { demandedSets, furtherSets, NONE } from "../../hostcheck/expectations";
import type { Observations } from "../../hostcheck/observations";

/** No set has had so many versions. */
const HIGHEST_MINOR = 40;

/** Where the pane runs. */
export async function observeEnvironment(): Promise<Observations> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const theme = (Office.context as Partial<Office.Context>).officeTheme as Partial<Office.OfficeTheme> | undefined;
  const sets = [...Object.keys(demandedSets), ...furtherSets];
  const calculationMode = await Excel.run(async (context) => {
    const application = context.workbook.application.load("calculationMode");
    await context.sync();
    return application.calculationMode;
  });
  return {
    "environment.host": { got: String(diagnostics.host) },
    "environment.platform": { got: String(diagnostics.platform) },
    "environment.version": { got: diagnostics.version },
    "environment.displayLanguage": { got: displayLanguage },
    "environment.contentLanguage": { got: contentLanguage },
    "environment.theme": { got: describeTheme(theme) },
    "environment.calculationMode": { got: calculationMode },
    ...Object.fromEntries(sets.map((set) => [`set.${set}`, { got: highestVersion(set) }])),
  };
}

/** `officeTheme` is not there on every platform: https://learn.microsoft.com/javascript/api/office/office.officetheme */
function describeTheme(theme: Partial<Office.OfficeTheme> | undefined): string {
  if (theme === undefined) return NONE;
  return theme.isDarkTheme === undefined ? (theme.bodyBackgroundColor ?? NONE) : theme.isDarkTheme ? "dark" : "light";
}

/** https://learn.microsoft.com/office/dev/add-ins/develop/specify-api-requirements-runtime */
function highestVersion(set: string): string {
  for (let minor = HIGHEST_MINOR; minor > 0; minor--)
    if (Office.context.requirements.isSetSupported(set, `1.${minor}`)) return `1.${minor}`;
  return NONE;
}
