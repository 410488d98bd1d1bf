/** The functions of an Office add-in: `{ namespace: "KPI", names: ["SCORE", "GRADE"] }`. */
export interface CustomFunctions {
  namespace: string;
  names: string[];
}

/**
 * How Excel stores a call to an Office add-in's function: `KPI.GRADE(` becomes `_xldudf_KPI_GRADE(`.
 *
 * Microsoft says so of the prefix (github.com/OfficeDev/Excel-Custom-Functions issue 108: "For Javascript Custom
 * Functions, we by default save out with a different prefix "_xldudf". This denotes the feature is saved as a JS custom
 * function"), and users' files show the underscore in place of the dot (github.com/OfficeDev/office-js issue 3872:
 * ABC.GET_PB_OPT_ORDER_ANALYSIS() is stored as _xldudf_ABC_GET_PB_OPT_ORDER_ANALYSIS()).
 *
 * The dot cannot be restored from the file's form alone, so both directions go through the list of names.
 */
export function customFunctionNames(functions: CustomFunctions): {
  toFile: Map<string, string>;
  toShown: Map<string, string>;
} {
  const shown = functions.names.map((name) => `${functions.namespace}.${name}`);
  const pairs = shown.map((name): [string, string] => [name, `_xldudf_${name.replaceAll(".", "_")}`]);
  return {
    toFile: new Map(pairs.map(([name, file]) => [name.toUpperCase(), file])),
    toShown: new Map(pairs.map(([name, file]) => [file.toUpperCase(), name])),
  };
}
