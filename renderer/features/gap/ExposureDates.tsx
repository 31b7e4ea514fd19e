import type { Exposure } from '@shared/domain/exposure'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { DateField } from '../../ui/DateTimeField'
import { Form, Pair } from '../../ui/Form'

interface ExposureDatesProps {
  readonly exposure: Exposure
  readonly of: string
  readonly set: (fields: Partial<Exposure>, label: string) => void
}

/** The days of one exposure, each to be put right or taken back; undo knows every one. */
export function ExposureDates({ exposure, of, set }: ExposureDatesProps) {
  const zone = useStore(state => state.zone)
  const { foundOn, plannedOn, plannedCallId, told, verdict, resolvedOn } = exposure
  return (
    <Form label={`Dates of ${of}`}>
      <Pair>
        <DateField
          label="Found"
          value={foundOn}
          onCommit={day => day !== null && set({ foundOn: day }, 'Found date changed')}
        />
        {plannedCallId !== undefined && (
          <DateField
            label="Planned"
            value={plannedOn ?? null}
            onCommit={day => set({ plannedOn: day ?? undefined }, 'Planned date changed')}
          />
        )}
        <DateField
          label="Told"
          value={told === undefined ? null : dayOf(told.at, zone)}
          onCommit={day => set({ told: toldOn(exposure, day) }, 'Told date changed')}
        />
        {verdict !== undefined && (
          <DateField
            label="Verdict"
            value={verdict.on}
            onCommit={day =>
              set({ verdict: day === null ? undefined : { ...verdict, on: day } }, 'Verdict changed')
            }
          />
        )}
        <DateField
          label="Resolved"
          value={resolvedOn ?? null}
          onCommit={day => set({ resolvedOn: day ?? undefined }, 'Resolved date changed')}
        />
      </Pair>
    </Form>
  )
}

/** Noon of that day, so that it is the same day in every zone near; taken back when the day is emptied. */
function toldOn({ told }: Exposure, day: string | null): Exposure['told'] {
  if (day === null) return undefined
  return { personIds: [], ...told, at: `${day}T12:00:00.000Z` }
}
