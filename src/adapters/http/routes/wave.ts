import { activateWave } from '#application/measurement/activate-wave.ts'
import { closeWave } from '#application/measurement/close-wave.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { cancelWave, editWave } from '#application/measurement/edit-wave.ts'
import { getWave } from '#application/measurement/get-wave.ts'
import { listUnits } from '#application/measurement/list-units.ts'
import { listWaves } from '#application/measurement/list-waves.ts'
import { makeSlips, returnSlips } from '#application/measurement/make-slips.ts'
import { makeWaveKey, rehearseWaveKey } from '#application/measurement/make-wave-key.ts'
import { openWave } from '#application/measurement/open-wave.ts'
import { saveUnit } from '#application/measurement/save-units.ts'
import { voidWave } from '#application/measurement/void-wave.ts'
import type { unitEndpoints } from '#contract/measurement/unit.ts'
import type { waveEndpoints } from '#contract/measurement/wave.ts'
import type { Handlers } from '../mount.ts'

type UnitPorts = Parameters<typeof listUnits>[0] & Parameters<typeof saveUnit>[0]

export const unitHandlers = (ports: UnitPorts) =>
  ({ listUnits: listUnits(ports), saveUnit: saveUnit(ports) }) satisfies Handlers<typeof unitEndpoints>

export type WavePorts = Parameters<typeof getWave>[0] &
  Parameters<typeof createWave>[0] &
  Parameters<typeof makeWaveKey>[0] &
  Parameters<typeof activateWave>[0] &
  Parameters<typeof makeSlips>[0] &
  Parameters<typeof openWave>[0]

export const waveHandlers = (ports: WavePorts) =>
  ({
    listWaves: listWaves(ports),
    getWave: getWave(ports),
    createWave: createWave(ports),
    editWave: editWave(ports),
    cancelWave: cancelWave(ports),
    makeWaveKey: makeWaveKey(ports),
    rehearseWaveKey: rehearseWaveKey(ports),
    activateWave: activateWave(ports),
    makeSlips: makeSlips(ports),
    returnSlips: returnSlips(ports),
    closeWave: closeWave(ports),
    voidWave: voidWave(ports),
    openWave: openWave(ports),
  }) satisfies Handlers<typeof waveEndpoints>
