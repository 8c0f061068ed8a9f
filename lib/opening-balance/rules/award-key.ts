import { PRIOR_ITEM, type OpeningLine } from '../model'

type Described = Pick<OpeningLine, 'talentId' | 'enterpriseId' | 'itemCode' | 'category' | 'title' | 'grantedOn'>

/** What makes two lines one award: whose, of what, granted when. */
export const awardKey = ({ talentId, enterpriseId, itemCode, category, title, grantedOn }: Described): string =>
  [talentId, enterpriseId, itemCode, ...(itemCode === PRIOR_ITEM ? [category, title] : []), grantedOn].join('|')
