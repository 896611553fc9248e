#!/usr/bin/env node
// Runs before anything is installed: old syntax only, and no import until the version is known to do.
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Samsyn behöver Node 20.19 eller nyare, men den här datorn kör ' +
      process.versions.node +
      ' (hämta på https://nodejs.org). / Samsyn needs Node 20.19 or newer, but this is ' +
      process.versions.node +
      '.',
  )
  process.exit(1)
}
void import('./setup/main.mjs').then((setup) => setup.main(process.argv.slice(2)))
