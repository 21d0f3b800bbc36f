import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, runPackage } from './run.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Tried in order: the newest engine people really use first, a distribution's own build last. */
function usualPlaces() {
  const { ProgramFiles, LOCALAPPDATA, HOME = '' } = process.env
  const windowsRoots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA]
  const windowsPaths = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
  const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  const linuxNames = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ]
  if (process.platform === 'win32') {
    return windowsRoots.flatMap((root) => (root ? windowsPaths.map((path) => join(root, path)) : []))
  }
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(HOME, 'Applications')]
    return applications.flatMap((folder) =>
      macNames.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    linuxNames.map((name) => `${folder}/${name}`),
  )
}

/** On Linux a browser may be there without the libraries it needs. @param {string} path */
const starts = (path) =>
  existsSync(path) && (process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0)

/** The path of a browser already on this machine. @returns {Promise<string | undefined>} */
async function findBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`)
    return chosen
  }
  const { chromium } = await import('playwright-core')
  return [...usualPlaces(), chromium.executablePath()].find(starts)
}

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

async function installDebianPackage() {
  const [command = '', ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log('Installing the Debian package chromium with apt-get.')
  await run(command, [...first, 'update', '-qq'], { env })
  await run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
}

/** The path of a browser, which is installed when there is none. */
export async function needBrowser() {
  const present = await findBrowser()
  if (present) return present
  console.log('No Chrome, Edge or Chromium was found; downloading the Chromium that Playwright offers.')
  await runPackage('playwright-core', ['install', '--no-shell', 'chromium'])
  const downloaded = await findBrowser()
  if (downloaded) return downloaded
  if (isDebian()) await installDebianPackage()
  const installed = await findBrowser()
  if (installed) return installed
  throw new Error(
    [
      'The browser tests need Chrome, Edge or Chromium, and none could be installed. Do one of these:',
      '  install Chrome from https://www.google.com/chrome/ in its usual place;',
      '  on Debian, as root: apt-get update && apt-get install -y chromium;',
      '  set CHROME_PATH to the full path of a Chrome, Edge or Chromium.',
      'Then run npm test again.',
    ].join('\n'),
  )
}

/** @param {string[]} [more] further flags of the browser */
export async function launch(more = []) {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('No browser was found: npm test installs one.')
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: [...flags, ...more] })
}
