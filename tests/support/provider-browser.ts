/** As much of a browser as it takes to log in at the identity provider: follows its redirects and keeps its cookies. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>()

  /** Goes to an address and on, until a page answers or the way leads away from the provider. Answers with where and what. */
  async go(address: URL, form?: Record<string, string>): Promise<{ address: URL; html: string }> {
    const { origin } = address
    let next: { address: URL; body: URLSearchParams | undefined } = {
      address,
      body: form && new URLSearchParams(form),
    }
    for (;;) {
      const response = await fetch(next.address, {
        redirect: 'manual',
        headers: { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(next.body ? { method: 'POST', body: next.body } : {}),
      })
      this.keep(response.headers.getSetCookie())
      const location = response.headers.get('location')
      if (location === null) return { address: next.address, html: await response.text() }
      next = { address: new URL(location, next.address), body: undefined }
      if (next.address.origin !== origin) return { address: next.address, html: '' }
    }
  }

  /** Logs in at the provider and answers with the query string it sends back to us. */
  async logIn(address: URL, name: string): Promise<string> {
    const page = await this.go(address)
    if (!page.html.includes('name="password"')) return page.address.search
    return (await this.go(page.address, { name, password: 'any' })).address.search
  }

  /** Presses the button of the provider's logout page and answers with where it leads. */
  async logOut(address: URL): Promise<URL> {
    const page = await this.go(address)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? ''
    return (await this.go(new URL(action, page.address), { xsrf, logout: 'yes' })).address
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}
