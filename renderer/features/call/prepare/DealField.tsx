import { newDeal } from '@shared/domain/deal'
import { making } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { ComboBox } from '../../../ui/ComboBox'
import { changeCall, commitAll, fresh } from './actions'
import styles from './Prepare.module.css'
import type { PrepareView } from './use-prepare'

/** The deal of this call: one of the company's, or a new one by its name. A first discovery may have none. */
export function DealField({ view }: { readonly view: PrepareView }) {
  const { call, deal, prospect } = view
  const go = useStore(state => state.go)
  const all = useSummaries('deal') ?? []
  const options = all
    .filter(one => one.prospectId === call.prospectId && call.prospectId !== undefined)
    .map(({ id, title }) => ({ id, label: title }))
  return (
    <div className={styles.dealField} data-field="deal">
      <ComboBox
        label="Deal"
        placeholder={prospect === undefined ? 'The company first' : 'None yet: choose, or type a new one'}
        isDisabled={prospect === undefined}
        options={options}
        value={deal?.id ?? null}
        onChange={id => {
          const chosen = all.find(one => one.id === id)
          changeCall(
            call.id,
            before => ({ ...before, dealId: chosen?.id as typeof before.dealId }),
            'Deal chosen',
          )
        }}
        onOther={name => void create(view, name)}
      />
      {deal !== undefined && (
        <Button aria-label={`Open the deal ${deal.name}`} onPress={() => go({ kind: 'deal', id: deal.id })}>
          Open
        </Button>
      )}
    </div>
  )
}

/** The deal and the call that names it are one step. */
async function create({ call, prospect }: PrepareView, name: string): Promise<void> {
  if (prospect === undefined) return
  const current = fresh(call)
  const fields = { name, prospectId: prospect.id, salespersonId: current.salespersonId }
  const deal = newDeal({ ...fields, sample: current.sample }, making())
  await commitAll([deal, { ...current, dealId: deal.id }], 'Deal added')
  sayUndoable(`${name} is now the deal of this call`)
}
