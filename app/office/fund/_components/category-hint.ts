import { USUAL_CATEGORIES } from '@/lib/fund/labels'

const USUAL = Object.entries(USUAL_CATEGORIES).map(([category, name]) => `${name} ${category}`)

/** What a category's code is, with the usual ones to copy from. */
export const CATEGORY_HINT = `与规则文件中的 category 一致，如 ${USUAL.join('、')}`
