import { completeUscc } from '@/lib/kernel/uscc'
import { DENIED_FIRMS } from './denied-names'
import type { EnterprisePlan } from './enterprise-plans'
import type { Random } from './random'

/** A trade of the county: its words in a firm's name, GB/T 4754 code, the townships it sits in, and how common it is. */
type Trade = readonly [words: string, industryCode: string, townships: string, weight: number]

const TRADES: readonly Trade[] = [
  ['纺织 织造 棉业 纱线', '17', '106 104 100', 10],
  ['针织 毛纺 家纺', '17', '106 105', 6],
  ['服饰 制衣 服装', '18', '106 105 108', 8],
  ['鞋业 皮具', '19', '106 111', 5],
  ['粮油 米业 面业', '13', '111 102 202', 6],
  ['肉食品 油脂 农产品加工', '13', '115 107 116', 4],
  ['食品 调味品 糕点', '14', '116 202 106', 6],
  ['茶业 酒业 饮品', '15', '107 103 118', 4],
  ['木业 竹业', '20', '113 114 118', 4],
  ['家具', '21', '106 113', 3],
  ['包装 纸业', '22', '106 104', 3],
  ['塑胶 塑料', '29', '106 117', 3],
  ['建材 水泥制品 石业', '30', '101 105 112', 4],
  ['机械 精密制造', '34', '106 104', 5],
  ['汽车零部件', '36', '106', 2],
  ['新能源 电池材料', '384', '106', 4],
  ['电缆 电气', '38', '106 104', 4],
  ['电子', '39', '106 100', 4],
  ['建设工程 建筑', '47', '100 101 104', 5],
  ['商贸 供应链', '51', '100 101 109', 4],
  ['物流', '54', '104 106', 3],
  ['软件 信息技术', '65', '100', 4],
  ['文旅 农旅', '78', '118 200 107', 3],
  ['环保科技', '77', '106 100', 2],
]

const FIRST = [...'恒鑫丰宏盛达源兴隆顺荣昌盈汇诚佳康禾田川蜀云松竹益铭嘉博凯晟裕祥亿腾']
const SECOND = [...'远泽瑞丰泰盛达源兴顺昌盈通诚佳祥和鸿润宇晖邦禾腾辉翔创铭联拓然景航晨颐']
/** A third character once every pair was used. */
const THIRD = ['', ...'新永正大明安福德信达']
const PAIRS = FIRST.flatMap((first) => SECOND.map((second) => first + second)).filter(
  (pair) => pair.charAt(0) !== pair.charAt(1) && !DENIED_FIRMS.has(pair),
)
/** Keeps neighbours of the register apart; prime to any number of pairs it is used with. */
const PAIR_STRIDE = 457

const FIELDS = '柑橘 猕猴桃 蔬菜 生猪 水产 中药材 茶叶 油茶 食用菌 花椒'.split(' ')
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Five characters of an organisation code that say a number. */
const coded = (n: number): string =>
  Array.from({ length: 5 }, (_, place) => CHARACTERS.charAt(Math.floor(n / 31 ** place) % 31)).join('')

const nothingSpecial = { isAboveScale: false, isDishonest: false, isHighTech: false, controller: null }

/** The n-th firm of a large county: a company by trade and township, every ninth a cooperative. None of them exists. */
export function numberedFirm(random: Random, n: number): EnterprisePlan {
  const third = THIRD[Math.floor(n / PAIRS.length) % THIRD.length] ?? ''
  const pair = `${PAIRS[(n * PAIR_STRIDE) % PAIRS.length] ?? ''}${third}`
  if (n % 9 === 4) return cooperative(random, n, pair)
  const [words, industryCode, townships] = random.weighted(TRADES.map((trade) => [trade, trade[3]] as const))
  const word = random.pick(words.split(' '))
  const isAboveScale = random.chance(0.22)
  return {
    ...nothingSpecial,
    uscc: completeUscc(`91510799MA7${coded(n)}`),
    name: `${random.chance(0.2) ? '云岭县' : '云岭'}${pair}${word}有限公司`,
    employerType: random.chance(0.06) ? 'stateEnterprise' : 'privateEnterprise',
    industryCode,
    township: random.pick(townships.split(' ')),
    isAboveScale,
    isDishonest: random.chance(0.015),
    isHighTech: isAboveScale && random.chance(0.25),
    weight: isAboveScale ? random.int(3, 9) : random.int(1, 3),
  }
}

function cooperative(random: Random, n: number, pair: string): EnterprisePlan {
  const isFish = n % 2 === 0
  return {
    ...nothingSpecial,
    uscc: completeUscc(`93510799MA7${coded(n)}`),
    name: `云岭县${pair}${random.pick(FIELDS)}专业合作社`,
    employerType: 'agriculturalOperator',
    industryCode: isFish ? '04' : '01',
    township: random.pick('107 108 109 112 113 118 200 201 202'.split(' ')),
    weight: 1,
  }
}
