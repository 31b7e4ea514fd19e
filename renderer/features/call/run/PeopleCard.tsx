import type { Parted } from '@shared/run/parted'
import { LogOut } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import styles from './Next.module.css'
import { useRun } from './run-model'

/** The one who signs, or the champion, has left: what that means for the rest of the call. */
export function PeopleCard() {
  const { parted } = useRun()
  if (parted.length === 0) return null
  return (
    <section className={styles.parted} aria-label="Who has left">
      {parted.map(one => (
        <div key={`${one.personId} ${one.part}`}>
          <p>
            <Icon of={LogOut} size="sm" />
            <b>{headOf(one)}</b>
          </p>
          <Meaning of={one} />
        </div>
      ))}
    </section>
  )
}

function headOf({ name, part, isSuggested }: Parted): string {
  const first = name.split(' ')[0] ?? name
  if (part === 'signs') return `${first}, who ${isSuggested ? 'may sign' : 'signs'}, has left`
  return `${first}, ${isSuggested ? 'perhaps the' : 'the'} champion, has left`
}

function Meaning({ of: { part, onlyTheirs } }: { readonly of: Parted }) {
  if (part === 'signs') return <p>Agree on who brings the next step to them.</p>
  if (onlyTheirs.length === 0) return <p>Nothing rests on them alone.</p>
  return (
    <>
      <p>Only they had confirmed:</p>
      <ul>
        {onlyTheirs.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
