/**
 * The short run belongs to every `npm test`. `npm run faults -- --nightly` takes about an hour, and PRESNAP_TIMES makes
 * it that many times as long.
 */
export const isNightly = process.env.PRESNAP_FAULTS === 'nightly'
const times = Number(process.env.PRESNAP_TIMES ?? 1)

/** How often, or how many. */
export const inShort = (short: number, nightly: number): number => (isNightly ? nightly * times : short)

/** The same in every run unless told otherwise, and printed by every test that uses it. */
export const seed = Number(process.env.PRESNAP_SEED ?? 20_261_119)
