import { refused, type Failure } from '@/lib/kernel/failure'

/**
 * Why nobody came in by 政务统一身份认证, in words for who stands before the login: what happened, and what to do. The
 * login page is told the code only. None says anything of a person.
 */
export const EXTERNAL_LOGIN_PROBLEMS = {
  // Before anybody was asked
  off: '本系统没有开通政务统一身份认证登录，请用下面的方式登录。',
  foreignNext: '要前往的页面不在本系统内，没有发起登录。请从本页重新登录。',
  notBegun: '这次登录不是从本浏览器发起的，或已超过 10 分钟。请从本页重新登录。',
  used: '这次登录已经用过，不能重复使用。请从本页重新登录。',
  tooMany: '操作过于频繁，请 1 分钟后再试。',
  busy: '同时办理的人太多，这次没有办成。请稍候再试。',
  // What the provider answered
  cancelled: '您在统一身份认证取消了登录，没有登录本系统。',
  unreachable: '统一身份认证暂时连接不上，请稍后再试，或用下面的方式登录。',
  wrongIssuer: '登录凭证不是由本县使用的统一身份认证签发的，没有登录。请重新登录；再次出现请告知系统管理员。',
  wrongAudience: '登录凭证是发给其他系统的，没有登录。请重新登录；再次出现请告知系统管理员。',
  wrongNonce: '登录凭证与本次登录不对应，没有登录。请重新登录；再次出现请告知系统管理员。',
  expired: '登录凭证已经过期，没有登录。请重新登录；再次出现请系统管理员核对服务器时间。',
  wrongSignature: '登录凭证的签名未通过核验，没有登录。请重新登录；再次出现请告知系统管理员。',
  codeRefused: '统一身份认证没有接受本次登录，没有登录。请重新登录；再次出现请告知系统管理员。',
  malformed: '统一身份认证的答复无法识别，没有登录。请重新登录；再次出现请告知系统管理员。',
  // Who came
  noStaffName: '统一身份认证没有给出您的工作账号，没有登录。请联系统一身份认证的管理人员补全，或用户名密码登录。',
  notVerified: '您在统一身份认证还没有完成实名认证，没有登录。请先完成实名认证，或用短信验证码登录。',
  nameDiffers:
    '统一身份认证的姓名与本系统登记的姓名不一致，没有登录。请持身份证件到所在乡镇(街道)窗口或向系统管理员核对。',
  noLogin: '您已在人才库中，但还没有开通网上登录。请持身份证件到所在乡镇(街道)窗口登记手机号码。',
  disabled: '您的账号已停用，不能登录。请联系系统管理员。',
  locked: '您的账号因多次输错密码暂时锁定，30 分钟后自动解除，也可请安全管理员解除。',
  // The question that was left
  ticketGone: '统一身份认证的核验已失效（最长 30 分钟），请重新用统一身份认证登录。',
  alreadyLinked: '这个账号或这个统一身份已经绑定过，请先解除原来的绑定，再重新登录。',
} as const

export type ExternalLoginProblem = keyof typeof EXTERNAL_LOGIN_PROBLEMS

/** The problem as a command refuses with it. */
export const externalProblem = (code: ExternalLoginProblem): Failure => refused(code, EXTERNAL_LOGIN_PROBLEMS[code])

/** Which of our problems a failure is, for the address of the login page. */
export function problemOf(failure: Failure): ExternalLoginProblem {
  if (failure.kind === 'busy') return 'busy'
  const code = failure.kind === 'refused' ? failure.reasons[0]?.code : undefined
  return isProblem(code) ? code : 'malformed'
}

/** Reads the code out of an address, where anybody can write anything. */
export const isProblem = (code: unknown): code is ExternalLoginProblem =>
  typeof code === 'string' && Object.hasOwn(EXTERNAL_LOGIN_PROBLEMS, code)
