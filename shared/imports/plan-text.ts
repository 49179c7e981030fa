/**
 * A plan as JSON text. Made in a worker and read in a window, it passes through the main process without being taken
 * apart there, which for 20,000 rows would hold up everything else.
 */
export type PlanText<Plan> = string & { readonly plan?: Plan };

export function writePlan<Plan>(plan: Plan): PlanText<Plan> {
  return JSON.stringify(plan);
}

export function readPlan<Plan>(text: PlanText<Plan>): Plan {
  return JSON.parse(text) as Plan;
}
