import { describe, expect, it } from 'vitest'
import { Turnstile } from '@/lib/platform/turnstile'

/** Everything that is due has happened. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the turnstile before the database', () => {
  // Shows ASVS 15.2.2, 15.4.3
  it('lets in as many as there are places, and the next when one leaves, in order', async () => {
    const turnstile = new Turnstile(2, 10_000)
    const entered: string[] = []
    const enter = async (name: string) => {
      const leave = await turnstile.enter()
      if (leave) entered.push(name)
      return leave
    }
    const [first] = [enter('王芳'), enter('张敏'), enter('周正'), enter('陈会')]
    await settle()
    expect(entered).toEqual(['王芳', '张敏'])
    const leave = await first
    leave?.()
    leave?.() // leaving twice frees one place
    await settle()
    expect(entered).toEqual(['王芳', '张敏', '周正'])
  })

  it('sends away whom it could not let in in time, and keeps no place for them', async () => {
    const turnstile = new Turnstile(1, 20)
    const leave = await turnstile.enter()
    expect(await turnstile.enter()).toBeNull()
    leave?.()
    expect(await turnstile.enter()).not.toBeNull()
  })
})
