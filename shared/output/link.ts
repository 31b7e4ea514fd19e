/** Which addresses become a link on paper: https with a plain host, no name in front of it, nothing that hides. */
const web =
  /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/i

/** The address as it is to be linked; undefined for everything that is only shown. */
export function linkOf(text: string): string | undefined {
  return text.length <= 2_048 && web.test(text) ? text : undefined
}
