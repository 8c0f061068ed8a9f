import { expect, it } from 'vitest'
import { typeCookieLine } from '@/components/shell/type-cookie'

// Shows ASVS 3.3.1, 3.3.2, 3.3.3
it('the size of type is kept by a cookie of this host alone, and over https only where there is https', () => {
  expect(typeCookieLine(true, true)).toBe('__Host-jucai-type=large; path=/; max-age=31536000; samesite=lax; secure')
  expect(typeCookieLine(false, false)).toBe('jucai-type=normal; path=/; max-age=31536000; samesite=lax')
})
