/** Answers by fact, as they are typed. */
export type Answers = Readonly<Record<string, string>>

/** What people answer when the form asks; whatever the register knows is not asked. */
export const ANSWERS: Answers = {
  'person.originCode': '510799',
  'person.isFullTimeEducation': 'yes',
  'housing.filedOn': '2026-03-18',
  'housing.priceFen': '860000',
  'housing.isFirstHome': 'yes',
  'housing.isDeedTaxPaid': 'yes',
  'housing.ownerCode': 'self',
  'housing.monthlyRentFen': '1200',
  'employment.isFromOutside': 'yes',
  'employment.hasServiceAgreement': 'yes',
  'employment.annualPayFen': '620000',
  'employment.paidWagesFen': '600000',
  'employment.isStationed': 'yes',
  'employment.annualReviewCode': 'competent',
  'employment.performanceBaseFen': '30000',
}
