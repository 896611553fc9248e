import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './say.mjs'

/**
 * Runs `work` while no other process of this clone does. A process that died with the lock loses it.
 * Link, not open: the lock is never seen half-written.
 */
export async function once(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true })
  const mine = `${process.pid} ${randomUUID()}`
  const own = `${lockFile}.${randomUUID()}`
  writeFileSync(own, mine)
  let told = false
  try {
    while (!tryLink(own, lockFile)) {
      const holder = read(lockFile)
      if (holder !== undefined && !isAlive(Number.parseInt(holder, 10))) {
        takeAway(lockFile, holder)
        continue
      }
      if (!told) say('En annan start gör just nu samma förberedelser. Väntar på den ...')
      told = true
      await wait(200)
    }
  } finally {
    rmSync(own, { force: true })
  }
  try {
    return await work()
  } finally {
    if (read(lockFile) === mine) rmSync(lockFile, { force: true })
  }
}

function tryLink(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    if (error.code !== 'EPERM' && error.code !== 'ENOTSUP' && error.code !== 'ENOSYS') throw error
    // File systems without hard links (exFAT, some network disks).
    try {
      writeFileSync(to, readFileSync(from), { flag: 'wx' })
      return true
    } catch (second) {
      if (second.code === 'EEXIST') return false
      throw second
    }
  }
}

// Renaming hands the file to exactly one process; if it was no longer the dead one's, it is put back.
function takeAway(lockFile, dead) {
  const aside = `${lockFile}.${randomUUID()}`
  try {
    renameSync(lockFile, aside)
  } catch {
    return
  }
  if (read(aside) !== dead) tryLink(aside, lockFile)
  rmSync(aside, { force: true })
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
