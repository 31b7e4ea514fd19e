import { HouseRulesPanel } from '../../parts/house-rules/HouseRulesPanel'
import type { ProfileView } from './use-profile'

export function HouseRules({ view }: { readonly view: ProfileView }) {
  return (
    <HouseRulesPanel
      prospect={view.prospect}
      people={view.people}
      empty="You are a guest: what must not be said, done or asked stands here."
    />
  )
}
