/** Working days within which an objection is to be decided and answered. */
export const OBJECTION_WORKING_DAYS = 10
