import type { Deal } from '@shared/domain/deal'
import { newEffort } from '@shared/domain/effort'
import { durationWords, parseDuration } from '@shared/effort/duration'
import type { About } from '@shared/effort/entries'
import { useState } from 'react'
import { making, now } from '../../state/clock'
import { aboutPlace } from '../../state/effort'
import { sayUndoable } from '../../state/say-undoable'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { ComboBox } from '../../ui/ComboBox'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import styles from './Effort.module.css'

/** Two seconds: a duration and Enter. What it was for is what is open, and can be changed. */
export function LogTime({ onClose }: { readonly onClose: () => void }) {
  const [about, setAbout] = useState<About>(aboutView)
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [isWithThem, setWithThem] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const read = parseDuration(typed)
  const isForNothing = Object.values(about).every(id => id === undefined)
  const log = () => {
    if (read.kind !== 'minutes' || isForNothing) return setRefused(true)
    onClose()
    void write(read.minutes, {
      ...about,
      note: note.trim() || undefined,
      customerFacing: isWithThem || undefined,
    })
  }
  const error =
    !isRefused || read.kind === 'minutes' ? undefined : read.kind === 'empty' ? 'How long?' : read.why
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Log time"
      actions={
        <>
          <Button keys="Escape" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" keys="Enter" onPress={log}>
            Log
          </Button>
        </>
      }
    >
      <div className={styles.logging}>
        <TextField
          label="How long"
          autoFocus
          placeholder="90, 1:30 or 1h 5m"
          value={typed}
          onDraft={setTyped}
          onEnter={log}
          hint={read.kind === 'minutes' ? durationWords(read.minutes) : 'Minutes, or hours and minutes'}
          error={error}
        />
        <ForDeal
          about={about}
          onChange={setAbout}
          error={isRefused && isForNothing ? 'What was it for?' : undefined}
        />
        <TextField
          label="Note"
          placeholder="What you did, if it helps later"
          value={note}
          onDraft={setNote}
          onEnter={log}
        />
        <Checkbox isSelected={isWithThem} onChange={setWithThem}>
          Spent with them
        </Checkbox>
        <p className={styles.quiet}>Stays on this computer.</p>
      </div>
    </Dialog>
  )
}

interface ForDealProps {
  readonly about: About
  readonly onChange: (about: About) => void
  readonly error: string | undefined
}

/** The deal, where there are any; a call without one keeps its time all the same. */
function ForDeal({ about, onChange, error }: ForDealProps) {
  const deals = useSummaries('deal') ?? []
  const prospects = useSummaries('prospect') ?? []
  const call = useStore(state => (about.callId === undefined ? undefined : state.records[about.callId]))
  const options = deals
    .filter(deal => deal.outcome === undefined || deal.id === about.dealId)
    .map(({ id, title, prospectId }) => ({
      id,
      label: [prospects.find(one => one.id === prospectId)?.title, title].filter(Boolean).join(' · '),
    }))
  return (
    <ComboBox
      label="For"
      placeholder={call?.kind === 'call' ? `The call: ${call.title}` : 'Choose a deal'}
      options={options}
      value={about.dealId ?? null}
      error={error}
      onChange={id => {
        const deal = deals.find(one => one.id === id)
        if (deal === undefined) return onChange({ ...about, dealId: undefined })
        const isOfCall = deal.prospectId === about.prospectId
        onChange({
          dealId: deal.id as Deal['id'],
          prospectId: deal.prospectId as Deal['prospectId'],
          callId: isOfCall ? about.callId : undefined,
        })
      }}
    />
  )
}

/** What is on screen. */
function aboutView(): About {
  const state = useStore.getState()
  const { view } = state
  const { kind } = view
  if (kind !== 'call' && kind !== 'deal' && kind !== 'prospect') return {}
  const { callId, dealId, prospectId } = aboutPlace({ kind, id: view.id }, state)
  return { callId, dealId, prospectId }
}

type Fields = About & { readonly note: string | undefined; readonly customerFacing: true | undefined }

async function write(minutes: number, fields: Fields): Promise<void> {
  const state = useStore.getState()
  const on = dayOf(now(), state.zone)
  const of = [fields.callId, fields.dealId, fields.prospectId].map(id => state.records[id ?? ''])
  const sample = of.some(record => record?.sample === true) || undefined
  const entry = newEffort({ ...fields, phase: 'other', minutes, on, byItself: false, sample }, making())
  await state.commit([entry], 'Time logged')
  sayUndoable(`${durationWords(minutes)} logged`)
}
