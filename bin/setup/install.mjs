import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run, runNode } from './child.mjs'
import { fingerprint } from './fingerprint.mjs'
import { once } from './once.mjs'
import { SetupFailure, say } from './say.mjs'

const ARGUMENTS = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']

/** Installs the packages of the lock file unless this very set is already there. */
export async function install(root) {
  const wanted = fingerprint(root, ['package-lock.json'], [process.version, process.platform, process.arch])
  const mark = join(root, 'node_modules', '.samsyn-installed')
  if (isMarked(mark, wanted)) return
  await once(join(root, '.cache', 'setup.lock'), async () => {
    if (isMarked(mark, wanted)) return
    say('Hämtar paketen som Samsyn behöver (ungefär en halv minut första gången) ...')
    const code = await npm(root)
    if (code !== 0) throw new SetupFailure(COULD_NOT_FETCH)
    // Last, and by rename: a mark is only ever seen after a whole installation.
    writeFileSync(`${mark}.new`, wanted)
    renameSync(`${mark}.new`, mark)
  })
}

const COULD_NOT_FETCH = `
Paketen kunde inte hämtas. Inget är förstört: kör samma kommando igen när det går.
  - Fungerar nätet? Pröva: npm ping
  - Bakom en proxy: npm config set proxy http://ADRESS:PORT (och https-proxy)
  - Utan nät: kopiera mappen node_modules hit från en dator med samma system och samma Node (${process.version}).
(The packages could not be fetched. Check the network and run the same command again.)`

const isMarked = (mark, wanted) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted

function npm(root) {
  const script = npmScript()
  const options = { cwd: root, env: { npm_config_engine_strict: 'false', npm_config_loglevel: 'error' } }
  if (script) return runNode([script, ...ARGUMENTS], options)
  return run('npm', ARGUMENTS, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: [0, 2, 2],
    shell: process.platform === 'win32',
  }).catch(() => {
    throw new SetupFailure(
      'Hittar inte npm. Det följer med Node: installera Node på nytt från https://nodejs.org.',
    )
  })
}

/** npm as the script node can run: the one that started us, else the one installed with node. */
function npmScript() {
  const started = process.env.npm_execpath
  const bin = dirname(process.execPath)
  return [
    started && basename(started) === 'npm-cli.js' ? started : undefined,
    started && basename(started) === 'npx-cli.js' ? join(dirname(started), 'npm-cli.js') : undefined,
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path && existsSync(path))
}
