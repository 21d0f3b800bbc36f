import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFramework } from '../../../../src/framework/load/framework'

const folder = join(import.meta.dirname, '../../../../datasets/framework')

export const framework = loadFramework((name) => readFileSync(join(folder, name), 'utf8'))
