import { expose } from 'comlink'
import { simulatedRanks } from '../../../statistics/rankSimulation'

expose(simulatedRanks)
