import * as appraisal from "./appraisal";
import * as calibration from "./calibration";
import * as check from "./check";
import * as grading from "./grading";
import { inTurn } from "./inTurn";
import * as pay from "./pay";
import * as probe from "./probe";
import * as scoring from "./scoring";
import * as survey from "./survey";
import * as weights from "./weights";

/** Every custom function under its id, which is its name in capitals. */
const functions = {
  ...appraisal,
  ...scoring,
  ...grading,
  ...pay,
  ...calibration,
  ...weights,
  ...survey,
  ...check,
  ...probe,
};

for (const [name, implementation] of Object.entries(functions))
  CustomFunctions.associate(name.toUpperCase(), inTurn(implementation as (...args: unknown[]) => unknown));
