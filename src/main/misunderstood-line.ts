import { refuse } from '../domain/record/refusal.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'

/** Refuses a command line that was not understood, and names the help of the command that was meant; gives the exit code. */
export function misunderstood(message: string, command: string | null): number {
  const said = message
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
  return processTerminal().refuse(
    refuse(
      'COMMAND_INVALID',
      `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
      command === null
        ? 'Run "safecase --help" for the commands there are.'
        : `Run "safecase ${command} --help" for its options and an example.`,
    ),
  )
}
