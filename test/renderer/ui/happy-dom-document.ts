/**
 * happy-dom's document is no instance of its window's Document, and the component library asks exactly that
 * to see where the focus is; without this line lists and dialogs pull the focus to themselves in tests only.
 */
Object.defineProperty(Document, Symbol.hasInstance, {
  value: (thing: unknown) => thing instanceof Node && thing.nodeType === Node.DOCUMENT_NODE,
})
