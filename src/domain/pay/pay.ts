import { roundHalfUp } from "../decimal";

/** What a person is paid for a period, before rounding. */
export interface PayParts {
  readonly base: number;
  /** KPI percentage as a fraction, or the coefficient of the grade. A coefficient of 0 pays no base. */
  readonly coefficient: number;
  readonly commission: number;
  readonly bonus: number;
  readonly allowance: number;
}

/**
 * base · coefficient + commission + bonus + allowance, rounded once, half up to the cent.
 * @example computePay({ base: 4000, coefficient: 0.925, commission: 600, bonus: 200, allowance: 300 }) // 4800
 */
export function computePay({ base, coefficient, commission, bonus, allowance }: PayParts): number {
  return roundHalfUp(base * coefficient + commission + bonus + allowance, 2);
}
