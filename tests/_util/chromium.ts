import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Chromium = Readonly<{ executablePath: string; env: Readonly<Record<string, string>> }>

const root = fileURLToPath(new URL('../..', import.meta.url))
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The bundled browser where it runs: the same for everyone, and without a window of its own a third faster than
 * an installed one. Elsewhere the computer's own. `SAMSYN_CHROMIUM`: a path, or `bundled`.
 */
export function findChromium(wish = process.env.SAMSYN_CHROMIUM): Chromium {
  if (wish && wish !== 'bundled') return { executablePath: wish, env: {} }
  const own = wish === 'bundled' || isBundledHere ? undefined : installedBrowser()
  return own === undefined ? bundledChromium() : { executablePath: own, env: {} }
}

const isBundledHere = process.platform === 'linux' && process.arch === 'x64'

const installedBrowser = (): string | undefined =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...APPLICATIONS,
  ].find((path) => existsSync(path))

/** Unpacked beside the project once per version and user, and put in place whole: a killed run leaves no half. */
function bundledChromium(): Chromium {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  const cache = join(root, '.cache')
  const folder = join(cache, `chromium-${version}-${userInfo().uid}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const next = mkdtempSync(join(cache, 'chromium-'))
    unpackInto(next)
    writeFileSync(join(next, 'fonts/fonts.conf'), fontsIn(folder))
    putInPlace(next, folder)
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

// It unpacks to the temporary folder, and the libraries that Debian may lack only when it believes it is on Lambda.
// Both are told through the environment before it is imported, hence a process of its own.
function unpackInto(folder: string): void {
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: folder, HOME: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

// The list of fonts that comes with it knows only Lambda's folders, and without a font the browser ends itself.
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

function putInPlace(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another run was first.
    if (!existsSync(to)) throw error
    rmSync(from, { recursive: true, force: true })
  }
}
