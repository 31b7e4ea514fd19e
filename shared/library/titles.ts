const collator = new Intl.Collator('en', { numeric: true })

/** "Demo 2" before "Demo 10", whatever the case. */
export const compareTitles = (a: string, b: string): number => collator.compare(a, b)
