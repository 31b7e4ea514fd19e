import { listed } from '@shared/advisor/words'
import type { Deal } from '@shared/domain/deal'
import { type Part, partLabels, parts } from '@shared/domain/person'
import { setLevel, setTitle } from '@shared/prepare/people'
import { confirmInDeal, partsIn, setDepartment, setPartsInDeal, suggestionsOf } from '@shared/prospect/people'
import { ZoneField } from '../../parts/zone/ZoneField'
import { Button } from '../../ui/Button'
import { ToggleChip } from '../../ui/Chips'
import { LinesField } from '../../ui/LinesField'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import { changePerson, commitTogether } from './change-person'
import styles from './Person.module.css'
import type { PersonView } from './use-person'

/** Name, title, part in each deal, level, where and in which language. What is guessed says so until confirmed. */
export function Who({ view }: { readonly view: PersonView }) {
  const { person, affiliation, deals, prospect } = view
  const set = (fields: Partial<typeof person>, label = 'Person edited') =>
    changePerson(person.id, before => ({ ...before, ...fields }), label)
  return (
    <Panel title="Who">
      <div className={styles.fields}>
        <Guesses view={view} />
        <TextField
          label="Name"
          value={person.name}
          isSuggested={person.nameSuggested === true}
          onDraft={name => set({ name, nameSuggested: undefined }, 'Name edited')}
        />
        <TextField
          label="Title"
          value={affiliation?.title ?? ''}
          onDraft={title =>
            changePerson(
              person.id,
              before => setTitle(before, title, affiliation?.prospectId),
              'Title edited',
            )
          }
        />
        {affiliation !== undefined && (
          <TextField
            label="Department"
            value={affiliation.department ?? ''}
            onDraft={department =>
              changePerson(person.id, before => setDepartment(before, department), 'Department edited')
            }
          />
        )}
        {deals.map(deal => (
          <DealParts key={deal.id} deal={deal} view={view} isNamed={deals.length > 1} />
        ))}
        {deals.length === 0 && (
          <p className={styles.none}>
            Their part belongs to a deal. There is none
            {prospect === undefined ? '' : ` with ${prospect.name}`} yet.
          </p>
        )}
        <div className={styles.scale}>
          <span className={styles.label} aria-hidden="true">
            Technical level{person.level?.basis === 'suggested' ? ', suggested' : ''}
          </span>
          <SegmentedControl
            label="Technical level, 1 none to 5 expert"
            segments={['1', '2', '3', '4', '5'].map(id => ({ id, label: id }))}
            value={String(person.level?.value ?? '')}
            onChange={value =>
              changePerson(person.id, before => setLevel(before, Number(value)), 'Level set')
            }
          />
        </div>
        <div className={styles.pair}>
          <ZoneField
            label="Time zone"
            value={person.zone}
            placeholder="not known yet"
            onChange={zone => set({ zone }, 'Zone set')}
          />
          <TextField
            label="Language"
            placeholder="not known yet"
            value={person.language ?? ''}
            onDraft={language => set({ language }, 'Language edited')}
          />
        </div>
        <LinesField
          label="Mail addresses"
          value={person.emails}
          onChange={emails => set({ emails }, 'Mail addresses edited')}
        />
      </div>
    </Panel>
  )
}

/** One press, or Enter at once, makes what the title suggests a fact. */
function Guesses({ view: { person, deals } }: { readonly view: PersonView }) {
  const [deal] = deals
  const words = suggestionsOf(deal, person)
  const canConfirm = deal !== undefined || person.level?.basis === 'suggested'
  if (words.length === 0 || !canConfirm) return null
  const confirm = () => {
    const done = confirmInDeal(deal, person)
    commitTogether([done.person, ...(done.deal === undefined ? [] : [done.deal])], 'Suggestions confirmed')
  }
  return (
    <Notice
      tone="ask"
      action={
        <Button size="xs" keys="Enter" autoFocus onPress={confirm}>
          Confirm
        </Button>
      }
    >
      Suggested by the title: <b>{listed(words)}</b>. Right?
    </Notice>
  )
}

interface DealPartsProps {
  readonly deal: Deal
  readonly view: PersonView
  readonly isNamed: boolean
}

function DealParts({ deal, view: { person }, isNamed }: DealPartsProps) {
  const claims = partsIn(deal, person)
  const has = claims.map(({ part }) => part)
  const isGuess = claims.some(({ basis }) => basis === 'suggested')
  const toggle = (part: Part, isOn: boolean) => {
    const wanted = isOn ? [...has, part] : has.filter(one => one !== part)
    const done = setPartsInDeal({ deal, person }, wanted)
    commitTogether([done.deal, ...(done.person === person ? [] : [done.person])], 'Part changed')
  }
  return (
    <fieldset className={styles.parts}>
      <legend>
        Part in {isNamed ? deal.name : 'this deal'}
        {isGuess && ', suggested'}
      </legend>
      {parts.map(part => (
        <ToggleChip key={part} isSelected={has.includes(part)} onChange={isOn => toggle(part, isOn)}>
          {partLabels[part]}
        </ToggleChip>
      ))}
    </fieldset>
  )
}
