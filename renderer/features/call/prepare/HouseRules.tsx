import { HouseRulesPanel } from '../../../parts/house-rules/HouseRulesPanel'
import type { SectionProps } from './Section'

/** The rules of the house that this call is a guest in; kept with the company. */
export function HouseRules({ view, look }: SectionProps) {
  return (
    <div data-field="house-rules">
      <HouseRulesPanel
        prospect={view.prospect}
        people={view.neighbourhood.people}
        {...(look === undefined ? {} : { look })}
        empty={
          view.prospect === undefined
            ? 'House rules are kept with the company. Say first which one it is.'
            : 'You are a guest: what must not be said, done or asked stands here.'
        }
      />
    </div>
  )
}
