import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When the process of this number started, in whatever words the system has for it; null when there is none. Two
 * processes that were given one number, as after a restart of the machine or of a container, differ in it.
 */
export function processStart(pid: number): string | null {
  if (!isAlive(pid)) return null
  return process.platform === 'linux' ? startOnLinux(pid) : startAskingPs(pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const STATE = 0
const START_TIME = 19

function startOnLinux(pid: number): string | null {
  try {
    // The name, in parentheses, may itself hold spaces and parentheses; the fields are counted from after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (fields[STATE] === 'Z') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fields[START_TIME] ?? ''}`
  } catch {
    return null
  }
}

function startAskingPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    // Without `ps` the number alone has to do.
    return ''
  }
}
