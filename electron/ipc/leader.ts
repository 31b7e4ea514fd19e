/** The leader, for the pages that try it or show a run. */
import type { Services } from '../services'
import type { Handlers } from './handle'

export const leaderCalls = ({ leader }: Services): Pick<Handlers, 'hearLeader'> => ({
  hearLeader: ({ as }, from) => leader.hear(from, as),
})
