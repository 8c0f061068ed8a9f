import type { Unit } from './model'

/** 云岭县 is fictional: 510000 is a real province, 510799 a county code nobody was given (GB/T 2260). */
export const DEMO_COUNTY_CODE = '510799'

type Seed = Omit<Unit, 'sort'>

const place = (kind: Unit['kind'], code: string, name: string, shortName: string): Seed => ({
  kind,
  code,
  name,
  shortName,
  parentCode: kind === 'county' ? null : DEMO_COUNTY_CODE,
  isCountyWide: kind === 'county',
  grid: null,
})

const countyWide = (seed: Seed): Seed => ({ ...seed, isCountyWide: true })

const DEPARTMENTS: readonly Seed[] = [
  countyWide(place('department', 'ZZB', '中共云岭县委组织部', '组织部')),
  countyWide(place('department', 'RCB', '云岭县人才工作办公室', '人才办')),
  place('department', 'RSJ', '云岭县人力资源和社会保障局', '人社局'),
  countyWide(place('department', 'CZJ', '云岭县财政局', '财政局')),
  place('department', 'ZJJ', '云岭县住房和城乡建设局', '住建局'),
  place('department', 'JXJ', '云岭县经济和信息化局', '经信局'),
  place('department', 'JYJ', '云岭县教育局', '教育局'),
  place('department', 'WJJ', '云岭县卫生健康局', '卫健局'),
  place('department', 'XXZX', '云岭县人才服务中心', '权益服务'),
]

/** 'code name short row,column | villages': three last digits of the township's code (GB/T 10114) and its square. */
const TOWNSHIPS = `
100 城关镇 城关 3,3 | 东门社区 西街社区 南桥社区 北坡村
101 青石镇 青石 3,4 | 青石社区 石门村 岩口村
102 白沙镇 白沙 3,5 | 白沙社区 沙湾村 渡口村
103 龙潭镇 龙潭 2,3 | 龙潭社区 潭边村 上坝村
104 望江镇 望江 4,4 | 望江社区 江北村 滩头村
105 石桥镇 石桥 4,2 | 石桥社区 桥头村 柏林村
106 新场镇 新场 4,3 | 新场社区 工业园社区 田坝村
107 茶园镇 茶园 3,1 | 茶园社区 云雾村 翠屏村
108 双河镇 双河 4,1 | 双河社区 河口村 大湾村
109 柳溪镇 柳溪 3,2 | 柳溪社区 溪口村 杨柳村
110 枫林镇 枫林 2,1 | 枫林社区 红叶村 后山村
111 平坝镇 平坝 5,2 | 平坝社区 稻香村 水碾村
112 黄岭镇 黄岭 2,5 | 黄岭社区 岭上村 岭下村
113 金竹镇 金竹 2,4 | 金竹社区 竹海村 篾匠村
114 银杏镇 银杏 2,2 | 银杏社区 古树村 坪上村
115 永安镇 永安 5,3 | 永安社区 太平村 安乐村
116 太和镇 太和 5,4 | 太和社区 和平村 长乐村
117 三湾镇 三湾 4,5 | 三湾社区 头湾村 尾湾村
118 云峰镇 云峰 1,2 | 云峰社区 峰顶村 雪溪村
200 松坪乡 松坪 1,4 | 松坪村 林场村 鹿鸣村
201 高寨乡 高寨 1,3 | 高寨村 石寨村 风口村
202 麦田乡 麦田 6,3 | 麦田村 石磨村 金坡村
`

function villagesOf(townshipCode: string, names: readonly string[]): Seed[] {
  const counts = { community: 0, village: 200 }
  return names.map((name) => {
    counts[name.endsWith('社区') ? 'community' : 'village'] += 1
    const number = name.endsWith('社区') ? counts.community : counts.village - 1
    const code = townshipCode + String(number).padStart(3, '0')
    return { ...place('village', code, name, name.replace(/(社区|村)$/, '')), parentCode: townshipCode }
  })
}

function townshipFrom(line: string): Seed[] {
  const [head = '', villages = ''] = line.split(' | ')
  const [number, name = '', shortName = '', square = ''] = head.split(' ')
  const [row, column] = square.split(',').map(Number)
  const code = `${DEMO_COUNTY_CODE}${number}`
  const grid = { row: row ?? 0, column: column ?? 0 }
  return [{ ...place('township', code, name, shortName), grid }, ...villagesOf(code, villages.split(' '))]
}

/** The whole 机构树 of the demo county, parents before children: 1 county, 9 departments, 22 townships, 67 villages. */
export const DEMO_UNITS: readonly Unit[] = [
  place('county', DEMO_COUNTY_CODE, '云岭县', '云岭'),
  ...DEPARTMENTS,
  ...TOWNSHIPS.trim().split('\n').flatMap(townshipFrom),
].map((seed, index) => ({ ...seed, sort: index }))

/** The township where most of the demo's story happens. */
export const DEMO_MAIN_TOWNSHIP = `${DEMO_COUNTY_CODE}100`
