import { wordFile } from './package'
import { head, label, middle, money, paragraph, row, table, wide, type Row } from './word'

const HALVES = [1500, 3320, 1500, 3318]
const FULL = HALVES.reduce((sum, width) => sum + width, 0)

const twice = (a: string, b: string, c: string, d: string): Row => row(label(a), b, label(c), d)
const once = (name: string, text: string): Row => row(label(name), wide(3, text))
const section = (text: string): string =>
  paragraph('Note', text, '<w:keepNext/><w:spacing w:before="160" w:after="60"/>')

/** 审批表: what was checked, reckoned and said, on one form to be filed. Steps not signed yet leave room for a hand. */
export const approvalForm = (): Uint8Array =>
  wordFile('form', [
    paragraph('Headline', '{县名}人才政策申报审批表'),
    paragraph('Note', '件号：{件号}　　申报日期：{申报日期}　　打印日期：{今日}', '<w:jc w:val="center"/>'),
    table(HALVES, [
      twice('申报对象', '{申报对象}', '证件号码', '{证件号码}'),
      twice('用人单位', '{用人单位}', '所属乡镇', '{乡镇}'),
      twice('人才层次', '{人才层次}', '联系电话', '{手机号码}'),
      once('申报事项', '{事项}（{事项代码}）'),
      once('政策依据', '《{政策名称}》{政策文号}'),
      once('收款账户', '{#有金额}{收款户名}　{开户银行}　{收款账号}{/有金额}'),
    ]),
    ...checked(),
    ...reckoned(),
    section('三、申报材料'),
    table(
      [1000, 7000, FULL - 8000],
      [head('序号', '材料', '份数'), row(middle('{#材料}{序号}'), '{名称}', middle('{份数}{/材料}'))],
    ),
    section('四、审核审批意见'),
    table(
      [2200, 4700, FULL - 6900],
      [
        head('环节', '意见', '签字（盖章）和日期'),
        { ...row('{#办理意见}{环节}\n{部门}', '{意见}', '{办理人}\n{日期}{/办理意见}'), height: 1000 },
      ],
    ),
    '{#有线下审定}',
    paragraph('Note', '线下审定：{线下审定日期}，{签批人}签批，{会议纪要编号}。'),
    '{/有线下审定}',
  ])

/** Every condition with its answer. */
const checked = (): string[] => [
  section('一、条件审核（结论：{测算结论}）'),
  table(
    [1700, 3300, 1000, FULL - 6000],
    [head('条款', '条件', '结论', '登记信息和来源'), row('{#条件}{条款}', '{内容}', middle('{结论}'), '{依据}{/条件}')],
  ),
]

/** What it comes to: the sum with its steps, instalments and funders, or the tier. */
const reckoned = (): string[] => [
  '{#有金额}',
  section('二、待遇测算'),
  table(
    [1700, 5600, FULL - 7300],
    [
      head('条款', '计算', '金额（元）'),
      row('{#计算步骤}{条款}', '{说明}', money('{金额}{/计算步骤}')),
      row(label('合计'), '{金额大写}', money('{批准金额}')),
    ],
  ),
  section('分期拨付'),
  table(
    [800, 1600, 2400, 1700, 1700, FULL - 8200],
    [
      head('期次', '名称', '应付日', '每期（元）', '金额（元）', '拨付前提'),
      row(middle('{#分期}{期次}'), '{名称}', '{应付日}', money('{每期金额}'), money('{金额}'), '{前提}{/分期}'),
    ],
  ),
  section('资金承担'),
  table([4800, FULL - 4800], [head('承担方', '金额（元）'), row('{#资金承担}{承担方}', money('{金额}{/资金承担}'))]),
  '{/有金额}',
  '{#有层次}',
  section('二、拟定结果'),
  table([1700, FULL - 1700], [row(label('结果'), '{批准内容}')]),
  '{/有层次}',
]

/** 呈批件: one page for the meeting or the leader, with room to sign; its data come back by 登记线下审定结果. */
export const submissionSheet = (): Uint8Array =>
  wordFile('form', [
    paragraph('Headline', '呈　批　件'),
    table(HALVES, [
      twice('呈报单位', '{牵头部门}', '呈报日期', '{今日}'),
      twice('编号', '{文号}', '件号', '{件号}'),
      once('标题', '关于{申报对象}申报{事项}的请示'),
    ]),
    paragraph('Note', ''),
    paragraph('Body', '{申报对象}（{用人单位}，{乡镇}）于{申报日期}申报{事项}，依据《{政策名称}》（{政策文号}）办理。'),
    paragraph('Body', '经逐条核对登记信息和材料，测算结论为“{测算结论}”。{#有不符合}不符合的条件：{/有不符合}'),
    '{#不符合}',
    paragraph('Body', '{说明}（{条款}）。'),
    '{/不符合}',
    paragraph('Body', '拟{批准内容}。'),
    '{#有分期}',
    table(
      [900, 2200, 3000, FULL - 6100],
      [
        head('期次', '应付日', '拨付前提', '金额（元）'),
        row(middle('{#分期}{期次}'), '{应付日}', '{前提}', money('{金额}{/分期}')),
        row(wide(3, '合计'), money('{批准金额}')),
      ],
    ),
    '{/有分期}',
    '{#有多方承担}',
    paragraph('Body', '资金承担：{#资金承担}{承担方} {金额} 元；{/资金承担}合计 {批准金额} 元。'),
    '{/有多方承担}',
    paragraph('Body', '各环节意见：'),
    table(
      [2400, 4300, FULL - 6700],
      [head('环节', '意见', '办理人和日期'), row('{#办理意见}{环节}', '{意见}', '{办理人} {日期}{/办理意见}')],
    ),
    paragraph('Body', '妥否，请批示。'),
    table(
      [1500, FULL - 1500],
      [
        { ...row(label('领导批示'), '\n\n签批人：　　　　　　　　　　　　年　　月　　日'), height: 2200 },
        { ...row(label('审定结果'), '会议纪要或呈批件编号：\n审定日期：　　　　年　　月　　日'), height: 900 },
      ],
    ),
  ])
