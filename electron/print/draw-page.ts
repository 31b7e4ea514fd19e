/** Hands a sheet to the print page and waits until it stands there, fonts included. */
import type { PageInput } from '@shared/contract/output-calls'
import type { WebContents } from 'electron'

/** JSON is an expression of the page's language, so nothing in a sheet can be more than data. */
export async function drawPage(page: WebContents, { sheet, scale }: PageInput): Promise<void> {
  await page.executeJavaScript(`drawForPrint(${JSON.stringify({ sheet, scale })})`)
}
