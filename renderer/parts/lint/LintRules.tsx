import type { LintPlace, LintRuleId, LintStory } from '@shared/lint/finding'
import type { Lint } from '@shared/lint/lint'
import { lintRuleIds } from '@shared/lint/registry'
import { switchOf, switchRule, unsettleFinding } from '@shared/lint/settle'
import { ruleEntries } from '@shared/playbook/rules'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import styles from './Lint.module.css'
import type { ChangeStory } from './use-lint-panel'

interface LintRulesProps {
  readonly story: LintStory
  readonly lint: Lint
  readonly words: (place: LintPlace) => string
  readonly onChange?: ChangeStory | undefined
}

/** What is otherwise here: settled, switched off or on, or still to come; each a press from being taken back. */
export function LintRules({ story, lint, words, onChange }: LintRulesProps) {
  const reasons = new Map((story.lint?.settled ?? []).map(one => [one.key, one.reason]))
  const switched = lintRuleIds.filter(rule => switchOf(story, rule) !== 'usual')
  return (
    <>
      {lint.settled.length > 0 && (
        <Folded title="Settled" count={lint.settled.length}>
          {lint.settled.map(finding => (
            <Line
              key={finding.key}
              words={`${finding.title}, ${words(finding.place)}`}
              note={reasons.get(finding.key)}
              action="Ask again"
              onPress={
                onChange && (() => onChange(before => unsettleFinding(before, finding), 'Asked again'))
              }
            />
          ))}
        </Folded>
      )}
      {switched.length > 0 && (
        <Folded title="Otherwise for this script" count={switched.length}>
          {switched.map(rule => (
            <RuleLine
              key={rule}
              {...{ rule, onChange }}
              note={switchOf(story, rule) === 'off' ? 'off' : 'on'}
              to="usual"
            >
              As everywhere
            </RuleLine>
          ))}
        </Folded>
      )}
      {lint.quiet.length > 0 && (
        <Folded title="Come with the first rehearsal" count={lint.quiet.length}>
          {lint.quiet.map(rule => (
            <RuleLine key={rule} {...{ rule, onChange }} to="on">
              Switch on
            </RuleLine>
          ))}
        </Folded>
      )}
    </>
  )
}

interface FoldedProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

/** Drawn when looked at. */
function Folded({ title, count, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure title={title} count={count} isOpen={isOpen} onToggle={setOpen}>
      {isOpen && <ul className={styles.rules}>{children}</ul>}
    </Disclosure>
  )
}

interface RuleLineProps extends Pick<LintRulesProps, 'onChange'> {
  readonly rule: LintRuleId
  readonly note?: string
  readonly to: 'on' | 'usual'
  readonly children: string
}

const RuleLine = ({ rule, note, to, children, onChange }: RuleLineProps) => {
  const { name } = ruleEntries[rule]
  return (
    <Line
      words={name}
      note={note}
      action={children}
      onPress={
        onChange &&
        (() => onChange(before => switchRule(before, rule, to), `${name}: ${children.toLowerCase()}`))
      }
    />
  )
}

interface LineProps {
  readonly words: string
  readonly note?: ReactNode
  readonly action: string
  readonly onPress?: (() => void) | undefined
}

const Line = ({ words, note, action, onPress }: LineProps) => (
  <li>
    <span>
      {words}
      {note && <small>{note}</small>}
    </span>
    {onPress && (
      <Button size="xs" variant="quiet" aria-label={`${action}: ${words}`} onPress={onPress}>
        {action}
      </Button>
    )}
  </li>
)
