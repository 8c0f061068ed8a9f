/** A re-check speaks of the state near the day of payment: it opens so many days before it. */
export const GATE_OPENS_DAYS_BEFORE = 30
