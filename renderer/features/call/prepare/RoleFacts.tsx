import { complexities, type Deal } from '@shared/domain/deal'
import { Select } from '../../../ui/Select'
import { changeColleague, changeDeal } from './actions'
import styles from './Huddle.module.css'
import type { PrepareView } from './use-prepare'

const invitations = [
  { id: 'before-first-technical-call', label: 'Before the first technical call' },
  { id: 'later', label: 'Later' },
] as const
const complexityLabels = { low: 'Low', medium: 'Medium', high: 'High' } as const

/** The three answers the advice on my role waits for; given here, they are kept with the deal. */
export function RoleFacts({ view }: { readonly view: PrepareView }) {
  const { salesperson, deal, prospect } = view
  const set = (fields: Partial<Deal>, label: string) =>
    void changeDeal(view, label, before => ({ ...before, ...fields }))
  return (
    <div className={styles.roleFacts}>
      {salesperson !== undefined && (
        <Select
          label={`${salesperson.name} is`}
          size="sm"
          placeholder="not known"
          options={[
            { id: 'new', label: 'New to selling with us' },
            { id: 'seasoned', label: 'Seasoned' },
          ]}
          value={salesperson.experience ?? null}
          onChange={experience => changeColleague(salesperson.id, { experience }, 'Experience set')}
        />
      )}
      {prospect !== undefined && (
        <>
          <Select
            label="We were invited"
            size="sm"
            placeholder="not known"
            options={invitations}
            value={deal?.invited ?? null}
            onChange={invited => set({ invited }, 'Invitation set')}
          />
          <Select
            label="Complexity"
            size="sm"
            placeholder="not known"
            options={complexities.map(id => ({ id, label: complexityLabels[id] }))}
            value={deal?.complexity ?? null}
            onChange={complexity => set({ complexity }, 'Complexity set')}
          />
        </>
      )}
    </div>
  )
}
