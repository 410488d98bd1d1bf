import { same } from "../decimal";
import { weighedIndicators, weightsWithoutSign, weightTotal } from "../scheme/weights";
import type { Check } from "./remark";

/** Weights of what is scored must add up to 100 %; written as 25 rather than 25 %, to 100; and all in one way. */
export const checkWeights: Check = ({ scheme, placeOf }) => {
  const [first] = weighedIndicators(scheme);
  if (!first) return [];
  const total = weightTotal(scheme);
  if (same(total, 1) || same(total, 100)) return [];
  const place = placeOf(first, "weight");
  if (total === 0)
    return [
      {
        severity: "error",
        place,
        what: { code: "weightSumZero", facts: {} },
        mend: { code: "mendWeights", facts: {} },
      },
    ];
  const unsigned = weightsWithoutSign(scheme);
  if (unsigned.length > 0)
    return unsigned.map((indicator) => ({
      severity: "warning",
      place: placeOf(indicator, "weight"),
      what: { code: "weightUnsigned", facts: { name: indicator.name, weight: indicator.weight } },
      mend: { code: "mendWeights", facts: {} },
    }));
  const percent = total > 2 ? total : total * 100;
  return [
    {
      severity: "warning",
      place,
      what: { code: "weightsNot100", facts: { percent } },
      mend: { code: "mendWeights", facts: {} },
    },
  ];
};
