import type { Finding, Target } from '@shared/advisor/finding'
import type { Call } from '@shared/domain/call'
import type { Prospect } from '@shared/domain/prospect'
import { overrideOf } from '@shared/prepare/overrides'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { findingIcon } from '../../../parts/finding/finding-icon'
import { Icon } from '../../../ui/Icon'
import styles from './Hurt.module.css'
import { Why } from './Why'

interface FindingRowProps {
  readonly call: Call
  readonly finding: Finding
  readonly prospect: Prospect | undefined
  readonly jump: (target: Target) => void
}

/** One finding: a press or Enter goes to the field that mends it; Why says what it rests on. */
export function FindingRow({ call, finding, prospect, jump }: FindingRowProps) {
  const [isOpen, setOpen] = useState(false)
  const whyId = useId()
  const override = overrideOf(call, finding)
  return (
    <li
      className={styles.finding}
      data-severity={finding.severity}
      data-overridden={override !== undefined || undefined}
    >
      <button type="button" className={styles.go} onClick={() => jump(finding.target)}>
        <Icon
          of={findingIcon(finding)}
          tone={finding.severity === 'info' || override !== undefined ? 'muted' : 'warn'}
        />
        <b>{finding.title}</b>
        <span className={styles.verb}>{verbOf(finding.target)}</span>
      </button>
      <div className={styles.meta}>
        {override === undefined ? (
          <span>{finding.minutesToMend} min</span>
        ) : (
          <span>going in with it{override.reason ? `: ${override.reason}` : ''}</span>
        )}
        <button
          type="button"
          className={styles.whyToggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? whyId : undefined}
          aria-label={`Why: ${finding.title}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of={ChevronRight} size="xs" />
          Why
        </button>
      </div>
      {isOpen && <Why id={whyId} call={call} finding={finding} prospect={prospect} jump={jump} />}
    </li>
  )
}

const verbs: Partial<Record<Target['kind'], string>> = {
  goal: 'Write',
  'goal-heard': 'Write',
  'my-role': 'Choose',
  attendee: 'Confirm',
  attendees: 'Name',
  needs: 'Write',
  gap: 'Write',
  exposure: 'Plan',
  gaps: 'Look',
  script: 'Trim',
  reserve: 'Change',
  prospect: 'Choose',
  'prospect-facts': 'Write',
  deal: 'Choose',
  play: 'Choose',
  'script-step': 'Change',
  place: 'Look',
  'other-call': 'Say',
  preflight: 'Begin',
  environment: 'Look',
  question: 'Answer',
  questions: 'Answer',
  room: 'Choose',
  fidelity: 'Say',
  marathon: 'Say',
  'release-notes': 'Read',
  'deal-field': 'Write',
  comparison: 'Compare',
  'house-rule': 'Say',
  agenda: 'Send',
  start: 'Move',
}

const verbOf = ({ kind }: Target): string => verbs[kind] ?? 'Go'
