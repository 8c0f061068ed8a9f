import { DENIED_PEOPLE } from './denied-names'
import type { Random } from './random'

/** Surnames as often as Chinese counties have them; compound ones rare, as in life. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ...[...'王李张刘陈杨黄赵吴周'].map((surname) => [surname, 10] as const),
  ...[
    ...'徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  ].map((surname) => [surname, 2] as const),
  ...['欧阳', '司马', '上官', '诸葛', '慕容', '夏侯', '皇甫', '尉迟'].map((surname) => [surname, 0.8] as const),
]

const MALE_FIRST = [...'志建文国明海永家俊浩子宇一思天泽立少景承世振春晓云德']
const MALE_SECOND = [...'强伟军平辉杰鹏飞涛斌超宁峰磊龙凯宏林轩航然博瑞源安恒康东林远']
const FEMALE_FIRST = [...'雅淑秀文雪晓思欣美若慧佳梦静春玉海诗婉丽心月紫云艺']
const FEMALE_SECOND = [...'芳丽娟敏燕玲霞婷洁琳颖雯怡萍蓉薇瑶彤妍莹兰君宁晴岚涵竹']
const SINGLE = { 1: [...'勇刚亮毅帆航哲磊昊琦'], 2: [...'静悦颖婧萌蕾琪瑾岚薇'] }

/** A name of two or three characters (four with a compound surname), of nobody well known. Sex '1' male, '2' female. */
export function hanName(random: Random, sex: '1' | '2'): string {
  for (;;) {
    const name = anyName(random, sex)
    if (!DENIED_PEOPLE.has(name)) return name
  }
}

function anyName(random: Random, sex: '1' | '2'): string {
  const surname = random.weighted(SURNAMES)
  if (random.chance(0.16)) return surname + random.pick(SINGLE[sex])
  const [first, second] = sex === '1' ? [MALE_FIRST, MALE_SECOND] : [FEMALE_FIRST, FEMALE_SECOND]
  return surname + random.pick(first) + random.pick(second)
}

/** Names of other peoples of the country with their GB/T 3304 code and sex. */
export const MINORITY_NAMES: readonly {
  readonly name: string
  readonly ethnicCode: string
  readonly sex: '1' | '2'
}[] = [
  { name: '阿依古丽·买买提', ethnicCode: '05', sex: '2' },
  { name: '艾尔肯·吐尔逊', ethnicCode: '05', sex: '1' },
  { name: '扎西·顿珠', ethnicCode: '04', sex: '1' },
  { name: '卓玛·央金', ethnicCode: '04', sex: '2' },
  { name: '吉克·阿木', ethnicCode: '07', sex: '1' },
  { name: '阿苏·依娜', ethnicCode: '07', sex: '2' },
  { name: '巴特尔·孟和', ethnicCode: '02', sex: '1' },
  { name: '叶尔兰·哈力', ethnicCode: '17', sex: '1' },
]

/** People with other documents than the resident identity card: kind by GA/T 517, number, nationality. */
export const FOREIGN_PEOPLE = [
  {
    name: 'Daniel Weber',
    identityKind: '414',
    identityNumber: 'C4J7K2L91',
    countryCode: 'DEU',
    sex: '1',
    birthOn: '1979-05-14',
  },
  {
    name: 'Maria Rossi',
    identityKind: '414',
    identityNumber: 'YA3318752',
    countryCode: 'ITA',
    sex: '2',
    birthOn: '1984-11-02',
  },
  {
    name: '陈嘉欣',
    identityKind: '516',
    identityNumber: 'H07159932',
    countryCode: 'HKG',
    sex: '2',
    birthOn: '1991-03-27',
  },
  {
    name: '林柏翰',
    identityKind: '511',
    identityNumber: '04417263',
    countryCode: 'TWN',
    sex: '1',
    birthOn: '1987-08-09',
  },
] as const
