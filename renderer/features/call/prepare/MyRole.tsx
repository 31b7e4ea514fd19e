import { adviseRole, type RoleAdvice } from '@shared/advisor/role'
import { listed } from '@shared/advisor/words'
import { myRoles, type MyRole as Role } from '@shared/domain/call'
import { Lightbulb, Lock } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { TextField } from '../../../ui/TextField'
import { AskSalesperson } from './AskSalesperson'
import { changeCall } from './actions'
import styles from './Huddle.module.css'
import { RoleFacts } from './RoleFacts'
import type { SectionProps } from './Section'

const labels: Readonly<Record<Role, string>> = { lead: 'Lead', active: 'Active', passive: 'Passive' }

/** My part in the call (P09), what the facts speak for, and my own reason, which is nobody else's business. */
export function MyRole({ view, look }: SectionProps) {
  const { call, facts } = view
  const advice = adviseRole(facts)
  return (
    <Panel
      title="My role"
      look={look}
      trailing={
        <span data-field="my-role">
          <SegmentedControl<Role | 'unset'>
            label="My role"
            segments={myRoles.map(id => ({ id, label: labels[id] }))}
            value={call.myRole ?? 'unset'}
            onChange={role => {
              if (role !== 'unset')
                changeCall(call.id, before => ({ ...before, myRole: role }), 'Role chosen')
            }}
          />
        </span>
      }
    >
      <div className={styles.advice}>
        <AdviceWords advice={advice} />
        <div className={styles.reason}>
          <TextField
            label="Why, for you alone"
            labelHidden
            lines={1}
            isBare
            placeholder="Your own reason"
            value={call.myRoleReason ?? ''}
            onDraft={reason =>
              changeCall(
                call.id,
                before => ({ ...before, myRoleReason: reason === '' ? undefined : reason }),
                'Role reason edited',
              )
            }
          />
        </div>
        <span className={styles.private}>
          <Icon of={Lock} size="xs" />
          stays on this computer
        </span>
        {advice.kind === 'ask' && <RoleFacts view={view} />}
        {(advice.kind === 'ask' || call.askedSalespersonAt !== undefined) && <AskSalesperson view={view} />}
      </div>
    </Panel>
  )
}

function AdviceWords({ advice }: { readonly advice: RoleAdvice }) {
  if (advice.kind === 'ask') {
    return (
      <p className={styles.says}>
        <Icon of={Lightbulb} size="sm" tone="ask" />
        <span>
          <b>Advisor: ask your salesperson.</b> Not known: {listed(advice.missing)}.
        </span>
      </p>
    )
  }
  return (
    <>
      <p className={styles.says}>
        <Icon of={Lightbulb} size="sm" tone="ask" />
        <b>Advisor: {advice.role}.</b>
      </p>
      <ul className={styles.reasons}>
        {advice.reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
