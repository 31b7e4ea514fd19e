import { newColleague } from '@shared/domain/colleague'
import { making } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { ComboBox } from '../../../ui/ComboBox'
import { changeCall, chooseProspect, commitAll, createProspect, fresh } from './actions'
import type { PrepareView } from './use-prepare'

/** The company: one that is known, or a new one by its name. */
export function ProspectField({ view }: { readonly view: PrepareView }) {
  const { call, prospect } = view
  const known = useSummaries('prospect') ?? []
  const options = known.map(({ id, title }) => ({ id, label: title }))
  // The list may still load; the company of this call is known already.
  const all =
    prospect === undefined || options.some(option => option.id === prospect.id)
      ? options
      : [...options, { id: prospect.id as string, label: prospect.name }]
  return (
    <div data-field="prospect">
      <ComboBox
        label="Company"
        placeholder="Choose, or type a new one"
        options={all}
        value={call.prospectId ?? null}
        onChange={id => {
          const chosen = known.find(one => one.id === id)
          if (chosen !== undefined) void chooseProspect(call, chosen.id as typeof call.prospectId)
        }}
        onOther={name => void createProspect(call, name)}
      />
    </div>
  )
}

/** Who sells with me in this call. */
export function SalespersonField({ view }: { readonly view: PrepareView }) {
  const { call, neighbourhood, salesperson } = view
  const others = neighbourhood.colleagues.filter(colleague => !colleague.me)
  return (
    <div data-field="salesperson">
      <ComboBox
        label="Salesperson"
        placeholder="Choose, or type a name"
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={salesperson?.id ?? null}
        onChange={id => {
          if (id !== null)
            changeCall(call.id, before => ({ ...before, salespersonId: id }), 'Salesperson chosen')
        }}
        onOther={name => {
          const colleague = newColleague({ name, role: 'salesperson' }, making())
          void commitAll([colleague, { ...fresh(call), salespersonId: colleague.id }], 'Salesperson added')
        }}
      />
    </div>
  )
}
