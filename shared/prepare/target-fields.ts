/** The names of fields on screen: what a finding points at, and what `data-field` says. */
import type { Target } from '../advisor/finding'

/** The names under which a target's field may be found, the field itself first, then what holds it. */
export function fieldsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'exposure':
      return [exposureField({ id: target.gapId }, { id: target.needId }), `gap:${target.gapId}`, 'gaps']
    case 'gap':
      return [`gap:${target.gapId}`, 'gaps']
    case 'script-step':
      return [stepField({ id: target.stepId }), 'script']
    case 'reserve':
      return [`reserve:${target.which}`, 'script']
    case 'question':
      return [`question:${target.questionId}`, 'questions']
    case 'house-rule':
      return [houseRuleField({ id: target.houseRuleId }), 'house-rules']
    case 'deal-field':
      return [`deal-field:${target.field}`, 'deal']
    case 'attendee':
      return [`attendee:${target.personId}`, 'attendees']
    case 'preflight':
      return target.taskId === undefined ? ['preflight'] : [`preflight:${target.taskId}`, 'preflight']
    case 'environment':
      return target.environmentId === undefined
        ? ['environment']
        : [`environment:${target.environmentId}`, 'environment']
    case 'prospect-facts':
      return target.topic === undefined ? ['prospect-facts'] : [factField(target.topic), 'prospect-facts']
    case 'goal-heard':
      return ['goal-heard', 'goal']
    default:
      return [target.kind]
  }
}

export const exposureField = (gap: { readonly id: string }, need: { readonly id: string }): string =>
  `exposure:${gap.id}:${need.id}`
export const houseRuleField = (rule: { readonly id: string }): string => `house-rule:${rule.id}`
export const stepField = (step: { readonly id: string }): string => `step:${step.id}`
export const factField = (topic: string): string => `prospect-facts:${topic}`
