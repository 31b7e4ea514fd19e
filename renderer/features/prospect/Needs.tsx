import type { Need } from '@shared/domain/need'
import { addNeed, editNeed, removeNeed } from '@shared/prepare/needs'
import { needStatus } from '@shared/prospect/need-status'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useRowKeys } from '../../parts/rows/use-row-keys'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { changeProspect } from './change-prospect'
import { NeedRow } from './NeedRow'
import styles from './Needs.module.css'
import type { ProfileView } from './use-profile'

/** Needs in their words: who said it, when, how much it matters, and what becomes of it. */
export function Needs({ view }: { readonly view: ProfileView }) {
  const { prospect, today } = view
  const { needs } = prospect
  const [openId, setOpenId] = useState<string | null>(null)
  const remove = (id: Need['id'] | undefined) => {
    if (id === undefined) return false
    changeProspect(prospect.id, before => removeNeed(before, id), 'Need removed')
    sayUndoable('Need removed')
    return true
  }
  const onKeyDown = useRowKeys({ Delete: key => remove(needs.find(need => need.id === key)?.id) })
  const add = () => {
    const added = addNeed(prospect, { on: today }, newId)
    const need = added.needs.at(-1)
    if (need === undefined) return
    changeProspect(prospect.id, before => ({ ...before, needs: [...before.needs, need] }), 'Need added')
    setOpenId(need.id)
  }
  return (
    <Panel
      title="Needs, in their words"
      count={needs.length === 0 ? undefined : needs.length}
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
          Need
        </Button>
      }
    >
      {needs.length === 0 && <p className={styles.none}>Nothing they said is written down yet.</p>}
      <ul className={styles.rows} aria-label="Needs" onKeyDown={onKeyDown}>
        {needs.map(need => (
          <NeedRow
            key={need.id}
            view={view}
            need={need}
            status={needStatus(need, view)}
            isOpen={openId === need.id}
            onToggle={() => setOpenId(openId === need.id ? null : need.id)}
            onChange={fields =>
              changeProspect(prospect.id, before => editNeed(before, need.id, fields), 'Need edited')
            }
            onRemove={() => remove(need.id)}
          />
        ))}
      </ul>
    </Panel>
  )
}
