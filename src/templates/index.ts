import { S1 } from "./catalogue/serviceDeskMeasures";
import { S2 } from "./catalogue/supervisorDeductions";
import { S3 } from "./catalogue/serviceScorecard";
import { S4 } from "./catalogue/fiveAspectsOfAgent";
import { S5 } from "./catalogue/servicePayScheme";
import { S6 } from "./catalogue/relationsTeamStandard";
import { S7 } from "./catalogue/serviceManagementGroups";
import { S8 } from "./catalogue/relationsManagerRubric";
import { S9 } from "./catalogue/serviceRepresentative";
import { S10 } from "./catalogue/relationsAppraisalPlan";
import { S11 } from "./catalogue/relationsTeamPlan";
import { S12 } from "./catalogue/crmIndicators";
import { S13 } from "./catalogue/relationsKeyFigures";
import { S14 } from "./catalogue/serviceStaffQuantified";
import { S15 } from "./catalogue/seniorRelationsManager";
import { S16 } from "./catalogue/serviceTargetRanges";
import { S17 } from "./catalogue/relationsSpecialist";
import { S18 } from "./catalogue/satisfactionIndex";
import { S19 } from "./catalogue/satisfactionTool";
import { S20 } from "./catalogue/feedbackRegister";
import { S21 } from "./catalogue/improvementLoop";
import { S22 } from "./catalogue/serviceIndustrySystem";
import { S23 } from "./catalogue/kpiMethod";
import { S23B } from "./catalogue/balancedScorecard";
import type { Template } from "./template";

/** Every template, in the order of the catalogue. */
export const templates: readonly Template[] = [
  S1,
  S2,
  S3,
  S4,
  S5,
  S6,
  S7,
  S8,
  S9,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S16,
  S17,
  S18,
  S19,
  S20,
  S21,
  S22,
  S23,
  S23B,
];
