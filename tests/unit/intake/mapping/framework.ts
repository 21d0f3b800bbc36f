import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFramework } from '../../../../src/framework/load/framework'

const folder = 'datasets/framework'

export const framework = loadFramework((name) => readFileSync(join(folder, name), 'utf8'))
