import type { Reduction, SimulationChange, SimulationStatus, SimulationVerdict } from './model'

export const SIMULATION_STATUS_LABELS: Record<SimulationStatus, string> = {
  running: '正在测算',
  done: '测算完成',
  failed: '测算失败',
}

export const SIMULATION_VERDICT_LABELS: Record<SimulationVerdict, string> = {
  entitled: '可以享受',
  probable: '可能享受',
  barred: '符合但没有金额',
  outside: '不符合',
}

export const SIMULATION_CHANGE_LABELS: Record<SimulationChange, string> = {
  newlyIn: '新增享受',
  newlyOut: '不再享受',
  more: '待遇提高',
  less: '待遇降低',
}

export const REDUCTION_LABELS: Record<Reduction['kind'], string> = {
  limit: '限额',
  stacking: '叠加规定',
  household: '夫妻规定',
  amount: '金额计算',
}
