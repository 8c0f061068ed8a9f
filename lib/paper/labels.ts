import type { PaperKind } from './model'

/** What a paper is called, and what it is for. */
export const PAPER_LABELS: Record<PaperKind, { readonly name: string; readonly purpose: string }> = {
  approvalForm: { name: '审批表', purpose: '一件申报的测算、材料和各环节意见，打印存档。在申报件页下载。' },
  submissionSheet: { name: '呈批件', purpose: '送领导或会议线下审定用，带签批栏。申报件在审核中时，在申报件页下载。' },
  roster: {
    name: '汇总花名册',
    purpose: '一批拨付的逐笔明细，或一批申报件的名单（Excel）。在兑现批次页、申报件列表下载。',
  },
  noticeText: { name: '公示公告', purpose: '张贴或送网站用，名单与已发布的公示一致。在公示页下载。' },
  paymentRequest: { name: '拨款申请函', purpose: '按兑现批次向财政申请拨款。在兑现批次页下载。' },
  decisionLetter: { name: '决定书', purpose: '办结后发给申报人，写明待遇、分期和依据。申报人也可以自己下载。' },
  refusalLetter: { name: '不予通过告知书', purpose: '写明理由、依据条款和申请复核的办法。申报人也可以自己下载。' },
}
