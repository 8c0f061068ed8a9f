import { codeTable, rowsOf } from './code-table'

/** GB/T 2659, three letters: where a county's talents come from; '中国' first. */
export const COUNTRIES = codeTable(
  '国家和地区',
  'GB/T 2659',
  rowsOf(`
    CHN 中国 HKG 中国香港 MAC 中国澳门 TWN 中国台湾 USA 美国 GBR 英国 DEU 德国 FRA 法国 ITA 意大利 ESP 西班牙
    PRT 葡萄牙 NLD 荷兰 BEL 比利时 CHE 瑞士 AUT 奥地利 SWE 瑞典 NOR 挪威 DNK 丹麦 FIN 芬兰 IRL 爱尔兰 POL 波兰
    CZE 捷克 HUN 匈牙利 GRC 希腊 RUS 俄罗斯 UKR 乌克兰 BLR 白俄罗斯 KAZ 哈萨克斯坦 UZB 乌兹别克斯坦 JPN 日本 KOR 韩国
    PRK 朝鲜 MNG 蒙古 SGP 新加坡 MYS 马来西亚 THA 泰国 VNM 越南 IDN 印度尼西亚 PHL 菲律宾 IND 印度 PAK 巴基斯坦
    BGD 孟加拉国 NPL 尼泊尔 LKA 斯里兰卡 MMR 缅甸 KHM 柬埔寨 LAO 老挝 IRN 伊朗 ISR 以色列 TUR 土耳其 SAU 沙特阿拉伯
    ARE 阿联酋 EGY 埃及 ZAF 南非 NGA 尼日利亚 KEN 肯尼亚 ETH 埃塞俄比亚 CAN 加拿大 MEX 墨西哥 BRA 巴西 ARG 阿根廷
    CHL 智利 AUS 澳大利亚 NZL 新西兰
  `),
)
