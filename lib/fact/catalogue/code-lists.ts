/**
 * Code lists of the county's own vocabulary. National tables (GB/T 4658, 6864, 8561, 2260 …) are in `lib/fact/codes`;
 * their names stand here so that a fact can say which it uses.
 */
export const OWN_CODE_LISTS = {
  educationLevel: {
    doctor: '博士研究生毕业',
    master: '硕士研究生毕业',
    postgraduateClass: '研究生班毕业',
    bachelor: '大学本科毕业',
    college: '大学专科毕业',
    secondary: '中等职业学校毕业',
    highSchool: '普通高中毕业',
    juniorHigh: '初中毕业',
    primary: '小学毕业',
    uncompleted: '结业或肄业',
    other: '其他',
  },
  degreeLevel: { honorary: '名誉博士', doctor: '博士学位', master: '硕士学位', bachelor: '学士学位', none: '无学位' },
  titleLevel: {
    senior: '正高级',
    deputySenior: '副高级',
    intermediate: '中级',
    assistant: '助理级',
    clerk: '员级',
    none: '无职称',
  },
  skillLevel: {
    chief: '首席技师',
    special: '特级技师',
    seniorTechnician: '高级技师',
    technician: '技师',
    advanced: '高级工',
    intermediate: '中级工',
    junior: '初级工',
    apprentice: '学徒工',
    none: '无技能等级',
  },
  schoolTier: {
    doubleFirstUniversity: '“双一流”建设高校',
    doubleFirstDiscipline: '“双一流”学科建设高校',
    project985: '原“985 工程”高校',
    project211: '原“211 工程”高校',
    worldTop200: '世界大学排名前 200 名高校',
    ordinary: '普通高校',
  },
  employmentMode: { fullTime: '全职', flexible: '柔性', dispatched: '劳务派遣' },
  employerType: {
    privateEnterprise: '非公有制企业',
    stateEnterprise: '国有企业',
    institution: '事业单位',
    government: '机关及参公管理单位',
    civilNonEnterprise: '民办非企业单位',
    individualBusiness: '个体工商户',
    agriculturalOperator: '新型农业经营主体',
  },
  industrySection: {
    A: '农、林、牧、渔业',
    B: '采矿业',
    C: '制造业',
    D: '电力、热力、燃气及水生产和供应业',
    E: '建筑业',
    F: '批发和零售业',
    G: '交通运输、仓储和邮政业',
    H: '住宿和餐饮业',
    I: '信息传输、软件和信息技术服务业',
    J: '金融业',
    K: '房地产业',
    L: '租赁和商务服务业',
    M: '科学研究和技术服务业',
    N: '水利、环境和公共设施管理业',
    O: '居民服务、修理和其他服务业',
    P: '教育',
    Q: '卫生和社会工作',
    R: '文化、体育和娱乐业',
    S: '公共管理、社会保障和社会组织',
    T: '国际组织',
  },
  annualReview: { excellent: '优秀', competent: '合格', basic: '基本合格', incompetent: '不合格', none: '未参加考核' },
  honourLevel: { national: '国家级', provincial: '省部级', municipal: '市级', county: '县级' },
  competitionAward: { national: '国家级技能竞赛二等奖以上', provincial: '省级技能竞赛获奖', none: '无竞赛奖项' },
  propertyOwner: { self: '本人单独所有', spouse: '配偶单独所有', family: '家庭共有', other: '其他人所有' },
  benefitForm: {
    living: '生活补贴',
    rent: '租房补贴',
    homePurchase: '购房补贴',
    apartment: '人才公寓',
    once: '一次性补贴',
  },
  platformKind: {
    research: '科技创新平台',
    academicianStation: '院士工作站',
    postdoctoralStation: '博士后工作站',
    talentLaboratory: '特级人才实验室',
    envoy: '法人科技特派员',
    transfer: '技术转移机构',
  },
  platformLevel: { national: '国家级', provincial: '省级', municipal: '市级' },
  recognitionBasis: { assessed: '评审认定', market: '市场化认定' },
  ruralLevel: { senior: '高级', middle: '中级', junior: '初级', none: '未评定' },
  ruralType: {
    production: '生产型',
    business: '经营型',
    skillService: '技能服务型',
    skillLeading: '技能带动型',
    socialService: '社会服务型',
  },
  talentTier: { A: 'A 类', B: 'B 类', C: 'C 类', D: 'D 类', E: 'E 类', F: 'F 类', none: '未认定' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type OwnCodeListName = keyof typeof OWN_CODE_LISTS

/** National tables by the number of the standard. */
export type NationalTableName =
  'GB/T 2261.1' | 'GB/T 2261.2' | 'GB/T 2260' | 'GB/T 2659' | 'GB/T 4658' | 'GB/T 4754' | 'GB/T 6864' | 'GB/T 8561'

export type CodeListName = OwnCodeListName | NationalTableName
