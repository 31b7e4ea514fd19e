import { type Person, stanceLabels, stances } from '@shared/domain/person'
import { partsIn, sayOf, withReportsTo } from '@shared/prospect/people'
import { ToggleChip } from '../../ui/Chips'
import { LinesField } from '../../ui/LinesField'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { changePerson } from './change-person'
import styles from './Person.module.css'
import type { PersonView } from './use-person'

const nobody = 'nobody'

/** How they stand to us, how much they say, whose word they take, and what they would vouch for. */
export function Standing({ view }: { readonly view: PersonView }) {
  const { person, colleagues, deals } = view
  const parts = partsIn(deals[0], person)
  const say = sayOf({ person, parts })
  const set = (fields: Partial<Person>, label: string) =>
    changePerson(person.id, before => ({ ...before, ...fields }), label)
  const isChampion = parts.some(({ part }) => part === 'champion')
  return (
    <Panel title="How they stand">
      <div className={styles.fields}>
        <div className={styles.scale}>
          <span className={styles.label} aria-hidden="true">
            Attitude
          </span>
          <SegmentedControl
            label="Attitude"
            segments={stances.map(id => ({ id, label: stanceLabels[id] }))}
            value={person.stance ?? 'unknown'}
            onChange={stance => set({ stance }, 'Attitude set')}
          />
        </div>
        <div className={styles.scale}>
          <span className={styles.label} aria-hidden="true">
            Say in the decision{say.value > 0 && say.isSuggested ? ', suggested by the part' : ''}
          </span>
          <SegmentedControl
            label="Say in the decision, 1 little to 5 decides"
            segments={['1', '2', '3', '4', '5'].map(id => ({ id, label: id }))}
            value={say.value === 0 ? '' : String(say.value)}
            onChange={value => set({ say: Number(value) }, 'Say set')}
          />
        </div>
        {colleagues.length > 0 && (
          <>
            <Select
              label="Reports to"
              size="sm"
              options={[
                { id: nobody, label: 'not known' },
                ...colleagues.map(({ id, name }) => ({ id: id as string, label: name })),
              ]}
              value={person.reportsTo ?? nobody}
              onChange={id =>
                changePerson(
                  person.id,
                  before => withReportsTo(before, colleagues.find(one => one.id === id)?.id),
                  'Reports to set',
                )
              }
            />
            <Trusts view={view} />
          </>
        )}
        <LinesField
          label={isChampion ? 'Champion: what they vouch for' : 'What they vouch for'}
          value={person.vouchesFor}
          onChange={vouchesFor => set({ vouchesFor }, 'Vouches for edited')}
        />
      </div>
    </Panel>
  )
}

function Trusts({ view: { person, colleagues } }: { readonly view: PersonView }) {
  const trusted = person.trusts ?? []
  const toggle = (id: Person['id'], isOn: boolean) =>
    changePerson(
      person.id,
      before => ({
        ...before,
        trusts: isOn ? [...(before.trusts ?? []), id] : (before.trusts ?? []).filter(one => one !== id),
      }),
      'Trusts set',
    )
  const others = colleagues.filter(({ id }) => !trusted.includes(id))
  return (
    <fieldset className={styles.parts}>
      <legend>Trusts</legend>
      {colleagues
        .filter(({ id }) => trusted.includes(id))
        .map(({ id, name }) => (
          <ToggleChip key={id} isSelected onChange={() => toggle(id, false)}>
            {name}
          </ToggleChip>
        ))}
      {others.length > 0 && (
        <Select
          label="Add somebody they trust"
          labelHidden
          size="sm"
          placeholder="Add somebody"
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={null}
          onChange={id => toggle(id, true)}
        />
      )}
    </fieldset>
  )
}
