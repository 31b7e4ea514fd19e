/** What a screen shows later, such as a part that is loaded first, is awaited on a busy machine too. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 20_000 })
}

export {}
