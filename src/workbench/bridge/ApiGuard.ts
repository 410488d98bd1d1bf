import { ExcelError } from "./ExcelError";

/** Requirement sets by name with the highest version supported: `{ExcelApi: "1.17"}`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** For each documented class, the requirement set in which each member appeared: `ExcelApi 1.4`. */
export type DocumentedMembers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Lets an add-in use what the announced requirement sets contain, and nothing beyond. */
export class ApiGuard {
  constructor(
    private readonly documented: DocumentedMembers,
    private readonly announced: RequirementSets,
  ) {}

  /** Throws unless the member is documented and not newer than announced. */
  check(className: string, member: string): void {
    const since = this.documented[className]?.[member];
    if (since === undefined) {
      throw new ExcelError("ApiNotFound", `${className}.${member} is not in Excel's documented API.`);
    }
    const [set = "", version = ""] = since.split(" ");
    const announced = this.announced[set];
    if (announced === undefined || isNewer(version, announced)) {
      throw new ExcelError(
        "ApiNotFound",
        `${className}.${member} needs ${since}; the host announces ${announced ? `${set} ${announced}` : `no ${set}`}.`,
      );
    }
  }

  isDocumented(className: string, member: string): boolean {
    return this.documented[className]?.[member] !== undefined;
  }
}

function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}
