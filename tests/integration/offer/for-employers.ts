/** The item of offered.yaml as an employer asks for it, for each of its people and paid to itself. */
export const forEmployers = (text: string): string =>
  text
    .replace('code: JOB-09', 'code: JOB-10')
    .replaceAll('企业就业补助', '企业用工补助')
    .replace('〔2026〕9号', '〔2026〕10号')
    .replace('applicant: talent', 'applicant: enterprise')
    .replace('category: living', 'category: living\n  payee: employer')
