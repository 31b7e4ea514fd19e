/** The virtual displays of this run, one per worker; none where the tests run on the user's own. */
const displays = process.env.PRESNAP_DISPLAYS?.split(' ') ?? []

/** As many stories side by side as there are displays: focus and clipboard are one per display. */
export const workers = Math.max(1, displays.length)

/** What sends this worker's app to its own display. */
export const ownDisplay = (): Readonly<Record<string, string>> => {
  const own = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  return own === undefined ? {} : { DISPLAY: own }
}
