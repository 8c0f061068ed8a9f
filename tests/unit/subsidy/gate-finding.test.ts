import { describe, expect, it } from 'vitest'
import type { FactUse, Finding, Outcome } from '@/lib/policy/engine/assessment'
import { gateFinding } from '@/lib/subsidy/rules/gate-finding'

const aUse = (label: string, valueText: string, outcome: Outcome): FactUse => ({
  fact: 'employment.modeCode',
  label,
  requirement: '是',
  value: null,
  valueText,
  asOf: null,
  source: '登记',
  since: null,
  pending: false,
  outcome,
})

const aFinding = (text: string, outcome: Outcome, uses: readonly FactUse[] = []): Finding => ({
  code: text,
  clause: '第三条',
  text,
  kind: 'criterion',
  outcome,
  provisional: outcome,
  uses,
  missing: [],
  note: null,
})

describe('a gate put again', () => {
  it('opens when everything is met, and says what was found', () => {
    const findings = [aFinding('全职在职', 'met'), aFinding('缴纳社会保险', 'met')]
    expect(gateFinding({ outcome: 'met', findings })).toEqual({
      isMet: true,
      isRefused: false,
      text: '按登记信息复核：全职在职、缴纳社会保险，均符合',
    })
  })

  it('stays shut when one is not met, naming only what speaks against it', () => {
    const uses = [aUse('当前在职', '是', 'met'), aUse('用工方式', '兼职', 'notMet')]
    const findings = [aFinding('全职在职', 'notMet', uses), aFinding('缴纳社会保险', 'met')]
    expect(gateFinding({ outcome: 'notMet', findings })).toEqual({
      isMet: false,
      isRefused: true,
      text: '不符合“全职在职”（用工方式：兼职）',
    })
  })

  it('stays shut while one is unknown', () => {
    const findings = [aFinding('全职在职', 'unknown', [aUse('用工方式', '未知', 'unknown')])]
    expect(gateFinding({ outcome: 'unknown', findings })).toEqual({
      isMet: false,
      isRefused: false,
      text: '“全职在职”无法查实（用工方式：未知）',
    })
  })
})
