import { ACTION_WORDS, ACTIONS, PERMISSIONS, ROLES, SIGNING_ROLES, TOKEN_SCOPES } from './permission.ts'

/** The page `docs/permissions.md` as Markdown: every action, and which role allows it. */
export function permissionPage(): string {
  const head = ['action', ...ROLES].map((role) => role.replaceAll('-', ' '))
  const rows = ACTIONS.map((action) => [
    `${ACTION_WORDS[action]} \`${action}\``,
    ...ROLES.map((role) => (PERMISSIONS[role].includes(action) ? 'yes' : '')),
  ])
  return `${[
    INTRODUCTION,
    [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n'),
    `A service token can be given ${listed(TOKEN_SCOPES)}, and nothing else: a program never lets anybody in.`,
    `Letting somebody back in who is ${listed(SIGNING_ROLES, 'or')} takes two people.`,
  ].join('\n\n')}\n`
}

const INTRODUCTION = `# Who may do what

Made from \`src/domain/permission/permission.ts\`, the one table that the services, the interface
(\`GET /api/permissions\`) and the screens read. A person may hold several roles in an organisation and others in another;
what any of them allows is allowed. A case can be kept to named people and teams: for everybody else it does not exist,
whatever their role. Administrators see every case.`

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function listed(words: readonly string[], last = 'and'): string {
  const quoted = words.map((word) => `\`${word}\``)
  return `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1) ?? ''}`
}
