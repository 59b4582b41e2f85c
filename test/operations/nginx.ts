import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Something that listens in front of the processes. */
export interface Front {
  readonly url: string
  stop(): Promise<void>
}

/** Whether this machine has nginx; where it has none, a front of our own stands in. */
export const HAS_NGINX = spawnSync('nginx', ['-v']).status === 0

/** Runs nginx with the configuration that deploy/ ships, but for its ports and certificates. */
export async function startNginx(port: number, processes: readonly number[]): Promise<Front> {
  const directory = mkdtempSync(join(tmpdir(), 'safecase-nginx-'))
  for (const name of ['body', 'proxy', 'logs']) mkdirSync(join(directory, name), { mode: 0o777 })
  writeFileSync(join(directory, 'safecase.conf'), shipped(port, processes))
  writeFileSync(
    join(directory, 'nginx.conf'),
    `daemon off;
     ${process.getuid?.() === 0 ? 'user root;' : ''}
     pid ${directory}/pid;
     error_log ${directory}/logs/error.log;
     worker_processes 1;
     events { worker_connections 1024; }
     http {
       access_log off;
       client_body_temp_path ${directory}/body;
       proxy_temp_path ${directory}/proxy;
       include ${directory}/safecase.conf;
     }`,
  )
  const child = spawn('nginx', ['-p', directory, '-c', join(directory, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let answered = false; !answered;) {
    if (child.exitCode !== null) throw new Error('nginx ended before it listened.')
    answered = await fetch(`${url}/healthz`).then(
      () => true,
      () => pause(50, false),
    )
  }
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The shipped file with this test's ports and without TLS; each change must find what it changes. */
function shipped(port: number, processes: readonly number[]): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/listen \[::\]:443 ssl http2;/, ''],
    [/ssl_certificate .*\n\s*ssl_certificate_key .*\n\s*ssl_protocols .*/, ''],
    [/\nserver \{\n {2}listen 80;[^]*$/, ''],
    [/127\.0\.0\.1:4181/, `127.0.0.1:${processes[0] ?? 0}`],
    [/127\.0\.0\.1:4182/, `127.0.0.1:${processes[1] ?? 0}`],
  ]
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`deploy/nginx/safecase.conf has no ${from.source} any more.`)
      return text.replace(from, to)
    },
    readFileSync('deploy/nginx/safecase.conf', 'utf8'),
  )
}
