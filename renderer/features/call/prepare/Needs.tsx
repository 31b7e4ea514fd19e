import type { Need } from '@shared/domain/need'
import { addNeed } from '@shared/prepare/needs'
import { Grid3x3, Plus } from 'lucide-react'
import { useState } from 'react'
import { newId, now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { changeProspect } from './actions'
import { NeedRow } from './NeedRow'
import styles from './Needs.module.css'
import type { SectionProps } from './Section'
import { ToAsk } from './ToAsk'

/** What they said they need, in their own words: what every step of the plan answers to. */
export function Needs({ view, look }: SectionProps) {
  const { prospect, call } = view
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  const [openId, setOpenId] = useState<Need['id'] | null>(null)
  const needs = prospect?.needs ?? []
  const add = () => {
    if (prospect === undefined) return
    const fields = { callId: call.id, on: dayOf(now(), zone) }
    changeProspect(prospect.id, before => addNeed(before, fields, newId), 'Need added')
  }
  return (
    <Panel
      title="Needs, in their words"
      count={needs.length === 0 ? undefined : needs.length}
      look={look}
      trailing={
        prospect !== undefined && (
          <>
            {view.copy !== undefined && (
              <Button
                size="xs"
                variant="quiet"
                icon={Grid3x3}
                onPress={() => go({ kind: 'matrix', id: call.id })}
              >
                Needs and steps
              </Button>
            )}
            <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
              Need
            </Button>
          </>
        )
      }
    >
      <div data-field="needs">
        {prospect === undefined && (
          <p className={styles.none}>Needs are kept with the company. Say first which one it is.</p>
        )}
        {prospect !== undefined && needs.length === 0 && (
          <div className={styles.first}>
            <p className={styles.none}>Nothing they said is written down yet.</p>
            <Button size="sm" icon={Plus} onPress={add}>
              Write down what they said
            </Button>
          </div>
        )}
        <ul className={styles.list} aria-label="Needs">
          {needs.map(need => (
            <NeedRow
              key={need.id}
              view={view}
              need={need}
              isOpen={openId === need.id}
              onToggle={() => setOpenId(openId === need.id ? null : need.id)}
            />
          ))}
        </ul>
        <ToAsk view={view} />
      </div>
    </Panel>
  )
}
