/**
 * Every user action as data: menu, palette, buttons, keys and the key sheet read this one list (KEYS.md is its
 * source). A command acts where a screen has registered a handler for its id; without one it is off.
 */
import { appCommands } from './commands/app'
import { callCommands } from './commands/call'
import type { Command } from './commands/command'
import { questionnaireCommands } from './commands/questionnaire'
import { runCommands } from './commands/run'
import { scriptCommands } from './commands/script'

export const commands: readonly Command[] = [
  ...scriptCommands,
  ...appCommands,
  ...callCommands,
  ...questionnaireCommands,
  ...runCommands,
]

export type CommandId = string

/** The command with that id; throws for an unknown one, which is a bug. */
export function commandById(id: CommandId): Command {
  const found = commands.find(command => command.id === id)
  if (found === undefined) throw new Error(`No command "${id}"`)
  return found
}

/** The keys of a command after the user's own remapping. */
export function keysOf(
  command: Command,
  remapped: readonly { readonly command: string; readonly keys: readonly string[] }[],
): readonly string[] {
  return remapped.find(entry => entry.command === command.id)?.keys ?? command.keys
}

/** A letter, digit or sign on its own (WCAG 2.1.4). */
export const isBareKey = (key: string): boolean => key.length === 1
