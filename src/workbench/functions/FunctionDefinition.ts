/** A custom function as the add-in's metadata file describes it. */
export interface FunctionDefinition {
  id: string;
  /** With the namespace: `KPI.GRADE`. */
  name: string;
  description: string;
  parameters: ParameterDefinition[];
  /** The result may spill. */
  returnsMatrix: boolean;
  cancelable: boolean;
  volatile: boolean;
  /** Not offered while one types. */
  hidden: boolean;
  /** Errors among arguments of the type `any` reach the function; all others are its result. */
  allowsErrors: boolean;
}

export interface ParameterDefinition {
  name: string;
  description: string;
  type: string;
  isMatrix: boolean;
  optional: boolean;
  repeating: boolean;
}

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description?: string;
    options?: { cancelable?: boolean; stream?: boolean; volatile?: boolean; excludeFromAutoComplete?: boolean };
    parameters?: {
      name: string;
      description?: string;
      type?: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
    }[];
    result?: { dimensionality?: string };
  }[];
}

/** Reads a metadata file (`functions.json`). */
export function readMetadata(json: unknown, namespace: string): FunctionDefinition[] {
  const metadata = json as Metadata;
  if (!Array.isArray(metadata.functions)) throw new Error("The functions metadata has no list `functions`.");
  return metadata.functions.map(({ id, name, description, options, parameters, result }) => {
    if (options?.stream) throw new Error(`${name}: the workbench does not implement streaming functions.`);
    return {
      id,
      name: `${namespace}.${name}`.toUpperCase(),
      description: description ?? "",
      parameters: (parameters ?? []).map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        type: parameter.type ?? "any",
        isMatrix: parameter.dimensionality === "matrix",
        optional: parameter.optional === true,
        repeating: parameter.repeating === true,
      })),
      returnsMatrix: result?.dimensionality === "matrix",
      cancelable: options?.cancelable === true,
      volatile: options?.volatile === true,
      hidden: options?.excludeFromAutoComplete === true,
      allowsErrors: metadata.allowErrorForDataTypeAny === true,
    };
  });
}
