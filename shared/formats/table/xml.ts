/** As much XML as a workbook needs: elements by name, attributes, text. Entities are the five and numbers; nothing is fetched or expanded. */
export interface Element {
  readonly attributes: string
  readonly inner: string
  /** Where it begins and ends in the text that was searched. */
  readonly start: number
  readonly end: number
}

/** Elements of that name, with whatever prefix, one after the other; one inside another of the same name is part of it. */
export function elementsOf(xml: string, name: string): readonly Element[] {
  const found: Element[] = []
  const opening = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(/?)>`, 'g')
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g')
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const attributes = match[1] ?? ''
    const isClosed = match[2] === '/'
    if (isClosed) {
      found.push({ attributes, inner: '', start: match.index, end: opening.lastIndex })
      continue
    }
    closing.lastIndex = opening.lastIndex
    const close = closing.exec(xml)
    if (close === null) break
    found.push({
      attributes,
      inner: xml.slice(opening.lastIndex, close.index),
      start: match.index,
      end: closing.lastIndex,
    })
    opening.lastIndex = closing.lastIndex
  }
  return found
}

export function attributeOf({ attributes }: Pick<Element, 'attributes'>, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Control signs that XML cannot carry are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
