/** What offices write where the standard has another word. */
export const EDUCATION_ALIASES = {
  博士: '11',
  博士研究生: '11',
  硕士: '14',
  硕士研究生: '14',
  研究生: '14',
  本科: '21',
  大学: '21',
  大学本科: '21',
  大专: '31',
  专科: '31',
  大学专科: '31',
  中专: '41',
  高中: '61',
  普通高中: '61',
  初中: '71',
} as const

export const DEGREE_ALIASES = { 博士学位: '2', 硕士学位: '3', 学士学位: '4', 无: 'none', 无学位: 'none' } as const

export const IDENTITY_KIND_ALIASES = {
  身份证: '111',
  居民身份证: '111',
  居住证: '111',
  护照: '414',
  回乡证: '516',
  台胞证: '511',
  永居证: '553',
} as const

export const SCHOOL_TIER_ALIASES = {
  双一流: 'doubleFirstUniversity',
  985: 'project985',
  211: 'project211',
  普通: 'ordinary',
} as const

export const HONOUR_LEVEL_ALIASES = {
  国家: 'national',
  省级: 'provincial',
  省: 'provincial',
  市: 'municipal',
  县: 'county',
} as const

export const EMPLOYMENT_MODE_ALIASES = {
  全日制: 'fullTime',
  在职: 'fullTime',
  柔性引进: 'flexible',
  派遣: 'dispatched',
} as const

export const EMPLOYER_TYPE_ALIASES = {
  民营企业: 'privateEnterprise',
  私营企业: 'privateEnterprise',
  非公企业: 'privateEnterprise',
  国企: 'stateEnterprise',
  机关: 'government',
  民办非企业: 'civilNonEnterprise',
  个体户: 'individualBusiness',
} as const
