/** The short run belongs to every `npm test`; `npm run faults -- --nightly` goes on for hours. */
export const isNightly = process.env.PRESNAP_FAULTS === 'nightly'

/** How often, or how many. */
export const inShort = (short: number, nightly: number): number => (isNightly ? nightly : short)

/** The same in every run unless told otherwise, and printed by every test that uses it. */
export const seed = Number(process.env.PRESNAP_SEED ?? 20_261_119)
