/** What a user tells the linter of one script: a place settled with a reason, a rule off, a rule on before its time. */
import type { LintChoices } from '../domain/script'
import type { LintFinding, LintRuleId, LintStory } from './finding'

type Settled = LintChoices['settled'][number]

const none: LintChoices = { off: [], on: [], settled: [] }

const choicesOf = ({ lint }: Pick<LintStory, 'lint'>): LintChoices => lint ?? none

const withChoices = <S extends LintStory>(story: S, change: Partial<LintChoices>): S => {
  const lint = { ...choicesOf(story), ...change }
  const says = lint.off.length + lint.on.length + lint.settled.length > 0
  return { ...story, lint: says ? lint : undefined }
}

export const isSettled = (story: Pick<LintStory, 'lint'>, { key }: Pick<LintFinding, 'key'>): boolean =>
  choicesOf(story).settled.some(one => one.key === key)

/** Not for this script, or for this customer where it is a call's copy: it never nags again. `on` is a day. */
export function settleFinding<S extends LintStory>(
  story: S,
  { key, rule }: Pick<LintFinding, 'key' | 'rule'>,
  reason: string,
  on: string,
): S {
  const settled: Settled = { key, rule, reason: reason.trim() || undefined, on }
  const others = choicesOf(story).settled.filter(one => one.key !== key)
  return withChoices(story, { settled: [...others, settled] })
}

export const unsettleFinding = <S extends LintStory>(story: S, { key }: Pick<LintFinding, 'key'>): S =>
  withChoices(story, { settled: choicesOf(story).settled.filter(one => one.key !== key) })

/** How a rule stands in one script: `usual` is as everywhere, and by its time. */
export type LintSwitch = 'on' | 'off' | 'usual'

export function switchRule<S extends LintStory>(story: S, rule: LintRuleId, to: LintSwitch): S {
  const { off, on } = choicesOf(story)
  const without = (rules: readonly string[]) => rules.filter(one => one !== rule)
  return withChoices(story, {
    off: to === 'off' ? [...without(off), rule] : without(off),
    on: to === 'on' ? [...without(on), rule] : without(on),
  })
}

export function switchOf({ lint }: Pick<LintStory, 'lint'>, rule: LintRuleId): LintSwitch {
  const { off, on } = lint ?? none
  if (off.includes(rule)) return 'off'
  return on.includes(rule) ? 'on' : 'usual'
}
