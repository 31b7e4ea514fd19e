import { type CallKind, callKindLabels, callKinds, callModes } from '@shared/domain/call'
import { editCalendarField, moveToZone } from '@shared/prepare/calendar-fields'
import { ZoneField } from '../../../parts/zone/ZoneField'
import { now } from '../../../state/clock'
import { Checkbox } from '../../../ui/Checkbox'
import { DateTimeField } from '../../../ui/DateTimeField'
import { Disclosure } from '../../../ui/Disclosure'
import { MinutesField } from '../../../ui/MinutesField'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { AskSalesperson } from './AskSalesperson'
import { changeCall } from './actions'
import { DealField } from './DealField'
import { Marathon } from './Marathon'
import styles from './Prepare.module.css'
import type { PrepareView } from './use-prepare'
import { ProspectField, SalespersonField } from './WhoFields'

const modeLabels = { remote: 'Remote', 'on-site': 'On site' } as const

interface AboutCallProps {
  readonly view: PrepareView
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** Time, kind, place and who: what an invite would have said, all of it editable here. */
export function AboutCall({ view, isOpen, onToggle }: AboutCallProps) {
  const { call } = view
  return (
    <div className={styles.about}>
      <Disclosure
        title="About this call"
        count={`${callKindLabels[call.callKind]}, ${modeLabels[call.mode].toLowerCase()}, ${call.minutes} min`}
        isOpen={isOpen}
        onToggle={onToggle}
      >
        {isOpen && (
          <div className={styles.aboutIn}>
            <AboutFields view={view} />
          </div>
        )}
      </Disclosure>
    </div>
  )
}

/** The fields alone, where a heading of their own stands above them. */
export function AboutFields({ view }: { readonly view: PrepareView }) {
  const { call } = view
  return (
    <div className={styles.aboutFields}>
      <TimeFields view={view} />
      <ProspectField view={view} />
      <DealField view={view} />
      <TextField
        label="Title"
        value={call.title}
        onDraft={title =>
          changeCall(call.id, before => editCalendarField(before, 'title', { title }), 'Title edited')
        }
      />
      <KindFields view={view} />
      <PlaceFields view={view} />
      <SalespersonField view={view} />
      <AskSalesperson view={view} />
      <AgendaField view={view} />
      <Marathon call={call} />
    </div>
  )
}

function TimeFields({ view: { call } }: { readonly view: PrepareView }) {
  const setTime = (fields: Partial<typeof call>, label: string) =>
    changeCall(call.id, before => editCalendarField(before, 'time', fields), label)
  return (
    <>
      <div data-field="start">
        <DateTimeField
          label="Starts"
          value={call.start ?? null}
          zone={call.zone}
          onCommit={start => setTime({ start: start ?? undefined, allDay: undefined }, 'Start changed')}
        />
      </div>
      <div data-field="length">
        <MinutesField
          label="Length"
          min={5}
          max={480}
          value={call.minutes}
          onCommit={minutes => minutes !== null && setTime({ minutes }, 'Length changed')}
        />
      </div>
      <ZoneField
        label="Zone"
        value={call.zone}
        onChange={zone => changeCall(call.id, before => moveToZone(before, zone), 'Zone changed')}
      />
    </>
  )
}

function KindFields({ view: { call } }: { readonly view: PrepareView }) {
  const setKind = (callKind: CallKind) =>
    changeCall(call.id, before => ({ ...before, callKind, callKindSuggested: undefined }), 'Kind changed')
  return (
    <>
      <Select
        label="Kind"
        options={callKinds.map(id => ({ id, label: callKindLabels[id] }))}
        value={call.callKind}
        onChange={setKind}
        isSuggested={call.callKindSuggested === true}
        hint={call.callKindSuggested === true ? 'Suggested' : undefined}
      />
      <div className={styles.labelled}>
        <span className={styles.label} aria-hidden="true">
          Held
        </span>
        <SegmentedControl
          label="Held"
          segments={callModes.map(id => ({ id, label: modeLabels[id] }))}
          value={call.mode}
          onChange={mode => changeCall(call.id, before => ({ ...before, mode }), 'Mode changed')}
        />
      </div>
    </>
  )
}

function PlaceFields({ view: { call } }: { readonly view: PrepareView }) {
  const setPlace = (fields: Partial<typeof call>) =>
    changeCall(call.id, before => editCalendarField(before, 'place', fields), 'Place edited')
  return (
    <>
      <div data-field="place">
        <TextField
          label="Place"
          value={call.place ?? ''}
          placeholder={call.mode === 'remote' ? 'Teams, Zoom, phone' : 'Address, room'}
          onDraft={place => setPlace({ place: place === '' ? undefined : place })}
        />
      </div>
      <TextField
        label="Link to join"
        type="url"
        value={call.joinUrl ?? ''}
        placeholder="https://"
        onDraft={joinUrl => setPlace({ joinUrl: joinUrl === '' ? undefined : joinUrl })}
      />
    </>
  )
}

function AgendaField({ view: { call } }: { readonly view: PrepareView }) {
  return (
    <div data-field="agenda">
      <Checkbox
        isSelected={call.agendaSentAt !== undefined}
        onChange={sent =>
          changeCall(call.id, before => ({ ...before, agendaSentAt: sent ? now() : undefined }), 'Agenda')
        }
      >
        Agenda sent
      </Checkbox>
    </div>
  )
}
