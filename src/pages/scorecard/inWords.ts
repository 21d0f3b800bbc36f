import { commentary, type Part } from '../../verdict/commentary/commentary'
import type { Row } from './rows'

/** A row's verdict in words, with England and the middle of all local authorities beside it: the same in every place. */
export const inWords = ({ verdict, england, middle }: Row): Part[] =>
  commentary(verdict, [
    ...(england ? [{ name: 'England', value: england.value }] : []),
    ...(middle ? [{ name: `the middle of ${middle.areas} local authorities`, value: middle.value }] : []),
  ])
