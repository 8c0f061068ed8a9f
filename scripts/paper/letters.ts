import { wordFile } from './package'
import { body, blank, head, heading, middle, money, paragraph, plain, row, sign, table, wide } from './word'

const organ = (text: string): string => paragraph('Organ', text)
const number = (text: string): string => paragraph('Number', text)
const title = (text: string): string => paragraph('Headline', text)
const signed = (who: string, when: string): string[] => [blank(), blank(), sign(who), sign(when)]

/** 公示公告: the frozen list, to be posted. */
export const noticeText = (): Uint8Array =>
  wordFile('letter', [
    title('{标题}'),
    body('{正文}'),
    '{#有金额}',
    table(
      [800, 1500, 2800, 2144, 1600],
      [
        head('序号', '姓名', '用人单位', '事项', '金额（元）'),
        row(middle('{#名单}{序号}'), '{姓名}', '{用人单位}', '{事项}', money('{金额}{/名单}')),
      ],
    ),
    '{/有金额}',
    '{^有金额}',
    table(
      [800, 1600, 3200, 2144, 1100],
      [
        head('序号', '姓名', '用人单位', '事项', '等次'),
        row(middle('{#名单}{序号}'), '{姓名}', '{用人单位}', '{事项}', middle('{等次}{/名单}')),
      ],
    ),
    '{/有金额}',
    blank(),
    body('公示期为{公示首日}至{公示末日}，共{工作日数}个工作日。'),
    body('以真实姓名提出异议的，可在本县人才服务平台的公示页面提交，或向{发布单位}书面提出，并请说明理由、提供线索。'),
    body('公示编号：{公示编号}。'),
    ...signed('{发布单位}', '{发布日期}'),
  ])

/** 拨款申请函: what a batch needs, by item, with its total in capitals. */
export const paymentRequest = (): Uint8Array =>
  wordFile('letter', [
    organ('{申请单位}'),
    number('{文号}'),
    title('关于申请拨付{用途}的函'),
    plain('县财政局：'),
    body(
      '按照{资金名称}管理规定，{用途}已完成审核、公示和制单。现申请从{年度}年{资金名称}中拨付 {合计金额} 元（{合计大写}），共 {笔数} 笔，兑现批次 {批次号}。按事项汇总如下：',
    ),
    table(
      [800, 1400, 3444, 1200, 2000],
      [
        head('序号', '事项代码', '事项', '笔数', '金额（元）'),
        row(middle('{#分项}{序号}'), middle('{事项代码}'), '{事项}', middle('{笔数}'), money('{金额}{/分项}')),
        row(wide(3, '合计'), middle('{笔数}'), money('{合计金额}')),
      ],
    ),
    blank(),
    body('付款账户：{付款账户}。'),
    body('制单人：{制单人}（{制单日期}）{#已复核}；复核人：{复核人}{/已复核}。'),
    body('请予审核拨付。'),
    blank(),
    body('附件：{批次号} 汇总花名册'),
    ...signed('{申请单位}', '{今日}'),
  ])

/** 决定书: what was granted, on which clause, when it comes and on which condition. */
export const decisionLetter = (): Uint8Array =>
  wordFile('letter', [
    organ('{牵头部门}'),
    number('{文号}'),
    title('关于{申报对象}{事项}的决定'),
    plain('{申报人}：'),
    body(
      '你（单位）于{申报日期}申报的{事项}（件号 {件号}），经审核、审定和公示，符合《{政策名称}》（{政策文号}）规定的条件。现决定：',
    ),
    body('{批准内容}。'),
    '{#有金额}',
    heading('一、金额的计算'),
    table(
      [1900, 4944, 2000],
      [head('条款', '计算', '金额（元）'), row('{#计算步骤}{条款}', '{说明}', money('{金额}{/计算步骤}'))],
    ),
    heading('二、拨付的安排'),
    table(
      [900, 2600, 3344, 2000],
      [
        head('期次', '应付日', '拨付前提', '金额（元）'),
        row(middle('{#分期}{期次}'), '{应付日}', '{前提}', money('{金额}{/分期}')),
        row(wide(3, '合计'), money('{批准金额}')),
      ],
    ),
    blank(),
    body('款项拨付到{收款户名}在{开户银行}的账户（{收款账号}）。账户变更的，请及时向受理部门申请更正。'),
    heading('三、应当遵守的事项'),
    body(
      '享受待遇期间工作单位、在岗情况等条件发生变化的，请在十日内报告；不再符合条件的，后续款项停止拨付，已经多领的应当退回。',
    ),
    '{/有金额}',
    '{#有层次}',
    body('有效期届满或者条件发生变化的，按照政策规定重新认定。'),
    '{/有层次}',
    ...signed('{牵头部门}', '{办结日期}'),
  ])

/** 不予通过告知书: why, on which clause, and how to have it looked at again. */
export const refusalLetter = (): Uint8Array =>
  wordFile('letter', [
    organ('{牵头部门}'),
    number('{文号}'),
    title('不予通过告知书'),
    plain('{申报人}：'),
    body(
      '你（单位）于{申报日期}申报的{事项}（件号 {件号}），经审核，不符合《{政策名称}》（{政策文号}）的规定，决定不予通过。',
    ),
    heading('一、理由'),
    body('{不予理由}'),
    heading('二、依据'),
    body('{依据条款}：{条款原文}'),
    '{#有线下审定}',
    body('审定文件：{会议纪要编号}（{线下审定日期}）。'),
    '{/有线下审定}',
    heading('三、申请复核的办法'),
    body(
      '对本决定有异议的，可以自本决定作出之日起{复核期限}个工作日内，即{复核截止日}前，在本县人才服务平台“我的办件”中点“申请复核”，或者向{牵头部门}书面提出，写明理由。复核由没有办理过本件的人员进行，自收到申请之日起{复核答复期限}个工作日内答复。',
    ),
    body('补齐条件后，可以重新申报。'),
    ...signed('{牵头部门}', '{办结日期}'),
  ])
