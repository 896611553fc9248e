import { spawn } from 'node:child_process'

/** Runs node with these arguments; its output goes where `output` says. Answers the exit code. */
export function runNode(args, { cwd, env = {}, output = 'stderr' }) {
  const out = output === 'stderr' ? 2 : 1
  return run(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: [0, out, 2] })
}

export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    const pass = (signal) => child.kill(signal)
    process.on('SIGTERM', pass)
    process.on('SIGINT', pass)
    const done = () => {
      process.off('SIGTERM', pass)
      process.off('SIGINT', pass)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      done()
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}
