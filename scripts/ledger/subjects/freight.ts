import type { Random } from "../random.js";
import type { Subject } from "../subject.js";

const TOWNS = ["Göteborg", "Malmö", "Aarhus", "Kiel", "Rostock", "Gdańsk", "Tallinn", "Łódź"];

/** A route for a lorry. */
export function freight(random: Random): Subject {
  const start = random.int(0, TOWNS.length - 1);
  const stops = Array.from(
    { length: random.int(3, 5) },
    (_, i) => TOWNS[(start + i) % TOWNS.length] as string,
  );
  const lorry = `lorry-${random.int(11, 38)}`;
  const legs = stops.slice(1).map((to, i) => ({
    from: stops[i] as string,
    to,
    km: random.decimal(40, 380, 1),
    tons: random.decimal(2, 18, 2),
  }));
  const whole = `${stops[0]} to ${stops.at(-1)}`;
  return {
    question: `route ${whole}, ${stops.length} stops, 18 t`,
    plan: {
      payload: `Plan ${lorry} from ${whole} in ${legs.length} legs, rest after four and a half hours.`,
      structured: { vehicle: lorry, stops, rest_after_minutes: 270 },
    },
    answer: {
      kind: "Plan",
      payload: `${lorry}: ${stops.join(" – ")}.`,
      structured: { vehicle: lorry, legs, tolls: { paid: true, by: "tag" }, ferry: null, hazards: [] },
    },
    review: {
      payload: `The route of ${lorry} keeps to driving times and load limits.`,
      structured: { vehicle: lorry, margin_minutes: random.int(12, 95), overload: false },
    },
    promotion: "Driving times, tolls and load limits hold on every leg.",
    flawed: {
      payload: `${lorry}: ${stops.join(" – ")}, without a stop.`,
      contract: "route-feasible",
      reason: `the leg to ${stops[1]} leaves no time to unload`,
    },
  };
}
