/** What every process of ours has and ES2023 alone does not name. Nothing else of the DOM or Node may be used in shared/. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly username: string
  readonly password: string
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}
