export function StarterPage() {
  return null
}
