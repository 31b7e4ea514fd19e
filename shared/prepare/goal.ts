import { type GoalSuggestion, suggestionText } from '../advisor/goal-suggestions'
import type { Call, Goal } from '../domain/call'

/** Changes parts of the goal; one emptied of everything is no goal any more. */
export function setGoal(call: Call, fields: Partial<Goal>): Call {
  const goal: Goal = { ...(call.goal ?? { text: '' }), ...fields }
  return { ...call, goal: isEmpty(goal) ? undefined : goal }
}

const isEmpty = ({ text, heardWhen = '', milestoneId }: Goal): boolean =>
  text === '' && heardWhen === '' && milestoneId === undefined

/** The suggestion becomes the goal, with the sign by which it will be heard. */
export function takeSuggestion(call: Call, suggestion: GoalSuggestion): Call {
  return setGoal(call, { text: suggestionText(suggestion), heardWhen: suggestion.heardWhen })
}
