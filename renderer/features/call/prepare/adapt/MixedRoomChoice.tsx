import type { MixedRoom } from '@shared/adapt/room'
import { Users } from 'lucide-react'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { SuggestedTag } from '../../../../ui/Tag'
import type { PrepareView } from '../use-prepare'
import styles from './Fit.module.css'
import { chooseRoomPlan } from './fit-actions'

interface MixedRoomChoiceProps {
  readonly view: PrepareView
  readonly mixed: MixedRoom
}

/** P05: three ways to serve a mixed room; what is proposed below follows the one that is chosen. */
export function MixedRoomChoice({ view, mixed }: MixedRoomChoiceProps) {
  // In the order in which they fit the length of the call.
  const [best] = mixed.options
  return (
    <section className={styles.mixed} aria-label="A mixed room">
      <p>
        <Icon of={Users} size="sm" tone="warn" />
        <span>
          <b>A mixed room:</b> {mixed.spread} levels apart, {mixed.departments} departments. How is it served?{' '}
          {mixed.isSuggested && <SuggestedTag>some levels</SuggestedTag>}
        </span>
      </p>
      <div>
        {mixed.options.map(({ id, title }) => (
          <Button key={id} size="xs" onPress={() => chooseRoomPlan(view, id)}>
            {title}
          </Button>
        ))}
      </div>
      {best !== undefined && (
        <small>
          The first suits {view.call.minutes} minutes best. {best.why}
        </small>
      )}
    </section>
  )
}
