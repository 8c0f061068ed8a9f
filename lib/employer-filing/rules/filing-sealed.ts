/** The purpose under which a sheet that an enterprise brought is sealed. */
export const FILING_SHEET = 'employerFiling.sheet'
