/** Needs and house rules of the prospect, as they are written down while a call is prepared. */
import { type HouseRule, newHouseRule } from '../domain/house-rule'
import { type Need, newNeed } from '../domain/need'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'

/** Adds an empty need, to be filled in their words; the call it was heard in and the day are known. */
export function addNeed(
  prospect: Prospect,
  fields: Pick<Need, 'callId' | 'on'>,
  newId: Making['newId'],
): Prospect {
  const need = newNeed({ words: '', quoted: true, ...fields }, prospect.needs, { newId })
  return { ...prospect, needs: [...prospect.needs, need] }
}

export function editNeed(prospect: Prospect, id: Need['id'], fields: Partial<Need>): Prospect {
  return { ...prospect, needs: prospect.needs.map(need => (need.id === id ? { ...need, ...fields } : need)) }
}

export function removeNeed(prospect: Prospect, id: Need['id']): Prospect {
  return { ...prospect, needs: prospect.needs.filter(need => need.id !== id) }
}

export function addHouseRule(prospect: Prospect, newId: Making['newId']): Prospect {
  const rule = newHouseRule({ form: 'other', text: '', spoken: true }, { newId })
  return { ...prospect, houseRules: [...prospect.houseRules, rule] }
}

export function editHouseRule(prospect: Prospect, id: HouseRule['id'], fields: Partial<HouseRule>): Prospect {
  return {
    ...prospect,
    houseRules: prospect.houseRules.map(rule => (rule.id === id ? { ...rule, ...fields } : rule)),
  }
}

export function removeHouseRule(prospect: Prospect, id: HouseRule['id']): Prospect {
  return { ...prospect, houseRules: prospect.houseRules.filter(rule => rule.id !== id) }
}
