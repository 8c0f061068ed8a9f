import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OIDC_FIELDS, oidcProblems } from '@/lib/platform/env-oidc'
import { lacksClaims, readClaims } from '@/lib/platform/oidc/read-claims'

const SET = {
  JUCAI_OIDC_ISSUER: 'https://sso.yunling.gov.cn',
  JUCAI_OIDC_CLIENT_ID: 'jucai',
  JUCAI_OIDC_CLIENT_SECRET: 'secret',
}

const problemsOf = (given: Record<string, string>, mode: 'production' | 'test' = 'production') =>
  oidcProblems({ ...z.object(OIDC_FIELDS).parse(given), JUCAI_MODE: mode }).map(({ name }) => name)

describe('the settings of the identity provider', () => {
  it('are off when none is given, and complete or refused when some are', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf(SET)).toEqual([])
    expect(problemsOf({ JUCAI_OIDC_ISSUER: SET.JUCAI_OIDC_ISSUER, JUCAI_OIDC_FOR: 'both' })).toEqual([
      'JUCAI_OIDC_CLIENT_ID',
      'JUCAI_OIDC_CLIENT_SECRET',
      'JUCAI_OIDC_NUMBER_CLAIM',
      'JUCAI_OIDC_VERIFIED_CLAIM',
    ])
    expect(problemsOf({ JUCAI_OIDC_CLIENT_SECRET: 'secret' })).toEqual(['JUCAI_OIDC_ISSUER'])
  })

  it('name a safe address: https, or loopback where nothing is at stake', () => {
    const at = (issuer: string, mode?: 'production' | 'test') => problemsOf({ ...SET, JUCAI_OIDC_ISSUER: issuer }, mode)
    expect(at('http://127.0.0.1:4000', 'test')).toEqual([])
    expect(at('http://127.0.0.1:4000')).toEqual(['JUCAI_OIDC_ISSUER'])
    expect(at('http://sso.yunling.gov.cn', 'test')).toEqual(['JUCAI_OIDC_ISSUER'])
    expect(at('ftp://sso.yunling.gov.cn', 'test')).toEqual(['JUCAI_OIDC_ISSUER'])
    expect(at('https://sso.yunling.gov.cn/?a=b')).toEqual(['JUCAI_OIDC_ISSUER'])
  })

  it.each([
    ['JUCAI_OIDC_SCOPE', 'profile'],
    ['JUCAI_OIDC_FOR', 'everybody'],
    ['JUCAI_OIDC_VERIFIED_CLAIM', 'verified'],
    ['JUCAI_OIDC_STAFF_CLAIM', '工号'],
    ['JUCAI_OIDC_NAME', '一个长得登录页上的按钮放不下的名字'],
  ])('refuse %s=%s', (name, value) => expect(z.object(OIDC_FIELDS).safeParse({ [name]: value }).success).toBe(false))
})

describe('what the provider says of a person', () => {
  const names = {
    staffName: 'account',
    realName: 'name',
    documentNumber: 'id_number',
    phone: 'phone',
    verified: { claim: 'level', value: '3' },
  }

  it('is read from the claims the county named, whatever their type', () => {
    expect(readClaims({ account: 1001, name: ' 王芳 ', level: 3, phone: ['1'], id_number: {} }, names)).toEqual({
      staffName: '1001',
      realName: '王芳',
      documentNumber: null,
      phone: null,
      isVerified: true,
    })
  })

  it('is verified only when the named claim has the named value', () => {
    const at = (level: unknown) => readClaims({ level }, names).isVerified
    expect([3, '3', '2', true, undefined, null, '33'].map(at)).toEqual([true, true, false, false, false, false, false])
    expect(readClaims({ undefined: 'undefined' }, { ...names, verified: null }).isVerified).toBe(false)
  })

  it('is asked for at the userinfo endpoint when the token lacks some of it', () => {
    expect(lacksClaims({ account: 'a', name: 'b', id_number: 'c', level: 3 }, names)).toBe(false)
    expect(lacksClaims({ account: 'a', name: 'b', level: 3 }, names)).toBe(true)
  })
})
