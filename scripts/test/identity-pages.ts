/** Pages of the identity provider of the tests. They load nothing, so that a machine without a way out shows them too. */
const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`

export const loginPage = (action: string): string =>
  page(
    '统一身份认证（测试）',
    `<form method="post" action="${action}">
      <p><label>账号 <input name="name" required></label></p>
      <p><label>口令 <input name="password" type="password" required></label></p>
      <p><button>登录</button></p>
    </form>
    <form method="post" action="${action}"><button name="cancel" value="yes">取消登录</button></form>`,
  )

/** `form` is the provider's own, without buttons. */
export const logoutPage = (form: string): string =>
  page(
    '退出统一身份认证（测试）',
    `${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes">退出登录</button></p>`,
  )

export const leftPage = (): string => page('已退出统一身份认证（测试）', '<p>可以关闭本页。</p>')
