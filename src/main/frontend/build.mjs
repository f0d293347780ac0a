// What Maven calls: installs what the pages are made of where the lock file is newer than what is installed, then builds them.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'

const NODE_MIN = 20
if (Number(process.versions.node.split('.')[0]) < NODE_MIN) {
  console.error(`构建网页需要 Node.js ${NODE_MIN} 或更新版本，现为 ${process.versions.node}。`)
  console.error(`To build the pages Node.js ${NODE_MIN} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const run = (command) => execSync(command, { stdio: 'inherit' })

if (changedAt('package-lock.json') > changedAt('node_modules/.package-lock.json')) {
  run('npm ci --no-audit --no-fund --prefer-offline --loglevel=error')
}
run('npm run build --silent')
