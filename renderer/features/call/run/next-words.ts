import type { Segment } from '@shared/run/plan'

/** What the next-step button says of where it leads: "Step 4, optional", "Questions". */
export const nextWords = ({ number, title, optional }: Segment): string =>
  number === undefined ? title : `Step ${number}${optional ? ', optional' : ''}`
