/**
 * The part of the custom-functions runtime that the functions use: in jest there is no office.js. Codes are those of
 * Microsoft's documentation of CustomFunctions.ErrorCode.
 */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

export const associated: Record<string, unknown> = {};

Object.assign(globalThis, {
  navigator: { language: "en" },
  CustomFunctions: {
    Error: CustomFunctionsError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
    },
    associate: (id: string, implementation: unknown) => {
      associated[id] = implementation;
    },
  },
});
