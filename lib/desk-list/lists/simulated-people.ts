import { searchWords } from '@/lib/kernel/search-text'
import { isId } from '@/lib/kernel/id'
import { getItem } from '@/lib/policy/queries/get-item'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import { mayReadSimulations } from '@/lib/simulation/permission'
import { getSimulation } from '@/lib/simulation/queries/get-simulation'
import { listSimulationLines, type SimulatedPerson } from '@/lib/simulation/queries/list-simulation-lines'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { defineList } from '../list-definition'
import { readAddress } from '../rules/address'
import { SIMULATED_SHAPE, type SimulatedAddress } from '../rules/shapes'
import { wordsOf } from '../rules/word'

/** The filters that are on; what a mark means is the simulation's own to say. */
export const simulatedWords = (address: SimulatedAddress, markText = '') =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    verdict: address.verdict && SIMULATION_VERDICT_LABELS[address.verdict],
    change: address.change && SIMULATION_CHANGE_LABELS[address.change],
    mark: address.mark && (markText || address.mark),
  })

/** 测算涉及的人: whom a figure of a simulation counts. */
export const simulatedPeople = defineList<SimulatedAddress, SimulatedPerson>({
  key: 'simulatedPeople',
  mayRead: mayReadSimulations,
  read: (params) => readAddress(SIMULATED_SHAPE, params),
  words: (address) => simulatedWords(address),
  columns: [
    { header: '姓名或单位', width: 32, value: ({ name }) => name },
    { header: '号码', width: 22, value: ({ number }) => number },
    { header: '乡镇', value: ({ townshipName }) => townshipName },
    { header: '用人单位', width: 32, value: ({ employerName }) => employerName },
    { header: '结果', value: ({ verdict }) => SIMULATION_VERDICT_LABELS[verdict] },
    { header: '变化', value: ({ change }) => (change === null ? null : SIMULATION_CHANGE_LABELS[change]) },
    { header: '现行版本（元）', format: '#,##0.00', value: ({ beforeFen }) => beforeFen / 100 },
    { header: '本版（元）', format: '#,##0.00', value: ({ amountFen }) => amountFen / 100 },
    { header: '扣减（元）', format: '#,##0.00', value: ({ cutFen }) => cutFen / 100 },
  ],
  rowKey: ({ subjectId }) => subjectId,
  page: async (actor, { item = '', version, q: name, ...filter }, { after, now }) => {
    const view = isId(item) ? await getItem(actor, item, version ?? null, now) : null
    const simulation = view && (await getSimulation(actor, view.shown, now))?.simulation
    if (!view || !simulation) return { rows: [], next: null }
    const { register } = reachOf(view.shown.rulebook)
    const { items, next } = await listSimulationLines(
      actor,
      { ...filter, name, simulationId: simulation.id, register },
      after,
    )
    return { rows: items, next }
  },
})
