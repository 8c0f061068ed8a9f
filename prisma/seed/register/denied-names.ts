/**
 * Names a generated person must not bear: people of public life, of history and of legend whom the parts of our names
 * would make. Not complete, and need not be: it is about whom a visitor of the demo would recognise.
 */
const PEOPLE = `
周永康 王立军 刘志军 孙立军 胡海峰 王文涛 孙春兰 李建国 徐海东 陈毅 王毅 贺子珍 张文宏 陈薇 李文亮
丁磊 张勇 杨国强 王俊凯 赵薇 赵丽颖 杨颖 刘诗雯 李若彤 秦岚 陈慧琳 周慧敏 林文龙 陈建斌 杨丽萍 王丽萍 许海峰
韩晓鹏 田亮 刘翔 王浩 张子林 林海峰 李承鹏 李思思 王宇航 孙海平 高云翔 张海鹏 张静怡 李静雯 王思懿 陈思涵
诸葛亮 诸葛瑾 司马炎 司马昭 司马师 夏侯渊 赵子龙 上官云 慕容云海 李世然 王安宇 李春平 王海涛
`

/** Names of firms everybody knows, as two characters a generated firm must not bear. */
const FIRMS = `
恒大 恒安 恒力 恒瑞 恒泰 汇源 华润 华泰 国泰 中信 华夏 兴业 泰康 华安 海通 华信 康美 康佳 华康 金龙 宇通 长安 力帆
美康 达利 安踏 三一 天合 天齐 通威 隆平 九华 太极 国美 万达 云南 万华 华新 宏达 川投 蜀道 锦江 金川 华宁 宁波 安康
兴文 长虹 新华 同仁 金科 华瑞 瑞丰 康宁 金蝶 盛大 丰田 泰和 三湾 永安 青岚 盛和 江汉 江宁 新华 美林 安信 信达 宏源
`

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const DENIED_PEOPLE = listed(PEOPLE)
export const DENIED_FIRMS = listed(FIRMS)
