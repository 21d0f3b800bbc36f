import { expect, test } from 'vitest'
import { attendanceCodes, newList } from '../../../../../src/intake/people/codes/attendanceCodes'

const onDay = (day: string) =>
  attendanceCodes
    .filter(({ from = '', until = '9999' }) => from <= day && day <= until)
    .map(({ code }) => code)
    .sort()

test('the list of the School Attendance (Pupil Registration) (England) Regulations 2024', () => {
  const codes = '/ \\ L K V P W B D C1 M J1 S X C2 C T R I E Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 G N O U Z #'
  expect(onDay(newList)).toEqual(codes.split(' ').sort())
})

test('the list before it, with F until 2013', () => {
  const codes = '/ \\ B C D E G H I J L M N O P R S T U V W X Y Z #'.split(' ')
  expect(onDay('2024-08-18')).toEqual([...codes].sort())
  expect(onDay('2013-08-31')).toEqual([...codes, 'F'].sort())
})

test('each code stands once', () => {
  const codes = attendanceCodes.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})
