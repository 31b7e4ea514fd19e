import { withLine } from '@shared/debrief/worked-lines'
import { factOn } from '@shared/domain/prospect'
import type { Script } from '@shared/domain/script'
import { newWorkedLine, type WorkedLine } from '@shared/domain/worked-line'
import { BookUp, Quote } from 'lucide-react'
import { useState } from 'react'
import { saveInRevision } from '../../../parts/change/change-actions'
import { useScript } from '../../../parts/change/use-script'
import { making } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import { LinesTried } from './LinesTried'
import type { DebriefFacts } from './use-debrief'
import styles from './WhatWorked.module.css'

/** What worked and why, and the lines kept from earlier calls: did they work again? */
export function WhatWorked({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, copy } = facts
  const found = useScript(copy?.scriptId)
  const words = debrief.whatWorked ?? ''
  return (
    <Panel title="What worked">
      <TextField
        label="What worked"
        labelHidden
        lines={1}
        placeholder="In a sentence that could be said again"
        value={words}
        onDraft={whatWorked => changeDebrief(debrief.id, { whatWorked })}
      />
      {found !== undefined && words.trim() !== '' && <KeepLine facts={facts} {...found} />}
      {found !== undefined && <LinesTried facts={facts} script={found.script} />}
      <TextField
        label="Why it went that way"
        lines={1}
        value={debrief.why ?? ''}
        onDraft={why => changeDebrief(debrief.id, { why })}
      />
    </Panel>
  )
}

interface KeepLineProps {
  readonly facts: DebriefFacts
  readonly script: Script
  readonly nextNumber: number
}

const noStep = 'none'

/** Kept with the script as a line, or said by it from its next revision on. */
function KeepLine({ facts, script, nextNumber }: KeepLineProps) {
  const [stepId, setStepId] = useState<string>()
  const change = useStore(state => state.change)
  const line = () => lineOf(facts, stepId)
  const keep = () => {
    change('script', script.id, before => withLine(before, line()), 'Line kept')
    sayUndoable(`Kept as a line of ${script.name}.`)
  }
  const put = () =>
    saveInRevision({ scriptId: script.id, stepId }, line().text, before => withLine(before, line()))
  return (
    <div className={styles.keep}>
      <Select
        label="Where it worked"
        labelHidden
        size="sm"
        options={[
          { id: noStep, label: 'At no one step' },
          ...script.steps.map(({ id, title }, at) => ({
            id: id as string,
            label: `Step ${at + 1}: ${title}`,
          })),
        ]}
        value={stepId ?? noStep}
        onChange={id => setStepId(id === noStep ? undefined : id)}
      />
      <Button size="xs" icon={Quote} onPress={keep}>
        Keep as a line
      </Button>
      <Button size="xs" icon={BookUp} onPress={() => void put()}>
        Put in revision {nextNumber}
      </Button>
    </div>
  )
}

/** With the kind of customer it worked on, as their profile says it, and this run as its first try. */
function lineOf({ debrief, prospect, people, run }: DebriefFacts, stepId: string | undefined): WorkedLine {
  const industry = prospect && factOn(prospect, 'industry')
  const customerKind = industry?.confidence === 'suggested' ? undefined : industry?.value
  const region = regionOf(people.find(person => person.zone !== undefined)?.zone)
  return newWorkedLine(
    {
      text: (debrief.whatWorked ?? '').trim(),
      ...(stepId !== undefined && { stepId }),
      ...(customerKind && { customerKind }),
      ...(region && { region }),
      tries: run === undefined ? [] : [{ runId: run.id, worked: true }],
    },
    making(),
  )
}

/** "Europe" of "Europe/Berlin". */
const regionOf = (zone: string | undefined): string | undefined =>
  zone?.includes('/') ? zone.split('/')[0]?.replaceAll('_', ' ') : undefined
