import { exitLabels } from '@shared/deal/poc-words'
import { exitDecisions, type Poc } from '@shared/domain/poc'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { changePoc, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

const choices = [
  { id: 'open', label: 'Not decided' },
  ...exitDecisions.map(id => ({ id, label: exitLabels[id] })),
] as const

/** Go, extend or stop, with why; and who of theirs signs that it is so. */
export function ExitDecision({ view, poc }: { readonly view: DealView; readonly poc: Poc }) {
  const { exitDecision, signOff } = poc
  const set = (fields: Partial<Poc>, label = 'Exit decided') =>
    changePoc(poc.id, before => ({ ...before, ...fields }), label)
  const sign = (fields: Partial<NonNullable<Poc['signOff']>>) =>
    set({ signOff: { on: today(), ...signOff, ...fields } }, 'Sign-off edited')
  return (
    <Panel title="Exit decision">
      <div className={styles.fields}>
        <div className={exitDecision === undefined ? styles.wide : undefined}>
          <Select
            label="Decision"
            options={choices}
            value={exitDecision?.is ?? 'open'}
            onChange={is =>
              set({ exitDecision: is === 'open' ? undefined : { on: today(), ...exitDecision, is } })
            }
          />
        </div>
        {exitDecision !== undefined && (
          <>
            <DateField
              label="Decided on"
              value={exitDecision.on}
              onCommit={on => on !== null && set({ exitDecision: { ...exitDecision, on } })}
            />
            <div className={styles.wide}>
              <TextField
                label="Why, as it stands on the sign-off"
                lines={1}
                value={exitDecision.why ?? ''}
                onDraft={why => set({ exitDecision: { ...exitDecision, why: orUnknown(why) } })}
              />
            </div>
          </>
        )}
        <ComboBox
          label="Signed by"
          placeholder="Nobody yet"
          options={view.people.map(({ id, name }) => ({ id, label: name }))}
          value={signOff?.personId ?? null}
          onChange={id => {
            const personId = view.people.find(person => person.id === id)?.id
            if (personId !== undefined) sign({ personId })
            else set({ signOff: undefined }, 'Sign-off taken back')
          }}
        />
        {signOff !== undefined && (
          <>
            <DateField label="Signed on" value={signOff.on} onCommit={on => on !== null && sign({ on })} />
            <div className={styles.wide}>
              <TextField
                label="In their words"
                lines={1}
                value={signOff.words ?? ''}
                onDraft={text => sign({ words: orUnknown(text) })}
              />
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
