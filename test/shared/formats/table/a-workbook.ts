/** A small .xlsx as a spreadsheet program writes it: shared strings, a style, a formula, gaps. */
import { strToU8, zipSync } from 'fflate'

export const questionSheet = `<?xml version="1.0"?><worksheet xmlns="x"><dimension ref="A1:D4"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>3</v></c><c r="D2" s="7"/></row>
<row r="4"><c r="A4"><v>2</v></c><c r="B4" t="inlineStr"><is><t>Is it encrypted at rest?</t></is></c><c r="C4" t="s"><v>4</v></c><c r="D4"><f>6*7</f><v>42</v></c></row>
</sheetData></worksheet>`

const strings = `<sst><si><t>No</t></si><si><t>Question</t></si><si><t>Answer</t></si>
<si><t>Do you support &lt;SSO&gt; &amp; “SAML”?</t></si>
<si><r><rPr><b/></rPr><t>Rich</t></r><r><t xml:space="preserve"> and plain</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si></sst>`

export const aWorkbook = (over: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="Questions" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(strings),
    'xl/worksheets/sheet1.xml': strToU8(questionSheet),
    'xl/styles.xml': strToU8('<styleSheet/>'),
    ...over,
  })

/** A workbook whose only sheet holds these rows. */
export function workbookOf(
  rows: readonly (readonly string[])[],
  letters: (column: number) => string,
): Uint8Array {
  const cell = (text: string, column: number, row: number) =>
    text === '' ? '' : `<c r="${letters(column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
  const xml = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
    )
    .join('')
  return aWorkbook({
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${xml}</sheetData></worksheet>`),
  })
}
