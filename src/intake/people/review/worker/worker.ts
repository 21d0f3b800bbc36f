import { expose } from 'comlink'
import { workOut } from '../workOut'

expose(workOut)
